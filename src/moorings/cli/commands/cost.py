"""`moorings cost`: what serving costs, from which revenue it pays, how it grows."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from moorings.cli.arguments import add_as_of, add_force, add_format, add_model, terminal_width, today
from moorings.cli.exit_codes import DONE

if TYPE_CHECKING:
    from moorings.cli.arguments import Commands


def add(commands: "Commands") -> None:
    """Add the command's arguments."""
    parser = commands.add_parser("cost", help="what serving costs, from which revenue it pays, how it grows")
    add_model(parser)
    parser.add_argument("--segment", metavar="S", help="only this segment, by id or title")
    parser.add_argument(
        "--accounts", type=float, metavar="N", help="count with so many accounts of the segment"
    )
    parser.add_argument("--svg", type=Path, metavar="DIR", help="write cost curves and ladders there, too")
    add_force(parser)
    add_as_of(parser, "today")
    add_format(parser, "json", "csv", "markdown")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Cost the model and show what came out."""
    from moorings.render.cost import cost_csv, cost_json, cost_markdown
    from moorings.render.text.cost import cost_text
    from moorings.services.cost import cost_of_model, write_cost_charts

    day = arguments.as_of or today()
    asked = {"today": day, "segment": arguments.segment, "accounts": arguments.accounts}
    found = cost_of_model(arguments.model, **asked)
    if arguments.svg:
        paths = write_cost_charts(arguments.model, arguments.svg, **asked, replace=arguments.force)
        sys.stderr.write("".join(f"Drawn: {path}\n" for path in paths))
    if arguments.format == "text":
        sys.stdout.write(cost_text(found, width=terminal_width(), colour=sys.stdout.isatty()))
    else:
        render = {"json": cost_json, "csv": cost_csv, "markdown": cost_markdown}[arguments.format]
        sys.stdout.write(render(found))
    return DONE
