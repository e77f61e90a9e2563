"""What a word means, and which words there are: as text, Markdown and JSON."""

import json
from collections.abc import Sequence

from moorings.render.json_ import plain
from moorings.render.markdown import bullets, escaped, table
from moorings.render.text.paper import Paper
from moorings.review.explanation import Explanation, Family

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


def explanation_markdown(found: Sequence[Explanation]) -> str:
    """Return every meaning as Markdown."""
    return "\n".join(line for one in found for line in _explained(one)).rstrip() + "\n"


def _explained(one: Explanation) -> list[str]:
    lines = [f"# {escaped(one.title)}", "", f"A {one.kind}: {escaped(one.key)}", ""]
    for heading, texts in one.sections:
        lines += [f"## {heading}", ""]
        lines += bullets(texts) if len(texts) > 1 else [escaped(texts[0]), ""]
    return lines


def explanation_json(found: Sequence[Explanation]) -> str:
    """Return every meaning as a JSON list."""
    return json.dumps(plain(tuple(found)), indent=2, ensure_ascii=False) + "\n"


def words_text(families: Sequence[Family], width: int = WIDTH, *, colour: bool = False) -> str:
    """Return the words of every family, and how to ask for one."""
    paper = Paper(width, colour)
    for family in families:
        paper.subheading(family.kind.capitalize())
        paper.sentence(_in_a_row(family), indent=2)
    paper.gap()
    paper.sentence("Ask for one, or for any other name that it goes by: moorings explain self-service")
    return paper.text()


def _in_a_row(family: Family) -> str:
    """Return the words of a family: rules by what they are asked by, all others by their titles."""
    return ", ".join(key if family.kind == "rule" else title for key, title in family.words)


def words_markdown(families: Sequence[Family]) -> str:
    """Return the words of every family as tables."""
    lines = ["# Words", ""]
    for family in families:
        lines += [f"## {family.kind.capitalize()}", "", *table(("Key", "Word"), family.words, words=2)]
    return "\n".join(lines).rstrip() + "\n"


def words_json(families: Sequence[Family]) -> str:
    """Return the words of every family: a list of objects."""
    listed = [
        {"kind": family.kind, "words": [{"key": key, "title": title} for key, title in family.words]}
        for family in families
    ]
    return json.dumps(listed, indent=2, ensure_ascii=False) + "\n"
