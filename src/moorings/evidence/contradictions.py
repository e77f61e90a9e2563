"""What the data say twice and differently: counted, shown, and settled in a stated way."""

from collections.abc import Collection
from collections.abc import Mapping as Dictionary
from dataclasses import dataclass, replace
from datetime import date

import duckdb

from moorings.evidence.extract import Contradiction, Dropped
from moorings.evidence.mapped import BeforeSignUp
from moorings.evidence.sql import row, rows, shortened

EXAMPLES = 3
REVENUE_DECIDES = "live recurring revenue decides, not the flag"
KEPT = "kept: the money was paid"
SET_ASIDE = "set aside: no figure uses them"
BEFORE_SIGN_UP = "dated before its account's sign-up"
USED = "used all the same, as the mapping asks"


@dataclass(frozen=True, slots=True)
class Question:
    """One way in which data can contradict themselves.

    `finds` selects an example in words for each case, `of` counts what could have been one, `needs` names the
    columns without which it cannot be asked. `table` holds the rows that `condition`, over that table with
    the account's `created_at`, sets aside, for `reason`.
    """

    says: str
    finds: str
    of: str
    needs: tuple[str, ...]
    treatment: str = REVENUE_DECIDES
    table: str = ""
    condition: str = ""
    reason: str = ""


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
        reason=BEFORE_SIGN_UP,
    )


def _dated_after(table: str, day: str, latest: date) -> Question:
    condition = f"CAST({day} AS DATE) > DATE '{latest}'"
    return Question(
        says=f"rows of {table} are dated after {latest}",
        finds=f"""SELECT account_id || ': ' || CAST({day} AS DATE) FROM {table} WHERE {condition}
                  ORDER BY {day}, account_id""",
        of=f"SELECT count(*) FROM {table}",
        needs=(f"{table}.account_id",),
        treatment=SET_ASIDE,
        table=table,
        condition=condition,
        reason=f"dated after {latest}",
    )


HAPPENED = {
    "account_changes": '"at"',
    "interactions": '"at"',
    "surveys": "greatest(sent_at, answered_at)",
    "events": '"at"',
}
"""The tables of what happened, and the day of each row; revenue is booked ahead."""

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
    Question(
        says="accounts name another annual revenue than their live recurring revenue",
        finds="""SELECT account_id || ': ' || printf('%.2f', accounts.annual_revenue)
                     || ', live ' || printf('%.2f', live.annual_revenue)
                 FROM accounts JOIN live USING (account_id)
                 WHERE abs(accounts.annual_revenue - live.annual_revenue) > greatest(1, 0.05 * live.annual_revenue)
                 ORDER BY account_id""",
        of=ALL_ACCOUNTS,
        needs=("accounts.annual_revenue", "revenue.kind"),
        treatment="live recurring revenue decides",
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
    set_aside: Dictionary[str, tuple[Dropped, ...]]


def settled(
    connection: duckdb.DuckDBPyConnection,
    present: Collection[str],
    before_sign_up: BeforeSignUp,
    latest: date | None = None,
) -> Settled:
    """Count every contradiction, and set aside the rows that the rule says; `present` names the known columns.

    Nothing can have happened after `latest`, where that is known.
    """
    contradictions: list[Contradiction] = []
    aside: dict[str, tuple[Dropped, ...]] = {}
    for question in (*QUESTIONS, *_of_days_to_come(latest)):
        found = _contradiction(connection, question) if set(question.needs) <= set(present) else None
        if found is None:
            continue
        if before_sign_up is BeforeSignUp.USE and question.reason == BEFORE_SIGN_UP:
            found = replace(found, treatment=USED)
        elif question.table:
            dropped = _set_aside(connection, question, found)
            aside[question.table] = (*aside.get(question.table, ()), dropped)
        contradictions.append(found)
    return Settled(tuple(contradictions), aside)


def _of_days_to_come(latest: date | None) -> tuple[Question, ...]:
    return tuple(_dated_after(table, day, latest) for table, day in HAPPENED.items()) if latest else ()


def _contradiction(connection: duckdb.DuckDBPyConnection, question: Question) -> Contradiction | None:
    counted = f"SELECT count(*), ({question.of}) FROM ({question.finds})"
    count, of = row(connection, counted)
    if not count:
        return None
    examples = rows(connection, f"FROM ({question.finds}) LIMIT {EXAMPLES}")
    return Contradiction(
        question.says, count, of, question.treatment, tuple(shortened(example) for (example,) in examples)
    )


def _set_aside(connection: duckdb.DuckDBPyConnection, question: Question, found: Contradiction) -> Dropped:
    connection.execute(
        f"DELETE FROM {question.table} USING accounts"
        f" WHERE {question.table}.account_id = accounts.account_id AND {question.condition}"
    )
    return Dropped(question.reason, found.count, found.examples)
