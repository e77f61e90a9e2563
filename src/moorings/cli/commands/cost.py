"""`moorings cost`: what serving costs, from which revenue it pays, how it grows."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from moorings.cli.arguments import add_as_of, add_force, add_format, add_model, terminal_width, today
from moorings.cli.exit_codes import DONE

if TYPE_CHECKING:
    from moorings.cli.arguments import Commands
    from moorings.economics.report import CostReport
    from moorings.economics.uncertainty import Uncertainty


def add(commands: "Commands") -> None:
    """Add the command's arguments."""
    parser = commands.add_parser("cost", help="what serving costs, from which revenue it pays, how it grows")
    add_model(parser)
    parser.add_argument("--segment", metavar="S", help="only this segment, by id or title")
    parser.add_argument(
        "--accounts", type=float, metavar="N", help="count with so many accounts of the segment"
    )
    parser.add_argument(
        "--draws", type=whole_number, metavar="N", help="how often to draw from every range (else: 20000)"
    )
    parser.add_argument(
        "--seed", type=whole_number, metavar="S", help="the same seed gives the same draws (else: 0)"
    )
    parser.add_argument("--svg", type=Path, metavar="DIR", help="write the charts there, too")
    add_force(parser)
    add_as_of(parser, "today")
    add_format(parser, "json", "csv", "markdown")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Cost the model, say how sure the figures are, and show what came out."""
    from moorings.services.cost import cost_of_model, write_cost_charts
    from moorings.services.uncertainty import uncertainty_of_model

    day = arguments.as_of or today()
    asked = {"today": day, "segment": arguments.segment, "accounts": arguments.accounts}
    found = cost_of_model(arguments.model, **asked)
    bands = uncertainty_of_model(arguments.model, **asked, draws=arguments.draws, seed=arguments.seed)
    if arguments.svg:
        paths = write_cost_charts(
            arguments.model, arguments.svg, **asked, bands=bands, replace=arguments.force
        )
        sys.stderr.write("".join(f"Drawn: {path}\n" for path in paths))
    sys.stdout.write(_shown(found, bands, arguments))
    return DONE


def _shown(found: "CostReport", bands: "Uncertainty", arguments: argparse.Namespace) -> str:
    """Return both in the form that was asked for; bands where a figure has one, or where they were asked for."""
    from moorings.render.cost import cost_csv, cost_json, cost_markdown
    from moorings.render.text.cost import cost_text
    from moorings.render.text.uncertainty import uncertainty_text
    from moorings.render.uncertainty import uncertainty_csv, uncertainty_markdown

    is_asked = arguments.draws is not None or arguments.seed is not None
    with_bands = is_asked or not bands.is_certain
    match arguments.format:
        case "json":
            return cost_json(found, bands)
        case "csv":
            return uncertainty_csv(bands) if is_asked else cost_csv(found)
        case "markdown":
            return cost_markdown(found) + (f"\n{uncertainty_markdown(bands)}" if with_bands else "")
    width, colour = terminal_width(), sys.stdout.isatty()
    below = uncertainty_text(bands, width=width, colour=colour) if with_bands else ""
    return cost_text(found, width=width, colour=colour) + below


def whole_number(text: str) -> int:
    """Return the whole number that an argument gives."""
    try:
        return int(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"'{text}' is no whole number") from None
