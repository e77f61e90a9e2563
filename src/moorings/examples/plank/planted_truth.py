"""Writes the truth down: what was planted, as frozen values in order of account."""

from moorings.examples.plank.account import Account
from moorings.examples.plank.model.enterprise import BOOK
from moorings.examples.plank.model.settings import (
    COMMUNITY,
    ENTERPRISE,
    ENTERPRISE_FROM,
    MID_MARKET,
    MID_MARKET_FROM,
    SELF_SERVE,
)
from moorings.examples.plank.model.surroundings import OFF_MOTIVE_TARGET
from moorings.examples.plank.planting import Planted
from moorings.examples.plank.timeline import LAST
from moorings.examples.plank.truth import (
    BookOverLimit,
    Contradictions,
    Harmless,
    ManagedBelow,
    Truth,
    UnmanagedAbove,
)


def truth_of(planted: Planted, contradictions: Contradictions) -> Truth:
    """Return what was planted."""
    return Truth(
        as_of=LAST,
        live_accounts=_live_accounts(planted),
        quiet_help=tuple(planted.quiet_help[account] for account in sorted(planted.quiet_help)),
        managed_below_threshold=tuple(
            _managed_below(planted.accounts[one]) for one in sorted(planted.managed_below)
        ),
        unmanaged_above_threshold=tuple(
            UnmanagedAbove(account, since, planted.accounts[account].pounds_a_year)
            for account, since in sorted(planted.unmanaged_above.items())
        ),
        book_over_limit=_book_over_limit(planted),
        reviews_stopped=tuple(
            planted.reviews_stopped[account] for account in sorted(planted.reviews_stopped)
        ),
        satisfaction_not_asked=MID_MARKET,
        past_review_date=COMMUNITY,
        metric_off_motive=OFF_MOTIVE_TARGET,
        harmless=Harmless(
            above_the_way_out=tuple(sorted(planted.above_the_way_out)),
            exceptions=tuple(planted.exceptions),
            bursts=tuple(sorted(planted.bursts)),
        ),
        contradictions=contradictions,
    )


def segment_of(account: Account) -> str:
    """Return the segment that an account belongs to by what it pays."""
    if account.pounds_a_year >= ENTERPRISE_FROM:
        return ENTERPRISE
    return MID_MARKET if account.pounds_a_year >= MID_MARKET_FROM else SELF_SERVE


def _live_accounts(planted: Planted) -> tuple[tuple[str, int], ...]:
    segments = [segment_of(account) for account in planted.accounts.values() if account.is_live]
    return tuple((segment, segments.count(segment)) for segment in (ENTERPRISE, MID_MARKET, SELF_SERVE))


def _managed_below(account: Account) -> ManagedBelow:
    if account.owner is None or account.owned_since is None:
        raise ValueError(f"{account.id} has no manager")
    return ManagedBelow(account.id, account.owner, account.owned_since, account.pounds_a_year)


def _book_over_limit(planted: Planted) -> BookOverLimit:
    owned = (one.id for one in planted.accounts.values() if one.is_live and one.owner == planted.overloaded)
    return BookOverLimit(planted.overloaded, BOOK, tuple(sorted(owned)))
