"""The command line as a person meets it: its exit code, and what it says on either stream."""

from dataclasses import dataclass

import pytest

from moorings.cli.main import main


@dataclass(frozen=True)
class Answer:
    """What a command answered."""

    code: int
    out: str
    err: str


def run(capsys: pytest.CaptureFixture[str], *arguments: object) -> Answer:
    """Run the command and return its answer."""
    capsys.readouterr()
    try:
        code = main([str(argument) for argument in arguments])
    except SystemExit as leaving:
        code = leaving.code if isinstance(leaving.code, int) else 1
    said = capsys.readouterr()
    return Answer(code, said.out, said.err)
