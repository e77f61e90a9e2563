"""`moorings check`: what the rules find in a model."""

import argparse
import sys
from typing import TYPE_CHECKING

from moorings.cli.arguments import add_as_of, add_fail_on, add_format, add_model, today
from moorings.cli.exit_codes import DONE, FINDINGS

if TYPE_CHECKING:
    from moorings.cli.arguments import Commands


def add(commands: "Commands") -> None:
    """Add the command's arguments."""
    parser = commands.add_parser("check", help="what is missing, contradictory or too dear in a model")
    add_model(parser)
    add_as_of(parser, "today")
    parser.add_argument(
        "--select", action="append", default=[], metavar="RULE", help="only this rule or family"
    )
    parser.add_argument(
        "--ignore", action="append", default=[], metavar="RULE", help="not this rule or family"
    )
    add_format(parser, "json", "csv")
    add_fail_on(parser, "error")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Check the model and show the findings."""
    from moorings.render.findings import findings_csv, findings_json, findings_text
    from moorings.services.check import check_model, has_findings

    day = arguments.as_of or today()
    found = check_model(arguments.model, today=day, select=arguments.select, ignore=arguments.ignore)
    if arguments.format == "json":
        sys.stdout.writelines(findings_json(found))
    else:
        sys.stdout.write({"text": findings_text, "csv": findings_csv}[arguments.format](found))
    return FINDINGS if has_findings(found, arguments.fail_on) else DONE
