"""The command `moorings`: its arguments, and what becomes of every error."""

import os
import sys
from collections.abc import Sequence

from moorings.cli.exit_codes import BUG, DONE, INTERRUPTED, WRONG_INPUT
from moorings.errors import MooringsError
from moorings.version import __version__


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given == ["--version"]:
        sys.stdout.write(f"moorings {__version__}\n")
        return DONE
    return _guarded(given)


def _guarded(given: list[str]) -> int:
    """Run the command; wrong input is told in one message, a bug with all that is needed to report it."""
    from moorings.cli.parser import build_parser

    try:
        parsed = build_parser(given).parse_args(given)
        code: int = parsed.run(parsed)
        sys.stdout.flush()
    except MooringsError as error:
        return _say(f"moorings: {error}", WRONG_INPUT)
    except KeyboardInterrupt:
        return _say("moorings: interrupted; nothing was written.", INTERRUPTED)
    except BrokenPipeError:
        # The reader of our output left early, as `head` does; Python must not complain of it when it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except Exception:
        import traceback

        traceback.print_exc()
        return _say(
            "moorings: this is a bug of Moorings, not of your files. Please report the lines above.", BUG
        )
    return code


def _say(message: str, code: int) -> int:
    sys.stdout.flush()
    sys.stderr.write(f"{message}\n")
    return code
