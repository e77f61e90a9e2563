"""The log of the gate's decisions: one JSON object a line, so that a question asked later has an answer."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from moorings.review.gate_one import GateAnswer


@dataclass(frozen=True, slots=True)
class Logged:
    """One decision on one account, as it was logged."""

    day: str
    account_id: str
    verdict: str
    about: str
    rule: str
    reason: str
    until: str
    topic: str
    version: str


@dataclass(frozen=True, slots=True)
class Found:
    """The decisions on an account, the last one last, and how many lines of the log cannot be read."""

    decisions: tuple[Logged, ...]
    unreadable: int


def log_line(answer: GateAnswer, model: str) -> str:
    """Return the line that keeps a decision on one account."""
    about = answer.about
    given = answer.given
    return json.dumps(
        {
            "day": answer.day.isoformat(),
            "model": model,
            "version": answer.version,
            "topic": answer.topic,
            "account_id": answer.account_id,
            "segment": answer.segment,
            "relationship": "; ".join(one.relationship for one in given),
            "title": "; ".join(one.title for one in given),
            "verdict": answer.verdict.value,
            "about": about.relationship if about else None,
            "entitled": answer.entitled,
            "rule": about.rule if about else None,
            "reason": about.reason if about else "nothing is decided",
            "until": answer.until.isoformat() if answer.until else None,
        },
        ensure_ascii=False,
    )


def decisions_on(account: str, lines: Iterable[str], on: date | None) -> Found:
    """Return the decisions on an account; with a day, the last one up to it."""
    found, unreadable = [], 0
    for line in lines:
        entry = _read(line)
        if entry is None:
            unreadable += 1
        elif entry.account_id == account and (on is None or entry.day <= on.isoformat()):
            found.append(entry)
    found.sort(key=lambda entry: entry.day)
    return Found(tuple(found[-1:] if on else found), unreadable)


def _read(line: str) -> Logged | None:
    try:
        entry = json.loads(line)
        date.fromisoformat(entry["day"])
        words = {name: str(entry.get(name) or "") for name in Logged.__dataclass_fields__}
    except (ValueError, TypeError, KeyError, AttributeError):
        return None
    return Logged(**words)
