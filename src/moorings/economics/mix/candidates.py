"""The relationships of a model as candidates of the best mix.

All figures are a year's. What an account is worth over its life is spread evenly over the years that are looked at: a
relationship with the sums A and B of `lifetime` earns, of revenue R,

    (g·A·R − O − c·B + p·B) / Y        Y = Σ 1/(1+d)^t over those years

which is the equivalent annual value of capital budgeting (Brealey, Myers & Allen, "Principles of Corporate Finance").
Its own people are paid as whole people instead, so their yearly cost h·W/H is given back to the account. A price p is
counted in the segments that the relationship names: nobody has said that others would pay it.
"""

from dataclasses import dataclass

from moorings.economics.against_cheaper import Unknown, prospect_of
from moorings.economics.cost import CostToServe, cost_to_serve
from moorings.economics.lifetime import Prospect
from moorings.economics.load import ALL_HOURS, hours_there
from moorings.economics.mix.problem import Book, Candidate, Pool
from moorings.economics.people import carrier_of, staff_of
from moorings.economics.price import price_of
from moorings.economics.quantity import as_it_stands, total
from moorings.economics.task import Task, tasks_of
from moorings.model.business import BusinessFacts, BusinessModel
from moorings.model.relationship import Relationship


@dataclass(frozen=True, slots=True)
class Offered:
    """A relationship as a candidate, with the figures that it rests on; all are a year's.

    `price` is what an account pays for it; nothing where it has no price or one that is not for an account a year.
    `paid` is that price spread over the years that are looked at.
    """

    candidate: Candidate
    hours_per_account: float
    cost_per_account: float
    price: float | None
    paid: float
    retention: float
    expansion: float
    basis: str


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Something that is not in the question, and why."""

    title: str
    because: str


@dataclass(frozen=True, slots=True)
class Basis:
    """What every candidate is valued by: gross margin, and the years that are looked at; without end where none.

    `years` is Y.
    """

    gross_margin: float
    discount_per_year: float
    horizon_years: int | None
    years: float


def offered_by(model: BusinessModel, basis: Basis) -> tuple[tuple[Offered, ...], tuple[LeftOut, ...]]:
    """Return the candidates that a model has, and the relationships that cannot be any."""
    found = [(one, _offer(one, model.settings, basis)) for one in model.relationships]
    offers = tuple(offer for _, offer in found if isinstance(offer, Offered))
    out = (LeftOut(one.title, offer.because) for one, offer in found if isinstance(offer, Unknown))
    return offers, tuple(out)


def basis_of(model: BusinessModel, horizon_years: int | None = None) -> Basis | Unknown:
    """Return what candidates are valued by: over so many years, else over the model's, else without end."""
    settings = model.settings
    margin, discount = settings.gross_margin, settings.discount_per_year
    if margin is None or discount is None:
        missing = [
            name for name, one in (("gross_margin", margin), ("discount_per_year", discount)) if one is None
        ]
        return Unknown(f"the business names no {' and no '.join(missing)}")
    horizon = horizon_years or settings.horizon_years
    forever = Prospect(0.0, 0.0, 1.0, 0.0, float(discount))
    if horizon is None and (forever.is_endless or _any_endless(model)):
        return Unknown("no horizon_years is given, and without one a customer's worth has no end")
    return Basis(float(margin), float(discount), horizon, forever.cost_years(horizon))


def _any_endless(model: BusinessModel) -> bool:
    prospects = (
        prospect_of(one, cost_to_serve(one, model.settings), model.settings, as_it_stands)
        for one in model.relationships
    )
    return any(one is not None and one.is_endless for one in prospects)


def pools_of(model: BusinessModel) -> tuple[Pool, ...]:
    """Return the pools of the model's roles. A whole person costs what the dearest role of the pool does.

    A business that counts in hours a week has one pool: all the hours that there are, as one person.
    """
    settings = model.settings
    if settings.hours_per_week is not None:
        return (Pool(ALL_HOURS, most=1),)
    costs: dict[str, float] = {}
    for role in settings.roles:
        own = settings.in_currency(role.cost) if role.cost else 0.0
        name = role.pool or role.name
        costs[name] = max(costs.get(name, 0.0), own)
    return tuple(Pool(name, cost) for name, cost in costs.items())


def _offer(relationship: Relationship, settings: BusinessFacts, basis: Basis) -> Offered | Unknown:
    tasks = tasks_of(relationship, settings, as_it_stands)
    cost = cost_to_serve(relationship, settings)
    prospect = prospect_of(relationship, cost, settings, as_it_stands)
    outlook = relationship.facts.outlook
    if prospect is None or outlook is None:
        return Unknown("it has no outlook: how its accounts stay and grow")
    nobody = [one.mechanism.name for one in tasks if one.takes_time and one.rate is None]
    if nobody and settings.hours_per_week is None:
        return Unknown(f"no role does {nobody[0]}, so its people cannot be counted")
    price = price_of(relationship, settings)
    return Offered(
        candidate=_candidate(relationship, tasks, cost, prospect, settings=settings, basis=basis),
        hours_per_account=cost.yearly_hours,
        cost_per_account=cost.yearly,
        price=price,
        paid=(price or 0.0) * prospect.cost_years(basis.horizon_years) / basis.years,
        retention=prospect.retention,
        expansion=prospect.expansion,
        basis=outlook.basis,
    )


def _candidate(
    relationship: Relationship,
    tasks: tuple[Task[float], ...],
    cost: CostToServe[float],
    prospect: Prospect[float],
    *,
    settings: BusinessFacts,
    basis: Basis,
) -> Candidate:
    horizon = basis.horizon_years
    yearly = [one for one in tasks if one.is_yearly]
    people, book = _people(relationship, tasks, settings)
    return Candidate(
        key=relationship.id,
        title=relationship.title,
        worth=basis.gross_margin * prospect.revenue_years(horizon) / basis.years,
        cost=prospect.lifetime_cost(horizon) / basis.years - total(one.people_cost for one in yearly),
        people=people,
        cash=total(one.cash_cost for one in yearly),
        fixed=cost.fixed,
        book=book,
    )


def _people(
    relationship: Relationship, tasks: tuple[Task[float], ...], settings: BusinessFacts
) -> tuple[dict[str, float], Book | None]:
    """Return the part of a person of each pool that an account takes a year, and the book that may ask for more."""
    if settings.hours_per_week is not None:
        hours = total(one.hours for one in tasks if one.is_yearly)
        return {ALL_HOURS: hours / hours_there(settings.hours_per_week)}, None
    people: dict[str, float] = {}
    carrier, most = carrier_of(tasks), relationship.coverage.book
    book: Book | None = None
    for one in staff_of(tasks, 1.0, 0.0):
        needed = one.people
        if most and one.rate.role == carrier:
            book = Book(one.rate.pool, most, needed)
            needed = book.people(most)
        people[one.rate.pool] = people.get(one.rate.pool, 0.0) + needed
    return people, book
