"""Files that are no sound graph: a clear answer, never a traceback, the file as it was."""

import os
import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

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


@pytest.mark.parametrize("command", [("verify",), ("fmt", "--check"), ("fmt",), ("check",)], ids=" ".join)
@pytest.mark.parametrize(("make", "says"), [(folder, "is a folder"), (pipe, "is a pipe or a device")])
def test_what_is_no_file_is_told_at_once(
    tmp_path: Path, command: tuple[str, ...], make: Callable[[Path], None], says: str
) -> None:
    path = tmp_path / "model.upg"
    make(path)

    answer = run(*command, path)

    assert answer.returncode == 2
    assert says in answer.stderr


@pytest.mark.slow
def test_a_string_of_a_gigabyte_takes_bounded_memory(tmp_path: Path) -> None:
    path = tmp_path / "long.upg"
    with path.open("wb") as file:
        file.write(HEAD + b'"product":{"id":"p","title":"')
        for _ in range(1024):
            file.write(b"a" * 1024**2)
        file.write(b'"},"nodes":[],"edges":[]}')

    answer = run("verify", path, memory_bytes=8 * GIB)

    assert answer.returncode in {0, 2}, answer.stderr
    assert "Traceback" not in answer.stderr


@pytest.mark.slow
def test_a_million_nodes_are_judged(tmp_path: Path) -> None:
    path = tmp_path / "many.upg"
    each = (b'{"id":"n%d","type":"persona","title":"N"}' % index for index in range(1_000_000))
    path.write_bytes(document(b",".join(each)))

    answer = run("verify", path, memory_bytes=8 * GIB)

    assert answer.returncode in {0, 1}, answer.stderr
    assert "1,000,000 nodes" in answer.stdout
