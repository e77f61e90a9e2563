"""`moorings measure`: what the data tell of each group of accounts."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from moorings.cli.arguments import (
    add_as_of,
    add_force,
    add_format,
    add_mapping,
    add_model,
    mapping_for,
    terminal_width,
    today,
)
from moorings.cli.exit_codes import DONE
from moorings.cli.steps import tell
from moorings.errors import escaped

if TYPE_CHECKING:
    from moorings.cli.arguments import Commands
    from moorings.review.measured.report import Measuring


def add(commands: "Commands") -> None:
    """Add the command's arguments."""
    parser = commands.add_parser("measure", help="each metric of each group of accounts, and what differs")
    add_model(parser)
    parser.add_argument(
        "--data",
        type=Path,
        metavar="DIR",
        required=True,
        help="the folder of the customer data, or a mapping",
    )
    add_mapping(parser)
    add_as_of(parser, "the last day that the data know of")
    parser.add_argument(
        "--by",
        default="segment",
        metavar="WHAT",
        help="segment, relationship, plan or another attribute, cohort, cohort-quarter; month or quarter; "
        "or two with a comma between: segment,month (else: segment)",
    )
    parser.add_argument(
        "--metric", nargs="+", action="extend", default=[], metavar="KEY", help="only these metrics"
    )
    parser.add_argument(
        "--window",
        default="year",
        metavar="SPAN",
        help="what is measured: 'year', '6 months', '90 days', 2025-01-01..2025-06-30 (else: the year up to the day)",
    )
    parser.add_argument(
        "--against",
        default="",
        metavar="GROUP",
        help="compare each group with this one, or with the 'rest', or with 'none' (else: the rest)",
    )
    parser.add_argument(
        "--correction",
        choices=("holm", "bh"),
        default="holm",
        help="for the number of comparisons: Holm, or Benjamini and Hochberg (else: %(default)s)",
    )
    parser.add_argument(
        "--horizon-years", type=int, metavar="N", help="over how many years a customer's value is counted"
    )
    parser.add_argument("--parquet", type=Path, metavar="FILE", help="write the figures as Parquet, too")
    parser.add_argument("--html", type=Path, metavar="FILE", help="write the charts as one page, too")
    parser.add_argument("--svg", type=Path, metavar="DIR", help="write each chart there, too")
    add_force(parser)
    add_format(parser, "json", "csv", "markdown")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Measure, and show what was measured."""
    from moorings.services.measure import measure_model, must_take_figures, write_measuring

    mapping = mapping_for(arguments.data, arguments.mapping)
    must_take_figures(
        arguments.parquet,
        arguments.html,
        model=arguments.model,
        data=arguments.data,
        mapping=mapping,
        replace=arguments.force,
    )
    found = measure_model(
        arguments.model,
        arguments.data,
        today=today(),
        mapping=mapping,
        as_of=arguments.as_of,
        by=arguments.by,
        metrics=arguments.metric,
        window=arguments.window,
        against=arguments.against,
        correction=arguments.correction,
        horizon_years=arguments.horizon_years,
        tell=tell,
    )
    paths = write_measuring(
        found,
        parquet=arguments.parquet,
        html=arguments.html,
        svg=arguments.svg,
        replace=arguments.force,
    )
    sys.stderr.write("".join(f"Written: {escaped(str(path))}\n" for path in paths))
    sys.stdout.write(_shown(found, arguments.format))
    return DONE


def _shown(found: "Measuring", form: str) -> str:
    from moorings.render.measure import measure_csv, measure_json, measure_markdown
    from moorings.render.text.measure import measure_text

    match form:
        case "json":
            return measure_json(found)
        case "csv":
            return measure_csv(found)
        case "markdown":
            return measure_markdown(found)
    return measure_text(found, width=terminal_width(), colour=sys.stdout.isatty())
