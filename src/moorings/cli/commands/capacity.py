"""`moorings capacity`: what people can carry, and whether they keep the promises."""

import argparse
import sys
from typing import TYPE_CHECKING

from moorings.cli.arguments import add_as_of, add_format, add_model, terminal_width, today
from moorings.cli.exit_codes import DONE

if TYPE_CHECKING:
    from moorings.cli.arguments import Commands


def add(commands: "Commands") -> None:
    """Add the command's arguments."""
    parser = commands.add_parser("capacity", help="what people can carry, and whether they keep the promises")
    add_model(parser)
    add_as_of(parser, "today")
    add_format(parser, "json", "csv", "markdown")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Hold the promises against the people and show what came out."""
    from moorings.render.capacity import capacity_csv, capacity_json, capacity_markdown
    from moorings.render.text.capacity import capacity_text
    from moorings.services.capacity import capacity_of_model

    found = capacity_of_model(arguments.model, today=arguments.as_of or today())
    if arguments.format == "text":
        sys.stdout.write(capacity_text(found, width=terminal_width(), colour=sys.stdout.isatty()))
    else:
        render = {"json": capacity_json, "csv": capacity_csv, "markdown": capacity_markdown}
        sys.stdout.write(render[arguments.format](found))
    return DONE
