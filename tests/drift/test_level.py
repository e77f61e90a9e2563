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


def test_a_series_at_its_level_does_not_ring() -> None:
    """Of 100 accounts 10 are expected, and the standard deviation is three: 7, 13, 10 are a unit off at most."""
    assert left_its_level(months(islice(cycle((7, 13, 10)), 24)), 0.10) is None


def test_a_lasting_rise_rings_with_the_month_it_began() -> None:
    """Sixteen is two standard deviations up, of which 1.5 count: 1.5, 3, 4.5, 6 rings in the fourth month."""
    quiet = [10] * 9

    assert left_its_level(months([*quiet, 16, 16, 16]), 0.10) is None
    assert left_its_level(months([*quiet, 16, 16, 16, 16]), 0.10) == date(2024, 10, 1)


def test_one_month_out_of_line_does_not_ring() -> None:
    """Twenty-two is four units up, 3.5 of them counting: below five, and gone after seven months at the level."""
    assert left_its_level(months([10] * 9 + [22] + [10] * 8), 0.10) is None


def test_a_rise_that_ended_long_ago_is_past() -> None:
    risen = [10] * 6 + [19] * 4

    assert left_its_level(months([*risen, 10]), 0.10) == date(2024, 7, 1)
    assert left_its_level(months([*risen, *[7] * 9]), 0.10) is None


def test_a_fall_does_not_ring() -> None:
    assert left_its_level(months([10] * 8 + [1] * 8), 0.10) is None


def test_months_that_are_uneven_by_nature_widen_the_unit() -> None:
    """A series that swings between 1 and 22 rises to 16 and nobody can tell; a calm one can."""
    swinging = [1, 22] * 9

    assert left_its_level(months([*swinging, 16, 16, 16, 16]), 0.10) is None
    assert left_its_level(months([10] * 18 + [16, 16, 16, 16]), 0.10) == date(2025, 7, 1)


def test_a_series_that_was_above_from_the_first_month_says_that_month() -> None:
    assert left_its_level(months([20] * 8), 0.10) == date(2024, 1, 1)


def test_half_a_year_is_the_least() -> None:
    assert left_its_level(months([50] * 5), 0.10) is None
    assert left_its_level(months([50] * 6), 0.10) == date(2024, 1, 1)


def test_months_without_accounts_are_left_out() -> None:
    empty = [MonthlyHelp(date(2023, month, 1), 0, 0) for month in range(1, 13)]

    assert left_its_level([*empty, *months([10] * 5)], 0.10) is None
    assert left_its_level([*empty, *months([20] * 6)], 0.10) == date(2024, 1, 1)


def test_nothing_and_everything_have_a_spread_too() -> None:
    assert left_its_level(months([0] * 12), 0.0) is None
    assert left_its_level(months([100] * 12), 1.0) is None
