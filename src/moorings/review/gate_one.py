"""Whether one account gets a relationship, with the reason for each that there is."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from moorings.coverage.allocation import Allocation, allocation
from moorings.coverage.criteria import Account
from moorings.coverage.entitlement import Answer, Asked, Course, Standing
from moorings.coverage.reason import reason, rule_in_words
from moorings.coverage.said import a_day, account_said
from moorings.coverage.verdict import Treatment
from moorings.decision import DecisionTable, Rule, Verdict
from moorings.errors import NotKnownError, did_you_mean

REFUSED = frozenset({Verdict.REFUSE, Verdict.DEMOTE, Verdict.NOTHING})


@dataclass(frozen=True, slots=True)
class Reply:
    """Whether an account gets one relationship, by which rule, and why."""

    relationship: str
    title: str
    entitled: bool | None
    rule: str
    reason: str


@dataclass(frozen=True, slots=True)
class GateAnswer:
    """The answer for one account on one day.

    `entitled` is nothing where an attribute is missing that would tell. `about` is the relationship that the answer
    is about: the one asked for, else the one that decided. `replies` are those for all relationships, in the order in
    which they are asked. `room_unasked` names those with so many places: only all accounts show whether one is free.
    """

    account_id: str
    day: date
    version: str
    topic: str
    segment: str
    verdict: Verdict
    entitled: bool | None
    about: Reply | None
    replies: tuple[Reply, ...]
    until: date | None
    room_unasked: tuple[str, ...]

    @property
    def given(self) -> tuple[Reply, ...]:
        """What the account is entitled to."""
        return tuple(one for one in self.replies if one.entitled)


def answer_for(
    said: Mapping[str, str],
    whole: DecisionTable,
    today: date,
    version: str,
    *,
    relationship: str = "",
    topic: str = "",
) -> GateAnswer:
    """Return whether an account is entitled to a relationship; without one, to what it has now, else to what.

    `said` is what is known of it, as a person writes it. Whoever has something now is taken to have it by right until
    now, so that the way out counts.
    """
    table = whole.about(topic) if topic else whole
    account = account_said(said, whole)
    account["account_id"] = account.pop("id", None) or account.get("account_id")
    _must_know_segment(account, whole)
    current = _rule(str(account["current"]), whole) if account.get("current") else None
    course = _course(account, table, today, _standing(account, current))
    treatment = Treatment(frozenset({current.relationship})) if current and not topic else None
    found = allocation(str(account["account_id"] or ""), course, treatment)
    asked = _rule(relationship, whole) if relationship else None
    replies = {one.rule.relationship: _reply(one, found, course) for one in found.answers}
    about = _about(asked, found, replies, topic)
    return GateAnswer(
        account_id=found.account,
        day=today,
        version=version,
        topic=topic,
        segment=str(found.segment),
        verdict=found.verdict,
        entitled=about.entitled if asked and about else _entitled(found.verdict),
        about=about,
        replies=tuple(replies.values()),
        until=found.until,
        room_unasked=tuple(one.title for one in found.given if one.places is not None),
    )


def _must_know_segment(account: Account, table: DecisionTable) -> None:
    name = account.get("segment")
    if name and table.segment(str(name)) is None:
        known = [word for one in table.segments for word in (one.id, one.title)]
        raise NotKnownError(f"no segment is called '{name}'.", remedy=did_you_mean(str(name), known))


def _rule(name: str, table: DecisionTable) -> Rule:
    found = table.rule(name)
    if found is None:
        known = [word for one in table.rules for word in (one.relationship, one.title)]
        raise NotKnownError(f"no relationship is called '{name}'.", remedy=did_you_mean(name, known))
    return found


def _standing(account: Account, current: Rule | None) -> Standing:
    if current is None:
        return Standing()
    lapsed = account.get("lapsed_at")
    since = {current.relationship: a_day("lapsed_at", str(lapsed))} if lapsed else {}
    return Standing(frozenset({current.relationship}), since)


def _course(account: Account, table: DecisionTable, today: date, standing: Standing) -> Course:
    course = Course(Asked.of(account, table, today, standing), table)
    for rule in table.rules:
        course.ask(rule)
        course.settle()
    return course


def _reply(answer: Answer, found: Allocation, course: Course) -> Reply:
    has_lapsed = not answer.holds and answer.rule.relationship in course.asked.standing.lapsed
    verdict = (
        Verdict.DEMOTE if has_lapsed else found.verdict if answer is found.decisive else Verdict.ENTITLED
    )
    return Reply(
        relationship=answer.rule.relationship,
        title=answer.rule.title,
        entitled=answer.holds,
        rule=rule_in_words(answer, course.asked),
        reason=reason(verdict, answer, found.answers, course),
    )


def _about(asked: Rule | None, found: Allocation, replies: Mapping[str, Reply], topic: str) -> Reply | None:
    if asked is None:
        return replies[found.decisive.rule.relationship] if found.decisive else None
    elsewhere = f"a question about {topic} is answered elsewhere"
    return replies.get(asked.relationship) or Reply(
        asked.relationship, asked.title, False, "its topics", elsewhere
    )


def _entitled(verdict: Verdict) -> bool | None:
    return None if verdict is Verdict.UNKNOWN else verdict not in REFUSED
