"""The three numbers that matter, added up over the segments."""

from collections.abc import Iterable
from dataclasses import dataclass

from moorings.review.verdict import DriftOfSegment, Review


@dataclass(frozen=True, slots=True)
class Summary:
    """How many accounts drifted, what the surplus costs a year, and whose revenue gets less than decided.

    Each is nothing where the data do not tell. `accounts` counts each account once.
    """

    accounts: int | None
    accounts_with_more: int | None
    accounts_with_less: int | None
    cost_per_year: float | None
    revenue_concerned: float | None


def summarised(review: Review) -> Summary:
    """Return the three numbers of a review. No drift seen where the data do not tell is unknown, not none."""
    segments = [one.drift for one in review.segments if one.drift]
    accounts = {one.account for one in review.drift.accounts} if review.drift else set()
    if not accounts and not any(_tells(one) for one in segments):
        return Summary(None, None, None, None, None)
    return Summary(
        accounts=len(accounts),
        accounts_with_more=sum(one.accounts_with_more for one in segments),
        accounts_with_less=sum(one.accounts_with_less for one in segments),
        cost_per_year=_added(one.cost_per_year for one in segments),
        revenue_concerned=_added(one.revenue_concerned for one in segments),
    )


def _tells(drift: DriftOfSegment) -> bool:
    """Whether the data tell how a segment is treated, be it that nothing drifted."""
    return bool(drift.accounts_with_more or drift.accounts_with_less or not drift.unknown)


def _added(amounts: Iterable[float | None]) -> float | None:
    known = [amount for amount in amounts if amount is not None]
    return sum(known) if known else None
