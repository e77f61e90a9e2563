"""`moorings review`: one verdict a segment."""

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
    mapping_for,
    terminal_width,
    today,
)
from moorings.cli.exit_codes import DONE, FINDINGS
from moorings.errors import escaped

if TYPE_CHECKING:
    from moorings.cli.arguments import Commands


def add(commands: "Commands") -> None:
    """Add the command's arguments."""
    parser = commands.add_parser("review", help="what was decided, what it costs, where practice drifted")
    add_model(parser)
    parser.add_argument("--data", type=Path, metavar="DIR", help="the folder of the customer data")
    add_mapping(parser)
    add_as_of(parser, "the last day that the data know of")
    parser.add_argument(
        "--html", type=Path, metavar="FILE", help="write the review as one self-contained page, too"
    )
    add_force(parser)
    add_format(parser, "json")
    add_fail_on(parser, None)
    parser.add_argument("--names", action="store_true", help="name people; else their role stands for them")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Review the model and show the review."""
    from moorings.services.check import has_findings
    from moorings.services.review import review_model

    mapping = mapping_for(arguments.data, arguments.mapping)
    if arguments.html:
        from moorings.services.places import must_take_page

        must_take_page(
            arguments.html,
            model=arguments.model,
            data=arguments.data,
            mapping=mapping,
            replace=arguments.force,
        )
    found = review_model(
        arguments.model,
        today=today(),
        data=arguments.data,
        mapping=mapping,
        as_of=arguments.as_of,
        names=arguments.names,
        tell=_tell,
    )
    if arguments.html:
        from moorings.services.review import write_page

        write_page(found, arguments.html)
    if arguments.format == "json":
        from moorings.render.json_ import review_json

        sys.stdout.write(review_json(found) + "\n")
    else:
        from moorings.render.text import review_text

        sys.stdout.write(review_text(found, width=terminal_width(), colour=sys.stdout.isatty()))
    if arguments.html:
        sys.stderr.write(f"Written as a page: {escaped(str(arguments.html))}\n")
    return FINDINGS if has_findings(found.findings, arguments.fail_on) else DONE


def _tell(step: str) -> None:
    """Show the step that is being taken, where somebody is watching."""
    if sys.stderr.isatty():
        sys.stderr.write(f"\r\x1b[K{step}")
        sys.stderr.flush()
