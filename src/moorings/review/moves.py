"""The moves of a month or quarter: who came to another relationship, or will when the grace is over."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from moorings.coverage.criteria import Account, Value
from moorings.coverage.decision_table import decision_table
from moorings.coverage.said import account_said
from moorings.coverage.standing import Past
from moorings.coverage.transition import Move, moves_within
from moorings.decision import DecisionTable
from moorings.errors import MooringsError
from moorings.evidence.extract import Extract
from moorings.evidence.history import all_accounts, attribute_changes, changed_between, revenue_history
from moorings.model.business import BusinessModel
from moorings.units import Window, fiscal_window

MONTHS = {"month": 1, "quarter": 3}
LONGEST_WAIT = timedelta(days=93)
"""How long at most an account waits after its grace for the start of a month or quarter."""


@dataclass(frozen=True, slots=True)
class Moves:
    """The moves of a span of days as known on a day, the first day first and there the largest revenue."""

    window: Window
    day: date
    moves: tuple[Move, ...]
    unknown: str = ""
    """Why nothing can be told, where that is so."""


def moves_of(extract: Extract, model: BusinessModel, period: str) -> Moves:
    """Return the moves of the month or quarter of the fiscal year in which the extract's day lies."""
    window = fiscal_window(extract.as_of, model.settings.fiscal_year_starts, MONTHS[period])
    if extract.lacks("revenue.amount") and extract.lacks("account_changes.at"):
        return Moves(
            window, extract.as_of, (), "the data hold no history: neither revenue nor changes of accounts"
        )
    found = sorted(
        _moves(extract, model, window), key=lambda one: (one.day, -(one.revenue_per_year or 0.0), one.account)
    )
    return Moves(window, extract.as_of, tuple(found))


def _moves(extract: Extract, model: BusinessModel, window: Window) -> Iterator[Move]:
    table = decision_table(model)
    longest = timedelta(days=max((rule.grace_days for rule in table.rules), default=0)) + LONGEST_WAIT
    changed = changed_between(window.first - longest, min(window.last, extract.as_of))
    revenue, changes = revenue_history(extract, changed), attribute_changes(extract, changed)
    for account, known in all_accounts(extract, changed).items():
        levels = revenue[account].levels if account in revenue else ()
        past = _past(known, levels, changes.get(account, ()), table)
        yield from moves_within(account, past, table, window, extract.as_of)


def _past(
    known: Mapping[str, Any],
    levels: Sequence[tuple[date, float]],
    changes: Sequence[tuple[date, str, str | None]],
    table: DecisionTable,
) -> Past:
    """Return what was known of an account from each day on that changed it; what never changed is as it is today."""
    per_year = next((one.per_year for one in table.attributes if one.name == "annual_revenue"), 1.0)
    steps: list[tuple[date, str, Value]] = [
        (day, "annual_revenue", level / per_year) for day, level in levels
    ]
    for day, name, text in changes:
        if name in table.asks_for() and not (levels and name == "annual_revenue"):
            steps.append((day, name, _value(name, text, table)))
    account: dict[str, Value] = {**known, **dict.fromkeys((name for _, name, _ in steps), None)}
    past: dict[date, Account] = {}
    for day, name, value in sorted(steps, key=lambda step: step[0]):
        account = {**account, name: value}
        past[day] = account
    return list(past.items())


def _value(name: str, text: str | None, table: DecisionTable) -> Value:
    try:
        return account_said({name: text or ""}, table).get(name)
    except MooringsError:
        return None  # a value that is none of its kind is unknown
