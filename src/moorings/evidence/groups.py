"""Groups of accounts other than segments: by an attribute, by the time of sign-up, and everybody but a group.

Each grouping writes the tables `assignment` and `opening_assignment`, from which every metric counts; no metric knows
what the groups are.
"""

from datetime import date

from moorings.errors import DataError, NotKnownError, did_you_mean
from moorings.evidence.contract import ACCOUNTS
from moorings.evidence.extract import Extract
from moorings.evidence.sql import literal, quoted

MOST_GROUPS = 24
"""With more groups than this, no table of them says anything."""

NO_GROUPS = frozenset({"account_id", "created_at", "churned_at", "churned", "currency", "segment"})
OTHER_GROUPINGS = ("segment", "relationship", "month", "quarter")
"""What else can be asked for: groups of the model, and times."""
COHORTS = {
    "cohort": "CAST(EXTRACT(YEAR FROM created_at) AS VARCHAR)",
    "cohort-quarter": "CAST(EXTRACT(YEAR FROM created_at) AS VARCHAR) || '-Q' || "
    "CAST(EXTRACT(QUARTER FROM created_at) AS VARCHAR)",
}
"""What a customer's sign-up is told by: the year, or the quarter."""


def attributes_to_group_by(extract: Extract) -> tuple[str, ...]:
    """Return the columns of accounts by whose values accounts can be grouped."""
    absent = extract.table(ACCOUNTS.name).absent_columns
    ours = (one.name for one in ACCOUNTS.columns if one.name not in NO_GROUPS and one.name not in absent)
    return (*ours, *extract.attributes)


def group_everybody(extract: Extract, name: str) -> None:
    """Put every account into one group of this name."""
    _keep(extract, f"SELECT account_id, {literal(name)} AS segment FROM accounts")


def group_by_attribute(extract: Extract, attribute: str) -> tuple[str, ...]:
    """Group accounts by the value of an attribute, and return the groups, the largest first.

    What an account was on the eve of a window is told by `group_on_eve`.

    Raises:
        NotKnownError: the accounts have no such attribute.
        DataError: it has so many values that no table of them says anything, or none.
    """
    known = attributes_to_group_by(extract)
    if attribute not in known:
        names = (*known, *COHORTS, *OTHER_GROUPINGS)
        raise NotKnownError(
            f"the accounts have no attribute '{attribute}' to group by.",
            remedy=did_you_mean(attribute, names) or f"Known: {', '.join(names)}.",
        )
    value = f"CAST({quoted(attribute)} AS VARCHAR)"
    return _grouped(extract, value, f"the attribute '{attribute}'")


def group_by_cohort(extract: Extract, cohort: str) -> tuple[str, ...]:
    """Group accounts by the year or quarter in which they signed up, and return the groups, the earliest first."""
    if reason := extract.lacks("accounts.created_at"):
        raise DataError(f"accounts cannot be grouped by sign-up: {reason}.")
    return tuple(sorted(_grouped(extract, COHORTS[cohort], "the time of sign-up")))


def _grouped(extract: Extract, value: str, what: str) -> tuple[str, ...]:
    valued = f"(SELECT account_id, {value} AS grouped FROM accounts) AS valued WHERE grouped IS NOT NULL"
    found = extract.engine.ask(f"SELECT grouped, COUNT(*) FROM {valued} GROUP BY grouped").values
    if not found:
        raise DataError(f"no account has a value of {what}, so there are no groups.")
    if len(found) > MOST_GROUPS:
        raise DataError(
            f"{what} has {len(found):,} values; a table of so many groups says nothing.",
            remedy=f"Group by what has {MOST_GROUPS} values at most.",
        )
    _keep(extract, f"SELECT account_id, grouped AS segment FROM {valued}")
    return tuple(str(group) for group, _ in sorted(found, key=lambda row: (-row[1], row[0])))


def _keep(extract: Extract, query: str) -> None:
    for table in ("assignment", "opening_assignment"):
        extract.engine.keep(table, query)


def group_on_eve(extract: Extract, attribute: str, eve: date) -> None:
    """Write the value that an attribute had on an eve, from the changes on record: today's sorts by the outcome.

    An account without a change on record is taken to have been what it is; one of which only later changes are on
    record is left out, because nobody knows what it was.
    """
    if extract.lacks("account_changes.value"):
        return
    value = f"CAST(a.{quoted(attribute)} AS VARCHAR)"
    extract.engine.keep(
        "opening_assignment",
        f"""
        WITH ordered AS (
            SELECT account_id, value, ROW_NUMBER() OVER (PARTITION BY account_id ORDER BY "at" DESC) AS place
            FROM account_changes WHERE attribute = $attribute AND "at" <= $eve
        ),
        later AS (
            SELECT DISTINCT account_id FROM account_changes WHERE attribute = $attribute AND "at" > $eve
        ),
        known AS (
            SELECT a.account_id,
                   CASE WHEN o.account_id IS NOT NULL THEN o.value
                        WHEN l.account_id IS NULL THEN {value} END AS grouped
            FROM accounts AS a
            LEFT JOIN ordered AS o ON o.account_id = a.account_id AND o.place = 1
            LEFT JOIN later AS l ON l.account_id = a.account_id
        )
        SELECT account_id, grouped AS segment FROM known WHERE grouped IS NOT NULL
        """,
        attribute=attribute,
        eve=eve,
    )


def put_the_rest(extract: Extract) -> None:
    """Put into each group all accounts of the other groups, instead of its own: what it is compared with."""
    for table in ("assignment", "opening_assignment"):
        extract.engine.keep(
            table,
            f"""
            SELECT a.account_id, g.segment
            FROM (SELECT DISTINCT account_id FROM {table}) AS a
            CROSS JOIN (SELECT DISTINCT segment FROM {table}) AS g
            LEFT JOIN {table} AS b ON b.account_id = a.account_id AND b.segment = g.segment
            WHERE b.account_id IS NULL
            """,
        )


def group_sizes(extract: Extract) -> dict[str, int]:
    """Return how many accounts each group has, live or gone."""
    return dict(extract.engine.ask("SELECT segment, COUNT(*) FROM assignment GROUP BY segment").values)


def ungrouped(extract: Extract) -> int:
    """Return how many accounts are in no group."""
    query = "SELECT COUNT(*) FROM accounts WHERE account_id NOT IN (SELECT account_id FROM assignment)"
    return int(extract.engine.ask(query).first[0])
