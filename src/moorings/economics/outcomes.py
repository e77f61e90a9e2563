"""The figures of one relationship that serves one segment, for likely inputs as for draws of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from moorings.economics.against_cheaper import prospect_of
from moorings.economics.bill import bill_of
from moorings.economics.break_even import share_break_even
from moorings.economics.cost import CostToServe, cost_of
from moorings.economics.fixed import share_of_fixed
from moorings.economics.inputs import accounts_of, fixed_cost_of, gross_margin_of, revenue_of
from moorings.economics.lifetime import Comparison, compare
from moorings.economics.pays import Pays, cases_of
from moorings.economics.quantity import Draw, Q
from moorings.economics.simulation import Outcome
from moorings.economics.task import Task, tasks_of
from moorings.model.business import BusinessModel
from moorings.model.estimate import spread_of
from moorings.model.relationship import Relationship
from moorings.model.segment import Segment


class Figure(StrEnum):
    """A figure that has a median and a band. Those of a segment count people in fractions."""

    FIRST_YEAR = "cost_of_an_account_first_year"
    LATER_YEARS = "cost_of_an_account_later_years"
    FIRST_YEAR_HOURS = "hours_of_an_account_first_year"
    LATER_YEARS_HOURS = "hours_of_an_account_later_years"
    SEGMENT_FIRST_YEAR = "cost_of_the_segment_first_year"
    SEGMENT_LATER_YEARS = "cost_of_the_segment_later_years"
    PEOPLE_FIRST_YEAR = "people_first_year"
    PEOPLE_LATER_YEARS = "people_later_years"
    SHARE_FIRST_YEAR = "share_of_revenue_first_year"
    SHARE_LATER_YEARS = "share_of_revenue_later_years"
    MARGIN = "margin_of_an_account_later_years"
    EVEN_FIRST_YEAR = "break_even_first_year"
    EVEN_LATER_YEARS = "break_even_later_years"
    GAIN = "gain_over_a_life"

    @property
    def unit(self) -> str:
        """What it is counted in: money (in the business's currency), h, people, or a share; and per what."""
        return UNITS[self]


UNITS = {
    Figure.FIRST_YEAR: "money",
    Figure.LATER_YEARS: "money a year",
    Figure.FIRST_YEAR_HOURS: "h",
    Figure.LATER_YEARS_HOURS: "h a year",
    Figure.SEGMENT_FIRST_YEAR: "money",
    Figure.SEGMENT_LATER_YEARS: "money a year",
    Figure.PEOPLE_FIRST_YEAR: "people",
    Figure.PEOPLE_LATER_YEARS: "people",
    Figure.SHARE_FIRST_YEAR: "share",
    Figure.SHARE_LATER_YEARS: "share",
    Figure.MARGIN: "money a year",
    Figure.EVEN_FIRST_YEAR: "money a year",
    Figure.EVEN_LATER_YEARS: "money a year",
    Figure.GAIN: "money",
}


WITHOUT_MONEY = frozenset(
    {
        Figure.FIRST_YEAR_HOURS,
        Figure.LATER_YEARS_HOURS,
        Figure.PEOPLE_FIRST_YEAR,
        Figure.PEOPLE_LATER_YEARS,
    }
)
"""What is known of work that has no price."""


class Chance(StrEnum):
    """What may be the case at the segment's revenue: that an account pays, by the allowed share or over its life."""

    FIRST_YEAR = "pays_in_the_first_year"
    LATER_YEARS = "pays_in_later_years"
    LIFE = "pays_over_a_life"


ABOVE = "revenue_above_which_it_pays"
BELOW = "revenue_below_which_it_pays"
"""Names of the lifetime break-even among the outcomes; a draw of another case holds no number."""


@dataclass(frozen=True, slots=True)
class Serving:
    """A relationship that serves a segment, and the one it is compared with over a life, where that is possible.

    A customer counts over `horizon_years` where they are given, else without end.
    """

    relationship: Relationship
    segment: Segment
    model: BusinessModel
    cheaper: Relationship | None = None
    horizon_years: int | None = None

    def outcomes(self, draw: Draw[Q]) -> Mapping[str, Q | Outcome]:
        """Return every figure and chance that the model can tell, by name; not a number where it divides by nothing.

        Which names there are does not hang on the draw.
        """
        settings = self.model.settings
        tasks, cost = _work(self.relationship, self.model, draw)
        revenue = revenue_of(self.segment, settings, draw)
        found: dict[str, Q | Outcome] = {**_of_account(cost), **self._of_segment(tasks, cost, revenue, draw)}
        if not cost.unpriced:
            found |= _of_break_even(cost, settings.allowed_share, revenue)
        if self.cheaper:
            found |= _of_life(self._comparison(cost, self.cheaper, draw), revenue)
        has_money = self.relationship.facts.fixed_cost or any(map(_has_price, tasks)) or not cost.unpriced
        return {name: one for name, one in found.items() if has_money or name in WITHOUT_MONEY}

    def _of_segment(
        self, tasks: tuple[Task[Q], ...], cost: CostToServe[Q], revenue: Q | None, draw: Draw[Q]
    ) -> dict[str, Q]:
        """Return what all accounts cost and what of their revenue that is; nothing where there are surely none."""
        accounts = accounts_of(self.segment, draw)
        if accounts is None or (self.segment.size == 0 and spread_of(self.segment.size) is None):
            return {}
        fixed = cost.fixed * share_of_fixed(self.relationship, accounts, self.model, draw)
        book = self.relationship.coverage.book
        first, later = (bill_of(tasks, fixed, accounts, new, book) for new in (accounts, accounts * 0.0))
        found = {
            Figure.SEGMENT_FIRST_YEAR: first.cost,
            Figure.SEGMENT_LATER_YEARS: later.cost,
            Figure.PEOPLE_FIRST_YEAR: first.people,
            Figure.PEOPLE_LATER_YEARS: later.people,
        }
        margin = gross_margin_of(self.model.settings, draw)
        if revenue is not None:
            found[Figure.SHARE_FIRST_YEAR] = ratio(first.cost, accounts * revenue)
            found[Figure.SHARE_LATER_YEARS] = ratio(later.cost, accounts * revenue)
        if revenue is not None and margin is not None:
            found[Figure.MARGIN] = revenue * margin - ratio(later.cost, accounts)
        return {str(name): value for name, value in found.items()}

    def _comparison(self, cost: CostToServe[Q], cheaper: Relationship, draw: Draw[Q]) -> Comparison[Q]:
        settings = self.model.settings
        own = prospect_of(self.relationship, cost, settings, draw)
        other = prospect_of(cheaper, _work(cheaper, self.model, draw)[1], settings, draw)
        margin = gross_margin_of(settings, draw)
        if own is None or other is None or margin is None:
            raise ValueError(f"{self.relationship.id} cannot be compared with {cheaper.id}")
        return compare(own, other, margin, self.horizon_years)


def ratio(one: Q, other: Q | Outcome) -> Q:
    """Return one divided by the other, draw by draw; not a number where that is nothing."""
    return one / np.where(other == 0, np.nan, other)  # type: ignore[return-value]  # a number stays one


def _has_price(task: Task[Q]) -> bool:
    return task.cash is not None or (task.rate is not None and task.rate.cost_per_year is not None)


def _work(
    relationship: Relationship, model: BusinessModel, draw: Draw[Q]
) -> tuple[tuple[Task[Q], ...], CostToServe[Q]]:
    tasks = tasks_of(relationship, model.settings, draw)
    fixed = fixed_cost_of(relationship, model.settings, draw)
    return tasks, cost_of(tasks, fixed, relationship.coverage.book)


def _of_account(cost: CostToServe[Q]) -> dict[str, Q]:
    return {
        Figure.FIRST_YEAR: cost.first_year,
        Figure.LATER_YEARS: cost.yearly,
        Figure.FIRST_YEAR_HOURS: cost.first_year_hours,
        Figure.LATER_YEARS_HOURS: cost.yearly_hours,
    }


def _of_break_even(cost: CostToServe[Q], allowed_share: float, revenue: Q | None) -> dict[str, Q | Outcome]:
    even = share_break_even(cost, allowed_share)
    found: dict[str, Q | Outcome] = {
        Figure.EVEN_FIRST_YEAR: even.first_year,
        Figure.EVEN_LATER_YEARS: even.later_years,
    }
    if revenue is not None:
        found[Chance.FIRST_YEAR] = np.asarray(revenue >= even.first_year)
        found[Chance.LATER_YEARS] = np.asarray(revenue >= even.later_years)
    return found


def _of_life(comparison: Comparison[Q], revenue: Q | None) -> dict[str, Q | Outcome]:
    cases = {case: np.asarray(holds) for case, holds in cases_of(comparison).items()}
    found: dict[str, Q | Outcome] = {str(case): holds for case, holds in cases.items()}
    for name, case in ((ABOVE, Pays.ABOVE), (BELOW, Pays.BELOW)):
        found[name] = ratio(comparison.extra_cost, np.where(cases[case], comparison.extra_worth, 0.0))
    if revenue is not None:
        gain = comparison.gain(revenue)
        found[Figure.GAIN] = gain
        found[Chance.LIFE] = np.asarray(gain >= 0)
    return found
