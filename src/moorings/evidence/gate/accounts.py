"""Accounts as a decision table asks for them: their columns found, their broken rows set aside and named."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import NoReturn

import duckdb

from moorings.decision import Attribute, DecisionTable
from moorings.errors import DataError, did_you_mean
from moorings.evidence.binding import plain_heading
from moorings.evidence.engines.duckdb_ import DuckDb
from moorings.evidence.gate.fields import TYPES, Columns, Fault, Field
from moorings.evidence.gate.treatment import Treatments, treatments
from moorings.evidence.mapped import ColumnMapping, Mapping, SourceMapping
from moorings.evidence.source import numbered, open_file, reading
from moorings.evidence.sql import literal, row

GONE_ON, GONE = Attribute("churned_at", "date"), Attribute("churned", "yes_no")
ID, SEGMENT, REVENUE = "account_id", "segment", "annual_revenue"
EAGER_COUNTING = "partial_aggregate_pushdown"
CAME_BEFORE = "its account_id came before; the first row is used"


@dataclass(frozen=True, slots=True)
class Broken:
    """A row that cannot be used: its number, its account where it has one, and why."""

    row: int
    account: str
    why: str


@dataclass(frozen=True, slots=True)
class Accounts:
    """Accounts in an engine, as a decision table asks for them.

    `relation` holds the usable ones; `rows` counts all, `broken` those that cannot be used, `left` those that are no
    customers any more. `missing` names the attributes that the policy asks for and no account has. `revenue` is SQL
    for what an account brings a year.
    """

    connection: duckdb.DuckDBPyConnection
    relation: str
    treatments: Treatments
    names_segment: bool
    rows: int
    broken: int
    left: int
    missing: tuple[str, ...]
    revenue: str
    faulty: str = ""

    def broken_rows(self, limit: int | None = None) -> tuple[Broken, ...]:
        """Return the rows that cannot be used, the first ones first."""
        some = f" LIMIT {limit}" if limit is not None else ""
        found = self.connection.execute(f"{self.faulty} ORDER BY 1{some}").fetchall() if self.broken else []
        return tuple(Broken(line, account or "", why) for line, account, why in found)


@dataclass(frozen=True, slots=True)
class Source:
    """Where accounts come from: the relation `raw` in the engine, and its columns.

    `is_left` is an SQL condition for those that are no customers any more, `standing` a relation of how they stand.
    """

    where: str
    columns: Columns
    is_left: str = ""
    standing: str = ""


def read_table(path: Path, mapping: Mapping, table: DecisionTable, today: date) -> Accounts:
    """Return the accounts of one file: CSV, Parquet or JSON.

    Raises DataError where it cannot be read or has no account ids. A broken row is set aside, and the others are not.
    """
    connection = DuckDb().connection
    try:
        with reading(path):
            file = open_file(connection, path)
            kind = "VIEW" if path.name.lower().endswith(".parquet") else "TABLE"
            connection.execute(f"CREATE {kind} raw AS {numbered(file)}")
            columns = columns_of_raw(connection, _said(mapping, file.columns), mapping, str(path))
            return usable(connection, Source(str(path), columns, is_left(columns, today)), table)
    except BaseException:
        connection.close()
        raise


def _said(mapping: Mapping, headings: tuple[str, ...]) -> dict[str, ColumnMapping]:
    """Return which column is which: as the mapping says, else by the headings."""
    source = next(iter(mapping.sources_of("accounts")), SourceMapping("accounts"))
    found = source.columns
    if found is None:
        found = {plain_heading(one): ColumnMapping(column=one) for one in headings}
    return dict(found) | {one.name: one.source for one in source.attributes}


def columns_of_raw(
    connection: duckdb.DuckDBPyConnection, said: dict[str, ColumnMapping], mapping: Mapping, where: str
) -> Columns:
    """Return the columns of the relation `raw`."""
    described = connection.execute("DESCRIBE FROM raw").fetchall()
    types = {str(name): str(kind) for name, kind, *_ in described if name != "_row"}
    for name, how in said.items():
        if how.column and how.column not in types:
            near = did_you_mean(how.column, types)
            raise DataError(f"there is no column '{how.column}' for '{name}'.", where=where, remedy=near)
    if "account_id" not in said:
        remedy = f"Its columns: {', '.join(types)}. A mapping can say which of them it is."
        raise DataError("there is no column 'account_id'.", where=where, remedy=remedy)
    return Columns(types, said, mapping)


def is_left(columns: Columns, today: date) -> str:
    """Return SQL for whether an account is no customer any more; an empty text where nothing tells."""
    day, flag = columns.attribute(GONE_ON), columns.attribute(GONE)
    gone = [f"coalesce({day.value} <= DATE '{today}', false)"] if day else []
    gone += [f"coalesce({flag.value}, false)"] if flag else []
    return " OR ".join(gone)


def usable(connection: duckdb.DuckDBPyConnection, source: Source, table: DecisionTable) -> Accounts:
    """Return the accounts of a source that can be used, and count those that cannot."""
    _plan_plainly(connection)
    return _Reading(connection, source, table).accounts()


def _plan_plainly(connection: duckdb.DuckDBPyConnection) -> None:
    """Keep the engine from looking for parts of a count that could be counted earlier: there are none here.

    In nested expressions it looks for seconds where the count itself takes a tenth of one.
    """
    known = {str(name) for (name,) in connection.execute("SELECT name FROM duckdb_optimizers()").fetchall()}
    if EAGER_COUNTING in known:
        connection.execute(f"SET disabled_optimizers = {literal(EAGER_COUNTING)}")


@dataclass
class _Reading:
    """A source being read: one pass over it tells what is broken and what is untidy."""

    connection: duckdb.DuckDBPyConnection
    source: Source
    table: DecisionTable

    @cached_property
    def fields(self) -> dict[str, Field]:
        """What is read of each row: the id, the segment that is named, each attribute that decides, and revenue."""
        columns = self.source.columns
        found = {ID: columns.text("account_id"), SEGMENT: columns.text("segment")}
        for one in self.table.attributes:
            if one.name in self.table.asks_for() | {REVENUE}:
                found[one.name] = columns.attribute(one, columns.in_own_terms(one, self.table))
        return {name: one for name, one in found.items() if one}

    @cached_property
    def treatments(self) -> Treatments:
        """How the accounts are treated; a question about a topic says nothing of that."""
        if self.table.topic:
            return Treatments()
        return treatments(self.connection, self.source.columns, self.table, self.source.standing)

    @cached_property
    def faults(self) -> tuple[Fault, ...]:
        """Everything that may be wrong with a row."""
        of_id = Fault(f"({self.fields[ID].value}) IS NULL", "'it has no account_id'")
        of_fields = (fault for one in self.fields.values() for fault in one.faults)
        of_money = self.source.columns.currency_faults(self.table)
        return (of_id, *of_fields, *of_money, *self.treatments.faults)

    @property
    def is_broken(self) -> str:
        """SQL for whether something is wrong with a row."""
        return " OR ".join(f"coalesce({one.condition}, false)" for one in self.faults)

    @property
    def is_ours(self) -> str:
        """SQL for whether a row is of a customer and can be used."""
        left = f" AND NOT ({self.source.is_left})" if self.source.is_left else ""
        return f"NOT ({self.is_broken}){left}"

    def accounts(self) -> Accounts:
        """Return the accounts that can be used."""
        rows, broken, ours, distinct, *counts = self._checked()
        if not ours:
            self._refuse(rows)
        tidy = {name for name, count in zip(self.fields, counts[::2], strict=True) if not count}
        known = {name for name, count in zip(self.fields, counts[1::2], strict=True) if count}
        relation = self._relation(tidy, is_whole=ours == rows)
        if distinct < ours:
            first = "row_number() OVER (PARTITION BY id ORDER BY _row) = 1"
            self.connection.execute(f"CREATE TABLE once AS SELECT * FROM {relation} QUALIFY {first}")
            relation = "once"
            distinct = row(self.connection, "SELECT count(*) FROM once")[0]
        return Accounts(
            connection=self.connection,
            relation=relation,
            treatments=self.treatments,
            names_segment=SEGMENT in self.fields,
            rows=rows,
            broken=broken + ours - distinct,
            left=rows - broken - ours,
            missing=tuple(sorted(self.table.asks_for() - known)),
            revenue=self._revenue(),
            faulty=self._faulty(),
        )

    def _checked(self) -> tuple[int, ...]:
        """Count in one pass: rows, broken ones, usable ones and their ids; by field, untidy values and known ones."""
        fields = list(self.fields.values())
        values = [f"{one.value} AS v{at}, {one.untidy or 'false'} AS u{at}" for at, one in enumerate(fields)]
        judged = f"SELECT *, {', '.join(values)}, {self.is_broken} AS is_broken FROM raw"
        ours = "NOT is_broken" + (f" AND NOT ({self.source.is_left})" if self.source.is_left else "")
        counts = [
            "count(*)",
            "count(*) FILTER (is_broken)",
            f"count(*) FILTER ({ours})",
            f"count(DISTINCT hash(v{list(self.fields).index(ID)})) FILTER ({ours})",
        ]
        counts += [f"count(*) FILTER (u{at}), count(v{at})" for at, _ in enumerate(fields)]
        return row(self.connection, f"SELECT {', '.join(counts)} FROM ({judged})")

    def _refuse(self, rows: int) -> NoReturn:
        says = "no row can be used." if rows else "there is nothing below the heading."
        first = self.connection.execute(f"{self._faulty()} ORDER BY 1 LIMIT 1").fetchone()
        remedy = f"Row {first[0]}: {first[2]}." if first else "All accounts have left." if rows else ""
        raise DataError(says, where=self.source.where, remedy=remedy)

    def _relation(self, tidy: set[str], *, is_whole: bool) -> str:
        """Return the usable accounts; a field that is tidy in every row is read as it stands."""
        values = {
            name: one.plain if one.plain and name in tidy else one.value for name, one in self.fields.items()
        }
        selected = {"_row": "_row", "id": values[ID]}
        for at, one in enumerate(self.table.attributes):
            selected[f"a{at}"] = values.get(one.name, f"CAST(NULL AS {TYPES[one.kind]})")
        selected |= {"named": values[SEGMENT]} if SEGMENT in values else {}
        fields = ", ".join(f"{sql} AS {name}" for name, sql in (selected | self.treatments.columns).items())
        some = "" if is_whole else f" WHERE {self.is_ours}"
        return f"(SELECT {fields} FROM raw{self.treatments.joins}{some})"

    def _revenue(self) -> str:
        for at, one in enumerate(self.table.attributes):
            if one.name == REVENUE and one.kind == "money":
                return f"a{at} * {one.per_year!r}"
        return "CAST(NULL AS DOUBLE)"

    def _faulty(self) -> str:
        """Return a query for the rows that cannot be used: number, account and why."""
        whens = " ".join(f"WHEN {one.condition} THEN {one.says}" for one in self.faults)
        account = self.fields[ID].value
        first = f"row_number() OVER (PARTITION BY {self.is_ours}, {account} ORDER BY _row)"
        again = f"WHEN {self.is_ours} AND {first} > 1 THEN {literal(CAME_BEFORE)}"
        judged = f"SELECT _row, {account} AS account, CASE {whens} {again} END AS why FROM raw{self.treatments.joins}"
        return f"SELECT _row, account, why FROM ({judged}) WHERE why IS NOT NULL"
