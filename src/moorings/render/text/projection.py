"""The years ahead, in a terminal."""

from moorings.economics.track import Projection, Track
from moorings.render.figures import Figures, full_date
from moorings.render.projection_words import (
    YEAR_HEADINGS,
    headline,
    notes,
    of_their_own,
    pool_headings,
    pool_rows,
    turning_point,
    unknown,
    year_rows,
)
from moorings.render.text.paper import Column, Paper

BY_YEAR = (Column(YEAR_HEADINGS[0]), *(Column(heading, is_figure=True) for heading in YEAR_HEADINGS[1:]))


def projection_text(found: Projection, *, width: int, colour: bool) -> str:
    """Return the projection for a terminal so many columns wide."""
    paper, figures = Paper(width, colour), Figures(found.currency)
    paper.title(f"The years ahead: {found.title}, from {full_date(found.as_of)}")
    paper.sentence(headline(found, figures))
    paper.heading("What changes, and when")
    paper.bullets([turning_point(one, figures) for one in found.turning_points] or ["Nothing: it all fits."])
    if found.pools:
        paper.heading(
            "People", "whole people, rounded up once a pool; in brackets what they are rounded from"
        )
        headings = pool_headings(found)
        columns = [Column(headings[0]), *(Column(heading, is_figure=True) for heading in headings[1:])]
        paper.table(columns, pool_rows(found))
    paper.heading("Year by year", "accounts and people at the end of a year, all else over it")
    for track in (found.total, *found.segments, *of_their_own(found)):
        _write_track(paper, track, figures)
    paper.heading("What this rests on")
    paper.bullets([*notes(found), *unknown([found.total])])
    return paper.text()


def _write_track(paper: Paper, track: Track, figures: Figures) -> None:
    paper.subheading(track.title if track.id else "All together")
    paper.table(BY_YEAR, year_rows(track, figures))
