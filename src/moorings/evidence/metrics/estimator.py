"""From the statistics of a segment to an estimate: the few ways that metrics share."""

from collections.abc import Callable, Sequence

from moorings.evidence.estimate import Estimate, known
from moorings.evidence.intervals import Interval, ratio, wilson
from moorings.evidence.metrics.metric import Row
from moorings.units import DAYS_PER_YEAR

RATIO = (
    "SUM(x) AS sum_x",
    "SUM(y) AS sum_y",
    "SUM(x * x) AS sum_xx",
    "SUM(x * y) AS sum_xy",
    "SUM(y * y) AS sum_yy",
)
"""The statistics of Σy/Σx, of rows that hold an `x` and a `y`."""

ALL_ALIKE = "all accounts are alike, so that no interval can be told"


def proportion(counted: str) -> Callable[[Row], Estimate]:
    """Return what estimates the share of n observations that the statistic `counted` counts."""

    def estimate(row: Row) -> Estimate:
        n = round(row["n"])
        return known(*wilson(row[counted], n), n)

    return estimate


def share_of_sums(row: Row) -> Estimate:
    """Estimate Σy/Σx where no y exceeds its x.

    Accounts that are all alike have no spread to judge by: then Wilson's interval is taken, for as many accounts as
    weigh equally (Kish 1965, Survey Sampling: (Σx)²/Σx²).
    """
    found = _ratio(row)
    if not found.has_spread:
        equal_accounts = row["sum_x"] ** 2 / row["sum_xx"]
        found = wilson(min(1.0, found.value) * equal_accounts, equal_accounts)
    return known(*found.within(0.0, 1.0), round(row["n"]))


def ratio_of_sums(row: Row) -> Estimate:
    """Estimate Σy/Σx where neither can be below zero."""
    return _told(_ratio(row), row)


def per_year(row: Row) -> Estimate:
    """Estimate Σy for each account-year, x being the days for which an account was a customer."""
    return _told(_ratio(row).times(DAYS_PER_YEAR), row)


def _ratio(row: Row) -> Interval:
    return ratio(
        round(row["n"]),
        sum_x=row["sum_x"],
        sum_y=row["sum_y"],
        sum_xx=row["sum_xx"],
        sum_xy=row["sum_xy"],
        sum_yy=row["sum_yy"],
    )


def _told(found: Interval, row: Row) -> Estimate:
    return known(*found.within(0.0), round(row["n"]), "" if found.has_spread else ALL_ALIKE)


def sums(x: Sequence[float], y: Sequence[float]) -> Row:
    """Return the statistics of a few accounts, for a worked example."""
    pairs = list(zip(x, y, strict=True))
    return {
        "n": len(pairs),
        "sum_x": sum(x),
        "sum_y": sum(y),
        "sum_xx": sum(a * a for a, _ in pairs),
        "sum_xy": sum(a * b for a, b in pairs),
        "sum_yy": sum(b * b for _, b in pairs),
    }


CLUSTERED = "linearised ratio over accounts, Student's t"
YEAR_OF_FIVE = (DAYS_PER_YEAR,) * 5
"""Five accounts that were customers for a year each, for worked examples."""
