"""The accounts that drifted in one way, segment by segment, and what may be said of all of them."""

from collections.abc import Iterator

from moorings.checks.rule import Case, Violation
from moorings.checks.wording import counted, money, month
from moorings.drift.report import AccountDrift, Way, cost_per_year, first_seen

Accounts = tuple[AccountDrift, ...]


def drifting(case: Case, way: Way) -> Iterator[tuple[str, Accounts]]:
    """Yield each segment, by id, with its accounts that drifted in this way."""
    if case.drift is None:
        return
    for segment_id in dict.fromkeys(one.segment for one in case.drift.accounts):
        if accounts := case.drift.of(segment_id, way):
            yield segment_id, accounts


def about_accounts(
    case: Case, segment_id: str, says: str, remedy: str, worth_per_year: float | None
) -> Violation:
    """Return a violation whose subject is the segment of the accounts."""
    segment = case.model.segment(segment_id)
    title = segment.title if segment else segment_id
    return Violation(segment_id, title, says, remedy, (segment_id,), worth_per_year)


def since_when(accounts: Accounts) -> str:
    """Return since when, as the end of a clause; nothing where no account tells."""
    first = first_seen(accounts)
    return f", {'the first ' if len(accounts) > 1 else ''}since {month(first)}" if first else ""


def at_cost(case: Case, accounts: Accounts) -> str:
    """Return what the surplus costs a year, as a clause; it says where not every account could be priced."""
    cost = cost_per_year(accounts)
    if cost is None:
        return "what it costs is unknown"
    priced = sum(one.cost_per_year is not None for one in accounts)
    only = "" if priced == len(accounts) else f" for the {counted(priced, 'account')} that can be priced"
    return f"it costs {money(cost, case.model.settings)} a year{only}"


def revenue_per_year(accounts: Accounts) -> float | None:
    """Return the revenue a year of the accounts; nothing where it is known of none."""
    known = [one.revenue_per_year for one in accounts if one.revenue_per_year is not None]
    return sum(known) if known else None


def bringing(case: Case, accounts: Accounts) -> str:
    """Return what the accounts bring a year, as a clause."""
    revenue = revenue_per_year(accounts)
    if revenue is None:
        return "the revenue concerned is unknown"
    return f"{money(revenue, case.model.settings)} of revenue a year is concerned"
