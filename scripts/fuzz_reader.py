"""Damaged documents by the thousand, each read, judged and rewritten within a time and a memory limit.

    python scripts/fuzz_reader.py [--seconds 600] [--seed 1] [--case-seconds 5] [--memory-mib 2048]

Anything raised but a refusal in plain words is a crash. The smallest content found for each place that crashes, and
the slowest of all, are written to `build/fuzz/`. The exit code is 1 where something crashed.
"""

import argparse
import faulthandler
import os
import resource
import signal
import sys
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from types import FrameType

import hypothesis

PROJECT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(PROJECT / "tests"))

from moorings.services.example import write_example  # noqa: E402
from upg.damage import damaged, use  # noqa: E402
from upg.made_up import documents  # noqa: E402

FOLDER = PROJECT / "build" / "fuzz"
SEEDS = 400
"""How many made-up documents the damaged ones are made from."""


class TooSlowError(BaseException):
    """A case took longer than it may; no `except Exception` on the way swallows it."""


@dataclass
class Crash:
    """What went wrong at one place of the code: how often, and the smallest content that does it."""

    content: bytes
    stack: str
    times: int = 1


@dataclass
class Outcome:
    """What was found so far."""

    cases: int = 0
    refused: int = 0
    slowest_seconds: float = 0.0
    slowest: bytes = b""
    crashes: dict[str, Crash] = field(default_factory=dict)


def seeds(seed: int) -> list[bytes]:
    """Return contents to damage: made-up documents, always the same for a seed, and the models of the examples."""
    found: list[bytes] = []

    @hypothesis.seed(seed)
    @hypothesis.settings(
        max_examples=SEEDS,
        deadline=None,
        database=None,
        phases=[hypothesis.Phase.generate],
        suppress_health_check=list(hypothesis.HealthCheck),
    )
    @hypothesis.given(documents)
    def collect(text: str) -> None:
        found.append(text.encode())

    collect()
    write_example("plank", FOLDER / "plank", replace=True)
    examples = (FOLDER / "plank" / "plank.upg", PROJECT / "examples" / "ravenstack" / "model.upg")
    return found + [path.read_bytes() for path in examples for _ in range(SEEDS // 20)]


def run_case(content: bytes, case_seconds: float) -> tuple[str, str, bool]:
    """Use the content; return what crashed where and its stack, or nothing, and whether it was refused."""
    signal.setitimer(signal.ITIMER_REAL, case_seconds)
    try:
        refused = bool(use(content))
    except (Exception, TooSlowError) as fault:
        signal.setitimer(signal.ITIMER_REAL, 0)
        frames = traceback.extract_tb(fault.__traceback__)
        ours = [frame for frame in frames if "moorings" in frame.filename] or frames
        place = f"{type(fault).__name__} at {Path(ours[-1].filename).name}:{ours[-1].lineno}"
        if isinstance(fault, TooSlowError | MemoryError):  # which strike wherever they happen to
            place = type(fault).__name__
        return place, "".join(traceback.format_exception(fault, limit=-12)), False
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
    return "", "", refused


def explore(contents: list[bytes], rng: Random, arguments: argparse.Namespace) -> Outcome:
    """Damage and use contents until the time is over."""
    outcome = Outcome()
    handle = os.open(FOLDER / "current.upg", os.O_RDWR | os.O_CREAT | os.O_TRUNC)
    ends = time.monotonic() + arguments.seconds
    while time.monotonic() < ends:
        content = damaged(rng.choice(contents), rng)
        os.pwrite(handle, content, 0)  # should the interpreter itself die, this is the case that it died of
        os.ftruncate(handle, len(content))
        began = time.perf_counter()
        place, stack, refused = run_case(content, arguments.case_seconds)
        _note(outcome, content, time.perf_counter() - began, place, stack)
        outcome.refused += refused
        if not place and not refused and rng.random() < 0.02:
            contents[rng.randrange(SEEDS)] = content  # what got through is worth damaging further
    os.close(handle)
    return outcome


def _note(outcome: Outcome, content: bytes, seconds: float, place: str, stack: str) -> None:
    outcome.cases += 1
    if seconds > outcome.slowest_seconds:
        outcome.slowest_seconds, outcome.slowest = seconds, content
    if not place:
        return
    known = outcome.crashes.setdefault(place, Crash(content, stack, times=0))
    known.times += 1
    if len(content) < len(known.content):
        known.content, known.stack = content, stack


def shrunk(content: bytes, still: Callable[[bytes], bool], seconds: float = 20) -> bytes:
    """Return a smaller content for which `still` holds, found by leaving parts out."""
    ends = time.monotonic() + seconds
    length = max(1, len(content) // 2)
    while time.monotonic() < ends:
        before = content
        at = 0
        while at < len(content) and time.monotonic() < ends:
            less = content[:at] + content[at + length :]
            content, at = (less, at) if still(less) else (content, at + length)
        if length == 1 and content == before:
            break
        length = max(1, length // 2)
    return content


def report(outcome: Outcome, seconds: float, case_seconds: float) -> None:
    """Print what was found, and write the contents that show it."""
    (FOLDER / "slowest.upg").write_bytes(outcome.slowest)
    for number, (place, crash) in enumerate(sorted(outcome.crashes.items()), 1):
        small = shrunk(crash.content, lambda less, place=place: run_case(less, case_seconds)[0] == place)
        _, stack, _ = run_case(small, case_seconds)
        file = FOLDER / f"crash-{number}.upg"
        file.write_bytes(small)
        print(f"\n{place}: {crash.times} times; {len(small):,} bytes in {file.relative_to(PROJECT)}")
        print(f"{small[:300]!r}\n{stack or crash.stack}")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"cases {outcome.cases:,} in {seconds:,.0f} s, {outcome.cases / seconds:,.0f} a second; ", end="")
    print(f"refused by some command {outcome.refused:,}; crashes {len(outcome.crashes)}")
    print(
        f"slowest {outcome.slowest_seconds:.3f} s ({len(outcome.slowest):,} bytes); peak memory {peak:,.0f} MiB"
    )


def _too_slow(_number: int, _frame: FrameType | None) -> None:
    raise TooSlowError


def main() -> int:
    """Run until the time is over; return 1 where something crashed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--seconds", type=float, default=600, help="how long (else: %(default)s)")
    parser.add_argument("--seed", type=int, default=1, help="where chance begins (else: %(default)s)")
    parser.add_argument(
        "--case-seconds", type=float, default=5, help="the most for a case (else: %(default)s)"
    )
    parser.add_argument("--memory-mib", type=int, default=2048, help="the address space (else: %(default)s)")
    arguments = parser.parse_args()

    faulthandler.enable()
    FOLDER.mkdir(parents=True, exist_ok=True)
    signal.signal(signal.SIGALRM, _too_slow)
    contents = seeds(arguments.seed)
    limit = arguments.memory_mib * 2**20
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
    rng = Random(arguments.seed)  # noqa: S311  # chance, not secrecy
    began = time.monotonic()
    outcome = explore(contents, rng, arguments)
    report(outcome, time.monotonic() - began, arguments.case_seconds)
    return int(bool(outcome.crashes))


if __name__ == "__main__":
    sys.exit(main())
