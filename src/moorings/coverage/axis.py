"""One attribute as the criteria see it: the cells between which they tell accounts apart, and no finer.

Each cell has a value that stands for all of its values. Whether a bound holds is asked of that value, by the same
rule as of an account, so that what is worked out on cells is true of accounts.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from moorings.coverage.cells import Cell, day_cells, number_cells, word_cells
from moorings.coverage.criteria import holds
from moorings.model.business import Attribute, BusinessFacts
from moorings.model.fact import Bound, Limit, Price

Mask = int
"""A set of cells: bit n for cell n."""


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
        answers = (holds(bound, {self.attribute: cell.value}, self.settings) for cell in self.cells)
        return sum(1 << place for place, answer in enumerate(answers) if answer)

    def runs(self, mask: Mask) -> list[Sequence[Cell]]:
        """Return the cells of a set as runs of neighbours."""
        found: list[list[Cell]] = []
        last = -2
        for place, cell in enumerate(self.cells):
            if mask >> place & 1:
                if place != last + 1:
                    found.append([])
                found[-1].append(cell)
                last = place
        return [*found]


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
