"""Money by year: what customers bring, what is left of it, and what serving them costs, side by side."""

from moorings.economics.track import Projection, YearFigures
from moorings.render.figures import UNKNOWN, Figures, share, short_month
from moorings.render.svg.by_year import HEIGHT, SMALL, TOP, Sheet
from moorings.render.svg.element import picture
from moorings.render.svg.label import LINE, Label, text_width
from moorings.render.svg.palette import patterns
from moorings.render.svg.scale import around

KINDS = ("revenue", "margin: gross margin less the cost to serve", "cost to serve")
GAP = 0.12
"""The share of a column that stays empty on either side."""
SPARE = 12
"""Pixels by which an amount may be wider than its bar."""


def money_by_year(found: Projection, figures: Figures, width: float, key: str) -> str:
    """Return revenue, margin and cost of each year as bars with their amounts."""
    years = found.total.years
    amounts = [_amounts(year) for year in years]
    upright = around([one for each in amounts for one in each if one is not None], TOP + HEIGHT, TOP + LINE)
    sheet = Sheet(width, len(years), upright, key)
    shapes = [*sheet.rules([figures.short_money(tick) for tick in upright.ticks()])]
    for at, each in enumerate(amounts):
        shapes += _column(sheet, at, each, figures)
    names = [short_month(year.ends) for year in years]
    below = TOP + HEIGHT
    shapes += sheet.named([f"until {name}" for name in names], below + LINE)
    shapes += sheet.named([_share(year) for year in years], below + 2 * LINE, "currentColor")
    legend, foot = sheet.legend(KINDS, below + 3 * LINE + 8)
    title = "Revenue, margin and cost to serve by year"
    heading = Label(0, 12, title, weight="600").drawn()
    description = "; ".join(_said(year, name, figures) for year, name in zip(years, names, strict=True))
    return picture(
        width, foot + 4, title, description, key, patterns(key, len(KINDS)), heading, *shapes, *legend
    )


def _amounts(year: YearFigures) -> tuple[float | None, ...]:
    return (year.revenue, year.margin, year.cost)


def _column(sheet: Sheet, at: int, amounts: tuple[float | None, ...], figures: Figures) -> list[str]:
    wide = sheet.step * (1 - 2 * GAP) / len(amounts)
    shapes = []
    for kind, amount in enumerate(amounts):
        x = sheet.start(at) + sheet.step * GAP + kind * wide
        if amount is None:
            text, y = "?", sheet.foot - 4
        else:
            shapes.append(sheet.bar(x, wide - 2, 0.0, amount, kind))
            text, y = figures.short_money(amount), sheet.upright.at(max(amount, 0.0)) - 4
        if text_width(text, SMALL) <= wide + SPARE:
            shapes.append(Label(x + wide / 2, y, text, "middle", SMALL).drawn())
    return shapes


def _share(year: YearFigures) -> str:
    return f"cost {share(year.share_of_revenue)} of revenue" if year.share_of_revenue is not None else ""


def _said(year: YearFigures, name: str, figures: Figures) -> str:
    amounts = (UNKNOWN if one is None else figures.money(one) for one in _amounts(year))
    revenue, margin, cost = amounts
    return f"until {name} revenue {revenue}, margin {margin}, cost to serve {cost}"
