"""What the business aims at: metrics with their targets, and the goals that they measure."""

from dataclasses import dataclass

from moorings.model.base import Fact

PERCENT = frozenset({"%", "percent", "per cent"})
"""How a file says that a target is in per cent."""


class MetricFacts(Fact):
    """`moorings:metric` on a `metric`."""

    metric: str
    """Which of our metrics it is, by its key."""


@dataclass(frozen=True, slots=True)
class Target:
    """A metric that the business follows for some relationships, by id, with its target in the metric's unit.

    `cadence` says how often it is looked at, in UPG's word; `current` is what the file says that it is now.
    """

    id: str
    title: str
    metric: str | None = None
    target: float | None = None
    unit: str = ""
    relationships: tuple[str, ...] = ()
    cadence: str = ""
    current: float | None = None

    @property
    def aim(self) -> float | None:
        """The target as metrics count: what the file writes in per cent is a share."""
        in_percent = self.target is not None and self.unit.lower() in PERCENT
        return (self.target or 0.0) / 100 if in_percent else self.target


@dataclass(frozen=True, slots=True)
class Objective:
    """A goal of the business, the metrics that measure it and the relationships that serve it, by id."""

    id: str
    title: str
    description: str = ""
    timeframe: str = ""
    metrics: tuple[str, ...] = ()
    relationships: tuple[str, ...] = ()
