"""A section of TRUTH.md."""

from collections.abc import Iterable, Iterator


def section(
    key: str, says: str, columns: tuple[str, ...], rows: Iterable[tuple[object, ...]]
) -> Iterator[str]:
    """Yield a heading with its key and the number of rows, a sentence, and a table."""
    cells = list(rows)
    yield from ("", f"## `{key}`: {len(cells)}", "", says, "")
    yield f"| {' | '.join(columns)} |"
    yield f"|{' --- |' * len(columns)}"
    for row in cells:
        yield f"| {' | '.join(map(str, row))} |"
