"""Measuring and the tables of drift against SQL by hand: python bench/evidence.py [CONTACTS …]

A made-up company (`company_made`), as Parquet, with so many contacts: 1,000,000 and 10,000,000 unless told. Each side
is a whole process: ours loads the folder, checks it, places every account by the example's policy and tells every
metric of every segment, the profile of each account and the mix of each month; by hand is what somebody who knows
DuckDB would write for the figures about contacts, the profile and the mix, with one pass where one pass will do. They
must agree on every figure. The bound: 2.0 times at a million, 1.3 times at ten million, in wall time, and 4 GB.
"""

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from math import isclose
from pathlib import Path
from typing import Any

import evidence_by_hand
from company_made import AS_OF, make

from moorings.evidence.assign import promise_answers
from moorings.evidence.engines.engine import Rows
from moorings.evidence.estimate import Estimate
from moorings.evidence.load import load
from moorings.evidence.mapping import default_mapping
from moorings.evidence.measure import measure
from moorings.evidence.metrics import metric_named
from moorings.evidence.profile_table import keep_profiles, mix_by_month
from moorings.review.classes import classify
from moorings.review.measuring import hourly_costs
from moorings.review.promises import promised_minutes
from moorings.services.example import write_example
from moorings.services.models import load_served
from moorings.units import year_up_to

LIMITS = {1_000_000: 2.0, 10_000_000: 1.3}
MOST_MIB = 4096
Figures = dict[str, list[list[Any]]]


def ours(folder: Path, memory_limit: str = "") -> Figures:
    """Return the figures about contacts as Moorings tells them, all other metrics told besides."""
    model, window = load_served(folder / "company.upg"), year_up_to(AS_OF)
    extract = load(folder, default_mapping(), AS_OF, today=AS_OF, memory_limit=memory_limit)
    classify(extract, model)
    promise_answers(extract, promised_minutes(model))
    segments = [segment.id for segment in model.segments]
    told = measure(extract, segments, cost_per_hour=hourly_costs(model))
    keep_profiles(extract, window)
    found = {"mix": _plain(mix_by_month(extract, window))}
    found["profile"] = _plain(extract.engine.ask(evidence_by_hand.SUMMARY))
    for key in evidence_by_hand.COMPARED:
        found[key] = [[segment, *_figure(told[segment][key])] for segment in segments]
    return found


def by_hand(folder: Path, memory_limit: str = "") -> Figures:
    """Return the same figures by hand."""
    found = evidence_by_hand.figures(folder, year_up_to(AS_OF), memory_limit)
    figures = {name: _plain(rows) for name, rows in found.items() if name not in evidence_by_hand.COMPARED}
    for key in evidence_by_hand.COMPARED:
        metric = metric_named(key)
        figures[key] = sorted(
            [row.pop("segment"), *_figure(metric.estimate(row))] for row in found[key].named()
        )
    return figures


def _figure(found: Estimate) -> tuple[float | None, float | None, float | None, int]:
    return found.value, found.low, found.high, found.n


def _plain(rows: Rows) -> list[list[Any]]:
    """Return rows as JSON has them, in a fixed order."""
    plain = [[value.isoformat() if hasattr(value, "isoformat") else value for value in row] for row in rows]
    return sorted(plain, key=lambda row: [str(value) for value in row[:3]])


SIDES: dict[str, Callable[[Path, str], Figures]] = {"ours": ours, "by-hand": by_hand}


def run(side: str, folder: Path, memory_limit: str) -> tuple[float, float, Figures]:
    """Return the wall time in seconds and the largest memory in MiB of a whole process, and its figures."""
    command = [
        sys.executable,
        __file__,
        "--side",
        side,
        "--folder",
        str(folder),
        "--memory-limit",
        memory_limit,
    ]
    began = time.perf_counter()
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    wall = time.perf_counter() - began
    told = json.loads(done.stdout)
    return wall, told["mib"], told["figures"]


def differing(one: Figures, other: Figures) -> list[str]:
    """Return what the two sides tell differently."""
    return [name for name in other if not _alike(one[name], other[name])]


def _alike(one: Any, other: Any) -> bool:
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(_alike, one, other))
    if isinstance(one, int | float) and isinstance(other, int | float):
        return isclose(one, other, rel_tol=1e-9, abs_tol=1e-9)
    return bool(one == other)


def _policy() -> bytes:
    """Return the example's model, as a file."""
    with tempfile.TemporaryDirectory() as folder:
        write_example("plank", Path(folder))
        return (Path(folder) / "plank.upg").read_bytes()


def main() -> int:
    """Measure both sides, or be one of them."""
    parser = argparse.ArgumentParser()
    parser.add_argument("contacts", type=int, nargs="*", default=list(LIMITS))
    parser.add_argument("--memory-limit", default="")
    parser.add_argument("--side", choices=SIDES)
    parser.add_argument("--folder", type=Path)
    asked = parser.parse_args()
    if asked.side:
        figures = SIDES[asked.side](asked.folder, asked.memory_limit)
        mib = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        sys.stdout.write(json.dumps({"mib": mib, "figures": figures}))
        return 0
    policy = _policy()
    print("   contacts  side        wall      memory   ratio  most")
    missed = 0
    for contacts in asked.contacts:
        with tempfile.TemporaryDirectory() as folder:
            make(Path(folder), contacts)
            (Path(folder) / "company.upg").write_bytes(policy)
            hand, hand_mib, expected = run("by-hand", Path(folder), asked.memory_limit)
            wall, mib, found = run("ours", Path(folder), asked.memory_limit)
        most = LIMITS.get(contacts, 0.0)
        apart = differing(found, expected)
        is_missed = bool(apart) or (most and wall / hand > most) or (contacts <= 10**7 and mib > MOST_MIB)
        missed += is_missed
        print(f"{contacts:>11,}  by hand  {hand:7.2f} s  {hand_mib:6.0f} MiB")
        print(
            f"{contacts:>11,}  ours     {wall:7.2f} s  {mib:6.0f} MiB   {wall / hand:5.2f}  {most or ''}"
            f"{'  MISSED' if is_missed else ''}"
        )
        if apart:
            print(f"             differ: {', '.join(apart)}")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
