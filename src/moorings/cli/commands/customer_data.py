"""`moorings data`: what was read of the customer data, and empty tables to begin with."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from moorings.cli.arguments import (
    add_as_of,
    add_force,
    add_format,
    add_mapping,
    mapping_for,
    terminal_width,
    today,
)
from moorings.cli.exit_codes import DONE
from moorings.errors import escaped

if TYPE_CHECKING:
    from moorings.cli.arguments import Commands


def add(commands: "Commands") -> None:
    """Add the command's arguments."""
    parser = commands.add_parser("data", help="check the customer data, or make empty tables for them")
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    checking = actions.add_parser("check", help="what was read, what was dropped and why, what is unknown")
    checking.add_argument("folder", type=Path, metavar="DIR", help="the folder of the customer data")
    add_mapping(checking)
    add_as_of(checking, "the last day that the data know of")
    add_format(checking, "json", "csv")
    checking.set_defaults(run=run_check)
    guessing = actions.add_parser("guess", help="propose a mapping from the files, and say how sure it is")
    guessing.add_argument("files", type=Path, nargs="+", metavar="FILE", help="the files of customer data")
    guessing.add_argument("--write", type=Path, metavar="FILE", help="write the mapping there")
    add_force(guessing)
    add_format(guessing, "json")
    guessing.set_defaults(run=run_guess)
    template = actions.add_parser("template", help="write empty tables with their headings, and a mapping")
    template.add_argument("folder", type=Path, metavar="DIR", help="the folder to write them to")
    add_force(template)
    template.set_defaults(run=run_template)


def run_check(arguments: argparse.Namespace) -> int:
    """Read the data and say table by table what became of them."""
    from moorings.render.customer_data import tables_csv, tables_json, tables_text
    from moorings.services.customer_data import check_customer_data

    mapping = mapping_for(arguments.folder, arguments.mapping)
    found = check_customer_data(arguments.folder, today=today(), mapping=mapping, as_of=arguments.as_of)
    told = (found.tables, found.contradictions, found.matches, found.measurable)
    render = {"text": tables_text, "json": tables_json, "csv": tables_csv}[arguments.format]
    sys.stdout.write(render(*told))
    return DONE


def run_guess(arguments: argparse.Namespace) -> int:
    """Propose a mapping."""
    from moorings.render.customer_data import guess_json, guess_text
    from moorings.services.customer_data import guess_mapping

    found, mapping = guess_mapping(arguments.files, arguments.write, replace=arguments.force)
    if arguments.format == "json":
        sys.stdout.write(guess_json(found, mapping))
    else:
        sys.stdout.write(guess_text(found, mapping, terminal_width(), colour=sys.stdout.isatty()))
    if arguments.write:
        sys.stderr.write(f"Written: {escaped(str(arguments.write))}\n")
    return DONE


def run_template(arguments: argparse.Namespace) -> int:
    """Write the empty tables."""
    from moorings.services.customer_data import write_template

    for path in write_template(arguments.folder, replace=arguments.force):
        sys.stdout.write(f"{path}\n")
    return DONE
