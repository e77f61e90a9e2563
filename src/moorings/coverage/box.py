"""Sets of accounts as boxes: for each attribute a set of cells, and an account lies in the box if it lies in each.

A set of cells is a bit mask, so that what two boxes share, and whether one spans another, is one operation an
attribute.
"""

from collections.abc import Iterator, Sequence

Box = tuple[int, ...]
"""A set of cells for each attribute, as a mask."""


def shared(first: Box, second: Box) -> Box | None:
    """Return what two boxes share, or nothing."""
    both = tuple(one & other for one, other in zip(first, second, strict=True))
    return both if all(both) else None


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
