"""Who is entitled to what, by which rule: segments in order, ladders, exceptions, the way out, the unknown."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from model.small_models import developers, revenue, settings
from moorings.coverage.criteria import Account
from moorings.coverage.entitlement import Entitlement, Placement, eligible, segment_of
from moorings.model.business import BusinessModel, Ladder
from moorings.model.relationship import CoverageFacts, Exemption, Relationship, RelationshipFacts
from moorings.model.segment import Segment, SegmentFacts
from moorings.terms.vocabulary import Category

TODAY = date(2026, 6, 30)
ENTERPRISE = Segment("ent", "Enterprise", facts=SegmentFacts(criteria=(revenue(at_least="100000"),)))
MID_MARKET = Segment("mid", "Mid-market", facts=SegmentFacts(criteria=(revenue(at_least="6000"),)))
PARTNERS = Segment("partners", "Partners")
EXCEPTION = Exemption(account="A-9", until=date(2026, 12, 31), reason="reference customer")

NAMED = Relationship(
    id="named",
    title="Named manager",
    segments=("ent",),
    facts=RelationshipFacts(parts=(Category.DEDICATED_PERSONAL_ASSISTANCE,)),
    coverage=CoverageFacts(
        criteria=(revenue(at_least="100000"),),
        stays_while=(revenue(at_least="80000"),),
        exceptions=(EXCEPTION,),
    ),
)
POOLED = Relationship(id="pooled", title="Pooled", segments=("ent", "mid"))
DOCS = Relationship(id="docs", title="Documentation", segments=("ent", "mid"))
LADDER = Ladder(name="Who helps", tiers=("named", "pooled"))


def model(*relationships: Relationship, ladders: tuple[Ladder, ...] = (LADDER,)) -> BusinessModel:
    facts = settings().model_copy(update={"ladders": ladders})
    return BusinessModel(
        "b",
        "B",
        facts,
        segments=(ENTERPRISE, MID_MARKET, PARTNERS),
        relationships=relationships or (DOCS, POOLED, NAMED),
    )


def ask(held: frozenset[str] = frozenset(), today: date = TODAY, **account: Any) -> Entitlement:
    return eligible({"account_id": "A-1", **account}, model(), today, held)


@pytest.mark.parametrize(
    ("account", "expected"),
    [
        ({"annual_revenue": 100_000}, "ent"),
        ({"annual_revenue": 99_999}, "mid"),
        ({"annual_revenue": 5_999}, Placement.UNASSIGNED),
        ({}, Placement.UNKNOWN),
        ({"annual_revenue": 500_000, "segment": "mid"}, "mid"),
        ({"segment": "Mid-Market"}, "mid"),
        ({"segment": "partners"}, "partners"),
        ({"segment": "galactic"}, Placement.UNASSIGNED),
        ({"segment": "", "annual_revenue": 7_000}, "mid"),
    ],
)
def test_the_segment_is_the_one_named_else_the_first_whose_criteria_hold(
    account: Account, expected: str | Placement
) -> None:
    found = segment_of(account, model())

    assert (found if isinstance(found, Placement) else found.id) == expected


def test_a_segment_that_may_come_first_leaves_the_place_unknown() -> None:
    large = Segment("large", "Large", facts=SegmentFacts(criteria=(developers(at_least=500),)))
    asked = BusinessModel("b", "B", settings(), segments=(large, MID_MARKET))

    assert segment_of({"annual_revenue": 7_000}, asked) is Placement.UNKNOWN
    assert segment_of({"annual_revenue": 7_000, "developers": 10}, asked) == MID_MARKET


def test_a_ladder_gives_one_tier_and_what_is_beside_it_comes_on_top() -> None:
    found = ask(annual_revenue=150_000)

    assert set(found.relationships) == {"docs", "named"}
    reasons = dict(zip(found.relationships, found.reasons, strict=True))
    assert reasons["named"] == "qualifies with annual revenue at least £100,000 a year"
    assert reasons["docs"] == "for every account of the segment"


def test_below_the_threshold_the_next_tier_is_given() -> None:
    assert set(ask(annual_revenue=99_999).relationships) == {"docs", "pooled"}


def test_without_a_ladder_relationships_add_up() -> None:
    found = eligible({"annual_revenue": 150_000}, model(ladders=()), TODAY)

    assert set(found.relationships) == {"docs", "pooled", "named"}


def test_a_ladder_does_not_rank_the_accounts_of_other_segments() -> None:
    only_mid = Ladder(name="L", tiers=("named", "pooled"), universe=("mid",))

    found = eligible({"annual_revenue": 150_000}, model(ladders=(only_mid,)), TODAY)

    assert set(found.relationships) == {"docs", "pooled", "named"}


def test_a_documented_exception_holds_to_its_last_day_and_no_longer() -> None:
    account: Account = {"account_id": "A-9", "annual_revenue": 20_000}

    until = eligible(account, model(), date(2026, 12, 31))
    after = eligible(account, model(), date(2027, 1, 1))

    assert "named" in until.relationships
    assert "exception until 2026-12-31: reference customer" in until.reasons
    assert "pooled" not in until.relationships
    assert set(after.relationships) == {"docs", "pooled"}


@pytest.mark.parametrize("account", [{"annual_revenue": 100}, {}])
def test_an_exception_holds_for_an_account_without_a_segment(account: Account) -> None:
    found = eligible({"account_id": "A-9", **account}, model(), TODAY)

    assert found.relationships == ("named",)


def test_an_account_that_is_in_stays_by_the_way_out() -> None:
    inside = ask(held=frozenset({"named"}), annual_revenue=85_000)

    assert set(inside.relationships) == {"docs", "named"}
    assert "stays while annual revenue at least £80,000 a year" in inside.reasons


def test_below_the_way_out_it_goes() -> None:
    assert "named" not in ask(held=frozenset({"named"}), annual_revenue=79_999).relationships


def test_an_account_that_was_never_in_comes_by_the_way_in() -> None:
    assert "named" not in ask(annual_revenue=85_000).relationships


def test_what_was_held_of_another_relationship_does_not_open_this_way_out() -> None:
    assert "named" not in ask(held=frozenset({"pooled"}), annual_revenue=85_000).relationships


GRACE = NAMED.coverage.model_copy(update={"grace_days": 90})
STOPPED = date(2026, 4, 1)


def in_grace(today: date, **account: Any) -> Entitlement:
    asked = model(POOLED, replace(NAMED, coverage=GRACE))
    return eligible(account, asked, today, frozenset({"named"}), {"named": STOPPED})


def test_an_account_that_stopped_qualifying_stays_for_the_days_of_grace() -> None:
    """90 days after 1 April 2026: 29 of April, 31 of May and 30 of June, so 30 June is the last."""
    last, after = (in_grace(day, annual_revenue=20_000) for day in (date(2026, 6, 30), date(2026, 7, 1)))

    assert last.relationships == ("named",)
    assert last.reasons == ("in grace until 2026-06-30",)
    assert after.relationships == ("pooled",)


def test_an_account_in_grace_that_qualifies_again_is_in_by_right() -> None:
    assert in_grace(TODAY, annual_revenue=100_000).reasons == (
        "stays while annual revenue at least £80,000 a year",
    )


def test_grace_holds_where_the_revenue_is_no_longer_known() -> None:
    assert in_grace(TODAY).relationships == ("named",)


def test_without_days_of_grace_the_day_it_stopped_changes_nothing() -> None:
    found = eligible({"annual_revenue": 20_000}, model(), STOPPED, lapsed={"named": STOPPED})

    assert "named" not in found.relationships


def test_without_a_segment_there_is_nothing_and_the_reason_says_so() -> None:
    found = ask(annual_revenue=100)

    assert found == Entitlement(Placement.UNASSIGNED, (), ("no segment: unassigned",))


def test_a_missing_attribute_is_unknown_and_not_refused() -> None:
    found = ask()

    assert found.segment is Placement.UNKNOWN
    assert found.relationships == ()
    assert set(found.unknown) == {"docs", "pooled", "named"}


def test_where_a_higher_tier_may_be_the_accounts_a_lower_one_is_unknown_too() -> None:
    found = ask(segment="ent")

    assert found.relationships == ("docs",)
    assert found.unknown == ("named", "pooled")
