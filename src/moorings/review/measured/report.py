"""What was measured: each metric of each group, beside its target, the other groups and its own past."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from moorings.evidence.effect.difference import Difference
from moorings.evidence.estimate import Estimate
from moorings.units import Window


class Side(StrEnum):
    """On which side of something a figure lies, as far as its interval allows to say."""

    ABOVE = "above"
    BELOW = "below"
    NOT_TOLD_APART = "not told apart"


class Course(StrEnum):
    """Where a figure goes from one time to the next, as far as it can be told."""

    RISES = "rises"
    FALLS = "falls"
    NOT_TOLD = "neither rise nor fall is told"


@dataclass(frozen=True, slots=True)
class Comparison:
    """A group beside other accounts: their figure, the difference with its 95% interval, and its p-value.

    `corrected` is the p-value made larger by the number of comparisons; `side` goes by it.
    """

    other: Estimate
    difference: Difference
    corrected: float
    side: Side


@dataclass(frozen=True, slots=True)
class Figure:
    """One metric of one group in one window. Without `comparison`, nothing was compared."""

    group: str
    title: str
    window: Window
    estimate: Estimate
    target: float | None = None
    against_target: Side | None = None
    comparison: Comparison | None = None


@dataclass(frozen=True, slots=True)
class Trend:
    """How much a metric of a group changes from one month (or quarter) to the next, and whether that can be told."""

    group: str
    title: str
    a_step: Difference
    corrected: float
    course: Course


@dataclass(frozen=True, slots=True)
class MeasuredMetric:
    """One metric: how to read it, and what was measured."""

    key: str
    label: str
    question: str
    unit: str
    formula: str
    needs: tuple[str, ...]
    interval: str
    source: str
    higher_is: str
    counted: str
    figures: tuple[Figure, ...]
    trends: tuple[Trend, ...] = ()

    @property
    def is_known(self) -> bool:
        """Whether the data tell it of any group."""
        return any(one.estimate.is_known for one in self.figures)


@dataclass(frozen=True, slots=True)
class Judged:
    """What a group's relationships are there for, the metrics that judge it, and those that the data do not tell.

    `followed` are those of them that the model has a target for. `unknown` says why, by the metric's label.
    """

    group: str
    title: str
    motives: tuple[str, ...]
    by: tuple[str, ...]
    followed: tuple[str, ...]
    unknown: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Measuring:
    """Everything that was measured. `by` and `over` say what the groups and the times are.

    `against` is the group that the others were compared with, or empty where each was compared with the rest;
    `compared` counts the comparisons, and `correction` names what was done about their number.
    `sizes` counts accounts by group, live or gone, and `ungrouped` those in none.
    """

    title: str
    as_of: date
    currency: str
    window: Window
    by: str
    over: str
    against: str
    correction: str
    compared: int
    sizes: Mapping[str, int]
    ungrouped: int
    metrics: tuple[MeasuredMetric, ...]
    judged: tuple[Judged, ...]
    remarks: tuple[str, ...] = ()
