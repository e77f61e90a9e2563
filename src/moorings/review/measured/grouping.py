"""Puts accounts into the groups that are asked for: the model's segments and relationships, or what the data know."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from moorings.coverage.decision_table import decision_table
from moorings.coverage.entitlement import Placement, place_of
from moorings.evidence.alike import Kinds
from moorings.evidence.contract import Kind
from moorings.evidence.extract import Extract
from moorings.evidence.groups import (
    COHORTS,
    group_by_attribute,
    group_by_cohort,
    group_everybody,
    group_on_eve,
)
from moorings.evidence.history import all_accounts, revenue_on
from moorings.model.business import BusinessModel
from moorings.review.classes import Classes, classify
from moorings.review.measured.asked import EVERYBODY, RELATIONSHIP, SEGMENT
from moorings.units import Window


@dataclass(frozen=True, slots=True)
class Groups:
    """The groups by id with their titles, in order. `share_accounts` where an account may be in several."""

    titles: Mapping[str, str]
    share_accounts: bool = False


def put_in_groups(extract: Extract, model: BusinessModel, by: str) -> Groups:
    """Write who is in which group on the extract's day, and return the groups.

    Raises NotKnownError for a grouping that neither the model nor the data know.
    """
    match by:
        case "segment":
            classify(extract, model)
            return Groups({one.id: one.title for one in model.segments})
        case "relationship":
            _group_by_relationship(extract, classify(extract, model))
            return Groups({one.id: one.title for one in model.relationships}, share_accounts=True)
        case "everybody":
            group_everybody(extract, EVERYBODY)
            return Groups({EVERYBODY: "all accounts"})
    found = group_by_cohort(extract, by) if by in COHORTS else group_by_attribute(extract, by)
    return Groups({one: one for one in found})


def _group_by_relationship(extract: Extract, classes: Classes) -> None:
    """Put each account into the group of each relationship that it is entitled to today."""
    rows = ((number, one) for number, each in classes.entitlements.items() for one in each.relationships)
    extract.engine.write("class_relationships", {"class": Kind.INTEGER, "segment": Kind.TEXT}, rows)
    for table in ("assignment", "opening_assignment"):
        extract.engine.keep(
            table,
            "SELECT p.account_id, r.segment FROM placed AS p JOIN class_relationships AS r ON r.class = p.class",
        )


def open_window(extract: Extract, model: BusinessModel, by: str, window: Window) -> None:
    """Write in which group each account was on the eve of the window: today's would sort them by their outcome."""
    eve = window.first - timedelta(days=1)
    if by == SEGMENT:
        _segments_on(extract, model, eve)
    elif by not in {EVERYBODY, RELATIONSHIP, *COHORTS}:
        group_on_eve(extract, by, eve)


def _segments_on(extract: Extract, model: BusinessModel, eve: date) -> None:
    """Write each account's segment on an eve: by its revenue then, and all else as known today."""
    table, declared = decision_table(model), model.settings.attribute("annual_revenue")
    per_year = declared.per.per_year if declared else 1.0
    kinds = Kinds(extract, table, per_year)
    if kinds.can_be_told:
        kinds.keep_on(eve)
        first = "SELECT MIN(account_id) AS account_id FROM kinds_on_eve GROUP BY kind"
        rows = extract.engine.ask(
            f"SELECT k.* FROM kinds_on_eve AS k JOIN ({first}) AS f ON f.account_id = k.account_id"
        ).named()
        found = {
            str(row["kind"]): place_of({name: one for name, one in row.items() if one is not None}, table)
            for row in rows
        }
    else:
        accounts = all_accounts(extract)
        extract.engine.keep("kinds_on_eve", "SELECT account_id, account_id AS kind FROM accounts")
        found = {
            account: place_of({**accounts[account], "annual_revenue": revenue / per_year}, table)
            for account, revenue in revenue_on(extract, eve).items()
        }
    placed = ((kind, one.id) for kind, one in found.items() if not isinstance(one, Placement))
    extract.engine.write("segments_on_eve", {"kind": Kind.TEXT, "segment": Kind.TEXT}, placed)
    extract.engine.keep(
        "opening_assignment",
        "SELECT k.account_id, s.segment FROM kinds_on_eve AS k JOIN segments_on_eve AS s ON s.kind = k.kind",
    )
