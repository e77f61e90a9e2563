"""Processes that edit one file as fast as they can; started by the tests, since they get killed or race.

python writers.py race FILE NAME TIMES      edit so often
python writers.py kill FILE TIMES SEED      start a writer so often, and kill it at some moment
"""

import json
import os
import random
import signal
import sys
import time
from functools import partial
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "tests")]

from moorings.store.history import edit, history  # noqa: E402
from moorings.upg.document import Document  # noqa: E402
from store.counting import count_in, counted, one_more  # noqa: E402

_LONGEST_LIFE_EDITS = 5.0


def race(file: Path, name: str, times: int) -> None:
    """Raise the count of this writer, and the common one, so many times."""
    for _ in range(times):
        edit(file, partial(_counted, name), patience_seconds=60)
    print(json.dumps({"acknowledged": times}))


def kill(file: Path, times: int, seed: int) -> None:
    """Print what became of the file each time that its writer was killed."""
    chance = random.Random(seed)  # noqa: S311
    told = [_killed_once(file, chance, is_early=bool(turn % 2)) for turn in range(times)]
    print(json.dumps(told))


def _counted(name: str, document: Document) -> Document:
    return counted(document, "count", name)


def _killed_once(file: Path, chance: random.Random, *, is_early: bool) -> dict[str, int]:
    """Let a child edit without end, kill it, and return what it had acknowledged and what is there.

    Its life is measured in edits, so that a busy machine kills as evenly as an idle one: an early death comes within
    the second edit, a late one within the few after it.
    """
    before = count_in(file.read_bytes())
    reading, writing = os.pipe()
    begun = time.perf_counter()
    child = os.fork()
    if not child:
        while True:
            edit(file, one_more)
            os.write(writing, b".")
    os.close(writing)
    acknowledged = len(os.read(reading, 1))
    one_edit = time.perf_counter() - begun
    time.sleep(chance.uniform(0, one_edit if is_early else _LONGEST_LIFE_EDITS * one_edit))
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    acknowledged += len(os.read(reading, 1 << 16))
    os.close(reading)
    made = count_in(file.read_bytes()) - before
    taken_for_others = sum(step.kind == "elsewhere" for step in history(file).steps)
    return {"acknowledged": acknowledged, "made": made, "taken_for_others": taken_for_others}


if __name__ == "__main__":
    what, path, *rest = sys.argv[1:]
    if what == "race":
        race(Path(path), rest[0], int(rest[1]))
    else:
        kill(Path(path), *map(int, rest))
