"""What was established for a segment, beside what it expects."""

from moorings.checks.rule import Case
from moorings.model.relationship import Relationship
from moorings.model.segment import Segment
from moorings.terms.vocabulary import Category, Depth, State

COVERED_BY = {
    Category.PERSONAL_ASSISTANCE: frozenset({Category.DEDICATED_PERSONAL_ASSISTANCE}),
    Category.SELF_SERVICE: frozenset({Category.AUTOMATED_SERVICES}),
}
"""Categories that give all that another one does: one's own person helps, too; an automated answer is found, too."""
DEPTHS = tuple(Depth)
"""From the shallowest to the deepest."""


def established(case: Case, segment: Segment) -> tuple[Relationship, ...]:
    """Return the bonds that were decided for a segment; those that are proposed, where none is decided yet."""
    bonds = case.bonds_of(segment)
    return tuple(one for one in bonds if one.facts.state is not State.PROPOSED) or bonds


def given_by(bonds: tuple[Relationship, ...]) -> frozenset[Category]:
    """Return the categories that customers of these bonds meet, by their parts or by a mechanism."""
    parts = {part for bond in bonds for part in bond.categories}
    return frozenset(parts | {one.category for bond in bonds for one in bond.facts.mechanisms})


def missing(case: Case, segment: Segment) -> tuple[Category, ...]:
    """Return the categories that a segment expects and does not get."""
    given = given_by(established(case, segment))
    expected = segment.facts.expected.categories if segment.facts.expected else ()
    return tuple(one for one in expected if not given & ({one} | COVERED_BY.get(one, frozenset())))


def too_shallow(case: Case, segment: Segment) -> tuple[Depth, Depth] | None:
    """Return the depth that a segment expects and the one that it gets, where that is not so deep."""
    expected = segment.facts.expected.depth if segment.facts.expected else None
    given = [bond.facts.depth for bond in established(case, segment) if bond.facts.depth]
    if expected is None or not given:
        return None
    deepest = max(given, key=DEPTHS.index)
    return (expected, deepest) if DEPTHS.index(deepest) < DEPTHS.index(expected) else None
