"""Which relationship an account is entitled to, by which rule, and why."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Self

from moorings.coverage.criteria import Account, all_met
from moorings.coverage.decision_table import decision_table
from moorings.decision import DecisionTable, Rule, Segment, Tri, both, either, opposite
from moorings.model.business import BusinessModel, Ladder
from moorings.model.relationship import Relationship
from moorings.model.segment import Segment as ModelSegment

NEVER: Mapping[str, date] = MappingProxyType({})
NOWHERE: Mapping[str, int] = MappingProxyType({})


class Placement(StrEnum):
    """Where an account without a segment stands."""

    UNASSIGNED = "unassigned"
    UNKNOWN = "unknown"


class Cause(StrEnum):
    """By what a relationship is, or is not, the account's."""

    WAY_IN = "way in"
    WAY_OUT = "way out"
    GRACE = "grace"
    EXCEPTION = "exception"


@dataclass(frozen=True, slots=True)
class Standing:
    """What is known of an account beside its attributes, by relationship id.

    `held` are those that it has by right until now: for these the way out counts, not the way in. `lapsed` is the
    first day on which it no longer qualified. `ranks` is its place among all accounts, for those that ask for one.
    """

    held: frozenset[str] = frozenset()
    lapsed: Mapping[str, date] = field(default_factory=dict)
    ranks: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Answer:
    """Whether one relationship is the account's, and by what; `until` where that ends on a day.

    `waits` is its place among those that wait, where it is the account's and there is no room.
    """

    rule: Rule
    holds: Tri
    cause: Cause = Cause.WAY_IN
    until: date | None = None
    reason: str = ""
    waits: int | None = None


@dataclass(frozen=True, slots=True)
class Entitlement:
    """What one account is entitled to: relationships by id, with the reason for each in a sentence.

    `unknown` names the relationships of which it cannot be told, because an attribute is missing.
    """

    segment: str | Placement
    relationships: tuple[str, ...]
    reasons: tuple[str, ...]
    unknown: tuple[str, ...] = ()


def segment_of(account: Account, model: BusinessModel) -> ModelSegment | Placement:
    """Return the account's segment in the model; as `place_of` in its table."""
    found = place_of(account, decision_table(model))
    return found if isinstance(found, Placement) else model.segment(found.id) or Placement.UNASSIGNED


def place_of(account: Account, table: DecisionTable) -> Segment | Placement:
    """Return the account's segment: the one that the data name, else the first in order whose criteria hold.

    It is unknown as soon as a segment that comes before may be the one.
    """
    named = account.get("segment")
    if named:
        return table.segment(str(named)) or Placement.UNASSIGNED
    for segment in table.segments:
        if segment.criteria:
            answer = all_met(segment.criteria.conditions, account)
            if answer is None:
                return Placement.UNKNOWN
            if answer:
                return segment
    return Placement.UNASSIGNED


@dataclass(frozen=True, slots=True)
class Asked:
    """One account on one day, and how it stands."""

    account: Account
    segment: Segment | Placement
    today: date
    standing: Standing

    @classmethod
    def of(cls, account: Account, table: DecisionTable, today: date, standing: Standing) -> Self:
        """Return the account as it is asked about, in its segment."""
        return cls(account, place_of(account, table), today, standing)


def eligible(
    account: Account,
    policy: BusinessModel | DecisionTable,
    today: date,
    held: frozenset[str] = frozenset(),
    lapsed: Mapping[str, date] = NEVER,
    *,
    ranks: Mapping[str, int] = NOWHERE,
) -> Entitlement:
    """Return what the account is entitled to on this day.

    Relationships of a ladder exclude one another: the first tier whose criteria hold gets the account. All others
    are for everybody of their segments whom their criteria admit. `held`, `lapsed` and `ranks` are those of a
    `Standing`. An exception holds wherever the account stands. What the whole table of accounts must be asked for,
    whether there is room, is not asked here.
    """
    table = decision_table(policy)
    answers = answers_for(Asked.of(account, table, today, Standing(held, lapsed, ranks)), table)
    given = [one for one in answers if one.holds]
    segment = place_of(account, table)
    where = segment if isinstance(segment, Placement) else segment.id
    reasons = tuple(one.reason for one in given) or _without_segment(segment)
    unknown = tuple(one.rule.relationship for one in answers if one.holds is None)
    return Entitlement(where, tuple(one.rule.relationship for one in given), reasons, unknown)


def _without_segment(segment: Segment | Placement) -> tuple[str, ...]:
    return (f"no segment: {segment.value}",) if isinstance(segment, Placement) else ()


def ladder_of(relationship: Relationship, model: BusinessModel) -> Ladder | None:
    """Return the ladder that the relationship is a tier of, or nothing."""
    return next((ladder for ladder in model.settings.ladders if relationship.id in ladder.tiers), None)


def own_answer(rule: Rule, asked: Asked, table: DecisionTable) -> Answer:
    """Return whether the relationship is the account's, whatever other relationships it may have."""
    for exception in rule.exceptions:
        if exception.account == asked.account.get("account_id") and asked.today <= exception.until:
            says = f"exception until {exception.until}: {exception.reason}"
            return Answer(rule, True, Cause.EXCEPTION, exception.until, says)
    answer = _by_criteria(rule, asked)
    if answer.holds:
        return answer
    return _in_grace(rule, asked, table) or answer


def _in_grace(rule: Rule, asked: Asked, table: DecisionTable) -> Answer | None:
    lapsed = asked.standing.lapsed.get(rule.relationship)
    until = rule.kept_until(lapsed, table.fiscal_year_starts) if lapsed else None
    if lapsed is None or until is None or not lapsed <= asked.today <= until:
        return None
    return Answer(rule, True, Cause.GRACE, until, f"in grace until {until}")


def _by_criteria(rule: Rule, asked: Asked) -> Answer:
    if rule.relationship in asked.standing.held and rule.stays_while:
        stays = all_met(rule.stays_while.conditions, asked.account)
        if stays is not False:
            return Answer(rule, stays, Cause.WAY_OUT, reason=f"stays while {rule.stays_while.says}")
    comes = both(_is_of_segment(rule, asked.segment), _qualifies(rule, asked))
    if not rule.way_in and not rule.rank:
        return Answer(rule, comes, reason="for every account of the segment")
    return Answer(rule, comes, reason=f"qualifies with {rule.way_in.says}")


def _is_of_segment(rule: Rule, segment: Segment | Placement) -> Tri:
    if isinstance(segment, Placement):
        return None if segment is Placement.UNKNOWN else False
    return segment.id in rule.segments


def _qualifies(rule: Rule, asked: Asked) -> Tri:
    comes = all_met(rule.way_in.conditions, asked.account)
    if rule.rank is None:
        return comes
    place = asked.standing.ranks.get(rule.relationship)
    return both(comes, None if place is None else place <= rule.rank.first)


def answers_for(asked: Asked, table: DecisionTable) -> list[Answer]:
    """Return the answer of each rule of the table for one account, in the table's order."""
    course = Course(asked, table)
    for rule in table.rules:
        course.ask(rule)
        course.settle()
    return course.on_topic()


@dataclass(slots=True)
class Course:
    """The rules asked one after another for one account.

    Each tier of a ladder is its own only where no higher one is, or may be. Between `ask` and `settle`, whoever sees
    all accounts may find that there is no room.
    """

    asked: Asked
    table: DecisionTable
    answers: list[Answer] = field(default_factory=list)
    taken: dict[str, Tri] = field(default_factory=dict)

    def ask(self, rule: Rule) -> None:
        """Ask the next rule."""
        is_ranked = ranks(self.table, rule, self.asked.segment)
        above = self.taken.get(rule.ladder, False) if is_ranked else False
        own = own_answer(rule, self.asked, self.table)
        self.answers.append(replace(own, holds=both(own.holds, opposite(above))))

    def settle(self) -> None:
        """Close the last answer for the tiers below."""
        last = self.answers[-1]
        if last.rule.ladder:
            taken = self.taken.get(last.rule.ladder, False)
            self.taken[last.rule.ladder] = either(taken, last.holds)

    def on_topic(self) -> list[Answer]:
        """Return the answers to a question about the table's topic: a relationship that names it answers alone."""
        naming = self.table.naming()
        by_name: Tri = False
        for one in self.answers:
            by_name = either(by_name, one.holds) if one.rule in naming else by_name
        return [
            one if one.rule in naming else replace(one, holds=both(one.holds, opposite(by_name)))
            for one in self.answers
        ]


def ranks(table: DecisionTable, rule: Rule, segment: Segment | Placement) -> bool:
    """Return whether a ladder ranks the accounts of this segment, and with them the relationship."""
    ladder = table.ladder(rule.ladder) if rule.ladder else None
    if ladder is None:
        return False
    return ladder.universe is None or isinstance(segment, Placement) or segment.id in ladder.universe
