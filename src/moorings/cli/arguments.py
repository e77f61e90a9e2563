"""Arguments that several commands take, each defined once."""

import argparse
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from moorings.errors import MooringsError, escaped

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]

SEVERITIES = ("error", "warning", "note")


def add_model(parser: argparse.ArgumentParser) -> None:
    """Add the model file."""
    parser.add_argument("model", type=Path, metavar="MODEL", help="the model, a .upg file")


def add_as_of(parser: argparse.ArgumentParser, otherwise: str) -> None:
    """Add the day that counts as today."""
    parser.add_argument(
        "--as-of", type=a_day, metavar="DATE", help=f"the day that counts as today; else {otherwise}"
    )


def add_mapping(parser: argparse.ArgumentParser) -> None:
    """Add the description of the customer data."""
    parser.add_argument(
        "--mapping",
        type=Path,
        metavar="FILE",
        help="which file and column is which, a file or one of hubspot, intercom, salesforce, stripe, zendesk; "
        "else mapping.toml beside the data, if there is one",
    )


def add_format(parser: argparse.ArgumentParser, *formats: str) -> None:
    """Add the form of the output."""
    parser.add_argument("--format", choices=("text", *formats), default="text", help="the form of the output")


def add_fail_on(parser: argparse.ArgumentParser, default: str | None) -> None:
    """Add from which severity on a finding makes the command end with exit code 1."""
    parser.add_argument(
        "--fail-on",
        choices=(*SEVERITIES, "never"),
        default=default or "never",
        help="end with exit code 1 where a finding is at least so severe (else: %(default)s)",
    )


def add_force(parser: argparse.ArgumentParser) -> None:
    """Add the leave to replace files that are there."""
    parser.add_argument("--force", action="store_true", help="replace files that are there already")


def a_day(text: str) -> date:
    """Return the day that an argument names."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"'{text}' is not a day; write it as 2026-06-30") from None


def mapping_for(data: Path | None, given: Path | None) -> Path | None:
    """Return the mapping that was given, else the one that lies beside the data, saying so; nothing for none."""
    from moorings.services.review import mapping_beside

    if given and not data:
        raise MooringsError("--mapping describes customer data.", remedy="Name their folder with --data.")
    found = given or (mapping_beside(data) if data else None)
    if found and not given:
        sys.stderr.write(f"mapping: {escaped(str(found))}\n")
    return found


def today() -> date:
    """Return today's date: the one place where the clock is asked."""
    return date.today()  # noqa: DTZ011  # the user's own day, where they sit


def terminal_width() -> int:
    """Return how many columns to write on: the terminal's, within what reads well."""
    import shutil

    return min(shutil.get_terminal_size((100, 24)).columns, 120)
