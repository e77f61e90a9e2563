"""`moorings schema`: what our keys in the file hold."""

import argparse
import sys
from typing import TYPE_CHECKING

from moorings.cli.exit_codes import DONE

if TYPE_CHECKING:
    from moorings.cli.arguments import Commands


def add(commands: "Commands") -> None:
    """Add the command's arguments."""
    parser = commands.add_parser("schema", help="what our keys in the model file hold, as JSON Schema")
    parser.add_argument(
        "key", nargs="?", default="", metavar="KEY", help="one key, such as: relationship, moorings:coverage"
    )
    parser.add_argument(
        "--format",
        choices=("json", "markdown"),
        default="json",
        help="JSON Schema, or a page that says where each fact lives",
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print the schema or the page."""
    from moorings.errors import MooringsError
    from moorings.render.file_format import schema_json
    from moorings.services.schema import file_description, file_schema

    if arguments.format == "markdown" and arguments.key:
        raise MooringsError("the page is about all keys.", remedy="Leave out the key, or print it as json.")
    page = arguments.format == "markdown"
    sys.stdout.write(file_description() if page else schema_json(file_schema(arguments.key)))
    return DONE
