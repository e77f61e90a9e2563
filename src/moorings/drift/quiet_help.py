"""Human help that grew quietly: accounts that get more of it than was decided, and segments that left their level."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import accumulate
from math import exp

from moorings.drift.allowance import ONBOARDING_MONTHS
from moorings.drift.declared import Decided
from moorings.drift.level import left_its_level
from moorings.drift.observed import Observed, last_day_of, month_index, months_between
from moorings.drift.onset import BACKGROUND_A_MONTH, Onset, discoveries, find_onset
from moorings.drift.pace import cost_since
from moorings.drift.report import AccountDrift, MonthlyHelp, SegmentSeries, Way


def quietly_helped(
    segment: str, decided: Mapping[str, Decided], observed: Observed, told_already: frozenset[str]
) -> Iterator[AccountDrift]:
    """Yield each live account of the segment that gets more human help than was decided, with the month it began."""
    live = [
        account
        for account in observed.live
        if account not in told_already and account in decided and decided[account].segment == segment
    ]
    onsets = {account: onset for account in live if (onset := _onset(account, decided[account], observed))}
    found = discoveries({account: onset.p_value for account, onset in onsets.items()}, len(live))
    for account in sorted(found):
        yield _told(account, onsets[account], decided[account], observed)


def _months(account: str, observed: Observed) -> list[date]:
    return months_between(observed.first_day_in_window(account), observed.window.last)


def _onset(account: str, decision: Decided, observed: Observed) -> Onset | None:
    helped = (observed.help or {}).get(account)
    if not helped or decision.allowance.is_open:
        return None
    months = _months(account, observed)
    age = 0 if observed.joined_in_window(account) else ONBOARDING_MONTHS
    seen = [observed.share_seen(account, month) for month in months]
    allowed = [decision.allowance.in_month(age + place, share) for place, share in enumerate(seen)]
    return find_onset([helped[month].contacts if month in helped else 0 for month in months], allowed, seen)


def _told(account: str, onset: Onset, decision: Decided, observed: Observed) -> AccountDrift:
    since = _months(account, observed)[onset.month]
    person = observed.main_helper.get(account)
    return AccountDrift(
        account=account,
        segment=decision.segment,
        way=Way.QUIET_HELP,
        says=(
            f"gets {onset.contacts_a_month:.1f} human contacts a month;"
            f" {decision.allowance.monthly:.2g} were decided"
        ),
        since=since,
        person=person,
        role=observed.roles.get(person or ""),
        cost_per_year=cost_since(account, since, decision.allowance, observed),
        revenue_per_year=observed.live.get(account),
    )


def series_of(
    segment: str, decided: Mapping[str, Decided], observed: Observed, segments: int = 1
) -> SegmentSeries:
    """Return the share of the segment's accounts that a person helped, month by month, and when it left its level.

    `segments` is how many are looked at, of which this is one.
    """
    accounts = [account for account, decision in decided.items() if decision.segment == segment]
    months = _counted(accounts, decided, observed)
    monthly = [decided[account].allowance.monthly for account in accounts]
    allowed = _share_helped(monthly)
    is_open = any(decided[account].allowance.is_open for account in accounts)
    level = _share_helped([max(one, BACKGROUND_A_MONTH) for one in monthly])
    whole = [one for one in months if _is_whole(one.month, observed)]
    left = None if is_open else left_its_level(whole, level, segments=segments)
    return SegmentSeries(
        segment=segment,
        allowed_share=allowed,
        months=months,
        since=left.since if left else None,
        warned=left.warned if left else None,
        confirmed=left.confirmed if left else None,
    )


def _counted(
    accounts: Sequence[str], decided: Mapping[str, Decided], observed: Observed
) -> tuple[MonthlyHelp, ...]:
    """Return how many accounts there were in each month, and how many were helped; onboarding is left out."""
    months = months_between(observed.window.first, observed.window.last)
    start = month_index(months[0])
    change, helped = [0] * (len(months) + 1), [0] * len(months)
    for account in accounts:
        first = month_index(observed.first_day_in_window(account)) - start
        if decided[account].allowance.once and observed.joined_in_window(account):
            first += ONBOARDING_MONTHS
        after = month_index(observed.last_day_in_window(account)) - start + 1
        if first >= after:
            continue
        change[first] += 1
        change[after] -= 1
        for month in (observed.help or {}).get(account, ()):
            place = month_index(month) - start
            helped[place] += first <= place < after
    return tuple(map(MonthlyHelp, months, accumulate(change), helped))


def _is_whole(month: date, observed: Observed) -> bool:
    return observed.window.first <= month and last_day_of(month) <= observed.window.last


def _share_helped(monthly: Sequence[float]) -> float:
    """Return the share of accounts that meet a person in a month, were contacts spread as chance spreads them."""
    return sum(1 - exp(-contacts) for contacts in monthly) / len(monthly) if monthly else 0.0
