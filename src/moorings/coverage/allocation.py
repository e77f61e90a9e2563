"""What needs the whole table of accounts: who is among the first, who has room, who waits; and the verdict on each.

`evidence` gives the same answers for a million accounts without making objects of them; a test compares the two.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from moorings.coverage.criteria import Account, comparable
from moorings.coverage.decision_table import decision_table
from moorings.coverage.entitlement import Answer, Asked, Course, Placement, Standing
from moorings.coverage.reason import reason, rule_in_words
from moorings.coverage.verdict import Treatment, judged
from moorings.decision import Compared, DecisionTable, Rule, Verdict
from moorings.model.business import BusinessModel

Accounts = Mapping[str, Account]
"""What is known of each account, by its id."""


@dataclass(frozen=True, slots=True)
class Allocation:
    """What one account gets, and why.

    `rule` and `reason` are those of the answer that decided the verdict, in words; `until` is the day on which an
    exception or the grace ends, `waits` its place among those that wait.
    """

    account: str
    segment: str | Placement
    answers: tuple[Answer, ...]
    verdict: Verdict
    decisive: Answer | None = None
    rule: str = ""
    reason: str = ""

    @property
    def given(self) -> tuple[Rule, ...]:
        """The relationships that it is entitled to and has room in."""
        return tuple(one.rule for one in self.answers if one.holds)

    @property
    def until(self) -> date | None:
        """The last day of its exception or grace."""
        is_bounded = self.verdict in {Verdict.EXCEPTION, Verdict.IN_GRACE}
        return self.decisive.until if self.decisive and is_bounded else None

    @property
    def waits(self) -> int | None:
        """Its place among those that wait."""
        return self.decisive.waits if self.decisive else None


@dataclass(frozen=True, slots=True)
class Histories:
    """What is known of accounts beside their attributes: how each stands, and what it is treated with."""

    standing: Mapping[str, Standing] = field(default_factory=dict)
    treatment: Mapping[str, Treatment] = field(default_factory=dict)


def allocate(
    accounts: Accounts,
    policy: BusinessModel | DecisionTable,
    today: date,
    known: Histories | None = None,
) -> dict[str, Allocation]:
    """Return what each account gets on this day, when all are asked together.

    Beside what `eligible` asks: an account has its place by rank among all, and where the people of a relationship
    have room for so many, those who are treated with it keep their place and the others come in order.
    """
    table, known = decision_table(policy), known or Histories()
    courses = _asked(accounts, table, today, known)
    for rule in table.rules:
        for course in courses.values():
            course.ask(rule)
        if rule.places is not None:
            _seat(rule, rule.places, courses, known)
        for course in courses.values():
            course.settle()
    return {name: allocation(name, course, known.treatment.get(name)) for name, course in courses.items()}


def allocation(name: str, course: Course, treatment: Treatment | None) -> Allocation:
    """Return what an account gets whose rules have all been asked."""
    answers = course.on_topic()
    verdict, decisive = judged(answers, treatment, course.asked.standing.lapsed)
    segment = course.asked.segment
    return Allocation(
        account=name,
        segment=segment if isinstance(segment, Placement) else segment.id,
        answers=tuple(answers),
        verdict=verdict,
        decisive=decisive,
        rule=rule_in_words(decisive, course.asked) if decisive else "",
        reason=reason(verdict, decisive, answers, course) if decisive else "nothing is decided",
    )


def _asked(accounts: Accounts, table: DecisionTable, today: date, known: Histories) -> dict[str, Course]:
    places = places_by_rank(accounts, table)
    courses = {}
    for name, account in accounts.items():
        standing = replace(known.standing.get(name, Standing()), ranks=places.get(name, {}))
        courses[name] = Course(Asked.of({"account_id": name, **account}, table, today, standing), table)
    return courses


def places_by_rank(accounts: Accounts, table: DecisionTable) -> dict[str, dict[str, int]]:
    """Return each account's place, by relationship id, where one asks for a place among all accounts.

    Of equals, the lower account id comes first. An account without a value has no place.
    """
    found: dict[str, dict[str, int]] = {}
    for rule in table.rules:
        for place, name in enumerate(_in_order(accounts, rule.rank.by) if rule.rank else (), 1):
            found.setdefault(name, {})[rule.relationship] = place
    return found


def _in_order(accounts: Accounts, attribute: str) -> list[str]:
    """Return the accounts with a known value, the highest first."""
    values = {name: _figure(account, attribute) for name, account in accounts.items()}
    known = [(-value, name) for name, value in values.items() if value is not None]
    return [name for _, name in sorted(known)]


def _figure(account: Account, attribute: str) -> float | None:
    found = comparable(account.get(attribute), Compared.NUMBER)
    return found if isinstance(found, float) else None


def _seat(rule: Rule, places: int, courses: Mapping[str, Course], known: Histories) -> None:
    """Let those wait for whom there is no room: who has the relationship keeps it, the others come in order."""
    entitled = {name: course.asked.account for name, course in courses.items() if course.answers[-1].holds}
    coming = {name: account for name, account in entitled.items() if not _has(rule, name, known)}
    free = max(0, places - (len(entitled) - len(coming)))
    if len(coming) <= free:
        return
    for place, name in enumerate(_in_order(coming, rule.waits_by), 1):
        if place > free:
            answers = courses[name].answers
            answers[-1] = replace(answers[-1], holds=False, waits=place - free)
    for name, account in coming.items():
        if _figure(account, rule.waits_by) is None:
            answers = courses[name].answers
            answers[-1] = replace(answers[-1], holds=None)


def _has(rule: Rule, name: str, known: Histories) -> bool:
    treatment = known.treatment.get(name)
    return treatment is not None and rule.relationship in treatment.relationships
