"""What several metrics build on is worked out once, and kept while they are measured."""

from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace

from moorings.evidence.engines.engine import Engine
from moorings.evidence.metrics import Metric
from moorings.evidence.metrics.rows.common import COMMON, asked_of, over_kept
from moorings.units import Window

SEVERAL = 2


class KeptTables:
    """The common tables of a few metrics, kept in the engine for each window in which they are asked for."""

    def __init__(self, engine: Engine, metrics: Iterable[Metric]) -> None:
        counted = Counter(name for metric in metrics for name in asked_of(metric.observed))
        self._engine = engine
        self._shared = {name for name, times in counted.items() if times >= SEVERAL}
        self._kept: dict[tuple[str, Window], str] = {}

    def query_of(self, metric: Metric, window: Window) -> str:
        """Return the metric's query, asked of the tables that are kept for this window."""
        kept = {name: self._table(name, window) for name in asked_of(metric.observed) if name in self._shared}
        return replace(metric, observed=over_kept(metric.observed, kept)).query

    def _table(self, name: str, window: Window) -> str:
        known = self._kept.get((name, window))
        if known is None:
            known = self._kept[name, window] = f"kept_{name}_{len(self._kept)}"
            days = {"first": window.first, "last": window.last, "after": window.after}
            self._engine.keep(known, f"WITH {COMMON[name]} SELECT * FROM {name}", **days)
        return known

    def forget(self) -> None:
        """Let go of them all."""
        for table in self._kept.values():
            self._engine.forget(table)


@contextmanager
def kept_tables(engine: Engine, metrics: Iterable[Metric]) -> Iterator[KeptTables]:
    """Yield the common tables of metrics, and let go of them at the end."""
    kept = KeptTables(engine, metrics)
    yield kept
    kept.forget()
