"""Sets of accounts as boxes: for each attribute a set of cells, and an account lies in the box if it lies in each.

A set of cells is a bit mask, so that what two boxes share, and whether one spans another, is one operation an
attribute.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import or_

Box = tuple[int, ...]
"""A set of cells for each attribute, as a mask."""


def shared(first: Box, second: Box) -> Box | None:
    """Return what two boxes share, or nothing."""
    both = tuple(one & other for one, other in zip(first, second, strict=True))
    return both if all(both) else None


def meeting(boxes: Sequence[Box]) -> Iterator[tuple[int, int, Box]]:
    """Yield the places of each two boxes that share something, in order, with what they share.

    For each cell of an attribute it is noted which boxes hold it, so that all which meet one are found at once: boxes
    that are apart cost nothing, however many they are.
    """
    holders = [_Holders.of(masks) for masks in zip(*boxes, strict=True)]
    for place, box in enumerate(boxes):
        met = -1 << (place + 1)  # every box after this one
        for held, mask in zip(holders, box, strict=True):
            met &= held.meeting(mask)
        for other in bits(met & ~(-1 << len(boxes))):
            yield place, other, tuple(one & two for one, two in zip(box, boxes[other], strict=True))


@dataclass(frozen=True, slots=True)
class _Holders:
    """Which boxes, as a mask of their places, hold each cell of an attribute; and which hold all of its cells."""

    cells: Mapping[int, int]
    whole: int
    everything: int

    @classmethod
    def of(cls, masks: Sequence[int]) -> "_Holders":
        """Return them for the masks of the boxes, in order."""
        everything = reduce(or_, masks, 0)
        cells: dict[int, int] = {}
        whole = 0
        for place, mask in enumerate(masks):
            if mask == everything:
                whole |= 1 << place
                continue
            for cell in bits(mask):
                cells[cell] = cells.get(cell, 0) | 1 << place
        return cls(cells, whole, everything)

    def meeting(self, mask: int) -> int:
        """Return the boxes that share a cell of the mask."""
        if mask == self.everything:
            return -1
        return reduce(or_, (self.cells.get(cell, 0) for cell in bits(mask)), self.whole)


def bits(mask: int) -> Iterator[int]:
    """Yield the places of the bits that are set, the lowest first."""
    while mask:
        lowest = mask & -mask
        yield lowest.bit_length() - 1
        mask ^= lowest


def spans(outer: Box, inner: Box) -> bool:
    """Whether a box holds all of another."""
    return all(not small & ~large for large, small in zip(outer, inner, strict=True))


def uncovered(within: Box, covering: Sequence[Box]) -> Iterator[Box]:
    """Yield disjoint boxes that are together what no covering box holds of the one within.

    Where boxes reach into it and none spans it, the largest of them parts it: what lies outside of that one,
    attribute by attribute, is asked again with the boxes that reach there. In that order few boxes decide about
    most of the space; it takes no grid.
    """
    waiting: list[tuple[Box, Sequence[Box]]] = [(within, covering)]
    while waiting:
        cell, boxes = waiting.pop()
        reaching = [part for one in boxes if (part := shared(one, cell)) is not None]
        if not reaching:
            yield cell
            continue
        largest = max(reaching, key=lambda part: _share(part, cell))
        waiting += [(piece, reaching) for piece in _outside(largest, cell)]


def _outside(part: Box, whole: Box) -> Iterator[Box]:
    """Yield disjoint boxes that are together the whole without a part of it, the one that leaves most first."""
    inside = list(whole)
    for place in sorted(range(len(whole)), key=lambda at: part[at].bit_count() / whole[at].bit_count()):
        if outside := inside[place] & ~part[place]:
            yield (*inside[:place], outside, *inside[place + 1 :])
            inside[place] = part[place]


def _share(part: Box, whole: Box) -> float:
    share = 1.0
    for some, every in zip(part, whole, strict=True):
        share *= some.bit_count() / every.bit_count()
    return share


def holes(within: Box, covering: Sequence[Box]) -> Iterator[Box]:
    """Yield the largest boxes of what no covering box holds, until together they are all of it.

    Each is as large as it can be, so that they may share accounts: few large ones are read more easily than many
    that do not.
    """
    told: list[Box] = []
    for piece in uncovered(within, covering):
        if any(True for _ in uncovered(piece, told)):
            told.append(_grown(piece, within, covering))
            yield told[-1]


def _grown(piece: Box, within: Box, covering: Sequence[Box]) -> Box:
    """Return the piece, let out attribute by attribute as far as no covering box reaches."""
    grown = list(piece)
    for place in range(len(piece)):
        taken = 0
        for one in covering:
            if all(one[at] & grown[at] for at in range(len(piece)) if at != place):
                taken |= one[place]
        grown[place] = within[place] & ~taken
    return tuple(grown)
