"""Writers that are killed, and writers that race: every file whole, no acknowledged change lost."""

import json
import subprocess
import sys
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from moorings.store.history import edit, history, read, redo, undo
from store.counting import count_in, counting_file, counts_of, one_more

WRITERS = Path(__file__).with_name("writers.py")


def started(*arguments: object) -> "subprocess.Popen[bytes]":
    return subprocess.Popen([sys.executable, str(WRITERS), *map(str, arguments)], stdout=subprocess.PIPE)


def outcome(process: "subprocess.Popen[bytes]") -> Any:
    output, _ = process.communicate(timeout=120)
    assert process.returncode == 0
    return json.loads(output)


def test_after_a_kill_at_any_moment_the_file_is_whole_and_nothing_acknowledged_is_lost(
    tmp_path: Path,
) -> None:
    file = counting_file(tmp_path, count=0)
    edit(file, one_more)
    told = outcome(started("kill", file, 200, 4242))
    assert len(told) == 200
    for each in told:
        assert each["acknowledged"] <= each["made"] <= each["acknowledged"] + 1, "at most one was on its way"
    assert sum(each["made"] > each["acknowledged"] for each in told) > 0, "some were killed between the two"
    assert sum(each["acknowledged"] for each in told) > 200
    assert not any(each["taken_for_others"] for each in told), "the journal knows its own steps again"
    count = count_in(file.read_bytes())
    assert count == 1 + sum(each["made"] for each in told)
    undo(file)
    undo(file)
    redo(file)
    assert count_in(file.read_bytes()) == count - 1
    assert {path.name for path in tmp_path.iterdir()} <= {"plank.upg", ".plank.upg.journal"}


@pytest.mark.slow
def test_two_processes_lose_none_of_five_hundred_changes_each(tmp_path: Path) -> None:
    file = counting_file(tmp_path, count=0)
    writers = [started("race", file, name, 500) for name in ("left", "right")]
    seen = 0
    while any(writer.poll() is None for writer in writers):
        now = count_in(file.read_bytes())
        assert now >= seen, "every file that a reader sees is whole, and none is older than the last"
        seen = now
    assert [outcome(writer) for writer in writers] == [{"acknowledged": 500}] * 2
    assert counts_of(read(file).document) == {"count": 1000, "left": 500, "right": 500}
    steps = history(file).steps
    assert all(earlier.after == later.before for earlier, later in pairwise(steps))
    assert {step.kind for step in steps} == {"edit"}
