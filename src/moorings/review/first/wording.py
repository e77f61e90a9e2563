"""How the sentences of a first model say their numbers."""

from moorings.checks.wording import share as exact_share


def share(value: float) -> str:
    """Return a share as people say it: 43%, 7.2%, 0.9%."""
    return f"{value:.0%}" if value >= 0.0995 else exact_share(value)


def hours_each(value: float) -> str:
    """Return the hours of one customer: 102 h, 5.9 h, 38 min."""
    if value >= 10:
        return f"{value:,.0f} h"
    return f"{value:,.1f} h".replace(".0 h", " h") if value >= 1 else f"{value * 60:,.2g} min"


def hours_of_all(value: float) -> str:
    """Return the hours of many customers together: 205 h, 45 min."""
    return f"{value:,.0f} h" if value >= 1 else f"{value * 60:,.0f} min"
