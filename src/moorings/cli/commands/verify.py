"""`moorings verify`: whether files are sound UPG documents."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from moorings.cli.arguments import add_fail_on, add_format
from moorings.cli.exit_codes import DONE, FINDINGS, WRONG_INPUT
from moorings.errors import MooringsError, escaped

if TYPE_CHECKING:
    from moorings.cli.arguments import Commands


def add(commands: "Commands") -> None:
    """Add the command's arguments."""
    parser = commands.add_parser("verify", help="whether a file is a sound UPG document")
    parser.add_argument("models", nargs="+", type=Path, metavar="MODEL", help="a model, a .upg file")
    add_format(parser, "json")
    add_fail_on(parser, "error")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Judge the files and show the verdicts; one that cannot be read does not keep the others."""
    several = len(arguments.models) > 1
    if several and arguments.format == "json":
        raise MooringsError("--format json is for one file.", remedy="Ask for one after the other.")
    return max(_judged(model, arguments, several=several) for model in arguments.models)


def _judged(model: Path, arguments: argparse.Namespace, *, several: bool) -> int:
    from moorings.render.verdict import verdict_json, verdict_text
    from moorings.services.document import is_bad_enough, verify

    try:
        verdict = verify(model)
    except MooringsError as error:
        sys.stderr.write(f"moorings: {error}\n")
        return WRONG_INPUT
    if several:
        sys.stdout.write(f"{escaped(str(model))}\n")
    shown = verdict_json(verdict) if arguments.format == "json" else [verdict_text(verdict)]
    sys.stdout.writelines(shown)
    return FINDINGS if is_bad_enough(verdict, arguments.fail_on) else DONE
