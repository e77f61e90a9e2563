"""`moorings explain`: what a word means."""

import argparse
import sys
from typing import TYPE_CHECKING

from moorings.cli.arguments import add_format
from moorings.cli.exit_codes import DONE

if TYPE_CHECKING:
    from moorings.cli.arguments import Commands


def add(commands: "Commands") -> None:
    """Add the command's arguments."""
    parser = commands.add_parser("explain", help="what a category, motive, metric, rule or other word means")
    parser.add_argument("word", nargs="+", metavar="WORD", help="such as: communities, upsell, nps, COV001")
    add_format(parser, "json")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Explain the word."""
    from moorings.render.explanation import explanation_json, explanation_text
    from moorings.services.explain import explain

    found = explain(" ".join(arguments.word))
    sys.stdout.write(explanation_json(found) if arguments.format == "json" else explanation_text(found))
    return DONE
