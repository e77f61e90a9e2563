"""The attributes that some criteria name, as axes; criteria as boxes in them, and boxes as regions to be read."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from moorings.coverage.axis import NUMBERS, Axis, Mask
from moorings.coverage.box import Box
from moorings.coverage.cells import Cell
from moorings.coverage.criteria import Value
from moorings.coverage.region import Part, Region
from moorings.model.business import BusinessFacts
from moorings.model.fact import Bound

STEADY = NUMBERS | {"date"}
"""Kinds of attribute that are told in stretches."""


@dataclass(frozen=True)
class Space:
    """One axis an attribute."""

    axes: tuple[Axis, ...]

    @classmethod
    def of(cls, bounds: Iterable[Bound], settings: BusinessFacts, last: str = "") -> "Space":
        """Return the space in which each list of these bounds is a box; the attribute `last` is its last axis."""
        named = list(bounds)
        attributes = dict.fromkeys(bound.attribute for bound in named)
        in_order = sorted(attributes, key=lambda attribute: attribute == last)
        return cls(tuple(Axis.of(attribute, named, settings) for attribute in in_order))

    @cached_property
    def everything(self) -> Box:
        """All accounts."""
        return tuple(axis.everything for axis in self.axes)

    def box(self, bounds: Iterable[Bound]) -> Box | None:
        """Return the accounts for which every bound holds, or nothing where there can be none."""
        asked = tuple(bounds)
        found = tuple(axis.where(asked) for axis in self.axes)
        return found if all(found) else None

    def region(self, box: Box, segment: str = "") -> Region:
        """Return a box as it is read, with its roundest account; `segment` is what only the data can say."""
        parts = (_part(axis, mask) for axis, mask in zip(self.axes, box, strict=True))
        witness: dict[str, Value] = {"segment": segment} if segment else {}
        witness |= {axis.attribute: axis.roundest(mask) for axis, mask in zip(self.axes, box, strict=True)}
        return Region(tuple(sorted((one for one in parts if one), key=lambda one: one.attribute)), witness)


def _part(axis: Axis, mask: Mask) -> Part | None:
    """Return what the set of cells says of the attribute; nothing where it is all of it."""
    if mask == axis.everything:
        return None
    if axis.kind in STEADY:
        return Part(axis.attribute, axis.kind, tuple(map(axis.stretch, axis.masks(mask))))
    inside, outside = axis.cells_of(mask), axis.cells_of(axis.everything & ~mask)
    others = any(cell.is_other for cell in inside)
    return Part(
        axis.attribute,
        axis.kind,
        words=tuple(_word(cell) for cell in inside if not cell.is_other),
        others=others,
        but=tuple(str(cell.value) for cell in outside if others and not cell.is_other),
    )


def _word(cell: Cell) -> str | bool:
    return cell.value if isinstance(cell.value, bool) else str(cell.value)
