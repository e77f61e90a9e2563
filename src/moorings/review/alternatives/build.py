"""Put alternatives side by side."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from moorings.checks.rule import Severity
from moorings.economics.against_cheaper import Costs, costs_of
from moorings.economics.alternative import (
    COST,
    KEEPS,
    MARGIN,
    Reached,
    Whole,
    outcomes_of,
    whole_of,
)
from moorings.economics.audience import serving
from moorings.economics.bill import spare_cost
from moorings.economics.inputs import accounts_of, revenue_of
from moorings.economics.people import needs_of
from moorings.economics.price import price_of, price_where_asked
from moorings.economics.quantity import as_it_stands
from moorings.economics.simulation import simulate
from moorings.model.business import BusinessModel
from moorings.review.alternatives.comparison import Alternative, Comparison, Moved, Moves, Offer, Risk
from moorings.review.alternatives.tiers import Tiers, steps_up, tier_of
from moorings.review.coverage.population import Population


@dataclass(frozen=True, slots=True)
class Proposal:
    """An alternative to be compared: its name, its model, its accounts where there are any, and its findings."""

    name: str
    model: BusinessModel
    population: Population | None
    findings: Mapping[Severity, int]


@dataclass(frozen=True, slots=True)
class _Case:
    """A proposal with what it costs, and the tier of each of its accounts or segments."""

    proposal: Proposal
    costs: Costs
    reached: Reached | None
    tiers: Tiers

    @property
    def model(self) -> BusinessModel:
        return self.proposal.model


def compare_proposals(proposals: Sequence[Proposal], as_of: date, *, draws: int, seed: int) -> Comparison:
    """Return proposals side by side, the first of them what the others move accounts against.

    All of them count in one currency.
    """
    cases = [_case(one) for one in proposals]
    return Comparison(
        as_of=as_of,
        currency=proposals[0].model.settings.currency,
        by_account=proposals[0].population is not None,
        alternatives=tuple(
            _alternative(case, _moves(cases[0], case) if place else None, draws, seed)
            for place, case in enumerate(cases)
        ),
    )


def _case(proposal: Proposal) -> _Case:
    costs = costs_of(proposal.model)
    if proposal.population is None:
        return _Case(proposal, costs, None, _tiers_of_segments(proposal.model, costs))
    tiers = _tiers_of_accounts(proposal.population, proposal.model, costs)
    return _Case(proposal, costs, _reached(proposal.population), tiers)


def _tiers_of_segments(model: BusinessModel, costs: Costs) -> Tiers:
    found = {}
    for segment in model.segments:
        size = accounts_of(segment, as_it_stands)
        revenue = revenue_of(segment, model.settings, as_it_stands)
        if size is not None:
            tier = tier_of((one.id for one in serving(model, segment.id)), model, costs)
            found[segment.id] = (size, None if revenue is None else size * revenue, tier)
    return found


def _tiers_of_accounts(population: Population, model: BusinessModel, costs: Costs) -> Tiers:
    return {
        ref: (1.0, revenue, tier_of(population.entitlements[ref].relationships, model, costs))
        for ref, revenue in population.revenue_per_year.items()
    }


def _reached(population: Population) -> Reached:
    accounts: dict[str, float] = {}
    revenue: dict[str, float] = {}
    for ref, brings in population.revenue_per_year.items():
        for one in population.entitlements[ref].relationships:
            accounts[one] = accounts.get(one, 0.0) + 1.0
            revenue[one] = revenue.get(one, 0.0) + (brings or 0.0)
    known = population.revenue_of(population.accounts)
    return Reached(accounts, revenue, known or 0.0)


def _moves(first: _Case, other: _Case) -> Moves:
    models, costs = (first.model, other.model), (first.costs, other.costs)
    steps: dict[int, list[tuple[float, float | None]]] = {1: [], 0: [], -1: []}
    for ref, (accounts, revenue, after) in other.tiers.items():
        if ref in first.tiers:
            step = steps_up(first.tiers[ref][2], after, models, costs)
            steps[step].append((accounts, revenue))
    unknown = sum(one[0] for ref, one in other.tiers.items() if ref not in first.tiers)
    return Moves(_moved(steps[1]), _moved(steps[-1]), unknown)


def _moved(parts: Sequence[tuple[float, float | None]]) -> Moved:
    known = [revenue for _, revenue in parts if revenue is not None]
    return Moved(sum(accounts for accounts, _ in parts), sum(known) if known or not parts else None)


def _alternative(case: _Case, moves: Moves | None, draws: int, seed: int) -> Alternative:
    model, whole = case.model, whole_of(case.model, case.reached, as_it_stands)
    pools = needs_of(one for served in whole.served for one in served.bill.staff)
    covered = [one for one in case.tiers.values() if one[2] is not None]
    return Alternative(
        name=case.proposal.name,
        title=model.title,
        customers=sum(one[0] for one in covered) if case.tiers else None,
        uncovered=sum(one[0] for one in case.tiers.values() if one[2] is None) if case.tiers else None,
        revenue=whole.revenue,
        price_income=float(whole.price_income),
        cost=whole.cost,
        cost_in_whole_people=whole.cost + sum(map(spare_cost, pools)),
        pools=pools,
        share_of_revenue=whole.share_of_revenue,
        allowed_share=model.settings.allowed_share,
        margin=whole.margin,
        offers=tuple(_offers(case, whole)),
        moves=moves,
        risk=_risk(case, draws, seed),
        unknown=whole.unknown,
    )


def _offers(case: _Case, whole: Whole[float]) -> Iterator[Offer]:
    for served in whole.served:
        one, cost = served.relationship, case.costs[served.relationship.id]
        revenue = served.revenue / served.accounts if served.accounts and served.revenue is not None else None
        price = price_of(one, case.model.settings)
        yield Offer(
            id=one.id,
            title=one.title,
            is_hybrid=one.is_hybrid,
            accounts=served.accounts,
            revenue_per_account=revenue,
            cost_per_account=served.bill.cost / served.accounts if served.accounts else None,
            marginal_cost=cost.yearly,
            price=price,
            pays_from=max(cost.yearly / case.model.settings.allowed_share - (price or 0.0), 0.0),
            price_that_pays=price_where_asked(one, case.model, case.costs, revenue, served.accounts),
        )


def _risk(case: _Case, draws: int, seed: int) -> Risk:
    found = simulate(lambda draw: outcomes_of(case.model, case.reached, draw), draws=draws, seed=seed)
    is_ranged = not found.is_certain
    return Risk(
        findings=case.proposal.findings,
        chance=found.share(KEEPS) if KEEPS in found.outcomes else None,
        cost=found.band(COST) if is_ranged else None,
        margin=found.band(MARGIN) if is_ranged and MARGIN in found.outcomes else None,
    )
