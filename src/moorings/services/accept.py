"""Findings that somebody means to live with: accepted with a reason and until a day, listed, and withdrawn."""

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from moorings.checks.accepted import Accepted, acceptances
from moorings.checks.registry import code_named, rule_named
from moorings.checks.rule import Case, Rule
from moorings.checks.run import heard, run
from moorings.checks.subject import found_on, named_node
from moorings.errors import ModelError, MooringsError
from moorings.model.edits import accept, withdraw
from moorings.services.check import FILE_WORDS, case_of
from moorings.services.document import room_for
from moorings.services.edit import edit_model
from moorings.store.files import read_bytes
from moorings.units import MONTHS_PER_YEAR, months_back
from moorings.upg.document import Document
from moorings.upg.read import parse

MOST_YEARS = 2
"""For how long a finding may be accepted at most: whoever accepts it should still be there when it is over."""


class Entered(NamedTuple):
    """An acceptance that was written or taken back, and the keys of the file's root that writing it has dropped."""

    accepted: Accepted
    dropped: tuple[str, ...]


def accept_finding(
    model_path: Path, rule: str, subject: str, *, because: str, until: date, by: str = "", today: date
) -> Entered:
    """Accept what a rule finds on a subject, for a reason and until a day; an older acceptance of it is replaced.

    `rule` is a code or a name, `subject` an id or a title, `by` a role. The step can be undone.

    Raises:
        StoreError: the file cannot be read or written.
        ModelError: it is not a model; or the rule finds nothing on the subject.
        NotKnownError: there is no such rule or subject.
        MooringsError: there is no reason, or the day has passed or is too far away.
    """
    code = _acceptable(rule).code
    reason = because.strip()
    _require(reason, until, today)
    made: list[Accepted] = []

    def change(document: Document) -> Document:
        case = _case(document, today, model_path)
        node_id = found_on(run(case, select=[code]), rule_named(code), subject, case)
        rest = _without(document, _on(case, node_id, code))
        new = accept(rest, node_id, code, reason=reason, until=until, by=by.strip())
        made.extend(_on(_case(new, today, model_path), node_id, code))
        return new

    dropped = edit_model(model_path, change, f"{code} accepted on {subject} until {until.isoformat()}")
    return Entered(made[0], dropped)


def withdraw_acceptance(model_path: Path, rule: str, subject: str, *, today: date) -> Entered:
    """Take back that a rule's finding on a subject is accepted, and return what was taken back.

    Raises:
        StoreError: the file cannot be read or written.
        ModelError: it is not a model; or nothing of that rule is accepted on the subject.
        NotKnownError: nothing is accepted on anything of that name.
    """
    code = code_named(rule)
    made: list[Accepted] = []

    def change(document: Document) -> Document:
        case = _case(document, today, model_path)
        node_id = named_node(subject, case, case.model.accepted)
        made.extend(_on(case, node_id, code))
        if not made:
            raise ModelError(
                f"'{rule}' is not accepted on '{subject}'.", remedy="See: moorings accept --list"
            )
        return _without(document, made)

    dropped = edit_model(model_path, change, f"acceptance of {code} on {subject} withdrawn")
    return Entered(made[0], dropped)


def accepted_in(model_path: Path, *, today: date) -> tuple[Accepted, ...]:
    """Return what is accepted in a model, in the order in which it is over.

    Raises:
        StoreError: the file cannot be read.
        ModelError: it is not a model, or one with faults.
    """
    with room_for(model_path):
        document = parse(read_bytes(model_path), str(model_path))
        found = acceptances(heard(_case(document, today, model_path)))
        return tuple(sorted(found, key=lambda one: (one.facts.until, one.rule, one.node)))


def _case(document: Document, today: date, model_path: Path) -> Case:
    return case_of(document, today, where=str(model_path))


def _on(case: Case, node_id: str, code: str) -> Iterator[Accepted]:
    """Yield what is accepted of a rule on a node."""
    return (one for one in acceptances(heard(case)) if one.node_id == node_id and one.rule == code)


def _acceptable(word: str) -> Rule:
    """Return the rule; refuse those of which nothing can be accepted."""
    if word.strip().lower() in FILE_WORDS:
        says = f"'{word}' is about the file, and a file that is not sound is read differently by other tools."
        raise MooringsError(says, remedy="Mend it: moorings verify tells how.")
    rule = rule_named(word)
    if rule.hears_others:
        says = f"'{word}' is about what was accepted; that cannot be accepted itself."
        raise MooringsError(says, remedy="Withdraw the acceptance, or renew it.")
    return rule


def _require(reason: str, until: date, today: date) -> None:
    if not reason:
        raise MooringsError("A finding is accepted for a reason.", remedy='Say it: --because "…"')
    if until < today:
        raise MooringsError(
            f"{until.isoformat()} has passed; a finding is accepted for a while to come.",
            remedy="Name the last day on which it holds: --until DATE",
        )
    latest = months_back(today, -MOST_YEARS * MONTHS_PER_YEAR)
    if until > latest:
        says = f"{until.isoformat()} is too far away: a finding is accepted for {MOST_YEARS} years at most."
        raise MooringsError(
            says, remedy=f"Name a day up to {latest.isoformat()}; it can be accepted again then."
        )


def _without(document: Document, accepted: Iterable[Accepted]) -> Document:
    """Return the document without these acceptances, each by the word that it is written with."""
    for one in accepted:
        document = withdraw(document, one.node_id, one.facts.rule)
    return document
