"""Whether an account meets a condition: yes, no, or unknown where the account does not say."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, datetime
from decimal import Decimal

from moorings.coverage.wording import limit_in_words, own_terms_in_words
from moorings.decision import Compared, Condition, Sign, Tri, both, folded
from moorings.model.business import BusinessFacts
from moorings.model.fact import Bound, Limit, Price
from moorings.units import Period

Value = str | int | float | bool | Decimal | date | None
Account = Mapping[str, Value]
"""What is known of one account, by attribute. Money is in the business's currency, for the attribute's period."""

MINOR_UNIT = 0.01

ENDINGS = {
    Sign.AT_LEAST: ("is at least {}", "is below {}, included"),
    Sign.MORE_THAN: ("is more than {}", "is not more than {}, excluded"),
    Sign.AT_MOST: ("is at most {}", "is above {}, included"),
    Sign.LESS_THAN: ("is less than {}", "is not less than {}, excluded"),
    Sign.IS: ("is {}", "is not {}"),
    Sign.IS_NOT: ("is not {}", "is {}"),
    Sign.IN: ("is one of {}", "is none of {}"),
}
"""How the sentence ends that begins with an attribute and its figure, by whether the condition holds."""


def all_hold(bounds: Iterable[Bound], account: Account, settings: BusinessFacts) -> Tri:
    """Return whether every bound holds; unknown where none fails and one cannot be told."""
    return all_met((one for bound in bounds for one in conditions_of(bound, settings)), account)


def holds(bound: Bound, account: Account, settings: BusinessFacts) -> Tri:
    """Return whether the account's value lies within the bound; unknown where it has none that can be compared."""
    return all_hold((bound,), account, settings)


def conditions_of(bound: Bound, settings: BusinessFacts) -> Iterator[Condition]:
    """Yield the comparisons that a bound asks for, with every limit in the business's currency and own period."""
    for sign in Sign:
        given = getattr(bound, sign.value if sign in _PLAIN else f"{sign.value}_")
        if given is not None:
            limits = given if isinstance(given, tuple) else (given,)
            yield _condition(bound.attribute, sign, limits, settings)


_PLAIN = frozenset({Sign.AT_LEAST, Sign.MORE_THAN, Sign.AT_MOST, Sign.LESS_THAN, Sign.IS_NOT})
"""The signs that are no words of Python."""


def _condition(attribute: str, sign: Sign, limits: tuple[Limit, ...], settings: BusinessFacts) -> Condition:
    words = ", ".join(f"{limit_in_words(one)}{_own_terms(one, attribute, settings)}" for one in limits)
    passes, fails = (ending.format(words) for ending in ENDINGS[sign])
    compared = _compared(limits[0], attribute, settings)
    return Condition(
        attribute=attribute,
        sign=sign,
        compared=compared,
        limits=tuple(_plain_limit(one, compared, attribute, settings) for one in limits),
        passes=passes,
        fails=fails,
        tolerance=max(slack(one, attribute, settings) if isinstance(one, Price) else 0.0 for one in limits),
    )


def _own_terms(limit: Limit, attribute: str, settings: BusinessFacts) -> str:
    """Return money of another currency or period in the attribute's own terms, in brackets."""
    if not isinstance(limit, Price):
        return ""
    declared = settings.attribute(attribute)
    own = declared.per if declared else Period.YEAR
    if limit.currency == settings.currency and limit.per in {own, "once"}:
        return ""
    return f" ({own_terms_in_words(amount(limit, attribute, settings), settings.currency, own)})"


def _compared(limit: Limit, attribute: str, settings: BusinessFacts) -> Compared:
    declared = settings.attribute(attribute)
    if isinstance(limit, bool):
        return Compared.YES_NO
    if isinstance(limit, str):
        return Compared.DATE if declared and declared.kind == "date" else Compared.TEXT
    return Compared.NUMBER


def _plain_limit(
    limit: Limit, compared: Compared, attribute: str, settings: BusinessFacts
) -> float | str | bool:
    if isinstance(limit, Price):
        return amount(limit, attribute, settings)
    if isinstance(limit, str):
        return date.fromisoformat(limit).isoformat() if compared is Compared.DATE else folded(limit)
    return limit if isinstance(limit, bool) else float(limit)


def all_met(conditions: Iterable[Condition], account: Account) -> Tri:
    """Return whether the account meets every condition; unknown where it fails none and one cannot be told."""
    answer: Tri = True
    for condition in conditions:
        answer = both(answer, meets(condition, account.get(condition.attribute)))
        if answer is False:
            return False
    return answer


def meets(condition: Condition, value: Value) -> Tri:
    """Return whether a value meets the condition; unknown where it is none that can be compared."""
    known = comparable(value, condition.compared)
    if known is None:
        return None
    places = [(known > high) - (known < low) for low, high in _ends(condition)]  # type: ignore[operator]
    return PASSES[condition.sign](places)


PASSES: dict[Sign, Callable[[list[int]], bool]] = {
    Sign.AT_LEAST: lambda places: places[0] >= 0,
    Sign.MORE_THAN: lambda places: places[0] > 0,
    Sign.AT_MOST: lambda places: places[0] <= 0,
    Sign.LESS_THAN: lambda places: places[0] < 0,
    Sign.IS: lambda places: places[0] == 0,
    Sign.IS_NOT: lambda places: places[0] != 0,
    Sign.IN: lambda places: 0 in places,
}
"""Whether a condition holds, by where the value lies: -1, 0 or 1 as it is below, at or above each limit."""


def _ends(condition: Condition) -> Iterable[tuple[float | str | bool, float | str | bool]]:
    """Return the first and the last value that is equal to each limit."""
    if condition.compared is Compared.NUMBER:
        return condition.bands
    return [(limit, limit) for limit in condition.limits]


def comparable(value: Value, compared: Compared) -> float | str | bool | None:
    """Return the value as it is compared; nothing where it is none of that kind."""
    if value is None or value != value:  # noqa: PLR0124  # only NaN differs from itself
        return None
    match compared:
        case Compared.NUMBER:
            return (
                float(value)
                if isinstance(value, int | float | Decimal) and not isinstance(value, bool)
                else None
            )
        case Compared.YES_NO:
            return value if isinstance(value, bool) else None
        case Compared.DATE:
            return _iso_day(value)
    return _iso_day(value) if isinstance(value, date) else folded(str(value))


def _iso_day(value: Value) -> str | None:
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    try:
        return date.fromisoformat(value).isoformat() if isinstance(value, str) else None
    except ValueError:
        return None


def order(value: Value, limit: Limit, attribute: str, settings: BusinessFacts) -> int:
    """Return -1, 0 or 1 as the value lies below, at or above the limit.

    Money counts as equal when the difference is below one minor unit in either period: 1,666.67 a month is 20,000 a
    year. Texts are compared without regard to case.
    """
    one = _condition(attribute, Sign.IS, (limit,), settings)
    known = comparable(value, one.compared)
    if known is None:
        return 0
    low, high = next(iter(_ends(one)))
    return (known > high) - (known < low)  # type: ignore[operator]


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
