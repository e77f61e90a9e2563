"""Which accounts and findings are shown where, and which come first."""

from collections.abc import Iterable

from moorings.checks.rule import Finding
from moorings.drift.report import AccountDrift
from moorings.review.verdict import Review, SegmentReview


def by_money(accounts: Iterable[AccountDrift]) -> list[AccountDrift]:
    """Return drifted accounts: those with a surplus, then those that fall short, most money first."""
    return sorted(accounts, key=lambda one: (not one.way.is_more, -_at_stake(one), one.account))


def _at_stake(one: AccountDrift) -> float:
    return (one.cost_per_year if one.way.is_more else one.revenue_per_year) or 0.0


def findings_of(segment: SegmentReview, review: Review) -> list[Finding]:
    """Return all findings about a segment, those of the verdict first."""
    about = [one for one in review.findings if segment.id in one.segments]
    return list(dict.fromkeys((*segment.findings, *about)))


def findings_of_none(review: Review) -> list[Finding]:
    """Return the findings that are about no single segment."""
    ids = {segment.id for segment in review.segments}
    return [one for one in review.findings if not ids & set(one.segments)]
