"""The human help in a segment has risen above its level for good.

## Why it matters
Single accounts come and go. When the whole segment leaves its level, something changed: a release, a new team, a
habit. The month tells where to look.

## Example
Until March 2025 a person helped 2% of the self-serve teams in a month; since then it is 6%.

## Instead
The share moves from month to month and stays at its level.

## Source
Unified Product Graph, Customer Relationship: support drifts into the most expensive default where nobody looks. Page,
Continuous Inspection Schemes, Biometrika 41, 1954, for telling the month in which a series left its level.
"""

from collections.abc import Iterator

from moorings.checks.drifting import about_accounts
from moorings.checks.rule import Case, Severity, Violation, rule
from moorings.checks.wording import month, share
from moorings.drift.report import SegmentSeries


def check(case: Case) -> Iterator[Violation]:
    """Yield each segment whose series of human help left its level upwards."""
    for series in case.drift.series if case.drift else ():
        if series.since is not None:
            yield about_accounts(
                case,
                series.segment,
                f"Human help left its level in {month(series.since)}{_shares(series)}.",
                f"Look for what changed in {month(series.since)}: a release, a new team, a changed address for help.",
                None,
            )


def _shares(series: SegmentSeries) -> str:
    """Return what the share was before and what it has been since, as a clause."""
    before = [one for one in series.months if series.since and one.month < series.since]
    since = [one for one in series.months if series.since and one.month >= series.since]
    if not (sum(one.accounts for one in before) and sum(one.accounts for one in since)):
        return ""
    was, now = (
        sum(one.helped for one in part) / sum(one.accounts for one in part) for part in (before, since)
    )
    return f": a person helped {share(was)} of its accounts in a month before, and {share(now)} since"


RULE = rule(
    __doc__,
    code="DRI006",
    name="segment-left-its-level",
    severity=Severity.WARNING,
    since="0.1",
    check=check,
    needs_data=True,
)
