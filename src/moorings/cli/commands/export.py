"""`moorings export`: a model as the four-column table."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from moorings.cli.arguments import add_force, add_model
from moorings.cli.exit_codes import DONE
from moorings.errors import escaped

if TYPE_CHECKING:
    from moorings.cli.arguments import Commands


def add(commands: "Commands") -> None:
    """Add the command's arguments."""
    parser = commands.add_parser("export", help="the relationships of a model as a table of four columns")
    add_model(parser)
    parser.add_argument("--table", action="store_true", required=True, help="the four-column table")
    parser.add_argument(
        "--format", choices=("csv", "markdown", "json"), default="csv", help="the form of the output"
    )
    parser.add_argument(
        "--out", type=Path, metavar="FILE", help="write it to this file instead of showing it"
    )
    add_force(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Show the table, or write it to a file."""
    from moorings.render.exchange import table_csv, table_json, table_markdown
    from moorings.services.exchange import table_of_model, write_table

    render = {"csv": table_csv, "markdown": table_markdown, "json": table_json}[arguments.format]
    table = render(table_of_model(arguments.model))
    if arguments.out is None:
        sys.stdout.write(table)
        return DONE
    write_table(table, arguments.out, model=arguments.model, replace=arguments.force)
    sys.stderr.write(f"Written: {escaped(str(arguments.out))}\n")
    return DONE
