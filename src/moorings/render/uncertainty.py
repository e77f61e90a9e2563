"""How sure the figures of a model are: as values for JSON, as CSV, as Markdown, and as tornado charts."""

from collections.abc import Iterator, Sequence

from moorings.economics.influence import Tornado
from moorings.economics.outcomes import Figure
from moorings.economics.uncertainty import RelationshipBands, Uncertainty
from moorings.render.figures import Figures
from moorings.render.markdown import bullets, escaped, table
from moorings.render.svg.tornado import Bar, tornado_chart
from moorings.render.tables import Cell, to_csv
from moorings.render.uncertainty_words import (
    HEADINGS,
    LABELS,
    MOVED_HEADINGS,
    facts,
    how_drawn,
    input_said,
    moved_rows,
    rows,
    said,
)

COLUMNS = (
    "segment",
    "relationship",
    "figure",
    "unit",
    "likely",
    "low_10",
    "median",
    "high_90",
    "error_of_median",
    "draws",
    "seed",
    "currency",
)
MOST_BARS = 10
"""Inputs in a chart; what moves a figure less is not seen."""


def uncertainty_csv(found: Uncertainty) -> str:
    """Return a row a figure, and a row for each chance, of which the median is the share of draws."""
    return to_csv(COLUMNS, _csv_rows(found))


def _csv_rows(found: Uncertainty) -> Iterator[Sequence[Cell]]:
    ground = (found.draws, found.seed, found.currency)
    for segment in found.segments:
        for one in segment.relationships:
            place = (segment.id, one.id)
            for each in one.figures:
                band = each.band
                ends = (each.likely, band.low, band.median, band.high, band.error)
                yield (*place, each.figure.value, each.unit, *ends, *ground)
            for chance, value in one.chances.items():
                yield (*place, chance.value, "share of draws", None, None, value, None, None, *ground)


def uncertainty_markdown(found: Uncertainty) -> str:
    """Return the section as Markdown."""
    figures = Figures(found.currency)
    lines = ["## How sure these figures are", "", escaped(how_drawn(found)), ""]
    for segment in found.segments:
        for one in segment.relationships:
            if not one.is_certain:
                lines += [f"### {escaped(one.title)} ({escaped(segment.title)})", ""]
                lines += _relationship(one, figures)
    return "\n".join(lines).rstrip() + "\n"


def _relationship(one: RelationshipBands, figures: Figures) -> list[str]:
    lines = table(HEADINGS, rows(one, figures))
    lines += bullets(f"{label}: {text}" for label, text in facts(one, figures) if text)
    for each in one.moved:
        figure = Figure(each.figure)
        lines += [f"What moves the {LABELS[figure]}, one input at a time:", ""]
        lines += table(MOVED_HEADINGS, moved_rows(each.influences, figure, figures))
    return lines


def tornadoes_of(found: Uncertainty) -> Iterator[str]:
    """Yield a chart for each figure of each relationship of which it is known what moves it."""
    figures, place = Figures(found.currency), 0
    for segment in found.segments:
        for one in segment.relationships:
            for each in one.moved:
                place += 1
                yield _chart(each, f"{segment.title} › {one.title}", figures, f"tornado-{place}")


def _chart(found: Tornado, whose: str, figures: Figures, key: str) -> str:
    figure = Figure(found.figure)
    bars = [
        Bar(
            one.name,
            input_said(one.low, one.unit),
            input_said(one.high, one.unit),
            one.at_low,
            one.at_high,
        )
        for one in found.influences[:MOST_BARS]
    ]
    title = f"{whose}: what moves the {LABELS[figure]}"
    return tornado_chart(title, found.likely, bars, lambda value: said(value, figure, figures), key)
