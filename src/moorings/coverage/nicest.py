"""The roundest of many values: what a person would name as an example of them."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from math import ceil, floor, inf, log10, sqrt

FINEST = -9
"""The power of ten below which no example of a number is looked for."""


def round_numbers(low: float, high: float, finest: int = FINEST) -> Iterator[float]:
    """Yield numbers from low to high, the roundest first: multiples of falling powers of ten, near the middle.

    >>> next(round_numbers(501, 2500))
    1000.0
    """
    if low == -inf and high == inf:
        yield 0.0
        return
    low, high = _bounded(low, high)
    middle = sqrt(low * high) if low > 0 else (low + high) / 2
    highest = floor(log10(max(abs(low), abs(high), 10.0**finest)))
    for power in range(highest, finest - 1, -1):
        yield from _multiples(low, high, middle, power)


def _bounded(low: float, high: float) -> tuple[float, float]:
    """Return the ends of what is looked through where a stretch runs on for ever: twice as far as its other end."""
    if high == inf:
        return low, low + (2 * abs(low) or 1000.0)
    if low == -inf:
        return high - (2 * abs(high) or 1000.0), high
    return low, high


def _multiples(low: float, high: float, middle: float, power: int) -> Iterator[float]:
    """Yield the multiples of a power of ten between two ends: the one nearest to the middle, the first, the last."""
    step = Decimal(1).scaleb(power)
    first, last = ceil(Decimal(repr(low)) / step), floor(Decimal(repr(high)) / step)
    if first <= last:
        near = min(max(round(Decimal(repr(middle)) / step), first), last)
        yield from (float(step * one) for one in dict.fromkeys((near, first, first + 1, last - 1, last)))


def round_day(first: date, last: date) -> date:
    """Return a day from first to last: the beginning of a year, else of a month, else the one in the middle."""
    for year in range(first.year, min(last.year, first.year + 1) + 1):
        if first <= (new_year := date(year, 1, 1)) <= last:
            return new_year
    for month in range(first.month, 13):
        if first <= (begins := date(first.year, month, 1)) <= last:
            return begins
    return date.fromordinal((first.toordinal() + last.toordinal()) // 2)


def roundness(value: float) -> int:
    """Return how many figures a number needs: 100,000 needs one, 99,999.5 six."""
    return len(Decimal(str(value)).normalize().as_tuple().digits)
