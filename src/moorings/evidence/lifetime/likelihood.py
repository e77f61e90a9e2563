"""Fits a model of positive parameters to data by maximum likelihood, and says where the data do not tell.

The logarithms of the parameters are searched, within bounds and from several starts (Nelder & Mead 1965). Their
covariance is the inverse of the observed information: the second derivatives of the log-likelihood at its maximum, by
differences. Source of both: Pawitan (2001), In All Likelihood.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import OptimizeResult, minimize

from moorings.evidence.intervals import Interval
from moorings.evidence.lifetime.kaplan_meier import Z

Array = NDArray[np.float64]

SEED = 1997
DRAWS = 1000
LOG_BOUND = 12.0
"""Parameters are searched between exp(-12) and exp(12)."""
MOST_EVALUATIONS = 4000
NOWHERE = 1e100
ROUNDING = 1e-13
"""Smaller differences of a likelihood are lost in its last digits."""
STEP = 1e-4
"""How far the logarithms are moved to find second derivatives."""


def chance(of: str) -> np.random.Generator:
    """Return the source of chance for one purpose, the same each time: with the same data intervals are the same."""
    return np.random.default_rng([SEED, *of.encode()])


@dataclass(frozen=True, slots=True)
class Untold:
    """The data do not tell, and why."""

    reason: str


@dataclass(frozen=True, slots=True)
class Fit:
    """The parameters that make the data likeliest, the covariance of their logarithms, and on how many it rests."""

    parameters: Array
    covariance: Array
    log_likelihood: float
    n: int

    def intervals(self) -> tuple[Interval, ...]:
        """Return each parameter with its 95% interval, from the observed information on the scale of logarithms."""
        reach = np.exp(Z * np.sqrt(np.diag(self.covariance)))
        return tuple(
            Interval(float(value), float(value / factor), float(value * factor))
            for value, factor in zip(self.parameters, reach, strict=True)
        )

    def draws(self, purpose: str) -> Array:
        """Return parameters as the data leave them uncertain, a row each draw; seeded by the purpose."""
        normal = chance(purpose).standard_normal((DRAWS, len(self.parameters)))
        spreads, axes = np.linalg.eigh(self.covariance)
        away = normal * np.sqrt(np.maximum(spreads, 0.0)) @ axes.T
        return np.asarray(self.parameters * np.exp(np.clip(away, -LOG_BOUND, LOG_BOUND)), dtype=float)


def most_likely(
    log_likelihood: Callable[[Array], float], starts: Sequence[Sequence[float]], n: int
) -> Fit | Untold:
    """Return the fit from the best of the starts; `log_likelihood` takes the parameters themselves."""

    def loss(logs: Array) -> float:
        with np.errstate(all="ignore"):  # far from the data numbers run out, and that is no place to look at
            value = -log_likelihood(np.exp(logs))
        return value if np.isfinite(value) else NOWHERE

    found = [_descend(loss, np.log(start), 1e-3) for start in starts]
    best = min(found, key=lambda one: float(one.fun))
    polished = _descend(loss, best.x, 1e-7)
    logs = np.asarray(polished.x, dtype=float)
    if np.max(np.abs(logs)) > LOG_BOUND - 1:
        return Untold(
            "the likeliest parameters lie at the end of what can be: the data do not tell them apart"
        )
    if not polished.success or polished.fun >= NOWHERE:
        return Untold(f"the search for the likeliest parameters does not converge ({polished.message})")
    information = _second_derivatives(loss, logs)
    if not np.isfinite(information).all() or np.min(np.linalg.eigvalsh(information)) <= 1e-6:
        return Untold("several sets of parameters are as likely: the data do not tell them apart")
    return Fit(np.exp(logs), np.asarray(np.linalg.inv(information), dtype=float), -float(polished.fun), n)


def _descend(function: Callable[[Array], float], start: Array, exact_to: float) -> OptimizeResult:
    """Return where the function is least, by the simplex of Nelder & Mead.

    It needs no derivative, and no linear algebra, whose threads get into one another's way on a busy machine.
    """
    return minimize(
        function,
        start,
        method="Nelder-Mead",
        bounds=[(-LOG_BOUND, LOG_BOUND)] * len(start),
        options={
            "xatol": exact_to,
            "fatol": exact_to * 1e-2 + ROUNDING * abs(function(start)),
            "maxfev": MOST_EVALUATIONS,
        },
    )


def _second_derivatives(function: Callable[[Array], float], at: Array) -> Array:
    """Return the matrix of second derivatives by central differences."""
    moves = np.eye(len(at)) * STEP
    return np.array(
        [
            [
                (
                    function(at + one + two)
                    - function(at + one - two)
                    - function(at - one + two)
                    + function(at - one - two)
                )
                / (4 * STEP * STEP)
                for two in moves
            ]
            for one in moves
        ]
    )
