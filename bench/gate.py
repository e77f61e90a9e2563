"""What the gate costs for a million accounts, against one SQL statement by hand: python bench/gate.py [ACCOUNTS]

Six tiers, three attributes, three segments, some values missing, from one Parquet file. Both say of every account
which tier it gets or that it is unknown, and must agree on every count. The bound: at most 1.5 times, in CPU and in
wall time. What the gate does besides, the look for broken rows and the sentences with reasons, is timed on its own.
"""

import resource
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb

from moorings.coverage.decision_table import decision_table
from moorings.decision import Verdict
from moorings.evidence.gate.accounts import read_table
from moorings.evidence.gate.answers import Answers
from moorings.evidence.gate.asking import Asking
from moorings.evidence.mapping import default_mapping
from moorings.model.business import Attribute, BusinessFacts, BusinessModel, Ladder
from moorings.model.fact import Bound, Price
from moorings.model.relationship import CoverageFacts, Relationship
from moorings.model.segment import Segment, SegmentFacts

MOST = 1.5
RUNS = 9
TODAY = date(2026, 6, 30)
ATTRIBUTES = (
    Attribute(name="annual_revenue", kind="money", currency="GBP"),
    Attribute(name="developers", kind="integer"),
    Attribute(name="region", kind="text"),
)
MADE = """
    SELECT 'A-' || i AS account_id,
           CASE WHEN i % 97 > 0 THEN round(exp(4 + 10 * random()), 2) END AS annual_revenue,
           CASE WHEN i % 211 > 0 THEN CAST(4000 * random() AS INTEGER) END AS developers,
           CASE WHEN i % 193 > 0 THEN ['EU', 'UK', 'us', 'APAC'][1 + CAST(3 * random() AS INTEGER)] END AS region
    FROM range({accounts}) AS numbers(i)"""
BY_HAND = """
    CASE WHEN developers IS NULL THEN 'unknown'
         WHEN developers > 2500 THEN 'dedicated'
         WHEN developers > 500 THEN
             CASE WHEN annual_revenue IS NULL THEN 'unknown'
                  WHEN annual_revenue >= 100000 THEN 'named'
                  WHEN annual_revenue >= 20000 AND region IS NULL THEN 'unknown'
                  WHEN annual_revenue >= 20000 AND lower(region) = 'eu' THEN 'pooled in Europe'
                  WHEN annual_revenue >= 20000 THEN 'pooled'
                  ELSE 'self-service' END
         ELSE CASE WHEN annual_revenue IS NULL THEN 'unknown'
                   WHEN annual_revenue >= 5000 THEN 'digital'
                   ELSE 'self-service' END
    END"""


@dataclass(slots=True)
class Cost:
    """The least that something took, in milliseconds."""

    cpu: float = float("inf")
    wall: float = float("inf")

    def take(self, work: Callable[[], Any]) -> Any:
        """Do the work once more and keep the less."""
        before, began = resource.getrusage(resource.RUSAGE_SELF), time.perf_counter()
        found = work()
        self.wall = min(self.wall, 1000 * (time.perf_counter() - began))
        after = resource.getrusage(resource.RUSAGE_SELF)
        spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        self.cpu = min(self.cpu, 1000 * spent)
        return found


def policy() -> BusinessModel:
    """Return the policy that the statement by hand says."""
    large, middle = _bound("developers", more_than=2500), _bound("developers", more_than=500)
    segments = (
        Segment("strategic", "Strategic", facts=SegmentFacts(criteria=(large,))),
        Segment("enterprise", "Enterprise", facts=SegmentFacts(criteria=(middle,))),
        Segment("small", "Small", facts=SegmentFacts(criteria=(_bound("developers", at_most=500),))),
    )
    pooled = _bound("annual_revenue", at_least=_pounds(20_000))
    relationships = (
        _tier("dedicated", "strategic"),
        _tier("named", "enterprise", _bound("annual_revenue", at_least=_pounds(100_000))),
        _tier(
            "pooled in Europe",
            "enterprise",
            pooled,
            Bound.model_validate({"attribute": "region", "is": "eu"}),
        ),
        _tier("pooled", "enterprise", pooled),
        _tier("digital", "small", _bound("annual_revenue", at_least=_pounds(5_000))),
        _tier("self-service", "enterprise small"),
    )
    ladder = Ladder(name="Who helps", tiers=tuple(one.id for one in relationships))
    settings = BusinessFacts(currency="GBP", attributes=ATTRIBUTES, ladders=(ladder,))
    return BusinessModel("b", "B", settings, segments=segments, relationships=relationships)


def _bound(attribute: str, **limits: Any) -> Bound:
    return Bound(attribute=attribute, **limits)


def _pounds(amount: int) -> Price:
    return Price(amount=Decimal(amount), currency="GBP")


def _tier(name: str, segments: str, *criteria: Bound) -> Relationship:
    return Relationship(
        name, name, segments=tuple(segments.split()), coverage=CoverageFacts(criteria=criteria)
    )


def counts_by_hand(engine: duckdb.DuckDBPyConnection) -> dict[str, int]:
    """Return how many accounts have each tier, by the statement."""
    return dict(engine.execute(f"SELECT {BY_HAND} AS tier, count(*) FROM hand GROUP BY tier").fetchall())


def counts_of(answers: Answers) -> dict[str, int]:
    """Return how many accounts have each tier, by the gate."""
    found: dict[str, int] = {}
    for one in answers.counted():
        name = "unknown" if one.verdict is Verdict.UNKNOWN else one.relationship
        found[name] = found.get(name, 0) + one.accounts
    return found


def main(accounts: int) -> int:
    """Print the costs and the counts; return 1 where a bound is broken or a count differs."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "accounts.parquet"
        with duckdb.connect() as engine:
            engine.execute("SELECT setseed(0.5)")
            engine.execute(f"COPY ({MADE.format(accounts=accounts)}) TO '{path}'")
        return _compared(path)


def _compared(path: Path) -> int:
    reading = Cost()
    table = decision_table(policy())
    found = reading.take(lambda: read_table(path, default_mapping(), table, TODAY))
    answers = Answers(found.connection, Asking(table, TODAY), found.relation)
    engine = found.connection  # both in one engine, under the same settings
    engine.execute(f"CREATE VIEW hand AS FROM read_parquet('{path}')")
    ours, theirs, kept, by_hand = Cost(), Cost(), Cost(), Cost()
    for _ in range(RUNS):
        gate = ours.take(lambda: counts_of(answers))
        hand = theirs.take(lambda: counts_by_hand(engine))
        kept.take(lambda: engine.execute(f"CREATE OR REPLACE TABLE a AS SELECT id, o FROM ({answers.query})"))
        by_hand.take(
            lambda: engine.execute(f"CREATE OR REPLACE TABLE b AS SELECT account_id, {BY_HAND} FROM hand")
        )
    print(f"{'':34}{'gate':>14}{'by hand':>14}{'times':>8}")
    worst = max(
        _row("count accounts by tier", ours, theirs), _row("keep each account's answer", kept, by_hand)
    )
    print(f"\nlook for broken rows, once   {reading.cpu:8.0f} ms CPU {reading.wall:8.0f} ms wall")
    writing = Cost()
    writing.take(lambda: answers.write(path.with_suffix(".csv")))
    print(f"every answer as CSV, once    {writing.cpu:8.0f} ms CPU {writing.wall:8.0f} ms wall\n")
    for name in sorted(hand):
        print(
            f"{name:20}{gate.get(name, 0):>10,}{hand[name]:>10,}{'' if gate.get(name) == hand[name] else '  DIFFERS'}"
        )
    engine.close()
    return int(worst > MOST or gate != hand)


def _row(name: str, ours: Cost, theirs: Cost) -> float:
    """Print CPU and wall time of both, and return the greater ratio."""
    ratios = []
    for what, one, other in (("CPU", ours.cpu, theirs.cpu), ("wall", ours.wall, theirs.wall)):
        ratios.append(one / other)
        print(f"{name:28}{what:>6}{one:>11.1f} ms{other:>11.1f} ms{one / other:>8.2f}")
    return max(ratios)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if sys.argv[1:] else 1_000_000))
