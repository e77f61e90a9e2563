"""What the formulas count with: one number, or an array of draws of it.

Every formula of this room is written once, over `Q`. With floats it gives a figure; with arrays of NumPy, element by
element, as many figures as there are draws. A formula must not ask `if` about them: `larger`, `whole`, `total` and
`greatest` serve both.

A figure enters a formula as an `Input`: the figure as the model has it (it may be a range), with an identity that is
the same wherever the figure is used, and a name that a person understands. A `Draw` turns an input into what is
counted with. `as_it_stands` takes the likely figure. A simulation gives a `Draw` that keeps, by `Input.id`, what it
drew: each input is then drawn once, used everywhere, and can be named beside the result that it moves.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal
from numbers import Real
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

from moorings.model.estimate import Spread, spread_of

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Q = TypeVar("Q", float, "NDArray[np.float64]")
"""A number, or an array of draws. In an array formula what is known exactly may stay one number."""

TOLERANCE = 1e-9
"""What counting in floats may be off: 1.0000000001 people are one."""


@dataclass(frozen=True, slots=True)
class Input:
    """A figure of the model: `id` tells it apart from all others, `name` tells people where it stands.

    The figure is in the model's own unit (`unit`: minutes, a share, GBP a year), and may be a range.
    """

    id: str
    name: str
    figure: float | Decimal
    unit: str = ""

    @property
    def spread(self) -> Spread | None:
        """How the figure may come out; nothing where it is known exactly."""
        return spread_of(self.figure)


Draw: TypeAlias = Callable[[Input], Q]
"""Gives what is counted with for an input."""


def as_it_stands(figure: Input) -> float:
    """Return the figure as one number: the likely one of a range."""
    return float(figure.figure)


def total(parts: Iterable[Q]) -> Q:
    """Return the sum; of nothing, zero."""
    nothing: Any = 0.0  # adds to a number as to every draw of an array
    return sum(parts, nothing)


def larger(one: Q, other: Q | float) -> Q:
    """Return the larger of the two, draw by draw."""
    greater: Q = _larger(one, other)
    return greater


def _larger(one: Any, other: Any) -> Any:
    if not isinstance(one, Real):
        return one.clip(min=other)
    return max(one, other) if isinstance(other, Real) else other.clip(min=one)


def greatest(value: Q) -> float:
    """Return the number, or the greatest of the draws."""
    draws: Any = value
    return float(draws if isinstance(draws, Real) else draws.max())


def whole(value: Q) -> Q:
    """Return the next whole number at or above, draw by draw."""
    return 0.0 - (TOLERANCE - value) // 1.0
