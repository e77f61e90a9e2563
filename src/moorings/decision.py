"""The decision table: a policy as plain data, which any engine can evaluate and any file can hold.

`coverage` compiles a business model to it and evaluates it for one account; `evidence` compiles it to SQL and
evaluates it for a million. It lies below both, so that neither needs the other.

Every answer is one of three: yes, no, or unknown. They combine as in Kleene's logic: `no and unknown` is no, `yes or
unknown` is yes, all else with unknown in it is unknown. SQL has the same logic, with NULL for unknown. Source:
Kleene, Introduction to Metamathematics, 1952, § 64.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import Literal

from moorings.units import fiscal_window

Tri = bool | None
"""Yes, no, or unknown."""

WAY_OUT = " (the way out)"
NO_PLACE = "its place among all accounts is not known here"
HAIR = 5e-7
"""What a float makes of a whole minor unit: a penny below the limit is a penny below it."""


class Sign(StrEnum):
    """How a value is compared with the limits of a condition."""

    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    AT_MOST = "at_most"
    LESS_THAN = "less_than"
    IS = "is"
    IS_NOT = "is_not"
    IN = "in"


class Compared(StrEnum):
    """As what a value is compared."""

    NUMBER = "number"
    TEXT = "text"
    DATE = "date"
    YES_NO = "yes_no"


class Verdict(StrEnum):
    """What is to become of an account."""

    KEEP = "keep"
    PROMOTE = "promote"
    DEMOTE = "demote"
    IN_GRACE = "in grace"
    EXCEPTION = "exception"
    REFUSE = "refuse"
    WAITS = "waits"
    UNKNOWN = "unknown"
    ENTITLED = "entitled"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Attribute:
    """An attribute of accounts, and how its values are read and written.

    Money is in the table's currency, `per_year` times a year. A figure in words stands between `before` and `after`:
    £, 20,000, a year. `least` and `most` bound what can be true, `words` are all that a text may be.
    """

    name: str
    kind: Literal["integer", "money", "real", "date", "text", "yes_no"]
    before: str = ""
    after: str = ""
    per_year: float = 1.0
    currency: str = ""
    least: float | None = None
    most: float | None = None
    words: tuple[str, ...] = ()

    @property
    def called(self) -> str:
        """Its name as it is spoken."""
        return self.name.replace("_", " ")

    @property
    def is_number(self) -> bool:
        """Whether its values are numbers."""
        return self.kind in {"integer", "money", "real"}


@dataclass(frozen=True, slots=True)
class Condition:
    """One comparison. Numbers less than `tolerance` away from a limit are equal to it; dates are ISO text.

    `passes` and `fails` end the sentence that begins with the attribute and its figure.
    """

    attribute: str
    sign: Sign
    compared: Compared
    limits: tuple[float | str | bool, ...]
    passes: str
    fails: str
    tolerance: float = 0.0

    @property
    def bands(self) -> tuple[tuple[float, float], ...]:
        """The first and the last number that is equal to each limit."""
        reach = self.tolerance - HAIR if self.tolerance else 0.0
        return tuple((float(limit) - reach, float(limit) + reach) for limit in self.limits)


@dataclass(frozen=True, slots=True)
class Criteria:
    """Conditions that must all hold, and the same in words."""

    conditions: tuple[Condition, ...] = ()
    says: str = "everybody"

    def __bool__(self) -> bool:
        return bool(self.conditions)


@dataclass(frozen=True, slots=True)
class Segment:
    """A segment: an account belongs to the first one whose criteria hold. One without criteria must be named."""

    id: str
    title: str
    criteria: Criteria = Criteria()


@dataclass(frozen=True, slots=True)
class Exemption:
    """A documented exception: the account has the relationship up to and with `until`, whatever its criteria say."""

    account: str
    until: date
    reason: str


@dataclass(frozen=True, slots=True)
class Rank:
    """The first so many of all accounts by an attribute, the highest first."""

    by: str
    first: int


@dataclass(frozen=True, slots=True)
class Step:
    """One thing owed to an account that loses the relationship, so many days after the move."""

    does: str
    by: str = ""
    day: int = 0


@dataclass(frozen=True, slots=True)
class Rule:
    """Who gets one relationship.

    `ladder` names the ladder that it is a tier of, `places` how many accounts all its people together have room for.
    `names_person` tells whether a named person is part of it.
    """

    relationship: str
    title: str
    segments: tuple[str, ...] = ()
    way_in: Criteria = Criteria()
    stays_while: Criteria = Criteria()
    grace_days: int = 0
    leaves: Literal["at_once", "month", "quarter"] = "at_once"
    exceptions: tuple[Exemption, ...] = ()
    rank: Rank | None = None
    places: int | None = None
    waits_by: str = "annual_revenue"
    topics: tuple[str, ...] = ()
    except_topics: tuple[str, ...] = ()
    names_person: bool = False
    ladder: str = ""
    owed: tuple[Step, ...] = ()
    remains: tuple[str, ...] = ()

    def asks_for(self) -> set[str]:
        """Return the names of the attributes that it asks for."""
        named = {one.attribute for one in (*self.way_in.conditions, *self.stays_while.conditions)}
        named |= {self.rank.by} if self.rank else set()
        return named | ({self.waits_by} if self.places is not None else set())

    def kept_until(self, lapsed: date, fiscal_year_starts: str) -> date | None:
        """Return the last day on which an account keeps it that no longer qualifies from `lapsed` on; none for none.

        It leaves after the days of grace, and where the rule says so, at the first start of a month or quarter of
        the fiscal year that is not earlier.
        """
        last = lapsed + timedelta(days=self.grace_days or -1)
        if self.leaves != "at_once":
            last = fiscal_window(last, fiscal_year_starts, {"month": 1, "quarter": 3}[self.leaves]).last
        return last if last >= lapsed else None

    def is_for(self, topic: str) -> bool:
        """Whether questions about the topic belong to it."""
        return not named(topic, self.except_topics) and (not self.topics or named(topic, self.topics))


@dataclass(frozen=True, slots=True)
class Ladder:
    """Relationships of which each account of some segments, or of all, gets exactly one: the highest comes first."""

    name: str
    tiers: tuple[str, ...]
    universe: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class DecisionTable:
    """A whole policy. `rules` stand in the order in which they are asked; `rates` are worth in `currency`.

    `topic` is what the question is about, where the table was narrowed to one.
    """

    business: str = ""
    currency: str = ""
    rates: Mapping[str, float] = field(default_factory=dict)
    fiscal_year_starts: str = "01-01"
    attributes: tuple[Attribute, ...] = ()
    segments: tuple[Segment, ...] = ()
    rules: tuple[Rule, ...] = ()
    ladders: tuple[Ladder, ...] = ()
    topic: str = ""

    def attribute(self, name: str) -> Attribute | None:
        """Return the attribute of this name, or nothing."""
        return next((one for one in self.attributes if one.name == name), None)

    def ladder(self, name: str) -> Ladder | None:
        """Return the ladder of this name, or nothing."""
        return next((one for one in self.ladders if one.name == name), None)

    def segment(self, called: str) -> Segment | None:
        """Return the segment of this id or title, however it is capitalised, or nothing."""
        return next((one for one in self.segments if named(called, (one.id, one.title))), None)

    def rule(self, called: str) -> Rule | None:
        """Return the rule of the relationship with this id or title, however it is capitalised, or nothing."""
        return next((one for one in self.rules if named(called, (one.relationship, one.title))), None)

    def about(self, topic: str) -> "DecisionTable":
        """Return the same table without the relationships that are not for questions about the topic."""
        return replace(self, rules=tuple(rule for rule in self.rules if rule.is_for(topic)), topic=topic)

    def wanted_by(self, rule: Rule) -> set[str]:
        """Return the attributes that tell whether an account has the relationship, those of higher tiers included."""
        before = self.rules[: self.rules.index(rule)]
        above = (one for one in before if rule.ladder and one.ladder == rule.ladder)
        return {name for one in (rule, *above, *self.naming()) for name in one.asks_for()}

    def asks_for(self) -> set[str]:
        """Return the names of all attributes that decide."""
        of_segments = {each.attribute for one in self.segments for each in one.criteria.conditions}
        return of_segments.union(*(rule.asks_for() for rule in self.rules))

    def naming(self) -> tuple[Rule, ...]:
        """Return the relationships that name the topic asked about: who has one of them is answered there alone."""
        return tuple(rule for rule in self.rules if self.topic and rule.topics)


def named(word: str, words: Iterable[str]) -> bool:
    """Return whether the word is among others, however it is capitalised."""
    return folded(word) in set(map(folded, words))


def folded(text: str) -> str:
    """Return a text as texts are compared: without regard to case, letter by letter as the engines do it."""
    if text.isascii():
        return text.lower()
    return "".join(letter.lower()[0] for letter in text).replace("ß", "ss").replace("ς", "σ")


def both(one: Tri, other: Tri) -> Tri:
    """Return whether both are so."""
    if one is False or other is False:
        return False
    return None if one is None or other is None else True


def either(one: Tri, other: Tri) -> Tri:
    """Return whether at least one is so."""
    return opposite(both(opposite(one), opposite(other)))


def opposite(one: Tri) -> Tri:
    """Return whether it is not so."""
    return None if one is None else not one
