"""What a customer of a segment is worth, from the day they join, over the stated horizon: by the kind of business.

    contractual:      (g·R − c) · Σ S(t)/(1+d)^t     R a customer's recurring revenue a year, S from the sBG model
    non-contractual:  g·m·(1 + X) − c·Y              m the mean purchase (gamma-gamma), X the purchases after the
                                                     first and Y the years as a customer, discounted (BG/NBD)
    one-off:          none: who buys once has no lifetime

g is the gross margin, c the cost to serve a year, d the discount a year. Revenue is taken to stay as it is today. The
interval covers what the data leave open (parameters, revenue), drawn together and seeded; what is stated has none.

Source of the classification: Fader & Hardie (2009), Probability models for customer-base analysis, Journal of
Interactive Marketing 23(1):61-69.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from moorings.evidence.estimate import Estimate, known, unknown
from moorings.evidence.lifetime import bg_nbd, gamma_gamma, sbg
from moorings.evidence.lifetime.assumptions import Assumptions, Terms
from moorings.evidence.lifetime.kind import Kind
from moorings.evidence.lifetime.likelihood import Array, Untold
from moorings.evidence.lifetime.purchases import Bought
from moorings.evidence.lifetime.revenue import MeanRevenue
from moorings.evidence.lifetime.tenure import Faced
from moorings.units import Period

MOST_LOST_DRAWS = 0.02
"""More draws than this without a finite value leave an end of the interval untold."""
POOR_FIT = 0.01


@dataclass(frozen=True, slots=True)
class LifetimeValue:
    """A customer's value in the extract's currency, with all that it rests on.

    `measured` holds, by name, what was found in the data: `revenue_per_year` or `spend_per_purchase` in money, and,
    discounted, `customer_years` and `purchases`. `model` says how they were found.
    """

    kind: Kind
    value: Estimate
    assumptions: Assumptions
    measured: Mapping[str, Estimate] = field(default_factory=dict)
    model: str = ""


def no_value(kind: Kind, assumptions: Assumptions, reason: str) -> LifetimeValue:
    """Return that no value can be told, and why."""
    return LifetimeValue(kind, unknown(reason), assumptions)


def contractual(
    faced: Mapping[Period, Faced], revenue: MeanRevenue | Untold, assumptions: Assumptions
) -> LifetimeValue:
    """Return the value of a customer with a contract, from the renewals faced by period and the revenue a year."""
    terms = assumptions.stated()
    if isinstance(terms, Untold):
        return no_value(Kind.CONTRACTUAL, assumptions, terms.reason)
    if isinstance(revenue, Untold):
        return no_value(Kind.CONTRACTUAL, assumptions, revenue.reason)
    retention = _retention(faced)
    if isinstance(retention, Untold):
        return no_value(Kind.CONTRACTUAL, assumptions, retention.reason)
    seen, model = retention
    observed = max(one.number for one in seen.renewals) / seen.period.per_year
    drawn_years = _customer_years(model.resamples, seen.period, terms)
    drawn_revenue = revenue.draws(len(drawn_years))
    at_best = _customer_years(np.array([[model.alpha, model.beta]]), seen.period, terms)
    value = _estimate(
        terms.earned(revenue.mean.value * at_best, at_best),
        terms.earned(drawn_revenue * drawn_years, drawn_years),
        model.n,
        "; ".join(filter(None, (_beyond("renewals", observed, terms), _misfit(seen, model)))),
    )
    measured = {
        "revenue_per_year": known(*revenue.mean, revenue.n),
        "customer_years": _estimate(at_best, drawn_years, model.n),
    }
    how = f"shifted-beta-geometric, a renewal a {seen.period}; interval by parametric bootstrap"
    return LifetimeValue(Kind.CONTRACTUAL, value, assumptions, measured, how)


def non_contractual(bought: Bought, assumptions: Assumptions) -> LifetimeValue:
    """Return the value of a customer without a contract, the first purchase included."""
    terms = assumptions.stated()
    if isinstance(terms, Untold):
        return no_value(Kind.NON_CONTRACTUAL, assumptions, terms.reason)
    often = bg_nbd.fit(bought.purchases)
    if isinstance(often, Untold):
        return no_value(Kind.NON_CONTRACTUAL, assumptions, often.reason)
    spend = gamma_gamma.fit(bought.spends)
    if isinstance(spend, Untold):
        return no_value(Kind.NON_CONTRACTUAL, assumptions, spend.reason)
    best, drawn = _prospect(often.buyer, terms), _prospect(often.drawn(), terms)
    means, mean = spend.drawn(), np.array([spend.mean])
    observed = max(one.age for one in bought.purchases) / Period.WEEK.per_year
    n = often.fit.n
    value = _estimate(
        terms.earned(mean * best.purchases, best.years),
        terms.earned(means * drawn.purchases, drawn.years),
        n,
        "; ".join(filter(None, (_beyond("purchases", observed, terms), spend.remark))),
    )
    measured = {
        "spend_per_purchase": _estimate(mean, means, spend.fit.n),
        "purchases": _estimate(best.purchases, drawn.purchases, n),
        "customer_years": _estimate(best.years, drawn.years, n),
    }
    how = "BG/NBD and gamma-gamma; interval from the observed information"
    return LifetimeValue(Kind.NON_CONTRACTUAL, value, assumptions, measured, how)


def _retention(faced: Mapping[Period, Faced]) -> tuple[Faced, sbg.ShiftedBetaGeometric] | Untold:
    """Return the model of renewals in the longest period in which the data tell one."""
    untold = Untold("no renewal of a paying customer is on record")
    for period in sorted(faced, key=lambda one: one.per_year):
        found = sbg.fit(faced[period].renewals, faced[period].customers)
        if not isinstance(found, Untold):
            return faced[period], found
        untold = found
    return untold


def _customer_years(parameters: Array, period: Period, terms: Terms) -> Array:
    """Return the discounted years that a new customer pays, for each row of α and β."""
    alpha, beta = parameters.T
    periods = round(terms.horizon_years * period.per_year)
    return sbg.discounted_periods(alpha, beta, terms.discount(period), periods) / period.per_year


@dataclass(frozen=True, slots=True)
class _Prospect:
    purchases: Array
    years: Array


def _prospect(buyer: bg_nbd.Buyer, terms: Terms) -> _Prospect:
    """Return the purchases with the first, and the years as a customer, both discounted, within the horizon."""
    weeks, discount = terms.horizon_years * Period.WEEK.per_year, terms.discount(Period.WEEK)
    return _Prospect(
        1 + np.atleast_1d(buyer.purchases(weeks, discount)),
        np.atleast_1d(buyer.weeks_alive(weeks, discount)) / Period.WEEK.per_year,
    )


def _estimate(best: Array, drawn: Array, n: int, reason: str = "") -> Estimate:
    """Return the value with the middle 95% of its draws; unknown where either is not finite."""
    value, finite = float(best[0]), drawn[np.isfinite(drawn)]
    if not np.isfinite(value) or len(finite) < len(drawn) * (1 - MOST_LOST_DRAWS):
        return unknown("a few customers may be worth so much that no mean can be told")
    low, high = np.quantile(finite, (0.025, 0.975))
    return known(value, min(value, float(low)), max(value, float(high)), n, reason)


def _beyond(what: str, years: float, terms: Terms) -> str:
    """Return that a part of the horizon was not observed, where that is so."""
    return (
        f"{what} are observed over {years:.1f} years; those after are projected"
        if years < terms.horizon_years
        else ""
    )


def _misfit(seen: Faced, model: sbg.ShiftedBetaGeometric) -> str:
    """Return that the model does not fit the renewals, where Pearson's chi-square says so."""
    p = sbg.fit_probability(seen.renewals, model.alpha, model.beta)
    if p is None or p >= POOR_FIT:
        return ""
    return "the renewals do not follow the model: do not trust what is projected far"
