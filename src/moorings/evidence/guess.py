"""Proposes a mapping from the files themselves: their names, headings and values, and says how sure it is of each."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from moorings.errors import DataError
from moorings.evidence.binding import plain_heading
from moorings.evidence.contract import TABLES, Kind, Table
from moorings.evidence.customer import Sureness
from moorings.evidence.engines.duckdb_ import DuckDb
from moorings.evidence.guess_words import COLUMNS, FILES, MONTHLY, YEARLY
from moorings.evidence.source import File, open_file
from moorings.evidence.sql import literal, quoted

FORMATS = ("%Y-%m-%d", "%d-%m-%Y", "%d/%m/%Y", "%d.%m.%Y", "%m/%d/%Y")
SAMPLE_ROWS = 5_000
MOST_MATCH, SOME_MATCH = 0.95, 0.5


@dataclass(frozen=True, slots=True)
class ColumnGuess:
    """A column of the contract, the heading taken for it, how sure that is, and why; `per` is a rate's period."""

    column: str
    heading: str
    sureness: Sureness
    why: str
    per: str = ""
    date_format: str = ""


@dataclass(frozen=True, slots=True)
class FileGuess:
    """What a file was taken for: a table of the contract, or none, with its columns and the headings left over."""

    path: Path
    table: str
    sureness: Sureness
    why: str
    columns: tuple[ColumnGuess, ...] = ()
    unread: tuple[str, ...] = ()
    lacks: tuple[str, ...] = ()


def guess(paths: Sequence[Path]) -> tuple[FileGuess, ...]:
    """Return what each file may be; raises DataError where one cannot be read."""
    engine = DuckDb()
    try:
        files = [open_file(engine.connection, path) for path in paths]
        found = [_file(engine, file) for file in files]
        return tuple(_by_accounts(engine, files, found))
    finally:
        engine.close()


def _file(engine: DuckDb, file: File) -> FileGuess:
    """Return the table that a file looks most like: by its name, and by how many of its columns are there."""
    best = max(TABLES, key=lambda table: _likeness(file, table))
    named, found = _is_named(file.path, best.name), tuple(_columns(engine, file, best))
    if _likeness(file, best) < 1:
        return FileGuess(file.path, "", Sureness.GUESSED, "neither its name nor its headings say what it is")
    required = [column.name for column in best.columns if column.required]
    taken = {one.column for one in found}
    lacks = tuple(name for name in required if name not in taken)
    sureness = (
        Sureness.SURE if named and not lacks else Sureness.LIKELY if named or not lacks else Sureness.GUESSED
    )
    why = f"{'its name, and ' if named else ''}{len(found)} of its {len(file.columns)} columns"
    left = tuple(name for name in file.columns if name not in {one.heading for one in found})
    return FileGuess(file.path, best.name, sureness, why, found, left, lacks)


def _likeness(file: File, table: Table) -> float:
    known = sum(1 for column in table.columns if _heading_of(file, table.name, column.name))
    return 3 * _is_named(file.path, table.name) + known / len(table.columns)


def _is_named(path: Path, table: str) -> bool:
    return any(part in path.stem.lower() for part in FILES[table])


def _heading_of(file: File, table: str, column: str) -> tuple[str, bool] | None:
    """Return the heading for a column, and whether it is the contract's own name."""
    plain = {plain_heading(name): name for name in reversed(file.columns)}
    if column in plain:
        return plain[column], True
    words = COLUMNS.get(table, {}).get(column, ())
    return next(((plain[word], False) for word in words if word in plain), None)


def _columns(engine: DuckDb, file: File, table: Table) -> Iterator[ColumnGuess]:
    taken: set[str] = set()
    for column in table.columns:
        found = _heading_of(file, table.name, column.name)
        if found is None or found[0] in taken:
            continue
        heading, is_own = found
        form = _date_format(engine, file, heading) if column.kind in {Kind.DATE, Kind.MOMENT} else ""
        if form is None:
            continue
        taken.add(heading)
        word = plain_heading(heading)
        per = "month" if word in MONTHLY else "year" if word in YEARLY else ""
        yield ColumnGuess(
            column=column.name,
            heading=heading,
            sureness=Sureness.SURE if is_own else Sureness.LIKELY,
            why="named so" if is_own else f"'{heading}' is what others call it",
            per=per if column.kind is Kind.MONEY else "",
            date_format="" if form == FORMATS[0] else form,
        )


def _date_format(engine: DuckDb, file: File, heading: str) -> str | None:
    """Return how the dates of a column are written, the first way in which all can be read; nothing where none is."""
    column = f"TRIM({quoted(heading)})"
    tests = ", ".join(
        f"BOOL_AND(TRY_STRPTIME(LEFT({column}, 10), {literal(form)}) IS NOT NULL)" for form in FORMATS
    )
    some = f"SELECT * FROM ({file.rows_as_texts()}) LIMIT {SAMPLE_ROWS}"
    fits = engine.ask(f"SELECT {tests} FROM ({some}) WHERE {column} <> ''").first
    return next((form for form, fit in zip(FORMATS, fits, strict=True) if fit), None)


def _by_accounts(engine: DuckDb, files: Sequence[File], found: Sequence[FileGuess]) -> Iterator[FileGuess]:
    """Yield the guesses, the column that names the account chosen by how many of its values are known accounts."""
    by_path = {file.path: file for file in files}
    accounts = next((one for one in found if one.table == "accounts"), None)
    own = next((one for one in accounts.columns if one.column == "account_id"), None) if accounts else None
    for one in found:
        if (
            accounts is None
            or own is None
            or one is accounts
            or "account_id" not in COLUMNS.get(one.table, {})
        ):
            yield one
            continue
        shares = _overlaps(engine, by_path[one.path], by_path[accounts.path], own.heading)
        yield _with_account(one, shares)


def _overlaps(engine: DuckDb, file: File, accounts: File, own: str) -> Mapping[str, float]:
    """Return for each column the share of its values that name an account."""
    known = f"(SELECT TRIM({quoted(own)}) FROM ({accounts.rows_as_texts()}))"
    shares = ", ".join(
        f"AVG(CASE WHEN {quoted(name)} IS NOT NULL THEN CAST(TRIM({quoted(name)}) IN {known} AS INTEGER) END)"
        for name in file.columns
    )
    some = f"SELECT * FROM ({file.rows_as_texts()}) LIMIT {SAMPLE_ROWS}"
    return {
        name: float(share or 0.0)
        for name, share in zip(file.columns, engine.ask(f"SELECT {shares} FROM ({some})").first, strict=True)
    }


def _with_account(one: FileGuess, shares: Mapping[str, float]) -> FileGuess:
    heading = max(shares, key=lambda name: shares[name])
    share = shares[heading]
    if share < SOME_MATCH:
        return one
    sureness = Sureness.SURE if share >= MOST_MATCH else Sureness.LIKELY
    found = ColumnGuess("account_id", heading, sureness, f"{share:.0%} of its values are known accounts")
    others = [each for each in one.columns if each.column != "account_id" and each.heading != heading]
    before = {each.heading for each in one.columns}
    kept = {heading, *(each.heading for each in others)}
    unread = [name for name in (*one.unread, *(before - kept)) if name != heading]
    lacks = tuple(name for name in one.lacks if name != "account_id")
    return replace(one, columns=(found, *others), unread=tuple(dict.fromkeys(unread)), lacks=lacks)


def mapping_text(found: Iterable[FileGuess]) -> str:
    """Return the mapping that was guessed, as TOML, with how sure each line is.

    Raises DataError where no file holds the accounts.
    """
    usable = [one for one in found if one.table and not one.lacks]
    if not any(one.table == "accounts" for one in usable):
        raise DataError(
            "none of these files looks like a table of accounts.",
            remedy="Name the one that lists customers, too, with a column that tells them apart.",
        )
    lines = ["# Proposed from the files; look at what is only likely, or a guess.", "schema = 1", ""]
    for one in usable:
        lines += [f"[[tables.{one.table}]]  # {one.sureness}: {one.why}", f"file = {_text(one.path.name)}"]
        lines.append(f"[tables.{one.table}.columns]")
        lines += [f"{each.column} = {_said(each)}  # {each.sureness}: {each.why}" for each in one.columns]
        lines.append("")
    return "\n".join(lines)


def _said(one: ColumnGuess) -> str:
    more = [f'per = "{one.per}"'] * bool(one.per) + [f"format = {_text(one.date_format)}"] * bool(
        one.date_format
    )
    named = _text(one.heading)
    return f"{{ column = {named}, {', '.join(more)} }}" if more else named


def _text(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
