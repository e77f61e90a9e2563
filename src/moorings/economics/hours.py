"""Hours a week, for a business that counts in hours instead of salaries."""

from moorings.economics.quantity import Q
from moorings.units import Period


def hours_a_week(hours_a_year: Q) -> Q:
    """Return hours a year as hours a week, of which a year has 365.25 / 7."""
    return hours_a_year / Period.WEEK.per_year
