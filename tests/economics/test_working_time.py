"""Working hours: weekends, holidays, time zones and the change of clocks, by days on a real calendar."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moorings.economics.working_time import WorkingTime
from moorings.errors import MooringsError
from moorings.model.business import BusinessFacts
from moorings.model.calendar import Calendar
from moorings.units import Window

LONDON = ZoneInfo("Europe/London")
GOOD_FRIDAY, EASTER_MONDAY = date(2026, 4, 3), date(2026, 4, 6)
OFFICE = WorkingTime.of(
    BusinessFacts(
        schema=1, calendar=Calendar(holidays=(GOOD_FRIDAY, EASTER_MONDAY)), time_zone="Europe/London"
    )
)


def london(month: int, day: int, hour: int = 0, minute: int = 0) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=LONDON)


def test_four_working_hours_from_friday_afternoon_end_on_monday() -> None:
    assert OFFICE.add(london(6, 5, 16), 4) == london(6, 8, 12)  # one hour on Friday, three on Monday


def test_hours_from_the_night_begin_at_opening() -> None:
    assert OFFICE.add(london(6, 9, 3), 1) == london(6, 9, 10)
    assert OFFICE.add(london(6, 9, 22), 1) == london(6, 10, 10)


def test_a_whole_day_ends_at_closing_and_not_at_the_next_opening() -> None:
    assert OFFICE.add(london(6, 9, 9), 8) == london(6, 9, 17)


def test_nobody_works_over_easter() -> None:
    assert OFFICE.add(london(4, 2, 16), 2) == london(4, 7, 10)  # Thursday to Tuesday
    assert OFFICE.between(london(4, 2, 12), london(4, 7, 12)) == pytest.approx(5 + 3)


def test_no_time_passes_backwards_or_in_a_weekend() -> None:
    assert OFFICE.between(london(6, 6, 1), london(6, 7, 23)) == 0
    assert OFFICE.between(london(6, 9, 12), london(6, 9, 10)) == 0


def test_moments_of_other_zones_count_where_the_business_is() -> None:
    in_tokyo = datetime(2026, 6, 9, 17, tzinfo=ZoneInfo("Asia/Tokyo"))  # 09:00 in London

    assert OFFICE.add(in_tokyo, 2) == london(6, 9, 11)
    assert OFFICE.between(in_tokyo, london(6, 9, 11)) == pytest.approx(2)


def test_a_night_shift_loses_an_hour_in_spring_and_gains_one_in_autumn() -> None:
    nights = BusinessFacts(
        schema=1,
        calendar=Calendar(days=("sat", "sun"), opens=time(0), closes=time(8)),
        time_zone="Europe/London",
    )
    working = WorkingTime.of(nights)

    assert working.hours_in(Window(date(2026, 3, 29), date(2026, 3, 29))) == pytest.approx(7)
    assert working.hours_in(Window(date(2026, 10, 25), date(2026, 10, 25))) == pytest.approx(9)
    assert working.add(london(3, 29), 3) == london(3, 29, 4)  # two o'clock is missing


def test_the_next_business_day_after_a_friday_is_monday() -> None:
    assert OFFICE.end_of_day(london(6, 5, 16), 1) == london(6, 8, 17)
    assert OFFICE.end_of_day(london(4, 2, 16), 1) == london(4, 7, 17)
    assert OFFICE.end_of_day(london(6, 6, 12), 2) == london(6, 9, 17)


def test_gitlab_s_year_has_1632_hours_beside_448_off() -> None:
    """A full-time year of 2,080 hours is 52 weeks of 40; 56 days of eight hours are off, fourteen a quarter."""
    first = date(2026, 1, 5)
    mondays_to_thursdays_off = [
        first + timedelta(weeks=week, days=day) for week in range(52) for day in range(4)
    ]
    by_quarter = [mondays_to_thursdays_off[52 * quarter :][:14] for quarter in range(4)]
    off = tuple(day for quarter in by_quarter for day in quarter)
    without = WorkingTime.of(BusinessFacts(schema=1))
    working = WorkingTime.of(BusinessFacts(schema=1, calendar=Calendar(holidays=off)))
    year = Window(first, first + timedelta(days=363))
    quarter = Window(first, first + timedelta(days=90))

    assert without.hours_in(year) == 2080
    assert working.hours_in(year) == 1632
    assert working.hours_in(quarter) == 408
    assert working.holidays_in(year) == 56


def test_what_lies_beyond_any_calendar_is_said() -> None:
    with pytest.raises(MooringsError, match="99,999,999 working hours after 2026-06-09 end beyond any"):
        OFFICE.add(london(6, 9, 9), 99_999_999)
    with pytest.raises(MooringsError, match="9,999,999 working days after 2026-06-09"):
        OFFICE.end_of_day(london(6, 9), 9_999_999)


zones = st.sampled_from(["UTC", "Europe/London", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata"])
days = st.dates(date(2024, 1, 1), date(2028, 12, 31))
calendars = st.builds(
    lambda worked, start, length, holidays, zone: WorkingTime(
        frozenset(worked),
        time(start),
        time(min(start + length, 23), 59 if start + length > 23 else 0),
        frozenset(holidays),
        ZoneInfo(zone),
    ),
    st.sets(st.integers(0, 6), min_size=1),
    st.integers(0, 22),
    st.integers(1, 24),
    st.lists(days, max_size=10),
    zones,
)
moments = st.datetimes(datetime(2024, 1, 1), datetime(2028, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001
hours = st.floats(0.01, 200)


@given(calendars, moments, hours)
def test_what_was_added_is_measured_again(working: WorkingTime, moment: datetime, given_hours: float) -> None:
    assert working.between(moment, working.add(moment, given_hours)) == pytest.approx(given_hours, abs=1e-6)


@given(calendars, moments, hours, hours)
def test_more_hours_never_end_sooner(
    working: WorkingTime, moment: datetime, one: float, other: float
) -> None:
    assert working.add(moment, min(one, other)) <= working.add(moment, max(one, other))


@given(calendars, moments, st.timedeltas(timedelta(0), timedelta(days=20)), hours)
def test_who_writes_later_is_never_due_sooner(
    working: WorkingTime, moment: datetime, later: timedelta, given_hours: float
) -> None:
    assert working.add(moment, given_hours) <= working.add(moment + later, given_hours)


@given(calendars, moments, st.lists(st.timedeltas(timedelta(0), timedelta(days=9)), min_size=2, max_size=2))
def test_hours_add_up_over_any_moment_between(
    working: WorkingTime, start: datetime, steps: list[timedelta]
) -> None:
    middle, end = start + steps[0], start + sum(steps, timedelta())

    apart = working.between(start, middle) + working.between(middle, end)

    assert apart == pytest.approx(working.between(start, end), abs=1e-6)
