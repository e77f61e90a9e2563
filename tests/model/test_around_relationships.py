"""The other blocks and how a relationship is connected with them; decisions, switching costs, remarks, statements."""

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest

from model.small_models import business, edge, node, read
from moorings.errors import ModelError
from moorings.model.business import BusinessModel
from moorings.model.fact import Price
from moorings.model.integration import links_of
from moorings.terms.vocabulary import SwitchingFacet, SwitchingOrigin

WITH = "customer_relationship_with_market_segment"


def connected() -> BusinessModel:
    facts = {
        "links": {"resources": ["kb"], "revenue_streams": ["seats"], "partners": ["agency"]},
        "mechanisms": [{"id": "f", "name": "Forum", "category": "communities", "channel": "forum"}],
    }
    return read(
        business(),
        node("market_segment", "mid", "Mid-market"),
        node("customer_relationship", "plan", "Plan", m_relationship=facts),
        node("value_proposition", "vp", "Together"),
        node("distribution_channel", "forum", "Forum"),
        node("distribution_channel", "mail", "E-mail"),
        node("distribution_channel", "shop", "Shop"),
        node("revenue_stream", "seats", "Seats"),
        node("key_resource", "kb", "Knowledge base"),
        node("key_resource", "team", "Team"),
        node("key_activity", "writing", "Writing"),
        node("partnership", "agency", "Agency"),
        node("cost_structure", "docs", "Documentation"),
        node("metric", "nps", "NPS", target_value=40, cadence="quarterly", current_value=31),
        node("objective", "keep", "Keep them", timeframe="2026"),
        node(
            "decision", "d", "A hybrid", options_considered=["none"], rationale="too small", date="2026-01-02"
        ),
        edges=[
            edge("plan", WITH, "mid"),
            edge("vp", "value_proposition_addresses_market_segment", "mid"),
            edge("forum", "distribution_channel_reaches_market_segment", "mid"),
            edge("mail", "distribution_channel_reaches_market_segment", "mid"),
            edge("seats", "revenue_stream_captured_from_market_segment", "mid"),
            edge("team", "key_resource_enables_value_proposition", "vp"),
            edge("writing", "key_activity_delivers_value_proposition", "vp"),
            edge("docs", "cost_structure_driven_by_key_resource", "kb"),
            edge("nps", "node_informs_node", "plan"),
            edge("keep", "node_informs_node", "plan"),
            edge("keep", "objective_measured_by_metric", "nps"),
            edge("d", "decision_influences_node", "plan"),
        ],
    )


@pytest.mark.requirement(
    "R001-04", "R001-06", "R003-06", "R003-31", "R003-33", "R003-34", "R004-02", "R004-08"
)
def test_declared_links_and_those_through_the_shared_segment_are_told_apart() -> None:
    model = connected()

    links = links_of(model, model.relationships[0])

    assert [(link.kind, link.title) for link in links if link.is_declared] == [
        ("channels", "Forum"),
        ("revenue_streams", "Seats"),
        ("resources", "Knowledge base"),
        ("partners", "Agency"),
        ("targets", "NPS"),
        ("objectives", "Keep them"),
        ("decisions", "A hybrid"),
    ]
    assert [(link.kind, link.title, link.through) for link in links if not link.is_declared] == [
        ("channels", "E-mail", ("mid",)),
        ("cost_structures", "Documentation", ("kb",)),
        ("resources", "Team", ("vp",)),
        ("activities", "Writing", ("vp",)),
    ]


@pytest.mark.requirement("R003-21", "R004-05")
def test_a_metric_has_a_target_a_present_value_and_a_rhythm() -> None:
    nps = connected().targets[0]

    assert (nps.aim, nps.current, nps.cadence) == (40, 31, "quarterly")


def test_a_goal_has_its_metrics_and_the_relationships_that_serve_it() -> None:
    goal = connected().objectives[0]

    assert (goal.title, goal.timeframe, goal.metrics, goal.relationships) == (
        "Keep them",
        "2026",
        ("nps",),
        ("plan",),
    )


@pytest.mark.requirement("R000-22")
def test_a_decision_keeps_what_was_considered_and_what_took_its_place() -> None:
    said = {
        "context": "a segment between two others",
        "options_considered": ["a manager for all", "a forum"],
        "rationale": "too small for a manager",
        "consequences": "somebody must run the forum",
        "decision_outcome": "accepted",
        "decision_makers": ["Head of Success"],
        "decision_drivers": ["cost"],
    }
    old, new = read(
        node("decision", "old", "Forum", **said),
        node("decision", "new", "Forum and calls"),
        edges=[edge("old", "decision_superseded_by_decision", "new")],
    ).decisions

    assert (old.holds, new.holds) == (False, True)
    assert old.superseded_by == ("new",)
    assert old.options == ("a manager for all", "a forum")
    assert (old.context, old.outcome, old.drivers) == (said["context"], "accepted", ("cost",))
    assert (old.consequences, old.makers) == ("somebody must run the forum", ("Head of Success",))


@pytest.mark.requirement("R001-19")
def test_a_switching_cost_says_which_it_is_and_whether_it_was_earned() -> None:
    model = read(
        business(),
        node(
            "switching_cost",
            "format",
            "Proprietary format",
            cost_type="data",
            magnitude={"value": 4, "scale_id": "severity_5"},
            barrier_description="plans cannot be exported",
            m_switching={"facet": "setup", "origin": "imposed", "portable": False},
        ),
        node("switching_cost", "habit", "Habit", m_switching={"facet": "learning"}),
        node("switching_cost", "bare", "Bare", cost_type="financial"),
        node("customer_relationship", "r", "R", m_relationship={"links": {"switching_costs": ["format"]}}),
    )
    format_, habit, bare = model.switching_costs

    assert (format_.facet, format_.origin, format_.portable) == (
        SwitchingFacet.SETUP,
        SwitchingOrigin.IMPOSED,
        False,
    )
    assert (format_.cost_type, format_.magnitude, format_.barrier) == ("data", 4, "plans cannot be exported")
    assert (habit.cost_type, habit.portable) == ("learning", None)
    assert (bare.cost_type, bare.facet) == ("financial", None)
    assert links_of(model, model.relationships[0])[0].title == "Proprietary format"


def test_a_facet_that_nobody_knows_is_answered_with_the_nearest() -> None:
    with pytest.raises(ModelError, match="Did you mean 'monetary_loss'"):
        read(node("switching_cost", "x", "X", m_switching={"facet": "monetary_los"}))


def test_accepted_findings_and_comments_stand_on_any_node() -> None:
    accepted = {
        "rule": "COV003",
        "reason": "the founder helps",
        "until": "2026-12-31",
        "by": "Head of Success",
    }
    said = {"text": "Ask them again.", "at": "2026-06-30T10:00:00Z", "by": "Analyst"}
    model = read(
        node("persona", "p", "Ann", m_comments={"thread": [said]}),
        node("market_segment", "s", "S", m_accepted={"findings": [accepted]}),
    )

    assert model.accepted["s"][0].until == date(2026, 12, 31)
    assert model.comments["p"][0].at == datetime(2026, 6, 30, 10, tzinfo=UTC)
    assert (list(model.accepted), list(model.comments)) == (["s"], ["p"])


@pytest.mark.parametrize("lacking", ["reason", "until", "rule"])
def test_an_acceptance_needs_a_rule_a_reason_and_an_expiry(lacking: str) -> None:
    whole = {"rule": "COV003", "reason": "known", "until": "2026-12-31"}
    given = {key: value for key, value in whole.items() if key != lacking}
    with pytest.raises(ModelError, match=f"findings › 1 › {lacking}: this key is missing"):
        read(node("market_segment", "s", "S", m_accepted={"findings": [given]}))


def test_two_sources_may_say_different_things_about_one_figure() -> None:
    book: list[dict[str, Any]] = [
        {"about": "book", "value": 30, "unit": "accounts", "source": "lifecycle page"},
        {
            "about": "book",
            "value": {"amount": "2500000", "currency": "USD"},
            "source": "how we work",
            "date": "2026-10-01",
        },
    ]
    coverage = {"book": 30, "book_revenue": {"amount": "2500000", "currency": "GBP"}}
    model = read(
        business(statements=[{"about": "net revenue retention", "value": 1.2}]),
        node("customer_relationship", "r", "R", m_relationship={"statements": book}, m_coverage=coverage),
    )
    accounts, money = model.relationships[0].facts.statements

    assert (accounts.value, accounts.date) == (30, None)
    assert isinstance(money.value, Price)
    assert (money.value.amount, money.date) == (Decimal(2_500_000), date(2026, 10, 1))
    assert model.settings.statements[0].value == 1.2
    in_book = model.relationships[0].coverage
    assert in_book.book_revenue is not None
    assert (in_book.book, in_book.book_revenue.per_year) == (30, 2_500_000)


@pytest.mark.requirement("R002-01", "R002-18", "R000-04")
def test_the_business_s_own_words_stand_beside_the_category() -> None:
    own = {
        "label": "Assisted setup",
        "touch": "medium-touch",
        "purpose": "B2B onboarding and integration",
        "tone": "plain",
        "style": "hands-on",
        "parts": ["personal_assistance"],
    }
    facts = read(node("customer_relationship", "r", "R", m_relationship=own)).relationships[0].facts

    assert (facts.label, facts.touch, facts.purpose) == (own["label"], own["touch"], own["purpose"])
    assert (facts.tone, facts.style) == ("plain", "hands-on")
