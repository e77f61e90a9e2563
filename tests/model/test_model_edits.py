"""A model edited in its document: each concern, what is refused, and what stays as it was."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest

from model.small_models import business, edge, node, text
from moorings.errors import ModelError
from moorings.model import edits
from moorings.model.business import BusinessModel
from moorings.model.read import read_model
from moorings.terms.vocabulary import Category, Depth, Motive, State
from moorings.upg.document import ABSENT, Document, new_document
from moorings.upg.read import parse
from upg.soundness import is_valid

THEIRS = {"acme:score": {"value": 3}}
MAINTAINS = "business_model_maintains_customer_relationship"
WITH = "customer_relationship_with_market_segment"
CALL = {"id": "call", "name": "Call", "category": "personal_assistance", "channel": "phone"}


def company() -> Document:
    """Return a company with one of everything that an edit may have to follow, and a key of another tool on each."""
    ladder = {"name": "Who helps", "tiers": ["tam", "desk"], "universe": ["big", "mid"]}
    nodes = [
        business(ladders=[ladder], segment_order=["big", "mid"]),
        node("market_segment", "big", "Big", m_segment={"expected": {"categories": ["communities"]}}),
        node("market_segment", "mid", "Mid", m_segment={"funded_by": "big"}),
        node("distribution_channel", "phone", "Phone"),
        node(
            "customer_relationship",
            "tam",
            "Named manager",
            relationship_type="personal",
            m_relationship={
                "parts": ["dedicated_personal_assistance"],
                "state": "live",
                "links": {"channels": ["phone"]},
                "mechanisms": [CALL],
            },
        ),
        node("customer_relationship", "desk", "Desk"),
        node("customer_relationship", "wish", "They answer each other", m_relationship={"state": "idea"}),
        node(
            "competitor",
            "rival",
            "Rival",
            m_offer={"offers": [{"segment": "big", "category": "communities"}]},
        ),
    ]
    for one in nodes:
        one["properties"] |= THEIRS
    edges = [edge("b", MAINTAINS, "tam"), edge("tam", WITH, "big"), edge("desk", WITH, "mid")]
    return parse(text(nodes, edges))


def model(document: Document) -> BusinessModel:
    assert is_valid(document)
    return read_model(document)


def bond(document: Document, ref: str = "tam") -> Any:
    found = model(document).relationship(ref)
    assert found is not None
    return found


def refused(edit: Callable[[], Document]) -> str:
    with pytest.raises(ModelError) as caught:
        edit()
    return str(caught.value)


def test_a_field_is_set_and_the_rest_of_the_node_stays() -> None:
    before = company()

    after = edits.set_facts(before, "tam", "moorings:relationship", {"tone": "warm", "depth": "long-term"})

    assert (bond(after).facts.tone, bond(after).facts.depth) == ("warm", Depth.LONG_TERM)
    changed, was = after.node("tam"), before.node("tam")
    assert changed is not None
    assert was is not None
    facts = changed["properties"]["moorings:relationship"]
    assert facts == {**was["properties"]["moorings:relationship"], "tone": "warm", "depth": "long_term"}
    assert changed["properties"]["acme:score"] == {"value": 3}
    assert [one for one in after.nodes if one is not changed] == [
        one for one in before.nodes if one is not was
    ]


def test_a_field_is_removed_and_an_empty_object_goes_with_its_last_field() -> None:
    without = edits.set_facts(company(), "big", "moorings:segment", {"expected": ABSENT})

    node_ = without.node("big")
    assert node_ is not None
    assert "moorings:segment" not in node_["properties"]


def test_the_settings_of_a_business_say_which_version_of_our_keys_they_are() -> None:
    bare = parse(text([node("business_model", "b", "Acme")]))

    written = edits.set_facts(bare, "b", "moorings:business", {"currency": "GBP"}).node("b")

    assert written is not None
    assert written["properties"]["moorings:business"] == {"schema": 1, "currency": "GBP"}


def test_upg_s_own_words_follow_what_is_decided() -> None:
    after = edits.set_facts(
        company(), "tam", "moorings:relationship", {"parts": ["communities"], "motives": ["cross-sell"]}
    )

    found = after.node("tam")
    assert found is not None
    assert found["properties"]["relationship_type"] == "community"
    assert found["properties"]["retention_role"] == "expansion"
    bare = edits.set_facts(after, "tam", "moorings:relationship", {"parts": (), "motives": ()})
    assert (bond(bare).categories, bond(bare).motives) == ((), ())


def test_upg_s_own_words_stay_where_ours_do_not_speak_of_them() -> None:
    foreign = node("customer_relationship", "r", "R", relationship_type="community", retention_role="renewal")
    after = edits.set_facts(parse(text([foreign])), "r", "moorings:relationship", {"tone": "warm"})

    assert bond(after, "r").categories == (Category.COMMUNITIES,)
    assert bond(after, "r").motives == (Motive.RETENTION,)


def test_a_segment_a_relationship_and_a_mechanism_are_added_to_an_empty_document() -> None:
    empty = new_document("p", "Acme", exported_at="2026-01-01")
    after = edits.add_segment(
        empty, "Small", size=900, node_id="s", facts={"moorings:segment": {"customers": "businesses"}}
    )
    after = edits.add(after, "value_proposition", "Quick", node_id="v")
    after = edits.add_relationship(
        after,
        "Help yourself",
        node_id="r",
        segments=["s"],
        propositions=["v"],
        facts={"moorings:relationship": {"parts": ["self-serve"], "motives": ["acquisition"]}},
    )
    after = edits.add_mechanism(after, "r", {"id": "docs", "name": "Docs", "category": "knowledge base"})

    made = model(after)
    assert made.title == "Acme"
    assert (made.segments[0].size, made.segments[0].facts.customers) == (900, "businesses")
    assert (made.relationships[0].segments, made.relationships[0].propositions) == (("s",), ("v",))
    assert made.relationships[0].categories == (Category.SELF_SERVICE,)
    assert made.relationships[0].facts.mechanisms[0].category is Category.SELF_SERVICE
    assert [one["type"] for one in after.edges].count(MAINTAINS) == 1


def test_a_mechanism_is_changed_and_removed_by_its_id() -> None:
    changed = edits.change_mechanism(company(), "tam", "call", {"minutes": 30, "channel": ABSENT})
    mechanism = bond(changed).facts.mechanisms[0]
    assert (mechanism.minutes, mechanism.channel) == (30, None)

    assert bond(edits.remove_mechanism(changed, "tam", "call")).facts.mechanisms == ()
    says = refused(lambda: edits.change_mechanism(company(), "tam", "cal", {"minutes": 30}))
    assert says == "customer_relationship 'Named manager' has no mechanism 'cal'. Did you mean 'call'?"


@pytest.mark.requirement("R000-22")
def test_a_decision_is_recorded_and_takes_the_place_of_an_older_one() -> None:
    first = edits.add_decision(company(), "A manager for all", node_id="old", influences=["tam"])
    both = edits.add_decision(
        first,
        "A manager from 100k",
        node_id="new",
        influences=["tam"],
        supersedes="old",
        options=["for all", "for none"],
        rationale="it pays",
        consequences="some lose theirs",
        decided_on="2026-03-01",
    )

    old, new = model(both).decisions
    assert (old.superseded_by, new.options) == (("new",), ("for all", "for none"))
    assert (new.rationale, new.consequences, new.decided_on) == ("it pays", "some lose theirs", "2026-03-01")


def test_a_metric_an_offer_and_a_declared_link_are_added() -> None:
    after = edits.add_metric(
        company(), "NPS", metric="nps", target=40, unit="points", cadence="quarterly", relationships=["tam"]
    )
    after = edits.add_offer(after, "rival", {"segment": "mid", "category": "self_service", "source": "site"})
    after = edits.add(after, "key_resource", "Knowledge base", node_id="kb")
    after = edits.link(after, "tam", "kb")

    made = model(after)
    assert [(one.metric, one.aim, one.relationships) for one in made.targets] == [("nps", 40, ("tam",))]
    assert [one.segment for one in made.competitors[0].offers] == ["big", "mid"]
    assert bond(after).facts.links.resources == ("kb",)
    assert bond(after).facts.links.channels == ("phone",)
    assert bond(edits.unlink(after, "tam", "phone")).facts.links.channels == ()
    assert "names 'kb' among its resources already" in refused(lambda: edits.link(after, "tam", "kb"))
    assert "no link can be declared to the market_segment 'Big'" in refused(
        lambda: edits.link(after, "tam", "big")
    )
    assert "does not name 'kb'" in refused(lambda: edits.unlink(company_with_resource(), "tam", "kb"))


def company_with_resource() -> Document:
    return edits.add(company(), "key_resource", "Knowledge base", node_id="kb")


def test_an_owner_takes_the_place_of_another() -> None:
    by_role = edits.set_owner(company(), "tam", "Head of Success")
    by_team = edits.set_owner(by_role, "tam", "Onboarding", kind="team")
    again = edits.set_owner(by_team, "desk", "Head of Success")

    assert (bond(by_role).owner, bond(by_team).owner) == ("Head of Success", "Onboarding")
    assert len(again.nodes_of("role")) == 1
    assert bond(edits.set_owner(again, "tam", "")).owner is None
    assert "'robot' cannot own a relationship" in refused(
        lambda: edits.set_owner(again, "tam", "X", kind="robot")
    )


def test_an_idea_graduates_to_a_typed_relationship_and_keeps_its_words() -> None:
    after = edits.graduate(company(), "wish", ["community"], motives=["retention"])

    found = bond(after, "wish")
    assert (found.title, found.facts.state) == ("They answer each other", State.PROPOSED)
    assert (found.categories, found.motives) == ((Category.COMMUNITIES,), (Motive.RETENTION,))
    written = after.node("wish")
    assert written is not None
    assert written["properties"]["relationship_type"] == "community"
    assert refused(lambda: edits.graduate(company(), "tam", ["community"])) == (
        "the customer_relationship 'Named manager' is no idea: it is live. Set its state instead."
    )
    assert "it names no state" in refused(lambda: edits.graduate(company(), "desk", ["community"]))
    assert "stays an idea until it is said" in refused(lambda: edits.graduate(company(), "wish", []))
    assert "Did you mean 'communities'" in refused(lambda: edits.graduate(company(), "wish", ["comunities"]))


def test_a_finding_is_accepted_with_a_reason_until_a_day_and_the_acceptance_is_withdrawn() -> None:
    def accepted(document: Document, reason: str) -> Document:
        return edits.accept(document, "tam", "COV003", reason=reason, until=date(2026, 12, 31), by="Head")

    twice = accepted(accepted(company(), "old"), "they are few")

    assert [(one.rule, one.reason, one.by) for one in model(twice).accepted["tam"]] == [
        ("COV003", "they are few", "Head")
    ]
    assert model(edits.withdraw(twice, "tam", "COV003")).accepted == {}
    assert "Did you mean 'COV003'" in refused(lambda: edits.withdraw(twice, "tam", "COV004"))
    assert "reason" in refused(lambda: accepted(company(), " "))


def test_a_comment_and_a_statement_are_added() -> None:
    at = datetime(2026, 6, 30, 10, tzinfo=UTC)
    after = edits.comment(
        edits.comment(company(), "big", "Ask them.", at=at), "big", "Done.", at=at, by="Analyst"
    )
    after = edits.state(after, "tam", {"about": "book", "value": 30, "source": "handbook"})
    after = edits.state(after, "b", {"about": "book", "value": 25, "date": "2026-01-01"})

    assert [(one.text, one.by) for one in model(after).comments["big"]] == [
        ("Ask them.", ""),
        ("Done.", "Analyst"),
    ]
    assert bond(after).facts.statements[0].source == "handbook"
    assert model(after).settings.statements[0].value == 25
    assert "holds no statements" in refused(lambda: edits.state(after, "big", {"about": "x", "value": 1}))


def test_a_role_is_declared_changed_and_dropped_unless_somebody_works_in_it() -> None:
    role = {"name": "agent", "hours_per_year": 1500}
    after = edits.declare(edits.declare(company(), "roles", role), "roles", {**role, "hours_per_year": 1600})
    assert [(one.name, one.hours_per_year) for one in model(after).settings.roles] == [
        ("success manager", 1600),
        ("agent", 1600),
    ]

    busy = edits.change_mechanism(after, "tam", "call", {"role": "agent"})
    assert "role 'agent' is unknown" in refused(lambda: edits.drop(busy, "roles", "agent"))
    assert len(model(edits.drop(after, "roles", "agent")).settings.roles) == 1
    assert "Did you mean 'agent'" in refused(lambda: edits.drop(after, "roles", "agnet"))


def test_what_is_removed_is_forgotten_everywhere() -> None:
    without_big = model(edits.remove(company(), "big"))
    assert without_big.settings.segment_order == ("mid",)
    assert without_big.settings.ladders[0].universe == ("mid",)
    assert without_big.segments[0].facts.funded_by is None
    assert without_big.competitors[0].offers == ()
    assert without_big.relationships[0].segments == ()

    without_tam = model(edits.remove(company(), "tam"))
    assert without_tam.settings.ladders[0].tiers == ("desk",)
    assert model(edits.remove(edits.remove(company(), "tam"), "desk")).settings.ladders == ()

    without_phone = bond(edits.remove(company(), "phone"))
    assert without_phone.facts.links.channels == ()
    assert without_phone.facts.mechanisms[0].channel is None


def test_a_node_is_renamed_connected_and_disconnected() -> None:
    renamed = edits.rename(company(), "tam", "Success manager")
    both = edits.connect(renamed, "tam", "mid")

    assert bond(both).title == "Success manager"
    assert bond(both).segments == ("big", "mid")
    assert bond(edits.disconnect(both, both.edges[-1]["id"])).segments == ("big",)


@pytest.mark.parametrize(
    ("edit", "says"),
    [
        (
            lambda one: edits.set_facts(one, "tan", "moorings:relationship", {}),
            "there is no node 'tan'. Did you mean 'tam'",
        ),
        (
            lambda one: edits.set_facts(one, "tam", "moorings:relation", {}),
            "Did you mean 'moorings:relationship'",
        ),
        (lambda one: edits.set_facts(one, "tam", "moorings:segment", {}), "belongs on a market segment"),
        (
            lambda one: edits.set_facts(one, "tam", "moorings:relationship", {"tome": "x"}),
            "› tome: this key is not known. Did you mean 'tone'",
        ),
        (
            lambda one: edits.set_facts(
                one, "tam", "moorings:coverage", {"criteria": [{"attribute": "sets", "is": 1}]}
            ),
            "'sets' is not declared. Did you mean 'seats'",
        ),
        (
            lambda one: edits.add_mechanism(one, "tam", {**CALL, "id": "2", "channel": "fone"}),
            "no channel has the id 'fone'. Did you mean 'phone'",
        ),
        (lambda one: edits.add_mechanism(one, "tam", CALL), "the mechanism 'call' is there 2 times"),
        (lambda one: edits.add(one, "market_segmnt", "X"), "Did you mean 'market_segment'"),
        (lambda one: edits.add_relationship(one, "X", segments=["bigg"]), "Did you mean 'big'"),
        (lambda one: edits.add_offer(one, "rivl", {"segment": "big", "category": "communities"}), "'rival'"),
        (
            lambda one: edits.set_facts(one, "tam", "moorings:relationship", {"depth": "\udc00"}),
            "half of a character",
        ),
        (lambda one: edits.remove(one, "b"), "is not declared"),
    ],
)
def test_an_edit_that_makes_a_fault_is_refused_with_the_nearest_names(
    edit: Callable[[Document], Document], says: str
) -> None:
    before = company()
    before = edits.set_facts(
        before, "desk", "moorings:coverage", {"criteria": [{"attribute": "seats", "at_least": 5}]}
    )

    assert says in refused(lambda: edit(before))


def test_a_faulty_model_can_be_repaired_step_by_step() -> None:
    faulty = {"tome": "x", "mechanisms": [{**CALL, "role": "nobody"}]}
    broken = parse(text([business(), node("customer_relationship", "a", "A", m_relationship=faulty)]))

    first = edits.set_facts(broken, "a", "moorings:relationship", {"tome": ABSENT, "tone": "warm"})
    second = edits.change_mechanism(first, "a", "call", {"role": "success manager", "channel": ABSENT})

    assert bond(second, "a").facts.mechanisms[0].role == "success manager"
