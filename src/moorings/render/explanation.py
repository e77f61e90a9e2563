"""What a word means: as text and JSON."""

import json
from collections.abc import Sequence

from moorings.render.json_ import plain
from moorings.render.text.paper import Paper
from moorings.review.explanation import Explanation

WIDTH = 88


def explanation_text(found: Sequence[Explanation], width: int = WIDTH, *, colour: bool = False) -> str:
    """Return the likeliest meaning in full, and the others by name."""
    first, *others = found
    paper = Paper(width, colour)
    paper.sentence(f"{first.title} ({first.kind}, {first.key})", style="bold")
    for heading, lines in first.sections:
        paper.subheading(heading)
        if len(lines) == 1:
            paper.sentence(lines[0], indent=2)
        else:
            paper.bullets(lines)
    if others:
        paper.gap()
        named = ", ".join(f"{one.title} ({one.kind})" for one in others)
        paper.sentence(f"The same word also stands for: {named}.")
    return paper.text()


def explanation_json(found: Sequence[Explanation]) -> str:
    """Return every meaning as a JSON list."""
    return json.dumps(plain(tuple(found)), indent=2, ensure_ascii=False) + "\n"
