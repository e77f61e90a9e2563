"""Student's t: how often chance alone gives as much."""

from math import atan, cos, exp, lgamma, log, pi, sin, sqrt

STEPS = 2000


def student_chance(t: float, degrees: float) -> float:
    """Return how often Student's t with so many degrees of freedom lies at least so far from nothing, on either side.

    The density is integrated over the angle whose tangent is t/√degrees, where it is a power of the cosine
    (Abramowitz & Stegun 1964, Handbook of Mathematical Functions, 26.7.3 and 26.7.4), by Simpson's rule.

    >>> round(student_chance(2.228, 10), 4)
    0.05
    """
    angle = atan(abs(t) / sqrt(degrees))
    step = (pi / 2 - angle) / STEPS
    heights = [_density(angle + step * at, degrees) for at in range(STEPS + 1)]
    area = step / 3 * (heights[0] + heights[-1] + 4 * sum(heights[1:-1:2]) + 2 * sum(heights[2:-1:2]))
    return min(1.0, 2 * area)


def _density(angle: float, degrees: float) -> float:
    if cos(angle) <= 0 or sin(angle) < 0:
        return 0.0
    log_scale = lgamma((degrees + 1) / 2) - lgamma(degrees / 2) - log(pi) / 2
    return exp(log_scale + (degrees - 1) * log(cos(angle)))
