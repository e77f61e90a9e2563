"""`moorings project`: the years ahead, and when something stops fitting."""

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
    parser = commands.add_parser(
        "project", help="accounts, people and cost by year, and when they stop fitting"
    )
    add_model(parser)
    parser.add_argument(
        "--years", type=int, default=5, metavar="N", help="how many years (else: %(default)s)"
    )
    add_as_of(parser, "today")
    parser.add_argument("--svg", type=Path, metavar="DIR", help="draw people and money by year there, too")
    add_force(parser)
    add_format(parser, "json", "csv", "markdown")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Project the model and show what came out."""
    from moorings.render.projection import projection_csv, projection_json, projection_markdown
    from moorings.render.text.projection import projection_text
    from moorings.services.project import project_model, write_project_charts

    found = project_model(arguments.model, years=arguments.years, today=arguments.as_of or today())
    if arguments.svg:
        paths = write_project_charts(found, arguments.svg, replace=arguments.force)
        sys.stderr.write("".join(f"Drawn: {path}\n" for path in paths))
    if arguments.format == "text":
        sys.stdout.write(projection_text(found, width=terminal_width(), colour=sys.stdout.isatty()))
    else:
        render = {"json": projection_json, "csv": projection_csv, "markdown": projection_markdown}
        sys.stdout.write(render[arguments.format](found))
    return DONE
