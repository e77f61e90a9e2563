"""A document is read into a business model: our objects, the standard's own words, synonyms, and the order."""

from decimal import Decimal

import pytest

from model.small_models import business, edge, node, read
from moorings.model.business import NO_CURRENCY
from moorings.terms.vocabulary import Category, Depth, Job, Motive, State

SEGMENT = node("market_segment", "ent", "Enterprise", segment_size=60, growth_rate=0.06)
WITH = "customer_relationship_with_market_segment"


def relationship(**properties: object) -> dict[str, object]:
    return node("customer_relationship", "tam", "Named manager", **properties)


@pytest.mark.requirement("R000-02", "R003-32", "R004-05")
def test_a_whole_small_model_is_read() -> None:
    model = read(
        business(segment_order=["ent"]),
        SEGMENT,
        relationship(
            m_relationship={
                "parts": ["dedicated_personal_assistance"],
                "depth": "long_term",
                "motives": ["retention"],
                "state": "live",
                "mechanisms": [
                    {
                        "id": "qbr",
                        "name": "Quarterly review",
                        "category": "dedicated_personal_assistance",
                        "job": "review",
                        "occurrences": 4,
                        "minutes": 480,
                        "role": "success manager",
                    }
                ],
            },
            m_coverage={
                "criteria": [
                    {"attribute": "annual_revenue", "at_least": {"amount": "100000", "currency": "GBP"}}
                ],
                "book": 20,
            },
        ),
        node("value_proposition", "vp", "Steer the portfolio"),
        node("person", "ann", "Ann"),
        edges=[
            edge("tam", WITH, "ent"),
            edge("tam", "customer_relationship_supports_value_proposition", "vp"),
            edge("tam", "node_owned_by_person", "ann"),
        ],
    )

    (manager,) = model.relationships_of("ent")
    assert model.title == "Acme"
    assert model.settings.currency == "GBP"
    assert (model.segments[0].size, model.segments[0].growth_per_year) == (60, 0.06)
    assert manager.categories == (Category.DEDICATED_PERSONAL_ASSISTANCE,)
    assert manager.is_dedicated
    assert manager.facts.depth is Depth.LONG_TERM
    assert manager.facts.state is State.LIVE
    assert manager.owner == "Ann"
    assert manager.coverage.book == 20
    (review,) = manager.mechanisms_for(Job.REVIEW)
    assert review.hours_per_account == 32  # four times eight hours
    (bound,) = manager.coverage.criteria
    assert bound.at_least == bound.limits[0]
    assert bound.at_least.amount == Decimal(100_000)  # type: ignore[union-attr]
    assert [one.title for one in model.propositions_of("ent")] == ["Steer the portfolio"]
    assert model.notes == ()


def test_known_synonyms_are_read_as_the_standard_term() -> None:
    model = read(
        relationship(m_relationship={"parts": ["named CSM", "Self Service"], "motives": ["cross-sell"]})
    )

    (one,) = model.relationships
    assert one.categories == (Category.DEDICATED_PERSONAL_ASSISTANCE, Category.SELF_SERVICE)
    assert one.is_hybrid
    assert one.motives == (Motive.UPSELL,)


def test_the_native_type_gives_the_category_where_our_key_is_not_there() -> None:
    (one,) = read(relationship(relationship_type="community")).relationships

    assert one.categories == (Category.COMMUNITIES,)


def test_personal_is_read_as_the_undedicated_kind() -> None:
    (one,) = read(relationship(relationship_type="personal")).relationships

    assert one.categories == (Category.PERSONAL_ASSISTANCE,)
    assert not one.is_dedicated


def test_a_native_type_that_the_standard_does_not_know_is_noted_and_left_alone() -> None:
    model = read(relationship(relationship_type="telepathy"))

    assert model.relationships[0].categories == ()
    assert model.notes == (
        "customer relationship \"Named manager\": relationship_type 'telepathy' is not one of UPG's"
        " and was left alone.",
    )


def test_of_a_native_type_against_the_leading_part_the_part_is_read() -> None:
    model = read(relationship(relationship_type="automated", m_relationship={"parts": ["communities"]}))

    assert model.relationships[0].categories == (Category.COMMUNITIES,)


def test_roles_of_the_standard_give_the_motives_however_they_are_spelled() -> None:
    (one,) = read(relationship(acquisition_role="first-touch", retention_role="expansion")).relationships

    assert one.motives == (Motive.ACQUISITION, Motive.UPSELL)


def test_our_motives_go_before_the_roles_of_the_standard() -> None:
    facts = {"motives": ["retention"]}
    (one,) = read(relationship(acquisition_role="close", m_relationship=facts)).relationships

    assert one.motives == (Motive.RETENTION,)


def test_a_kiosk_is_a_decision_and_not_an_omission() -> None:
    (one,) = read(relationship(m_relationship={"depth": "transactional"})).relationships

    assert one.is_none


def test_segments_stand_in_the_declared_order_and_the_others_after_them() -> None:
    segments = [node("market_segment", name, name) for name in ("r", "s", "t")]

    model = read(business(segment_order=["t", "r"]), *segments)

    assert [segment.id for segment in model.segments] == ["t", "r", "s"]


def test_a_document_without_a_business_model_is_a_model_without_settings() -> None:
    model = read(SEGMENT)

    assert model.id == ""
    assert model.title == "Acme"
    assert model.settings.currency == NO_CURRENCY


def test_money_of_another_currency_is_counted_at_its_rate() -> None:
    model = read(business(rates={"USD": {"rate": 0.8, "date": "2026-01-01"}}))
    price = {"amount": "1000", "currency": "USD", "per": "month"}
    segment = node("market_segment", "s", "S", m_segment={"revenue_per_account": price})
    told = read(business(rates={"USD": {"rate": 0.8, "date": "2026-01-01"}}), segment).segments[0]

    assert told.facts.revenue_per_account is not None
    assert model.settings.in_currency(told.facts.revenue_per_account) == 9_600  # 1,000 x 12 x 0.8
