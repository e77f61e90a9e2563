"""`moorings explain`: what a word means, or which words there are."""

import argparse
import sys
from typing import TYPE_CHECKING

from moorings.cli.arguments import add_format, terminal_width
from moorings.cli.exit_codes import DONE

if TYPE_CHECKING:
    from moorings.cli.arguments import Commands


def add(commands: "Commands") -> None:
    """Add the command's arguments."""
    parser = commands.add_parser("explain", help="what a category, motive, metric, rule or other word means")
    parser.add_argument(
        "word",
        nargs="*",
        metavar="WORD",
        help="such as: communities, upsell, nps, COV001; without one, all words are listed",
    )
    add_format(parser, "markdown", "json")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Explain the word, or list all of them."""
    word = " ".join(arguments.word)
    sys.stdout.write(_explained(word, arguments.format) if word.strip() else _listed(arguments.format))
    return DONE


def _explained(word: str, form: str) -> str:
    from moorings.render.explanation import explanation_json, explanation_markdown, explanation_text
    from moorings.services.explain import explain

    found = explain(word)
    if form == "text":
        return explanation_text(found, terminal_width(), colour=sys.stdout.isatty())
    return explanation_json(found) if form == "json" else explanation_markdown(found)


def _listed(form: str) -> str:
    from moorings.render.explanation import words_json, words_markdown, words_text
    from moorings.services.explain import all_words

    families = all_words()
    if form == "text":
        return words_text(families, terminal_width(), colour=sys.stdout.isatty())
    return words_json(families) if form == "json" else words_markdown(families)
