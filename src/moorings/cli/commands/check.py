"""`moorings check`: what the rules find in a model."""

import argparse
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from moorings.cli.arguments import add_as_of, add_fail_on, add_format, terminal_width, today
from moorings.cli.exit_codes import DONE, FINDINGS, WRONG_INPUT
from moorings.errors import MooringsError
from moorings.version import __version__

if TYPE_CHECKING:
    from moorings.checks.rule import Finding
    from moorings.cli.arguments import Commands
    from moorings.services.fix import Mended

FORMATS = ("json", "csv", "sarif", "github", "junit")


def add(commands: "Commands") -> None:
    """Add the command's arguments."""
    parser = commands.add_parser("check", help="what is missing, contradictory or too dear in a model")
    parser.add_argument("models", nargs="+", type=Path, metavar="MODEL", help="a model, a .upg file")
    add_as_of(parser, "today")
    parser.add_argument(
        "--select", action="append", default=[], metavar="RULE", help="only this rule or family"
    )
    parser.add_argument(
        "--ignore", action="append", default=[], metavar="RULE", help="not this rule or family"
    )
    mending = parser.add_mutually_exclusive_group()
    mending.add_argument(
        "--fix", action="store_true", help="mend what can be mended without guessing; it can be undone"
    )
    mending.add_argument(
        "--diff", action="store_true", help="show what --fix would change, and write nothing"
    )
    add_format(parser, *FORMATS)
    add_fail_on(parser, "error")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Check the models and show the findings; one that cannot be used does not keep the others."""
    found: list[Finding] = []
    codes = [DONE]
    for model in arguments.models:
        try:
            found += _found(model, arguments, codes)
        except MooringsError as error:
            sys.stderr.write(f"moorings: {error}\n")
            codes.append(WRONG_INPUT)
    is_shown = not arguments.diff and codes.count(WRONG_INPUT) < len(arguments.models)
    return max([*codes, _show(found, arguments)] if is_shown else codes)


def _found(model: Path, arguments: argparse.Namespace, codes: list[int]) -> "tuple[Finding, ...]":
    """Return what the rules find in a model, mended before where asked; nothing where that is only shown."""
    from moorings.services.check import check_model
    from moorings.services.fix import fix_model

    asked = {
        "today": arguments.as_of or today(),
        "select": arguments.select,
        "ignore": arguments.ignore,
    }
    if arguments.fix or arguments.diff:
        mended = fix_model(model, write=arguments.fix, **asked)
        _show_mended(mended, written=arguments.fix)
        codes.append(FINDINGS if arguments.diff and mended.difference else DONE)
    return () if arguments.diff else check_model(model, **asked)


def _show_mended(mended: "Mended", *, written: bool) -> None:
    """Say what is mended on stderr, so that stdout holds the findings alone; what would be, on stdout."""
    from moorings.render.mended import changes_text, mended_text

    stream = sys.stderr if written else sys.stdout
    stream.writelines(changes_text(mended.difference))
    stream.write(mended_text(len(mended.findings), mended.dropped, written=written))


def _show(found: "Sequence[Finding]", arguments: argparse.Namespace) -> int:
    """Write the findings in the form that is asked for, and return the exit code that they ask for."""
    from moorings.services.check import bad_enough

    failing = bad_enough(found, arguments.fail_on)
    sys.stdout.writelines(_shown(found, failing, arguments.format))
    return FINDINGS if failing else DONE


def _shown(found: "Sequence[Finding]", failing: "Sequence[Finding]", form: str) -> "Iterable[str]":
    from moorings.render import findings, github, junit, sarif

    match form:
        case "json":
            return findings.findings_json(found)
        case "csv":
            return [findings.findings_csv(found)]
        case "sarif":
            return [sarif.findings_sarif(found, __version__)]
        case "github":
            return github.findings_github(found)
        case "junit":
            return [junit.findings_junit(found, failing)]
    return [findings.findings_text(found, terminal_width(), colour=sys.stdout.isatty())]
