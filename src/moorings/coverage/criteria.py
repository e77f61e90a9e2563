"""Whether an account meets a condition: yes, no, or unknown where the account does not say."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from decimal import Decimal

from moorings.model.business import BusinessFacts
from moorings.model.fact import Bound, Limit, Price
from moorings.units import Period

Value = str | int | float | bool | Decimal | date | None
Account = Mapping[str, Value]
"""What is known of one account, by attribute. Money is in the business's currency, for the attribute's period."""

MINOR_UNIT = 0.01


def all_hold(bounds: Iterable[Bound], account: Account, settings: BusinessFacts) -> bool | None:
    """Return whether every bound holds; unknown where none fails and one cannot be told."""
    answers = [holds(bound, account, settings) for bound in bounds]
    if False in answers:
        return False
    return None if None in answers else True


def holds(bound: Bound, account: Account, settings: BusinessFacts) -> bool | None:
    """Return whether the account's value lies within the bound; unknown where it has none that can be compared."""
    value = _plain(account.get(bound.attribute))
    if value is None or not all(_is_comparable(value, limit) for limit in bound.limits):
        return None
    return all(_compares(value, bound, settings))


def _plain(value: Value) -> Value:
    """Return the value as a number, a day or a text; nothing for a number that is none."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, Decimal | float):
        return float(value) if value == value else None  # noqa: PLR0124  # only NaN differs from itself
    return value


def _is_comparable(value: Value, limit: Limit) -> bool:
    if isinstance(limit, str):
        return True
    if isinstance(limit, bool):
        return isinstance(value, bool)
    return _is_number(value)


def _compares(value: Value, bound: Bound, settings: BusinessFacts) -> Iterable[bool]:
    def against(limit: Limit) -> int:
        return order(value, limit, bound.attribute, settings)

    if bound.at_least is not None:
        yield against(bound.at_least) >= 0
    if bound.more_than is not None:
        yield against(bound.more_than) > 0
    if bound.at_most is not None:
        yield against(bound.at_most) <= 0
    if bound.less_than is not None:
        yield against(bound.less_than) < 0
    if bound.is_ is not None:
        yield against(bound.is_) == 0
    if bound.is_not is not None:
        yield against(bound.is_not) != 0
    if bound.in_ is not None:
        yield any(against(limit) == 0 for limit in bound.in_)


def order(value: Value, limit: Limit, attribute: str, settings: BusinessFacts) -> int:
    """Return -1, 0 or 1 as the value lies below, at or above the limit.

    Money counts as equal when the difference is below one minor unit in either period: 1,666.67 a month is 20,000 a
    year. Texts are compared without regard to case.
    """
    if isinstance(limit, Price) and isinstance(value, int | float):
        return _sign(value, amount(limit, attribute, settings), slack(limit, attribute, settings))
    if isinstance(value, int | float) and isinstance(limit, int | float):
        return _sign(value, limit, 0.0)
    left, right = str(value).casefold(), str(limit).casefold()
    return (left > right) - (left < right)


def amount(limit: Price, attribute: str, settings: BusinessFacts) -> float:
    """Return the limit in the business's currency, for the period of the attribute."""
    return settings.in_currency(limit) / _per_year(attribute, settings)


def _per_year(attribute: str, settings: BusinessFacts) -> float:
    declared = settings.attribute(attribute)
    return declared.per.per_year if declared else 1.0


def slack(limit: Price, attribute: str, settings: BusinessFacts) -> float:
    """Return what a minor unit, of the limit's period or the attribute's own, can make in the attribute's."""
    limit_per_year = limit.per.per_year if isinstance(limit.per, Period) else 1.0
    return MINOR_UNIT * max(limit_per_year / _per_year(attribute, settings), 1.0)


def _sign(value: float, limit: float, tolerance: float) -> int:
    difference = value - limit
    if (
        round(abs(difference), 6) < tolerance
    ):  # a whole minor unit is a difference, whatever a float makes of it
        return 0
    return (difference > 0) - (difference < 0)


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
