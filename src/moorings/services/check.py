"""The findings of the rules on a model."""

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from moorings.checks.rule import Case, Finding, Severity
from moorings.checks.run import at_or_above as found_at_or_above
from moorings.checks.run import run
from moorings.services.models import load_model


def check_model(
    model_path: Path, *, today: date, select: Sequence[str] = (), ignore: Sequence[str] = ()
) -> tuple[Finding, ...]:
    """Return what the rules find in a model on this day, the worst first.

    `select` and `ignore` name rules by code, by name or by family.
    """
    return run(Case(load_model(model_path), today), select=select, ignore=ignore)


def has_findings(findings: Iterable[Finding], at_or_above: str) -> bool:
    """Return whether a finding is at least so severe: `error`, `warning`, `note`; `never` is never reached."""
    return at_or_above != "never" and bool(found_at_or_above(findings, Severity(at_or_above)))
