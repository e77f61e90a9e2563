"""The day of the data is one on which something happened, and no figure is told of a day they do not reach."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from evidence.folders import folder, loaded
from moorings.errors import DataError
from moorings.units import Window, months_back, year_up_to

REVENUE = "account_id,period_start,period_end,amount,currency,kind\n"
ACCOUNTS = "account_id,created_at\n" + "".join(f"A-{number},2023-01-01\n" for number in range(1, 41))
TODAY = date(2024, 12, 31)


def monthly(accounts: int, starts: tuple[str, ...], ends: tuple[str, ...]) -> str:
    """Return revenue of so many accounts that pay 10 for each period."""
    return REVENUE + "".join(
        f"A-{number},{start},{end},10,GBP,recurring\n"
        for number in range(1, accounts + 1)
        for start, end in zip(starts, ends, strict=True)
    )


def test_revenue_that_is_booked_ahead_moves_the_day_nowhere(tmp_path: Path) -> None:
    revenue = (
        REVENUE + "A-1,2024-01-01,2024-12-01,100,GBP,recurring\nA-1,2024-12-01,2025-12-01,100,GBP,recurring\n"
    )
    folder(tmp_path, revenue=revenue, events="account_id,at,name\nA-1,2024-06-30,activated\n")
    assert loaded(tmp_path, as_of=None, today=TODAY).as_of == date(2024, 6, 30)


def test_where_nothing_but_revenue_is_dated_the_last_to_begin_up_to_today_tells_the_day(
    tmp_path: Path,
) -> None:
    revenue = (
        REVENUE + "A-1,2024-05-01,2025-05-01,100,GBP,recurring\nA-1,2025-05-01,2026-05-01,100,GBP,recurring\n"
    )
    folder(tmp_path, revenue=revenue)
    assert loaded(tmp_path, as_of=None, today=TODAY).as_of == date(2024, 5, 1)


def test_data_that_only_begin_after_today_are_refused(tmp_path: Path) -> None:
    folder(tmp_path, accounts="account_id,created_at\nA-1,2030-01-01\n")
    with pytest.raises(DataError, match="the data hold no date up to 2024-12-31"):
        loaded(tmp_path, as_of=None, today=TODAY)


@pytest.mark.parametrize("day", [date(1990, 1, 1), date(2023, 12, 31)])
def test_a_day_before_anything_was_recorded_is_refused(tmp_path: Path, day: date) -> None:
    folder(tmp_path, revenue=REVENUE + "A-1,2024-01-01,,100,GBP,one_off\n")
    with pytest.raises(DataError, match="there are no data before 2024-01-01") as caught:
        loaded(tmp_path, as_of=day)
    assert caught.value.remedy == "Give --as-of 2024-01-01 or later."
    assert loaded(tmp_path, as_of=date(2024, 1, 1)).as_of == date(2024, 1, 1)


def test_the_calendars_first_and_last_days_have_a_year_too() -> None:
    assert year_up_to(date.min) == Window(date.min, date.min)
    assert year_up_to(date.max).last == Window(date.max, date.max).after == date.max
    assert months_back(date(9999, 12, 31), -1) == date.max
    assert months_back(date(2024, 3, 31), 1) == date(2024, 2, 29)


@pytest.mark.parametrize("day", [date.min, date.max])
def test_a_day_that_no_data_can_be_of_is_refused(tmp_path: Path, day: date) -> None:
    with pytest.raises(DataError, match="no data are as of") as caught:
        loaded(folder(tmp_path, accounts="account_id\nA-1\n"), as_of=day)
    assert caught.value.remedy == "Years: 1900 to 2199."


class TestRevenueThatEndsBeforeTheDay:
    STARTS, ENDS = ("2024-05-01", "2024-06-01"), ("2024-06-01", "2024-07-01")

    def test_is_not_taken_for_customers_who_left(self, tmp_path: Path) -> None:
        folder(tmp_path, accounts=ACCOUNTS, revenue=monthly(40, self.STARTS, self.ENDS))
        with pytest.raises(
            DataError, match="recorded until 2024-06-01 only: by 2024-07-15 what 40 of 40"
        ) as caught:
            loaded(tmp_path, as_of=date(2024, 7, 15))
        assert caught.value.remedy == "Add the later revenue, or give --as-of 2024-06-01 or earlier."

    def test_is_no_obstacle_while_what_was_paid_for_lasts(self, tmp_path: Path) -> None:
        folder(tmp_path, accounts=ACCOUNTS, revenue=monthly(40, self.STARTS, self.ENDS))
        assert loaded(tmp_path, as_of=date(2024, 6, 30)).as_of == date(2024, 6, 30)

    def test_is_no_obstacle_where_it_runs_on(self, tmp_path: Path) -> None:
        folder(tmp_path, accounts=ACCOUNTS, revenue=monthly(40, ("2024-06-01",), ("",)))
        assert loaded(tmp_path, as_of=date(2024, 7, 1) + timedelta(days=900)).table("revenue").read == 40

    def test_a_few_who_left_since_are_believed(self, tmp_path: Path) -> None:
        few = monthly(4, ("2024-06-01",), ("2024-07-01",))
        folder(tmp_path, accounts=ACCOUNTS, revenue=few + "A-5,2024-06-01,,10,GBP,recurring\n")
        assert loaded(tmp_path, as_of=date(2024, 7, 15)).as_of == date(2024, 7, 15)
