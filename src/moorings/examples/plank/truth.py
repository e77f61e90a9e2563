"""What was planted in Plank's data, so that what is found can be compared with what is there."""

from dataclasses import dataclass
from datetime import date

from moorings.model.relationship import Exemption


@dataclass(frozen=True, slots=True)
class QuietHelp:
    """A self-serve account that is steadily helped by people, from the first day of month `since` to the end."""

    account: str
    since: date
    contacts_a_month: float
    agents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ManagedBelow:
    """An account that never reached the threshold and has a success manager named to it since a day."""

    account: str
    owner: str
    since: date
    pounds_a_year: int


@dataclass(frozen=True, slots=True)
class UnmanagedAbove:
    """An account that has been above the threshold since a day and has nobody named to it."""

    account: str
    since: date
    pounds_a_year: int


@dataclass(frozen=True, slots=True)
class BookOverLimit:
    """A success manager with more live accounts than the limit."""

    agent: str
    limit: int
    accounts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReviewsStopped:
    """An account with a success manager that had no quarterly review from the first day of month `since` on."""

    account: str
    owner: str
    since: date


@dataclass(frozen=True, slots=True)
class Harmless:
    """What looks like drift and is not."""

    above_the_way_out: tuple[str, ...]
    """Accounts that came in above the threshold, fell below it, and stay."""
    exceptions: tuple[Exemption, ...]
    """Accounts below the threshold whose manager is a documented exception."""
    bursts: tuple[str, ...]
    """Self-serve accounts with two contacts about one incident within a fortnight."""


@dataclass(frozen=True, slots=True)
class Contradictions:
    """Rows that contradict themselves or the rest, each by the id of its account."""

    flagged_gone_but_paying: tuple[str, ...]
    contacts_before_sign_up: tuple[str, ...]
    negative_minutes: tuple[str, ...]
    unknown_accounts: tuple[str, ...]
    scores_beyond_scale: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Truth:
    """Every planted truth; accounts by id, in order of it."""

    as_of: date
    live_accounts: tuple[tuple[str, int], ...]
    """Live accounts of each segment, by the segment's id."""
    quiet_help: tuple[QuietHelp, ...]
    managed_below_threshold: tuple[ManagedBelow, ...]
    unmanaged_above_threshold: tuple[UnmanagedAbove, ...]
    book_over_limit: BookOverLimit
    reviews_stopped: tuple[ReviewsStopped, ...]
    satisfaction_not_asked: str
    """The segment to which no survey was sent."""
    past_review_date: str
    """The relationship whose review is overdue."""
    metric_off_motive: str
    """The target whose metric does not fit what its relationship is for."""
    harmless: Harmless
    contradictions: Contradictions
