"""Values of a model in words, and the sentence that says that one of them is another now."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, time
from enum import StrEnum
from functools import singledispatch
from typing import Any

from moorings.coverage.wording import bound_in_words, price_in_words
from moorings.model.base import Fact
from moorings.model.estimate import spread_of
from moorings.model.fact import Bound, Price
from moorings.model.relationship import Rank
from moorings.terms.lookup import TERMS

LABELS = {term.key: term.label.lower() for term in reversed(TERMS)}
SHARES = frozenset(
    {"share", "share_kept", "allowed_share", "gross_margin", "discount_per_year", "retention_per_year"}
    | {"expansion_per_year", "growth_per_year"}
)
"""Fields whose figures are shares of something."""
UNITS = {
    "response_hours": "working hours",
    "response_seconds": "seconds",
    "grace_days": "days",
    "every_months": "months",
    "hours_per_year": "hours a year",
    "hours_per_week": "hours a week",
    "horizon_years": "years",
    "minutes": "minutes",
}
NOTHING = "nothing"


def in_words(value: Any, field: str = "") -> str:
    """Return a value as a person says it; `field` tells what it counts."""
    if isinstance(value, tuple):
        return joined([in_words(one, field) for one in value])
    if isinstance(value, int | float) and not isinstance(value, bool):
        spread = spread_of(value)
        ends = f" ({_figure(spread.low, field)} to {_figure(spread.high, field)})" if spread else ""
        return f"{_figure(value, field)}{ends}"
    return _spoken(value)


@singledispatch
def _spoken(value: Any) -> str:
    return str(value) if value else NOTHING


@_spoken.register
def _(value: bool) -> str:
    return "yes" if value else "no"


@_spoken.register
def _(value: StrEnum) -> str:
    return LABELS.get(value.value, value.value.replace("_", " "))


@_spoken.register
def _(value: date) -> str:
    return f"{value.day} {value:%B %Y}"


@_spoken.register
def _(value: time) -> str:
    return f"{value:%H:%M}"


@_spoken.register
def _(value: Price) -> str:
    spread = spread_of(value.amount)
    return price_in_words(value) + (f" ({spread.low:,.10g} to {spread.high:,.10g})" if spread else "")


@_spoken.register
def _(value: Bound) -> str:
    return bound_in_words(value)


@_spoken.register
def _(value: Rank) -> str:
    return f"the first {value.first} by {words_of(value.by)}"


@_spoken.register(Mapping)
def _(value: Mapping[StrEnum, Any]) -> str:
    return joined([f"{in_words(key)} {in_words(one)}" for key, one in value.items()])


@_spoken.register
def _(value: Fact) -> str:
    said = [
        f"{words_of(name)} {in_words(getattr(value, name), name)}"
        for name in type(value).model_fields
        if name in value.model_fields_set
    ]
    return ", ".join(said) or NOTHING


def joined(words: Sequence[str]) -> str:
    """Return words as a list in a sentence: a, b and c."""
    if len(words) < 2:
        return "".join(words) or NOTHING
    return f"{', '.join(words[:-1])} and {words[-1]}"


def _figure(value: float, field: str) -> str:
    if field in SHARES:
        return f"{value * 100:.4g}%"
    unit = UNITS.get(field, "")
    return f"{value:,.10g} {unit.removesuffix('s') if value == 1 else unit}".rstrip()


def words_of(field: str) -> str:
    """Return the name of a field as words."""
    return field.strip("_").replace("_", " ")


def written(value: Any) -> Any:
    """Return a value as the file has it, by which two of them are compared: ranges and periods included."""
    if isinstance(value, Fact):
        return value.model_dump(mode="json", by_alias=True)
    if isinstance(value, tuple | list):
        return [written(one) for one in value]
    if isinstance(value, dict):
        return {key: written(one) for key, one in value.items()}
    spread = spread_of(value)
    return spread.model_dump(mode="json") if spread else value


def is_same(old: Any, new: Any) -> bool:
    """Return whether two values say the same in the file."""
    return bool(written(old) == written(new))


def instead(field: str, old: Any, new: Any, name: str = "") -> str:
    """Return a clause that says what a field holds now and held before: owner: Ann instead of nobody."""
    label = name or words_of(field)
    if field in UNITS and label == UNITS[field] and old and new:
        return f"{in_words(new, field)} instead of {old:,.10g}"
    if isinstance(old, tuple) and isinstance(new, tuple):
        return f"{label}: {_of_lists(old, new, field)}"
    if old is None or old == "":
        return f"{label}: {in_words(new, field)}, where nothing was said"
    if new is None or new == "":
        return f"{label}: nothing is said any more; it was {in_words(old, field)}"
    if isinstance(old, Fact) and type(old) is type(new) and not isinstance(old, Price | Bound | Rank):
        return "; ".join(
            instead(inner, one, other, f"{label}, {words_of(inner)}")
            for inner, one, other in differing(old, new)
        )
    return f"{label}: {in_words(new, field)} instead of {in_words(old, field)}"


def differing(old: Fact, new: Fact) -> Iterator[tuple[str, Any, Any]]:
    """Yield each field in which two objects of one kind differ, with what it was and what it is."""
    for name in type(new).model_fields:
        before, after = getattr(old, name), getattr(new, name)
        if not is_same(before, after):
            yield name, before, after


def _of_lists(old: tuple[Any, ...], new: tuple[Any, ...], field: str) -> str:
    """Return what came and what went; the order where nothing else changed."""
    came = [in_words(one, field) for one in new if all(not is_same(one, other) for other in old)]
    went = [in_words(one, field) for one in old if all(not is_same(one, other) for other in new)]
    says = [f"adds {joined(came)}"] if came else []
    says += [f"drops {joined(went)}"] if went else []
    return ", ".join(says) or f"in another order: {in_words(new, field)}"
