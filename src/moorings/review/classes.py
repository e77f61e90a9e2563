"""Put every account into its segment, and say what each is entitled to, without asking each one by itself.

What `placing` does account by account is done here for each kind of account, and written beside the customer data:
in `placed` the class of each account, in `assignment` and `opening_assignment` its segment. Only an account with a
named person that may once have had a right to one is judged by itself: its own history counts.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from moorings.coverage.criteria import Account
from moorings.coverage.decision_table import decision_table
from moorings.coverage.entitlement import Entitlement, Placement, Standing, eligible, place_of
from moorings.coverage.standing import standing_of
from moorings.decision import DecisionTable, Segment
from moorings.evidence.alike import Kinds
from moorings.evidence.assign import assign
from moorings.evidence.contract import Kind
from moorings.evidence.extract import Extract
from moorings.evidence.history import revenue_history
from moorings.evidence.sql import listed
from moorings.model.business import BusinessModel
from moorings.review.placing import Placed, past_of, place
from moorings.units import year_up_to

NOTHING = Standing()
ALONE = "placed_alone"
CLASSES = {"kind": Kind.TEXT, "class": Kind.INTEGER, "segment": Kind.TEXT}


@dataclass(frozen=True, slots=True)
class Classes:
    """The entitlement of each class of accounts, by its number in the table `placed`.

    `lapsed` holds the day on which an account with a named person stopped qualifying for one.
    """

    entitlements: Mapping[int, Entitlement]
    lapsed: Mapping[str, date]


def classify(extract: Extract, model: BusinessModel) -> Classes:
    """Write each account's class and segments beside the customer data; return what each class is entitled to."""
    table = decision_table(model)
    declared = model.settings.attribute("annual_revenue")
    kinds = Kinds(extract, table, declared.per.per_year if declared else 1.0)
    if not kinds.can_be_told:
        return _one_by_one(extract, place(extract, model))
    kinds.keep()
    found = {str(row["kind"]): _judged(row, table, extract.as_of) for row in _one_of_each(extract, "kinds")}
    numbers = _Numbers()
    _write(extract, "classes", {kind: (numbers.of(one), one) for kind, one in found.items()})
    alone, lapsed = _judged_alone(
        extract, model, [kind for kind, one in found.items() if _asks_history(one, table)]
    )
    _write(extract, ALONE, {account: (numbers.of(one), one) for account, one in alone.items()})
    extract.engine.keep("placed", PLACED)
    extract.engine.keep("assignment", "SELECT account_id, segment FROM placed WHERE segment IS NOT NULL")
    _write_opening(extract, kinds, table)
    return Classes(numbers.entitlements, lapsed)


PLACED = f"""
    SELECT k.account_id, COALESCE(o.class, c.class) AS class,
           CASE WHEN o.kind IS NULL THEN c.segment ELSE o.segment END AS segment
    FROM kinds AS k
    JOIN classes AS c ON c.kind = k.kind
    LEFT JOIN {ALONE} AS o ON o.kind = k.account_id"""


class _Numbers:
    """Numbers entitlements, the same number for the same one."""

    def __init__(self) -> None:
        self.entitlements: dict[int, Entitlement] = {}
        self._known: dict[Entitlement, int] = {}

    def of(self, entitlement: Entitlement) -> int:
        """Return the number of an entitlement."""
        number = self._known.setdefault(entitlement, len(self._known))
        self.entitlements[number] = entitlement
        return number


def _one_of_each(extract: Extract, kept: str) -> Iterable[Mapping[str, Any]]:
    """Return one account of each kind."""
    first = f"SELECT MIN(account_id) AS account_id FROM {kept} GROUP BY kind"
    return extract.engine.ask(
        f"SELECT k.* FROM {kept} AS k JOIN ({first}) AS f ON f.account_id = k.account_id"
    ).named()


def _known(row: Mapping[str, Any]) -> Account:
    return {name: value for name, value in row.items() if value is not None}


def _judged(
    row: Mapping[str, Any], table: DecisionTable, day: date, standing: Standing = NOTHING
) -> Entitlement:
    ranks = {
        rule.relationship: row[f"place_{at}"]
        for at, rule in enumerate(table.rules)
        if rule.rank and row.get(f"place_{at}") is not None
    }
    return eligible(_known(row), table, day, standing.held, standing.lapsed, ranks=ranks)


def _asks_history(entitlement: Entitlement, table: DecisionTable) -> bool:
    """Return whether an account of this entitlement may have had a right to a better named person once."""
    dedicated = [rule.relationship for rule in table.rules if rule.names_person]
    return bool(dedicated) and dedicated[0] not in entitlement.relationships


def _judged_alone(
    extract: Extract, model: BusinessModel, kinds: list[str]
) -> tuple[dict[str, Entitlement], dict[str, date]]:
    """Return the entitlement of each account of these kinds with a named person and a history, and what lapsed."""
    if not kinds:
        return {}, {}
    table = decision_table(model)
    dedicated = [rule for rule in table.rules if rule.names_person]
    some = (
        f"account_id IN (SELECT account_id FROM kinds WHERE owner IS NOT NULL AND kind IN ({listed(kinds)}))"
    )
    rows = {
        str(row["account_id"]): row
        for row in extract.engine.ask(
            f"SELECT * FROM kinds WHERE owner IS NOT NULL AND kind IN ({listed(kinds)})"
        ).named()
    }
    found: dict[str, Entitlement] = {}
    lapsed: dict[str, date] = {}
    for account, history in revenue_history(extract, some).items():
        standing = standing_of(past_of(_known(rows[account]), history, model), dedicated)
        found[account] = _judged(rows[account], table, extract.as_of, standing)
        if standing.lapsed:
            lapsed[account] = max(standing.lapsed.values())
    return found, lapsed


def _write_opening(extract: Extract, kinds: Kinds, table: DecisionTable) -> None:
    kinds.keep_on(year_up_to(extract.as_of).first - timedelta(days=1))
    segments = {
        str(row["kind"]): _segment(place_of(_known(row), table))
        for row in _one_of_each(extract, "kinds_on_eve")
    }
    extract.engine.write("segments_on_eve", {"kind": Kind.TEXT, "segment": Kind.TEXT}, segments.items())
    extract.engine.keep(
        "opening_assignment",
        "SELECT k.account_id, s.segment FROM kinds_on_eve AS k JOIN segments_on_eve AS s ON s.kind = k.kind"
        " WHERE s.segment IS NOT NULL",
    )


def _write(extract: Extract, table: str, classes: Mapping[str, tuple[int, Entitlement]]) -> None:
    rows = ((kind, number, _segment(one.segment)) for kind, (number, one) in classes.items())
    extract.engine.write(table, CLASSES, rows)


def _segment(place: Segment | Placement | str) -> str | None:
    if isinstance(place, Placement):
        return None
    return place.id if isinstance(place, Segment) else place


def _one_by_one(extract: Extract, placed: Placed) -> Classes:
    """Write what was found for each account by itself."""
    numbers = _Numbers()
    _write(extract, ALONE, {account: (numbers.of(one), one) for account, one in placed.entitlements.items()})
    extract.engine.keep("placed", f"SELECT kind AS account_id, class, segment FROM {ALONE}")
    assign(extract, placed.segments, placed.opening)
    return Classes(numbers.entitlements, placed.lapsed)
