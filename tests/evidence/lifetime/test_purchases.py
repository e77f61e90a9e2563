"""What was bought without a contract: counted by hand, and from the published record of a music shop."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from evidence.tables import everybody, extract
from moorings.evidence.assign import assign
from moorings.evidence.extract import Extract
from moorings.evidence.lifetime import bg_nbd, gamma_gamma
from moorings.evidence.lifetime.bg_nbd import Purchases
from moorings.evidence.lifetime.gamma_gamma import Spend
from moorings.evidence.lifetime.kind import Kind, trades
from moorings.evidence.lifetime.likelihood import Untold
from moorings.evidence.lifetime.purchases import Bought, bought
from needs import shared

NEW_YEAR, MAY = date(2025, 1, 1), date(2025, 5, 7)


def purchase(name: str, day: date, amount: float = 10.0, kind: str = "one_off") -> dict[str, Any]:
    return {"account_id": name, "period_start": day, "amount": amount, "kind": kind}


def contract(name: str, start: date = NEW_YEAR) -> dict[str, Any]:
    return {"account_id": name, "period_start": start, "amount": 100.0}


def data(revenue: Iterable[dict[str, Any]], *others: str, **known: Any) -> Extract:
    rows = list(revenue)
    names = sorted({*(row["account_id"] for row in rows), *others})
    customers = [{"account_id": name, **known} for name in names]
    found = extract(accounts=customers, revenue=rows)
    assign(found, everybody(customers))
    return found


def test_repeats_are_counted_by_the_day_and_the_first_purchase_is_none() -> None:
    found = data(
        [
            purchase("once", NEW_YEAR),
            purchase("once", NEW_YEAR, 5.0),  # of one day: the same purchase
            purchase("again", NEW_YEAR, 50.0),
            purchase("again", MAY, 20.0),
            purchase("again", MAY, 10.0),
            purchase("again", date(2025, 3, 1), 40.0),
            purchase("again", date(2026, 1, 1), 99.0),  # not yet
            purchase("again", MAY, -30.0, "refund"),
            contract("subscriber"),
        ]
    )
    # 364 days from 1 January to 31 December, 126 to 7 May; the repeats brought 40 and 30
    assert bought(found) == {
        "all": Bought((Purchases(0, 0, 52), Purchases(2, 18, 52)), (Spend(2, 35.0),)),
    }


def test_alike_customers_are_counted_together_and_segments_apart() -> None:
    rows = [purchase(name, day) for name in ("A", "B", "C", "D") for day in (NEW_YEAR, MAY)]
    found = data(rows)
    assign(found, {"A": "large", "B": "small", "C": "small"})
    assert bought(found) == {
        "large": Bought((Purchases(1, 18, 52),), (Spend(1, 10.0),)),
        "small": Bought((Purchases(1, 18, 52, 2),), (Spend(1, 10.0, 2),)),
    }


@pytest.mark.parametrize(
    ("revenue", "kind", "remark"),
    [
        ([contract("A"), contract("B")], Kind.CONTRACTUAL, ""),
        ([contract("A"), purchase("A", MAY)], Kind.CONTRACTUAL, ""),
        (
            [contract("A"), purchase("B", MAY)],
            Kind.CONTRACTUAL,
            "accounts left out because they buy without a contract: 1",
        ),
        ([purchase("A", NEW_YEAR), purchase("A", MAY), purchase("B", MAY)], Kind.NON_CONTRACTUAL, ""),
        (
            [contract("C"), purchase("A", NEW_YEAR), purchase("A", MAY), purchase("B", MAY)],
            Kind.NON_CONTRACTUAL,
            "recurring revenue is left out, of accounts: 1",
        ),
        (
            [purchase("A", NEW_YEAR), purchase("A", MAY), purchase("A", MAY, 5.0, "refund")],
            Kind.NON_CONTRACTUAL,
            "refunds are not taken off, of accounts: 1",
        ),
        ([purchase("A", NEW_YEAR), purchase("A", NEW_YEAR), purchase("B", MAY)], Kind.ONE_OFF, ""),
        ([purchase("A", MAY), purchase("A", date(2026, 1, 1))], Kind.ONE_OFF, ""),  # not again yet
        ([], Kind.UNKNOWN, ""),
    ],
)
def test_the_kind_of_business_is_told_from_the_money(
    revenue: list[dict[str, Any]], kind: Kind, remark: str
) -> None:
    found = trades(data(revenue, "Z"))["all"]
    assert (found.kind, found.remark) == (kind, remark)


def test_a_recurring_revenue_that_accounts_name_is_a_contract() -> None:
    assert trades(data([], "A", annual_revenue=50.0))["all"].kind is Kind.CONTRACTUAL


def cdnow() -> Extract:
    """Return the raw purchases of the published sample up to the end of week 39."""
    rows = []
    for line in (shared() / "data" / "cdnow" / "CDNOW_sample.txt").read_text(encoding="utf-8").splitlines():
        _, customer, day, _, spent = line.split()
        rows.append(
            purchase(customer, date(int(day[:4]), int(day[4:6]), int(day[6:])), float(spent)),
        )
    assert len(rows) == 6919
    return replace(data(rows), as_of=date(1997, 9, 30))


@pytest.mark.shared
def test_the_published_record_of_a_music_shop_comes_out() -> None:
    """Fader, Hardie & Lee (2005), table 2, and RFM and CLV: the parameters as they print them."""
    found = bought(cdnow())["all"]
    often, spend = bg_nbd.fit(found.purchases), gamma_gamma.fit(found.spends)
    assert not isinstance(often, Untold)
    assert not isinstance(spend, Untold)
    assert often.fit.parameters == pytest.approx((0.243, 4.414, 0.793, 2.426), abs=1e-3)
    assert often.fit.log_likelihood == pytest.approx(-9582.4, abs=0.05)
    assert (often.fit.n, often.repeat_customers) == (2357, 946)
    assert spend.fit.parameters == pytest.approx((6.25, 3.74, 15.44), abs=5e-3)
    assert spend.fit.log_likelihood == pytest.approx(-4055.92, abs=0.05)
    assert spend.fit.n == 946
    assert spend.correlation.value == pytest.approx(0.11, abs=5e-3)
    for interval in (*often.fit.intervals(), *spend.fit.intervals()):
        assert interval.low < interval.value < interval.high
