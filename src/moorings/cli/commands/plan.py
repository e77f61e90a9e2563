"""`moorings plan`: the mix of relationships that earns most with so many people and so much money."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from moorings.cli.arguments import add_as_of, add_format, add_mapping, add_model, terminal_width, today
from moorings.cli.exit_codes import DONE, FINDINGS

if TYPE_CHECKING:
    from moorings.cli.arguments import Commands
    from moorings.economics.mix.plan import Plan


def add(commands: "Commands") -> None:
    """Add the command's arguments."""
    parser = commands.add_parser("plan", help="which relationship for whom, with so many people and money")
    add_model(parser)
    parser.add_argument(
        "--people",
        nargs="+",
        type=_people,
        default=[],
        metavar="N|POOL=N",
        help="at most so many people in all, or of a pool: --people 12, --people success=5 support=7",
    )
    parser.add_argument(
        "--budget", type=float, metavar="AMOUNT", help="what they, cash and fixed costs may take"
    )
    parser.add_argument(
        "--accounts",
        "--data",
        type=Path,
        metavar="TABLE",
        help="a table of accounts, or a folder of customer data: put thresholds among them",
    )
    add_mapping(parser)
    parser.add_argument(
        "--only-declared", action="store_true", help="relationships serve only the segments that they name"
    )
    parser.add_argument("--fractions", action="store_true", help="without accounts: a segment may be parted")
    parser.add_argument("--years", type=int, metavar="N", help="over how many years a customer counts")
    parser.add_argument(
        "--seconds", type=float, default=10.0, metavar="S", help="how long each search may take (else: 10)"
    )
    add_as_of(parser, "today")
    add_format(parser, "json", "csv", "markdown")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Look for the best mix and show it; end with 1 where there is none."""
    from moorings.services.plan import plan_model

    found = plan_model(
        arguments.model,
        today=today(),
        as_of=arguments.as_of,
        people=next((many for name, many in arguments.people if not name), None),
        people_by_pool={name: many for name, many in arguments.people if name},
        budget=arguments.budget,
        accounts=arguments.accounts,
        mapping=arguments.mapping,
        years=arguments.years,
        only_declared=arguments.only_declared,
        divisible=arguments.fractions,
        seconds=arguments.seconds,
    )
    sys.stdout.write(_shown(found, arguments.format))
    return DONE if found.mix.answer else FINDINGS


def _shown(found: "Plan", form: str) -> str:
    from moorings.render.plan import plan_csv, plan_json, plan_markdown, plan_text

    if form == "text":
        return plan_text(found, width=terminal_width(), colour=sys.stdout.isatty())
    return {"json": plan_json, "csv": plan_csv, "markdown": plan_markdown}[form](found)


def _people(text: str) -> tuple[str, int]:
    """Return the pool, an empty text for all people, and how many."""
    name, _, many = text.rpartition("=")
    try:
        return name.strip(), int(many)
    except ValueError:
        raise argparse.ArgumentTypeError(
            f"'{text}' is no number of people; write 12, or success=5 for a pool"
        ) from None
