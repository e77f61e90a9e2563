"""What drift and placing ask of customer data gets on every engine the answer that it gets on DuckDB."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from engines.alike import alike, must_be_alike
from engines.company import AS_OF
from moorings.evidence import history, profile, profile_table
from moorings.evidence.contract import Kind
from moorings.evidence.extract import Extract
from moorings.model.business import Attribute, BusinessFacts, BusinessModel, Ladder
from moorings.model.fact import Bound, Price
from moorings.model.relationship import CoverageFacts, Rank, Relationship, RelationshipFacts
from moorings.model.segment import Segment, SegmentFacts
from moorings.review.classes import classify
from moorings.terms.vocabulary import Category
from moorings.units import year_up_to

ASSIGNED = ("assignment", "opening_assignment")
WINDOW = year_up_to(AS_OF)
QUESTIONS: dict[str, Callable[[Extract], Any]] = {
    "contacts by month": lambda data: [
        (one.account_id, one.month, one.human_contacts, one.human_minutes, one.cost, one.untimed_contacts)
        for one in profile.contacts_by_month(data, WINDOW)
    ],
    "owners": profile.owners,
    "live accounts": lambda data: profile.live_accounts(data, AS_OF),
    "exposure": lambda data: profile.exposure(data, WINDOW),
    "reviews": lambda data: profile.reviews(data, WINDOW),
    "lost accounts": lambda data: profile.lost_accounts(data, WINDOW),
    "attributes": profile.attributes,
    "observed span": profile.observed_span,
    "revenue history": lambda data: {ref: one.levels for ref, one in history.revenue_history(data).items()},
    "revenue on a day": lambda data: history.revenue_on(data, date(2025, 3, 31)),
    "owner changes": lambda data: {
        ref: (one.at, one.owner) for ref, one in history.owner_changes(data).items()
    },
    "main helpers": lambda data: history.main_helpers(data, WINDOW),
    "roles": history.roles,
    "all accounts": history.all_accounts,
    "what changed": lambda data: history.all_accounts(
        data, history.changed_between(WINDOW.first, WINDOW.last)
    ),
    "attribute changes": lambda data: {
        ref: sorted(found, key=str)
        for ref, found in history.attribute_changes(data, "created_at IS NOT NULL").items()
    },
}


@pytest.mark.parametrize("asked", QUESTIONS)
def test_a_question_is_answered_alike(asked: str, reference: Extract, other: Extract) -> None:
    expected = QUESTIONS[asked](reference)

    assert expected, "the made-up company tells nothing of this"
    assert _same(QUESTIONS[asked](other), expected)


def _same(one: Any, other: Any) -> bool:
    """Return whether two answers are the same, whatever they are made of; numbers to nine digits."""
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(_same(one[key], other[key]) for key in one)
    if isinstance(one, list | tuple) and isinstance(other, list | tuple):
        return len(one) == len(other) and all(_same(a, b) for a, b in zip(one, other, strict=True))
    return alike(one, other)


def test_the_tables_of_drift_are_alike(reference: Extract, other: Extract) -> None:
    """The profile of each account, and the mix of each segment by month."""
    for data in (reference, other):
        profile_table.keep_profiles(data, WINDOW)
    names = reference.engine.ask("SELECT * FROM profile LIMIT 1").names
    listed = ", ".join(f'"{name}"' for name in names)

    must_be_alike(
        other.engine.ask(f"SELECT {listed} FROM profile"),
        reference.engine.ask(f"SELECT {listed} FROM profile"),
    )
    must_be_alike(profile_table.mix_by_month(other, WINDOW), profile_table.mix_by_month(reference, WINDOW))


def test_accounts_are_placed_alike(reference: Extract, other: Extract) -> None:
    found = []
    for data in (reference, other):
        data.engine.keep(
            "live",
            "SELECT account_id, SUM(amount_per_year) AS annual_revenue FROM revenue WHERE amount_per_year > 0"
            " AND period_start <= $day AND (period_end IS NULL OR period_end > $day) GROUP BY account_id",
            day=AS_OF,
        )
        ours = replace(data, as_of=AS_OF)
        before = {table: data.engine.ask(f"SELECT account_id, segment FROM {table}") for table in ASSIGNED}
        classes = classify(ours, policy())
        placed = data.engine.ask("SELECT account_id, class, segment FROM placed")
        found.append({ref: (classes.entitlements[number], segment) for ref, number, segment in placed})
        for table, segments in before.items():  # as the other tests expect them
            data.engine.write(table, {"account_id": Kind.TEXT, "segment": Kind.TEXT}, segments.values)

    assert found[0]
    assert found[0] == found[1]
    assert len({segment for _, segment in found[0].values()} - {None}) == 3


def policy() -> BusinessModel:
    """Return three segments by revenue and plan, a named person by revenue and one for the largest thirty."""
    large = Bound(attribute="annual_revenue", at_least=Price(amount=Decimal(20000), currency="GBP"))
    streets = Bound(attribute="plan", is_="STRASSE")
    named = RelationshipFacts(parts=(Category.DEDICATED_PERSONAL_ASSISTANCE,))
    shared = RelationshipFacts(parts=(Category.PERSONAL_ASSISTANCE,))
    everywhere = ("large", "street", "rest")
    return BusinessModel(
        "b",
        "B",
        BusinessFacts(
            currency="GBP",
            attributes=(
                Attribute(name="annual_revenue", kind="money", currency="GBP"),
                Attribute(name="plan", kind="text"),
            ),
            ladders=(Ladder(name="help", tiers=("named", "best", "all")),),
        ),
        segments=(
            Segment("large", "Large", facts=SegmentFacts(criteria=(large,))),
            Segment("street", "Street", facts=SegmentFacts(criteria=(streets,))),
            Segment(
                "rest", "Rest", facts=SegmentFacts(criteria=(Bound(attribute="plan", is_not="STRASSE"),))
            ),
        ),
        relationships=(
            Relationship(
                "named",
                "Named",
                segments=("large",),
                facts=named,
                coverage=CoverageFacts(criteria=(large,), stays_while=(large,), grace_days=90),
            ),
            Relationship(
                "best",
                "Best",
                segments=everywhere,
                facts=shared,
                coverage=CoverageFacts(rank=Rank(by="annual_revenue", first=30)),
            ),
            Relationship("all", "All", segments=everywhere, facts=shared),
        ),
    )
