"""`moorings watch`: what drifted since the last look, for a nightly job."""

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
from moorings.cli.exit_codes import DONE, FINDINGS
from moorings.cli.steps import tell

if TYPE_CHECKING:
    from moorings.cli.arguments import Commands


def add(commands: "Commands") -> None:
    """Add the command's arguments."""
    parser = commands.add_parser("watch", help="what drifted since the last look; 1 where somebody is needed")
    add_model(parser)
    parser.add_argument(
        "--data",
        type=Path,
        metavar="DIR",
        required=True,
        help="the folder of the customer data, or a mapping",
    )
    parser.add_argument(
        "--since",
        type=Path,
        metavar="STATE",
        required=True,
        help="the file that keeps what was seen; written anew after each look",
    )
    add_mapping(parser)
    add_as_of(parser, "the last day that the data know of")
    parser.add_argument("--names", action="store_true", help="name people; else their role stands for them")
    add_format(parser, "json", "markdown")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Look, say what is new, and remember what was seen."""
    from moorings.render.watch import watch_json, watch_markdown, watch_text
    from moorings.services.places import must_not_be_read
    from moorings.services.watch import remember, watch

    mapping = mapping_for(arguments.data, arguments.mapping)
    must_not_be_read(arguments.since, (arguments.model, mapping))
    news = watch(
        arguments.model,
        arguments.data,
        arguments.since,
        today=today(),
        mapping=mapping,
        as_of=arguments.as_of,
        names=arguments.names,
        tell=tell,
    )
    if arguments.format == "json":
        shown = watch_json(news)
    elif arguments.format == "markdown":
        shown = watch_markdown(news)
    else:
        shown = watch_text(news, width=terminal_width(), colour=sys.stdout.isatty())
    sys.stdout.write(shown)
    sys.stdout.flush()
    remember(news, arguments.since)
    return FINDINGS if news.asks_for_somebody else DONE
