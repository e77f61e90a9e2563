"""Who qualifies, before and after: the threshold raised, a condition added, a bound that is written otherwise."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from moorings.coverage.criteria import amount, slack
from moorings.coverage.wording import criteria_in_words, limit_in_words
from moorings.model.business import BusinessFacts
from moorings.model.fact import Bound, Limit, Price
from moorings.review.difference.values import is_same


@dataclass(frozen=True, slots=True)
class End:
    """The lower or the upper end of what qualifies, and whether the end itself does."""

    limit: Limit
    is_included: bool

    @property
    def words(self) -> str:
        """The end with its inclusion: £50,000 a year, included."""
        return f"{limit_in_words(self.limit)}, {'included' if self.is_included else 'not included'}"


class Names(NamedTuple):
    """What the criteria as a whole are called in a sentence, and what their two ends are."""

    whole: str
    lower: str
    upper: str


THRESHOLD = Names("threshold", "threshold", "upper end of the threshold")
WAY_OUT = Names("way out", "way out", "upper end of the way out")
SEGMENT = Names("who belongs", "lower end of the segment", "upper end of the segment")


def threshold_changes(
    name: Names,
    old: Sequence[Bound],
    new: Sequence[Bound],
    settings: tuple[BusinessFacts, BusinessFacts],
) -> Iterator[str]:
    """Yield a clause for each attribute whose condition changed.

    `settings` are those of the old model and of the new one.
    """
    if not old or not new:
        yield _all_or_nothing(name.whole, old, new)
        return
    for attribute in dict.fromkeys(bound.attribute for bound in (*old, *new)):
        before, after = _of(attribute, old), _of(attribute, new)
        if not is_same(before, after):
            yield from _attribute_changes(name, attribute, before, after, settings)


def _all_or_nothing(name: str, old: Sequence[Bound], new: Sequence[Bound]) -> str:
    if new:
        return f"{name} set: {criteria_in_words(tuple(new))}; there was none"
    return f"{name} dropped: it was {criteria_in_words(tuple(old))}"


def _of(attribute: str, bounds: Sequence[Bound]) -> tuple[Bound, ...]:
    return tuple(bound for bound in bounds if bound.attribute == attribute)


def _attribute_changes(
    name: Names,
    attribute: str,
    old: tuple[Bound, ...],
    new: tuple[Bound, ...],
    settings: tuple[BusinessFacts, BusinessFacts],
) -> Iterator[str]:
    if not old:
        yield f"{name.whole} asks for more: {criteria_in_words(new)}"
    elif not new:
        yield f"{name.whole} asks for less: no longer {criteria_in_words(old)}"
    elif _has_only_ends(old) and _has_only_ends(new):
        about = "" if attribute == "annual_revenue" else f" of {attribute.replace('_', ' ')}"
        yield from _end_changes(name.lower + about, attribute, _lower(old), _lower(new), settings)
        yield from _end_changes(name.upper + about, attribute, _upper(old), _upper(new), settings)
    else:
        yield f"{name.whole}: {criteria_in_words(new)} instead of {criteria_in_words(old)}"


def _has_only_ends(bounds: tuple[Bound, ...]) -> bool:
    """Return whether the bounds are one lower and one upper end at most."""
    (first, *more) = bounds
    others = (first.is_, first.is_not, first.in_)
    doubled = None not in (first.at_least, first.more_than) or None not in (first.at_most, first.less_than)
    return not more and not doubled and all(one is None for one in others)


def _lower(bounds: tuple[Bound, ...]) -> End | None:
    return _end(bounds[0].at_least, bounds[0].more_than)


def _upper(bounds: tuple[Bound, ...]) -> End | None:
    return _end(bounds[0].at_most, bounds[0].less_than)


def _end(included: Limit | None, excluded: Limit | None) -> End | None:
    if included is not None:
        return End(included, True)
    return End(excluded, False) if excluded is not None else None


def _end_changes(
    name: str,
    attribute: str,
    old: End | None,
    new: End | None,
    settings: tuple[BusinessFacts, BusinessFacts],
) -> Iterator[str]:
    if is_same(_parts(old), _parts(new)):
        return
    if old is None or new is None:
        yield f"{name} set to {new.words}" if new else f"{name} dropped: it was {old.words if old else ''}"
        return
    way = _way(attribute, old.limit, new.limit, settings)
    if way and old.is_included == new.is_included:
        yield f"{name} {way} from {_without_period(old.limit, new.limit)} to {new.words}"
    elif way:
        yield f"{name} {way} from {old.words}, to {new.words}"
    elif old.is_included != new.is_included:
        yield f"{name} of {limit_in_words(new.limit)} is now {'' if new.is_included else 'not '}included"
    else:
        yield f"{name} of {limit_in_words(old.limit)} is now written {limit_in_words(new.limit)}, which is the same"


def _without_period(old: Limit, new: Limit) -> str:
    """Return a limit in words, its period left out where that of the other one, said next, is the same."""
    words = limit_in_words(old)
    if isinstance(old, Price) and isinstance(new, Price) and old.per == new.per and old.each == new.each:
        return words.removesuffix(f" a {old.per}")
    return words


def _parts(end: End | None) -> tuple[Limit, bool] | None:
    return (end.limit, end.is_included) if end else None


def _way(attribute: str, old: Limit, new: Limit, settings: tuple[BusinessFacts, BusinessFacts]) -> str:
    """Return whether a limit was raised or lowered; an empty text where the two are one threshold."""
    before, after = (_figure(attribute, limit, one) for limit, one in zip((old, new), settings, strict=True))
    if before is None or after is None:
        return "moved"
    tolerance = max(_slack(attribute, limit, one) for limit, one in zip((old, new), settings, strict=True))
    if abs(after - before) < tolerance or after == before:
        return ""
    return "raised" if after > before else "lowered"


def _figure(attribute: str, limit: Limit, settings: BusinessFacts) -> float | None:
    if isinstance(limit, Price):
        return amount(limit, attribute, settings)
    return float(limit) if isinstance(limit, int | float) else None


def _slack(attribute: str, limit: Limit, settings: BusinessFacts) -> float:
    return slack(limit, attribute, settings) if isinstance(limit, Price) else 0.0
