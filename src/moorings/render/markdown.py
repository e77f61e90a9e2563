"""Pieces of Markdown: a text taken literally, a list, a table."""

from collections.abc import Iterable, Sequence

from moorings.render.words import printable

SPECIAL = "\\`*_[]<>|#"


def escaped(text: str) -> str:
    """Return a text that Markdown takes literally."""
    return "".join(f"\\{one}" if one in SPECIAL else one for one in printable(text))


def bullets(texts: Iterable[str]) -> list[str]:
    """Return the lines of a list; of nothing, none."""
    lines = [f"- {escaped(text)}" for text in texts]
    return [*lines, ""] if lines else []


def table(headings: Sequence[str], rows: Iterable[Sequence[str]], words: int = 1) -> list[str]:
    """Return the lines of a table of which the first so many columns are words, and the others figures."""
    ruled = ["---" if place < words else "---:" for place in range(len(headings))]
    lines = [" | ".join(map(escaped, row)) for row in (headings, *rows)]
    return [f"| {line} |" for line in (lines[0], " | ".join(ruled), *lines[1:])] + [""]
