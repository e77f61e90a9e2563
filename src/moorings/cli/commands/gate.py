"""`moorings gate`: may this account have it? For one account, or for a table of them."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from moorings.cli.arguments import a_day, add_as_of, add_force, add_format, add_mapping, terminal_width, today
from moorings.cli.exit_codes import CANNOT_KNOW, DONE, FINDINGS
from moorings.errors import MooringsError

if TYPE_CHECKING:
    from moorings.cli.arguments import Commands
    from moorings.services.gate import Gate

LISTED = 50
"""How many accounts of a verdict are listed in text and Markdown."""
CODES = {True: DONE, False: FINDINGS, None: CANNOT_KNOW}
EPILOG = """\
one account, asked before something is assigned to it:
  moorings gate MODEL --account id=A-7 annual_revenue=44000 --relationship named-success-manager
  Money may say its currency and period: annual_revenue="$20,000 a year", mrr=1666.67GBP/month.
  Beside the attributes: id, segment, current (what it has now), lapsed_at (since when it no longer qualifies).
  Without --relationship the answer is about what it has now (current=…), and else about what it is entitled to.

a table of accounts (CSV, Parquet, JSON), or a folder of customer data:
  moorings gate MODEL --accounts accounts.csv --format csv
  What an account has now is read from a column `treatment` (a relationship, by id or title) or `owner` (a person).

what was decided, and why, later:
  moorings gate MODEL --account … --log decisions.jsonl
  moorings gate --why A-7 --log decisions.jsonl --on 2026-03-03

exit codes: one account: 0 entitled; 1 refused, or entitled to nothing; 3 an attribute is missing that would tell
            all others: 0 done; 2 wrong input; 70 a bug
"""


def add(commands: "Commands") -> None:
    """Add the command's arguments."""
    parser = commands.add_parser(
        "gate",
        help="may this account have it: for one account, or a table of them",
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("model", type=Path, metavar="MODEL", nargs="?", help="the model, a .upg file")
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("--account", nargs="+", metavar="NAME=VALUE", help="what is known of one account")
    what.add_argument(
        "--accounts", type=Path, metavar="TABLE", help="a table of accounts, or a folder of customer data"
    )
    what.add_argument("--table", action="store_true", help="print the decision table itself")
    what.add_argument("--why", metavar="ACCOUNT", help="read from the log why an account was answered so")
    parser.add_argument(
        "--relationship", metavar="NAME", default="", help="the relationship that is asked for"
    )
    parser.add_argument("--topic", default="", help="what a question about this gets")
    add_mapping(parser)
    add_as_of(parser, "the last day that a folder's data know of, or today")
    parser.add_argument(
        "--moves", choices=("month", "quarter"), help="the moves of that time, from the data's history"
    )
    parser.add_argument(
        "--log", type=Path, metavar="FILE", help="keep each decision there, one JSON object a line"
    )
    parser.add_argument(
        "--on", type=a_day, metavar="DATE", help="with --why: the last decision up to that day"
    )
    parser.add_argument(
        "--out", type=Path, metavar="FILE", help="write every answer to .csv, .parquet or .jsonl, too"
    )
    add_force(parser)
    add_format(parser, "csv", "json", "markdown")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Ask the decision, and show the answer."""
    if arguments.why is not None:
        return _why(arguments)
    if arguments.model is None:
        raise MooringsError("the model is missing.", remedy="Name it first: moorings gate MODEL …")
    if arguments.table:
        return _table(arguments)
    if arguments.account:
        return _one(arguments)
    return _moves(arguments) if arguments.moves else _many(arguments)


def _one(arguments: argparse.Namespace) -> int:
    from moorings.services.gate_one import gate_account

    found = gate_account(
        arguments.model,
        _said(arguments.account),
        today=arguments.as_of or today(),
        relationship=arguments.relationship,
        topic=arguments.topic,
    )
    if arguments.log:
        from moorings.services.gate_log import log_answer

        log_answer(found, arguments.model, arguments.log)
    if arguments.format == "json":
        from moorings.render.gate_one import answer_json

        sys.stdout.write(answer_json(found))
    else:
        _must_be(arguments, "text", "json")
        from moorings.render.text.gate_one import answer_text

        sys.stdout.write(answer_text(found, terminal_width(), colour=sys.stdout.isatty()))
    return CODES[found.entitled]


def _said(pairs: list[str]) -> dict[str, str]:
    """Return what is said of an account, by name."""
    said: dict[str, str] = {}
    for pair in pairs:
        name, sign, value = pair.partition("=")
        if not sign:
            raise MooringsError(f"'{pair}' says nothing.", remedy="Write NAME=VALUE: annual_revenue=44000.")
        if name.strip() in said:
            raise MooringsError(f"'{name.strip()}' is there twice.", remedy="Say it once.")
        said[name.strip()] = value
    return said


def _table(arguments: argparse.Namespace) -> int:
    from moorings.render.gate_one import table_json, table_markdown
    from moorings.services.gate_one import gate_table

    _must_be(arguments, "text", "json", "markdown")
    found = gate_table(arguments.model, topic=arguments.topic)
    sys.stdout.write(table_json(found) if arguments.format == "json" else table_markdown(found))
    return DONE


def _many(arguments: argparse.Namespace) -> int:
    from moorings.services.gate import gate_accounts, log_answers, write_answers

    with gate_accounts(
        arguments.model,
        arguments.accounts,
        today=today(),
        mapping=arguments.mapping,
        topic=arguments.topic,
        as_of=arguments.as_of,
    ) as gate:
        if arguments.out:
            sources = [
                one for one in (arguments.model, arguments.accounts, arguments.mapping, arguments.log) if one
            ]
            write_answers(gate, arguments.out, replace=arguments.force, sources=sources)
            sys.stderr.write(f"Written: {arguments.out}\n")
        if arguments.log:
            log_answers(gate, arguments.model, arguments.log)
        _show(gate, arguments.format)
    return DONE


def _show(gate: "Gate", form: str) -> None:
    from moorings.services.gate import csv_pieces, every_answer, summarise

    if form == "csv":
        sys.stdout.writelines(csv_pieces(gate))
        return
    found = summarise(gate, limit=None if form == "json" else LISTED)
    if form == "text":
        from moorings.render.text.gate import gate_text

        sys.stdout.write(gate_text(found, terminal_width(), colour=sys.stdout.isatty()))
        return
    from moorings.render.gate import gate_json, gate_markdown

    if form == "json":
        sys.stdout.writelines(gate_json(found, every_answer(gate)))
    else:
        sys.stdout.write(gate_markdown(found))


def _moves(arguments: argparse.Namespace) -> int:
    from moorings.render.gate import moves_csv, moves_json, moves_markdown
    from moorings.render.text.gate import moves_text
    from moorings.services.gate import moves_of_period

    found, currency = moves_of_period(
        arguments.model,
        arguments.accounts,
        arguments.moves,
        today=today(),
        mapping=arguments.mapping,
        as_of=arguments.as_of,
    )
    match arguments.format:
        case "json":
            sys.stdout.write(moves_json(found))
        case "csv":
            sys.stdout.write(moves_csv(found))
        case "markdown":
            sys.stdout.write(moves_markdown(found, currency))
        case _:
            sys.stdout.write(moves_text(found, currency, terminal_width(), colour=sys.stdout.isatty()))
    return DONE


def _why(arguments: argparse.Namespace) -> int:
    from moorings.render.gate_log import why_json, why_text
    from moorings.services.gate_log import why

    if arguments.log is None:
        raise MooringsError("--why reads a log.", remedy="Name it with --log FILE.")
    _must_be(arguments, "text", "json")
    found = why(arguments.why, arguments.log, on=arguments.on)
    if not found.decisions:
        when = f" up to {arguments.on}" if arguments.on else ""
        raise MooringsError(
            f"the log holds no decision on '{arguments.why}'{when}.", where=str(arguments.log)
        )
    sys.stdout.write(why_json(found) if arguments.format == "json" else why_text(found))
    return DONE


def _must_be(arguments: argparse.Namespace, *forms: str) -> None:
    if arguments.format not in forms:
        raise MooringsError(
            f"this is not to be had as {arguments.format}.", remedy=f"Known: {', '.join(forms)}."
        )
