"""The findings of the rules on a model, and of the file that it is in."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path

from moorings.checks.rule import Case, Finding, Severity
from moorings.checks.run import at_or_above as found_at_or_above
from moorings.checks.run import in_order, run
from moorings.services.document import room_for, verify
from moorings.services.models import load_model
from moorings.upg.findings.finding import Finding as FileFinding
from moorings.upg.findings.rules import RULES as FILE_RULES

FILE_FAMILY = "upg"
FILE_WORDS = {word.lower() for one in FILE_RULES.values() for word in (one.code, one.name)} | {FILE_FAMILY}


def check_model(
    model_path: Path, *, today: date, select: Sequence[str] = (), ignore: Sequence[str] = ()
) -> tuple[Finding, ...]:
    """Return what the rules find in a model on this day and in its file, the worst first.

    `select` and `ignore` name rules by code, by name or by family.

    Raises:
        StoreError: the file cannot be read, or there is too little memory for it.
        ModelError: it is not a model, or one with faults.
        NotKnownError: `select` or `ignore` names no rule.
    """
    selected, ignored = _apart(select), _apart(ignore)
    with room_for(model_path):
        of_model = _of_model(
            model_path, today, selected[1], ignored[1], asked=not select or bool(selected[1])
        )
        asks_file = not select or bool(selected[0])
        of_file = _of_file(model_path, selected[0], ignored[0]) if asks_file else ()
        return in_order((*of_model, *of_file))


def _of_model(
    model_path: Path, today: date, select: Sequence[str], ignore: Sequence[str], *, asked: bool
) -> tuple[Finding, ...]:
    """Return what the rules find; the model must be one even where they are not asked."""
    case = Case(load_model(model_path), today)
    return run(case, select=select, ignore=ignore) if asked else ()


def _apart(words: Sequence[str]) -> tuple[frozenset[str], tuple[str, ...]]:
    """Return the words for rules of the file, and those for rules of the model."""
    of_file = frozenset(word.strip().lower() for word in words) & FILE_WORDS
    return of_file, tuple(word for word in words if word.strip().lower() not in FILE_WORDS)


def _of_file(model_path: Path, select: frozenset[str], ignore: frozenset[str]) -> Iterator[Finding]:
    for found in verify(model_path).findings:
        names = {found.code.lower(), found.name, FILE_FAMILY}
        if not names & ignore and (not select or names & select):
            yield _as_finding(found)


def _as_finding(found: FileFinding) -> Finding:
    return Finding(
        code=found.code,
        name=found.name,
        severity=Severity(found.severity.value),
        subject_id=found.path,
        subject=found.path,
        says=found.says,
        remedy=found.remedy,
        why="A file that is not sound is read differently by other tools.",
        source="Unified Product Graph",
    )


def has_findings(findings: Iterable[Finding], at_or_above: str) -> bool:
    """Return whether a finding is at least so severe: `error`, `warning`, `note`; `never` is never reached."""
    return at_or_above != "never" and bool(found_at_or_above(findings, Severity(at_or_above)))
