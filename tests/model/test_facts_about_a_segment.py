"""What a segment expects, gets and is offered; its relationships by part, phase and stage."""

from typing import Any

import pytest

from model.small_models import business, edge, node, read
from moorings.errors import ModelError
from moorings.model.business import BusinessModel
from moorings.model.course import course_of, next_step
from moorings.model.fit import fit_of, fits_of
from moorings.model.part import categories_in, parts_of
from moorings.model.trigger import ends_of_stage
from moorings.terms.vocabulary import Category, Depth, Phase, Stage

WITH = "customer_relationship_with_market_segment"


def bond(node_id: str, **facts: Any) -> dict[str, Any]:
    return node("customer_relationship", node_id, node_id.title(), m_relationship=facts)


def of_mid_market(
    *bonds: dict[str, Any], more: tuple[dict[str, Any], ...] = (), **facts: Any
) -> BusinessModel:
    segment = node("market_segment", "mid", "Mid-market", m_segment=facts)
    return read(business(), segment, *bonds, *more, edges=[edge(one["id"], WITH, "mid") for one in bonds])


@pytest.mark.requirement("R001-01", "R001-02", "R001-05", "R003-04", "R003-08", "R002-22")
def test_expected_established_and_offered_are_three_facts_about_one_segment() -> None:
    rival = node(
        "competitor",
        "rival",
        "Rival",
        m_offer={
            "offers": [
                {
                    "segment": "mid",
                    "category": "dedicated",
                    "source": "their price page",
                    "date": "2026-02-01",
                },
                {"segment": "mid", "category": "communities"},
                {"segment": "big", "category": "co_creation"},
            ]
        },
    )
    model = of_mid_market(
        bond("forum", parts=["communities"], state="live"),
        bond("bot", parts=["automated_services"], state="decided"),
        bond("desk", parts=["self_service"]),
        more=(rival, node("market_segment", "big", "Big")),
        expected={
            "categories": ["communities", "personal_assistance"],
            "depth": "recurring",
            "evidence": "fourteen interviews",
            "certainty": 7,
        },
    )

    fit = fits_of(model)[0]

    assert fit.expected is not None
    assert (fit.expected.depth, fit.expected.evidence) == (Depth.RECURRING, "fourteen interviews")
    assert fit.established == (Category.COMMUNITIES, Category.SELF_SERVICE)
    assert fit.ahead == (Category.AUTOMATED_SERVICES,)
    assert fit.missing == (Category.PERSONAL_ASSISTANCE,)
    assert fit.unexpected == (Category.SELF_SERVICE,)
    assert fit.only_elsewhere == (Category.DEDICATED_PERSONAL_ASSISTANCE,)
    assert [one.title for one in fit.offered_by(Category.COMMUNITIES)] == ["Rival"]
    assert fit.offered[0].offer.source == "their price page"


def test_where_no_expectation_is_known_nothing_is_missing_and_nothing_unexpected() -> None:
    fit = fit_of(*((model := of_mid_market(bond("x", parts=["communities"]))), model.segments[0]))

    assert (fit.missing, fit.unexpected) == ((), ())


@pytest.mark.requirement("R000-24", "R001-10")
def test_a_hybrid_names_its_parts_with_the_frequency_of_each() -> None:
    call = {"id": "call", "name": "Check-in", "category": "personal_assistance", "occurrences": 2}
    kick_off = {"id": "start", "name": "Kick-off", "category": "personal_assistance", "when": "once"}
    hybrid = of_mid_market(
        bond(
            "plan",
            parts=["communities", "personal_assistance", "self_service"],
            contacts_per_account_year={"communities": {"low": 6, "likely": 12, "high": 20}},
            mechanisms=[call, kick_off],
        )
    ).relationships[0]

    community, personal, own = parts_of(hybrid)

    assert hybrid.is_hybrid
    assert (community.contacts_per_account_year, community.is_declared) == (12, True)
    assert (personal.contacts_per_account_year, personal.is_declared) == (2, False)
    assert [one.id for one in personal.mechanisms] == ["call", "start"]
    assert own.contacts_per_account_year is None


def test_a_frequency_is_of_a_part() -> None:
    with pytest.raises(ModelError, match="'communities' is no part of it; its parts: self_service"):
        of_mid_market(bond("x", parts=["self_service"], contacts_per_account_year={"communities": 3}))


@pytest.mark.requirement("R003-02", "R004-01")
def test_each_phase_of_the_buying_cycle_may_have_a_category_of_its_own() -> None:
    demo = {"id": "demo", "name": "Demo", "category": "personal_assistance", "job": "demonstration"}
    relationship = of_mid_market(
        bond("x", parts=["self_service"], phases={"awareness": "communities"}, mechanisms=[demo])
    ).relationships[0]

    assert categories_in(relationship, Phase.AWARENESS) == (Category.COMMUNITIES,)
    assert categories_in(relationship, Phase.EVALUATION) == (Category.PERSONAL_ASSISTANCE,)
    assert categories_in(relationship, Phase.AFTER_SALES) == ()


@pytest.mark.requirement("R002-13")
def test_the_stages_of_a_segment_follow_one_another_each_with_its_relationship_and_what_ends_it() -> None:
    pounds = {"amount": "250000", "currency": "GBP"}
    model = of_mid_market(
        bond("late", stage="growth", parts=["communities"]),
        bond(
            "early",
            stage="pilot",
            parts=["personal_assistance"],
            trigger={"accounts": 80, "hours_per_week": 12.5, "revenue": pounds},
        ),
        bond("ever", parts=["self_service"]),
    )

    first, second = course_of(model, "mid")

    assert (first.stage, second.stage) == (Stage.PILOT, Stage.GROWTH)
    assert first.triggers == ("80 accounts, or 12.5 hours a week, or 250,000 GBP a year",)
    ends = ends_of_stage(first.triggers[0])
    assert ends is not None
    assert (ends.accounts, ends.hours_per_week) == (80, 12.5)
    assert next_step(model, first.relationships[0], "mid") == second
    assert next_step(model, second.relationships[0], "mid") is None


def test_a_trigger_may_stay_words() -> None:
    relationship = of_mid_market(bond("x", trigger="when it hurts")).relationships[0]

    assert relationship.facts.trigger == "when it hurts"
    assert ends_of_stage(relationship.facts.trigger) is None


@pytest.mark.parametrize(
    ("trigger", "says"),
    [
        ({}, "nothing ends the stage: name accounts, hours_per_week or revenue"),
        ({"accounts": 0}, "greater than or equal to 1"),
        ({"acounts": 5}, "this key is not known. Did you mean 'accounts'"),
        ({"revenue": {"amount": "5", "currency": "GBP", "per": "once"}}, "what all accounts pay in a year"),
        ({"revenue": {"amount": "5", "currency": "USD"}}, "money in USD, and the business counts in GBP"),
    ],
)
def test_a_trigger_that_ends_nothing_is_told(trigger: dict[str, Any], says: str) -> None:
    with pytest.raises(ModelError) as caught:
        of_mid_market(bond("x", trigger=trigger))
    assert says in str(caught.value)


def test_what_customers_give_back_may_be_a_text_or_figures() -> None:
    as_text, as_figures = of_mid_market(
        bond("words", value_given_back="Answers by peers"),
        bond(
            "figures",
            value_given_back=[
                {
                    "what": "Answers by peers",
                    "kind": "answers",
                    "per_year": {"low": 300, "likely": 500, "high": 900},
                    "unit": "answers",
                    "worth": {"amount": "12000", "currency": "GBP"},
                    "basis": "measured",
                    "source": "forum export",
                }
            ],
        ),
    ).relationships

    assert [(one.what, one.basis, one.worth) for one in as_text.facts.value_given_back] == [
        ("Answers by peers", "declared", None)
    ]
    given = as_figures.facts.value_given_back[0]
    assert given.worth is not None
    assert (given.per_year, given.worth.per_year, given.basis) == (500, 12_000, "measured")


@pytest.mark.parametrize(
    "facts",
    [
        {"value_given_back": [{"what": "x", "worth": {"amount": "1", "currency": "JPY"}}]},
        {"m_coverage": {"book_revenue": {"amount": "1", "currency": "JPY"}}},
    ],
)
def test_money_of_an_unknown_rate_is_told_wherever_it_stands(facts: dict[str, Any]) -> None:
    given = bond("x", **{key: value for key, value in facts.items() if key != "m_coverage"})
    given["properties"] |= {"moorings:coverage": facts["m_coverage"]} if "m_coverage" in facts else {}
    with pytest.raises(ModelError, match="money in JPY, and the business counts in GBP"):
        of_mid_market(given)


def test_what_a_segment_would_pay_is_money_that_can_be_counted() -> None:
    with pytest.raises(ModelError, match='segment "Mid-market": money in JPY'):
        of_mid_market(would_pay={"amount": "1", "currency": "JPY"}, customers="businesses")


def test_the_stage_of_the_business_is_that_of_its_product() -> None:
    assert [
        BusinessModel("b", "B", product_stage=word).stage
        for word in ("beta", "launch", "growth", "mature", "")
    ] == [
        Stage.PILOT,
        Stage.LAUNCH,
        Stage.GROWTH,
        Stage.MATURITY,
        None,
    ]
