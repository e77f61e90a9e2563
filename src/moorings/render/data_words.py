"""What became of the customer data, in the sentences that the terminal and the page share."""

from collections.abc import Iterator, Mapping

from moorings.evidence.extract import Contradiction, TableReport
from moorings.render.figures import count
from moorings.review.verdict import DataReport


def placed(data: DataReport, titles: Mapping[str, str]) -> str:
    """Return how many live accounts fell into each segment and into none."""
    return "; ".join(f"{titles.get(key, key)} {count(number)}" for key, number in data.placed.items())


def remarks(table: TableReport) -> Iterator[str]:
    """Yield what is to be known of a table: absent, dropped with reasons, columns absent, values unknown."""
    if not table.is_present:
        yield f"{table.table}: not there"
        return
    for dropped in table.dropped:
        yield f"{table.table}: {count(dropped.rows)} dropped, {dropped.reason}{_examples(dropped.examples)}"
    for one in table.unknown:
        yield f"{table.table}.{one.column}: {count(one.rows)} of {count(table.read)} unknown{_examples(one.words)}"
    if table.absent_columns:
        yield f"{table.table}: no column {', '.join(table.absent_columns)}"
    if table.derived_columns:
        yield f"{table.table}: worked out from other tables: {', '.join(table.derived_columns)}"


def contradiction(one: Contradiction) -> str:
    """Return a contradiction in a sentence: how many of how many, and what was done about it."""
    return f"{count(one.count)} of {count(one.of)} {one.says}: {one.treatment}{_examples(one.examples)}"


def _examples(examples: tuple[str, ...]) -> str:
    return f" (such as {'; '.join(examples)})" if examples else ""
