"""Reviews that were decided and stopped being held."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from moorings.drift.declared import Decided
from moorings.drift.observed import Observed
from moorings.drift.report import AccountDrift, Way
from moorings.units import DAYS_PER_YEAR

MISSED_INTERVALS = 2.0
"""One late review is life; two in a row is a habit."""


def reviews_missed(
    decided: Mapping[str, Decided], observed: Observed, told_already: frozenset[str]
) -> Iterator[AccountDrift]:
    """Yield each live account whose last review is more than two intervals of its cadence ago."""
    if observed.reviews is None:
        return
    for account in sorted(observed.live):
        decision = decided.get(account)
        if decision is None or account in told_already or not decision.allowance.reviews_per_year:
            continue
        interval = timedelta(days=DAYS_PER_YEAR / decision.allowance.reviews_per_year)
        held = observed.reviews.get(account, ())
        last = max(held, default=_promised_since(account, observed))
        if observed.window.last - last > MISSED_INTERVALS * interval:
            seen = f"last review on {last}" if held else "no review seen"
            yield _told(account, f"{seen}; {_decided_rate(decision)}", last + interval, decision, observed)


def _promised_since(account: str, observed: Observed) -> date:
    """Return the first day on which a review could fall due: the account's own, or that of its named person."""
    opens = observed.first_day_in_window(account)
    return max(opens, observed.owner_since.get(account, opens))


def _decided_rate(decision: Decided) -> str:
    return f"{decision.allowance.reviews_per_year:.3g} a year were decided"


def _told(account: str, says: str, since: date, decision: Decided, observed: Observed) -> AccountDrift:
    person = (observed.owners or {}).get(account)
    return AccountDrift(
        account=account,
        segment=decision.segment,
        way=Way.REVIEWS_MISSED,
        says=says,
        since=since,
        person=person,
        role=observed.roles.get(person or ""),
        cost_per_year=None,
        revenue_per_year=observed.live.get(account),
    )
