"""Bounds on one attribute that no account can meet together."""

from collections.abc import Iterator, Sequence
from math import ceil, floor, inf

from moorings.model.business import Attribute, BusinessFacts
from moorings.model.fact import Bound, Limit, Price

End = tuple[float, bool]
"""A figure, money a year, and whether it is itself allowed."""


def contradiction(bounds: Sequence[Bound], settings: BusinessFacts) -> str:
    """Return in words what no account can be, where the bounds, all on one attribute, exclude one another."""
    attribute = settings.attribute(bounds[0].attribute)
    lows, highs = [(-inf, False)], [(inf, False)]
    for bound in bounds:
        for limit, included, ends in (
            (bound.at_least, True, lows),
            (bound.more_than, False, lows),
            (bound.at_most, True, highs),
            (bound.less_than, False, highs),
            (bound.is_, True, lows),
            (bound.is_, True, highs),
        ):
            ends += [(figure, included) for figure in _figure(limit, attribute, settings)]
    low, high = max(lows, key=lambda end: (end[0], not end[1])), min(highs)
    if not _is_empty(low, high, is_whole=attribute is not None and attribute.kind == "integer"):
        return ""
    least = f"{'at least' if low[1] else 'more than'} {low[0]:,.12g}"
    most = f"{'at most' if high[1] else 'less than'} {high[0]:,.12g}"
    return f"no account can have '{bounds[0].attribute}' of {least} and {most}."


def _figure(limit: Limit | None, attribute: Attribute | None, settings: BusinessFacts) -> Iterator[float]:
    """Yield the limit as a figure; nothing where it is no number or no rate of its currency is known."""
    if isinstance(limit, Price):
        if settings.knows(limit.currency):
            yield settings.in_currency(limit)
    elif isinstance(limit, int | float) and not isinstance(limit, bool):
        is_money = attribute is not None and attribute.kind == "money"
        yield limit * (attribute.per.per_year if attribute and is_money else 1.0)


def _is_empty(low: End, high: End, *, is_whole: bool) -> bool:
    if is_whole and low[0] > -inf and high[0] < inf:
        first = ceil(low[0]) if low[1] else floor(low[0]) + 1
        last = floor(high[0]) if high[1] else ceil(high[0]) - 1
        return first > last
    return low[0] > high[0] or (low[0] == high[0] and not (low[1] and high[1]))
