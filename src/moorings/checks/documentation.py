"""The documentation of a rule: the docstring of its file, taken apart."""

import inspect

WHY = "Why it matters"
EXAMPLE = "Example"
INSTEAD = "Instead"
SOURCE = "Source"
HEADINGS = (WHY, EXAMPLE, INSTEAD, SOURCE)
"""The headings that every rule has, in this order."""


def read_documentation(docstring: str) -> tuple[str, dict[str, str]]:
    """Return the title, without its full stop, and the text under each heading.

    Lines of a paragraph are joined; paragraphs stay apart by an empty line.
    """
    title, *parts = f"\n{inspect.cleandoc(docstring)}".split("\n## ")
    sections = (part.partition("\n") for part in parts)
    return title.strip().removesuffix("."), {
        heading.strip(): _unwrapped(text) for heading, _, text in sections
    }


def _unwrapped(text: str) -> str:
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in text.strip().split("\n\n"))
