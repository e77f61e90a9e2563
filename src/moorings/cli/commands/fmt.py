"""`moorings fmt`: files brought into canonical form, so that equal graphs are equal files."""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from moorings.cli.arguments import add_format
from moorings.cli.exit_codes import DONE, FINDINGS, WRONG_INPUT
from moorings.errors import MooringsError

if TYPE_CHECKING:
    from moorings.cli.arguments import Commands
    from moorings.render.verdict import Became
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

    check, codes = arguments.check, [DONE]
    became = _each(arguments.files, check, codes)
    if arguments.format == "json":
        sys.stdout.writelines(formatting_json(became, check=check))
    else:
        sys.stdout.writelines(formatting_text(became, written=not check))
    return max(codes)


def _each(files: list[Path], check: bool, codes: list[int]) -> "Iterator[Became]":
    """Yield what became of each file, one after the other; add its exit code to `codes`."""
    for path in files:
        became = _became(path, check)
        codes.append(_exit_code(became, check))
        if isinstance(became, MooringsError):
            sys.stderr.write(f"moorings: {became}\n")
        yield str(path), became
        del became  # it may be large, and so may the next


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
