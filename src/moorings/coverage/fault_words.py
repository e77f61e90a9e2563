"""What is wrong with a ladder in sentences: what, which account shows it, and what to do."""

from collections.abc import Iterable
from dataclasses import dataclass

from moorings.coverage.fault import Fault, Kind
from moorings.coverage.region_words import account_in_words, listed, region_in_words
from moorings.coverage.ways import NEVER_LEAVES
from moorings.coverage.wording import criteria_in_words
from moorings.model.business import BusinessModel

REMEDIES = {
    Kind.GAP: "Move the bound of a neighbouring tier so that it takes these accounts, or add a tier for them.",
    Kind.NO_SEGMENT: "Move the bound of a segment so that it takes these accounts, or add a segment for them.",
    Kind.OVERLAP: "Let one of the two end where the other begins.",
    Kind.SEGMENTS_OVERLAP: "Let one of the two segments end where the other begins.",
    Kind.UNREACHABLE: "Change what it asks for, move it up the ladder, or take it away.",
    Kind.WAY_OUT_STRICTER: "Ask for no more to stay than to come in.",
    Kind.NO_WAY_OUT: "Say at which value an account leaves, and after how many days of grace.",
    Kind.NO_THRESHOLD: "Say from which revenue an account qualifies, and when it stops qualifying.",
    Kind.EMPTY: "Name its tiers, the highest first.",
}


@dataclass(frozen=True, slots=True)
class Told:
    """A fault in words. `witness` is an account that shows it, an empty text where there is none to show."""

    says: str
    witness: str
    remedy: str


def told(fault: Fault, model: BusinessModel) -> Told:
    """Return a fault in words."""
    witness = account_in_words(fault.region, model) if fault.region else ""
    return Told(_says(fault, model), witness, REMEDIES[fault.kind])


def _says(fault: Fault, model: BusinessModel) -> str:
    where = region_in_words(fault.region, model.settings) if fault.region else ""
    tiers = [tier.title for ref in fault.tiers if (tier := model.relationship(ref))]
    segments = [segment.title for ref in fault.segments if (segment := model.segment(ref))]
    match fault.kind:
        case Kind.GAP:
            of = _of_segments(fault, model)
            return f"No tier of the ladder {fault.ladder} claims an account{of} with {where}."
        case Kind.NO_SEGMENT:
            return f"No segment holds for an account with {where}, so no tier of the ladder {fault.ladder} claims it."
        case Kind.OVERLAP:
            place = f"by its place on the ladder {fault.ladder}"
            return f"{listed(tiers)} both claim an account with {where}; {tiers[0]} gets it, {place}."
        case Kind.SEGMENTS_OVERLAP:
            first = f"{segments[0]} comes first and gets it"
            return f"The segments {listed(segments)} both hold for an account with {where}; {first}."
        case Kind.EMPTY:
            return f"The ladder {fault.ladder} has no tier."
    return _about_tier(fault, model, tiers, where)


def _about_tier(fault: Fault, model: BusinessModel, tiers: list[str], where: str) -> str:
    title = tiers[0]
    match fault.kind:
        case Kind.UNREACHABLE:
            by = f": {listed(tiers[1:])}" if tiers[1:] else ""
            return f"No account gets {title}: {fault.reason}{by}."
        case Kind.WAY_OUT_STRICTER:
            return f"An account with {where} qualifies for {title} and does not meet what it takes to stay."
        case Kind.NO_THRESHOLD:
            return f"{title} gives each account its own person and names no threshold, so nobody can be refused one."
    if fault.reason == NEVER_LEAVES:
        return f"An account with {where} keeps {title}: {NEVER_LEAVES}."
    return f"{title} has a way in ({_way_in(fault, model)}) and no way out: {fault.reason}."


def _way_in(fault: Fault, model: BusinessModel) -> str:
    tier = model.relationship(fault.tiers[0])
    own = tier.coverage.criteria if tier else ()
    segments: Iterable[str] = fault.segments
    bounds = [bound for ref in segments if (one := model.segment(ref)) for bound in one.facts.criteria]
    return criteria_in_words(own or tuple(bounds))


def _of_segments(fault: Fault, model: BusinessModel) -> str:
    """Return of which segments a gap is, where it is not of all that the ladder ranks."""
    ladder = next(one for one in model.settings.ladders if one.name == fault.ladder)
    ranked = [one.id for one in model.segments if ladder.universe == "all" or one.id in ladder.universe]
    if set(fault.segments) == set(ranked):
        return ""
    titles = [one.title for one in model.segments if one.id in fault.segments]
    return f" of {listed(titles, 'or')}" if titles else ""
