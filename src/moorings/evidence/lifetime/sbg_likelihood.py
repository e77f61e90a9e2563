"""Finds the likeliest shifted-beta-geometric model of many sets of renewals at once.

The search is in the logit u of the mean α/(α + β) and the logarithm v of α + β, by Newton's steps, damped after
Levenberg (1944): a step that makes a set less likely is not taken, and the next is shorter. Derivatives are exact.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from moorings.evidence.lifetime.likelihood import Array

LEAST, MOST = np.array([-14.0, -7.0]), np.array([14.0, 9.0])
"""Bounds of u and v. At the upper one of v customers are alike as far as any data tell, at the lower of two kinds."""
STARTS = np.array([-1.0, 1.0])
MOST_STEPS = 200
LONGEST_STEP = 2.0
STEEPEST = 1e-4
"""A slope, of a logarithm of likelihood, that counts as level."""


@dataclass(frozen=True, slots=True)
class _Place:
    """The log-likelihood at a place, its slope by u and v, and its curvature by uu, uv and vv; a row each set."""

    height: Array
    slope: Array
    curvature: Array

    def or_where(self, better: NDArray[np.bool_], other: "_Place") -> "_Place":
        return _Place(
            np.where(better, other.height, self.height),
            np.where(better[:, None], other.slope, self.slope),
            np.where(better[:, None], other.curvature, self.curvature),
        )


def likeliest(number: Array, faced: Array, renewed: Array) -> Array:
    """Return the likeliest α and β for each row of customers who renewed; not a number where none was found.

    A column is a renewal: which it is (`number`), and how many customers `faced` it.
    """
    at = np.tile(STARTS, (len(renewed), 1))
    damping = np.full(len(renewed), 0.01 * np.sum(faced))
    here = _place(at, number, faced, renewed)
    for _ in range(MOST_STEPS):
        if np.max(np.abs(here.slope)) < STEEPEST:
            break
        tried = np.clip(at + _step(here, damping), LEAST, MOST)
        there = _place(tried, number, faced, renewed)
        better = there.height >= here.height
        at, here = np.where(better[:, None], tried, at), here.or_where(better, there)
        damping = np.where(better, damping / 10, damping * 4)
    found = np.stack(_parameters(at), axis=-1)
    return np.where(np.max(np.abs(here.slope), axis=-1, keepdims=True) < STEEPEST * 10, found, np.nan)


def _parameters(at: Array) -> tuple[Array, Array]:
    u, v = at.T
    total = np.exp(v)
    return total / (1 + np.exp(-u)), total / (1 + np.exp(u))


def _place(at: Array, number: Array, faced: Array, renewed: Array) -> _Place:
    alpha, beta = _parameters(at)
    lost = np.sum(faced - renewed, axis=-1)
    kept, either = beta[:, None] + number - 1, (alpha + beta)[:, None] + number - 1
    height = lost * np.log(alpha) + np.sum(renewed * np.log(kept) - faced * np.log(either), axis=-1)
    by_either, by_either_twice = np.sum(faced / either, axis=-1), np.sum(faced / either**2, axis=-1)
    a, b = lost / alpha - by_either, np.sum(renewed / kept, axis=-1) - by_either
    aa, ab = by_either_twice - lost / alpha**2, by_either_twice
    bb = by_either_twice - np.sum(renewed / kept**2, axis=-1)
    turn = alpha * beta / (alpha + beta)  # dα/du = −dβ/du; dα/dv = α, dβ/dv = β
    u, v = turn * (a - b), alpha * a + beta * b
    uu = turn**2 * (aa - 2 * ab + bb) + u * (beta - alpha) / (alpha + beta)
    uv = turn * (alpha * (aa - ab) + beta * (ab - bb)) + u
    vv = alpha**2 * aa + 2 * alpha * beta * ab + beta**2 * bb + v
    outward = ((at[:, 1] >= MOST[1]) & (v > 0)) | ((at[:, 1] <= LEAST[1]) & (v < 0))
    slope = np.stack([u, np.where(outward, 0.0, v)], axis=-1)
    return _Place(height, slope, np.stack([uu, np.where(outward, 0.0, uv), vv], axis=-1))


def _step(here: _Place, damping: Array) -> Array:
    """Return the step to the top of the parabola, whose curvature is bent until it has a top."""
    uu, uv, vv = -here.curvature.T
    lowest = (uu + vv) / 2 - np.hypot((uu - vv) / 2, uv)
    bend = damping + np.maximum(0.0, -lowest)
    uu, vv = uu + bend, vv + bend
    u, v = here.slope.T
    step = np.stack([vv * u - uv * v, uu * v - uv * u], axis=-1) / (uu * vv - uv * uv)[:, None]
    return np.asarray(np.clip(step, -LONGEST_STEP, LONGEST_STEP), dtype=float)
