"""What the mechanisms of a segment are there for, over the life of a customer."""

from collections.abc import Iterable

from moorings.model.mechanism import Mechanism
from moorings.model.relationship import Relationship
from moorings.terms.vocabulary import Depth, Job, Phase

LASTING = frozenset({Depth.RECURRING, Depth.LONG_TERM})


def lasts(bonds: Iterable[Relationship]) -> bool:
    """Whether one of the bonds is meant to last."""
    return any(bond.facts.depth in LASTING for bond in bonds)


def mechanisms_of(bonds: Iterable[Relationship]) -> tuple[Mechanism, ...]:
    """Return all mechanisms of these bonds."""
    return tuple(mechanism for bond in bonds for mechanism in bond.facts.mechanisms)


def does(bonds: Iterable[Relationship], job: Job) -> bool:
    """Whether a mechanism of these bonds does this job."""
    return any(one.job is job for one in mechanisms_of(bonds))


def ends_at_the_sale(bonds: Iterable[Relationship]) -> bool:
    """Whether the phase of everything that was decided is known, and none of it comes after the sale."""
    own = tuple(bonds)
    phases = [one.phase or (one.job and one.job.phase) for one in mechanisms_of(own)]
    phases += [phase for bond in own for phase in bond.facts.phases]
    return bool(phases) and not {None, Phase.AFTER_SALES} & set(phases)


def is_support_alone(bonds: Iterable[Relationship]) -> bool:
    """Whether everything that was decided is there to help a customer who is stuck."""
    return {one.job for one in mechanisms_of(bonds)} == {Job.SUPPORT}


def is_told_at_once(bonds: Iterable[Relationship]) -> bool:
    """Whether so much is missing that one finding tells it, and not one for each thing that is."""
    own = tuple(bonds)
    return lasts(own) and (ends_at_the_sale(own) or is_support_alone(own))
