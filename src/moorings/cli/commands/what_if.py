"""`moorings whatif`: what an intervention is worth, and how large its effect must be to pay."""

import argparse
import sys
from typing import TYPE_CHECKING

from moorings.cli.arguments import add_as_of, add_format, add_model, terminal_width, today
from moorings.cli.exit_codes import DONE

if TYPE_CHECKING:
    from moorings.cli.arguments import Commands


def add(commands: "Commands") -> None:
    """Add the command's arguments."""
    parser = commands.add_parser(
        "whatif", help="what an intervention is worth, and from which effect it pays"
    )
    add_model(parser)
    parser.add_argument("--segment", required=True, metavar="S", help="the segment, by id or title")
    parser.add_argument(
        "--metric", required=True, metavar="M", help="what it moves: early_churn, retention or expansion"
    )
    parser.add_argument(
        "--from", dest="since", type=float, metavar="SHARE", help="from where; else what the outlook says"
    )
    parser.add_argument("--to", required=True, type=float, metavar="SHARE", help="to where: 0.10 is a tenth")
    parser.add_argument(
        "--cost-per-account", type=float, default=0.0, metavar="AMOUNT", help="cash for each account"
    )
    parser.add_argument(
        "--minutes", type=float, default=0.0, metavar="N", help="people's time for each account"
    )
    parser.add_argument("--role", metavar="R", help="whose minutes they are")
    parser.add_argument(
        "--once",
        action="store_true",
        help="it is done once an account, not every year; early churn always is",
    )
    parser.add_argument("--relationship", metavar="R", help="which one, where several serve the segment")
    parser.add_argument("--accounts", type=float, metavar="N", help="how many accounts it reaches a year")
    add_as_of(parser, "today")
    add_format(parser, "json")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Work out what the intervention is worth and show it."""
    from moorings.render.what_if import what_if_json, what_if_text
    from moorings.services.what_if import what_if_in_model

    found = what_if_in_model(
        arguments.model,
        today=arguments.as_of or today(),
        segment=arguments.segment,
        metric=arguments.metric,
        since=arguments.since,
        to=arguments.to,
        relationship=arguments.relationship,
        cost_per_account=arguments.cost_per_account,
        minutes=arguments.minutes,
        role=arguments.role,
        once=arguments.once,
        accounts=arguments.accounts,
    )
    if arguments.format == "json":
        sys.stdout.write(what_if_json(found))
    else:
        sys.stdout.write(what_if_text(found, width=terminal_width(), colour=sys.stdout.isatty()))
    return DONE
