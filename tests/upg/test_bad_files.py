"""Files that are no sound graph: a clear answer, never a traceback, the file as it was."""

import json
import os
import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

MIB = 1024**2
GIB = 1024**3
HEADER = (
    b'"format_version":"1.0.0","spec_version":"0.41.0","provenance":{"tool":"t","exported_at":"2026-01-01"}'
)
HEAD = b'{"$upg":{' + HEADER + b"},"
BODY = b'"product":{"id":"p","title":"P"},"nodes":[%s],"edges":[]}'


def document(node: bytes = b"", extra: bytes = b"") -> bytes:
    return HEAD + extra + BODY % node


def node(properties: bytes) -> bytes:
    return b'{"id":"n","type":"persona","title":"N","properties":{' + properties + b"}}"


def run(*arguments: object, memory_bytes: int = 2 * GIB) -> subprocess.CompletedProcess[str]:
    """Run the command with no more memory than stated."""

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_AS, (memory_bytes, memory_bytes))

    return subprocess.run(
        [sys.executable, "-m", "moorings", *map(str, arguments)],
        capture_output=True,
        text=True,
        errors="replace",
        timeout=120,
        preexec_fn=limit,
        check=False,
    )


CONTENTS = {
    "nothing": b"",
    "nesting of 100,000 levels": document(node(b'"a":' + b"[" * 100_000 + b"]" * 100_000)),
    "a nesting that never ends": b"[" * 100_000,
    "duplicate keys": document(b'{"id":"n","id":"m","type":"persona","title":"N","title":"M"}'),
    "invalid UTF-8": document(node(b'"a":"\xff\xfe\xc3"')),
    "a lone surrogate": document(node(b'"a":"\\ud800"')),
    "a number without bound": document(node(b'"a":1e400')),
    "minus nothing": document(node(b'"a":-0')),
    "__proto__": document(node(b'"__proto__":{"a":1}'), b'"__proto__":{"b":2},'),
    "a byte-order mark": b"\xef\xbb\xbf" + document(),
    "null bytes": b"\0" * 1000,
    "many levels within many lists": document(node(b'"a":[' + b"[" * 200 + b"]" * 200 + b"]")),
    "a title of a megabyte": document(b'{"id":"n","type":"persona","title":"' + b"a" * MIB + b'"}'),
    "UTF-16": document().decode().encode("utf-16"),
}


@pytest.mark.parametrize("command", [("verify",), ("fmt", "--check"), ("check",)], ids=" ".join)
@pytest.mark.parametrize("content", CONTENTS.values(), ids=CONTENTS)
def test_odd_content_gets_an_answer(tmp_path: Path, command: tuple[str, ...], content: bytes) -> None:
    path = tmp_path / "odd.upg"
    path.write_bytes(content)

    answer = run(*command, path)

    assert answer.returncode in {0, 1, 2}, answer.stderr
    assert "Traceback" not in answer.stderr
    assert answer.stdout or answer.stderr
    assert path.read_bytes() == content


def folder(path: Path) -> None:
    path.mkdir()


def pipe(path: Path) -> None:
    os.mkfifo(path)


def device(path: Path) -> None:
    path.symlink_to("/dev/zero")


def more_than_is_read(path: Path) -> None:
    path.touch()
    os.truncate(path, GIB)  # a gigabyte of nothing, which takes no room on the disk


@pytest.mark.parametrize("command", [("verify",), ("fmt", "--check"), ("fmt",), ("check",)], ids=" ".join)
@pytest.mark.parametrize(
    ("make", "says"),
    [
        (folder, "is a folder"),
        (pipe, "is a pipe or a device"),
        (device, "is a pipe or a device"),
        (more_than_is_read, "is larger than 256 MiB"),
    ],
)
def test_what_is_no_file_is_told_at_once(
    tmp_path: Path, command: tuple[str, ...], make: Callable[[Path], None], says: str
) -> None:
    path = tmp_path / "model.upg"
    make(path)

    answer = run(*command, path)

    assert answer.returncode == 2
    assert says in answer.stderr


COMMANDS = [("verify",), ("fmt", "--check"), ("fmt",), ("check",)]


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
@pytest.mark.parametrize("mib", [200, 400])
def test_too_little_memory_is_told_in_a_sentence(tmp_path: Path, command: tuple[str, ...], mib: int) -> None:
    path = tmp_path / "large.upg"
    each = (
        b'{"id":"n%d","type":"persona","title":"N","description":"%s","tags":["a","b"]}'
        % (number, b"a" * 800)
        for number in range(120_000)
    )
    content = document(b",".join(each))
    path.write_bytes(content)

    answer = run(*command, path, memory_bytes=mib * MIB)

    assert (answer.returncode, answer.stdout) == (2, "")
    remedy = "Close other programs, or divide the file."
    assert answer.stderr == f"moorings: {path}: takes more memory than there is. {remedy}\n"
    assert path.read_bytes() == content


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_more_values_than_are_read_are_told_at_once(tmp_path: Path, command: tuple[str, ...]) -> None:
    path = tmp_path / "many.upg"
    path.write_bytes(document(b"{}," * 17_000_000 + b"{}"))

    answer = run(*command, path, memory_bytes=GIB)

    assert answer.returncode == 2
    assert "holds more than 16,000,000 values" in answer.stderr


@pytest.mark.parametrize("levels", [250, 2400])
def test_a_small_file_that_indentation_would_make_huge_is_left_alone(tmp_path: Path, levels: int) -> None:
    path = tmp_path / "deep.upg"
    nests = [b"[" * levels + b"]" * levels] * (300 * MIB // (2 * levels**2))
    content = document(node(b'"a":[' + b",".join(nests) + b"]"))
    path.write_bytes(content)
    assert len(content) < 3 * MIB

    answer = run("fmt", path)

    assert answer.returncode == 2
    assert "would be larger than 256 MiB in canonical form" in answer.stderr
    assert path.read_bytes() == content


def test_the_text_shows_some_findings_and_json_all(tmp_path: Path) -> None:
    path = tmp_path / "odd.upg"
    odd = (
        b'{"id":"n%d","type":"persona","title":"N","properties":{"zzz":1}}' % number for number in range(500)
    )
    path.write_bytes(document(b",".join(odd)))

    assert "… and 490 more; all in --format json" in run("verify", path).stdout
    assert len(json.loads(run("verify", "--format", "json", path).stdout)["findings"]) == 500
    shown = run("check", path, "--select", "UPG030").stdout
    assert shown.count("undeclared-property") == 100
    assert "… and 400 more; all in --format json" in shown
    assert len(json.loads(run("check", path, "--select", "UPG030", "--format", "json").stdout)) == 500


@pytest.mark.slow
def test_a_million_nodes_of_three_bytes_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "many.upg"
    path.write_bytes(document(b"{}," * 999_999 + b"{}"))

    answer = run("verify", path, memory_bytes=GIB)

    assert answer.returncode == 2
    assert (
        "has more than 1,000,000 faults. The first is at $.nodes[0].id: Node id is required" in answer.stderr
    )


@pytest.mark.slow
def test_a_million_nodes_are_judged(tmp_path: Path) -> None:
    path = tmp_path / "many.upg"
    each = (b'{"id":"n%d","type":"persona","title":"N"}' % index for index in range(1_000_000))
    path.write_bytes(document(b",".join(each)))

    answer = run("verify", path, memory_bytes=8 * GIB)

    assert answer.returncode in {0, 1}, answer.stderr
    assert "1,000,000 nodes" in answer.stdout
