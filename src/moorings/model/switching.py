"""A switching cost: what a customer would lose who goes to somebody else."""

from dataclasses import dataclass

from moorings.model.base import Fact
from moorings.model.vocabulary import FacetWord, OriginWord
from moorings.terms.vocabulary import SwitchingFacet, SwitchingOrigin


class SwitchingFacts(Fact):
    """`moorings:switching` on a `switching_cost`."""

    facet: FacetWord | None = None
    """Which of the eight costs of switching it is."""
    origin: OriginWord | None = None
    """Earned, because the service is good; or imposed, because the way out is hard."""
    portable: bool | None = None
    """Whether the customer can take along what is theirs, such as their data in an open format."""


@dataclass(frozen=True, slots=True)
class SwitchingCost:
    """A switching cost. `magnitude` runs from 1, hardly felt, to 5; `cost_type` is UPG's word for the facet."""

    id: str
    title: str
    description: str = ""
    facet: SwitchingFacet | None = None
    origin: SwitchingOrigin | None = None
    portable: bool | None = None
    magnitude: float | None = None
    barrier: str = ""
    cost_type: str = ""

    def __post_init__(self) -> None:
        if self.facet and not self.cost_type:
            object.__setattr__(self, "cost_type", self.facet.cost_type)
