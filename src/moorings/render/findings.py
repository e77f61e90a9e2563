"""The findings of the rules: as text, JSON and CSV."""

import json
from collections import Counter
from collections.abc import Sequence

from moorings.checks.rule import Finding, Severity
from moorings.render.json_ import plain
from moorings.render.tables import to_csv
from moorings.render.text.paper import Paper

COLUMNS = ("code", "name", "severity", "subject_id", "subject", "says", "remedy", "worth_per_year", "source")
MARKS = {Severity.ERROR: "✗", Severity.WARNING: "!", Severity.NOTE: "·"}
WIDTH = 100


def findings_text(findings: Sequence[Finding], width: int = WIDTH, *, colour: bool = False) -> str:
    """Return the findings, each with its place, its remedy and the rule that it comes from."""
    paper = Paper(width, colour)
    for finding in findings:
        severity = f"{MARKS[finding.severity]} {finding.severity.value}"
        paper.sentence(f"{severity}  {finding.code} {finding.name}", style="bold")
        paper.facts(
            (("where", finding.subject), ("what", finding.says), ("do", finding.remedy), ("why", finding.why))
        )
        paper.gap()
    paper.sentence(_summary(findings))
    return paper.text()


def _summary(findings: Sequence[Finding]) -> str:
    if not findings:
        return "No findings."
    counts = Counter(finding.severity for finding in findings)
    parts = (f"{counts[one]} {one.value}{'s' if counts[one] > 1 else ''}" for one in Severity if counts[one])
    return f"{', '.join(parts)}. More about a rule: moorings explain {findings[0].code}"


def findings_json(findings: Sequence[Finding]) -> str:
    """Return the findings as a JSON list."""
    return json.dumps(plain(tuple(findings)), indent=2, ensure_ascii=False) + "\n"


def findings_csv(findings: Sequence[Finding]) -> str:
    """Return the findings as a table."""
    return to_csv(COLUMNS, ([getattr(finding, name) for name in COLUMNS] for finding in findings))
