"""Since when an account gets more than it may: the law of rare events, many accounts at once, and series by hand."""

from decimal import Decimal, localcontext

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moorings.drift.onset import discoveries, find_onset, poisson_tail

QUARTER_A_YEAR = 0.25 / 12


@pytest.mark.parametrize(
    ("seen", "mean", "chance"),
    [
        (0, 3.0, 1.0),
        (1, 1.0, 0.632121),  # 1 - 1/e
        (2, 1.0, 0.264241),  # 1 - 2/e
        (3, 1.0, 0.080301),  # 1 - 2.5/e
        (10, 5.0, 0.031828),
        (1, 0.0, 0.0),
    ],
)
def test_the_chance_of_so_many_or_more(seen: int, mean: float, chance: float) -> None:
    assert poisson_tail(seen, mean) == pytest.approx(chance, abs=5e-7)


@given(st.integers(1, 60), st.floats(0.001, 40))
def test_the_chance_agrees_with_adding_up_in_fifty_digits(seen: int, mean: float) -> None:
    with localcontext() as context:
        context.prec = 50
        exact_mean = Decimal(mean)
        term = (-exact_mean).exp()
        below = Decimal(0)
        for count in range(seen):
            below += term
            term *= exact_mean / (count + 1)
        exact = 1 - below

    assert poisson_tail(seen, mean) == pytest.approx(float(exact), rel=1e-9)


PAPER = (
    *(0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344),
    *(0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0000),
)


def test_the_example_of_benjamini_and_hochberg_keeps_four_of_fifteen() -> None:
    """Benjamini & Hochberg 1995, section 4: fifteen comparisons; Bonferroni would keep three."""
    p_values = {f"{place:02}": p_value for place, p_value in enumerate(PAPER)}

    assert discoveries(p_values, 15) == {"00", "01", "02", "03"}


def test_a_p_value_above_its_line_is_kept_when_a_later_one_lies_below() -> None:
    """Of four, the lines are 0.0125, 0.025, 0.0375, 0.05: the second lies above its own, the third below."""
    assert discoveries({"a": 0.01, "b": 0.03, "c": 0.035, "d": 0.2}, 4) == {"a", "b", "c"}


def test_accounts_without_contact_count_among_those_tested() -> None:
    assert discoveries({"a": 0.01}, 5) == {"a"}
    assert discoveries({"a": 0.01}, 6) == frozenset()
    assert discoveries({}, 10) == frozenset()


def onset_of(*contacts: int, allowed: float = QUARTER_A_YEAR) -> tuple[int, float] | None:
    found = find_onset(contacts, [allowed] * len(contacts))
    return (found.month, round(found.contacts_a_month, 3)) if found else None


def test_a_quiet_account_that_is_helped_every_month_from_then_on() -> None:
    quiet, steady = [0] * 12, [2, 1, 2, 1, 2, 1, 2, 1]

    assert onset_of(*quiet, *steady) == (12, 1.5)


def test_a_stray_contact_long_before_does_not_move_the_month() -> None:
    assert onset_of(0, 0, 1, *[0] * 11, 2, 1, 1, 2, 2, 1) == (14, 1.5)


def test_a_month_without_contact_does_not_end_a_habit() -> None:
    assert onset_of(*[0] * 10, 1, 2, 0, 1, 2, 0, 1, 1, 2, 2) == (10, 1.2)


def test_two_contacts_about_one_incident_are_no_habit() -> None:
    assert onset_of(*[0] * 20, 2, 0, 0, 0) is None
    assert onset_of(*[0] * 22, 1, 1) is None


def test_many_contacts_in_two_months_are_an_incident() -> None:
    assert onset_of(*[0] * 20, 6, 5, 0, 0) is None


def test_help_that_stopped_is_past() -> None:
    steady = [2, 1, 2, 2, 1, 2, 2, 2]

    assert onset_of(*[0] * 10, *steady, *[0] * 6) is None
    assert onset_of(*[0] * 15, *steady, 0) == (15, 1.556)  # 14 in nine months


def test_what_was_decided_is_no_drift() -> None:
    assert onset_of(*[1, 2, 1, 1, 2, 1] * 4, allowed=1.0) is None


def test_less_than_twice_what_was_decided_is_no_drift() -> None:
    assert onset_of(*[3, 4, 3, 4] * 6, allowed=2.0) is None


def test_a_rise_above_a_real_allowance_has_its_month() -> None:
    assert onset_of(*[1, 0, 1, 1, 0, 1, 1, 0, 1, 1], *[4, 5, 4, 5, 4, 5], allowed=0.7) == (10, 4.5)


def test_a_single_contact_where_none_was_decided_is_no_habit_and_does_not_date_one() -> None:
    assert onset_of(*[0] * 23, 1, allowed=0.0) is None
    assert onset_of(0, 1, *[0] * 16, 2, 1, 1, 2, 1, 1, allowed=0.0) == (18, 1.333)  # eight in six months


def test_a_month_that_is_half_over_counts_half() -> None:
    contacts, seen = [0] * 10 + [2, 2, 2, 1], [1.0] * 13 + [0.5]

    found = find_onset(contacts, [QUARTER_A_YEAR] * 14, seen)

    assert found is not None
    assert found.contacts_a_month == pytest.approx(7 / 3.5)


def test_an_account_of_a_few_months_may_drift_from_its_first_day() -> None:
    assert onset_of(2, 3, 2, 2, 3) == (0, 2.4)


@pytest.mark.parametrize("contacts", [[], [0], [0] * 24])
def test_no_contact_is_no_drift(contacts: list[int]) -> None:
    assert onset_of(*contacts) is None


def test_the_p_value_is_the_least_chance_times_the_months_looked_at() -> None:
    """Six contacts in the last three of twelve months: of three months the mean is 0.0625."""
    found = find_onset([0] * 9 + [2, 2, 2], [QUARTER_A_YEAR] * 12)

    assert found is not None
    assert found.p_value == pytest.approx(12 * poisson_tail(6, 0.0625))


@given(st.lists(st.integers(0, 4), max_size=24), st.floats(0, 2))
def test_a_month_that_is_told_has_contact_and_at_least_twice_what_was_decided(
    contacts: list[int], allowed: float
) -> None:
    found = find_onset(contacts, [allowed] * len(contacts))

    if found:
        since = contacts[found.month :]
        assert since[0] > 0
        assert sum(1 for count in since if count) >= 3
        assert found.contacts_a_month == pytest.approx(sum(since) / len(since))
        assert found.contacts_a_month >= 2 * allowed
        assert 0 <= found.p_value <= 1
