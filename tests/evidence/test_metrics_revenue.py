"""What became of last year's customers and of their money."""

from datetime import date
from typing import Any

import pytest

from evidence.tables import accounts, everybody, extract
from moorings.evidence.assign import assign
from moorings.evidence.estimate import Estimate, Standing
from moorings.evidence.measure import measure
from moorings.evidence.metrics import metric_named


def contract(
    account: int, amount: float, start: date, end: date | None = None, kind: str = "recurring"
) -> dict[str, Any]:
    return {
        "account_id": f"A{account:02}",
        "period_start": start,
        "period_end": end,
        "amount": amount,
        "kind": kind,
    }


OLD, EVE, NEW_YEAR, SUMMER = date(2023, 1, 1), date(2024, 12, 31), date(2025, 1, 1), date(2025, 7, 1)
NEXT_YEAR = date(2026, 1, 1)


def figures(
    *revenue: dict[str, Any], count: int = 20, segments: tuple[str, ...] = ("all",)
) -> dict[str, Estimate]:
    customers = accounts(count)
    data = extract(accounts=customers, revenue=revenue)
    assign(data, everybody(customers))
    keys = ("logo_churn", "gross_retention", "net_retention")
    found = measure(data, segments, [metric_named(key) for key in keys])
    return dict(found[segments[0]])


def ten_of_a_hundred(*changed: int) -> list[dict[str, Any]]:
    """Return ten accounts of 100 a year since long ago, but for those that the test tells of."""
    return [contract(account, 100, OLD) for account in range(1, 11) if account not in changed]


@pytest.mark.requirement("R004-04")
def test_retention_follows_the_accounts_of_a_year_ago() -> None:
    found = figures(
        *ten_of_a_hundred(1, 2, 3),
        contract(1, 100, OLD, SUMMER),  # left in July
        contract(2, 100, OLD, SUMMER),
        contract(2, 50, SUMMER),  # halved
        contract(3, 100, OLD, SUMMER),
        contract(3, 180, SUMMER),  # grew by 80
        contract(11, 500, SUMMER),  # new: does not count
    )
    assert found["logo_churn"].value == pytest.approx(1 / 10)
    assert found["gross_retention"].value == pytest.approx((7 * 100 + 0 + 50 + 100) / 1000)
    assert found["net_retention"].value == pytest.approx((7 * 100 + 0 + 50 + 180) / 1000)
    assert {estimate.n for estimate in found.values()} == {10}


def test_an_account_that_changed_its_segment_is_judged_in_the_one_it_had_on_the_eve() -> None:
    """Of ten large accounts, two left and two shrank to a tenth and are small today; ten small ones stayed."""
    customers = accounts(20)
    shrunk = [
        row
        for account in (3, 4)
        for row in (contract(account, 100, OLD, SUMMER), contract(account, 10, SUMMER))
    ]
    data = extract(
        accounts=customers,
        revenue=[
            *(contract(account, 100, OLD, SUMMER) for account in (1, 2)),
            *shrunk,
            *(contract(account, 100, OLD) for account in range(5, 11)),
            *(contract(account, 10, OLD) for account in range(11, 21)),
        ],
    )
    opening = everybody(customers[:10], "large") | everybody(customers[10:], "small")
    assign(data, opening | {"A03": "small", "A04": "small"}, opening)

    found = measure(data, ["large", "small"], [metric_named(key) for key in ("logo_churn", "net_retention")])

    assert found["large"]["logo_churn"].value == pytest.approx(2 / 10)
    assert found["large"]["net_retention"].value == pytest.approx((2 * 10 + 6 * 100) / 1000)
    assert found["small"]["logo_churn"].value == 0
    assert found["small"]["net_retention"].value == 1
    assert {estimate.n for segment in found.values() for estimate in segment.values()} == {10}


def test_the_day_before_the_year_and_the_last_day_decide() -> None:
    found = figures(
        *ten_of_a_hundred(1, 2, 3),
        contract(1, 100, OLD, NEW_YEAR),  # ran out with the eve: of the cohort, and lost
        contract(2, 100, OLD, EVE),  # ended before the eve: not of the cohort
        contract(3, 100, OLD, NEXT_YEAR),  # runs through the last day: kept
        contract(4, 0, SUMMER),  # an amount of nothing changes nothing
    )
    assert found["logo_churn"].n == 9
    found = figures(*ten_of_a_hundred(1), contract(1, 100, OLD, NEW_YEAR), contract(11, 100, OLD, NEXT_YEAR))
    assert (found["logo_churn"].n, found["logo_churn"].value) == pytest.approx((11, 1 / 11))


def test_one_who_left_and_came_back_is_no_loss() -> None:
    found = figures(*ten_of_a_hundred(1), contract(1, 100, OLD, SUMMER), contract(1, 100, date(2025, 10, 1)))
    assert found["logo_churn"].value == 0


def test_money_that_does_not_recur_retains_nobody() -> None:
    found = figures(
        *ten_of_a_hundred(1),
        contract(1, 100, OLD, SUMMER),
        contract(1, 900, date(2025, 12, 1), None, "one_off"),
        contract(1, 90, date(2025, 12, 1), None, "refund"),
    )
    assert found["logo_churn"].value == pytest.approx(0.1)
    assert found["net_retention"].value == pytest.approx(0.9)


def test_customers_who_all_stayed_leave_some_doubt() -> None:
    found = figures(*ten_of_a_hundred())
    # Wilson, 10 of 10: 0.7225 to 1
    for key in ("logo_churn", "gross_retention"):
        kept = found[key]
        assert kept.low is not None
        assert kept.high is not None
        assert kept.high - kept.low == pytest.approx(1 - 0.7225, abs=1e-4)
    assert found["net_retention"].reason == "all accounts are alike, so that no interval can be told"


def test_without_revenue_a_year_ago_there_is_no_history() -> None:
    found = figures(*[contract(account, 100, SUMMER) for account in range(1, 21)])
    assert found["logo_churn"].standing is Standing.UNKNOWN
    assert found["logo_churn"].reason.startswith("no history before 2025-01-01")


def test_revenue_that_ends_with_the_record_is_not_the_loss_of_everybody() -> None:
    found = figures(*[contract(account, 100, OLD, SUMMER) for account in range(1, 21)])
    assert found["logo_churn"].standing is Standing.UNKNOWN
    assert "no account at all has recurring revenue on 2025-12-31" in found["logo_churn"].reason


def test_a_segment_of_newcomers_has_no_cohort() -> None:
    customers = accounts(12)
    data = extract(
        accounts=customers,
        revenue=[*ten_of_a_hundred(), contract(11, 100, SUMMER), contract(12, 100, SUMMER)],
    )
    assign(data, everybody(customers[:10], "old") | everybody(customers[10:], "new"))
    found = measure(data, ["old", "new", "nobody"], [metric_named("logo_churn")])
    assert found["old"]["logo_churn"].value == 0
    assert (
        found["new"]["logo_churn"].reason
        == "no account of the segment had recurring revenue before 2025-01-01"
    )
    assert found["nobody"]["logo_churn"].reason == "no account in the segment"


def test_few_lost_accounts_are_named() -> None:
    found = figures(*[contract(account, 100, OLD) for account in (3, 5, 8)])
    assert found["gross_retention"].standing is Standing.TOO_FEW
    assert found["gross_retention"].accounts == ("A03", "A05", "A08")


def test_revenue_per_account_is_that_of_the_customers_of_the_day() -> None:
    customers = [
        *({**row, "annual_revenue": 100.0 * number} for number, row in enumerate(accounts(11), start=1)),
        {**accounts(1, "L")[0], "annual_revenue": 9000.0, "churned_at": date(2025, 5, 1)},
        {**accounts(1, "F")[0], "annual_revenue": 9000.0, "created_at": NEXT_YEAR},
        {**accounts(1, "U")[0], "annual_revenue": None},
    ]
    data = extract(accounts=customers)
    assign(data, everybody(customers))
    found = measure(data, ["all"], [metric_named("revenue_per_account")])["all"]["revenue_per_account"]
    # 100 to 1,100: mean 600, standard deviation √11 · 100 = 331.66, error 100, Student's point at 10 degrees 2.228
    assert (found.n, found.value) == (11, 600)
    assert found.high == pytest.approx(600 + 222.8, abs=0.1)
    assert found.reason == "customers left out because their revenue is unknown: 1"


def test_a_flag_does_not_overrule_the_money() -> None:
    customers = accounts(12, churned=True, churned_at=date(2024, 1, 1), annual_revenue=100.0)
    data = extract(accounts=customers, revenue=[contract(account, 100, OLD) for account in range(1, 13)])
    assign(data, everybody(customers))
    found = measure(data, ["all"], [metric_named("revenue_per_account"), metric_named("logo_churn")])["all"]
    assert found["revenue_per_account"].n == 12
    assert found["logo_churn"].value == 0
