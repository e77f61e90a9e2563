"""`moorings checklist`: what the sources ask of a model, and what of it is there."""

import argparse
import sys
from typing import TYPE_CHECKING

from moorings.cli.arguments import add_format, add_model, terminal_width
from moorings.cli.exit_codes import DONE

if TYPE_CHECKING:
    from moorings.cli.arguments import Commands


def add(commands: "Commands") -> None:
    """Add the command's arguments."""
    parser = commands.add_parser(
        "checklist", help="what is in place, planned, missing or unknown of what should be thought of"
    )
    add_model(parser)
    add_format(parser, "markdown", "json")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Go through the checklist and show it."""
    from moorings.render.checklist import checklist_json, checklist_markdown, checklist_text
    from moorings.services.checklist import checklist_of_model

    found = checklist_of_model(arguments.model)
    if arguments.format == "text":
        sys.stdout.write(checklist_text(found, terminal_width(), colour=sys.stdout.isatty()))
    else:
        render = {"markdown": checklist_markdown, "json": checklist_json}
        sys.stdout.write(render[arguments.format](found))
    return DONE
