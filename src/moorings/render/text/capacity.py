"""Capacity, in a terminal."""

from moorings.economics.capacity import Capacity
from moorings.render.capacity_words import (
    CARRYING_HEADINGS,
    POOL_HEADINGS,
    answer,
    book_faults,
    carrying_rows,
    ground,
    not_in_it,
    pool_remarks,
    pool_rows,
    promised,
    two_readings,
)
from moorings.render.figures import full_date
from moorings.render.text.paper import Column, Paper

CARRYING = (
    *(Column(one, may_wrap=True) for one in CARRYING_HEADINGS[:3]),
    *(Column(one, True) for one in CARRYING_HEADINGS[3:]),
)
POOLS = (Column(POOL_HEADINGS[0]), *(Column(one, is_figure=True) for one in POOL_HEADINGS[1:]))


def capacity_text(found: Capacity, *, width: int, colour: bool) -> str:
    """Return what people can carry, what they have to do, and whether they keep the promises."""
    paper = Paper(width, colour)
    paper.title(f"Capacity: {found.title}, {full_date(found.opening.year.first)}")
    paper.sentence(ground(found))
    paper.heading("What one person can carry")
    paper.table(CARRYING, carrying_rows(found))
    paper.bullets(book_faults(found), mark="▲")
    paper.heading("Pools of people")
    paper.table(POOLS, pool_rows(found))
    paper.bullets(pool_remarks(found), mark="▲")
    paper.heading("Promises")
    _write_promises(paper, found)
    if rest := not_in_it(found):
        paper.heading("What is not in it")
        paper.bullets(rest)
    return paper.text()


def _write_promises(paper: Paper, found: Capacity) -> None:
    if not found.promises:
        paper.sentence("No relationship promises a time.", indent=2)
    for relationship in dict.fromkeys(one.relationship for one in found.promises):
        own = [one for one in found.promises if one.relationship == relationship]
        paper.subheading(own[0].title)
        paper.sentence(f"“{own[0].says}”", "dim", indent=2)
        for check in own:
            paper.sentence(f"Promised: {promised(check)}.", indent=2)
            for line in answer(check):
                paper.sentence(line, indent=4)
        if says := two_readings(found, relationship):
            paper.sentence(says, indent=2)
