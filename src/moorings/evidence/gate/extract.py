"""Accounts of loaded customer data as a decision table asks for them: customers, and how they stand by history."""

from collections.abc import Iterable
from datetime import date

from moorings.decision import DecisionTable
from moorings.evidence.engines.duckdb_ import connection_of
from moorings.evidence.extract import Extract
from moorings.evidence.gate.accounts import Accounts, Source, columns_of_raw, is_left, usable
from moorings.evidence.gate.treatment import HEADINGS
from moorings.evidence.mapped import ColumnMapping
from moorings.evidence.mapping import default_mapping

Stands = tuple[str, int, bool, date | None, date | None]
"""An account, the place of a rule, whether it was so by right, since when not any more, and until when it is kept."""


def says_revenue(extract: Extract) -> bool:
    """Return whether the revenue over time is known, and with it who is a customer and who once had a right."""
    return not extract.lacks("revenue.amount")


def treated_condition(extract: Extract) -> str:
    """Return SQL for whether anything is said of how an account is treated; an empty text where nothing ever is."""
    lacking = extract.table("accounts").absent_columns
    named = [one for one in HEADINGS if one in extract.attributes]
    named += [] if "owner" in lacking else ["owner"]
    return " OR ".join(f"{one} IS NOT NULL" for one in named)


def read_extract(extract: Extract, table: DecisionTable, stands: Iterable[Stands] | None) -> Accounts:
    """Return the customers of the extract. `stands` are worked out from history; nothing where there is none."""
    connection = connection_of(extract.engine)
    connection.execute("CREATE VIEW raw AS SELECT rowid + 1 AS _row, * FROM accounts")
    lacking = extract.table("accounts").absent_columns
    names = [str(one[0]) for one in connection.execute("DESCRIBE accounts").fetchall()]
    said = {one: ColumnMapping(column=one) for one in names if one not in lacking}
    columns = columns_of_raw(connection, said, default_mapping(), "accounts")
    gone = is_left(columns, extract.as_of)
    if says_revenue(extract):
        gone = "account_id NOT IN (SELECT account_id FROM live)"
    if stands is not None:
        _write(extract, stands)
    return usable(connection, Source("accounts", columns, gone, "" if stands is None else "standing"), table)


def _write(extract: Extract, stands: Iterable[Stands]) -> None:
    connection = connection_of(extract.engine)
    fields = {"account": "VARCHAR", "rule": "INTEGER", "held": "BOOLEAN", "lapsed": "DATE", "until": "DATE"}
    made = ", ".join(f"{name} {kind}" for name, kind in fields.items())
    connection.execute(f"CREATE TABLE standing ({made})")
    columns = [list(column) for column in zip(*stands, strict=True)]
    if columns:
        unnested = ", ".join(f"UNNEST(?::{kind}[])" for kind in fields.values())
        connection.execute(f"INSERT INTO standing SELECT {unnested}", columns)
