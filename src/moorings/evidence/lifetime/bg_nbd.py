"""How often customers without a contract buy, and when they stop: the BG/NBD model.

While alive a customer buys at random at a rate λ of their own, and after each purchase stops with a probability p
of their own; over customers λ follows a gamma distribution (r, α) and p a beta distribution (a, b). Nobody sees
them stop. With x repeat purchases, the last at t, observed up to T:

    L = B(a, b+x)/B(a, b) · Γ(r+x)/Γ(r) · α^r · [(α+T)^−(r+x) + {x > 0} · a/(b+x−1) · (α+t)^−(r+x)]
    alive with probability 1/(1 + {x > 0} · a/(b+x−1) · ((α+T)/(α+t))^(r+x))

A customer who is alive is like a new one with the parameters r+x, α+T, a, b+x. After a further time u a customer
buys at the rate E[λ·exp(−λpu)] = r/α · E[(1 + pu/α)^−(r+1)] and is alive with probability E[(1 + pu/α)^−r]. Purchases
to come are the integral of the rate, which unlike the closed form has no hole at a = 1. Times are in weeks.

Source: Fader, Hardie & Lee (2005), "Counting your customers" the easy way, Marketing Science 24(2):275-284.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.special import betaln, gammaln

from moorings.evidence.lifetime.likelihood import Array, Fit, Untold, most_likely
from moorings.evidence.lifetime.over_beta import mean_of, typical_probabilities

LEAST_REPEAT = 50
"""With fewer customers who bought again, four parameters have nothing to hold on to."""
STARTS = ((1.0, 10.0, 1.0, 2.0), (0.3, 3.0, 0.3, 1.0), (3.0, 50.0, 2.0, 20.0))
NODES, WEIGHTS = np.polynomial.legendre.leggauss(64)


@dataclass(frozen=True, slots=True)
class Purchases:
    """So many customers (`count`) with so many repeat purchases, the last at `recency` of `age` weeks.

    Both are counted from the first purchase, which is no repeat; purchases of one day are one.
    """

    repeats: int
    recency: float
    age: float
    count: int = 1


@dataclass(frozen=True, slots=True)
class Buyer:
    """The parameters of the model for one kind of customer; arrays hold one for each draw."""

    r: Array
    alpha: Array
    a: Array
    b: Array

    def rate(self, weeks: Array) -> Array:
        """Return the purchases a week to be expected so many weeks from now, a column for each number of weeks."""
        return (self.r / self.alpha)[..., None] * self._mean_decay(self.r + 1, weeks)

    def alive(self, weeks: Array) -> Array:
        """Return the probability of being a customer still so many weeks from now, of one who is today."""
        return self._mean_decay(self.r, weeks)

    def purchases(self, weeks: float, discount: float = 0.0) -> Array:
        """Return the purchases to be expected within so many weeks from now, later ones discounted (a week)."""
        return _integral(self.rate, weeks, discount)

    def weeks_alive(self, weeks: float, discount: float = 0.0) -> Array:
        """Return for how many of so many weeks from now one is a customer still, later ones discounted (a week)."""
        return _integral(self.alive, weeks, discount)

    def given(self, seen: Purchases) -> "Buyer":
        """Return the parameters of one with these purchases who is alive."""
        return Buyer(self.r + seen.repeats, self.alpha + seen.age, self.a, self.b + seen.repeats)

    def _mean_decay(self, power: Array, weeks: Array) -> Array:
        """Return E[(1 + pu/α)^−power] over the probabilities p of stopping, a column for each u of `weeks`."""
        stops = typical_probabilities(self.a, self.b) / self.alpha[..., None]
        means = [mean_of((1 + stops * week) ** -power[..., None]) for week in weeks]
        return np.stack(means, axis=-1)


@dataclass(frozen=True, slots=True)
class BgNbd:
    """The fitted model; intervals from the observed information."""

    fit: Fit
    repeat_customers: int

    @property
    def buyer(self) -> Buyer:
        """A customer of whom nothing is known yet."""
        return Buyer(*self.fit.parameters)

    def drawn(self) -> Buyer:
        """Return such a customer for each draw of the parameters as the data leave them uncertain."""
        return Buyer(*self.fit.draws("purchases").T)

    def alive(self, seen: Purchases) -> float:
        """Return the probability that one with these purchases is a customer still."""
        r, alpha, a, b = self.fit.parameters
        if not seen.repeats:
            return 1.0
        odds = np.log(a / (b + seen.repeats - 1)) + (r + seen.repeats) * np.log(
            (alpha + seen.age) / (alpha + seen.recency)
        )
        return float(1 / (1 + np.exp(odds)))

    def expected(self, seen: Purchases, weeks: float) -> float:
        """Return the purchases to be expected of one with these purchases in the next weeks."""
        return self.alive(seen) * float(self.buyer.given(seen).purchases(weeks))


def fit(customers: Sequence[Purchases]) -> BgNbd | Untold:
    """Return the likeliest model of these customers, or why the data do not tell."""
    repeat_customers = sum(one.count for one in customers if one.repeats)
    if repeat_customers < LEAST_REPEAT:
        return Untold(
            f"customers who bought again: {repeat_customers}; it takes {LEAST_REPEAT} to tell how often"
        )
    x, recency, age, count = np.array(
        [(one.repeats, one.recency, one.age, one.count) for one in customers], dtype=float
    ).T
    repeated = x > 0
    before = np.where(repeated, x - 1, 0.0)

    def log_likelihood(parameters: Array) -> float:
        r, alpha, a, b = parameters
        common = betaln(a, b + x) - betaln(a, b) + gammaln(r + x) - gammaln(r) + r * np.log(alpha)
        still = -(r + x) * np.log(alpha + age)
        stopped = np.log(a) - np.log(b + before) - (r + x) * np.log(alpha + recency)
        return float(np.sum(count * (common + np.logaddexp(still, np.where(repeated, stopped, -np.inf)))))

    found = most_likely(log_likelihood, STARTS, sum(one.count for one in customers))
    return found if isinstance(found, Untold) else BgNbd(found, repeat_customers)


def _integral(function: Callable[[Array], Array], weeks: float, discount: float) -> Array:
    """Return the discounted integral over so many weeks by Gauss-Legendre quadrature."""
    at = (NODES + 1) * weeks / 2
    return np.asarray(np.sum(function(at) * (1 + discount) ** -at * WEIGHTS, axis=-1) * weeks / 2)
