"""How many customers of a contract renew: the shifted-beta-geometric model.

Every customer leaves at each renewal with a probability of their own; over customers that follows a beta
distribution. Those likeliest to leave go first, so that of those who are left more and more stay:

    renew at the t-th renewal: (β + t − 1)/(α + β + t − 1)      S(t) = B(α, β + t)/B(α, β)

Sources: Fader & Hardie (2007), How to project customer retention, Journal of Interactive Marketing 21(1):76-90;
(2010), Customer-base valuation in a contractual setting, Marketing Science 29(1):85-93.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from scipy.special import betaln, gammaincc

from moorings.evidence.intervals import Interval
from moorings.evidence.lifetime.likelihood import DRAWS, Array, Untold, chance
from moorings.evidence.lifetime.over_beta import mean_of, typical_probabilities
from moorings.evidence.lifetime.sbg_likelihood import likeliest

LEAST_LOST = 10
"""With fewer customers lost, a curve of two parameters has nothing to hold on to."""
LEAST_RENEWALS, LEAST_FACED = 3, 10
"""A curve of two parameters takes three renewals, each faced by so many customers, to be told from others."""
LEAST_EXPECTED = 5
LEAST_FOUND = 0.98
"""Of so many resampled sets of renewals the likeliest model has to be found."""
NOT_FOUND = "the search for the likeliest model of renewals does not converge"


@dataclass(frozen=True, slots=True)
class Renewal:
    """The renewal of this number, 1 for the first: how many customers faced it, and how many renewed."""

    number: int
    faced: int
    renewed: int


@dataclass(frozen=True, slots=True)
class ShiftedBetaGeometric:
    """The fitted model, resting on `n` customers; `resamples` holds α and β of each resampled set of renewals.

    The intervals are by parametric bootstrap, seeded: renewals drawn anew from the model, which is fitted to them.
    """

    alpha: float
    beta: float
    log_likelihood: float
    n: int
    resamples: Array

    @property
    def parameters(self) -> tuple[Interval, Interval]:
        """α and β with their 95% intervals."""
        low, high = np.quantile(self.resamples, (0.025, 0.975), axis=0)
        values = (self.alpha, self.beta)
        first, second = (Interval(values[i], float(low[i]), float(high[i])) for i in range(2))
        return first, second

    def survival(self, renewals: int) -> Interval:
        """Return the share of customers who are there after so many renewals."""
        return self._interval(lambda alpha, beta: survival(alpha, beta, np.array([float(renewals)]))[..., 0])

    def retention(self, renewal: int) -> Interval:
        """Return the share that renews at one renewal, of those who face it."""
        return self._interval(lambda alpha, beta: (beta + renewal - 1) / (alpha + beta + renewal - 1))

    def periods(self, discount: float, horizon: int) -> Interval:
        """Return the discounted periods that a new customer pays within a horizon, the first at once."""
        return self._interval(lambda alpha, beta: discounted_periods(alpha, beta, discount, horizon))

    def residual_periods(self, discount: float, renewed: int) -> Interval:
        """Return the discounted periods that one who renewed so often will pay from the next on, without end."""
        return self._interval(lambda alpha, beta: residual_periods(alpha, beta, discount, renewed))

    def _interval(self, figure: "Figure") -> Interval:
        value = float(figure(np.array(self.alpha), np.array(self.beta)))
        drawn = figure(self.resamples[:, 0], self.resamples[:, 1])
        low, high = np.quantile(drawn, (0.025, 0.975))
        return Interval(value, min(value, float(low)), max(value, float(high)))


Figure = Callable[[Array, Array], Array]
"""What follows from α and β, for one pair or for an array of them."""


def survival(alpha: Array, beta: Array, renewals: Array) -> Array:
    """Return the shares that are there after so many renewals, a column for each number of renewals."""
    a, b = alpha[..., None], beta[..., None]
    return np.asarray(np.exp(betaln(a, b + renewals) - betaln(a, b)), dtype=float)


def discounted_periods(alpha: Array, beta: Array, discount: float, horizon: int) -> Array:
    """Return Σ S(t)/(1 + d)^t over t = 0 … horizon − 1; `discount` is that of a period."""
    periods = np.arange(horizon, dtype=float)
    return np.asarray(np.sum(survival(alpha, beta, periods) * (1 + discount) ** -periods, axis=-1))


def residual_periods(alpha: Array, beta: Array, discount: float, renewed: int) -> Array:
    """Return the discounted expected residual lifetime of one who renewed so often, just before the next renewal.

    One who leaves at each renewal with probability θ has Σ (1 − θ)^t/(1 + d)^(t − 1) = (1 − θ)(1 + d)/(d + θ) periods
    to come; of those who renewed n times θ is beta(α, β + n) distributed.
    """
    leave = typical_probabilities(alpha, beta + renewed)
    return mean_of((1 - leave) * (1 + discount) / (discount + leave))


def renewals_of(alive: Sequence[int]) -> tuple[Renewal, ...]:
    """Return the renewals of one cohort: how many there were at the start, and after each renewal."""
    return tuple(
        Renewal(number, faced, renewed) for number, (faced, renewed) in enumerate(pairwise(alive), start=1)
    )


def fit(renewals: Sequence[Renewal], n: int | None = None) -> ShiftedBetaGeometric | Untold:
    """Return the likeliest model of these renewals of `n` customers, those who faced the first where not told."""
    faced = [one for one in renewals if one.faced]
    lost = sum(one.faced - one.renewed for one in faced)
    often = sum(one.faced >= LEAST_FACED for one in faced)
    if often < LEAST_RENEWALS:
        return Untold(
            f"renewals that {LEAST_FACED} customers or more have faced: {often}; it takes {LEAST_RENEWALS}"
        )
    if lost < LEAST_LOST:
        return Untold(f"customers lost at a renewal: {lost}; it takes {LEAST_LOST} to tell who stays")
    number, faces, renewed = np.array([(one.number, one.faced, one.renewed) for one in faced], dtype=float).T
    alpha, beta = likeliest(number, faces, renewed[None, :])[0]
    kept = (beta + number - 1) / (alpha + beta + number - 1)
    if not np.isfinite(kept).all():
        return Untold(NOT_FOUND)
    drawn = chance("renewals").binomial(faces.astype(int), kept, (DRAWS, len(kept)))
    resamples = likeliest(number, faces, drawn.astype(float))
    resamples = resamples[np.isfinite(resamples).all(axis=1)]
    if len(resamples) < DRAWS * LEAST_FOUND:
        return Untold(NOT_FOUND)
    log_likelihood = float(np.sum(renewed * np.log(kept) + (faces - renewed) * np.log(1 - kept)))
    customers = n or max(one.faced for one in faced)
    return ShiftedBetaGeometric(float(alpha), float(beta), log_likelihood, customers, resamples)


def fit_probability(renewals: Sequence[Renewal], alpha: float, beta: float) -> float | None:
    """Return how probable renewals as far from the model as these are, were it true; nothing where too few were lost.

    Pearson's chi-square over the renewals at which the model expects at least 5 lost and 5 kept, less two degrees of
    freedom.
    """
    distance, degrees = 0.0, -2
    for one in renewals:
        leave = alpha / (alpha + beta + one.number - 1)
        expected = one.faced * leave
        if min(expected, one.faced - expected) >= LEAST_EXPECTED:
            distance += (one.faced - one.renewed - expected) ** 2 / (expected * (1 - leave))
            degrees += 1
    return float(gammaincc(degrees / 2, distance / 2)) if degrees > 0 else None
