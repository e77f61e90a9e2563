"""From customer data to how long customers of each segment stay and what they are worth."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest

from evidence.tables import accounts, everybody, extract
from moorings.evidence.assign import assign
from moorings.evidence.estimate import Estimate, Standing
from moorings.evidence.lifetime.definitions import LIFETIME_VALUE, MEDIAN_YEARS, SURVIVAL
from moorings.evidence.lifetime.kind import Kind
from moorings.evidence.lifetime.likelihood import Untold
from moorings.evidence.lifetime.of_segments import Lifetime, lifetimes
from moorings.evidence.lifetime.revenue import mean_revenues

START = date(2020, 1, 1)


def cohort(
    prefix: str, left_after: Mapping[int, int], stay: int, amount: float = 500.0
) -> list[dict[str, Any]]:
    """Return yearly contracts since 2020: so many that ended after each number of years, and so many that run."""
    ends = [date(2020 + years, 1, 1) for years, count in left_after.items() for _ in range(count)]
    return [
        {"account_id": f"{prefix}{number:03}", "period_start": START, "period_end": end, "amount": amount}
        for number, end in enumerate([*ends, *[None] * stay])
    ]


# 100 customers, of whom 75, 60, 50 and 45 are there after one to four years, and 45 after the fifth
LARGE = cohort("L", {1: 25, 2: 15, 3: 10, 4: 5}, stay=45)
# 60 customers, of whom 20 and 4 are there after one and two years
SMALL = cohort("S", {1: 40, 2: 16}, stay=4, amount=90.0)


def measured(
    revenue: list[dict[str, Any]], segments: Mapping[str, str] | None = None, **stated: Any
) -> Mapping[str, Lifetime]:
    names = sorted({row["account_id"] for row in revenue})
    gone = {row["account_id"] for row in revenue if row.get("period_end")}
    amounts = {row["account_id"]: row["amount"] for row in revenue if "kind" not in row}
    known = [
        {
            "account_id": name,
            "created_at": START,
            "annual_revenue": 0.0 if name in gone else amounts.get(name),
        }
        for name in names
    ]
    data = extract(accounts=known, revenue=revenue)
    segment_of = segments or {name: {"L": "large", "S": "small"}.get(name[0], "buyers") for name in names}
    assign(data, segment_of)
    given: dict[str, Any] = {
        "gross_margin": 0.7,
        "cost_to_serve_per_year": {"large": 50.0, "small": 50.0, "buyers": 0.0},
        "discount_per_year": 0.1,
        "horizon_years": 5,
    }
    return lifetimes(data, ["large", "small", "buyers", "nobody"], **{**given, **stated})


def values(estimate: Estimate) -> tuple[float | None, float | None, float | None]:
    return estimate.value, estimate.low, estimate.high


def test_each_segment_has_its_survival() -> None:
    found = measured([*LARGE, *SMALL])
    # 75 of 100; √(25/(100·75)) = 0.057735; 1.95996·0.057735/0.287682 = 0.39335: 0.75^(e^±0.39335)
    year = found["large"].survival.one_year
    assert values(year) == pytest.approx((0.75, 0.6529, 0.8235), abs=1e-4)
    assert year.n == 100
    assert found["small"].survival.one_year.value == pytest.approx(20 / 60)
    # two thirds are gone after a year, and the upper bound of the third that is there is 0.453
    assert values(found["small"].survival.median_years) == pytest.approx((366 / 365.25,) * 3)


def test_a_median_whose_end_is_not_in_sight_is_not_given_as_a_figure() -> None:
    median = measured(LARGE)["large"].survival.median_years
    assert median.standing is Standing.UNKNOWN
    assert median.reason == (
        "half have left after 3.0 years, at the least 2.0, and how long it may be at the most is not observed:"
        " 6.0 years"
    )
    loyal = measured(cohort("L", {1: 25, 2: 15}, stay=60))["large"].survival.median_years
    assert loyal.reason == "more than half stay longer than what is observed: 6.0 years"


@pytest.mark.requirement("R003-03")
def test_each_segment_has_its_value_beside_what_it_rests_on() -> None:
    found = measured([*LARGE, *SMALL])
    value = found["large"].value
    assert value.kind is Kind.CONTRACTUAL
    # as observed: 1, 0.75, 0.60, 0.50 and 0.45 are there; each year brings 0.7 · 500 − 50
    observed = 300 * (1 + 0.75 / 1.1 + 0.6 / 1.21 + 0.5 / 1.331 + 0.45 / 1.4641)
    assert value.value.value == pytest.approx(observed, rel=0.02)
    assert value.value.low is not None
    assert value.value.high is not None
    assert value.value.low < observed < value.value.high
    assert value.measured["revenue_per_year"].value == 500
    assert value.assumptions.cost_to_serve_per_year == 50
    assert found["large"].estimates == {
        SURVIVAL.key: found["large"].survival.one_year,
        MEDIAN_YEARS.key: found["large"].survival.median_years,
        LIFETIME_VALUE.key: value.value,
    }
    small = found["small"].value.value
    assert small.reason == "customers whose recurring revenue is known: 4; it takes 10"


def test_the_same_data_give_the_same_figures() -> None:
    assert measured(LARGE)["large"] == measured(LARGE)["large"]


def test_a_segment_without_a_cost_or_without_accounts_says_so() -> None:
    found = measured(LARGE, cost_to_serve_per_year={})
    assert (
        found["large"].value.value.reason
        == "what serving an account of the segment costs a year is not known"
    )
    assert found["large"].survival.one_year.is_known
    assert {one.reason for one in found["nobody"].estimates.values()} == {"no account in the segment"}


def bought(*names: str, days: int = 1) -> list[dict[str, Any]]:
    return [
        {"account_id": name, "period_start": date(2025, month, 1), "amount": 20.0, "kind": "one_off"}
        for name in names
        for month in range(1, days + 1)
    ]


def test_who_buys_without_a_contract_is_not_seen_to_leave() -> None:
    refund = {"account_id": "B9", "period_start": date(2025, 1, 1), "amount": 5.0, "kind": "refund"}
    again = measured([*bought("B1", "B2", days=3), *bought("B3"), refund])["buyers"]
    assert again.value.kind is Kind.NON_CONTRACTUAL
    assert again.value.value.reason == "customers who bought again: 2; it takes 50 to tell how often"
    assert again.survival.one_year.reason == (
        "customers buy without a contract, so that nobody sees when one leaves"
    )


def test_who_buys_once_has_no_lifetime() -> None:
    once = measured(bought("B1", "B2", "B3"))["buyers"]
    assert once.value.kind is Kind.ONE_OFF
    assert once.value.value.standing is Standing.UNKNOWN
    assert once.value.value.reason.startswith("every account bought once")


def test_money_of_the_other_kind_is_said_to_be_left_out() -> None:
    found = measured([*LARGE, *bought("L900", days=2)])["large"]
    assert found.value.value.is_known
    assert found.value.value.reason == "accounts left out because they buy without a contract: 1"
    assert found.survival.one_year.n == 100


def test_accounts_without_any_revenue_have_a_survival_and_no_value() -> None:
    customers = [
        *accounts(12, "L", churned_at=None),
        *accounts(8, "G", churned_at=date(2020, 7, 1)),
        *accounts(1, "F", churned=True),
    ]
    data = extract(accounts=customers)
    assign(data, everybody(customers))
    found = lifetimes(
        data, ["all"], gross_margin=0.7, cost_to_serve_per_year={}, discount_per_year=0.1, horizon_years=5
    )["all"]
    assert found.survival.one_year.value == pytest.approx(12 / 20)
    assert found.survival.one_year.reason == (
        "accounts left out because their first or last day is not known: 1"
    )
    assert found.value.kind is Kind.UNKNOWN
    assert found.value.value.reason == "no account of the segment has any revenue on record"


def test_a_record_that_ends_early_is_not_the_loss_of_everybody() -> None:
    found = measured(cohort("L", {1: 40, 2: 60}, stay=0))["large"]
    assert found.survival.one_year.reason == (
        "no account at all is a customer on 2025-12-31: the record seems to end before"
    )
    assert found.value.value.reason == "no customer has recurring revenue on the day"


def test_a_segment_of_accounts_that_begin_later_says_so() -> None:
    customers = accounts(12, "F")
    for row in customers:
        row["created_at"] = date(2026, 2, 1)
    data = extract(accounts=customers)
    assign(data, everybody(customers))
    found = lifetimes(
        data, ["all"], gross_margin=0.7, cost_to_serve_per_year={}, discount_per_year=0.1, horizon_years=5
    )["all"]
    assert found.survival.one_year.reason == "every account of the segment begins later"


def test_few_customers_tell_nothing() -> None:
    few = measured(cohort("L", {1: 3}, stay=5))["large"].survival
    assert (few.one_year.standing, few.one_year.n) == (Standing.TOO_FEW, 8)


def test_customers_who_all_came_before_the_record_tell_nothing_of_the_first_year() -> None:
    rows = cohort("L", {3: 10}, stay=30)
    for row in rows:
        row["period_start"] = date(2022, 1, 1)
    found = measured(rows)["large"].survival.one_year
    assert found.reason == "accounts on record from their first day: 0 of 40; it takes 10"


def test_customers_who_came_before_the_record_count_for_later_years_only() -> None:
    """Revenue is on record from 2022: of twelve who came then three left after a year, and twenty came in 2020."""
    old = [{"account_id": f"O{number}", "created_at": START} for number in range(20)]
    new = [{"account_id": f"N{number}", "created_at": date(2022, 1, 1)} for number in range(12)]
    begins, ends = date(2022, 1, 1), date(2023, 1, 1)
    revenue = [
        {
            "account_id": row["account_id"],
            "period_start": begins,
            "period_end": ends if number < 3 else None,
            "amount": 1.0,
        }
        for number, row in enumerate([*new, *old])
    ]
    data = extract(accounts=[*old, *new], revenue=revenue)
    assign(data, everybody([*old, *new]))
    found = lifetimes(
        data,
        ["all"],
        gross_margin=None,
        cost_to_serve_per_year={},
        discount_per_year=None,
        horizon_years=None,
    )["all"].survival
    assert (found.one_year.value, found.one_year.n) == (9 / 12, 12)
    assert found.one_year.reason == "accounts that count only from when the record of revenue begins: 20"
    assert "more than half stay longer" in found.median_years.reason


def test_who_pays_nothing_does_not_lower_what_customers_bring() -> None:
    paying = [{"account_id": f"P{number}", "annual_revenue": 100.0} for number in range(12)]
    free = [{"account_id": f"F{number}", "annual_revenue": 0.0} for number in range(12)]
    gone = [{"account_id": "G", "annual_revenue": 900.0, "churned_at": date(2025, 1, 1)}]
    data = extract(accounts=[*paying, *free, *gone])
    assign(data, everybody([*paying, *free, *gone]))
    found = mean_revenues(data)["all"]
    assert not isinstance(found, Untold)
    assert (found.mean.value, found.n) == (100, 12)


def test_the_words_of_the_figures_are_there_for_reports() -> None:
    for one in (SURVIVAL, MEDIAN_YEARS, LIFETIME_VALUE):
        assert all((one.label, one.question, one.unit, one.formula, one.interval, one.source, one.window))
