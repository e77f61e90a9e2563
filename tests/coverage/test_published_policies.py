"""The tiers that companies publish: what is wrong with them is found, and nothing else.

The policies are those of the examples, which name their pages.
"""

from typing import Any

from model.small_models import revenue, settings
from moorings.coverage.fault import Fault, Kind
from moorings.coverage.survey import survey
from moorings.examples.published import flowfuse, posthog, sourcegraph
from moorings.model.business import BusinessModel, Ladder
from moorings.model.fact import Bound
from moorings.model.relationship import CoverageFacts, Rank, Relationship, RelationshipFacts
from moorings.model.segment import Segment, SegmentFacts
from moorings.terms.vocabulary import Category, Motive

NAMED = RelationshipFacts(parts=(Category.DEDICATED_PERSONAL_ASSISTANCE,))


def segment(ref: str, *criteria: Bound) -> Segment:
    return Segment(ref, ref.title(), facts=SegmentFacts(criteria=criteria))


def tier(
    ref: str, segment: str, *criteria: Bound, facts: RelationshipFacts = NAMED, **rest: Any
) -> Relationship:
    coverage = CoverageFacts(criteria=criteria, **rest)
    return Relationship(ref, ref, segments=(segment,), facts=facts, coverage=coverage)


def model(segments: tuple[Segment, ...], *tiers: Relationship, **rest: Any) -> BusinessModel:
    ladder = Ladder(name="coverage", tiers=tuple(one.id for one in tiers), **rest)
    business = settings().model_copy(update={"ladders": (ladder,)})
    return BusinessModel("b", "B", business, segments=segments, relationships=tiers)


SHARED = RelationshipFacts(parts=(Category.PERSONAL_ASSISTANCE,))
DIGITAL = RelationshipFacts(parts=(Category.AUTOMATED_SERVICES,))


def of_kind(found: tuple[Fault, ...], kind: Kind) -> list[Fault]:
    return [fault for fault in found if fault.kind is kind]


def witness(fault: Fault) -> dict[str, object]:
    assert fault.region is not None
    return dict(fault.region.witness)


def test_exactly_100k_belongs_to_nobody_in_two_segments() -> None:
    gaps = of_kind(survey(sourcegraph.MODEL), Kind.GAP)

    assert [gap.segments for gap in gaps] == [("enterprise",), ("mid-market",)]
    assert [witness(gap) for gap in gaps] == [
        {"developers": 1000, "annual_revenue": 100_000},
        {"developers": 100, "annual_revenue": 100_000},
    ]


def test_2500_developers_belong_to_two_segments() -> None:
    (overlap,) = of_kind(survey(sourcegraph.MODEL), Kind.SEGMENTS_OVERLAP)

    assert overlap.segments == ("strategic", "enterprise")
    assert witness(overlap) == {"developers": 2500}


def test_nothing_else_is_found_but_that_nobody_says_when_a_named_person_is_lost() -> None:
    found = {(fault.kind, fault.tiers) for fault in survey(sourcegraph.MODEL)}

    assert found == {
        (Kind.GAP, ()),
        (Kind.SEGMENTS_OVERLAP, ()),
        (Kind.NO_WAY_OUT, ("named-strategic",)),
        (Kind.NO_WAY_OUT, ("named-enterprise",)),
    }


def test_posthog_two_dedicated_roles_at_one_threshold_with_a_way_out() -> None:
    """From $20k a year: one role where there is room to grow, another where there is none; out with the quarter."""
    account_manager, success_manager, *_ = posthog.EXAMPLE.model.relationships

    assert account_manager.coverage.criteria[0] == success_manager.coverage.criteria[0]
    assert (account_manager.motives, success_manager.motives) == ((Motive.UPSELL,), (Motive.RETENTION,))
    assert survey(posthog.EXAMPLE.model) == ()


def test_flowfuse_helps_every_plan_by_one_desk_or_the_forum() -> None:
    assert survey(flowfuse.MODEL) == ()


def test_a_tier_for_the_first_so_many_neither_fills_a_gap_nor_overlaps() -> None:
    """PostHog: the forty largest have a person of their own; all others are served as their revenue says."""
    top = tier("top forty", "all", rank=Rank(first=40), leaves="quarter")
    large = tier("large", "all", revenue(at_least="20000"), facts=SHARED)
    small = tier("small", "all", revenue(less_than="20000"), facts=DIGITAL)

    assert survey(model((segment("all"),), top, large, small)) == ()
    (gap,) = survey(model((segment("all"),), top, large))
    assert (gap.kind, witness(gap)) == (Kind.GAP, {"segment": "all", "annual_revenue": 10_000})
