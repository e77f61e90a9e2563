"""Cost over size: the whole bill and the average, a line a relationship, whole people as steps."""

from collections.abc import Sequence
from dataclasses import dataclass

from moorings.economics.curve import Curve, Point
from moorings.render.figures import Figures, count, counted
from moorings.render.svg.element import element, line, picture
from moorings.render.svg.label import Label, shortened, without_crowding
from moorings.render.svg.palette import FAINT, INK, MUTED, tier_colour
from moorings.render.svg.scale import Logarithmic, logarithmic_around

PANEL = 260
TOP, LEFT, RIGHT, BETWEEN = 34, 64, 24, 66
SMALL = 11
DASHES = (None, "9 4", "3 3", "12 4 3 4", "6 2 2 2 2 2")


@dataclass(frozen=True, slots=True)
class _Panel:
    """One of the two panels: its title, its scales, and whether it shows the average."""

    title: str
    across: Logarithmic
    upright: Logarithmic
    is_average: bool

    def course(self, points: Sequence[Point], *, whole: bool) -> str:
        """Return the points that lie on the scale as SVG takes them."""
        return " ".join(
            f"{self.across.at(one.accounts):.1f},{self.upright.at(value):.1f}"
            for one in points
            if (value := self.value(one, whole=whole)) > 0
        )

    def value(self, point: Point, *, whole: bool) -> float:
        """Return what the panel shows of a point."""
        cost = point.cost_in_whole_people if whole else point.cost
        return cost / point.accounts if self.is_average else cost


def cost_curves(curves: Sequence[Curve], figures: Figures, width: float, key: str) -> str:
    """Return the picture so many pixels wide; an empty text where nothing has a price."""
    panels = _panels(curves, width)
    if not panels:
        return ""
    foot = panels[-1].upright.start
    legend = _legend(curves, foot + BETWEEN, width)
    return picture(
        width,
        legend[-1].bottom + 10,
        "Cost by number of accounts",
        described(curves, figures),
        key,
        *(shape for panel in panels for shape in _frame(panel)),
        *(shape for panel in panels for at, curve in enumerate(curves) for shape in _lines(panel, curve, at)),
        *(_sample(label, at) for at, label in enumerate(legend[:-1])),
        *(label.drawn() for panel in panels for label in _labels(panel, figures)),
        *(label.drawn() for label in legend),
    )


def _panels(curves: Sequence[Curve], width: float) -> list[_Panel]:
    points = [point for curve in curves for point in curve.points]
    across = logarithmic_around([point.accounts for point in points], LEFT, width - RIGHT)
    panels = []
    for at, (title, is_average) in enumerate((("all accounts a year", False), ("one account a year", True))):
        foot = TOP + PANEL + at * (PANEL + BETWEEN)
        values = [
            cost / (point.accounts if is_average else 1)
            for point in points
            for cost in (point.cost, point.cost_in_whole_people)
        ]
        upright = logarithmic_around(values, foot, foot - PANEL)
        if across and upright:
            panels.append(_Panel(title, across, upright, is_average))
    return panels


def _frame(panel: _Panel) -> list[str]:
    across, upright = panel.across, panel.upright
    shapes = [
        line(across.start, upright.at(y), across.end, upright.at(y), stroke=FAINT) for y in upright.ticks()
    ]
    shapes += [
        line(across.at(x), upright.end, across.at(x), upright.start, stroke=FAINT) for x in across.ticks()
    ]
    return [*shapes, line(across.start, upright.start, across.end, upright.start, stroke=INK)]


def _lines(panel: _Panel, curve: Curve, index: int) -> list[str]:
    """Return the steps of whole people thin, the line of fractions thick, and a dot for today's accounts."""
    colour = tier_colour(index)
    shapes = [
        element(
            "polyline",
            points=panel.course(curve.points, whole=whole),
            fill="none",
            stroke=colour,
            stroke_width=1 if whole else 2,
            stroke_dasharray=None if whole else DASHES[index % len(DASHES)],
        )
        for whole in (True, False)
    ]
    if curve.now and panel.value(curve.now, whole=False) > 0:
        x, y = panel.across.at(curve.now.accounts), panel.upright.at(panel.value(curve.now, whole=False))
        shapes.append(element("circle", cx=x, cy=y, r=5, fill=colour, stroke="var(--paper, #fdfdfb)"))
    return shapes


def _labels(panel: _Panel, figures: Figures) -> list[Label]:
    across, upright = panel.across, panel.upright
    heights = [
        Label(LEFT - 8, upright.at(y) + 4, figures.short_money(y), "end", SMALL, MUTED)
        for y in upright.ticks()
    ]
    sizes = [
        Label(across.at(x), upright.start + 18, count(x), "middle", SMALL, MUTED).within(
            0, across.end + RIGHT
        )
        for x in across.ticks()
    ]
    title = Label(LEFT, upright.end - 12, panel.title, weight="600")
    below = Label(across.end, upright.start + 34, "accounts, logarithmic scale", "end", SMALL, MUTED)
    return [title, below, *heights, *without_crowding(sizes)]


def _legend(curves: Sequence[Curve], top: float, width: float) -> list[Label]:
    """Return a label a relationship, and what the lines mean."""
    names = [
        Label(LEFT + 44, top + at * 18, shortened(curve.relationship, width - LEFT - 60, 12))
        for at, curve in enumerate(curves)
    ]
    words = "thick: people in fractions; thin: whole people of their own; dot: the accounts of today"
    meaning = Label(
        LEFT, top + len(names) * 18 + 2, shortened(words, width - LEFT, SMALL), "start", SMALL, MUTED
    )
    return [*names, meaning]


def _sample(label: Label, index: int) -> str:
    colour, y = tier_colour(index), label.y - 4
    dashes = DASHES[index % len(DASHES)]
    return line(LEFT, y, LEFT + 36, y, stroke=colour, stroke_width=2, stroke_dasharray=dashes)


def described(curves: Sequence[Curve], figures: Figures) -> str:
    """Return the curves in sentences, for those who do not see them."""
    return " ".join(_said(curve, figures) for curve in curves)


def _said(curve: Curve, figures: Figures) -> str:
    first, last = curve.points[0], curve.points[-1]
    points = [first, curve.now, last] if curve.now else [first, last]
    says = (
        f"{counted(round(one.accounts), 'account costs', 'accounts cost')} {figures.money(one.cost)} a year,"
        f" {figures.money(one.cost / one.accounts)} each"
        for one in points
    )
    return f"{curve.relationship}: {'; '.join(says)}."
