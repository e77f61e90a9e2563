"""`moorings new`: an interview that ends in a usable row."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from moorings.cli.arguments import add_as_of, terminal_width, today
from moorings.cli.exit_codes import DONE, INTERRUPTED
from moorings.cli.waiting import wait_for_line
from moorings.errors import MooringsError, NotKnownError, escaped

if TYPE_CHECKING:
    from datetime import date

    from moorings.cli.arguments import Commands
    from moorings.interview.state import Interview, Reply


def add(commands: "Commands") -> None:
    """Add the command's arguments."""
    parser = commands.add_parser("new", help="be asked, one question at a time, until there is a first row")
    parser.add_argument(
        "file", type=Path, metavar="FILE", help="the .upg file; a row is added where it is there"
    )
    parser.add_argument("--answers", type=Path, metavar="FILE", help="take the answers from this TOML file")
    add_as_of(parser, "today")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Ask until the row can be written, or take all answers from a file."""
    from moorings.services.new import new_model, read_answers

    day = arguments.as_of or today()
    if arguments.answers:
        dropped = new_model(arguments.file, read_answers(arguments.answers), today=day)
        return _written(arguments.file, dropped)
    try:
        return _asked(arguments.file, day)
    except KeyboardInterrupt:
        _rest(arguments.file)
        return INTERRUPTED


def _asked(path: Path, day: "date") -> int:
    """Hold the interview; every answer is kept before the next question is put."""
    from moorings.render.interview import welcome_text
    from moorings.services.new import resumed, write_row

    interview = resumed(path)
    _show(welcome_text(interview, path.name, terminal_width(), colour=sys.stdout.isatty()))
    while True:
        asked = _until_answered(path, interview)
        if asked is None:
            return _rest(path)
        try:
            dropped = write_row(path, asked, today=day)
        except MooringsError as error:
            _show(f"{error}\n")
            interview = _step(path, asked, "back").interview
            continue
        return DONE if asked.said.get("add") == "no" else _written(path, dropped)


def _until_answered(path: Path, interview: "Interview") -> "Interview | None":
    """Return the interview when nothing more is asked; nothing where it rests."""
    from moorings.render.interview import question_text

    while interview.asks:
        _show(question_text(interview, terminal_width(), colour=sys.stdout.isatty()))
        line = _line()
        if line is None:
            return None
        got = _step(path, interview, line)
        if got.rests:
            return None
        interview = got.interview
    return interview


def _step(path: Path, interview: "Interview", line: str) -> "Reply":
    """Return what a line makes of the interview, and show what it says."""
    from moorings.render.interview import said_text
    from moorings.services.new import step

    got = step(path, interview, line)
    if got.asks_for_a_word:
        _show(_explained(got.says))
    elif got.says:
        _show(said_text(got.says, terminal_width(), colour=sys.stdout.isatty()))
    return got


def _explained(word: str) -> str:
    from moorings.render.explanation import explanation_text
    from moorings.services.explain import explain

    try:
        return explanation_text(explain(word), terminal_width(), colour=sys.stdout.isatty())
    except NotKnownError as error:
        return f"{error}\n"


def _line() -> str | None:
    """Return a line that somebody types, or nothing at the end of the input."""
    _show("> ")
    try:
        wait_for_line()
        return input()
    except EOFError:
        return None
    except UnicodeDecodeError:
        return "\0"  # which is no text, and is said to be none


def _show(text: str) -> None:
    sys.stdout.write(text)
    sys.stdout.flush()


def _rest(path: Path) -> int:
    name = escaped(str(path))
    _show(f"\nNothing is lost. Go on with: moorings new {name}\n")
    return DONE


def _written(path: Path, dropped: tuple[str, ...]) -> int:
    name = escaped(str(path))
    for key in dropped:
        sys.stderr.write(f"left out: the key '{escaped(key)}' of the file's root, which has no place in it\n")
    _show(f"Written: {name}. What it still lacks: moorings check {name}\n")
    return DONE
