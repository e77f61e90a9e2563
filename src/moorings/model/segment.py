"""A customer segment: who belongs to it, what they are worth, what they expect."""

from dataclasses import dataclass, field
from typing import Annotated, Literal

from pydantic import Field

from moorings.model.base import Fact
from moorings.model.fact import Bound, Charge
from moorings.model.vocabulary import CategoryWord, DepthWord


class Expectation(Fact):
    """What a segment expects of us, and how we know."""

    categories: tuple[CategoryWord, ...] = ()
    """The categories expected."""
    depth: DepthWord | None = None
    """The depth expected."""
    evidence: str = ""
    """What the expectation rests on: interviews, a survey, a contract."""
    certainty: int | None = Field(None, ge=1, le=10)
    """From 1, a guess, to 10, known."""


class SegmentFacts(Fact):
    """`moorings:segment` on a `market_segment`."""

    customers: Literal["businesses", "consumers"] | None = None
    """Whether its customers are businesses or consumers."""
    criteria: tuple[Bound, ...] = ()
    """Who belongs: every bound must hold. The first segment in order whose criteria hold gets the account."""
    revenue_per_account: Charge | None = None
    """What one account typically pays."""
    acquisition_cost: Charge | None = None
    """What winning one account costs, once."""
    size_between: tuple[Annotated[float, Field(ge=0)], Annotated[float, Field(ge=0)]] | None = None
    """The least and the most accounts, where the size is not known exactly; `segment_size` is the likely one."""
    growth_between: tuple[float, float] | None = None
    """The least and the greatest growth a year; `growth_rate` is the likely one."""
    expected: Expectation | None = None
    """The relationship that the segment expects."""
    willingness_to_pay: str = ""
    """What the segment would pay for, in words."""
    would_pay: Charge | None = None
    """What an account would pay for the relationship that it expects."""
    funded_by: str | None = None
    """The segment whose revenue pays for this one, by id, where this one does not pay."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A customer segment. `size` counts accounts; `growth_per_year` is a share."""

    id: str
    title: str
    description: str = ""
    size: float | None = None
    growth_per_year: float | None = None
    facts: SegmentFacts = field(default_factory=SegmentFacts)
