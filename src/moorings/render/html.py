"""The review as one self-contained page: no script, no network, legible in print, in the dark and on a telephone."""

import base64
import hashlib

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from moorings.render import data_words, figures, phrases, selection, words
from moorings.render.charts import charts_of
from moorings.render.definitions import definitions
from moorings.render.people import as_shown
from moorings.render.summary import summarised
from moorings.review.verdict import Review

TEMPLATES = PackageLoader("moorings.render")
GENERATOR = '<meta name="generator" content="Moorings">'
"""By this, among its first lines, a page is known as ours."""


def review_html(review: Review) -> str:
    """Return the page. Everything that comes from the model or the data is escaped."""
    shown = as_shown(review)
    amounts = figures.Figures(shown.currency)
    return page(
        "review.html",
        review=shown,
        summary=summarised(shown),
        amounts=amounts,
        charts=charts_of(shown, amounts),
        definitions=definitions(shown),
        titles=words.titles(shown),
    )


def page(template: str, **content: object) -> str:
    """Return a page made of a template and what it is to show; everything in it is escaped."""
    environment = _environment()
    style, _, _ = TEMPLATES.get_source(environment, "review.css")
    return environment.get_template(template).render(
        **content,
        generator=Markup(GENERATOR),  # noqa: S704  our own words
        style=Markup(style),  # noqa: S704  our own style sheet
        style_hash=_hash(style),
    )


def is_page(beginning: bytes) -> bool:
    """Whether a file that begins so is a page of a review, or empty: one that may be written anew."""
    return not beginning or GENERATOR.encode() in beginning


def _environment() -> Environment:
    environment = Environment(
        loader=TEMPLATES,
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_printable,
    )
    environment.globals.update(
        figures=figures, phrases=phrases, words=words, data_words=data_words, selection=selection
    )
    return environment


def _printable(value: object) -> object:
    """Return a text of the model or the data as the terminal shows it, too; what we drew stays as it is."""
    return words.printable(value) if type(value) is str else value


def _hash(style: str) -> str:
    """Return what a content security policy calls this style sheet."""
    return "sha256-" + base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
