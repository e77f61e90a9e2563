"""A mixed-integer linear program, put together row by row and solved by HiGHS."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from math import inf

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import coo_array

from moorings.economics.mix.problem import Array

ENDINGS = {0: "optimal", 1: "stopped", 2: "infeasible"}
"""What the solver's endings are called; it has no other for a program whose columns are all bounded."""


@dataclass(slots=True)
class Sum:
    """A sum of columns, each times a factor, and a constant."""

    terms: dict[int, float] = field(default_factory=dict)
    constant: float = 0.0

    def add(self, other: "Sum", times: float = 1.0) -> "Sum":
        """Add another sum, so many times; return this one."""
        for column, factor in other.terms.items():
            self.terms[column] = self.terms.get(column, 0.0) + factor * times
        self.constant += other.constant * times
        return self

    def value(self, columns: Array) -> float:
        """Return the sum for these values of the columns."""
        return self.constant + sum(float(columns[one]) * factor for one, factor in self.terms.items())


def difference(one: Sum, other: Sum) -> Sum:
    """Return one sum less the other."""
    return Sum().add(one).add(other, -1.0)


@dataclass(frozen=True, slots=True)
class Solved:
    """What the solver found: the columns, where it found any, and what no answer can exceed."""

    ending: str
    columns: Array | None
    bound: float
    nodes: int


class Linear:
    """Columns from zero up to a bound, and rows that are at most zero."""

    def __init__(self) -> None:
        self._most: list[float] = []
        self._whole: list[bool] = []
        self._rows: list[Sum] = []

    def column(self, most: float, *, whole: bool) -> Sum:
        """Add a column and return it as a sum."""
        self._most.append(most)
        self._whole.append(whole)
        return Sum({len(self._most) - 1: 1.0})

    def at_most(self, one: Sum, other: Sum) -> None:
        """Ask that one sum is at most the other."""
        self._rows.append(difference(one, other))

    def maximise(self, earned: Sum, seconds: float) -> Solved:
        """Return the columns that make the sum as great as can be."""
        found = milp(
            -self._dense(earned),
            constraints=LinearConstraint(self._matrix(), -inf, [-row.constant for row in self._rows]),
            integrality=np.array(self._whole, int),
            bounds=Bounds(0, self._most),
            options={"time_limit": seconds, "mip_rel_gap": 0.0},
        )
        bound = getattr(found, "mip_dual_bound", None)
        return Solved(
            ending=ENDINGS.get(found.status, "infeasible"),
            columns=found.x,
            bound=inf if bound is None else earned.constant - float(bound),
            nodes=int(getattr(found, "mip_node_count", None) or 0),
        )

    def _dense(self, one: Sum) -> Array:
        row = np.zeros(len(self._most))
        for column, factor in one.terms.items():
            row[column] = factor
        return row

    def _matrix(self) -> coo_array:
        cells = list(self._cells())
        rows, columns, factors = zip(*cells, strict=True) if cells else ((), (), ())
        return coo_array((factors, (rows, columns)), shape=(len(self._rows), len(self._most)))

    def _cells(self) -> Iterator[tuple[int, int, float]]:
        for place, row in enumerate(self._rows):
            for column, factor in row.terms.items():
                if factor:
                    yield place, column, factor
