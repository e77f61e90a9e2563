"""What is to become of an account: what it has now against what it is entitled to."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from moorings.coverage.entitlement import Answer, Cause
from moorings.decision import Verdict

Judged = tuple[Verdict, Answer | None]
"""The verdict, and the answer that decided it."""

BY_RIGHT = {Cause.EXCEPTION: Verdict.EXCEPTION, Cause.GRACE: Verdict.IN_GRACE}


@dataclass(frozen=True, slots=True)
class Treatment:
    """The relationships, by id, that an account is treated with; none for one that has nothing.

    `by_person` tells that only a named person would be known: an account without one may have everything else.
    """

    relationships: frozenset[str] = frozenset()
    by_person: bool = False


def judged(answers: Sequence[Answer], treatment: Treatment | None, lapsed: Mapping[str, date]) -> Judged:
    """Return the verdict on an account, and the answer that decided it.

    Without a treatment the verdict says what it is entitled to. With one: it is kept, by an exception or in grace,
    while the account is entitled to it; else a higher tier promotes it, and without one it is demoted where it once
    had a right, or refused.
    """
    waiting = next((one for one in answers if one.waits is not None), None)
    if waiting:
        return Verdict.WAITS, waiting
    if treatment is None:
        return _given(answers, Verdict.ENTITLED)
    own = [one for one in answers if one.rule.relationship in treatment.relationships]
    if own:
        return _treated(answers, own, lapsed)
    return _without_person(answers) if treatment.by_person else _given(answers, Verdict.PROMOTE)


def _treated(answers: Sequence[Answer], own: Sequence[Answer], lapsed: Mapping[str, date]) -> Judged:
    if kept := _first(own, True):
        return BY_RIGHT.get(kept.cause, Verdict.KEEP), kept
    if unknown := _first(own, None):
        return Verdict.UNKNOWN, unknown
    highest = own[0]
    above = [one for one in answers[: answers.index(highest)] if one.rule.ladder == highest.rule.ladder != ""]
    if higher := _first(above, True):
        return Verdict.PROMOTE, higher
    if unknown := _first(above, None):
        return Verdict.UNKNOWN, unknown
    lost = next((one for one in own if one.rule.relationship in lapsed), None)
    return (Verdict.DEMOTE, lost) if lost else (Verdict.REFUSE, own[-1])


def _without_person(answers: Sequence[Answer]) -> Judged:
    people = [one for one in answers if one.rule.names_person]
    if person := _first(people, True):
        return Verdict.PROMOTE, person
    if unknown := _first(people, None):
        return Verdict.UNKNOWN, unknown
    return _given(answers, Verdict.KEEP)


def _given(answers: Sequence[Answer], word: Verdict) -> Judged:
    tiers = [one for one in answers if one.rule.ladder]
    if tier := _first(tiers, True):
        return word, tier
    if unknown := _first(tiers, None) or _first(answers, None):
        return Verdict.UNKNOWN, unknown
    if given := _first(answers, True):
        return word, given
    return Verdict.NOTHING, next(reversed(tiers or answers), None)


def _first(answers: Iterable[Answer], holds: bool | None) -> Answer | None:
    return next((one for one in answers if one.holds is holds), None)
