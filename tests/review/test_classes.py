"""Kinds of accounts, judged once each in the engine, give every account what asking it by itself gives."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from math import isnan
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from evidence.policies import ATTRIBUTES, IDS, TODAY, accounts, models
from evidence.tables import extract
from moorings.coverage.entitlement import Placement
from moorings.evidence.contract import ACCOUNTS, Kind
from moorings.evidence.extract import Extract
from moorings.model.business import BusinessModel
from moorings.model.fact import Bound
from moorings.model.segment import Segment, SegmentFacts
from moorings.review.classes import classify
from moorings.review.placing import Placed, place
from moorings.services.example import write_example
from moorings.services.models import load_served
from moorings.services.review import load_extract

KINDS = {one.name: Kind(one.kind) for one in ATTRIBUTES}
STEPS = (date(2024, 3, 1), date(2025, 6, 29), date(2025, 6, 30), date(2026, 1, 1), date(2026, 6, 30))
Revenue = list[tuple[str, date, date | None, float]]

many = settings(deadline=None, max_examples=40, suppress_health_check=list(HealthCheck))


@st.composite
def revenues(draw: st.DrawFn) -> Revenue:
    """Return recurring revenue of some accounts, with beginnings, ends and changes."""
    found = []
    for account in draw(st.lists(st.sampled_from(IDS), max_size=8)):
        start = draw(st.sampled_from(STEPS))
        end = draw(st.sampled_from([None, *(day for day in STEPS if day > start)]))
        found.append((account, start, end, draw(st.sampled_from([120.0, 20_000.0, 50_000.0, 100_000.0]))))
    return found


def is_nan(value: object) -> bool:
    return isinstance(value, float) and isnan(value)


def company(known: Mapping[str, Mapping[str, Any]], revenue: Revenue, owned: set[str]) -> Extract:
    """Return an extract of these accounts, their attributes of the kinds that the policy declares."""
    rows = [
        {
            "account_id": name,
            "owner": "ann" if name in owned else None,
            **{key: value for key, value in account.items() if not is_nan(value)},
        }
        for name, account in known.items()
    ]
    paid = [
        {"account_id": account, "period_start": start, "period_end": end, "amount": amount}
        for account, start, end, amount in revenue
        if account in known
    ]
    found = extract(accounts=[], revenue=paid)
    columns = {one.name: one.kind for one in ACCOUNTS.columns} | KINDS
    found.engine.write("accounts", columns, [[row.get(name) for name in columns] for row in rows])
    found.engine.keep(
        "live",
        "SELECT account_id, SUM(amount_per_year) AS annual_revenue FROM revenue WHERE period_start <= $day"
        " AND (period_end IS NULL OR period_end > $day) GROUP BY account_id",
        day=TODAY,
    )
    attributes = {name: kind for name, kind in KINDS.items() if not ACCOUNTS.column(name)}
    return replace(found, as_of=TODAY, attributes=attributes)


def told(placed: Placed) -> dict[str, tuple[object, ...]]:
    """Return the entitlement of each account, account by account."""
    return {
        account: (one.segment, one.relationships, one.unknown) for account, one in placed.entitlements.items()
    }


def classified(data: Extract, model: BusinessModel) -> dict[str, tuple[object, ...]]:
    """Return the entitlement of each account, by its class."""
    classes = classify(data, model)
    found = data.engine.ask("SELECT account_id, class FROM placed")
    return {
        account: (one.segment, one.relationships, one.unknown)
        for account, number in found
        for one in (classes.entitlements[number],)
    }


def assigned(data: Extract, table: str) -> dict[str, str]:
    return dict(data.engine.ask(f"SELECT account_id, segment FROM {table}").values)


@given(model=models(), known=accounts(), revenue=revenues(), owned=st.sets(st.sampled_from(IDS)))
@many
def test_each_account_gets_by_its_kind_what_it_gets_by_itself(
    model: BusinessModel, known: dict[str, Any], revenue: Revenue, owned: set[str]
) -> None:
    data = company(known, revenue, owned)

    placed = place(data, model)

    assert classified(data, model) == told(placed)
    assert assigned(data, "assignment") == placed.segments
    assert assigned(data, "opening_assignment") == placed.opening


def test_the_accounts_of_a_whole_company(tmp_path: Path) -> None:
    write_example("plank", tmp_path)
    model = load_served(tmp_path / "plank.upg")
    data = load_extract(model, tmp_path / "data", None, None)

    placed = place(data, model)

    assert classified(data, model) == told(placed)
    assert assigned(data, "opening_assignment") == placed.opening
    assert classify(data, model).lapsed.keys() <= placed.lapsed.keys()
    assert len({one.segment for one in placed.entitlements.values()} - set(Placement)) == 3


def test_a_value_of_another_kind_than_the_policy_asks_for_is_judged_account_by_account() -> None:
    condition = Bound(attribute="region", at_least=3)
    segments = (Segment("far", "Far", facts=SegmentFacts(criteria=(condition,))),)
    model = BusinessModel("b", "B", segments=segments)
    data = company({"A-1": {"region": "EU"}, "A-2": {"region": None}}, [], set())

    found = classified(data, model)

    assert found == told(place(data, model))
    assert found["A-1"] == (Placement.UNKNOWN, (), ())
