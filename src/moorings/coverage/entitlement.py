"""Which relationship an account is entitled to, by which rule, and why."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from types import MappingProxyType

from moorings.coverage.criteria import Account, all_hold
from moorings.coverage.wording import criteria_in_words
from moorings.model.business import BusinessFacts, BusinessModel, Ladder
from moorings.model.fact import Bound
from moorings.model.relationship import Relationship
from moorings.model.segment import Segment

NEVER: Mapping[str, date] = MappingProxyType({})


class Placement(StrEnum):
    """Where an account without a segment stands."""

    UNASSIGNED = "unassigned"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Entitlement:
    """What one account is entitled to: relationships by id, with the reason for each in a sentence.

    `unknown` names the relationships of which it cannot be told, because an attribute is missing.
    """

    segment: str | Placement
    relationships: tuple[str, ...]
    reasons: tuple[str, ...]
    unknown: tuple[str, ...] = ()


def segment_of(account: Account, model: BusinessModel) -> Segment | Placement:
    """Return the account's segment: the one that the data name, else the first in order whose criteria hold.

    It is unknown as soon as a segment that comes before may be the one.
    """
    named = account.get("segment")
    if named:
        return _named_segment(str(named), model) or Placement.UNASSIGNED
    for segment in model.segments:
        if segment.facts.criteria:
            answer = all_hold(segment.facts.criteria, account, model.settings)
            if answer is None:
                return Placement.UNKNOWN
            if answer:
                return segment
    return Placement.UNASSIGNED


def _named_segment(name: str, model: BusinessModel) -> Segment | None:
    wanted = name.casefold()
    return next((one for one in model.segments if wanted in {one.id.casefold(), one.title.casefold()}), None)


def eligible(
    account: Account,
    model: BusinessModel,
    today: date,
    held: frozenset[str] = frozenset(),
    lapsed: Mapping[str, date] = NEVER,
) -> Entitlement:
    """Return what the account is entitled to on this day.

    Relationships of a ladder exclude one another: the first tier whose criteria hold gets the account. All others
    are for everybody of their segments whom their criteria admit. `held` names the relationships, by id, that the
    account has by right until now: for these the way out counts, not the way in. An exception holds wherever the
    account stands. `lapsed` tells, by relationship id, the first day on which the account no longer qualified: it
    stays for the days of grace after that.
    """
    segment = segment_of(account, model)
    asked = _Asked(account, segment, today, held, lapsed)
    given: dict[str, str] = {}
    unknown: list[str] = []
    taken: set[str] = set()
    for relationship in _in_ladder_order(model):
        ladder = _ladder_for(relationship, segment, model)
        if ladder and ladder.name in taken:
            continue
        reason = _reason(relationship, asked, model.settings)
        if reason is None or (reason and _is_open(ladder, unknown)):
            unknown.append(relationship.id)
        elif reason:
            given[relationship.id] = reason
            taken |= {ladder.name} if ladder else set()
    where = segment if isinstance(segment, Placement) else segment.id
    reasons = tuple(given.values()) or _without_segment(segment)
    return Entitlement(where, tuple(given), reasons, tuple(unknown))


def _without_segment(segment: Segment | Placement) -> tuple[str, ...]:
    return (f"no segment: {segment.value}",) if isinstance(segment, Placement) else ()


def ladder_of(relationship: Relationship, model: BusinessModel) -> Ladder | None:
    """Return the ladder that the relationship is a tier of, or nothing."""
    return next((ladder for ladder in model.settings.ladders if relationship.id in ladder.tiers), None)


def _ladder_for(
    relationship: Relationship, segment: Segment | Placement, model: BusinessModel
) -> Ladder | None:
    """Return the ladder that the relationship is a tier of, where it ranks the accounts of this segment."""
    ladder = ladder_of(relationship, model)
    if ladder is None or ladder.universe == "all" or isinstance(segment, Placement):
        return ladder
    return ladder if segment.id in ladder.universe else None


def _is_open(ladder: Ladder | None, unknown: list[str]) -> bool:
    """Return whether a higher tier of the ladder may be the account's."""
    return ladder is not None and any(ref in ladder.tiers for ref in unknown)


def _in_ladder_order(model: BusinessModel) -> list[Relationship]:
    place = {ref: index for ladder in model.settings.ladders for index, ref in enumerate(ladder.tiers)}
    return sorted(model.relationships, key=lambda one: place.get(one.id, -1))


@dataclass(frozen=True, slots=True)
class _Asked:
    """One account on one day, and what it has by right until now."""

    account: Account
    segment: Segment | Placement
    today: date
    held: frozenset[str]
    lapsed: Mapping[str, date]


def _reason(relationship: Relationship, asked: _Asked, settings: BusinessFacts) -> str | None:
    """Return why the relationship is the account's, an empty text where it is not, nothing where it is unknown."""
    coverage = relationship.coverage
    for exception in coverage.exceptions:
        if exception.account == asked.account.get("account_id") and asked.today <= exception.until:
            return f"exception until {exception.until}: {exception.reason}"
    by_criteria = _by_criteria(relationship, asked, settings)
    return by_criteria or _by_grace(relationship, asked) or by_criteria


def _by_grace(relationship: Relationship, asked: _Asked) -> str:
    """Return until when the account keeps what it no longer qualifies for; an empty text where it does not."""
    stopped, days = asked.lapsed.get(relationship.id), relationship.coverage.grace_days
    if stopped is None or not days:
        return ""
    until = stopped + timedelta(days)
    return f"in grace until {until}" if stopped <= asked.today <= until else ""


def _by_criteria(relationship: Relationship, asked: _Asked, settings: BusinessFacts) -> str | None:
    """Return by which criteria the account has it; as with `_reason`."""
    coverage = relationship.coverage
    if relationship.id in asked.held and coverage.stays_while:
        stays = _because("stays while", coverage.stays_while, asked.account, settings)
        if stays != "":
            return stays
    if asked.segment is Placement.UNKNOWN:
        return None
    if isinstance(asked.segment, Placement) or asked.segment.id not in relationship.segments:
        return ""
    if not coverage.criteria:
        return "for every account of the segment"
    return _because("qualifies with", coverage.criteria, asked.account, settings)


def _because(verb: str, bounds: tuple[Bound, ...], account: Account, settings: BusinessFacts) -> str | None:
    holds = all_hold(bounds, account, settings)
    if holds is None:
        return None
    return f"{verb} {criteria_in_words(bounds)}" if holds else ""
