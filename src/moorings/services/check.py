"""The findings of the rules on a model, and of the file that it is in."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from moorings.checks.registry import rule_words
from moorings.checks.rule import Case, Finding, Severity
from moorings.checks.run import at_or_above, in_order, run
from moorings.errors import NotKnownError, did_you_mean
from moorings.model.read import read_model
from moorings.services.document import room_for, verify
from moorings.store.files import read_bytes
from moorings.upg.document import Document
from moorings.upg.findings.finding import Finding as FileFinding
from moorings.upg.findings.rules import RULES as FILE_RULES
from moorings.upg.lines import lines_of
from moorings.upg.read import parse

FILE_FAMILY = "upg"
FILE_NAMES = {word for one in FILE_RULES.values() for word in (one.code, one.name)} | {FILE_FAMILY.upper()}
FILE_WORDS = {word.lower() for word in FILE_NAMES}


def check_model(
    model_path: Path, *, today: date, select: Sequence[str] = (), ignore: Sequence[str] = ()
) -> tuple[Finding, ...]:
    """Return what the rules find in a model on this day and in its file, the worst first, each with its line.

    What is accepted comes last. `select` and `ignore` name rules by code, by name or by family.

    Raises:
        StoreError: the file cannot be read, or there is too little memory for it.
        ModelError: it is not a model, or one with faults.
        NotKnownError: `select` or `ignore` names no rule.
    """
    selected, ignored = apart(select), apart(ignore)
    with room_for(model_path):
        of_model = _of_model(
            model_path, today, selected[1], ignored[1], asked=not select or bool(selected[1])
        )
        asks_file = not select or bool(selected[0])
        of_file = _of_file(model_path, selected[0], ignored[0]) if asks_file else ()
        return in_order(_placed((*of_model, *of_file), model_path))


def _of_model(
    model_path: Path, today: date, select: Sequence[str], ignore: Sequence[str], *, asked: bool
) -> tuple[Finding, ...]:
    """Return what the rules find; the model must be one even where they are not asked."""
    case = case_of(parse(read_bytes(model_path), str(model_path)), today, where=str(model_path))
    return run(case, select=select, ignore=ignore) if asked else ()


def case_of(document: Document, today: date, *, where: str = "") -> Case:
    """Return the case that a document is for the rules, without customer data; or raise ModelError."""
    return Case(read_model(document, where=where), today, document=document)


def _placed(findings: Sequence[Finding], model_path: Path) -> Iterator[Finding]:
    """Yield the findings, each with the file and the line on which its subject stands."""
    if not findings:
        return
    lines, file = lines_of(read_bytes(model_path)), model_path.as_posix()
    for finding in findings:
        yield replace(finding, file=file, line=lines.of(finding.subject_id))


def apart(words: Sequence[str]) -> tuple[frozenset[str], tuple[str, ...]]:
    """Return the words for rules of the file, and those for rules of the model.

    Raises:
        NotKnownError: a word names no rule of either; the nearest are named.
    """
    of_model = tuple(word for word in words if word.strip().lower() not in FILE_WORDS)
    known = {word.lower() for word in rule_words()}
    for word in of_model:
        if word.strip().lower() not in known:
            hint = did_you_mean(word, rule_words() | FILE_NAMES)
            raise NotKnownError(f"No rule is called '{word}'.", remedy=hint)
    return frozenset(word.strip().lower() for word in words) & FILE_WORDS, of_model


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


def has_findings(findings: Iterable[Finding], severity: str) -> bool:
    """Return whether a finding is at least so severe: `error`, `warning`, `note`; `never` is never reached."""
    return bool(bad_enough(findings, severity))


def bad_enough(findings: Iterable[Finding], severity: str) -> tuple[Finding, ...]:
    """Return the findings that are at least so severe and not accepted; none where it is `never`."""
    return () if severity == "never" else at_or_above(findings, Severity(severity))
