"""What a metric is: one figure, defined once, for reports, help, tools and documentation alike."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from textwrap import dedent, indent

from moorings.evidence.estimate import Estimate
from moorings.terms.vocabulary import Motive

Row = Mapping[str, float]
"""The sufficient statistics of one segment: counts and sums by name."""

FEWEST = 10
"""The least n: with fewer, a 95% interval covers most of what could be, and the accounts themselves tell more."""


class Unit(StrEnum):
    """What a metric is counted in."""

    SHARE = "share"
    POINTS = "points"
    MINUTES = "minutes"
    MINUTES_A_YEAR = "minutes a year"
    CONTACTS_A_YEAR = "contacts a year"
    REVIEWS_A_YEAR = "reviews a year"
    TIMES_A_YEAR = "times a year"
    MONEY_A_YEAR = "money a year"
    DAYS = "days"


class Direction(StrEnum):
    """What a higher figure means to the business."""

    BETTER = "better"
    WORSE = "worse"
    NEITHER = "neither"


@dataclass(frozen=True, slots=True)
class Example:
    """A case small enough to work out by hand: what is given in words and statistics, and what follows."""

    given: str
    row: Row
    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Metric:
    """One figure about a segment.

    `needs` names the columns without which it is unknown, as `table.column`; alternatives are joined by ` or `.
    `observed` is the SQL of one row an account (or an observation) with `segment`, `account_id`, `n` (how many
    observations the row holds, 0 or more) and what `statistics` adds up. Both are plain SQL over the tables of the
    contract, `assignment`, `opening_assignment` and `role_cost`, with `$first`, `$last` and `$after` bound to the
    window.
    `silences` says, in order, what to answer where a statistic is zero; `caveats` what to add where one is not.
    """

    key: str
    label: str
    question: str
    unit: Unit
    formula: str
    needs: tuple[str, ...]
    interval: str
    source: str
    higher_is: Direction
    window: str
    observed: str
    statistics: tuple[str, ...]
    estimate: Callable[[Row], Estimate]
    example: Example
    motives: tuple[Motive, ...] = ()
    least_n: int = FEWEST
    silences: tuple[tuple[str, str], ...] = ()
    caveats: tuple[tuple[str, str], ...] = ()

    @property
    def query(self) -> str:
        """SQL of one row a segment: its sufficient statistics, n among them."""
        columns = ",\n       ".join(("SUM(n) AS n", *self.statistics))
        observed = indent(dedent(self.observed).strip(), "    ")
        return f"SELECT segment,\n       {columns}\nFROM (\n{observed}\n) AS observed\nGROUP BY segment"

    @property
    def accounts_query(self) -> str:
        """SQL of the accounts that the figure of the segment `$segment` rests on."""
        observed = indent(dedent(self.observed).strip(), "    ")
        return (
            f"SELECT DISTINCT account_id\nFROM (\n{observed}\n) AS observed\n"
            "WHERE n > 0 AND segment = $segment\nORDER BY account_id"
        )
