"""`moorings accept`: live with a finding for a while, see what is accepted, and take it back."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from moorings.cli.arguments import a_day, add_as_of, add_format, add_model, terminal_width, today
from moorings.cli.exit_codes import DONE
from moorings.errors import MooringsError

if TYPE_CHECKING:
    from datetime import date

    from moorings.cli.arguments import Commands


def add(commands: "Commands") -> None:
    """Add the command's arguments."""
    parser = commands.add_parser("accept", help="accept a finding for a while, with a reason")
    add_model(parser)
    parser.add_argument("rule", nargs="?", metavar="RULE", help="the rule, by code or name")
    parser.add_argument("--on", metavar="SUBJECT", help="what the finding is about, by title or id")
    parser.add_argument("--because", metavar="REASON", help="why it is accepted")
    parser.add_argument("--until", type=a_day, metavar="DATE", help="the last day on which that holds")
    parser.add_argument("--by", default="", metavar="ROLE", help="who accepts it")
    other = parser.add_mutually_exclusive_group()
    other.add_argument("--list", action="store_true", help="show what is accepted")
    other.add_argument("--withdraw", action="store_true", help="accept the finding no more")
    add_as_of(parser, "today")
    add_format(parser, "json", "csv")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Accept a finding, list what is accepted, or withdraw it."""
    day = arguments.as_of or today()
    if arguments.list:
        sys.stdout.write(_listed(arguments.model, day, arguments.format))
    else:
        sys.stdout.write(_entered(arguments, day))
    return DONE


def _listed(model: Path, day: "date", form: str) -> str:
    from moorings.render.accepted import accepted_csv, accepted_json, accepted_text
    from moorings.services.accept import accepted_in

    found = accepted_in(model, today=day)
    if form == "text":
        return accepted_text(found, day, terminal_width(), colour=sys.stdout.isatty())
    return {"json": accepted_json, "csv": accepted_csv}[form](found, day)


def _entered(arguments: argparse.Namespace, day: "date") -> str:
    from moorings.render.accepted import entered_text
    from moorings.services.accept import accept_finding, withdraw_acceptance

    wanted = ("rule", "on") if arguments.withdraw else ("rule", "on", "because", "until")
    _require(arguments, wanted)
    named = (arguments.model, arguments.rule, arguments.on)
    if arguments.withdraw:
        entered = withdraw_acceptance(*named, today=day)
    else:
        own = {"because": arguments.because, "until": arguments.until, "by": arguments.by}
        entered = accept_finding(*named, **own, today=day)
    return entered_text(entered.accepted, entered.dropped, withdrawn=arguments.withdraw)


def _require(arguments: argparse.Namespace, wanted: tuple[str, ...]) -> None:
    """Refuse a command that leaves open what it would do."""
    missing = [name for name in wanted if getattr(arguments, name) is None]
    if missing:
        words = {"rule": "RULE", "on": "--on SUBJECT", "because": '--because "…"', "until": "--until DATE"}
        says = f"{', '.join(words[name] for name in missing)} must be said."
        remedy = 'As in: moorings accept model.upg REV002 --on "Community" --because "…" --until 2027-03-31'
        raise MooringsError(says, remedy=remedy)
