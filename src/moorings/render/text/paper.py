"""What a terminal review is written on: headings, sentences, facts and tables, laid out to a width."""

import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from moorings.render.words import printable

NARROWEST = 40
INDENT = 2
LABEL_WIDTH = 14
PADDING = 2
WRAPPED = 12
"""The least width of a column whose texts may be wrapped."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its heading, whether it holds figures, and whether it may be wrapped."""

    heading: str
    is_figure: bool = False
    may_wrap: bool = False


class Paper:
    """Collects what is written. Text of the model and the data is taken literally: no markup, no control codes."""

    def __init__(self, width: int, colour: bool) -> None:
        self._text = io.StringIO()
        self._colour = colour
        self._width = max(width, NARROWEST)
        self._console = Console(
            file=self._text,
            width=self._width,
            force_terminal=colour,
            color_system="standard" if colour else None,
            highlight=False,
            markup=False,
            emoji=False,
            legacy_windows=False,
            _environ={},
        )

    def title(self, text: str) -> None:
        """Write the title, underlined."""
        self._print(styled(text, "bold"))
        self._print(styled("═" * self._width, "dim"))

    def heading(self, text: str, aside: str = "") -> None:
        """Write a heading on a line of its own, with an aside at the right, above a rule."""
        grid = Table.grid(expand=True, padding=(0, 2, 0, 0))
        grid.add_column(ratio=1)
        grid.add_column(justify="right")
        grid.add_row(styled(text, "bold cyan"), styled(aside, "dim"))
        self.gap()
        self._print(grid)
        self._print(styled("─" * self._width, "dim"))

    def subheading(self, text: str, aside: str = "") -> None:
        """Write a heading within a section."""
        self.gap()
        self._print(Text.assemble(styled(text, "bold"), styled(f"  {aside}" if aside else "", "dim")))

    def sentence(self, text: str, style: str = "", indent: int = 0) -> None:
        """Write a sentence, wrapped."""
        self._print(Padding(styled(text, style), (0, 0, 0, indent)))

    def facts(self, facts: Iterable[tuple[str, str]]) -> None:
        """Write labelled facts, a line or more each; one without a text is left out."""
        grid = Table.grid(padding=(0, 2, 0, 0))
        grid.add_column(width=LABEL_WIDTH)
        grid.add_column(overflow="fold")
        for label, text in facts:
            if text:
                grid.add_row(styled(label, "dim"), styled(text))
        self._print(Padding(grid, (0, 0, 0, INDENT)))

    def table(self, columns: Sequence[Column], rows: Iterable[Sequence[str]]) -> None:
        """Write a table, figures to the right; where it is too wide for the paper, each row as labelled parts."""
        cells = [tuple(map(printable, row)) for row in rows]
        if _least_width(columns, cells) > self._width - INDENT:
            self._write_stacked(columns, cells)
            return
        table = Table(
            box=None, padding=(0, PADDING, 0, 0), pad_edge=False, header_style="dim", collapse_padding=True
        )
        for column in columns:
            table.add_column(
                column.heading,
                justify="right" if column.is_figure else "left",
                no_wrap=not column.may_wrap,
                overflow="fold",
            )
        for row in cells:
            table.add_row(*map(styled, row))
        self._print(Padding(table, (0, 0, 0, INDENT)))

    def _write_stacked(self, columns: Sequence[Column], rows: Sequence[Sequence[str]]) -> None:
        """Write the first cell of each row, and below it the others behind their headings; no figure is parted."""
        room = self._width - 2 * INDENT
        for first, *others in rows:
            self.sentence(first, indent=INDENT)
            for line in _packed(columns[1:], others, room):
                self.sentence(line, indent=2 * INDENT)

    def bullets(self, texts: Iterable[str], mark: str = "·") -> None:
        """Write a list."""
        grid = Table.grid(padding=(0, 1, 0, 0))
        grid.add_column(no_wrap=True)
        grid.add_column(overflow="fold")
        for text in texts:
            grid.add_row(styled(mark, "dim"), styled(text))
        if grid.row_count:
            self._print(Padding(grid, (0, 0, 0, INDENT)))

    def gap(self) -> None:
        """Leave a line empty."""
        self._print(Text(""))

    def text(self) -> str:
        """Return what was written, without spaces at the ends of its lines."""
        lines = self._text.getvalue().splitlines()
        return "\n".join(line.rstrip() for line in lines) + "\n"

    def _print(self, what: RenderableType) -> None:
        self._console.print(what)


def _least_width(columns: Sequence[Column], rows: Sequence[Sequence[str]]) -> int:
    """Return how wide a table is at least when nothing in it is cut."""
    widths = (
        max(_least(text, column.may_wrap) for text in (column.heading, *(row[place] for row in rows)))
        for place, column in enumerate(columns)
    )
    return sum(widths) + PADDING * (len(columns) - 1)


def _least(text: str, may_wrap: bool) -> int:
    return min(cell_len(text), WRAPPED) if may_wrap else cell_len(text)


def _packed(columns: Sequence[Column], cells: Sequence[str], room: int) -> Iterator[str]:
    """Yield lines of headings and cells, as many on each as there is room for; what is empty is left out."""
    line = ""
    for column, cell in zip(columns, cells, strict=True):
        if not cell:
            continue
        part = f"{column.heading} {cell}"
        if line and cell_len(f"{line} · {part}") > room:
            yield line
            line = ""
        if cell_len(part) > room:
            yield column.heading
            part = cell
        line = f"{line} · {part}" if line else part
    if line:
        yield line


def styled(text: str, style: str = "") -> Text:
    """Return the text for a terminal, with nothing in it that steers one."""
    return Text(printable(text), style=style)
