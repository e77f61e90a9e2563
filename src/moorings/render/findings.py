"""The findings of the rules: as text, JSON and CSV."""

from collections import Counter
from collections.abc import Iterator, Sequence

from moorings.checks.rule import Finding, Severity
from moorings.render.json_ import plain
from moorings.render.json_list import json_list
from moorings.render.tables import to_csv
from moorings.render.text.paper import Paper

COLUMNS = ("code", "name", "severity", "subject_id", "subject", "says", "remedy", "worth_per_year", "source")
MARKS = {Severity.ERROR: "✗", Severity.WARNING: "!", Severity.NOTE: "·"}
WIDTH = 100
MOST_SHOWN = 100
"""How many findings the text shows: more are not read, and laying one out takes two thousandths of a second."""


def findings_text(findings: Sequence[Finding], width: int = WIDTH, *, colour: bool = False) -> str:
    """Return the first findings, each with its place, its remedy and the rule that it comes from; and a summary."""
    paper = Paper(width, colour)
    for finding in findings[:MOST_SHOWN]:
        severity = f"{MARKS[finding.severity]} {finding.severity.value}"
        paper.sentence(f"{severity}  {finding.code} {finding.name}", style="bold")
        paper.facts(
            (("where", finding.subject), ("what", finding.says), ("do", finding.remedy), ("why", finding.why))
        )
        paper.gap()
    if len(findings) > MOST_SHOWN:
        paper.sentence(f"… and {len(findings) - MOST_SHOWN:,} more; all in --format json")
    paper.sentence(_summary(findings))
    return paper.text()


def _summary(findings: Sequence[Finding]) -> str:
    if not findings:
        return "No findings."
    counts = Counter(finding.severity for finding in findings)
    parts = (f"{counts[one]:,} {one.value}{'s' if counts[one] > 1 else ''}" for one in Severity if counts[one])
    return f"{', '.join(parts)}. More about a rule: moorings explain {findings[0].code}"


def findings_json(findings: Sequence[Finding]) -> Iterator[str]:
    """Yield the findings as a JSON list, piece by piece, one on a line."""
    yield from json_list(map(plain, findings))
    yield "\n"


def findings_csv(findings: Sequence[Finding]) -> str:
    """Return the findings as a table."""
    return to_csv(COLUMNS, ([getattr(finding, name) for name in COLUMNS] for finding in findings))
