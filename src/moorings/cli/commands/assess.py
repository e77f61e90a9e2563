"""`moorings assess`: the questionnaire on how the business deals with its customers, its answers over time."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from moorings.cli.arguments import add_as_of, add_format, add_model, terminal_width, today
from moorings.cli.exit_codes import DONE

if TYPE_CHECKING:
    from moorings.cli.arguments import Commands


def add(commands: "Commands") -> None:
    """Add the command's arguments."""
    parser = commands.add_parser(
        "assess", help="judge how you deal with your customers, and see it over time"
    )
    add_model(parser)
    parser.add_argument(
        "--answer",
        action="append",
        default=[],
        type=an_answer,
        metavar="ROW=SCORE/IMPORTANCE/CERTAINTY",
        help="answer one row, such as churn=-3/9/7; may be given several times",
    )
    parser.add_argument("--answers", type=Path, metavar="FILE", help="answer the rows of a CSV or TOML file")
    add_as_of(parser, "today; answers are of that day")
    add_format(parser, "csv", "json")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Keep the answers, if any are given, and show the questionnaire."""
    from moorings.render.assessment import assessment_csv, assessment_json, assessment_text
    from moorings.services.assessment import (
        AnswerGiven,
        answer_assessment,
        assessment_of_model,
        read_answers,
    )

    day = arguments.as_of or today()
    given = [AnswerGiven(*one) for one in arguments.answer]
    if arguments.answers:
        given = [*read_answers(arguments.answers), *given]
    if given:
        report = answer_assessment(arguments.model, given, today=day)
    else:
        report = assessment_of_model(arguments.model, today=day)
    if arguments.format == "text":
        sys.stdout.write(assessment_text(report, terminal_width(), colour=sys.stdout.isatty()))
    else:
        sys.stdout.write({"csv": assessment_csv, "json": assessment_json}[arguments.format](report))
    return DONE


def an_answer(text: str) -> tuple[str, int, int, int]:
    """Return the row, the score, the importance and the certainty that an argument names."""
    row, _, figures = text.partition("=")
    try:
        score, importance, certainty = (int(part.replace("−", "-")) for part in figures.split("/"))
    except ValueError:
        raise argparse.ArgumentTypeError(
            f"'{text}' is no answer; write it as churn=-3/9/7: row, score, importance, certainty"
        ) from None
    return row.strip(), score, importance, certainty
