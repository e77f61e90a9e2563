"""The best mix of a business model: who is asked about, what was found, and what it rests on."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from math import isfinite

import numpy as np

from moorings.economics.inputs import accounts_of, revenue_of
from moorings.economics.mix.candidates import Basis, LeftOut, Offered
from moorings.economics.mix.problem import Ground, Pool, Problem
from moorings.economics.mix.reasons import Reasons, Shortage, reasons_for, shortages
from moorings.economics.mix.solve import Mix, best_mix
from moorings.economics.quantity import as_it_stands
from moorings.model.business import BusinessModel

CENTS = 2
EVERYBODY = "everybody"
"""The ground of all accounts, where any candidate may serve any of them."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked: at most so many people, of all pools or of some by name, and so much money a year.

    Candidates serve only the segments that they name, where `only_declared`; a segment may be parted without regard
    to revenue where `divisible`.
    """

    people: int | None = None
    people_by_pool: Mapping[str, int] = field(default_factory=dict)
    budget: float | None = None
    only_declared: bool = False
    divisible: bool = False


@dataclass(frozen=True, slots=True)
class PlacedGround:
    """A ground as it is told: its title, accounts, and revenue a year."""

    key: str
    title: str
    accounts: float
    revenue: float


@dataclass(frozen=True, slots=True)
class Plan:
    """The best mix for a business, with its reasons.

    `by_account` tells that it was planned for accounts, not for segments as a whole. `reasons` is nothing where there
    is no proven answer, `shortages` is empty where there is one. Figures are a year's, in the business's currency.
    """

    title: str
    as_of: date
    currency: str
    by_account: bool
    asked: Asked
    basis: Basis
    grounds: tuple[PlacedGround, ...]
    offers: tuple[Offered, ...]
    pools: tuple[Pool, ...]
    left_out: tuple[LeftOut, ...]
    mix: Mix
    reasons: Reasons | None
    shortages: tuple[Shortage, ...]


def grounds_of_segments(
    model: BusinessModel, offers: Sequence[Offered], asked: Asked
) -> tuple[tuple[Ground, ...], tuple[LeftOut, ...]]:
    """Return each segment as a whole, by its declared size and revenue of an account; and those that cannot be."""
    grounds, out = [], []
    for segment in model.segments:
        size = accounts_of(segment, as_it_stands)
        revenue = revenue_of(segment, model.settings, as_it_stands)
        own = _candidates_for(segment.id, model, offers, asked)
        if why := _why_not(size, revenue, own):
            out.append(LeftOut(segment.title, why))
        elif size is not None and revenue is not None:
            bands = (np.array([size]), np.array([revenue]))
            paid = _paid(segment.id, model, offers)
            grounds.append(Ground(segment.id, segment.title, *bands, own, asked.divisible, paid))
    return tuple(grounds), tuple(out)


def _why_not(size: float | None, revenue: float | None, candidates: tuple[str, ...]) -> str:
    if size is None:
        return "how many accounts it has is not said (segment_size)"
    if size <= 0:
        return "it has no accounts"
    if revenue is None:
        return "what an account brings is not said (revenue_per_account)"
    return "" if candidates else "no candidate is declared for it"


def _candidates_for(
    segment: str, model: BusinessModel, offers: Iterable[Offered], asked: Asked
) -> tuple[str, ...]:
    serving = {one.id for one in model.relationships_of(segment)}
    keys = (one.candidate.key for one in offers)
    return tuple(key for key in keys if key in serving or not asked.only_declared)


def grounds_of_accounts(
    model: BusinessModel,
    revenues: Mapping[str, Mapping[str, float | None]],
    offers: Sequence[Offered],
    asked: Asked,
) -> tuple[tuple[Ground, ...], tuple[LeftOut, ...]]:
    """Return the accounts as grounds, from the revenue a year of each by segment and account.

    Where every segment has the same candidates at the same prices, all accounts are one ground: whoever brings the
    same takes the same, so that one ladder is as good as one for each segment. Otherwise each segment is a ground.
    """
    titles = {segment.id: segment.title for segment in model.segments}
    out = list(_without_revenue(revenues, titles))
    terms = {key: (_candidates_for(key, model, offers, asked), _paid(key, model, offers)) for key in revenues}
    known = {key: [one for one in own.values() if _counts(one)] for key, own in revenues.items()}
    if len({repr(one) for one in terms.values()}) == 1:
        terms = {EVERYBODY: next(iter(terms.values()))}
        titles, known = (
            {EVERYBODY: "All accounts"},
            {EVERYBODY: [one for own in known.values() for one in own]},
        )
    grounds = []
    for key, (candidates, paid) in terms.items():
        if known[key] and not candidates:
            out.append(LeftOut(titles.get(key, key), "no candidate is declared for it"))
        elif known[key]:
            grounds.append(_ladder(key, titles.get(key, key), known[key], candidates, paid))
    return tuple(grounds), tuple(out)


def _paid(segment: str, model: BusinessModel, offers: Iterable[Offered]) -> dict[str, float]:
    """Return what an account of a segment pays for each candidate that is priced for it."""
    serving = {one.id for one in model.relationships_of(segment)}
    return {one.candidate.key: one.paid for one in offers if one.paid and one.candidate.key in serving}


def _counts(revenue: float | None) -> bool:
    return revenue is not None and isfinite(revenue)


def _without_revenue(
    revenues: Mapping[str, Mapping[str, float | None]], titles: Mapping[str, str]
) -> Iterable[LeftOut]:
    for key, own in revenues.items():
        if many := sum(not _counts(one) for one in own.values()):
            accounts = "1 account" if many == 1 else f"{many:,} accounts"
            yield LeftOut(f"{accounts} of {titles.get(key, key)}", "their revenue is not known")


def _ladder(
    key: str,
    title: str,
    revenues: Sequence[float | None],
    candidates: tuple[str, ...],
    paid: Mapping[str, float],
) -> Ground:
    values, counts = np.unique(np.round(np.array(revenues, float), CENTS), return_counts=True)
    return Ground(key, title, counts[::-1].astype(float), values[::-1], candidates, paid=paid)


def problem_of(
    grounds: tuple[Ground, ...], offers: Iterable[Offered], pools: Iterable[Pool], asked: Asked
) -> Problem:
    """Return what is to be solved."""
    by_pool = asked.people_by_pool
    return Problem(
        grounds=grounds,
        candidates=tuple(one.candidate for one in offers),
        pools=tuple(replace(one, most=by_pool.get(one.name, one.most)) for one in pools),
        people=asked.people,
        budget=asked.budget,
    )


def solved(
    problem: Problem, seconds: float, clock: Callable[[], float]
) -> tuple[Mix, Reasons | None, tuple[Shortage, ...]]:
    """Return the best mix, with its reasons where it is proven, or with what is too tight where there is none."""
    mix = best_mix(problem, seconds, clock)
    if mix.is_infeasible:
        return mix, None, shortages(problem, seconds)
    if mix.answer is None or not mix.is_proven:
        return mix, None, ()
    return mix, reasons_for(problem, mix.answer, lambda other: best_mix(other, seconds, clock)), ()


def placed(grounds: Iterable[Ground]) -> tuple[PlacedGround, ...]:
    """Return the grounds as they are told."""
    return tuple(PlacedGround(one.key, one.title, one.size, float(one.summed[-1])) for one in grounds)
