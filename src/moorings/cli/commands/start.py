"""`moorings start`: from one table of customers to a first model."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from moorings.cli.arguments import add_as_of, add_force, add_format, add_mapping, terminal_width, today
from moorings.cli.exit_codes import DONE
from moorings.errors import escaped
from moorings.version import __version__

if TYPE_CHECKING:
    from moorings.cli.arguments import Commands


def add(commands: "Commands") -> None:
    """Add the command's arguments."""
    parser = commands.add_parser(
        "start", help="a first model from one table of customers and the hours there are"
    )
    parser.add_argument(
        "table", type=Path, metavar="TABLE", help="customers, one a row: CSV, Parquet or JSON"
    )
    parser.add_argument(
        "--hours-per-week", type=float, metavar="HOURS", help="hours a week for customers, in all"
    )
    parser.add_argument("--cost-per-hour", type=float, metavar="AMOUNT", help="what an hour of yours costs")
    parser.add_argument("--currency", metavar="CODE", help="the currency of the amounts, such as GBP")
    add_mapping(parser)
    add_as_of(parser, "today")
    parser.add_argument("--out", type=Path, metavar="FILE", help="write the proposed model to this .upg file")
    add_force(parser)
    add_format(parser, "json")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Propose a model and show it."""
    from moorings.render.start import start_json, start_text
    from moorings.services.start import must_take_model, start, write_start

    if arguments.out:
        must_take_model(
            arguments.out, table=arguments.table, mapping=arguments.mapping, replace=arguments.force
        )
    found = start(
        arguments.table,
        hours_per_week=arguments.hours_per_week,
        cost_per_hour=arguments.cost_per_hour,
        currency=arguments.currency,
        mapping=arguments.mapping,
        today=arguments.as_of or today(),
    )
    shown = (
        start_json(found, __version__)
        if arguments.format == "json"
        else start_text(found, width=terminal_width(), written=arguments.out and str(arguments.out))
    )
    if arguments.out:
        write_start(found, arguments.out, replace=arguments.force)
    sys.stdout.write(shown)
    if arguments.out:
        sys.stderr.write(f"Written as a model: {escaped(str(arguments.out))}\n")
    return DONE
