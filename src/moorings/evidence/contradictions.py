"""What the data say twice and differently: counted, shown, and settled in a stated way."""

from collections.abc import Collection
from collections.abc import Mapping as Dictionary
from dataclasses import dataclass, replace

import duckdb

from moorings.evidence.extract import Contradiction, Dropped
from moorings.evidence.mapped import BeforeSignUp
from moorings.evidence.sql import row, rows

EXAMPLES = 3
REVENUE_DECIDES = "live recurring revenue decides, not the flag"
KEPT = "kept: the money was paid"
SET_ASIDE = "set aside: no figure uses them"
USED = "used all the same, as the mapping asks"


@dataclass(frozen=True, slots=True)
class Question:
    """One way in which data can contradict themselves.

    `finds` selects an example in words for each case, `of` counts what could have been one, `needs` names the
    columns without which it cannot be asked. `table` holds the rows that `condition`, over that table with
    the account's `created_at`, sets aside.
    """

    says: str
    finds: str
    of: str
    needs: tuple[str, ...]
    treatment: str = REVENUE_DECIDES
    table: str = ""
    condition: str = ""


def _before_sign_up(table: str, day: str) -> Question:
    condition = f"CAST({day} AS DATE) < created_at"
    return Question(
        says=f"rows of {table} come before their account's sign-up",
        finds=f"""SELECT account_id || ': ' || CAST({day} AS DATE) || ', signed up ' || created_at
                  FROM {table} JOIN accounts USING (account_id) WHERE {condition} ORDER BY {day}, account_id""",
        of=f"SELECT count(*) FROM {table}",
        needs=("accounts.created_at", f"{table}.account_id"),
        treatment=SET_ASIDE,
        table=table,
        condition=condition,
    )


ALL_ACCOUNTS = "SELECT count(*) FROM accounts"
HAS_EVENT = "SELECT account_id FROM events WHERE lower(name) = '{}' AND \"at\" <= getvariable('as_of')"
QUESTIONS: tuple[Question, ...] = (
    Question(
        says="accounts are flagged as gone and have live recurring revenue",
        finds="""SELECT account_id FROM accounts JOIN live USING (account_id)
                 WHERE coalesce(churned_at <= getvariable('as_of'), churned) ORDER BY account_id""",
        of=ALL_ACCOUNTS,
        needs=("revenue.kind",),
    ),
    Question(
        says="accounts have a churn event, no return, and live recurring revenue",
        finds=f"""SELECT account_id FROM live WHERE account_id IN ({HAS_EVENT.format("churned")})
                  AND account_id NOT IN ({HAS_EVENT.format("reactivated")}) ORDER BY account_id""",
        of=ALL_ACCOUNTS,
        needs=("revenue.kind", "events.name"),
    ),
    Question(
        says="accounts left before they signed up",
        finds="""SELECT account_id || ': ' || churned_at || ', signed up ' || created_at
                 FROM accounts WHERE churned_at < created_at ORDER BY account_id""",
        of=ALL_ACCOUNTS,
        needs=("accounts.created_at", "accounts.churned_at"),
    ),
    _before_sign_up("interactions", '"at"'),
    _before_sign_up("surveys", "coalesce(answered_at, sent_at)"),
    _before_sign_up("events", '"at"'),
    Question(
        says="surveys were answered before they were sent",
        finds="""SELECT account_id || ': sent ' || sent_at || ', answered ' || answered_at
                 FROM surveys WHERE answered_at < sent_at ORDER BY sent_at, account_id""",
        of="SELECT count(*) FROM surveys",
        needs=("surveys.sent_at", "surveys.answered_at"),
        treatment="kept: the answer counts",
    ),
    Question(
        says="rows of revenue begin before their account's sign-up",
        finds="""SELECT account_id || ': ' || period_start || ', signed up ' || created_at
                 FROM revenue JOIN accounts USING (account_id)
                 WHERE period_start < created_at ORDER BY period_start, account_id""",
        of="SELECT count(*) FROM revenue",
        needs=("accounts.created_at", "revenue.period_start"),
        treatment=KEPT,
    ),
)


@dataclass(frozen=True, slots=True)
class Settled:
    """The contradictions found, and the rows that were set aside for them, by table."""

    contradictions: tuple[Contradiction, ...]
    set_aside: Dictionary[str, Dropped]


def settled(
    connection: duckdb.DuckDBPyConnection, present: Collection[str], before_sign_up: BeforeSignUp
) -> Settled:
    """Count every contradiction, and set aside the rows that the rule says; `present` names the known columns."""
    asked = [question for question in QUESTIONS if set(question.needs) <= set(present)]
    met = [(question, found) for question in asked if (found := _contradiction(connection, question))]
    if before_sign_up is BeforeSignUp.USE:
        return Settled(tuple(replace(found, treatment=USED) if q.table else found for q, found in met), {})
    aside = {
        question.table: _set_aside(connection, question, found) for question, found in met if question.table
    }
    return Settled(tuple(found for _, found in met), aside)


def _contradiction(connection: duckdb.DuckDBPyConnection, question: Question) -> Contradiction | None:
    counted = f"SELECT count(*), ({question.of}) FROM ({question.finds})"
    count, of = row(connection, counted)
    if not count:
        return None
    examples = rows(connection, f"FROM ({question.finds}) LIMIT {EXAMPLES}")
    return Contradiction(
        question.says, count, of, question.treatment, tuple(example for (example,) in examples)
    )


def _set_aside(connection: duckdb.DuckDBPyConnection, question: Question, found: Contradiction) -> Dropped:
    connection.execute(
        f"DELETE FROM {question.table} USING accounts"
        f" WHERE {question.table}.account_id = accounts.account_id AND {question.condition}"
    )
    return Dropped("dated before its account's sign-up", found.count, found.examples)
