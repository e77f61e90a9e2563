"""`moorings coverage`: who gets what by which tier, what is wrong with the tiers, and whom they leave out."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from moorings.cli.arguments import (
    add_as_of,
    add_fail_on,
    add_force,
    add_format,
    add_mapping,
    add_model,
    terminal_width,
    today,
)
from moorings.cli.exit_codes import DONE, FINDINGS

if TYPE_CHECKING:
    from moorings.cli.arguments import Commands


def add(commands: "Commands") -> None:
    """Add the command's arguments."""
    parser = commands.add_parser(
        "coverage", help="the tiers, their gaps and overlaps, and whom they leave out"
    )
    add_model(parser)
    parser.add_argument(
        "--accounts",
        type=Path,
        metavar="TABLE",
        help="a table of accounts, or a folder of customer data: count whom each tier holds, too",
    )
    add_mapping(parser)
    add_as_of(parser, "the last day that the data know of, or today")
    parser.add_argument("--svg", type=Path, metavar="DIR", help="draw the ladders there, too")
    add_force(parser)
    add_format(parser, "markdown", "csv", "json")
    add_fail_on(parser, None)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Survey the policy and show what was found."""
    from moorings.render.coverage import coverage_csv, coverage_json, coverage_markdown
    from moorings.render.text.coverage import coverage_text
    from moorings.services.coverage import coverage_of_model, has_faults, write_ladders

    found = coverage_of_model(
        arguments.model,
        today=today(),
        accounts=arguments.accounts,
        mapping=arguments.mapping,
        as_of=arguments.as_of,
    )
    if arguments.svg:
        paths = write_ladders(arguments.model, arguments.svg, today=found.as_of, replace=arguments.force)
        sys.stderr.write("".join(f"Drawn: {path}\n" for path in paths))
    if arguments.format == "text":
        sys.stdout.write(coverage_text(found, terminal_width(), colour=sys.stdout.isatty()))
    else:
        render = {"markdown": coverage_markdown, "csv": coverage_csv, "json": coverage_json}
        sys.stdout.write(render[arguments.format](found))
    return FINDINGS if has_faults(found, arguments.fail_on) else DONE
