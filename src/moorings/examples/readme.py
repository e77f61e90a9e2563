"""What is written about an example in words: the page that lies beside it, and the document of all of them."""

from collections.abc import Iterable, Iterator, Mapping

from moorings.examples.example import Example
from moorings.model.business import BusinessModel

HEAD = """\
# The examples

Made from the examples' own texts by `make golden`. `moorings example NAME DIR` writes one of them: its model, a page
that says where to look, and the customer data that belong to it.

`plank` is a made-up project-management tool with two years of customer data. It is made from a number, so that
`--seed` makes another company of the same kind; what is hidden in its data stands in its `TRUTH.md`.

The published policies are facts and figures of handbooks, in our own words. The pages stand in the model with their
commits, under `statements`. A finding on what the pages leave out is accepted in the model, with that reason. The
companies have nothing to do with this, and may have decided otherwise since.
"""


def readme(example: Example) -> str:
    """Return the page beside an example, in Markdown."""
    return "\n".join((f"# {example.model.title}", "", *_lines(example, "in this folder"))) + "\n"


def examples_markdown(groups: Mapping[str, Iterable[Example]]) -> str:
    """Return the document of all examples by group, in Markdown."""
    return "\n".join((HEAD, *(line for group in groups.items() for line in _group(*group))))


def _group(title: str, examples: Iterable[Example]) -> Iterator[str]:
    yield from (f"## {title}", "")
    for one in examples:
        yield from (f"### {one.name}", "", *_lines(one, "in its folder"), "")


def _lines(example: Example, where: str) -> Iterator[str]:
    yield f"{example.model.title}: {example.shows}."
    yield from ("", "What to look at:", "", *(f"- {one}" for one in example.look_at))
    typed = (f"- `moorings {command}`: {answer}." for command, answer in example.commands.items())
    yield from ("", f"What to type {where}:", "", *typed)
    if sources := sources_of(example.model):
        yield from ("", "What it rests on:", "", *(f"- {one}" for one in sources))


def sources_of(model: BusinessModel) -> tuple[str, ...]:
    """Return the sources of all statements of a model, each once and in order."""
    stated = [one for bond in model.relationships for one in bond.facts.statements]
    return tuple(sorted({one.source for one in (*model.settings.statements, *stated)}))
