"""What was measured, in words: differences with their unit, courses over time, and what was compared how."""

from collections.abc import Iterator

from moorings.evidence.effect.difference import Difference
from moorings.render.figures import (
    PER_YEAR,
    SHARE,
    Figures,
    count,
    counted,
    full_date,
    number,
    short_month,
    why_unknown,
)
from moorings.render.words import spoken
from moorings.review.measured.build import NO_COMPARISON
from moorings.review.measured.report import (
    Comparison,
    Course,
    Figure,
    Judged,
    MeasuredMetric,
    Measuring,
    Side,
    Trend,
)
from moorings.units import Window

MARKS = {Side.ABOVE: "▲", Side.BELOW: "▼", Side.NOT_TOLD_APART: "≈"}
COURSES = {Course.RISES: "↗", Course.FALLS: "↘", Course.NOT_TOLD: "→"}
BARS = "▁▂▃▄▅▆▇█"
NOT_KNOWN = "·"
CORRECTIONS = {
    "holm": "Holm's method, so that at most one time in twenty any of them is a chance find",
    "bh": "Benjamini and Hochberg's method, so that one in twenty of those found is a chance find on average",
}


def apart(found: Difference, unit: str, figures: Figures) -> str:
    """Return a difference with its interval: +12 points (5 to 19); shares in percentage points."""
    decimals = _decimals(found, unit)
    low, high = (signed(end, unit, figures, decimals, short=True) for end in (found.low, found.high))
    return f"{signed(found.value, unit, figures, decimals)} ({low} to {high})"


def signed(
    value: float, unit: str, figures: Figures, decimals: int | None = None, *, short: bool = False
) -> str:
    """Return a difference with its sign, of shares in percentage points; short, without what it counts."""
    plus = "+" if value > 0 else ""
    if unit == SHARE:
        return f"{plus}{number(value * 100, decimals or 0, keep=True)}{'' if short else ' points'}"
    if unit.startswith("minutes"):
        return f"{'+' if value > 0 else '−' if value < 0 else ''}{figures.quantity(abs(value), 'minutes')}"
    text = figures.quantity(value, unit, decimals)
    plain = text.removesuffix(PER_YEAR)
    return plus + (plain.removesuffix(f" {unit.removesuffix(PER_YEAR)}") if short else plain)


def _decimals(found: Difference, unit: str) -> int:
    width = (found.high - found.low) * (100 if unit == SHARE else 1)
    return 0 if width >= 5 else 1 if width >= 0.5 else 2


def compared_in_words(comparison: Comparison | None, unit: str, figures: Figures) -> str:
    """Return on which side of the others a group lies and by how much: ▲ above by +12 points (5 to 19)."""
    if comparison is None:
        return ""
    mark = f"{MARKS[comparison.side]} {comparison.side.value}"
    if comparison.side is Side.NOT_TOLD_APART:
        return mark
    return f"{mark}, {apart(comparison.difference, unit, figures)}"


def target_in_words(figure: Figure, unit: str, figures: Figures) -> str:
    """Return the target, and on which side of it the figure lies."""
    if figure.target is None:
        return ""
    aim = figures.quantity(figure.target, unit).removesuffix(PER_YEAR)
    side = figure.against_target
    return aim if side is None else f"{aim} {MARKS[side]} {side.value}"


def time_in_words(window: Window, over: str) -> str:
    """Return the month or quarter of a window: Mar 2025, Q1 2025; else its days."""
    if over == "month":
        return short_month(window.first)
    if over == "quarter":
        return f"Q{(window.first.month + 2) // 3} {window.first.year}"
    return f"{window.first.isoformat()} to {window.last.isoformat()}"


def trend_in_words(trend: Trend | None, unit: str, over: str, figures: Figures) -> str:
    """Return where a figure goes, and by how much from one time to the next."""
    if trend is None:
        return "too few known for a trend"
    mark = COURSES[trend.course]
    if trend.course is Course.NOT_TOLD:
        return f"{mark} none is told"
    return f"{mark} {trend.course.value} by {apart(trend.a_step, unit, figures).lstrip('+−')} a {over}"


def sparkline(figures: tuple[Figure, ...]) -> str:
    """Return a bar a time between the least and the greatest value; a dot where it is not known."""
    values = [one.estimate.value for one in figures]
    known = [value for value in values if value is not None]
    if not known:
        return NOT_KNOWN * len(values)
    low, span = min(known), (max(known) - min(known)) or 1.0
    return "".join(
        NOT_KNOWN if value is None else BARS[round((value - low) / span * (len(BARS) - 1))]
        for value in values
    )


def how_compared(found: Measuring) -> str:
    """Return what was compared with what, and what was done about the number of comparisons."""
    if found.against == NO_COMPARISON or not found.compared:
        return ""
    many = counted(found.compared, "trend was" if found.over else "comparison was", f"{_many(found)} were")
    with_what = "looked for" if found.over else f"made, each group with {_against(found)}"
    return (
        f"{many} {with_what}. What is called a difference has a p-value below 5% after "
        f"{CORRECTIONS[found.correction]}; the intervals are of each difference alone."
    )


def _many(found: Measuring) -> str:
    return "trends" if found.over else "comparisons"


def _against(found: Measuring) -> str:
    return f"'{title_of(found, found.against)}'" if found.against else "all other accounts"


def title_of(found: Measuring, group: str) -> str:
    """Return the title of a group."""
    figures = (figure for metric in found.metrics for figure in metric.figures)
    return next((figure.title for figure in figures if figure.group == group), group)


def against_heading(found: Measuring) -> str:
    """Return what the column of comparisons is headed with."""
    return f"than {title_of(found, found.against)}" if found.against else "than the rest"


def headline(found: Measuring) -> str:
    """Return what was measured, of whom and when."""
    who = f"by {spoken(found.by)}" if found.by != "everybody" else "of all accounts"
    over = f", each {found.over}" if found.over else ""
    return (
        f"{counted(len(found.metrics), 'metric')} {who}{over}, from {full_date(found.window.first)} to "
        f"{full_date(found.window.last)}; every figure with its 95% interval."
    )


def sizes_in_words(found: Measuring) -> str:
    """Return how many accounts each group has."""
    sizes = [f"{title_of(found, group)} {count(many)}" for group, many in found.sizes.items()]
    left = f"; in none {count(found.ungrouped)}" if found.ungrouped else ""
    return f"Accounts, live or gone: {', '.join(sizes)}{left}."


def judged_in_words(judged: Judged, found: Measuring) -> list[tuple[str, str]]:
    """Return what a group's relationships are there for, what judges that, and what is missing."""
    labels = {metric.key: metric.label for metric in found.metrics}
    without = [
        labels[key] for key in judged.by if key not in judged.followed and labels[key] not in judged.unknown
    ]
    return [
        ("is there for", " and ".join(judged.motives)),
        ("is judged by", ", ".join(labels[key] for key in judged.by)),
        ("no target for", ", ".join(without)),
        ("not told", "; ".join(f"{label}: {why}" for label, why in judged.unknown.items())),
    ]


def defined(metric: MeasuredMetric) -> str:
    """Return how a metric is worked out, when, and where that comes from."""
    return f"{metric.formula}. When: {metric.counted}. Interval: {metric.interval}. Source: {metric.source}."


def reasons(metric: MeasuredMetric, over: str) -> list[str]:
    """Return why figures are unknown and what else there is to say of them, each reason once with its groups."""
    found: dict[str, list[str]] = {}
    for title, reason in _over_time(metric, over) if over else _of_figures(metric):
        found.setdefault(reason, []).append(title)
    return [f"{_few(whom)}: {reason}" for reason, whom in found.items()]


def _of_figures(metric: MeasuredMetric) -> Iterator[tuple[str, str]]:
    for figure in metric.figures:
        estimate = figure.estimate
        named = f" ({', '.join(estimate.accounts)})" if estimate.accounts else ""
        if not estimate.is_known:
            yield figure.title, why_unknown(estimate) + named
        elif estimate.reason:
            yield figure.title, estimate.reason


def _over_time(metric: MeasuredMetric, over: str) -> Iterator[tuple[str, str]]:
    """Yield, for each group, in how many times it is unknown and why the last time."""
    for title in dict.fromkeys(one.title for one in metric.figures):
        own = [one for one in metric.figures if one.title == title]
        silent = [one for one in own if not one.estimate.is_known]
        if silent:
            last = silent[-1]
            when = f"not told of {len(silent)} of {counted(len(own), over)}"
            yield title, f"{when}; of {time_in_words(last.window, over)} {why_unknown(last.estimate)}"
        caveats = dict.fromkeys(one.estimate.reason for one in own if one.estimate.is_known)
        yield from ((title, caveat) for caveat in list(caveats)[:1] if caveat)


def _few(names: list[str]) -> str:
    return ", ".join(names) if len(names) <= 3 else f"{', '.join(names[:2])} and {len(names) - 2} more"
