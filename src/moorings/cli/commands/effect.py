"""`moorings effect`: what something that was done to some accounts changed."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from moorings.cli.arguments import (
    add_as_of,
    add_force,
    add_format,
    add_mapping,
    add_model,
    mapping_for,
    terminal_width,
    today,
)
from moorings.cli.exit_codes import DONE
from moorings.cli.steps import tell
from moorings.errors import escaped

if TYPE_CHECKING:
    from moorings.cli.arguments import Commands
    from moorings.evidence.effect.report import Effect


def add(commands: "Commands") -> None:
    """Add the command's arguments."""
    parser = commands.add_parser("effect", help="what something that was done to some accounts changed")
    add_model(parser)
    parser.add_argument(
        "--data",
        type=Path,
        metavar="DIR",
        required=True,
        help="the folder of the customer data, or a mapping",
    )
    add_mapping(parser)
    add_as_of(parser, "the last day that the data know of")
    parser.add_argument(
        "--treated",
        required=True,
        metavar="WHO",
        help="a CSV file (account_id, treated or from, randomised), an attribute that is yes or no, or plan=pro",
    )
    parser.add_argument(
        "--outcome",
        required=True,
        metavar="WHAT",
        help="churned, time_to_churn, activated, revenue, gross_retention, net_retention, cost_to_serve, …",
    )
    parser.add_argument(
        "--window",
        default="year",
        metavar="SPAN",
        help="when it is looked for (else: the year up to the day)",
    )
    parser.add_argument("--segment", default="", metavar="S", help="only accounts of this segment")
    parser.add_argument(
        "--alike-by",
        nargs="+",
        default=[],
        metavar="WHAT",
        help="what accounts must share to be alike: segment, size, an attribute (else: segment, plan and size)",
    )
    parser.add_argument("--randomised", action="store_true", help="a lot decided who was treated")
    parser.add_argument("--svg", type=Path, metavar="DIR", help="write the charts there, too")
    add_force(parser)
    add_format(parser, "json", "csv", "markdown")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Look for the effect, and show what was found."""
    from moorings.services.effect import effect_on, write_effect_charts

    found = effect_on(
        arguments.model,
        arguments.data,
        arguments.treated,
        arguments.outcome,
        today=today(),
        mapping=mapping_for(arguments.data, arguments.mapping),
        as_of=arguments.as_of,
        window=arguments.window,
        by=arguments.alike_by,
        segment=arguments.segment,
        is_randomised=arguments.randomised,
        tell=tell,
    )
    if arguments.svg:
        paths = write_effect_charts(found, arguments.svg, replace=arguments.force)
        sys.stderr.write("".join(f"Drawn: {escaped(str(path))}\n" for path in paths))
    sys.stdout.write(_shown(found, arguments.format))
    return DONE


def _shown(found: "Effect", form: str) -> str:
    from moorings.render.effect import effect_csv, effect_json, effect_markdown
    from moorings.render.text.effect import effect_text

    match form:
        case "json":
            return effect_json(found)
        case "csv":
            return effect_csv(found)
        case "markdown":
            return effect_markdown(found)
    return effect_text(found, width=terminal_width(), colour=sys.stdout.isatty())
