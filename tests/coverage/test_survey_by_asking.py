"""What is found wrong with a ladder agrees with asking every account that could matter, one by one."""

from datetime import date

from hypothesis import HealthCheck, given, settings

from coverage.policies import accounts, models
from moorings.coverage.criteria import Account, all_hold
from moorings.coverage.entitlement import Placement, eligible, segment_of
from moorings.coverage.fault import Fault, Kind
from moorings.coverage.region import Part, Region
from moorings.coverage.survey import survey
from moorings.model.business import BusinessModel

TODAY = date(2026, 6, 30)
every_model = settings(deadline=None, max_examples=100, suppress_health_check=[HealthCheck.too_slow])


def of_kind(model: BusinessModel, *kinds: Kind) -> list[Fault]:
    return [fault for fault in survey(model) if fault.kind in kinds]


def lies_in(account: Account, region: Region) -> bool:
    return all(_meets(account[part.attribute], part) for part in region.parts)


def _meets(value: object, part: Part) -> bool:
    if isinstance(value, bool | str):
        words = {str(word).casefold() for word in part.words}
        others = {word.casefold() for word in part.but}
        return str(value).casefold() in words or (part.others and str(value).casefold() not in others)
    place = float(value.toordinal()) if isinstance(value, date) else float(str(value))
    return any(
        (one.low < place or (one.low == place and one.low_included))
        and (place < one.high or (place == one.high and one.high_included))
        for one in part.stretches
    )


def tier_of(account: Account, model: BusinessModel) -> list[str]:
    """Return the tier that the account gets."""
    ladder = model.settings.ladders[0]
    return [ref for ref in eligible(account, model, TODAY).relationships if ref in ladder.tiers]


def claiming(account: Account, model: BusinessModel) -> list[str]:
    """Return every tier whose criteria hold for an account of the segment that it is in."""
    segment = segment_of(account, model)
    return [
        tier.id
        for tier in model.relationships
        if not isinstance(segment, Placement)
        and segment.id in tier.segments
        and all_hold(tier.coverage.criteria, account, model.settings)
    ]


def is_ranked(account: Account, model: BusinessModel) -> bool:
    """Whether the account is of the ladder's universe, and of a segment that has tiers or criteria."""
    segment, universe = segment_of(account, model), model.settings.ladders[0].universe
    if isinstance(segment, Placement):
        return universe == "all" and all(one.facts.criteria for one in model.segments)
    declared = model.segment(segment.id)
    is_bounded = declared is not None and bool(declared.facts.criteria)
    is_served = is_bounded or any(segment.id in one.segments for one in model.relationships)
    return (universe == "all" or segment.id in universe) and is_served


def segment_id(account: Account, model: BusinessModel) -> str:
    segment = segment_of(account, model)
    return "" if isinstance(segment, Placement) else segment.id


@every_model
@given(models())
def test_an_account_is_in_a_gap_exactly_where_it_gets_no_tier(model: BusinessModel) -> None:
    gaps = of_kind(model, Kind.GAP, Kind.NO_SEGMENT)
    for account in accounts(model):
        if not is_ranked(account, model):
            continue
        where = segment_id(account, model)
        told = any(
            (where in gap.segments if where else gap.kind is Kind.NO_SEGMENT) and lies_in(account, gap.region)
            for gap in gaps
            if gap.region
        )
        assert told is not bool(tier_of(account, model))


@every_model
@given(models())
def test_two_tiers_overlap_exactly_where_both_claim_an_account(model: BusinessModel) -> None:
    overlaps = of_kind(model, Kind.OVERLAP)
    for account in accounts(model):
        if not is_ranked(account, model):
            continue
        takers = claiming(account, model)
        pairs = {(one, two) for at, one in enumerate(takers) for two in takers[at + 1 :]}
        where = segment_id(account, model)
        told = {
            fault.tiers
            for fault in overlaps
            if fault.region and where in fault.segments and lies_in(account, fault.region)
        }
        assert told == pairs


@every_model
@given(models())
def test_two_segments_overlap_exactly_where_both_hold(model: BusinessModel) -> None:
    found = of_kind(model, Kind.SEGMENTS_OVERLAP)
    for account in accounts(model):
        holding = [
            one.id
            for one in model.segments
            if one.facts.criteria and all_hold(one.facts.criteria, account, model.settings)
        ]
        pairs = {(one, two) for at, one in enumerate(holding) for two in holding[at + 1 :]}
        assert {one.segments for one in found if one.region and lies_in(account, one.region)} == pairs


@every_model
@given(models())
def test_a_tier_is_unreachable_exactly_where_no_account_gets_it(model: BusinessModel) -> None:
    unreachable = {fault.tiers[0] for fault in of_kind(model, Kind.UNREACHABLE)}
    reached = {
        ref for account in accounts(model) if is_ranked(account, model) for ref in tier_of(account, model)
    }

    assert unreachable == set(model.settings.ladders[0].tiers) - reached


@every_model
@given(models())
def test_every_witness_shows_what_it_is_a_witness_of(model: BusinessModel) -> None:
    for fault in survey(model):
        if fault.region:
            account = fault.region.witness
            assert lies_in(account, fault.region)
            assert shows(fault, account, model), (fault, account)


def shows(fault: Fault, account: Account, model: BusinessModel) -> bool:
    """Whether asking for the account confirms the fault."""
    tiers = [one for ref in fault.tiers if (one := model.relationship(ref))]
    where = segment_of(account, model)
    match fault.kind:
        case Kind.GAP:
            return where != Placement.UNKNOWN and not tier_of(account, model)
        case Kind.NO_SEGMENT:
            return where is Placement.UNASSIGNED
        case Kind.OVERLAP:
            return set(fault.tiers) <= set(claiming(account, model))
        case Kind.SEGMENTS_OVERLAP:
            both = [segment for ref in fault.segments if (segment := model.segment(ref))]
            return all(all_hold(segment.facts.criteria, account, model.settings) for segment in both)
    qualifies = all_hold(tiers[0].coverage.criteria, account, model.settings)
    stays = all_hold(tiers[0].coverage.stays_while, account, model.settings)
    if fault.kind is Kind.WAY_OUT_STRICTER:
        return qualifies is True and stays is False
    return qualifies is False and stays is True


@every_model
@given(models())
def test_the_way_out_is_stricter_exactly_where_some_account_qualifies_and_may_not_stay(
    model: BusinessModel,
) -> None:
    told = {fault.tiers[0] for fault in of_kind(model, Kind.WAY_OUT_STRICTER)}
    found = {
        tier.id
        for account in accounts(model)
        if is_ranked(account, model)
        for tier in model.relationships
        if tier.id in claiming(account, model)
        and tier.coverage.stays_while
        and not all_hold(tier.coverage.stays_while, account, model.settings)
    }

    assert told == found
