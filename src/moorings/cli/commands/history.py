"""`moorings history`: what became of a model file, and the way back and forth."""

import argparse
import sys
from typing import TYPE_CHECKING

from moorings.cli.arguments import add_format, add_model, terminal_width
from moorings.cli.exit_codes import DONE

if TYPE_CHECKING:
    from moorings.cli.arguments import Commands


def add(commands: "Commands") -> None:
    """Add the command's arguments."""
    parser = commands.add_parser("history", help="what became of a model file; undo and redo")
    add_model(parser)
    way = parser.add_mutually_exclusive_group()
    way.add_argument("--undo", action="store_true", help="take back the last change, whoever made it")
    way.add_argument("--redo", action="store_true", help="make the change again that was undone last")
    add_format(parser, "json")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Show the history, or go one step back or forth."""
    from moorings.render.history import history_json, history_text, step_text
    from moorings.services.history import history, redo, undo

    if arguments.undo:
        sys.stdout.write(step_text(undo(arguments.model), "Undone"))
    elif arguments.redo:
        sys.stdout.write(step_text(redo(arguments.model), "Made again"))
    elif arguments.format == "json":
        sys.stdout.write(history_json(history(arguments.model)))
    else:
        found = history(arguments.model)
        sys.stdout.write(history_text(found, terminal_width(), colour=sys.stdout.isatty()))
    return DONE
