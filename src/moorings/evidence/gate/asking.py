"""A decision table that is asked of a relation, and what of its rules stands in one expression."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from moorings.decision import Condition, Criteria, DecisionTable, Rule
from moorings.evidence.gate.conditions import condition_sql
from moorings.evidence.sql import listed

MAY = 1000
"""More than a table has rules: a rule's place and this together say that the rule may give its relationship."""


class Treated(StrEnum):
    """What the accounts say of how they are treated."""

    UNSAID = "unsaid"
    BY_NAME = "by name"
    BY_PERSON = "by person"


@dataclass(frozen=True, slots=True)
class Asking:
    """A table that is asked of a relation, on one day, and what that relation says of treatment and segments."""

    table: DecisionTable
    today: date
    treated: Treated = Treated.UNSAID
    names_segment: bool = False
    conditions: dict[Condition, str] = field(default_factory=dict)
    inline: bool = False

    def attribute(self, name: str) -> str:
        """Return the column of an attribute."""
        return f"a{next(at for at, one in enumerate(self.table.attributes) if one.name == name)}"

    def condition(self, condition: Condition) -> str:
        """Return the column of a condition; the condition itself where all is to stand in one expression."""
        if self.inline:
            return f"({condition_sql(condition, self.attribute(condition.attribute))})"
        return self.conditions.setdefault(condition, f"c{len(self.conditions)}")

    def all_of(self, criteria: Criteria) -> str:
        """Return SQL for whether all conditions hold."""
        return " AND ".join(map(self.condition, criteria.conditions)) or "true"

    def first_of(self, rule: Rule) -> str:
        """Return the column of the first tier of the rule's ladder; an empty text where it has none of its own.

        That takes a ladder that ranks every account, has room for all, and is asked about nothing in particular.
        """
        ladder = self.table.ladder(rule.ladder)
        if ladder is None or ladder.universe is not None or self.table.naming():
            return ""
        has_room = all(one.places is None for one in self.table.rules if one.ladder == ladder.name)
        return f"f{self.table.ladders.index(ladder)}" if has_room else ""

    @property
    def tells_history(self) -> bool:
        """Whether anything is known of how accounts are treated."""
        return self.treated is not Treated.UNSAID


def of_segments(rule: Rule, table: DecisionTable) -> str:
    """Return SQL for whether the account is of a segment that the relationship is for."""
    ids = [one.id for one in table.segments]
    places = [str(ids.index(ref)) for ref in dict.fromkeys(rule.segments) if ref in ids]
    if not places:
        return "(s IS NULL AND NULL)"
    return "s >= 0" if len(places) == len(ids) else f"s IN ({', '.join(places)})"


def by_criteria(asking: Asking, at: int, rule: Rule) -> str:
    """Return SQL for whether the way in, or for an account that has the relationship the way out, gives it."""
    found = f"{of_segments(rule, asking.table)} AND {asking.all_of(rule.way_in)}"
    if rule.rank:
        found += f" AND r{at} <= {rule.rank.first}"
    if not rule.stays_while or not asking.tells_history:
        return f"({found})"
    stays = asking.all_of(rule.stays_while)
    return f"CASE WHEN h{at} AND ({stays}) IS NOT FALSE THEN ({stays}) ELSE ({found}) END"


def besides(asking: Asking, at: int, rule: Rule) -> tuple[str, ...]:
    """Return SQL for what gives the relationship whatever the criteria say: an exception, the days of grace."""
    return tuple(one for one in (excepted(asking, rule), in_grace(asking, at, rule)) if one)


def excepted(asking: Asking, rule: Rule) -> str:
    """Return SQL for whether a documented exception holds; nothing where the rule has none."""
    accounts = [one.account for one in rule.exceptions if asking.today <= one.until]
    return f"id IN ({listed(accounts)})" if accounts else ""


def in_grace(asking: Asking, at: int, rule: Rule) -> str:
    """Return SQL for whether the account is in its days of grace; nothing where the rule has none."""
    if not asking.tells_history or not (rule.grace_days or rule.leaves != "at_once"):
        return ""
    today = f"DATE '{asking.today}'"
    return f"coalesce(l{at} <= {today} AND u{at} >= {today}, false)"


def ranked(table: DecisionTable, rule: Rule) -> str:
    """Return SQL for whether the rule's ladder ranks the account; nothing where it ranks all."""
    ladder = table.ladder(rule.ladder)
    if ladder is None or ladder.universe is None:
        return ""
    inside = [str(at) for at, one in enumerate(table.segments) if one.id in ladder.universe]
    return f"coalesce(s IN (-1, {', '.join(inside)}), true)" if inside else "coalesce(s = -1, true)"
