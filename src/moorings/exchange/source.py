"""What a text holds: a table, a canvas, or a graph."""

from dataclasses import replace
from enum import StrEnum

from moorings.errors import DataError
from moorings.exchange.canvas_json import read_canvas_json
from moorings.exchange.canvas_text import read_canvas_text
from moorings.exchange.cells import (
    around_tables,
    csv_lines,
    delimiter_of,
    is_rule,
    markdown_cells,
    markdown_lines,
)
from moorings.exchange.columns import known_columns
from moorings.exchange.imported import Imported, Remark
from moorings.exchange.table import read_table

ENOUGH = 2
"""So many of a line's cells name columns where the line is taken for the headings of a table."""


class Form(StrEnum):
    """In which form a model is written down."""

    CSV = "CSV"
    MARKDOWN = "Markdown"
    CANVAS_TEXT = "canvas in text"
    CANVAS_JSON = "canvas in JSON"
    UPG = "UPG"


def form_of(text: str, suffix: str) -> Form:
    """Return the form of a text: by what it holds, and by the suffix of its file where that leaves it open.

    Raises DataError where it holds nothing.
    """
    begins = text.lstrip()
    if not begins:
        raise DataError("is empty.", remedy="Give a table, a canvas or a .upg file.")
    if suffix == ".upg" or (begins[0] == "{" and ('"$upg"' in text or '"upg_version"' in text)):
        return Form.UPG
    if begins[0] in "{[" and suffix not in (".csv", ".tsv", ".md"):
        return Form.CANVAS_JSON
    if suffix in (".csv", ".tsv"):
        return Form.CSV
    if _has_markdown_table(text):
        return Form.MARKDOWN
    first = begins.splitlines()[0]
    return Form.CSV if known_columns(first.split(delimiter_of(first))) >= ENOUGH else Form.CANVAS_TEXT


def read_words(text: str, form: Form, title: str) -> Imported:
    """Return the model that a table or a canvas tells; raise DataError where nothing in it is known."""
    match form:
        case Form.CSV:
            return read_table(csv_lines(text), title)
        case Form.MARKDOWN:
            return _with_what_is_around(read_table(markdown_lines(text), title), text)
        case Form.CANVAS_JSON:
            return read_canvas_json(text, title)
        case _:
            return read_canvas_text(text, title)


def _with_what_is_around(table: Imported, text: str) -> Imported:
    around = (
        Remark(line, "is no row of the table; kept as a comment.", words)
        for line, words in around_tables(text)
    )
    return replace(table, remarks=tuple(sorted((*table.remarks, *around), key=lambda one: one.line)))


def _has_markdown_table(text: str) -> bool:
    return any("|" in line and is_rule(markdown_cells(line)) for line in text.splitlines())
