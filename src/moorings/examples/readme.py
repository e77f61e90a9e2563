"""The few words that lie beside an example: what it shows, where to look, what to type."""

from collections.abc import Iterator

from moorings.examples.example import Example


def readme(example: Example) -> str:
    """Return the text in Markdown."""
    return "\n".join(_lines(example)) + "\n"


def _lines(example: Example) -> Iterator[str]:
    title = example.model.title
    yield from (f"# {title}", "", f"{title}: {example.shows}.")
    if example.look_at:
        yield from ("", "What to look at:", "")
        yield from (f"- {one}" for one in example.look_at)
    if example.commands:
        yield from ("", "What to type in this folder:", "")
        yield from (f"- `moorings {command}`: {answer}." for command, answer in example.commands.items())
    if any(one.facts.statements for one in example.model.relationships):
        yield from ("", f"Every figure stands in `{example.name}.upg` with its source, under `statements`.")
