"""When a segment's series left its level: cumulative sums by hand."""

from collections.abc import Iterable
from datetime import date
from itertools import cycle, islice

from moorings.drift.level import left_its_level
from moorings.drift.report import MonthlyHelp


def months(helped: Iterable[int], accounts: int = 100) -> list[MonthlyHelp]:
    return [
        MonthlyHelp(date(2024 + place // 12, place % 12 + 1, 1), accounts, count)
        for place, count in enumerate(helped)
    ]


def since(series: list[MonthlyHelp], allowed: float) -> date | None:
    found = left_its_level(series, allowed)
    return found.since if found else None


def test_a_series_at_its_level_does_not_ring() -> None:
    """Of 100 accounts 10 are expected, and the standard deviation is three: 7, 13, 10 are a unit off at most."""
    assert since(months(islice(cycle((7, 13, 10)), 24)), 0.10) is None


def test_a_lasting_rise_rings_with_the_month_it_began() -> None:
    """Nineteen is three standard deviations up, of which 2.5 count: 2.5, 5, 7.5 rings in the third month."""
    quiet = [10] * 9

    assert since(months([*quiet, 19, 19]), 0.10) is None
    found = left_its_level(months([*quiet, 19, 19, 19]), 0.10)
    assert found is not None
    assert (found.since, found.warned, found.confirmed) == (date(2024, 10, 1), date(2024, 12, 1), None)


def test_one_month_out_of_line_does_not_ring() -> None:
    """Twenty-two is four units up, 3.5 of them counting: below six, and gone after seven months at the level."""
    assert since(months([10] * 9 + [22] + [10] * 8), 0.10) is None


def test_a_rise_that_ended_long_ago_is_past() -> None:
    risen = [10] * 6 + [19] * 4

    assert since(months([*risen, 10]), 0.10) == date(2024, 7, 1)
    assert since(months([*risen, *[7] * 9]), 0.10) is None


def test_a_fall_does_not_ring() -> None:
    assert since(months([10] * 8 + [1] * 8), 0.10) is None


def test_months_that_are_uneven_by_nature_widen_the_unit() -> None:
    """A series that swings between 1 and 22 rises to 19 and nobody can tell; a calm one can."""
    swinging = [1, 22] * 9

    assert since(months([*swinging, 19, 19, 19]), 0.10) is None
    assert since(months([10] * 18 + [19, 19, 19]), 0.10) == date(2025, 7, 1)


def test_a_series_that_was_above_from_the_first_month_says_that_month() -> None:
    assert since(months([20] * 8), 0.10) == date(2024, 1, 1)


def test_half_a_year_is_the_least() -> None:
    assert since(months([50] * 5), 0.10) is None
    assert since(months([50] * 6), 0.10) == date(2024, 1, 1)


def test_months_without_accounts_are_left_out() -> None:
    empty = [MonthlyHelp(date(2023, month, 1), 0, 0) for month in range(1, 13)]

    assert since([*empty, *months([10] * 5)], 0.10) is None
    assert since([*empty, *months([20] * 6)], 0.10) == date(2024, 1, 1)


def test_nothing_and_everything_have_a_spread_too() -> None:
    assert since(months([0] * 12), 0.0) is None
    assert since(months([100] * 12), 1.0) is None


def test_what_lasts_is_confirmed_and_what_is_strong_at_once() -> None:
    """At 30% for 10% the stakes are 1, 2, 4 and 8; the boldest multiplies by 1 + 8 × 0.2 = 2.6 each month.

    Thirteen quiet months leave each with 13. Then (13 + 1) × 2.6 = 36.4 for the boldest, 97.2 and 255.4 in the next
    two, 666.7 in the fourth; the others hold 45.0, 60.2 and 90.6 beside it by then: a mean of 240 is first passed in
    the fifth month.
    """
    found = left_its_level(months([10] * 13 + [30] * 5), 0.10)

    assert found is not None
    assert found.confirmed is not None
    assert (found.confirmed - found.since).days // 30 <= 4
