"""The betting detector: by hand, and what holds of it whatever the data."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moorings.drift.cusum import Rise, rises
from moorings.drift.e_detector import BOLDNESS, THRESHOLD, confirmed, fortunes
from moorings.drift.season import seasonal


def test_fortunes_are_those_of_whoever_stakes_one_more_unit_each_month() -> None:
    """Allowed 10%, seen 20%, then 5%.

    The stakes are 1.5, 3 and 6: 1.15, 1.3 and 1.6 after the first month, a mean of 1.35. Then (1.15 + 1) × 0.925,
    (1.3 + 1) × 0.85 and (1.6 + 1) × 0.7, which are 1.98875, 1.955 and 1.82: a mean of 1.92125.
    """
    assert list(fortunes([0.2, 0.05], [0.1, 0.1])) == pytest.approx([1.35, 1.92125])


@given(st.lists(st.booleans(), max_size=8), st.floats(0.05, 0.9))
def test_a_month_at_the_allowed_share_is_a_fair_bet(before: list[bool], allowed: float) -> None:
    """With one account the share is 0 or 1: weighed by their chances, the fortune is as it was, and the new stake."""
    past = [float(one) for one in before]
    now = ([0.0, *fortunes(past, [allowed] * len(past))])[-1]

    after = {share: list(fortunes([*past, share], [allowed] * (len(past) + 1)))[-1] for share in (0.0, 1.0)}

    assert allowed * after[1.0] + (1 - allowed) * after[0.0] == pytest.approx(now + 1)


def test_several_series_need_so_many_times_the_fortune() -> None:
    shares = [0.05] * 6 + [0.3] * 12
    alone = confirmed(shares, [0.05] * 18)
    among_ten = confirmed(shares, [0.05] * 18, together=10)

    assert alone is not None
    assert among_ten is not None
    assert alone < among_ten
    assert list(fortunes(shares, [0.05] * 18))[among_ten] >= 10 * THRESHOLD
    assert max(BOLDNESS) < 1


def test_a_sum_begins_warns_and_ends() -> None:
    """2.5 a month count: 2.5, 5, 7.5 warns in the third; 1.5 a month are lost again, and it is over after five."""
    found = list(rises([0.0] * 6 + [3.0] * 3 + [-1.0] * 6))

    assert found == [Rise(began=6, warned=8, goes_on=False)]


def test_what_rises_does_not_hide_itself() -> None:
    """Twelve quiet months have a spread of one at most; the rise after them is no part of it."""
    quiet = [0.5, -0.5] * 6

    assert list(rises([*quiet, *[4.0] * 8])) == [Rise(began=12, warned=13, goes_on=True)]


def test_a_month_that_stands_out_every_year_is_allowed_so_much_more() -> None:
    """Each December is three times the others: its year's mean is 14/12, and it is 36/14 of that."""
    years = ([0.1] * 11 + [0.3]) * 3
    allowed = seasonal(years, 0.1)

    assert allowed[:35] == pytest.approx([0.1] * 35)
    assert allowed[35] == pytest.approx(0.1 * 36 / 14)


def test_a_month_that_stood_out_once_is_no_season() -> None:
    once = [0.1] * 11 + [0.3] + [0.1] * 24

    assert seasonal(once, 0.1) == pytest.approx([0.1] * 36)
