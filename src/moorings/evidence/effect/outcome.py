"""What an effect is looked for in: what each account did within a window, taken from the metrics' own rows."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from textwrap import dedent

from moorings.errors import NotKnownError, did_you_mean
from moorings.evidence.extract import Extract
from moorings.evidence.metrics import ALL, Direction, Metric, Unit
from moorings.evidence.metrics.rows.live import EXPOSURE
from moorings.evidence.metrics.rows.newcomers import NEWCOMERS
from moorings.units import DAYS_PER_YEAR, Window

_METRICS: Mapping[str, Metric] = {metric.key: metric for metric in ALL}


class Shape(StrEnum):
    """What is known of an account: whether it did something, how much of something, or how long it stayed."""

    SHARE = "share"
    AMOUNT = "amount"
    LIFE = "life"


@dataclass(frozen=True, slots=True)
class Outcome:
    """One outcome. `rows` is SQL of `account_id`, `x` and `y`: Σy/Σx is the figure, `factor` brings it to its unit.

    `begins` is SQL of the accounts that it can be told of, with the day on which each begins to count; where there
    is none, every account begins with the window.

    Of a share, x is 1 and y 0 or 1; of a life, x is for how many days the account was seen, y is 1 where it left.
    """

    key: str
    label: str
    shape: Shape
    unit: str
    higher_is: Direction
    needs: tuple[str, ...]
    formula: str
    source: str
    rows: str
    factor: float = 1.0
    begins: str = ""


def _of_metric(
    metric: Metric, shape: Shape, factor: float = 1.0, *, x: str = "x", y: str = "y", begins: str = ""
) -> Outcome:
    return Outcome(
        key=metric.key,
        label=metric.label,
        shape=shape,
        unit=metric.unit.value,
        higher_is=metric.higher_is,
        needs=metric.needs,
        formula=metric.formula,
        source=metric.source,
        rows=_rows(metric, x, y),
        factor=factor,
        begins=f"WITH {begins.strip()} SELECT account_id, created_at FROM newcomers" if begins else "",
    )


def _rows(metric: Metric, x: str, y: str) -> str:
    return f"SELECT account_id, {x} AS x, {y} AS y FROM ({dedent(metric.observed).strip()}) AS observed WHERE n > 0"


def _revenue() -> Outcome:
    kept = _METRICS["net_retention"]
    return Outcome(
        key="revenue",
        label="Revenue per account",
        shape=Shape.AMOUNT,
        unit=Unit.MONEY_A_YEAR.value,
        higher_is=Direction.BETTER,
        needs=kept.needs,
        formula=(
            "Σ recurring revenue a year at the window's end ÷ accounts that had some on its eve; one that left "
            "brings nothing"
        ),
        source=kept.source,
        rows=_rows(kept, "1", "y"),
    )


def _time_to_churn() -> Outcome:
    return Outcome(
        key="time_to_churn",
        label="Time until a customer leaves",
        shape=Shape.LIFE,
        unit="days",
        higher_is=Direction.BETTER,
        needs=("accounts.account_id",),
        formula=(
            "days from the window's first day until the last recurring revenue ended (without revenue on record: "
            "until the customer left), of those who were customers on that day; who is still there at its end counts "
            "until then"
        ),
        source="Kaplan & Meier (1958), JASA 53:457-481; Mantel (1966), Cancer Chemotherapy Reports 50:163-170",
        rows=f"""
            WITH {EXPOSURE.strip()}
            SELECT e.account_id, e.days AS x, CASE WHEN e.last_day < $last THEN 1 ELSE 0 END AS y
            FROM exposure AS e
            JOIN assignment AS a ON a.account_id = e.account_id
            WHERE e.first_day = $first
        """,
    )


OUTCOMES: Mapping[str, Outcome] = {
    "churned": _of_metric(_METRICS["logo_churn"], Shape.SHARE, x="1"),
    "activated": _of_metric(_METRICS["activation"], Shape.SHARE, x="1", y="activated", begins=NEWCOMERS),
    "time_to_churn": _time_to_churn(),
    "revenue": _revenue(),
    "gross_retention": _of_metric(_METRICS["gross_retention"], Shape.AMOUNT),
    "net_retention": _of_metric(_METRICS["net_retention"], Shape.AMOUNT),
    "cost_to_serve": _of_metric(_METRICS["cost_to_serve"], Shape.AMOUNT, DAYS_PER_YEAR),
    "human_minutes": _of_metric(_METRICS["human_minutes"], Shape.AMOUNT, DAYS_PER_YEAR),
    "human_contacts": _of_metric(_METRICS["human_contacts"], Shape.AMOUNT, DAYS_PER_YEAR),
}
"""Each outcome by the word that asks for it."""


def outcome_named(word: str) -> Outcome:
    """Return the outcome that a word asks for; raises NotKnownError with the nearest ones."""
    key = "churned" if word == "logo_churn" else word
    if key not in OUTCOMES:
        raise NotKnownError(f"no effect on '{word}' can be looked for.", remedy=did_you_mean(word, OUTCOMES))
    return OUTCOMES[key]


def beginnings(extract: Extract, outcome: Outcome, window: Window) -> Mapping[str, date] | None:
    """Return the accounts that the outcome can be told of with the day on which each begins; nothing for all."""
    if not outcome.begins:
        return None
    return dict(extract.engine.ask(outcome.begins, first=window.first, last=window.last).values)


def observed(extract: Extract, outcome: Outcome, window: Window) -> dict[str, tuple[float, float]]:
    """Return x and y of each account in a group (`assignment` and `opening_assignment`), within the window."""
    days = {"first": window.first, "last": window.last, "after": window.after}
    found = extract.engine.ask(outcome.rows, **days)
    return {account: (float(x or 0), float(y or 0)) for account, x, y in found}
