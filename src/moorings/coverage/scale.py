"""The scale of one attribute: where each limit of the criteria lies on it, and the stretch that bounds leave."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Self

from moorings.coverage.criteria import amount, slack
from moorings.coverage.stretch import Stretch
from moorings.model.business import BusinessFacts
from moorings.model.fact import Bound, Limit, Price


@dataclass(frozen=True, slots=True)
class Scale:
    """An attribute's scale. `marks` are its money limits, each with the tolerance within which it is the same."""

    attribute: str
    settings: BusinessFacts
    marks: tuple[tuple[float, float], ...] = ()

    @classmethod
    def of(cls, attribute: str, bounds: Iterable[Bound], settings: BusinessFacts) -> Self:
        """Return the scale on which limits that say the same in other periods lie at the same place."""
        limits = [limit for bound in bounds if bound.attribute == attribute for limit in bound.limits]
        prices = {limit: slack(limit, attribute, settings) for limit in limits if isinstance(limit, Price)}
        marks = sorted((tolerance, amount(limit, attribute, settings)) for limit, tolerance in prices.items())
        return cls(attribute, settings, tuple((figure, tolerance) for tolerance, figure in marks))

    @property
    def is_whole(self) -> bool:
        """Whether it has whole numbers only."""
        declared = self.settings.attribute(self.attribute)
        return declared is not None and declared.kind == "integer"

    def stretch(self, bounds: Iterable[Bound]) -> Stretch:
        """Return what the bounds on this attribute leave of the scale."""
        left = Stretch()
        for bound in bounds:
            for one in self._one_sided(bound) if bound.attribute == self.attribute else ():
                left = left.meets(one)
        return left.in_whole_numbers() if self.is_whole else left

    def _one_sided(self, bound: Bound) -> Iterator[Stretch]:
        if bound.at_least is not None:
            yield Stretch(low=self._place(bound.at_least))
        if bound.more_than is not None:
            yield Stretch(low=self._place(bound.more_than), low_included=False)
        if bound.at_most is not None:
            yield Stretch(high=self._place(bound.at_most), high_included=True)
        if bound.less_than is not None:
            yield Stretch(high=self._place(bound.less_than))
        if bound.is_ is not None:
            place = self._place(bound.is_)
            yield Stretch(place, True, place, True)

    def _place(self, limit: Limit) -> float:
        if not isinstance(limit, Price):
            return float(limit)
        place = amount(limit, self.attribute, self.settings)
        tolerance = slack(limit, self.attribute, self.settings)
        return next((mark for mark, own in self.marks if abs(mark - place) < max(tolerance, own)), place)
