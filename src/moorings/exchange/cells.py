"""Tables as text: cells of CSV and of Markdown, each taken apart and put together again without loss."""

import csv
import re
from collections.abc import Iterator
from io import StringIO

from moorings.errors import DataError

Line = tuple[int, list[str]]
"""Where a row begins in the source, and its cells."""
DELIMITERS = ",;\t"
FORMULA = re.compile(r"'*\s*[=+\-@\t\r]")
"""What a spreadsheet would run, or what was led by an apostrophe so that it does not."""
FIGURE = re.compile(r"[+-]?\d+(\.\d+)?([eE][+-]?\d+)?%?")
LONGEST_CELL = 10_000_000
RULE = re.compile(r":?-+:?")
BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")


def csv_lines(text: str) -> Iterator[Line]:
    """Yield the rows of CSV; raise DataError where it cannot be read as such."""
    csv.field_size_limit(LONGEST_CELL)
    source = StringIO(text, newline="")
    reader = csv.reader(source, delimiter=delimiter_of(text), strict=True)
    line = 1
    try:
        for cells in reader:
            yield line, [unescaped(cell.strip()) for cell in cells]
            line = reader.line_num + 1
    except csv.Error as fault:
        raise DataError(f"line {line} is no CSV: {fault}.") from None


def delimiter_of(text: str) -> str:
    """Return what parts the cells: whichever of comma, semicolon and tab the first line has most of."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    return max(DELIMITERS, key=first.count)


def harmless(cell: str) -> str:
    """Return a cell led by an apostrophe where a spreadsheet would run it, or where it is led by one already."""
    return f"'{cell}" if FORMULA.match(cell) and not FIGURE.fullmatch(cell) else cell


def unescaped(cell: str) -> str:
    """Return a cell without the apostrophe of `harmless`."""
    rest = cell.removeprefix("'")
    return rest if rest != cell and FORMULA.match(rest) else cell


def markdown_lines(text: str) -> Iterator[Line]:
    """Yield the rows of the tables in Markdown, without their rules."""
    for line, written in enumerate(text.splitlines(), 1):
        if "|" in written and not is_rule(cells := markdown_cells(written)):
            yield line, cells


def around_tables(text: str) -> Iterator[tuple[int, str]]:
    """Yield what stands around the tables in Markdown, with its line."""
    for line, written in enumerate(text.splitlines(), 1):
        if written.strip() and "|" not in written:
            yield line, written.strip()


def is_rule(cells: list[str]) -> bool:
    """Whether the cells are the rule between headings and rows."""
    return all(RULE.fullmatch(cell) for cell in cells)


def markdown_cells(line: str) -> list[str]:
    """Return the cells of a row in Markdown."""
    inner = line.strip().removeprefix("|")
    if inner.endswith("|") and not inner.endswith("\\|"):
        inner = inner[:-1]
    return [_plain(cell.strip()) for cell in _parted(inner)]


def _parted(line: str) -> Iterator[str]:
    """Yield what stands between the bars that no backslash leads."""
    begin = place = 0
    while place < len(line):
        if line[place] == "|":
            yield line[begin:place]
            begin = place + 1
        place += 2 if line[place] == "\\" else 1
    yield line[begin:]


def _plain(cell: str) -> str:
    return ESCAPED.sub(r"\1", BREAK.sub("\n", cell))
