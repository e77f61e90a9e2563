"""`moorings drift`: where practice is not what was decided, as a list of work."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from moorings.cli.arguments import (
    add_as_of,
    add_format,
    add_mapping,
    add_model,
    mapping_for,
    terminal_width,
    today,
)
from moorings.cli.exit_codes import DONE
from moorings.cli.steps import tell

if TYPE_CHECKING:
    from moorings.cli.arguments import Commands


def add(commands: "Commands") -> None:
    """Add the command's arguments."""
    parser = commands.add_parser("drift", help="who gets more, less or something else than was decided")
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
        "--by",
        choices=("owner", "segment", "way"),
        default="owner",
        help="how the list is grouped (else: owner)",
    )
    parser.add_argument("--way", default="", metavar="KIND", help="only this kind, such as quiet_help")
    parser.add_argument("--segment", default="", metavar="SEGMENT", help="only this segment, by title or id")
    parser.add_argument("--owner", default="", metavar="WHO", help="only what this person or role has to do")
    parser.add_argument("--names", action="store_true", help="name people; else their role stands for them")
    add_format(parser, "json", "csv", "markdown")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Find what drifted and show it."""
    from moorings.render.drift import drift_csv, drift_json, drift_markdown, drift_text
    from moorings.services.drift import drift_of

    found = drift_of(
        arguments.model,
        arguments.data,
        today=today(),
        mapping=mapping_for(arguments.data, arguments.mapping),
        as_of=arguments.as_of,
        names=arguments.names,
        way=arguments.way,
        segment=arguments.segment,
        owner=arguments.owner,
        tell=tell,
    )
    match arguments.format:
        case "json":
            shown = drift_json(found)
        case "csv":
            shown = drift_csv(found)
        case "markdown":
            shown = drift_markdown(found, by=arguments.by)
        case _:
            colour = sys.stdout.isatty()
            shown = drift_text(found, by=arguments.by, width=terminal_width(), colour=colour)
    sys.stdout.write(shown)
    return DONE
