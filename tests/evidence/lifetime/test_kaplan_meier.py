"""The share of customers still there agrees with printed tables, and is honest where little is observed."""

import csv
from collections import Counter
from math import inf, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moorings.evidence.lifetime.kaplan_meier import Curve, Spell, survival_curve
from needs import shared

# Freireich et al. (1963), weeks of remission with 6-mercaptopurine and with a placebo, as in Gehan (1965)
LEFT = (6, 6, 6, 7, 10, 13, 16, 22, 23)
STILL_THERE = (6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35)
PLACEBO = (1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23)


def curve(left: tuple[int, ...], still_there: tuple[int, ...] = ()) -> Curve:
    return survival_curve(
        [*(Spell(time, True) for time in left), *(Spell(time, False) for time in still_there)]
    )


@pytest.mark.parametrize(
    ("time", "share", "low", "high"),
    [  # printed by R's survfit(conf.type = "log-log") and by Stata's sts list
        (6, 0.857, 0.620, 0.952),
        (7, 0.807, 0.563, 0.923),
        (10, 0.753, 0.503, 0.889),
        (13, 0.690, 0.432, 0.849),
        (16, 0.627, 0.368, 0.805),
        (22, 0.538, 0.268, 0.747),
        (23, 0.448, 0.188, 0.680),
    ],
)
def test_shares_and_bounds_are_those_of_the_printed_table(
    time: int, share: float, low: float, high: float
) -> None:
    assert curve(LEFT, STILL_THERE).at(time) == pytest.approx((share, low, high), abs=6e-4)


def test_between_two_times_the_share_is_that_of_the_earlier_and_beyond_the_last_it_is_not_known() -> None:
    found = curve(LEFT, STILL_THERE)
    assert found.n == found.from_first_day == 21
    assert found.at(15.9) == found.at(13)
    assert found.at(35) == found.at(23)
    assert found.at(35.1) is None
    assert found.at(-1) is None


def test_the_median_is_the_first_time_at_which_half_have_left() -> None:
    with_treatment, placebo = curve(LEFT, STILL_THERE).median(), curve(PLACEBO).median()
    assert with_treatment == (23.0, 13.0, inf)  # the upper bound never falls to a half
    assert placebo == (8.0, 4.0, 11.0)
    assert curve((1,), (5, 5, 5)).median() is None


def test_the_mean_within_a_horizon_is_the_area_under_the_curve() -> None:
    everybody_left = curve(PLACEBO).restricted_mean(23)
    assert everybody_left is not None
    # where all have left it is the plain mean, with the standard error √(Σ(x − mean)²)/n
    mean = sum(PLACEBO) / 21
    error = sqrt(sum((time - mean) ** 2 for time in PLACEBO)) / 21
    assert everybody_left == pytest.approx((mean, mean - 1.95996 * error, mean + 1.95996 * error), rel=1e-5)
    # one of four leaves at 2, one of the remaining two at 6: 2·1 + 4·0.75 + 4·0.375 = 6.5 up to 10
    # variance: (3 + 1.5)²·1/(4·3) + 1.5²·1/(2·1) = 1.6875 + 1.125 = 2.8125; 1.95996 · 1.67705 = 3.28696
    found = survival_curve(
        [Spell(2, True), Spell(4, False), Spell(6, True), Spell(10, False)]
    ).restricted_mean(10)
    assert found == pytest.approx((6.5, 3.21304, 9.78696), abs=1e-4)
    assert curve(LEFT, STILL_THERE).restricted_mean(36) is None


def test_customers_who_come_under_observation_late_count_from_then_on() -> None:
    found = survival_curve(
        [
            Spell(5, True, count=2),
            Spell(20, False, count=2),
            Spell(10, True, count=1, entered=6),  # at 5 it is not observed yet, at 10 it is
            Spell(20, False, count=2, entered=6),
            Spell(20, False, count=1, entered=5),  # came when the others left: it was not among them
            Spell(6, True, count=9, entered=8),  # left before it could be observed
        ]
    )
    assert found.n == 8
    assert found.from_first_day == 4
    assert found.at(5) == pytest.approx((0.5, 0.0578, 0.8449), abs=1e-4)  # 2 of 4; as R prints it
    after = found.at(10)
    assert after is not None
    assert after.value == pytest.approx(0.5 * (1 - 1 / 6))


def test_when_nobody_observed_is_left_those_who_come_later_tell_nothing() -> None:
    found = survival_curve([Spell(3, True, 4), Spell(9, True, 1), Spell(30, False, 50, entered=20)])
    assert found.reaches == 3
    assert found.at(3) is not None
    assert found.at(9) is None
    assert found.median() == (3, 3, inf)  # one of five is left after 3
    unseen = survival_curve([Spell(3, True), Spell(4, False, 9), Spell(30, True, 50, entered=20)])
    assert unseen.reaches == 4, "between 4 and 20 nobody is observed"
    assert unseen.at(30) is None
    assert survival_curve([Spell(0, True, 4), Spell(30, False, 50, entered=20)]).at(0) is None


def test_while_nobody_has_left_some_doubt_remains() -> None:
    found = survival_curve([Spell(12, False, 10)])
    assert found.at(12) == pytest.approx((1, 0.7225, 1), abs=1e-4)  # Wilson, 10 of 10
    assert found.restricted_mean(12) == pytest.approx((12, 12 * 0.7225, 12), abs=1e-3)
    assert found.median() is None


def test_once_all_have_left_nobody_is_there_for_good() -> None:
    found = survival_curve([Spell(1, True, 10)])
    assert found.at(1) == found.at(500) == pytest.approx((0, 0, 0.2775), abs=1e-4)  # Wilson, none of 10


@pytest.mark.shared
def test_the_published_shares_of_a_telephone_company_come_out() -> None:
    table = shared() / "data" / "telco" / "WA_Fn-UseC_-Telco-Customer-Churn.csv"
    with table.open(encoding="utf-8") as lines:
        months = Counter((int(row["tenure"]), row["Churn"] == "Yes") for row in csv.DictReader(lines))
    found = survival_curve(Spell(time, left, count) for (time, left), count in months.items())
    year, end = found.at(12), found.at(72)
    assert year is not None
    assert end is not None
    assert found.n == 7043
    assert (year.value, end.value) == pytest.approx((0.8432, 0.5928), abs=5e-5)


spells = st.lists(
    st.builds(Spell, duration=st.integers(0, 30), ended=st.booleans(), count=st.integers(1, 5)), min_size=1
)


@given(spells)
def test_shares_fall_and_lie_within_their_bounds(given_spells: list[Spell]) -> None:
    steps = survival_curve(given_spells).steps
    shares = [step.share.value for step in steps]
    assert shares == sorted(shares, reverse=True)
    assert all(0 <= step.share.low <= step.share.value <= step.share.high <= 1 for step in steps)


@given(st.lists(st.integers(0, 30), min_size=1), st.integers(0, 30))
def test_where_all_have_left_the_share_is_that_of_those_who_stayed_longer(left: list[int], time: int) -> None:
    found = survival_curve(Spell(one, True) for one in left).at(time)
    assert found is not None
    assert found.value == pytest.approx(sum(one > time for one in left) / len(left))
