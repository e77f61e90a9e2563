"""The arguments of every command."""

import argparse
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import TYPE_CHECKING, NoReturn

from moorings.cli.exit_codes import WRONG_INPUT
from moorings.errors import did_you_mean, escaped
from moorings.version import __version__

if TYPE_CHECKING:
    from _typeshed import SupportsWrite

COMMANDS = {
    "review": "review",
    "check": "check",
    "accept": "accept",
    "coverage": "coverage",
    "gate": "gate",
    "drift": "drift",
    "watch": "watch",
    "measure": "measure",
    "effect": "effect",
    "cost": "cost",
    "diff": "difference",
    "capacity": "capacity",
    "project": "project",
    "plan": "plan",
    "compare": "compare",
    "whatif": "what_if",
    "verify": "verify",
    "fmt": "fmt",
    "history": "history",
    "schema": "schema",
    "new": "new",
    "start": "start",
    "import": "import_",
    "export": "export",
    "assess": "assess",
    "checklist": "checklist",
    "explain": "explain",
    "data": "customer_data",
    "example": "example",
}
"""Each command and the module of `moorings.cli.commands` that is its own."""

EPILOG = """\
exit codes: 0 done; 1 findings at or above --fail-on, or refused by the gate; 2 wrong input;
            3 the gate cannot know; 70 a bug
"""


class Parser(argparse.ArgumentParser):
    """A parser that names the nearest command or option where one is misspelt."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the arguments and what was perhaps meant, and leave."""
        says = escaped(f"{message}.{self._nearest(message)}", but="\n")
        sys.stderr.write(f"moorings: {says}\nSee: {self.prog} --help\n")
        sys.exit(WRONG_INPUT)

    def print_help(self, file: "SupportsWrite[str] | None" = None) -> None:
        """Write the help. Where it cannot be written, argparse would keep silent."""
        (file or sys.stdout).write(self.format_help())

    def _nearest(self, message: str) -> str:
        """Return the command or the options that were perhaps meant, after a space; an empty text for none."""
        misspelt = next((word for word in message.split() if word.startswith("--")), "")
        if message.startswith("unrecognized arguments") and misspelt:
            return _after_a_space(did_you_mean(misspelt.split("=")[0], self._options(), show_all=False))
        if "invalid choice" in message:
            return _after_a_space(did_you_mean(message.split("'")[1], self._commands(), show_all=False))
        return ""

    def _commands(self) -> dict[str, "Parser"]:
        groups = (action.choices for action in self._actions if isinstance(action.choices, dict))
        return {name: parser for group in groups for name, parser in group.items()}

    def _options(self) -> set[str]:
        below = (parser._options() for parser in self._commands().values())
        return set(self._option_string_actions).union(*below)


def _after_a_space(hint: str) -> str:
    return f" {hint}" if hint else ""


def build_parser(given: Sequence[str]) -> argparse.ArgumentParser:
    """Return the parser for what was given; where a command is named, no other is loaded."""
    parser = Parser(
        prog="moorings",
        description="Keeps every customer relationship where the business decided it should be.",
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"moorings {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True, title="commands")
    named = given[:1] if given[:1] and given[0] in COMMANDS else COMMANDS
    for name in named:
        import_module(f"moorings.cli.commands.{COMMANDS[name]}").add(commands)
    return parser
