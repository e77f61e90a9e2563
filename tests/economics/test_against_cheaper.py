"""Which relationship is the next cheaper one, and what is missing before the two can be compared."""

from typing import Any

import pytest

from economics.small_work import SETTINGS, work
from moorings.economics.against_cheaper import (
    AgainstCheaper,
    Unknown,
    against_cheaper,
    costs_of,
    next_cheaper,
)
from moorings.economics.pays import Pays
from moorings.model.business import BusinessFacts, BusinessModel, Ladder
from moorings.model.relationship import Outlook, Relationship, RelationshipFacts

KNOWN = SETTINGS.model_copy(update={"gross_margin": 0.8, "discount_per_year": 0.1})
STAY = Outlook(retention_per_year=0.9, basis="measured", source="the year 2025")
LEAVE = Outlook(retention_per_year=0.6)


def bond(
    ref: str, hours: float, outlook: Outlook | None = LEAVE, role: str | None = "manager"
) -> Relationship:
    facts = RelationshipFacts(mechanisms=(work("help", 1, hours, role=role),), outlook=outlook)
    return Relationship(id=ref, title=ref, segments=("s",), facts=facts)


def model(*relationships: Relationship, settings: BusinessFacts = KNOWN, **changed: Any) -> BusinessModel:
    return BusinessModel(
        id="b", title="B", settings=settings.model_copy(update=changed), relationships=relationships
    )


NAMED, POOLED, FORUM = bond("named", 100, STAY), bond("pooled", 10), bond("forum", 0)


def cheaper_than(one: Relationship, known: BusinessModel) -> Relationship | None:
    return next_cheaper(one, known, costs_of(known))


def compared(one: Relationship, known: BusinessModel, revenue: float | None) -> AgainstCheaper | Unknown:
    return against_cheaper(one, known, costs_of(known), revenue)


def test_the_next_cheaper_one_is_the_dearest_below() -> None:
    known = model(FORUM, NAMED, POOLED)

    assert cheaper_than(NAMED, known) is POOLED
    assert cheaper_than(POOLED, known) is FORUM
    assert cheaper_than(FORUM, known) is None


def test_a_tier_is_compared_with_the_tiers_of_its_ladder() -> None:
    ladder = Ladder(name="Who helps", tiers=("named", "forum"))

    assert cheaper_than(NAMED, model(NAMED, POOLED, FORUM, ladders=(ladder,))) is FORUM


@pytest.mark.requirement("R003-17")
def test_a_named_manager_against_pooled_help_by_hand() -> None:
    # £5,625 over 5.5 years against £562.50 over 2.2 years; a pound of revenue earns 0.8 x 3.3 more.
    found = compared(NAMED, model(NAMED, POOLED), 20_000)

    assert isinstance(found, AgainstCheaper)
    assert found.answer.pays is Pays.ABOVE
    assert found.answer.revenue == pytest.approx((30_937.5 - 1_237.5) / 2.64)  # £11,250
    assert found.gain == pytest.approx(2.64 * 20_000 - 29_700)
    assert found.retention_needed is None
    assert (found.own.basis, found.own.source, found.cheaper.basis) == (
        "measured",
        "the year 2025",
        "assumed",
    )


def test_below_that_revenue_the_retention_is_named_that_would_make_it_pay() -> None:
    found = compared(NAMED, model(NAMED, POOLED), 10_000)

    # A pooled customer is worth 2.2 x (8,000 - 562.5) = 16,362.5; a named one A x 2,375, so that A must be 6.889…
    assert isinstance(found, AgainstCheaper)
    assert found.gain == pytest.approx(-3_300)
    assert found.retention_needed == pytest.approx(1.1 - 1.1 / (16_362.5 / 2_375))


def test_without_a_revenue_the_threshold_is_known_all_the_same() -> None:
    found = compared(NAMED, model(NAMED, POOLED), None)

    assert isinstance(found, AgainstCheaper)
    assert found.answer.revenue == pytest.approx(11_250)
    assert found.gain is None


ENDLESS = Outlook(retention_per_year=1, expansion_per_year=0.1)


@pytest.mark.parametrize(
    ("known", "because"),
    [
        (model(NAMED), "no other relationship is cheaper"),
        (model(NAMED, POOLED, gross_margin=None), "gross_margin"),
        (model(NAMED, POOLED, discount_per_year=None), "discount_per_year"),
        (model(bond("named", 100, None), POOLED), "'named' has no outlook"),
        (model(NAMED, bond("pooled", 10, None)), "'pooled' has no outlook"),
        (model(NAMED, bond("pooled", 10, role=None)), "in hours only"),
        (model(bond("named", 100, ENDLESS), POOLED), "horizon_years"),
    ],
)
def test_what_is_missing_is_named(known: BusinessModel, because: str) -> None:
    found = compared(known.relationships[0], known, 20_000)

    assert isinstance(found, Unknown)
    assert because in found.because


def test_a_horizon_makes_the_endless_countable_and_is_left_out_of_what_has_an_end() -> None:
    endless = model(bond("named", 100, ENDLESS), POOLED, horizon_years=5)
    ending = model(NAMED, POOLED, horizon_years=5)

    found = [compared(one.relationships[0], one, 20_000) for one in (endless, ending)]

    assert [one.horizon_years for one in found if isinstance(one, AgainstCheaper)] == [5, None]
