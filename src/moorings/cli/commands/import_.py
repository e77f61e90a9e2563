"""`moorings import`: a table, a canvas or a graph of another tool becomes a model."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from moorings.cli.arguments import add_as_of, add_force, add_format, terminal_width, today
from moorings.cli.exit_codes import DONE

if TYPE_CHECKING:
    from moorings.cli.arguments import Commands


def add(commands: "Commands") -> None:
    """Add the command's arguments."""
    parser = commands.add_parser(
        "import", help="a model from a table, a pasted canvas or another tool's file"
    )
    parser.add_argument(
        "source",
        type=Path,
        metavar="SOURCE",
        help="the four-column table as CSV or Markdown, a canvas as text or JSON, or a .upg file",
    )
    parser.add_argument("--out", type=Path, metavar="FILE", help="write the model to this .upg file")
    parser.add_argument(
        "--into",
        type=Path,
        metavar="MODEL",
        help="add to what this model holds; without --out, in the file itself",
    )
    add_force(parser)
    add_as_of(parser, "today")
    add_format(parser, "json")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Read the source, write the model, and show what each line became."""
    from moorings.render.exchange import outcome_json, outcome_text
    from moorings.services.exchange import import_model

    outcome = import_model(
        arguments.source,
        out=arguments.out,
        into=arguments.into,
        replace=arguments.force,
        today=arguments.as_of or today(),
    )
    if arguments.format == "json":
        sys.stdout.write(outcome_json(outcome))
    else:
        sys.stdout.write(outcome_text(outcome, terminal_width(), colour=sys.stdout.isatty()))
    return DONE
