"""What is new since the last look, as text, a digest in Markdown, and JSON."""

import json
from collections.abc import Iterator

from moorings.drift.report import Way
from moorings.render.drift_words import COLUMNS, HEADINGS, cells, row
from moorings.render.figures import Figures, counted, full_date
from moorings.render.markdown import bullets, escaped, table
from moorings.render.text.paper import Column, Paper
from moorings.render.words import WAYS
from moorings.review.news import Change, News

SCHEMA = 1
COLUMNS_OF_TEXT = tuple(
    Column(name, is_figure=name in HEADINGS[4:], may_wrap=name == "what") for name in HEADINGS
)


def watch_text(news: News, *, width: int, colour: bool) -> str:
    """Return what is new for a terminal."""
    paper, figures = Paper(width, colour), Figures(news.found.currency)
    paper.title(_title(news))
    paper.sentence(_headline(news))
    if news.new:
        paper.heading("New")
        paper.table(COLUMNS_OF_TEXT, [row(item, figures) for item in news.new])
    if news.changed:
        paper.heading("Changed")
        paper.bullets(_changed(one) for one in news.changed)
    if news.ended:
        paper.heading("Over")
        paper.bullets(_ended(news))
    return paper.text()


def watch_markdown(news: News) -> str:
    """Return what is new as a digest in Markdown."""
    figures = Figures(news.found.currency)
    lines = [f"# {escaped(_title(news))}", "", escaped(_headline(news)), ""]
    if news.new:
        lines += ["## New", "", *table(HEADINGS, [row(item, figures) for item in news.new], 4)]
    if news.changed:
        lines += ["## Changed", "", *bullets(_changed(one) for one in news.changed)]
    if news.ended:
        lines += ["## Over", "", *bullets(_ended(news))]
    return "\n".join(lines).rstrip() + "\n"


def watch_json(news: News) -> str:
    """Return what is new as JSON."""
    told = {
        "schema": SCHEMA,
        "title": news.found.title,
        "as_of": news.found.as_of.isoformat(),
        "since": news.since.isoformat() if news.since else None,
        "new": [dict(zip(COLUMNS, each, strict=True)) for each in cells(news.new, news.found)],
        "changed": [
            {
                "way": one.item.way.value,
                "subject": one.item.subject,
                "what": one.what,
                "before": one.before,
                "now": one.now,
            }
            for one in news.changed
        ],
        "ended": [{name: value for name, value in one.items() if name != "owner"} for one in news.ended],
    }
    return json.dumps(told, indent=2, ensure_ascii=False, allow_nan=False) + "\n"


def _title(news: News) -> str:
    return f"What is new: {news.found.title}, {full_date(news.found.as_of)}"


def _headline(news: News) -> str:
    told = (
        f"{len(news.new):,} new, {len(news.changed):,} changed, {len(news.ended):,} over"
        f" of {counted(len(news.found.items), 'thing')} that drifted"
    )
    if news.since is None:
        return f"{told}. There was no look before: everything is new."
    return f"{told}, since {full_date(news.since)}."


def _changed(one: Change) -> str:
    return f"{one.item.subject}, {WAYS[one.item.way]}: {one.what} was {one.before}, is {one.now}"


def _ended(news: News) -> Iterator[str]:
    for one in news.ended:
        yield f"{one['subject']}, {WAYS[Way(one['way'])]}: seen no more"
