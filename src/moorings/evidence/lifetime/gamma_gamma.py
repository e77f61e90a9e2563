"""What customers without a contract spend on a purchase: the gamma-gamma model.

Each purchase of a customer is gamma distributed (p, ν) about a mean of the customer's own; over customers ν is gamma
distributed (q, γ). How much one spends is taken to have nothing to do with how often. With x purchases of mean z:

    L = Γ(px+q)/(Γ(px)Γ(q)) · γ^q · z^(px−1) · x^(px) / (γ + x·z)^(px+q)      mean of a purchase: pγ/(q − 1), of q > 1

Sources: Fader, Hardie & Lee (2005), RFM and CLV, Journal of Marketing Research 42(4):415-430; Fader & Hardie
(2013), The gamma-gamma model of monetary value. The interval of the correlation is Fisher's (1921).
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import atanh, log, sqrt, tanh

import numpy as np
from scipy.special import gammaln

from moorings.evidence.intervals import Interval
from moorings.evidence.lifetime.kaplan_meier import Z
from moorings.evidence.lifetime.likelihood import Array, Fit, Untold, most_likely

LEAST_SPENDERS = 50
"""With fewer customers, three parameters have nothing to hold on to."""
STARTS = ((1.0, 2.0, 1.0), (6.0, 4.0, 1.0), (2.0, 10.0, 5.0))
"""p, q and γ, the last in mean purchases."""
WEAK = 0.2
"""A correlation that may be smaller than this leaves the model standing: that of its authors' data is 0.11."""


@dataclass(frozen=True, slots=True)
class Spend:
    """So many customers (`count`) whose `purchases` were of this `mean`, in the extract's currency."""

    purchases: int
    mean: float
    count: int = 1


@dataclass(frozen=True, slots=True)
class GammaGamma:
    """The fitted model; intervals from the observed information.

    `correlation` is that of how often and how much customers buy, which the model takes to be none.
    """

    fit: Fit
    correlation: Interval

    @property
    def mean(self) -> float:
        """The mean purchase of a customer of whom nothing is known yet; infinite where q is not above 1."""
        return float(mean_purchase(self.fit.parameters[None, :])[0])

    def drawn(self) -> Array:
        """Return that mean for each draw of the parameters as the data leave them uncertain."""
        return mean_purchase(self.fit.draws("spend"))

    @property
    def remark(self) -> str:
        """What is to be known about the model's assumption."""
        value, low, high = self.correlation
        told = f"how often and how much customers buy correlate by {value:.2f} ({low:.2f} to {high:.2f})"
        if max(low, -high) > WEAK:
            return f"{told}, and the model takes them to be unrelated: do not trust it far"
        return f"{told}; the model takes them to be unrelated"


def mean_purchase(parameters: Array) -> Array:
    """Return pγ/(q − 1) for each row of p, q and γ; infinite where q is not above 1."""
    p, q, gamma = parameters.T
    return np.where(q > 1, p * gamma / np.where(q > 1, q - 1, 1.0), np.inf)


def fit(customers: Sequence[Spend]) -> GammaGamma | Untold:
    """Return the likeliest model of these customers, or why the data do not tell."""
    spending = [one for one in customers if one.purchases > 0 and one.mean > 0]
    n = sum(one.count for one in spending)
    if n < LEAST_SPENDERS:
        return Untold(f"customers of whom it is known what they spent again: {n}; it takes {LEAST_SPENDERS}")
    x, mean, count = np.array([(one.purchases, one.mean, one.count) for one in spending], dtype=float).T
    scale = float(np.average(mean, weights=count))
    found = _likeliest(x, mean / scale, count, n)
    if isinstance(found, Untold):
        return found
    in_money = replace(
        found,
        parameters=found.parameters * (1.0, 1.0, scale),
        log_likelihood=found.log_likelihood - n * log(scale),
    )
    return GammaGamma(in_money, _correlation(x, mean, count, n))


def _likeliest(x: Array, mean: Array, count: Array, n: int) -> Fit | Untold:
    """Return the fit to means of about 1, so that the currency does not matter."""

    def log_likelihood(parameters: Array) -> float:
        p, q, gamma = parameters
        shape = p * x
        by_customer = (
            gammaln(shape + q)
            - gammaln(shape)
            - gammaln(q)
            + q * np.log(gamma)
            + (shape - 1) * np.log(mean)
            + shape * np.log(x)
            - (shape + q) * np.log(gamma + x * mean)
        )
        return float(np.sum(count * by_customer))

    return most_likely(log_likelihood, STARTS, n)


def _correlation(x: Array, y: Array, count: Array, n: int) -> Interval:
    """Return the correlation over customers with Fisher's interval; none where all buy equally often."""
    covariance = np.cov(x, y, fweights=count.astype(int))
    spread = sqrt(covariance[0, 0] * covariance[1, 1])
    value = min(0.999999, max(-0.999999, float(covariance[0, 1]) / spread)) if spread else 0.0
    reach = Z / sqrt(n - 3)
    return Interval(value, tanh(atanh(value) - reach), tanh(atanh(value) + reach))
