"""What was measured as one self-contained page: charts with their figures, legible in print and in the dark."""

from markupsafe import Markup

from moorings.render.figures import Figures, full_date
from moorings.render.html import page
from moorings.render.measure_charts import charts_of
from moorings.render.measure_tables import Table, group_table, time_table
from moorings.render.measure_words import (
    defined,
    headline,
    how_compared,
    judged_in_words,
    reasons,
    sizes_in_words,
)
from moorings.review.measured.report import Measuring


def measure_html(found: Measuring) -> str:
    """Return the page. Everything that comes from the model or the data is escaped."""
    figures = Figures(found.currency)
    make = time_table if found.over else group_table
    drawn = {chart.key: Markup(chart.drawn) for chart in charts_of(found)}  # noqa: S704  it escapes every text itself
    return page(
        "measure.html",
        found=found,
        day=full_date(found.as_of),
        headline=headline(found),
        ground=[one for one in (sizes_in_words(found), how_compared(found), *found.remarks) if one],
        charts=drawn,
        rows={one.key: _listed(make(one, found, figures)) for one in found.metrics if one.is_known},
        reasons={one.key: reasons(one, found.over) for one in found.metrics},
        defined={one.key: defined(one) for one in found.metrics},
        judged=[(one.title, judged_in_words(one, found)) for one in found.judged],
    )


Named = tuple[str, tuple[tuple[str, str], ...]]
"""A row by its first cell, and the others with their headings."""


def _listed(table: Table) -> list[Named]:
    """Return the rows as lists: beside a small picture a table of so many columns has no room."""
    headings, rows = table
    return [
        (row[0], tuple((name, cell) for name, cell in zip(headings[1:], row[1:], strict=True) if cell))
        for row in rows
    ]
