"""`moorings compare`: alternatives of one business, side by side."""

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
    parser = commands.add_parser("compare", help="alternatives of one business, side by side")
    parser.add_argument(
        "models", type=Path, nargs="+", metavar="MODEL", help="two models or more, .upg files"
    )
    parser.add_argument(
        "--accounts",
        "--data",
        type=Path,
        metavar="TABLE",
        help="a table of accounts, or a folder of customer data: count in it, not by segment",
    )
    add_mapping(parser)
    add_as_of(parser, "today")
    add_format(parser, "json", "csv", "markdown")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Compare the models and show them side by side."""
    from moorings.render.compare import compare_csv, compare_json, compare_markdown, compare_text
    from moorings.services.compare import compare_models

    found = compare_models(
        arguments.models,
        today=today(),
        as_of=arguments.as_of,
        accounts=arguments.accounts,
        mapping=arguments.mapping,
    )
    if arguments.format == "text":
        shown = compare_text(found, width=terminal_width(), colour=sys.stdout.isatty())
    else:
        render = {"json": compare_json, "csv": compare_csv, "markdown": compare_markdown}
        shown = render[arguments.format](found)
    sys.stdout.write(shown)
    return DONE
