"""The ladder: one logarithmic scale, a band a tier, what nobody or two of them claim, where each breaks even."""

from dataclasses import dataclass, replace
from math import inf

from moorings.coverage.ladder import Stretch, Tier
from moorings.render.figures import Figures, number
from moorings.render.svg.crowd import CROWD_HEIGHT, crowd
from moorings.render.svg.element import element, line, picture
from moorings.render.svg.label import LINE, Label, shortened, staggered, text_width, without_crowding
from moorings.render.svg.palette import ALARM, FAINT, INK, MUTED, patterns, tier_colour
from moorings.render.svg.scale import Logarithmic, logarithmic_around
from moorings.render.words import is_money, stretch
from moorings.review.verdict import Ladder

LEFT_MARGIN, RIGHT_MARGIN = 48, 16
BAND = 22
SMALL = 11
THINNEST = 4
"""Pixels that a gap or an overlap takes at least, so that it can be seen."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What every part of the drawing needs: the ladder, its scale, the figures, the width and the key."""

    ladder: Ladder
    scale: Logarithmic
    figures: Figures
    width: float
    key: str

    def amount(self, value: float) -> str:
        """Return a value of the ladder's attribute."""
        return self.figures.money(value) if is_money(self.ladder) else number(value)

    def stretch(self, one: Stretch) -> str:
        """Return a stretch of the scale in words."""
        return stretch(one, self.figures, is_money(self.ladder))


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the drawing: its shapes, its labels, and the y at which it ends."""

    shapes: tuple[str, ...]
    labels: tuple[Label, ...]
    foot: float


def ladder_chart(ladder: Ladder, figures: Figures, width: float, key: str) -> str:
    """Return the ladder so many pixels wide, the highest tier on top; an empty text where nothing can be placed."""
    parts = ladder_parts(ladder, figures, width, key)
    if not parts:
        return ""
    return picture(
        width,
        parts[-1].foot,
        f"Ladder {ladder.view.name}",
        described(ladder, figures),
        key,
        patterns(key, len(ladder.view.tiers)),
        *(shape for part in parts for shape in part.shapes),
        *(replace(label, has_ground=True).drawn() for part in parts for label in part.labels),
    )


def ladder_parts(ladder: Ladder, figures: Figures, width: float, key: str) -> list[Part]:
    """Return the parts of the drawing from top to bottom, the shapes of gaps and overlaps first."""
    scale = logarithmic_around(_values(ladder), LEFT_MARGIN, width - RIGHT_MARGIN)
    if scale is None:
        return []
    sheet = Sheet(ladder, scale, figures, width, key)
    tiers: list[Part] = []
    top = 4.0
    for index, tier in reversed(list(enumerate(ladder.view.tiers))):
        tiers.append(_tier(sheet, tier, index, top))
        top = tiers[-1].foot
    faults = _faults(sheet, top)
    return [faults, *tiers, _crowd(sheet, faults.foot), _axis(sheet, faults.foot + CROWD_HEIGHT)]


def _values(ladder: Ladder) -> list[float]:
    bounds = [end for tier in ladder.view.tiers for end in (tier.stretch.low, tier.stretch.high) if end < inf]
    dots = [dot.value for dot in ladder.dots]
    marks = [
        end for one in ladder.break_even.values() for end in (one.first_year, one.later_years) if end < inf
    ]
    reach = dots + bounds
    return reach + [
        mark for mark in marks if not reach or mark >= min((x for x in reach if x > 0), default=0)
    ]


def _tier(sheet: Sheet, tier: Tier, index: int, top: float) -> Part:
    heading = _heading(sheet, tier, top + 14)
    band = heading[-1].y + 6
    left, right = sheet.scale.at(tier.stretch.low), sheet.scale.at(tier.stretch.high)
    rect = element(
        "rect",
        x=left,
        y=band,
        width=max(right - left, THINNEST),
        height=BAND,
        rx=2,
        fill=f"url(#{sheet.key}-tier-{index})",
        stroke=tier_colour(index),
        stroke_width=1.5,
    )
    ticks, labels = _ticks(sheet, tier, band)
    foot = max((label.bottom for label in labels), default=band + BAND)
    return Part((rect, *ticks), (*heading, *labels), foot + 10)


def _heading(sheet: Sheet, tier: Tier, y: float) -> list[Label]:
    more = ", and more conditions" if tier.other_conditions else ""
    claims = f"{sheet.stretch(tier.stretch)}{more}"
    room = sheet.width - RIGHT_MARGIN
    title = Label(0, y, shortened(tier.title, room * 0.94, 13), size=13, weight="600")
    if title.right + 12 + text_width(claims, 12) <= room:
        return [title, Label(title.right + 12, y, claims, fill=MUTED)]
    return [title, Label(0, y + LINE, shortened(claims, room, 12), fill=MUTED)]


def _ticks(sheet: Sheet, tier: Tier, band: float) -> tuple[list[str], list[Label]]:
    at = sheet.ladder.break_even.get(tier.relationship)
    if at is None or not is_money(sheet.ladder):
        return [], []
    same = at.first_year == at.later_years
    marks = (
        {"breaks even": at.later_years}
        if same
        else {"later years": at.later_years, "first year": at.first_year}
    )
    known = {words: value for words, value in marks.items() if 0 < value < inf}
    shapes = [_tick(sheet, value, band, words == "first year") for words, value in known.items()]
    labels = [_tick_label(sheet, words, value, band + BAND + 20) for words, value in known.items()]
    return shapes, staggered(labels)


def _tick(sheet: Sheet, value: float, band: float, is_first_year: bool) -> str:
    x, foot = sheet.scale.at(value), band + BAND
    triangle = f"M{x:.1f} {foot:.1f} l5 8 h-10 z"
    return line(x, band - 3, x, foot, stroke_width=2) + element(
        "path", d=triangle, fill="none" if is_first_year else INK, stroke=INK
    )


def _tick_label(sheet: Sheet, words: str, value: float, y: float) -> Label:
    off = value < sheet.scale.low
    mark = "△" if words == "first year" else "▲"
    text = f"{mark} {words}: {'below the scale, ' if off else ''}{sheet.amount(value)}"
    return Label(sheet.scale.at(value), y, text, "middle", SMALL).within(0, sheet.width)


def _faults(sheet: Sheet, foot: float) -> Part:
    """Return the columns that mark gaps and overlaps, through all tiers, with their labels below."""
    view = sheet.ladder.view
    gaps = [(one, "gap", f"nobody: {sheet.stretch(one)}") for one in view.gaps]
    overlaps = [
        (one.stretch, "overlap", f"two at once: {sheet.stretch(one.stretch)}") for one in view.overlaps
    ]
    shapes, labels = [], []
    for one, kind, text in gaps + overlaps:
        left, right = _seen(sheet.scale.at(one.low), sheet.scale.at(one.high))
        colour = ALARM if kind == "gap" else INK
        shapes.append(_column(left, right, foot + 4, f"url(#{sheet.key}-{kind})", colour))
        label = Label((left + right) / 2, foot + 18, text, "middle", SMALL, colour, "600")
        labels.append(label.within(0, sheet.width))
    placed = staggered(labels)
    return Part(tuple(shapes), tuple(placed), max((one.bottom for one in placed), default=foot) + 8)


def _column(left: float, right: float, height: float, fill: str, colour: str) -> str:
    return element(
        "rect",
        x=left,
        y=0,
        width=right - left,
        height=height,
        fill=fill,
        stroke=colour,
        stroke_dasharray="4 3",
    )


def _seen(left: float, right: float) -> tuple[float, float]:
    middle = (left + right) / 2
    half = max(right - left, THINNEST) / 2
    return middle - half, middle + half


def _crowd(sheet: Sheet, top: float) -> Part:
    shapes, labels = crowd([dot.value for dot in sheet.ladder.dots], sheet.scale, top)
    return Part(tuple(shapes), tuple(labels), top + CROWD_HEIGHT)


def _axis(sheet: Sheet, y: float) -> Part:
    scale = sheet.scale
    short = sheet.figures.short_money if is_money(sheet.ladder) else number
    labels = [
        Label(scale.at(tick), y + 18, short(tick), "middle", SMALL, MUTED).within(0, sheet.width)
        for tick in scale.ticks()
    ]
    shapes = [line(scale.start, y, scale.end, y, stroke=INK)]
    shapes += [line(scale.at(tick), y, scale.at(tick), y + 5, stroke=INK) for tick in scale.ticks()]
    shapes += [
        line(scale.at(tick), 0, scale.at(tick), y, stroke=FAINT, stroke_opacity="0.6")
        for tick in scale.ticks()
    ]
    name = sheet.ladder.view.attribute.replace("_", " ")
    title = Label(scale.end, y + 36, f"{name} of an account, logarithmic scale", "end", SMALL, MUTED)
    return Part(tuple(shapes), (*without_crowding(labels), title.within(0, sheet.width)), y + 42)


def described(ladder: Ladder, figures: Figures) -> str:
    """Return the ladder in sentences, for those who do not see it."""
    money = is_money(ladder)
    says = [f"{tier.title}: {stretch(tier.stretch, figures, money)}" for tier in reversed(ladder.view.tiers)]
    says += [f"nobody: {stretch(gap, figures, money)}" for gap in ladder.view.gaps]
    says += [f"two at once: {stretch(one.stretch, figures, money)}" for one in ladder.view.overlaps]
    return "; ".join(says) + "."
