"""Sets of accounts as boxes agree with looking at every cell."""

from collections.abc import Sequence
from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from moorings.coverage.box import Box, holes, meeting, shared, spans, uncovered

SIDE = 4
FULL = (1 << SIDE) - 1
Place = tuple[int, ...]


def box_in(dimensions: int) -> st.SearchStrategy[Box]:
    return st.tuples(*[st.integers(1, FULL)] * dimensions)


@st.composite
def coverings(draw: st.DrawFn) -> tuple[Box, list[Box]]:
    dimensions = draw(st.integers(0, 4))
    return draw(box_in(dimensions)), draw(st.lists(box_in(dimensions), max_size=7))


def cells(box: Box) -> set[Place]:
    return set(product(*([at for at in range(SIDE) if mask >> at & 1] for mask in box)))


def left(within: Box, covering: Sequence[Box]) -> set[Place]:
    return cells(within).difference(*map(cells, covering))


@given(coverings())
def test_what_is_uncovered_is_told_once_and_whole(given: tuple[Box, list[Box]]) -> None:
    found = list(uncovered(*given))

    assert set().union(*map(cells, found)) == left(*given)
    assert sum(len(cells(one)) for one in found) == len(left(*given))


@given(coverings())
def test_those_that_meet_are_found_as_by_looking_at_each_two(given: tuple[Box, list[Box]]) -> None:
    boxes = [given[0], *given[1]]
    pairs = ((one, other) for one in range(len(boxes)) for other in range(one + 1, len(boxes)))
    by_pairs = [(one, other, shared(boxes[one], boxes[other])) for one, other in pairs]

    assert list(meeting(boxes)) == [one for one in by_pairs if one[2] is not None]


@given(coverings())
def test_holes_are_all_of_what_is_uncovered_and_none_is_part_of_another(given: tuple[Box, list[Box]]) -> None:
    found = list(holes(*given))

    assert set().union(*map(cells, found)) == left(*given)
    assert not any(spans(one, other) for one in found for other in found if one is not other)


@given(coverings())
def test_a_hole_cannot_be_larger(given: tuple[Box, list[Box]]) -> None:
    within, covering = given
    missing = left(within, covering)
    for hole in holes(within, covering):
        for at, mask in enumerate(hole):
            for bit in range(SIDE):
                wider = (*hole[:at], mask | 1 << bit, *hole[at + 1 :])
                assert wider == hole or not cells(wider) <= missing


@given(coverings())
def test_what_two_boxes_share_is_in_both(given: tuple[Box, list[Box]]) -> None:
    within, others = given
    for other in others:
        both = shared(within, other)
        assert (cells(both) if both is not None else set()) == cells(within) & cells(other)
        assert spans(within, other) is (cells(other) <= cells(within))


def test_more_tiers_than_calls_may_be_nested_are_no_matter() -> None:
    tiers = [(1 << at,) for at in range(1200)]

    assert list(uncovered(((1 << 1201) - 1,), tiers)) == [(1 << 1200,)]
