"""People by year: whole people as steps, a pattern for each pool, with their number in each step."""

from itertools import accumulate

from moorings.economics.track import PoolTrack, Projection
from moorings.render.figures import UNKNOWN, count, number, short_month
from moorings.render.svg.by_year import HEIGHT, SMALL, TOP, Sheet
from moorings.render.svg.element import picture
from moorings.render.svg.label import LINE, Label
from moorings.render.svg.palette import patterns
from moorings.render.svg.scale import around

LOWEST_FOR_A_NUMBER = 12
"""Pixels that a step must be high to hold its number."""

FEWEST = 4.0
"""The scale reaches so far at least, so that it is in whole people."""


def people_by_year(found: Projection, width: float, key: str) -> str:
    """Return whole people of each pool today and at the end of each year, on top of one another."""
    pools = [one for one in found.pools if not one.counts_in_hours]
    moments = ["today", *(short_month(year.ends) for year in found.total.years)]
    totals = [sum(pool.whole_people[at] or 0 for pool in pools) for at in range(len(moments))]
    upright = around([*map(float, totals), FEWEST], TOP + HEIGHT, TOP)
    sheet = Sheet(width, len(moments), upright, key)
    shapes = [*sheet.rules([number(tick) for tick in upright.ticks()])]
    for at in range(len(moments)):
        shapes += _column(sheet, pools, at)
    names = [f"{pool.name}{_there(pool)}" for pool in pools] or ["no pool of people is declared"]
    legend, foot = sheet.legend(names, sheet.foot + 3 * LINE + 8)
    texts = [_total(pools, at) for at in range(len(moments))]
    shapes += [
        *sheet.named(moments, sheet.foot + LINE),
        *sheet.named(texts, sheet.foot + 2 * LINE, "currentColor"),
    ]
    title = "Whole people by pool, today and at the end of each year"
    heading = Label(0, 12, title, weight="600").drawn()
    description = _said(pools, moments)
    return picture(
        width, foot + 4, title, description, key, patterns(key, len(pools)), heading, *shapes, *legend
    )


def _column(sheet: Sheet, pools: list[PoolTrack], at: int) -> list[str]:
    heights = [pool.whole_people[at] or 0 for pool in pools]
    tops = list(accumulate(heights))
    shapes = []
    for kind, (high, top) in enumerate(zip(heights, tops, strict=True)):
        if high:
            shapes.append(sheet.bar(sheet.start(at), sheet.step, top - high, top, kind))
        room = sheet.upright.at(top - high) - sheet.upright.at(top)
        if high and room >= LOWEST_FOR_A_NUMBER:
            y = sheet.upright.at(top - high / 2) + 4
            shapes.append(Label(sheet.middle(at), y, count(high), "middle", SMALL, has_ground=True).drawn())
    return shapes


def _total(pools: list[PoolTrack], at: int) -> str:
    whole = [pool.whole_people[at] for pool in pools]
    return UNKNOWN if None in whole else f"{count(sum(one or 0 for one in whole))} in all"


def _there(pool: PoolTrack) -> str:
    unknown = " (needed: unknown)" if None in pool.people else ""
    return unknown if pool.people_now is None else f" (there are {number(pool.people_now, 2)}){unknown}"


def _said(pools: list[PoolTrack], moments: list[str]) -> str:
    """Return the steps in words, for those who do not see them."""
    parts = (
        f"{pool.name}: "
        + ", ".join(f"{when} {count(one)}" for when, one in zip(moments, pool.whole_people, strict=True))
        for pool in pools
    )
    return "; ".join(parts) or "No pool of people is declared."
