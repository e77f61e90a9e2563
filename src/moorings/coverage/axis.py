"""One attribute as the criteria see it: the cells between which they tell accounts apart, and no finer.

Each cell has a value that stands for all of its values. That value is put in order with a limit by the same rule as
an account's, so that what is worked out on cells is true of accounts.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, reduce
from operator import or_
from typing import Literal

from moorings.coverage.cells import Cell, day_cells, number_cells, word_cells
from moorings.coverage.criteria import Value, order
from moorings.coverage.stretch import Stretch
from moorings.model.business import Attribute, BusinessFacts
from moorings.model.fact import Bound, Limit, Price

Mask = int
"""A set of cells: bit n for cell n."""
NUMBERS = frozenset({"integer", "money", "real"})
BELOW, AT, ABOVE = 1, 2, 4
"""Where a value may lie, as seen from a limit."""


@dataclass(frozen=True)
class Axis:
    """An attribute and its cells in order. `kind` is that of the attribute, as the model declares it."""

    attribute: str
    kind: str
    cells: tuple[Cell, ...]
    settings: BusinessFacts

    @classmethod
    def of(cls, attribute: str, bounds: Iterable[Bound], settings: BusinessFacts) -> "Axis":
        """Return the axis on which every one of the bounds that is on this attribute is a set of cells."""
        own = [bound for bound in bounds if bound.attribute == attribute]
        limits = [limit for bound in own for limit in bound.limits]
        declared = settings.attribute(attribute) or Attribute(name=attribute, kind=_kind_of(limits))
        return cls(attribute, declared.kind, tuple(_cells(declared, own, settings)), settings)

    @cached_property
    def everything(self) -> Mask:
        """All cells."""
        return (1 << len(self.cells)) - 1

    def where(self, bounds: Iterable[Bound]) -> Mask:
        """Return the cells in which every bound on this attribute holds."""
        left = self.everything
        for bound in bounds:
            if bound.attribute == self.attribute:
                left &= self._holding(bound)
        return left

    def _holding(self, bound: Bound) -> Mask:
        allowed = (
            (bound.at_least, ABOVE | AT),
            (bound.more_than, ABOVE),
            (bound.at_most, BELOW | AT),
            (bound.less_than, BELOW),
            (bound.is_, AT),
            (bound.is_not, BELOW | ABOVE),
        )
        left = self.everything
        for limit, sides in allowed:
            if limit is not None:
                left &= self._on(limit, sides)
        if bound.in_ is not None:
            left &= reduce(or_, (self._on(limit, AT) for limit in bound.in_))
        return left

    def _on(self, limit: Limit, sides: int) -> Mask:
        """Return the cells that lie on these sides of a limit."""
        below, at, above = self._parted(limit)
        return below * (sides & BELOW) | at * (sides >> 1 & 1) | above * (sides >> 2 & 1)

    def _parted(self, limit: Limit) -> tuple[Mask, Mask, Mask]:
        """Return the cells below, at and above a limit."""
        if limit not in self._known:
            self._known[limit] = self._by_halves(limit) if self.kind in NUMBERS else self._one_by_one(limit)
        return self._known[limit]

    @cached_property
    def _known(self) -> dict[Limit, tuple[Mask, Mask, Mask]]:
        return {}

    def _by_halves(self, limit: Limit) -> tuple[Mask, Mask, Mask]:
        """Look for the place of the limit among cells that rise."""
        first = bisect_left(self.cells, 0, key=lambda cell: self._order(cell, limit))
        last = bisect_right(self.cells, 0, lo=first, key=lambda cell: self._order(cell, limit))
        below, up_to = (1 << first) - 1, (1 << last) - 1
        return below, up_to & ~below, self.everything & ~up_to

    def _one_by_one(self, limit: Limit) -> tuple[Mask, Mask, Mask]:
        found = [0, 0, 0]
        for place, cell in enumerate(self.cells):
            found[self._order(cell, limit) + 1] |= 1 << place
        return found[0], found[1], found[2]

    def _order(self, cell: Cell, limit: Limit) -> int:
        return order(cell.value, limit, self.attribute, self.settings)

    def cells_of(self, mask: Mask) -> list[Cell]:
        """Return the cells of a set."""
        return [cell for place, cell in enumerate(self.cells) if mask >> place & 1]

    def stretch(self, mask: Mask) -> Stretch:
        """Return the stretch from the first to the last cell of a set of numbers or days."""
        first = self.cells[(mask & -mask).bit_length() - 1].stretch or Stretch()
        last = self.cells[mask.bit_length() - 1].stretch or Stretch()
        return Stretch(first.low, first.low_included, last.high, last.high_included)

    def masks(self, mask: Mask) -> list[Mask]:
        """Return a set of cells parted into runs of neighbours."""
        found = []
        while mask:
            found.append(mask & ~(mask + (mask & -mask)))
            mask &= ~found[-1]
        return found

    def roundest(self, mask: Mask) -> Value:
        """Return the roundest value of a set of cells, the first of equals; a word that is named before others."""
        return self.cells[next(place for place in self._roundest_first if mask >> place & 1)].value

    @cached_property
    def _roundest_first(self) -> list[int]:
        return sorted(range(len(self.cells)), key=lambda place: self.cells[place].figures)


Kind = Literal["integer", "money", "real", "date", "text", "yes_no"]


def _kind_of(limits: Sequence[Limit]) -> Kind:
    """Return the kind of an attribute that nobody declares, from what it is compared with."""
    first = limits[0] if limits else 0.0
    if isinstance(first, Price):
        return "money"
    if isinstance(first, bool):
        return "yes_no"
    return "text" if isinstance(first, str) else "real"


def _cells(declared: Attribute, bounds: Sequence[Bound], settings: BusinessFacts) -> Iterable[Cell]:
    limits = list(dict.fromkeys(limit for bound in bounds for limit in bound.limits))
    words = [limit for limit in limits if isinstance(limit, str)]
    if declared.kind == "yes_no":
        return Cell(True), Cell(False)
    if declared.kind == "text":
        in_order = any(_is_ordered(bound) for bound in bounds)
        return word_cells(declared.name, declared.values, words, in_order=in_order)
    if declared.kind == "date":
        return day_cells(words)
    return number_cells(declared, [one for one in limits if not isinstance(one, str)], settings)


def _is_ordered(bound: Bound) -> bool:
    ends = (bound.at_least, bound.more_than, bound.at_most, bound.less_than)
    return any(end is not None for end in ends)
