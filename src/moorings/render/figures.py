"""Every number's text: money, shares, minutes, months. A share becomes per cent here and nowhere else."""

from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from math import isinf

from moorings.coverage.wording import SIGNS
from moorings.evidence.estimate import Estimate, Standing
from moorings.model.business import NO_CURRENCY
from moorings.units import MINUTES_PER_HOUR

WITHOUT_CURRENCY = frozenset({"", NO_CURRENCY})
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
BEYOND_COUNTING = 1e18
UNKNOWN = "unknown"
NEVER = "never"
SHARE = "share"
PER_YEAR = " a year"


@dataclass(frozen=True, slots=True)
class Figures:
    """Numbers as text, in one currency (an ISO 4217 code; empty or XXX where there is none)."""

    currency: str

    def money(self, amount: float | None) -> str:
        """Return an amount: £79,875; with pence below a hundred."""
        if amount is None:
            return UNKNOWN
        if isinf(amount):
            return NEVER
        pence = 2 if abs(amount) < 100 and round(amount, 2) % 1 else 0
        return self._signed(amount, number(abs(amount), pence, keep=True))

    def pence(self, amount: float) -> str:
        """Return an amount with its pence, whatever its size: £7,987.50."""
        return self._signed(amount, number(abs(amount), 2, keep=True))

    def money_a_year(self, amount: float | None) -> str:
        """Return an amount a year: £5,738 a year."""
        return self.money(amount) + (PER_YEAR if amount is not None else "")

    def short_money(self, amount: float) -> str:
        """Return an amount for an axis or a headline: £20k, £1.25m."""
        for size, letter in ((1e9, "bn"), (1e6, "m"), (1e3, "k")):
            if abs(amount) >= size:
                return self._signed(amount, f"{abs(amount) / size:.3g}{letter}")
        return self._signed(amount, f"{abs(amount):.3g}")

    def quantity(self, value: float, unit: str, decimals: int | None = None) -> str:
        """Return a measured value with its unit: 42%, 3 h 20 min a year."""
        if unit.startswith("money"):
            return self.money(value) + unit.removeprefix("money")
        if unit == SHARE:
            return share(value, decimals)
        if unit.startswith("minutes"):
            return minutes(value) + unit.removeprefix("minutes")
        return f"{_measured(value, decimals)} {unit}".rstrip()

    def short_quantity(self, value: float, unit: str) -> str:
        """Return a value for an axis, without its period."""
        if unit.startswith("money"):
            return self.short_money(value)
        return (
            self.quantity(value, unit).removesuffix(PER_YEAR).removesuffix(f" {unit.removesuffix(PER_YEAR)}")
        )

    def value(self, estimate: Estimate, unit: str) -> str:
        """Return what was measured, or that it is unknown."""
        if estimate.value is None:
            return UNKNOWN
        return self.quantity(estimate.value, unit, _spread_decimals(estimate, unit))

    def short_value(self, estimate: Estimate, unit: str) -> str:
        """Return what was measured without its period or what it counts."""
        return (
            self.value(estimate, unit).removesuffix(PER_YEAR).removesuffix(f" {unit.removesuffix(PER_YEAR)}")
        )

    def interval(self, estimate: Estimate, unit: str) -> str:
        """Return the 95% interval without its period: 38% to 46%; nothing where there is none."""
        if estimate.low is None or estimate.high is None:
            return ""
        decimals = _spread_decimals(estimate, unit)
        low, high = (
            self.quantity(end, unit, decimals).removesuffix(PER_YEAR) for end in (estimate.low, estimate.high)
        )
        counted = f" {unit.removesuffix(PER_YEAR)}"
        return f"{low.removesuffix(counted)} to {high.removesuffix(counted)}"

    def _signed(self, amount: float, plain: str) -> str:
        minus = "−" if amount < 0 else ""
        if self.currency in WITHOUT_CURRENCY:
            return f"{minus}{plain}"
        sign = SIGNS.get(self.currency)
        return f"{minus}{sign}{plain}" if sign else f"{minus}{plain} {self.currency}"


def number(value: float, decimals: int = 0, *, keep: bool = False) -> str:
    """Return a number with thousands set apart, half rounded up; zeros after the point go, unless kept.

    What nobody can count is told by its size: 1.2 × 10^104.
    """
    if abs(value) >= BEYOND_COUNTING:
        digits, _, power = f"{abs(value):.1e}".partition("e+")
        return f"{'−' if value < 0 else ''}{digits} × 10^{power}"
    rounded = Decimal(repr(abs(value))).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    text = f"{rounded:,f}"
    plain = text if keep or "." not in text else text.rstrip("0").rstrip(".")
    return f"−{plain}" if value < 0 and rounded else plain


def count(value: float | None) -> str:
    """Return how many: 5,980."""
    return UNKNOWN if value is None else number(value, 0)


def counted(value: int, one: str, many: str = "") -> str:
    """Return how many of what: 1 account, 37 accounts."""
    return f"{count(value)} {one if value == 1 else many or one + 's'}"


def share(value: float | None, decimals: int | None = None) -> str:
    """Return a share as per cent, with as many decimals as it deserves: 42%, 7.2%, 0.35%."""
    if value is None:
        return UNKNOWN
    return "below 0.01%" if 0 < value < 0.00005 else f"{_measured(value * 100, decimals)}%"


def minutes(value: float) -> str:
    """Return a span of time given in minutes: 6.4 min, 25 min, 3 h 20 min, 90.4 h."""
    full, rest = divmod(round(value), MINUTES_PER_HOUR)
    if not full:
        return f"{number(value, 1 if value < 10 else 0)} min"
    if full >= 10 or not rest:
        return f"{number(value / MINUTES_PER_HOUR, 0 if full >= 100 else 1)} h"
    return f"{full} h {rest} min"


def hours(value: float) -> str:
    """Return hours: 102 h, 1.5 h; minutes where it is less than one."""
    if 0 < value < 1:
        return minutes(value * MINUTES_PER_HOUR)
    return f"{number(value, 0 if value >= 100 else 1)} h"


def month(day: date) -> str:
    """Return the month of a day: March 2025."""
    return f"{MONTHS[day.month - 1]} {day.year}"


def short_month(day: date) -> str:
    """Return the month of a day in short: Mar 2025."""
    return f"{MONTHS[day.month - 1][:3]} {day.year}"


def full_date(day: date) -> str:
    """Return a day: 3 March 2025."""
    return f"{day.day} {month(day)}"


def since(day: date | None) -> str:
    """Return the month since when, or that it is unknown."""
    return month(day) if day else UNKNOWN


def why_unknown(estimate: Estimate) -> str:
    """Return why there is no value: unknown, or too few, and the reason."""
    word = "too few" if estimate.standing is Standing.TOO_FEW else UNKNOWN
    return f"{word}: {estimate.reason}" if estimate.reason else word


def _measured(value: float, decimals: int | None) -> str:
    """Return a number with the decimals that its interval supports, or as many as its size deserves."""
    if decimals is not None:
        return number(value, decimals, keep=True)
    return number(value, _decimals(abs(value)))


def _decimals(size: float) -> int:
    return 0 if size >= 10 or size == 0 else 1 if size >= 1 else 2


def _spread_decimals(estimate: Estimate, unit: str) -> int | None:
    """Return how many decimals the width of the interval supports."""
    if estimate.low is None or estimate.high is None:
        return None
    width = (estimate.high - estimate.low) * (100 if unit == SHARE else 1)
    return None if width == 0 else 0 if width >= 5 else 1 if width >= 0.5 else 2
