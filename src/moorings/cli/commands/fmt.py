"""`moorings fmt`: files brought into canonical form, so that equal graphs are equal files."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from moorings.cli.arguments import add_format
from moorings.cli.exit_codes import DONE, FINDINGS, WRONG_INPUT
from moorings.errors import MooringsError

if TYPE_CHECKING:
    from moorings.cli.arguments import Commands
    from moorings.upg.formatting import Formatted


def add(commands: "Commands") -> None:
    """Add the command's arguments."""
    parser = commands.add_parser("fmt", help="bring files into canonical form")
    parser.add_argument("files", type=Path, nargs="+", metavar="FILE", help="a .upg file")
    parser.add_argument(
        "--check",
        action="store_true",
        help="write nothing; end with exit code 1 where a file is not canonical",
    )
    add_format(parser, "json")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Rewrite the files, or only look at them, and show what became of each."""
    from moorings.render.verdict import formatting_json, formatting_text

    check = arguments.check
    became = [(str(path), _became(path, check)) for path in arguments.files]
    if arguments.format == "json":
        sys.stdout.write(formatting_json(became, check=check))
    for name, one in became:
        if isinstance(one, MooringsError):
            sys.stderr.write(f"moorings: {one}\n")
        elif arguments.format == "text":
            sys.stdout.write(formatting_text(name, one, written=not check))
    return max(_exit_code(one, check) for _, one in became)


def _became(path: Path, check: bool) -> "Formatted | MooringsError":
    from moorings.services.document import format_file

    try:
        return format_file(path, check=check)
    except MooringsError as error:
        return error


def _exit_code(became: "Formatted | MooringsError", check: bool) -> int:
    if isinstance(became, MooringsError) or became.errors:
        return WRONG_INPUT
    return FINDINGS if check and not became.is_canonical else DONE
