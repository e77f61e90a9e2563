"""Each point is looked up in the model: in place, planned, missing or unknown, and where."""

from dataclasses import replace
from typing import Any

import pytest

from model.small_models import pounds
from moorings.model.business import BusinessFacts, BusinessModel, Role
from moorings.model.mechanism import Mechanism
from moorings.model.relationship import Relationship, RelationshipFacts
from moorings.model.segment import Expectation, Segment, SegmentFacts
from moorings.review.checklist.build import Checklist, checklist
from moorings.review.checklist.found import Found, Standing
from moorings.terms.vocabulary import Category, Depth, Initiative, Job, MechanismState, Phase, State

TEAM = Segment("teams", "Teams")
AGENT = Role(name="agent", cost=pounds("48000"), hours_per_year=1600)


def mechanism(job: Job | None, **facts: Any) -> Mechanism:
    return Mechanism(
        id=f"m-{job}", name=f"Something for {job}", category=Category.SELF_SERVICE, job=job, **facts
    )


def served(segment: Segment = TEAM, **facts: Any) -> Relationship:
    facts = {"parts": (Category.SELF_SERVICE,), "state": State.LIVE} | facts
    return Relationship("help", "Help", segments=(segment.id,), facts=RelationshipFacts(**facts))


def model(*relationships: Relationship, segment: Segment = TEAM) -> BusinessModel:
    settings = BusinessFacts(schema=1, currency="GBP", roles=(AGENT,))
    return BusinessModel("bm", "Firm", settings, segments=(segment,), relationships=relationships)


def found(business: BusinessModel, key: str) -> Found:
    point = next(point for point in checklist(business).points if point.key == key)
    return point.answers[0].found


def with_mechanisms(*mechanisms: Mechanism, **facts: Any) -> BusinessModel:
    return model(served(mechanisms=mechanisms, **facts))


JOBS = [
    ("sales_style", Job.NURTURE),
    ("onboarding", Job.ONBOARDING),
    ("support", Job.SUPPORT),
    ("training", Job.TRAINING),
    ("feedback", Job.FEEDBACK),
    ("loyalty", Job.LOYALTY),
    ("heard", Job.FEEDBACK),
    ("kept", Job.LOYALTY),
]


@pytest.mark.requirement(
    *("R002-02", "R002-03", "R002-04", "R002-06", "R002-09"),
    *("R002-10", "R002-11", "R002-12", "R002-28", "R002-29"),
)
@pytest.mark.parametrize(("key", "job"), JOBS)
def test_a_job_is_in_place_where_a_mechanism_does_it(key: str, job: Job) -> None:
    told = found(with_mechanisms(mechanism(job)), key)

    assert told.standing is Standing.IN_PLACE
    assert [(place.id, place.called) for place in told.where] == [("help", f"Help › Something for {job}")]


@pytest.mark.requirement("R002-28")
@pytest.mark.parametrize(("key", "job"), JOBS)
def test_a_job_is_planned_where_its_mechanism_or_the_relationship_is(key: str, job: Job) -> None:
    later = found(with_mechanisms(mechanism(job, state=MechanismState.PLANNED)), key)
    decided = found(with_mechanisms(mechanism(job), state=State.DECIDED), key)

    assert (later.standing, decided.standing) == (Standing.PLANNED, Standing.PLANNED)
    assert later.where[0].called.endswith("(planned)")


@pytest.mark.parametrize(("key", "job"), JOBS)
def test_a_job_is_missing_only_where_all_mechanisms_say_what_they_are_for(key: str, job: Job) -> None:
    other = mechanism(Job.REACTIVATION)

    assert found(with_mechanisms(other), key).standing is Standing.MISSING
    assert found(with_mechanisms(other, mechanism(None)), key).standing is Standing.UNKNOWN
    assert found(with_mechanisms(), key).standing is Standing.UNKNOWN
    assert found(model(), key).standing is Standing.UNKNOWN
    assert job is not Job.REACTIVATION


@pytest.mark.requirement("R003-09", "R002-12")
def test_help_before_it_is_asked_for_gives_a_reason_to_stay_and_help_on_request_does_not() -> None:
    ahead = mechanism(Job.CHECK_IN, initiative=Initiative.PROACTIVE)
    asked = mechanism(Job.CHECK_IN, initiative=Initiative.REACTIVE)

    assert found(with_mechanisms(ahead), "loyalty").standing is Standing.IN_PLACE
    assert found(with_mechanisms(asked), "loyalty").standing is Standing.MISSING


def test_the_purchase_is_a_phase_or_the_job_of_closing() -> None:
    assert found(with_mechanisms(mechanism(Job.CLOSING)), "purchase").standing is Standing.IN_PLACE
    in_phase = mechanism(Job.SUPPORT, phase=Phase.PURCHASE)
    assert found(with_mechanisms(in_phase), "purchase").standing is Standing.IN_PLACE


def expecting(**facts: Any) -> Segment:
    return replace(TEAM, facts=SegmentFacts(expected=Expectation(**facts)))


@pytest.mark.requirement("R001-01", "R002-08", "R003-04")
def test_an_expectation_is_in_place_with_evidence_and_unknown_without() -> None:
    known = expecting(categories=(Category.SELF_SERVICE,), evidence="Nine interviews")
    guessed = expecting(categories=(Category.SELF_SERVICE,))

    assert found(model(served(known), segment=known), "expected").standing is Standing.IN_PLACE
    assert found(model(served(guessed), segment=guessed), "expected").standing is Standing.UNKNOWN
    assert found(model(served()), "expected").standing is Standing.MISSING


@pytest.mark.requirement("R001-02", "R000-32")
def test_what_is_established_follows_the_state_of_the_decision() -> None:
    standings = {
        state: found(model(served(state=state)), "established").standing
        for state in (State.LIVE, State.RETIRING, State.DECIDED, State.PROPOSED, None)
    }

    assert list(standings.values()) == [
        Standing.IN_PLACE,
        Standing.IN_PLACE,
        Standing.PLANNED,
        Standing.PLANNED,
        Standing.UNKNOWN,
    ]
    assert found(model(), "established").standing is Standing.MISSING


@pytest.mark.requirement("R001-03", "R003-05")
def test_a_cost_without_inputs_is_unknown_and_not_nothing() -> None:
    minutes = mechanism(Job.SUPPORT, minutes=10)

    assert found(model(served()), "cost").standing is Standing.UNKNOWN
    assert "has no price" in found(with_mechanisms(minutes), "cost").says
    priced = minutes.model_copy(update={"role": "agent"})
    assert found(with_mechanisms(priced), "cost").standing is Standing.IN_PLACE
    assert found(model(served(fixed_cost=pounds("20000"))), "cost").standing is Standing.IN_PLACE


@pytest.mark.requirement("R001-04", "R003-06")
def test_a_relationship_is_tied_in_by_declared_links_alone() -> None:
    some = found(model(served(links={"channels": ("web",)})), "integration")
    every = {"channels": ("web",), "revenue_streams": ("seats",), "cost_structures": ("desk",)}

    assert (some.standing, some.says) == (
        Standing.MISSING,
        "No link to a revenue stream or a cost is declared.",
    )
    assert found(model(served(links=every)), "integration").standing is Standing.IN_PLACE


@pytest.mark.requirement("R003-07", "R002-01")
def test_motive_and_tone_are_asked_of_each_relationship() -> None:
    silent, telling = served(), served(motives=("retention",), tone="Plain")

    assert found(model(silent), "motive").says == "Help does not say what it is for."
    assert found(model(telling), "motive").standing is Standing.IN_PLACE
    assert found(model(silent), "tone").standing is Standing.MISSING
    assert found(model(telling), "tone").standing is Standing.IN_PLACE


@pytest.mark.requirement("R002-05")
def test_machines_need_a_moment_that_stays_human() -> None:
    person = served(parts=(Category.PERSONAL_ASSISTANCE,))

    assert found(model(served()), "balance").standing is Standing.MISSING
    assert found(model(served(human_moments=("An outage",))), "balance").standing is Standing.IN_PLACE
    assert found(model(person), "balance").standing is Standing.IN_PLACE


@pytest.mark.requirement("R002-13")
def test_growth_needs_a_stage_and_what_ends_it() -> None:
    assert found(model(served(stage="pilot")), "scaling").standing is Standing.MISSING
    assert found(model(served(stage="pilot", trigger="50 accounts")), "scaling").standing is Standing.IN_PLACE
    assert found(model(served(stage="pilot", trigger="50 accounts")), "grown").standing is Standing.IN_PLACE


@pytest.mark.requirement("R002-27")
def test_a_point_of_two_parts_stands_as_the_one_further_from_done() -> None:
    known = expecting(categories=(Category.SELF_SERVICE,), evidence="Nine interviews")
    promised = served(known, promise={"says": "The answer is in the product."})

    assert found(model(served(known), segment=known), "told").standing is Standing.MISSING
    assert found(model(promised, segment=known), "told").standing is Standing.IN_PLACE


def with_kiosk(*relationships: Relationship) -> Checklist:
    kiosk = Segment("passers", "Passers-by")
    facts = RelationshipFacts(depth=Depth.TRANSACTIONAL)
    nothing = Relationship("none", "No relationship", segments=("passers",), facts=facts)
    business = model(*relationships)
    segments = (kiosk,) if not relationships else (*business.segments, kiosk)
    return checklist(replace(business, segments=segments, relationships=(*relationships, nothing)))


def test_nothing_is_asked_of_a_kiosk() -> None:
    alone = with_kiosk()

    assert {point.standing for point in alone.points} == {Standing.NOT_ASKED}
    assert alone.left_alone == ("Passers-by",)


def test_beside_a_kiosk_the_other_segments_are_still_asked() -> None:
    beside = with_kiosk(served())

    assert {answer.segment for point in beside.points for answer in point.answers} == {"Teams"}


def test_a_point_stands_as_for_the_segment_that_is_furthest_from_done() -> None:
    other = Segment("firms", "Firms")
    helped = served(mechanisms=(mechanism(Job.ONBOARDING),))
    business = replace(model(helped), segments=(TEAM, other))

    point = next(one for one in checklist(business).points if one.key == "onboarding")

    assert [one.found.standing for one in point.answers] == [Standing.IN_PLACE, Standing.UNKNOWN]
    assert point.standing is Standing.UNKNOWN
