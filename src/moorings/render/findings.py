"""The findings of the rules: as text, JSON and CSV."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from moorings.checks.rule import Finding, Severity
from moorings.checks.run import still_open
from moorings.render.figures import counted, full_date
from moorings.render.json_ import Plain, plain
from moorings.render.json_list import json_list
from moorings.render.tables import to_csv
from moorings.render.text.paper import Paper

COLUMNS = ("code", "name", "severity", "subject_id", "subject", "says", "remedy", "worth_per_year", "source")
PLACE_COLUMNS = ("file", "line")
ACCEPTED_COLUMNS = ("until", "reason", "by")
MARKS = {Severity.ERROR: "✗", Severity.WARNING: "!", Severity.NOTE: "·"}
WIDTH = 100
MOST_SHOWN = 100
"""How many findings the text shows: more are not read, and laying one out takes two thousandths of a second."""


def findings_text(findings: Sequence[Finding], width: int = WIDTH, *, colour: bool = False) -> str:
    """Return the first findings, each with its place, its remedy and its source; what is accepted; and a summary."""
    paper = Paper(width, colour)
    unaccepted = still_open(findings)
    for finding in unaccepted[:MOST_SHOWN]:
        _write(paper, finding)
    if len(unaccepted) > MOST_SHOWN:
        paper.sentence(f"… and {len(unaccepted) - MOST_SHOWN:,} more; all in --format json")
    accepted = [one for one in findings if one.accepted]
    if accepted:
        paper.sentence("Accepted", style="bold")
        paper.bullets(f"{one.code} {one.name}, {one.subject}: {acceptance(one)}" for one in accepted)
        paper.gap()
    paper.sentence(_summary(findings))
    return paper.text()


def _write(paper: Paper, finding: Finding) -> None:
    severity = f"{MARKS[finding.severity]} {finding.severity.value}"
    paper.sentence(f"{severity}  {finding.code} {finding.name}", style="bold")
    paper.facts(
        (
            ("where", ", ".join(filter(None, (finding.subject, place(finding))))),
            ("what", finding.says),
            ("do", finding.remedy),
            ("why", finding.why),
            ("source", finding.source),
        )
    )
    paper.gap()


def place(finding: Finding) -> str:
    """Return where the subject stands: line 120 of plank.upg; an empty text where that is not known."""
    if finding.line is None:
        return finding.file
    return f"line {finding.line} of {finding.file}" if finding.file else f"line {finding.line}"


def acceptance(finding: Finding) -> str:
    """Return until when an accepted finding is accepted, why, and by whom; an empty text for one that is not."""
    facts = finding.accepted
    if facts is None:
        return ""
    by = f" ({facts.by})" if facts.by else ""
    return f"accepted until {full_date(facts.until)}: {facts.reason}{by}"


def _summary(findings: Sequence[Finding]) -> str:
    unaccepted = still_open(findings)
    counts = Counter(finding.severity for finding in unaccepted)
    parts = [counted(counts[one], one.value) for one in Severity if counts[one]]
    if len(findings) > len(unaccepted):
        parts.append(f"{len(findings) - len(unaccepted):,} accepted")
    mendable = sum(bool(one.edits) for one in unaccepted)
    return " ".join(
        (
            f"{', '.join(parts) or 'No findings'}.",
            *([f"{mendable:,} can be mended by moorings check --fix; --diff shows how."] if mendable else ()),
            *([f"More about a rule: moorings explain {unaccepted[0].code}"] if unaccepted else ()),
        )
    )


def findings_json(findings: Sequence[Finding]) -> Iterator[str]:
    """Yield the findings as a JSON list, piece by piece, one on a line."""
    yield from json_list(map(_as_json, findings))
    yield "\n"


def _as_json(finding: Finding) -> Plain:
    shown = plain(replace(finding, accepted=None))
    if isinstance(shown, dict) and finding.accepted:
        shown["accepted"] = finding.accepted.model_dump(mode="json")
    return shown


def findings_csv(findings: Sequence[Finding]) -> str:
    """Return the findings as a table."""
    headings = (*COLUMNS, *PLACE_COLUMNS, *(f"accepted_{name}" for name in ACCEPTED_COLUMNS))
    return to_csv(headings, map(_row, findings))


def _row(finding: Finding) -> list[str | int | float | None]:
    own = [getattr(finding, name) for name in (*COLUMNS, *PLACE_COLUMNS)]
    facts = finding.accepted
    return [*own, *((facts.until.isoformat(), facts.reason, facts.by) if facts else ("", "", ""))]
