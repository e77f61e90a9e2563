"""The checklist as text, Markdown and JSON."""

import json
from collections.abc import Iterator
from itertools import groupby

from moorings.render.json_ import plain
from moorings.render.markdown import escaped
from moorings.render.text.paper import Paper
from moorings.review.checklist.build import Answered, Checklist, Point
from moorings.review.checklist.found import Standing

SCHEMA = 1
MARKS = {
    Standing.IN_PLACE: "✓",
    Standing.PLANNED: "…",
    Standing.MISSING: "✗",
    Standing.UNKNOWN: "?",
    Standing.NOT_ASKED: "·",
}
WORDS = {one: one.value.replace("_", " ") for one in Standing}


def checklist_text(found: Checklist, width: int, *, colour: bool = False) -> str:
    """Return every point, and for each segment how it stands and where the model says so."""
    paper = Paper(width, colour)
    paper.title(f"{found.title}: checklist")
    paper.sentence(_summary(found), "bold")
    for family, points in groupby(found.points, key=lambda point: point.family):
        paper.heading(family)
        for point in points:
            paper.sentence(f"{MARKS[point.standing]} {point.asks} {WORDS[point.standing]} [{point.key}]")
            paper.bullets(map(_answer, point.answers))
    return paper.text()


def checklist_markdown(found: Checklist) -> str:
    """Return the points as a list to tick; what is in place is ticked."""
    lines = [f"# {escaped(found.title)}: checklist", "", _summary(found), ""]
    for family, points in groupby(found.points, key=lambda point: point.family):
        lines += [f"## {family}", "", *(line for point in points for line in _ticked(point)), ""]
    return "\n".join(lines).rstrip() + "\n"


def checklist_json(found: Checklist) -> str:
    """Return every point with its source and how it stands for each segment."""
    content = {"schema": SCHEMA, "summary": _summary(found), "checklist": plain(found)}
    return json.dumps(content, indent=2, ensure_ascii=False) + "\n"


def _summary(found: Checklist) -> str:
    counts = [f"{found.count(one)} {WORDS[one]}" for one in reversed(Standing) if found.count(one)]
    alone = ""
    if found.left_alone:
        alone = f" Nothing is asked of {', '.join(found.left_alone)}: it was decided to have no relationship."
    return f"{len(found.points)} points: {', '.join(counts)}.{alone}"


def _ticked(point: Point) -> Iterator[str]:
    tick = "x" if point.standing is Standing.IN_PLACE else " "
    yield f"- [{tick}] {point.asks} *{WORDS[point.standing]}*"
    yield from (f"  - {escaped(_answer(one))}" for one in point.answers)


def _answer(one: Answered) -> str:
    where = "; ".join(place.called for place in one.found.where)
    said = filter(None, (f"{WORDS[one.found.standing]}.", one.found.says, f"See: {where}" if where else ""))
    return f"{one.segment}: {' '.join(said)}"
