"""`moorings verify`: whether a file is a sound UPG document."""

import argparse
import sys
from typing import TYPE_CHECKING

from moorings.cli.arguments import add_fail_on, add_format, add_model
from moorings.cli.exit_codes import DONE, FINDINGS

if TYPE_CHECKING:
    from moorings.cli.arguments import Commands


def add(commands: "Commands") -> None:
    """Add the command's arguments."""
    parser = commands.add_parser("verify", help="whether a file is a sound UPG document")
    add_model(parser)
    add_format(parser, "json")
    add_fail_on(parser, "error")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Judge the file and show the verdict."""
    from moorings.render.verdict import verdict_json, verdict_text
    from moorings.services.document import is_bad_enough, verify

    verdict = verify(arguments.model)
    shown = verdict_json(verdict) if arguments.format == "json" else [verdict_text(verdict)]
    sys.stdout.writelines(shown)
    return FINDINGS if is_bad_enough(verdict, arguments.fail_on) else DONE
