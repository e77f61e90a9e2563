"""The command `moorings`: its arguments, and what becomes of every error."""

import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import TextIO

from moorings.cli.exit_codes import BUG, DONE, INTERRUPTED, WRONG_INPUT
from moorings.errors import MooringsError
from moorings.version import __version__

NO_MEMORY = "moorings: there is not enough memory for this. Close other programs, or use smaller files."
STOPPED = "moorings: interrupted; nothing was written."
INTERRUPTED_ENGINE = "Query interrupted"
"""What DuckDB says where a key interrupts it in the middle of a question."""
A_BUG = "moorings: this is a bug of Moorings, not of your files. Please report the lines above."


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    _open_streams()
    return _guarded(given)


def _guarded(given: list[str]) -> int:
    """Run the command; wrong input is told in one message, a bug with all that is needed to report it."""
    code: int | None
    try:
        code = _run(given)
        sys.stdout.flush()
    except MooringsError as error:
        return _say(f"moorings: {error}", WRONG_INPUT)
    except MemoryError:
        code = None  # told below, when all that was read is let go
    except KeyboardInterrupt:
        return _say(STOPPED, INTERRUPTED)
    except BrokenPipeError:  # the reader of our output left early, as `head` does
        _discard(sys.stdout)
        return DONE
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        return _say(f"moorings: the output cannot be written: {reason}.", WRONG_INPUT)
    except Exception as error:
        return _unforeseen(error)
    return _say(NO_MEMORY, WRONG_INPUT) if code is None else code


def _unforeseen(error: Exception) -> int:
    """Tell a bug with all that is needed to report it; an engine that was interrupted is none."""
    if str(error) == INTERRUPTED_ENGINE:
        return _say(STOPPED, INTERRUPTED)
    import traceback

    return _say("".join(traceback.format_exception(error)) + A_BUG, BUG)


def _run(given: list[str]) -> int:
    if given == ["--version"]:
        sys.stdout.write(f"moorings {__version__}\n")
        return DONE
    from moorings.cli.parser import build_parser

    try:
        parsed = build_parser(given).parse_args(given)
    except SystemExit as leaving:  # after --help, or after saying what is wrong with the arguments
        return leaving.code if isinstance(leaving.code, int) else WRONG_INPUT
    if getattr(parsed, "format", "text") != "text":
        _reconfigure(sys.stdout, encoding="utf-8", errors="backslashreplace")
    code: int = parsed.run(parsed)
    return code


def _open_streams() -> None:
    """Make either stream one that can be written to: a closed one takes what it is given and shows nothing."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115, PTH123
        _reconfigure(getattr(sys, name), errors="replace")


def _reconfigure(stream: TextIO, *, errors: str, encoding: str | None = None) -> None:
    """Let a stream carry every character, as far as it can."""
    if reconfigure := getattr(stream, "reconfigure", None):
        reconfigure(encoding=encoding, errors=errors)


def _say(message: str, code: int) -> int:
    for stream, text in ((sys.stdout, ""), (sys.stderr, f"{message}\n")):
        try:
            stream.write(text)
            stream.flush()
        except OSError:
            _discard(stream)
    return code


def _discard(stream: TextIO) -> None:
    """Drop what a stream still holds, so that Python does not complain of it when it ends."""
    with suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
