"""A source as the mapping asks for it: joined to others, and only the rows that are meant."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from moorings.errors import DataError, MappingError, did_you_mean
from moorings.evidence.contract import Kind
from moorings.evidence.engines.engine import Engine
from moorings.evidence.mapped import Filter, Join, SourceMapping
from moorings.evidence.source import File
from moorings.evidence.sql import listed, literal, quoted, shortened

Found = Callable[[Join], File]


def narrowed(engine: Engine, file: File, said: SourceMapping, place: str, find: Found) -> File:
    """Return a file or table with the columns of what it is joined to, and the rows that its filters leave.

    `find` opens what is joined; `place` names the source in messages. Raises MappingError for a column that is not
    there, and DataError where a join would make several rows of one.
    """
    if not said.joins and not said.filters:
        return file
    others = [(join, find(join)) for join in said.joins]
    for join, other in others:
        _must_have(file, (ours for ours, _ in join.on), place)
        _must_have(other, (theirs for _, theirs in join.on), place)
        _must_be_one_row_each(engine, join, other)
    columns = {name: (0, name) for name in file.columns}
    columns |= {
        f"{join.name}.{name}": (at, name)
        for at, (join, other) in enumerate(others, 1)
        for name in other.columns
    }
    kinds = dict(file.kinds)
    kinds |= {f"{join.name}.{name}": kind for join, other in others for name, kind in other.kinds.items()}
    whole = replace(file, columns=tuple(columns), kinds=kinds)
    _must_have(whole, (one.column for one in said.filters), f"{place}.where")
    where = " AND ".join(_condition(one, columns, whole) for one in said.filters)
    is_typed = bool(file.typed_scan) and all(other.typed_scan for _, other in others)
    return replace(
        whole,
        numbered=_joined(file.rows_as_texts(), [(join, one.scan) for join, one in others], columns, where)
        if file.scan
        else "",
        typed_scan=_joined(file.typed_scan, [(join, one.typed_scan) for join, one in others], columns, where)
        if is_typed
        else "",
    )


def _joined(
    scan: str, others: list[tuple[Join, str]], columns: dict[str, tuple[int, str]], where: str
) -> str:
    fields = ", ".join(f"s{at}.{quoted(name)} AS {quoted(called)}" for called, (at, name) in columns.items())
    joins = "".join(
        f" LEFT JOIN ({other}) AS s{at} ON {' AND '.join(_equal(at, *pair) for pair in join.on)}"
        for at, (join, other) in enumerate(others, 1)
    )
    some = f" WHERE {where}" if where else ""
    return f"SELECT s0._row, {fields} FROM ({scan}) AS s0{joins}{some}"


def _equal(at: int, ours: str, theirs: str) -> str:
    return f"{_word(f's0.{quoted(ours)}')} = {_word(f's{at}.{quoted(theirs)}')}"


def _word(column: str) -> str:
    return f"TRIM(CAST({column} AS VARCHAR))"


def _condition(one: Filter, columns: dict[str, tuple[int, str]], file: File) -> str:
    at, name = columns[one.column]
    column = f"s{at}.{quoted(name)}"
    asked = list(_bounds(one, column, file.kinds.get(one.column, Kind.TEXT)))
    if one.values:
        words = listed([word.strip().lower() for word in one.values])
        is_one = f"LOWER({_word(column)}) IN ({words})"
        asked.append(f"NOT COALESCE({is_one}, FALSE)" if one.is_not else is_one)
    return " AND ".join(f"({each})" for each in asked) or "TRUE"


def _bounds(one: Filter, column: str, kind: Kind) -> Iterator[str]:
    """Yield the bounds of a filter; of a text, a day is compared as ISO 8601 writes it, a number by its value."""
    for limit, sign in ((one.first, ">="), (one.before, "<")):
        match limit:
            case float():
                number = f"TRY_CAST({column} AS DOUBLE)" if kind is Kind.TEXT else column
                yield f"{number} {sign} {limit!r}"
            case str():
                yield f"{_word(column)} {sign} {literal(limit)}"


def _must_have(file: File, names: Iterable[str], place: str) -> None:
    for name in names:
        if name not in file.columns:
            near = did_you_mean(name, file.columns)
            raise MappingError(f"{place}: {file.path.name} has no column '{name}'. {near}".rstrip())


def _must_be_one_row_each(engine: Engine, join: Join, other: File) -> None:
    keys = ", ".join(_word(quoted(theirs)) for _, theirs in join.on)
    known = " AND ".join(f"{quoted(theirs)} IS NOT NULL" for _, theirs in join.on)
    scan = other.typed_scan or other.scan
    twice = engine.ask(
        f"SELECT {keys}, COUNT(*) AS times FROM ({scan}) AS other WHERE {known} GROUP BY {keys}"
        " HAVING COUNT(*) > 1 ORDER BY times DESC LIMIT 1"
    )
    if twice.values:
        *found, times = twice.first
        names = " and ".join(theirs for _, theirs in join.on)
        shown = " and ".join(repr(shortened(str(one))) for one in found)
        raise DataError(
            f"{times} rows have the {names} {shown}, so that joining them would make {times} rows of one.",
            where=other.path.name,
            remedy="Join by a column whose values come once each.",
        )
