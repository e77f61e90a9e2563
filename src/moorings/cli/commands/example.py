"""`moorings example`: a company to try things on."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from moorings.cli.arguments import add_force
from moorings.cli.exit_codes import DONE

if TYPE_CHECKING:
    from moorings.cli.arguments import Commands

NAMES = """\
plank: a made-up project-management tool, with two years of customer data;
published policies: flowfuse, gitlab, kernel, mattermost, posthog, sourcegraph;
small cases: kiosk, private-bank, project-tool, video, weight-loss"""


def add(commands: "Commands") -> None:
    """Add the command's arguments."""
    parser = commands.add_parser("example", help="write an example company: its model and its customer data")
    parser.add_argument("name", metavar="NAME", help=NAMES)
    parser.add_argument("folder", type=Path, metavar="DIR", help="the folder to write it to")
    parser.add_argument(
        "--seed", type=int, help="plank: another number makes another company of the same kind"
    )
    add_force(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Write the example."""
    from moorings.services.example import write_example

    written = write_example(arguments.name, arguments.folder, seed=arguments.seed, replace=arguments.force)
    guide = next(path for path in written if path.suffix == ".md")
    sys.stdout.write(f"{len(written)} files in {arguments.folder}. {_guided(guide)}\n")
    sys.stdout.write(f"Next: moorings review {_reviewed(written)}\n")
    return DONE


def _guided(guide: Path) -> str:
    hidden = guide.stem == "TRUTH"
    return f"{'What is hidden in them' if hidden else 'What to look at'}: {guide}"


def _reviewed(written: Sequence[Path]) -> str:
    """Return the model, and the folder of customer data where there is one, as arguments."""
    model = next(path for path in written if path.suffix == ".upg")
    data = next((path.parent for path in written if path.suffix == ".csv"), None)
    return f"{model} --data {data}" if data else f"{model}"
