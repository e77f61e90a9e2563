"""The cells of an attribute: its values, those put together between which no limit tells."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from math import inf

from moorings.coverage.criteria import Value
from moorings.coverage.marks import Mark, marks_of
from moorings.coverage.nicest import FINEST as FINEST_OF_ALL
from moorings.coverage.nicest import round_day, round_numbers, roundness
from moorings.coverage.stretch import Stretch
from moorings.model.business import Attribute, BusinessFacts
from moorings.model.fact import Limit

FINEST = {"integer": 0, "money": -2}
"""The power of ten of the smallest difference between two values, where there is one."""


@dataclass(frozen=True, slots=True)
class Cell:
    """Values that no limit tells apart, and the roundest of them.

    `stretch` says which numbers, or which days by their ordinal; a word has none. `is_other` stands for every word
    that is not named.
    """

    value: Value
    stretch: Stretch | None = None
    is_other: bool = False

    @property
    def figures(self) -> tuple[bool, int]:
        """How far from round it is: what more figures need comes later, and last a word that nobody names."""
        is_number = isinstance(self.value, int | float) and not isinstance(self.value, bool)
        return self.is_other, roundness(self.value) if is_number else 0  # type: ignore[arg-type]


def number_cells(declared: Attribute, limits: Sequence[Limit], settings: BusinessFacts) -> Iterator[Cell]:
    """Yield the cells of a number or of money from the lowest: each limit by itself, and what lies between two.

    Where the attribute names no least value it is 0, unless it is compared with a number below that.
    """
    finest = FINEST.get(declared.kind)
    found = marks_of(declared.name, limits, settings)
    least, most = _domain(declared, found)
    marks = [mark for mark in found if least <= mark.place <= most]
    for below, above in pairwise((None, *marks, None)):
        if below and (at := _value_at(below, finest)) is not None:
            yield Cell(at, Stretch(below.place, True, below.place, True))
        low = (below.place, False) if below else (least, least > -inf)
        high = (above.place, False) if above else (most, most < inf)
        between = Stretch(*low, *high)
        stretch = between.in_whole_numbers() if finest == 0 else between
        value = None if stretch.is_empty else _value_between(below, above, stretch, finest)
        if value is not None:
            yield Cell(value, stretch)


def _domain(declared: Attribute, marks: Sequence[Mark]) -> tuple[float, float]:
    least = -inf if marks and marks[0].place < 0 else 0.0
    return (
        least if declared.least is None else declared.least,
        inf if declared.most is None else declared.most,
    )


def _value_at(mark: Mark, finest: int | None) -> Value:
    """Return the mark as an account has it; nothing where no whole number lies there."""
    if finest == 0:
        return None if mark.place % 1 else int(mark.place)
    return mark.place


def _value_between(below: Mark | None, above: Mark | None, stretch: Stretch, finest: int | None) -> Value:
    """Return the roundest number of a stretch that is told apart from the marks at its ends; nothing for none."""
    candidates = round_numbers(
        below.high if below else stretch.low,
        above.low if above else stretch.high,
        FINEST_OF_ALL if finest is None else finest,
    )
    for one in candidates:
        if (below is None or below.orders(one, 1)) and (above is None or above.orders(one, -1)):
            return int(one) if finest == 0 else one
    return None


def day_cells(limits: Iterable[str]) -> Iterator[Cell]:
    """Yield the cells of a date from the earliest: each day that is named, and the days between two."""
    named = sorted({date.fromisoformat(limit).toordinal() for limit in limits})
    ends = [date.min.toordinal() - 1, *named, date.max.toordinal() + 1]
    for below, above in pairwise(ends):
        if below >= date.min.toordinal():
            yield Cell(date.fromordinal(below), Stretch(below, True, below, True))
        first, last = below + 1, above - 1
        if first <= last:
            yield Cell(_day_between(first, last, bool(named)), _days(first, last))


def _day_between(first: int, last: int, is_bounded: bool) -> date:
    """Return a day near the one that is named, where what lies before or after it has no other end."""
    if is_bounded and first == date.min.toordinal():
        first = max(first, last - 365)
    return round_day(date.fromordinal(first), date.fromordinal(last))


def _days(first: int, last: int) -> Stretch:
    low = -inf if first == date.min.toordinal() else float(first)
    return Stretch(low, True, inf, False) if last == date.max.toordinal() else Stretch(low, True, last, True)


def word_cells(
    name: str, values: Sequence[str], limits: Sequence[str], *, in_order: bool = False
) -> Iterator[Cell]:
    """Yield the cells of a text: each word that is named, and all others unless `values` are the only ones.

    `in_order` asks for others before and after each word, as texts are compared.
    """
    named = {word.casefold(): word for word in reversed(values or limits)}
    for folded in sorted(named):
        yield Cell(named[folded])
    if values:
        return
    others = [f"another {name.replace('_', ' ')}"]
    others += ["0", *(f"{named[folded]} 0" for folded in sorted(named))] if in_order else []
    for word in others:
        if word.casefold() not in named:
            yield Cell(word, is_other=True)
