"""What the data say twice and differently: counted, shown, and settled in a stated way."""

from collections.abc import Collection
from collections.abc import Mapping as Dictionary
from dataclasses import dataclass, replace
from datetime import date

from moorings.evidence.engines.engine import Engine
from moorings.evidence.extract import Contradiction, Dropped
from moorings.evidence.mapped import BeforeSignUp
from moorings.evidence.sql import shortened

EXAMPLES = 3
REVENUE_DECIDES = "live recurring revenue decides, not the flag"
KEPT = "kept: the money was paid"
SET_ASIDE = "set aside: no figure uses them"
BEFORE_SIGN_UP = "dated before its account's sign-up"
USED = "used all the same, as the mapping asks"


@dataclass(frozen=True, slots=True)
class Question:
    """One way in which data can contradict themselves.

    `finds` selects the cases, a row each, whose columns `shows` puts into words; `first` orders them. `of` counts
    what could have been one, `needs` names the columns without which it cannot be asked. `table` holds the rows that
    `condition`, over that table `t` with its account `a`, sets aside, for `reason`.
    """

    says: str
    finds: str
    first: str
    of: str
    needs: tuple[str, ...]
    shows: str = "{}"
    treatment: str = REVENUE_DECIDES
    table: str = ""
    condition: str = ""
    reason: str = ""


def _rows_of(table: str, condition: str) -> str:
    """Return SQL of a table's rows `t` that meet a condition, their account `a` beside them."""
    return f"FROM {table} AS t JOIN accounts AS a ON a.account_id = t.account_id WHERE {condition}"


def _before_sign_up(table: str, day: str) -> Question:
    condition = f"CAST({day} AS DATE) < a.created_at"
    return Question(
        says=f"rows of {table} come before their account's sign-up",
        finds=f"SELECT t.account_id, CAST({day} AS DATE) AS day, a.created_at {_rows_of(table, condition)}",
        first="day, account_id",
        shows="{}: {}, signed up {}",
        of=f"SELECT COUNT(*) FROM {table}",
        needs=("accounts.created_at", f"{table}.account_id"),
        treatment=SET_ASIDE,
        table=table,
        condition=condition,
        reason=BEFORE_SIGN_UP,
    )


def _dated_after(table: str, day: str, latest: date) -> Question:
    condition = f"CAST({day} AS DATE) > CAST('{latest}' AS DATE)"
    return Question(
        says=f"rows of {table} are dated after {latest}",
        finds=f"SELECT t.account_id, CAST({day} AS DATE) AS day {_rows_of(table, condition)}",
        first="day, account_id",
        shows="{}: {}",
        of=f"SELECT COUNT(*) FROM {table}",
        needs=(f"{table}.account_id",),
        treatment=SET_ASIDE,
        table=table,
        condition=condition,
        reason=f"dated after {latest}",
    )


HAPPENED = {
    "account_changes": 't."at"',
    "interactions": 't."at"',
    "surveys": "GREATEST(t.sent_at, t.answered_at)",
    "events": 't."at"',
}
"""The tables of what happened, and the day of each row; revenue is booked ahead."""

ALL_ACCOUNTS = "SELECT COUNT(*) FROM accounts"
HAS_EVENT = "SELECT account_id FROM events WHERE LOWER(name) = '{}' AND \"at\" <= $as_of"
LIVE_ACCOUNTS = "FROM accounts AS a JOIN live ON live.account_id = a.account_id"
QUESTIONS: tuple[Question, ...] = (
    Question(
        says="accounts are flagged as gone and have live recurring revenue",
        finds=f"SELECT a.account_id {LIVE_ACCOUNTS} WHERE COALESCE(a.churned_at <= $as_of, a.churned)",
        first="account_id",
        of=ALL_ACCOUNTS,
        needs=("revenue.kind",),
    ),
    Question(
        says="accounts have a churn event, no return, and live recurring revenue",
        finds=f"""SELECT account_id FROM live WHERE account_id IN ({HAS_EVENT.format("churned")})
                  AND account_id NOT IN ({HAS_EVENT.format("reactivated")})""",
        first="account_id",
        of=ALL_ACCOUNTS,
        needs=("revenue.kind", "events.name"),
    ),
    Question(
        says="accounts left before they signed up",
        finds="SELECT account_id, churned_at, created_at FROM accounts WHERE churned_at < created_at",
        first="account_id",
        shows="{}: {}, signed up {}",
        of=ALL_ACCOUNTS,
        needs=("accounts.created_at", "accounts.churned_at"),
    ),
    Question(
        says="accounts name another annual revenue than their live recurring revenue",
        finds=f"""SELECT a.account_id, a.annual_revenue, live.annual_revenue AS live_revenue {LIVE_ACCOUNTS}
                 WHERE ABS(a.annual_revenue - live.annual_revenue) > GREATEST(1, 0.05 * live.annual_revenue)""",
        first="account_id",
        shows="{}: {:.2f}, live {:.2f}",
        of=ALL_ACCOUNTS,
        needs=("accounts.annual_revenue", "revenue.kind"),
        treatment="live recurring revenue decides",
    ),
    _before_sign_up("interactions", 't."at"'),
    _before_sign_up("surveys", "COALESCE(t.answered_at, t.sent_at)"),
    _before_sign_up("events", 't."at"'),
    Question(
        says="surveys were answered before they were sent",
        finds="SELECT account_id, sent_at, answered_at FROM surveys WHERE answered_at < sent_at",
        first="sent_at, account_id",
        shows="{}: sent {}, answered {}",
        of="SELECT COUNT(*) FROM surveys",
        needs=("surveys.sent_at", "surveys.answered_at"),
        treatment="kept: the answer counts",
    ),
    Question(
        says="rows of revenue begin before their account's sign-up",
        finds="SELECT t.account_id, t.period_start, a.created_at "
        + _rows_of("revenue", "t.period_start < a.created_at"),
        first="period_start, account_id",
        shows="{}: {}, signed up {}",
        of="SELECT COUNT(*) FROM revenue",
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
    engine: Engine,
    present: Collection[str],
    before_sign_up: BeforeSignUp,
    as_of: date,
    latest: date | None = None,
) -> Settled:
    """Count every contradiction, and set aside the rows that the rule says; `present` names the known columns.

    Nothing can have happened after `latest`, where that is known.
    """
    contradictions: list[Contradiction] = []
    aside: dict[str, tuple[Dropped, ...]] = {}
    for question in (*QUESTIONS, *_of_days_to_come(latest)):
        found = _contradiction(engine, question, as_of) if set(question.needs) <= set(present) else None
        if found is None:
            continue
        if before_sign_up is BeforeSignUp.USE and question.reason == BEFORE_SIGN_UP:
            found = replace(found, treatment=USED)
        elif question.table:
            dropped = _set_aside(engine, question, found)
            aside[question.table] = (*aside.get(question.table, ()), dropped)
        contradictions.append(found)
    return Settled(tuple(contradictions), aside)


def _of_days_to_come(latest: date | None) -> tuple[Question, ...]:
    return tuple(_dated_after(table, day, latest) for table, day in HAPPENED.items()) if latest else ()


def _contradiction(engine: Engine, question: Question, as_of: date) -> Contradiction | None:
    (count,) = engine.ask(f"SELECT COUNT(*) FROM ({question.finds}) AS found", as_of=as_of).first
    if not count:
        return None
    (of,) = engine.ask(question.of).first
    shown = engine.ask(f"{question.finds} ORDER BY {question.first} LIMIT {EXAMPLES}", as_of=as_of)
    examples = tuple(shortened(question.shows.format(*case)) for case in shown)
    return Contradiction(question.says, count, of, question.treatment, examples)


def _set_aside(engine: Engine, question: Question, found: Contradiction) -> Dropped:
    engine.keep(
        question.table,
        f"SELECT t.* FROM {question.table} AS t LEFT JOIN accounts AS a ON a.account_id = t.account_id"
        f" WHERE NOT COALESCE({question.condition}, FALSE)",
    )
    return Dropped(question.reason, found.count, found.examples)
