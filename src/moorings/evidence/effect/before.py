"""What was known of accounts before a window began: what they are compared and made alike by."""

from collections.abc import Mapping, Sequence
from datetime import timedelta

from moorings.evidence.extract import Extract
from moorings.evidence.metrics.rows.contacts import IS_HUMAN
from moorings.evidence.profile import LONGEST_SILENCE, observed_span
from moorings.units import MONTHS_PER_YEAR, Window, months_back

Known = Mapping[str, float]
"""A number of each account."""
SIZES = ("smallest quarter", "second quarter", "third quarter", "largest quarter")

REVENUE = """
    SELECT account_id, SUM(amount_per_year) FROM revenue
    WHERE amount_per_year > 0 AND period_start <= $eve AND (period_end IS NULL OR period_end > $eve)
    GROUP BY account_id
"""
TENURE = "SELECT account_id, DATE_DIFF('day', created_at, $eve) FROM accounts WHERE created_at <= $eve"
CONTACTS = f"""
    SELECT account_id, COUNT(*) FROM interactions
    WHERE {IS_HUMAN} AND "at" >= $earlier AND "at" < $first GROUP BY account_id
"""


def revenue_before(extract: Extract, window: Window) -> Known:
    """Return the recurring revenue a year that each account had on the eve of the window."""
    eve = window.first - timedelta(days=1)
    return {account: float(amount) for account, amount in extract.engine.ask(REVENUE, eve=eve)}


def numbers_before(extract: Extract, window: Window) -> dict[str, tuple[Known, float | None]]:
    """Return what is known of accounts by name, each with what no value stands for; nothing where it is unknown."""
    eve, earlier = window.first - timedelta(days=1), months_back(window.first, MONTHS_PER_YEAR)
    found: dict[str, tuple[Known, float | None]] = {}
    if not extract.lacks("revenue.amount"):
        found["revenue a year"] = (revenue_before(extract, window), 0.0)
    if not extract.lacks("accounts.created_at"):
        days = extract.engine.ask(TENURE, eve=eve)
        found["days since sign-up"] = ({account: float(one) for account, one in days}, None)
    span = None if extract.lacks("interactions.handled_by") else observed_span(extract)
    if span and span.first - earlier <= LONGEST_SILENCE:  # else the record begins within that year
        contacts = extract.engine.ask(CONTACTS, earlier=earlier, first=window.first)
        found["human contacts in the year before"] = ({one: float(many) for one, many in contacts}, 0.0)
    return found


def words_before(extract: Extract, by: str) -> dict[str, str]:
    """Return each account's group on the eve, as `opening_assignment` has it; today's where it had none."""
    query = """
        SELECT a.account_id, COALESCE(o.segment, t.segment)
        FROM accounts AS a
        LEFT JOIN opening_assignment AS o ON o.account_id = a.account_id
        LEFT JOIN assignment AS t ON t.account_id = a.account_id
    """
    return {account: str(group or f"no {by}") for account, group in extract.engine.ask(query)}


def sizes_before(revenue: Known, accounts: Sequence[str]) -> dict[str, str]:
    """Return the quarter of these accounts that each belongs to by its revenue; those without any by themselves."""
    known = sorted((revenue[account], account) for account in accounts if revenue.get(account, 0) > 0)
    found = {account: SIZES[at * len(SIZES) // len(known)] for at, (_, account) in enumerate(known)}
    return {account: found.get(account, "no revenue") for account in accounts}
