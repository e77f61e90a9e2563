"""A figure measured on customer data: its value with an interval, or why there is none."""

from dataclasses import dataclass
from enum import StrEnum


class Standing(StrEnum):
    """Whether the data tell."""

    KNOWN = "known"
    TOO_FEW = "too_few"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Estimate:
    """A value in the metric's unit with its 95% interval and the number `n` it rests on.

    Where the data do not tell, `value`, `low` and `high` are nothing and `reason` says why. With fewer than the
    metric's least n, `accounts` names those it would have rested on.
    """

    standing: Standing
    n: int
    value: float | None = None
    low: float | None = None
    high: float | None = None
    reason: str = ""
    accounts: tuple[str, ...] = ()

    @property
    def is_known(self) -> bool:
        """Whether there is a value."""
        return self.standing is Standing.KNOWN


def known(value: float, low: float, high: float, n: int, reason: str = "") -> Estimate:
    """Return an estimate that the data support."""
    return Estimate(Standing.KNOWN, n, value, low, high, reason)


def unknown(reason: str) -> Estimate:
    """Return that nothing is known, and why."""
    return Estimate(Standing.UNKNOWN, 0, reason=reason)


def too_few(n: int, least: int, accounts: tuple[str, ...] = ()) -> Estimate:
    """Return that there are too few observations for an interval worth having."""
    return Estimate(Standing.TOO_FEW, n, reason=f"only {n}, fewer than {least}", accounts=accounts)
