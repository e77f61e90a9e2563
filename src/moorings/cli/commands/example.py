"""`moorings example`: a made-up company to try things on."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from moorings.cli.arguments import add_force
from moorings.cli.exit_codes import DONE

if TYPE_CHECKING:
    from moorings.cli.arguments import Commands


def add(commands: "Commands") -> None:
    """Add the command's arguments."""
    parser = commands.add_parser("example", help="write an example company: its model and its customer data")
    parser.add_argument("name", metavar="NAME", help="plank: a project-management tool")
    parser.add_argument("folder", type=Path, metavar="DIR", help="the folder to write it to")
    parser.add_argument("--seed", type=int, help="another number makes another company of the same kind")
    add_force(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Write the example."""
    from moorings.services.example import write_example

    written = write_example(arguments.name, arguments.folder, seed=arguments.seed, replace=arguments.force)
    model = next(path for path in written if path.suffix == ".upg")
    truth = arguments.folder / "TRUTH.md"
    sys.stdout.write(f"{len(written)} files in {arguments.folder}. What is hidden in them: {truth}\n")
    sys.stdout.write(f"Next: moorings review {model} --data {model.parent / 'data'}\n")
    return DONE
