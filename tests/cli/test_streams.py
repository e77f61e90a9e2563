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


@pytest.mark.parametrize(
    "arguments", [("--version",), ("explain", "upsell"), ("--help",), ("verify", "--help")]
)
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


@pytest.mark.parametrize(
    "command", [("verify",), ("check",), ("fmt",), ("fmt", "--check"), ("unheard\x1b[31m",)]
)
def test_a_name_does_not_steer_the_terminal(tmp_path: Path, command: tuple[str, ...]) -> None:
    answer = moorings(*command, tmp_path / "a\x1b[31m\nmoorings: b\x07.upg")
    assert answer.returncode == 2
    assert b"\x1b" not in answer.stderr
    assert b"\x07" not in answer.stderr
    assert not any(line.startswith(b"moorings: b") for line in answer.stderr.splitlines())


def test_a_name_is_shown_escaped(tmp_path: Path) -> None:
    answer = moorings("verify", tmp_path / "é\x1b.upg", PYTHONIOENCODING="utf-8")
    assert answer.stderr.decode().endswith("é\\x1b.upg: there is no such file.\n")
