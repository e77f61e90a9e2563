"""What reading a graph file costs, against the UPG reference and against the floor: python bench/upg.py [SIZE …]

Makes canonical documents of business-model nodes with about 1.46 edges a node, and measures the CPU seconds and the
peak memory of whole processes: `moorings verify` and `moorings fmt --check`, the reference's `upg verify` and
`upg fmt --check`, and a floor that starts Python, reads, decodes with the fastest JSON library, and hashes.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from moorings.upg.document import new_document
from moorings.upg.write import canonical

SIZES = (1_000, 10_000, 100_000)
RUNS = {1_000: 7, 10_000: 5, 100_000: 3}
REFERENCE = Path(__file__).parents[1] / "node_modules" / ".bin" / "upg"
FLOOR = "import sys, hashlib, orjson; t = open(sys.argv[1], 'rb').read(); orjson.loads(t); hashlib.sha256(t).digest()"
TARGETS = {("verify", 1_000): 0.25, ("verify", 10_000): 0.5, ("verify", 100_000): 0.6, ("fmt", 100_000): 0.8}
"""The most CPU, as a share of the reference's."""

ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
"""Compiled code is kept between runs, as it is wherever a program is installed."""

EDGES = (
    ("customer_relationship", "customer_relationship_with_market_segment", "market_segment"),
    ("customer_relationship", "customer_relationship_supports_value_proposition", "value_proposition"),
    ("value_proposition", "value_proposition_addresses_market_segment", "market_segment"),
    ("distribution_channel", "distribution_channel_reaches_market_segment", "market_segment"),
    ("revenue_stream", "revenue_stream_captured_from_market_segment", "market_segment"),
)
PROPERTIES: dict[str, dict[str, object]] = {
    "customer_relationship": {
        "relationship_type": "personal",
        "acquisition_role": "nurture",
        "retention_role": "renewal",
    },
    "market_segment": {"segment_size": 12_500, "growth_rate": 0.15, "tam": 1_200_000, "sam": 300_000},
    "value_proposition": {"validation_state": "tested", "offering_type": "service"},
    "distribution_channel": {"channel_type": "direct", "owned_or_partner": "owned", "phase": "purchase"},
    "revenue_stream": {
        "stream_type": "subscription",
        "recurring_revenue": 48_000.5,
        "billing_model": "tiered",
    },
}


@dataclass(frozen=True, slots=True)
class Spent:
    """What one process took: CPU in seconds, peak memory in MiB."""

    cpu: float
    memory: float


def document(size: int) -> bytes:
    """Return a canonical document of so many nodes."""
    rng = Random(size)
    kinds = list(PROPERTIES)
    nodes = [_node(index, kinds[index % len(kinds)], rng) for index in range(size)]
    by_kind = {kind: [node["id"] for node in nodes if node["type"] == kind] for kind in kinds}
    edges = []
    for index in range(round(size * 1.46)):
        source, kind, target = EDGES[index % len(EDGES)]
        ends = {"source": rng.choice(by_kind[source]), "target": rng.choice(by_kind[target])}
        edges.append({"id": f"e_{index:08}", "type": kind, **ends})
    return canonical(
        new_document(
            product_id="bench",
            title="A large business",
            nodes=nodes,
            edges=edges,
            tool="bench",
            exported_at="2026-01-01T00:00:00.000Z",
        )
    )


def _node(index: int, kind: str, rng: Random) -> dict[str, object]:
    words = " ".join(rng.choice(("plan", "team", "help", "price", "renewal", "trust")) for _ in range(14))
    return {
        "id": f"n_{index:08}",
        "type": kind,
        "title": f"{kind.replace('_', ' ').title()} {index}",
        "slug": f"{kind.replace('_', '-')}-{index}",
        "description": words.capitalize() + ".",
        "tags": ["bench", f"group-{index % 97}"],
        "properties": PROPERTIES[kind],
    }


def spent(command: Sequence[str], runs: int) -> Spent:
    """Return the least that the command takes in so many runs; it must end well."""
    found = [_once(command) for _ in range(runs)]
    return Spent(min(one.cpu for one in found), min(one.memory for one in found))


def _once(command: Sequence[str]) -> Spent:
    process = subprocess.Popen(command, env=ENVIRONMENT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{' '.join(command)} ended with {process.returncode}")
    return Spent(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def main(sizes: Sequence[int]) -> int:
    """Print a line a size and command; return 1 where a target is not reached."""
    python = [sys.executable, "-m", "moorings"]
    missed = False
    print(
        "  nodes  command        ours            reference        ratio  target   floor            to floor"
    )
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "bench.upg"
            path.write_bytes(document(size))
            runs = RUNS.get(size, 3)
            floor = spent([sys.executable, "-c", FLOOR, str(path)], runs)
            for name, ours, theirs in (
                ("verify", [*python, "verify", str(path)], [str(REFERENCE), "verify", "--file", str(path)]),
                (
                    "fmt",
                    [*python, "fmt", "--check", str(path)],
                    [str(REFERENCE), "fmt", "--check", str(path)],
                ),
            ):
                mine, other = spent(ours, runs), spent(theirs, runs)
                ratio, target = mine.cpu / other.cpu, TARGETS.get((name, size))
                over = (target is not None and ratio > target) or mine.memory >= other.memory
                missed = missed or over
                print(
                    f"{size:7}  {name:8}  {_shown(mine)}  {_shown(other)}  {ratio:5.2f}"
                    f"  {target or '':6}  {_shown(floor)}  {mine.cpu / floor.cpu:5.2f}{'  MISSED' if over else ''}"
                )
    return int(missed)


def _shown(one: Spent) -> str:
    return f"{one.cpu:6.3f} s {one.memory:6.0f} MiB"


if __name__ == "__main__":
    sys.exit(main([int(size) for size in sys.argv[1:]] or SIZES))
