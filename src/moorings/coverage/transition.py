"""What an account is owed that loses a relationship, and the moves of an account over a span of days."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from moorings.coverage.allocation import Allocation, allocation
from moorings.coverage.criteria import Account
from moorings.coverage.entitlement import Answer, Asked, Course, Standing
from moorings.coverage.standing import Past, standing_of
from moorings.coverage.verdict import Treatment
from moorings.decision import DecisionTable, Rule, Verdict
from moorings.units import Window

LOSING = (Verdict.DEMOTE, Verdict.REFUSE, Verdict.IN_GRACE)
"""The verdicts by which an account loses what it has, now or when its grace is over."""


@dataclass(frozen=True, slots=True)
class Task:
    """One thing owed to an account: what is done, by whom (a role), and on which day."""

    day: date
    account: str
    relationship: str
    does: str
    by: str


@dataclass(frozen=True, slots=True)
class Move:
    """An account that loses or gets a relationship from a day on: the titles of what it had and of what it gets."""

    day: date
    account: str
    verdict: Verdict
    before: tuple[str, ...]
    after: tuple[str, ...]
    reason: str
    revenue_per_year: float | None
    tasks: tuple[Task, ...] = ()
    remains: tuple[str, ...] = ()


def tasks_of(rule: Rule, account: str, moves_on: date) -> tuple[Task, ...]:
    """Return what an account is owed that loses the relationship on a day, in the order of days."""
    owed = (
        Task(moves_on + timedelta(days=step.day), account, rule.relationship, step.does, step.by)
        for step in rule.owed
    )
    return tuple(sorted(owed, key=lambda task: task.day))


def moves_on(verdict: Verdict, until: date | None, today: date) -> date:
    """Return the day on which an account moves: today, or the day after its grace."""
    return until + timedelta(days=1) if verdict is Verdict.IN_GRACE and until else today


def moves_within(name: str, past: Past, table: DecisionTable, window: Window, today: date) -> Iterator[Move]:
    """Yield the moves of one account within a span of days: what became of what it had a right to.

    What is known of it after `today` is what was known then; only grace ends. A customer who comes or leaves makes no
    move.
    """
    eve = window.first - timedelta(days=1)
    before = _on(name, past, table, eve, today) if past and past[0][0] <= eve else None
    for day in _turning_days(past, table, window):
        after = _on(name, past, table, day, today)
        if before and after:
            yield from _move(name, before, after, table, day)
        before = after


def _turning_days(past: Past, table: DecisionTable, window: Window) -> list[date]:
    """Return the days within the span on which anything may change."""
    days = {day for day, _ in past}
    for at in range(len(past)):
        for day in standing_of(past[: at + 1], table.rules).lapsed.items():
            days |= set(_end_of_grace(*day, table))
    return sorted(day for day in days if window.first <= day <= window.last)


def _end_of_grace(relationship: str, lapsed: date, table: DecisionTable) -> Iterator[date]:
    rule = table.rule(relationship)
    last = rule.kept_until(lapsed, table.fiscal_year_starts) if rule else None
    if last:
        yield last + timedelta(days=1)


def _on(name: str, past: Past, table: DecisionTable, day: date, today: date) -> Course | None:
    """Return the answers for the account on a day; nothing while it is no customer."""
    known = [one for one in past if one[0] <= min(day, today)]
    if not known or not _is_customer(known[-1][1]):
        return None
    before = known[:-1] if known[-1][0] == day else known
    standing = Standing(standing_of(before, table.rules).held, standing_of(known, table.rules).lapsed)
    course = Course(Asked.of({**known[-1][1], "account_id": name}, table, day, standing), table)
    for rule in table.rules:
        course.ask(rule)
        course.settle()
    return course


def _is_customer(account: Account) -> bool:
    revenue = account.get("annual_revenue")
    return not isinstance(revenue, int | float) or revenue > 0


def _move(name: str, before: Course, after: Course, table: DecisionTable, day: date) -> Iterator[Move]:
    had, has = _given(before.answers), _given(after.answers)
    lost = [rule for rule in had if rule not in has]
    gained = [rule for rule in has if rule not in had]
    if (not lost and not gained) or any(one.holds is None for one in (*before.answers, *after.answers)):
        return
    found = _judged(name, after, lost or gained, bool(lost))
    is_up = bool(gained) and (not lost or table.rules.index(gained[0]) < table.rules.index(lost[0]))
    yield Move(
        day=day,
        account=name,
        verdict=Verdict.PROMOTE if is_up else Verdict.DEMOTE,
        before=tuple(rule.title for rule in lost),
        after=tuple(rule.title for rule in gained),
        reason=found.reason,
        revenue_per_year=_revenue(after.asked.account, table),
        tasks=() if is_up else tuple(task for rule in lost for task in tasks_of(rule, name, day)),
        remains=() if is_up else tuple(what for rule in lost for what in rule.remains),
    )


def _judged(name: str, course: Course, rules: Sequence[Rule], was_lost: bool) -> Allocation:
    """Return the verdict on an account that had these relationships, or that gets them."""
    refs = frozenset(rule.relationship for rule in rules)
    return allocation(name, course, Treatment(refs if was_lost else frozenset()))


def _given(answers: Sequence[Answer]) -> list[Rule]:
    return [one.rule for one in answers if one.holds]


def _revenue(account: Account, table: DecisionTable) -> float | None:
    value, attribute = account.get("annual_revenue"), table.attribute("annual_revenue")
    return (
        float(value) * (attribute.per_year if attribute else 1.0) if isinstance(value, int | float) else None
    )
