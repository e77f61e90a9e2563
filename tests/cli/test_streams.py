"""Output that cannot be written, or not in every character, ends in a message and never in a traceback."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

TABLE = "name,annual_revenue (£)\nA,100\nB,200\nC,300\nD,4000\n"


def moorings(*arguments: object, wrapped: str = "", **settings: str) -> subprocess.CompletedProcess[bytes]:
    """Run the command in a process of its own; `wrapped` redirects its streams, as a shell writes it."""
    return subprocess.run(
        ["sh", "-c", f'exec "$@" {wrapped}', "sh", sys.executable, "-m", "moorings", *map(str, arguments)],
        capture_output=True,
        check=False,
        env={**os.environ, **settings},
    )


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
@pytest.mark.parametrize("form", ["text", "json"])
def test_every_encoding_of_the_terminal_will_do(tmp_path: Path, encoding: str, form: str) -> None:
    table = tmp_path / "customers.csv"
    table.write_text(TABLE, encoding="utf-8")
    answer = moorings("start", table, "--format", form, PYTHONIOENCODING=encoding)
    assert (answer.returncode, answer.stderr) == (0, b"")
    if form == "json":
        taken = json.loads(answer.stdout.decode("utf-8"))["columns"]
        assert {one["column"] for one in taken} == {"name", "annual_revenue (£)"}


@pytest.mark.parametrize("arguments", [("--version",), ("explain", "upsell")])
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full device")
def test_a_full_disk_is_told(arguments: tuple[str, ...]) -> None:
    answer = moorings(*arguments, wrapped=">/dev/full")
    assert answer.returncode == 2
    assert answer.stderr == b"moorings: the output cannot be written: no space left on device.\n"


@pytest.mark.parametrize(
    ("arguments", "code"), [(("--version",), 0), (("explain", "upsell"), 0), (("check", "no.upg"), 2)]
)
@pytest.mark.parametrize("wrapped", [">&-", "2>&-", ">&- 2>&-"])
def test_a_closed_stream_is_borne(arguments: tuple[str, ...], code: int, wrapped: str) -> None:
    answer = moorings(*arguments, wrapped=wrapped)
    assert answer.returncode == code
    assert b"Traceback" not in answer.stderr
