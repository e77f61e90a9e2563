"""How sure the figures of a model are: bands, the chance that a relationship pays, and what moves the result."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

import numpy as np

from moorings.economics.against_cheaper import (
    Costs,
    Unknown,
    against_cheaper,
    costs_of,
    next_cheaper,
    prospect_of,
)
from moorings.economics.band import Band, band_of
from moorings.economics.cost import CostToServe, cost_of
from moorings.economics.distribution import Array
from moorings.economics.influence import Tornado, tornadoes
from moorings.economics.inputs import revenue_of
from moorings.economics.outcomes import ABOVE, BELOW, Chance, Figure, Serving
from moorings.economics.pays import Pays
from moorings.economics.quantity import Draw, as_it_stands, larger
from moorings.economics.simulation import Outcome, Simulation, simulate
from moorings.model.business import BusinessModel
from moorings.model.relationship import Relationship
from moorings.model.segment import Segment

MOVED = (Figure.LATER_YEARS, Figure.MARGIN, Figure.GAIN)
"""The figures of which is told what moves them."""


@dataclass(frozen=True, slots=True)
class Banded:
    """A figure with every input at its likely value, and its band over all draws.

    `likely` is nothing where the likely values give no number: the share of no revenue.
    """

    figure: Figure
    likely: float | None
    band: Band

    @property
    def unit(self) -> str:
        """What the figure is counted in."""
        return self.figure.unit


@dataclass(frozen=True, slots=True)
class Life:
    """Where a relationship pays against the next cheaper one, in which share of the draws.

    `cases` add up to 1. `above` is the revenue above which it pays, over the draws in which there is one; `below`
    likewise. Customers count over `horizon_years` as soon as a share of the draws, `endless`, has no end.
    """

    cheaper: str
    cases: Mapping[Pays, float]
    above: Band | None
    below: Band | None
    horizon_years: int | None
    endless: float


@dataclass(frozen=True, slots=True)
class NoEnd:
    """A customer's worth has no end in a share of the draws, `endless`, and no horizon is given to count over."""

    endless: float


@dataclass(frozen=True, slots=True)
class RelationshipBands:
    """How sure the figures of a relationship of a segment are. `unpriced` names the work whose time has no price."""

    id: str
    title: str
    is_certain: bool
    unpriced: tuple[str, ...]
    figures: tuple[Banded, ...]
    chances: Mapping[Chance, float]
    life: Life | NoEnd | Unknown
    moved: tuple[Tornado, ...]


@dataclass(frozen=True, slots=True)
class SegmentBands:
    """The relationships of a segment."""

    id: str
    title: str
    relationships: tuple[RelationshipBands, ...]


@dataclass(frozen=True, slots=True)
class Uncertainty:
    """How sure the figures of a model are, by so many draws from a seed, in the business's currency."""

    title: str
    as_of: date
    currency: str
    draws: int
    seed: int
    segments: tuple[SegmentBands, ...]

    @property
    def is_certain(self) -> bool:
        """Whether no input is a range."""
        return all(one.is_certain for segment in self.segments for one in segment.relationships)


def uncertainty_of(
    model: BusinessModel, as_of: date, segments: Sequence[Segment], *, draws: int, seed: int
) -> Uncertainty:
    """Return how sure the figures of these segments of the model are."""
    asked = _Asked(model, costs_of(model), draws, seed)
    found = tuple(
        SegmentBands(
            one.id, one.title, tuple(asked.bands(each, one) for each in model.relationships_of(one.id))
        )
        for one in segments
    )
    return Uncertainty(model.title, as_of, model.settings.currency, draws, seed, found)


@dataclass(frozen=True, slots=True)
class _Asked:
    """A model with the likely costs of its relationships, to be asked so many times from a seed."""

    model: BusinessModel
    costs: Costs
    draws: int
    seed: int

    def bands(self, relationship: Relationship, segment: Segment) -> RelationshipBands:
        """Return how sure the figures of a relationship of a segment are."""
        serving, unknown, endless = self._serving(relationship, segment)
        found = simulate(serving.outcomes, draws=self.draws, seed=self.seed)
        return RelationshipBands(
            id=relationship.id,
            title=relationship.title,
            is_certain=found.is_certain,
            unpriced=self.costs[relationship.id].unpriced,
            figures=_figures(found, serving),
            chances={one: found.share(one) for one in Chance if one in found.outcomes},
            life=unknown or _life(found, serving, endless),
            moved=_moved(found, serving),
        )

    def _serving(self, relationship: Relationship, segment: Segment) -> tuple[Serving, Unknown | None, float]:
        """Return what is asked about, why nothing over a life can be, and the share of draws without end."""
        settings = self.model.settings
        alone = Serving(relationship, segment, self.model)
        revenue = revenue_of(segment, settings, as_it_stands)
        plain = against_cheaper(relationship, self.model, self.costs, revenue)
        cheaper = next_cheaper(relationship, self.model, self.costs)
        if isinstance(plain, Unknown) or cheaper is None:
            return alone, plain if isinstance(plain, Unknown) else None, 0.0
        endless = self._share_without_end(relationship, cheaper)
        if endless and settings.horizon_years is None:
            return alone, None, endless
        horizon = settings.horizon_years if endless else None
        return replace(alone, cheaper=cheaper, horizon_years=horizon), None, endless

    def _share_without_end(self, *both: Relationship) -> float:
        """Return the share of draws in which what a customer brings or costs a year outgrows the discount."""

        def question(draw: Draw[Array]) -> Mapping[str, Outcome]:
            free: CostToServe[Array] = cost_of(())
            prospects = [prospect_of(one, free, self.model.settings, draw) for one in both]
            own, other = (one.kept_at_most for one in prospects if one)
            return {"endless": np.asarray(larger(own, other) >= 1)}

        return simulate(question, draws=self.draws, seed=self.seed).share("endless")


def _figures(found: Simulation, serving: Serving) -> tuple[Banded, ...]:
    likely = serving.outcomes(as_it_stands)
    bands = {one: _known(found.outcomes[one]) for one in Figure if one in found.outcomes}
    return tuple(Banded(one, _finite(likely[one]), band) for one, band in bands.items() if band)


def _life(found: Simulation, serving: Serving, endless: float) -> Life | NoEnd:
    if serving.cheaper is None:
        return NoEnd(endless)
    return Life(
        cheaper=serving.cheaper.title,
        cases={case: found.share(case) for case in Pays},
        above=_known(found.outcomes[ABOVE]),
        below=_known(found.outcomes[BELOW]),
        horizon_years=serving.horizon_years,
        endless=endless,
    )


def _known(values: Array) -> Band | None:
    """Return the band over the draws that gave a number; nothing where none did."""
    known = values[np.isfinite(values)]
    return band_of(known) if known.size else None


def _finite(value: Outcome | float) -> float | None:
    return float(value) if np.isfinite(value) else None


def _moved(found: Simulation, serving: Serving) -> tuple[Tornado, ...]:
    asked = [one for one in MOVED if one in found.outcomes]
    moved = tornadoes(serving.outcomes, asked, seed=found.seed)
    return tuple(one for one in moved if one.influences and np.isfinite(one.likely))
