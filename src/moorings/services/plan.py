"""The best mix for a model: which relationship for whom, with so many people and so much money."""

from collections.abc import Mapping
from datetime import date
from math import isfinite
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from moorings.errors import DataError, ModelError, MooringsError, NotKnownError, did_you_mean
from moorings.model.business import BusinessModel
from moorings.services.models import load_model
from moorings.services.silence import silenced_output

if TYPE_CHECKING:
    from moorings.economics.mix.candidates import Basis, LeftOut, Offered
    from moorings.economics.mix.plan import Asked, Plan
    from moorings.economics.mix.problem import Ground, Pool
    from moorings.review.coverage.population import Population

SECONDS = 10.0
MOST_PEOPLE = 1_000_000
MOST_MONEY = 1e15
MOST_YEARS = 100


def plan_model(
    model_path: Path,
    *,
    today: date,
    people: int | None = None,
    people_by_pool: Mapping[str, int] | None = None,
    budget: float | None = None,
    accounts: Path | None = None,
    mapping: Path | None = None,
    as_of: date | None = None,
    years: int | None = None,
    only_declared: bool = False,
    divisible: bool = False,
    seconds: float = SECONDS,
) -> "Plan":
    """Return the mix of the model's relationships that earns most a year.

    There are at most so many `people` in all, and so many of a pool in `people_by_pool`; they, cash and fixed costs
    may take `budget` a year. With a table of accounts, or a folder of customer data, thresholds are put among the
    accounts; without, each segment gets one relationship, or a part of it where it is `divisible`. A customer counts
    over so many `years`, else over the model's. Each search takes at most so many `seconds`.

    Raises:
        StoreError: a file cannot be read.
        ModelError: the model has no candidate, nobody to serve, or does not say what a customer is worth.
        DataError: the accounts cannot be used.
        MooringsError: people, money or time that cannot be.
    """
    from moorings.economics.mix.plan import Asked

    asked = Asked(people, people_by_pool or {}, budget, only_declared, divisible)
    _must_be_possible(asked, seconds, years)
    model = load_model(model_path)
    population, day = None, as_of or today
    if accounts:
        from moorings.services.population import population_of

        population, day = population_of(model, accounts, mapping, as_of, today)
    return _planned(model, model_path, asked, population, day=day, seconds=seconds, years=years)


def _planned(
    model: BusinessModel,
    path: Path,
    asked: "Asked",
    population: "Population | None",
    *,
    day: date,
    seconds: float,
    years: int | None,
) -> "Plan":
    from moorings.economics.mix.candidates import pools_of
    from moorings.economics.mix.plan import Plan, placed, problem_of, solved

    basis, offers, not_offered = _offers(model, path, years)
    pools = pools_of(model)
    _must_be_pools(asked.people_by_pool, pools)
    grounds, not_asked = _grounds(model, path, offers, asked, population)
    problem = problem_of(grounds, offers, pools, asked)
    with silenced_output():
        mix, reasons, too_tight = solved(problem, seconds, perf_counter)
    return Plan(
        title=model.title,
        as_of=day,
        currency=model.settings.currency,
        by_account=population is not None,
        asked=asked,
        basis=basis,
        grounds=placed(grounds),
        offers=offers,
        pools=problem.pools,
        left_out=(*not_offered, *not_asked),
        mix=mix,
        reasons=reasons,
        shortages=too_tight,
    )


def _offers(
    model: BusinessModel, path: Path, years: int | None
) -> tuple["Basis", tuple["Offered", ...], tuple["LeftOut", ...]]:
    from moorings.economics.against_cheaper import Unknown
    from moorings.economics.mix.candidates import basis_of, offered_by

    basis = basis_of(model, years)
    if isinstance(basis, Unknown):
        raise ModelError(
            f"does not say what a customer is worth: {basis.because}.",
            where=str(path),
            remedy="Put it into moorings:business, or give the years with --years.",
        )
    offers, out = offered_by(model, basis)
    if offers:
        return basis, offers, out
    reasons = "; ".join(f"{one.title}: {one.because}" for one in out[:3])
    raise ModelError(
        "has no relationship that could be a candidate.",
        where=str(path),
        remedy=f"{reasons}." if reasons else "Declare one (`customer_relationship`).",
    )


def _grounds(
    model: BusinessModel,
    path: Path,
    offers: tuple["Offered", ...],
    asked: "Asked",
    population: "Population | None",
) -> tuple[tuple["Ground", ...], tuple["LeftOut", ...]]:
    from moorings.economics.mix.plan import grounds_of_accounts, grounds_of_segments

    if population is None:
        grounds, out = grounds_of_segments(model, offers, asked)
    else:
        grounds, out = grounds_of_accounts(model, _revenues(population), offers, asked)
    if grounds:
        return grounds, out
    reasons = "; ".join(f"{one.title}: {one.because}" for one in out[:3])
    says = "there is nobody to plan for: no accounts whose revenue is known."
    remedy = f"{reasons}." if reasons else "Give the accounts with --accounts."
    if population is not None:
        raise DataError(says, remedy=remedy)
    raise ModelError(says, where=str(path), remedy=remedy)


def _revenues(population: "Population") -> dict[str, dict[str, float | None]]:
    """Return the revenue a year of each account, by segment (or placement)."""
    found: dict[str, dict[str, float | None]] = {}
    for account, revenue in population.revenue_per_year.items():
        segment = str(population.entitlements[account].segment)
        found.setdefault(segment, {})[account] = revenue
    return found


def _must_be_possible(asked: "Asked", seconds: float, years: int | None) -> None:
    for people in (asked.people, *asked.people_by_pool.values()):
        if people is not None and not 0 <= people <= MOST_PEOPLE:
            raise MooringsError(f"{people:,} people cannot be.", remedy="Give a whole number, 0 or more.")
    if asked.budget is not None and not (isfinite(asked.budget) and 0 <= asked.budget <= MOST_MONEY):
        raise MooringsError(f"a budget of {asked.budget:g} cannot be.", remedy="Give an amount, 0 or more.")
    if not (isfinite(seconds) and seconds > 0):
        raise MooringsError(f"{seconds:g} seconds are no time to search.", remedy="Give more than 0.")
    if years is not None and not 1 <= years <= MOST_YEARS:
        raise MooringsError(f"{years} years cannot be looked at.", remedy=f"Give 1 to {MOST_YEARS}.")


def _must_be_pools(people: Mapping[str, int], pools: tuple["Pool", ...]) -> None:
    known = [one.name for one in pools]
    for name in people:
        if name not in known:
            raise NotKnownError(
                f"no role or pool of people is called '{name}'.", remedy=did_you_mean(name, known)
            )
