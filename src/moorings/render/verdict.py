"""The verdict on a file, and what became of a file, as text and as JSON."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from moorings.errors import MooringsError, escaped
from moorings.render.json_list import json_with_list
from moorings.upg.findings.finding import Finding, Severity
from moorings.upg.formatting import Formatted
from moorings.upg.verdict import Verdict

SCHEMA = 1
Became = tuple[str, Formatted | MooringsError]
"""The name of a file, and what became of it, or why it could not be read."""
MARKS = {Severity.ERROR: "✗", Severity.WARNING: "!", Severity.NOTE: "·"}
MOST_SHOWN = 10
"""How many findings of one rule the text shows; JSON has them all."""
LONGEST = 240
"""How many characters of a file's own line the text shows."""


def verdict_text(verdict: Verdict) -> str:
    """Return the findings, each with its place and its remedy, and a line that sums up."""
    lines = list(_finding_lines(verdict.findings))
    return "".join(f"{line}\n" for line in (*lines, _summed_up(verdict)))


def verdict_json(verdict: Verdict) -> Iterator[str]:
    """Yield the verdict as JSON, piece by piece, with every finding on a line of its own."""
    head = {
        "schema": SCHEMA,
        "kind": verdict.kind,
        "spec_version": verdict.spec_version,
        "nodes": verdict.nodes,
        "edges": verdict.edges,
    }
    yield from json_with_list(head, "findings", (one._asdict() for one in verdict.findings))
    yield "\n"


def formatting_text(became: Iterable[Became], *, written: bool) -> Iterator[str]:
    """Yield in words what became of every file that could be read."""
    for name, one in became:
        if isinstance(one, Formatted):
            yield "".join(f"{printable(line)}\n" for line in _formatting_lines(escaped(name), one, written))
        del one  # it may be large, and so may the next


def formatting_json(became: Iterable[Became], *, check: bool) -> Iterator[str]:
    """Yield as JSON, piece by piece, what became of every file; of one that cannot be read, why."""
    lead = f'{{\n"schema": {SCHEMA},\n"files": ['
    for name, one in became:
        yield f"{lead}\n"
        yield from _formatting(name, one, check)
        lead = ","
        del one  # it may be large, and so may the next
    yield "\n]\n}\n"


def printable(text: str) -> str:
    """Return `text` with every character that would not be seen, or would move the cursor, as U+FFFD."""
    return text if text.isprintable() else "".join(char if char.isprintable() else "\ufffd" for char in text)


def _finding_lines(findings: Sequence[Finding]) -> Iterator[str]:
    counts = Counter(one.code for one in findings)
    shown: Counter[str] = Counter()
    for one in findings:
        shown[one.code] += 1
        if shown[one.code] <= MOST_SHOWN:
            yield printable(f"{MARKS[one.severity]} {one.code} {one.name}  {one.path}")
            yield printable(f"    {_cut(one.says)}")
            yield printable(f"    {one.remedy}")
        elif shown[one.code] == counts[one.code]:
            more = counts[one.code] - MOST_SHOWN
            yield f"  {one.code} {one.name}: … and {more:,} more; all in --format json"


def _summed_up(verdict: Verdict) -> str:
    size = f"{_counted(verdict.nodes, 'node')} and {_counted(verdict.edges, 'edge')}"
    counts = Counter(one.severity for one in verdict.findings)
    found = ", ".join(_counted(counts[one], one.value) for one in Severity if counts[one])
    return f"{size}: {found or 'sound'}."


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _formatting_lines(name: str, became: Formatted, written: bool) -> Iterator[str]:
    if became.errors:
        yield f"{name}: left as it is: {_counted(len(became.errors), 'error')}. See: moorings verify {name}"
        for one in became.errors[:MOST_SHOWN]:
            yield f"    {one.path}  {_cut(one.says)}"
        if len(became.errors) > MOST_SHOWN:
            yield f"    … and {len(became.errors) - MOST_SHOWN:,} more; all in --format json"
        return
    if became.is_canonical:
        yield f"{name}: canonical"
        return
    yield f"{name}: {'rewritten' if written else 'not canonical'}"
    for note in became.notes:
        yield f"    {note}"
    for key in became.dropped:
        yield f"    ! '{key}' has no place in the canonical form and {'was' if written else 'would be'} dropped."
    if became.difference and not written:
        yield f"    line {became.difference.line:,} is         {_cut(became.difference.found)}"
        yield f"    line {became.difference.line:,} should be  {_cut(became.difference.canonical)}"


def _formatting(name: str, became: Formatted | MooringsError, check: bool) -> Iterator[str]:
    if isinstance(became, MooringsError):
        yield json.dumps({"file": name, "error": str(became)})
        return
    head = {
        "file": name,
        "canonical": became.is_canonical,
        "written": not (check or became.is_canonical or became.errors),
        "difference": became.difference and became.difference._asdict(),
        "dropped": list(became.dropped),
        "notes": list(became.notes),
    }
    yield from json_with_list(head, "errors", (one._asdict() for one in became.errors))


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
