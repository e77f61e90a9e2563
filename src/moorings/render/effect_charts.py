"""The pictures of an effect: both groups side by side, the difference, and how long they stay."""

from moorings.evidence.effect.outcome import Shape
from moorings.evidence.effect.report import Effect
from moorings.evidence.estimate import known
from moorings.render.effect_words import unit_of
from moorings.render.figures import Figures
from moorings.render.svg.interval import IntervalRow, interval_chart
from moorings.render.svg.staying import Curve, staying_chart
from moorings.render.svg.titled import titled


def pictures_of(found: Effect) -> dict[str, str]:
    """Return each picture by its name; none where nothing is known."""
    if not found.arms:
        return {}
    figures, label, unit = Figures(found.currency), found.outcome.label, unit_of(found)
    rows = [
        IntervalRow(one.name, known(one.figure.value, one.figure.low, one.figure.high, one.n))
        for one in found.arms
    ]
    drawn = interval_chart(f"{label} of both groups", unit, rows, figures, "groups")
    pictures = {"groups": titled(drawn, label, f"{unit}, with 95% intervals")}
    if found.outcome.shape is Shape.LIFE:
        curves = [Curve(one.name, one.curve) for one in found.arms]
        stayed = staying_chart(f"{label}: who stays", curves, found.window.days, "staying")
        pictures["staying"] = titled(
            stayed, "Who stays", "share of customers, with 95% intervals (Greenwood)"
        )
    return pictures
