"""`moorings diff`: what differs between two models, in sentences."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from moorings.cli.arguments import add_as_of, add_format, add_mapping, terminal_width, today
from moorings.cli.exit_codes import DONE

if TYPE_CHECKING:
    from moorings.cli.arguments import Commands


def add(commands: "Commands") -> None:
    """Add the command's arguments."""
    parser = commands.add_parser("diff", help="what differs between two models, in sentences")
    parser.add_argument("old", type=Path, metavar="OLD", help="the model as it was, a .upg file")
    parser.add_argument("new", type=Path, metavar="NEW", help="the model as it is to be")
    parser.add_argument(
        "--accounts",
        type=Path,
        metavar="TABLE",
        help="a table of accounts, or a folder of customer data: say whom it moves, too",
    )
    add_mapping(parser)
    add_as_of(parser, "today")
    add_format(parser, "markdown", "json")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Compare the two and say what changed."""
    from moorings.render.difference import difference_json, difference_markdown, difference_text
    from moorings.services.difference import difference_between

    found = difference_between(
        arguments.old,
        arguments.new,
        today=today(),
        as_of=arguments.as_of,
        accounts=arguments.accounts,
        mapping=arguments.mapping,
    )
    if arguments.format == "text":
        shown = difference_text(found, terminal_width(), colour=sys.stdout.isatty())
    else:
        shown = {"markdown": difference_markdown, "json": difference_json}[arguments.format](found)
    sys.stdout.write(shown)
    return DONE
