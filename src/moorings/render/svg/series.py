"""A segment over time: the share of accounts that a person helped, against the share that was decided."""

from moorings.drift.report import SegmentSeries
from moorings.render.figures import month, share, short_month
from moorings.render.svg.element import element, line, picture
from moorings.render.svg.label import Label, without_crowding
from moorings.render.svg.palette import ACCENT, ALARM, FAINT, INK, MUTED
from moorings.render.svg.scale import Linear, around

WIDTH, HEIGHT = 400, 240
LEFT, RIGHT, TOP, FOOT = 44, 388, 26, 176
SMALL = 11


def series_chart(series: SegmentSeries, segment: str, key: str) -> str:
    """Return the months as a line, the allowed share dashed, the month in which the series left its level marked."""
    across = Linear(0, max(len(series.months) - 1, 1), LEFT + 6, RIGHT - 6)
    shares = [one.share for one in series.months]
    upright = around((*shares, series.allowed_share), FOOT, TOP)
    labels = [*_share_labels(upright), *_month_labels(series, across), *_legend(series)]
    mark, mark_label = _since(series, across)
    return picture(
        WIDTH,
        HEIGHT,
        f"{segment}: accounts helped by a person, by month",
        _said(series),
        key,
        *(line(LEFT, upright.at(tick), RIGHT, upright.at(tick), stroke=FAINT) for tick in upright.ticks()),
        mark,
        _dashed(upright.at(series.allowed_share), LEFT, RIGHT),
        _path([(across.at(index), upright.at(one)) for index, one in enumerate(shares)]),
        *(label.drawn() for label in (*labels, *mark_label)),
    )


def _path(points: list[tuple[float, float]]) -> str:
    course = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    dots = "".join(element("circle", cx=x, cy=y, r=2.5, fill=ACCENT) for x, y in points)
    return element("polyline", points=course, fill="none", stroke=ACCENT, stroke_width=2) + dots


def _dashed(y: float, start: float, end: float) -> str:
    return line(start, y, end, y, stroke=INK, stroke_width=1.5, stroke_dasharray="6 4")


def _since(series: SegmentSeries, across: Linear) -> tuple[str, list[Label]]:
    months = [one.month for one in series.months]
    if series.since is None or series.since not in months:
        return "", []
    x = across.at(months.index(series.since))
    text = f"▲ left its level: {month(series.since)}"
    label = Label(x, TOP - 10, text, "middle", SMALL, ALARM, "600").within(0, WIDTH)
    return line(x, TOP - 4, x, FOOT, stroke=ALARM, stroke_width=1.5, stroke_dasharray="2 3"), [label]


def _share_labels(upright: Linear) -> list[Label]:
    return [
        Label(LEFT - 6, upright.at(tick) + 4, share(tick), "end", SMALL, MUTED).within(0, LEFT - 2)
        for tick in upright.ticks()
    ]


def _month_labels(series: SegmentSeries, across: Linear) -> list[Label]:
    months = [
        Label(across.at(index), FOOT + 20, short_month(one.month), "middle", SMALL, MUTED).within(0, WIDTH)
        for index, one in enumerate(series.months)
        if one.month.month in {1, 4, 7, 10} or len(series.months) < 6
    ]
    return without_crowding(months)


def _legend(series: SegmentSeries) -> list[Label]:
    return [
        Label(LEFT, FOOT + 40, "●─● share of accounts helped by a person", "start", SMALL, ACCENT),
        Label(LEFT, FOOT + 56, f"╌╌ allowed by the decision: {share(series.allowed_share)}", "start", SMALL),
    ]


def _said(series: SegmentSeries) -> str:
    if not series.months:
        return "No month is known."
    first, last = series.months[0], series.months[-1]
    left = f" It left its level in {month(series.since)}." if series.since else " It did not leave its level."
    return (
        f"From {share(first.share)} of {first.accounts} accounts in {month(first.month)} to {share(last.share)} of "
        f"{last.accounts} in {month(last.month)}; {share(series.allowed_share)} is allowed.{left}"
    )
