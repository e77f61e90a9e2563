"""A figure that is not known exactly: still a number, which also knows how far it may lie from the truth.

In the file such a figure is an object where a number could stand: `{"low": 8, "likely": 12, "high": 20}`. Everything
that counts with one figure takes the likely one; a simulation draws from the whole spread.
"""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from math import sqrt
from typing import Any, Literal, Self

from pydantic import GetCoreSchemaHandler, model_validator
from pydantic_core import CoreSchema, core_schema

from moorings.model.base import Fact

NEEDS_LIKELY = frozenset({"pert", "triangular"})
"""Shapes that have a peak of their own; of the others the middle follows from the two ends."""


class Spread(Fact):
    """How a figure may come out. The shape is PERT unless another is named.

    `low` and `high` are the least and the greatest value; of a normal or log-normal figure, those that one in ten
    lies below and one in ten above.
    """

    low: float
    """The least, or what one in ten lies below."""
    likely: float | None = None
    """The likely figure, where the shape has a peak."""
    high: float
    """The greatest, or what one in ten lies above."""
    shape: Literal["pert", "triangular", "uniform", "normal", "lognormal"] = "pert"
    """How likely the figures between are."""

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.low > self.high:
            raise ValueError(f"low {self.low:g} is above high {self.high:g}: a range runs from low to high.")
        if self.shape in NEEDS_LIKELY and self.likely is None:
            raise ValueError(f"a range of shape '{self.shape}' needs a likely value between low and high.")
        if self.shape not in NEEDS_LIKELY and self.likely is not None:
            raise ValueError(f"a range of shape '{self.shape}' has no likely value: its ends say it all.")
        if self.likely is not None and not self.low <= self.likely <= self.high:
            raise ValueError(f"likely {self.likely:g} does not lie between {self.low:g} and {self.high:g}.")
        if self.shape == "lognormal" and self.low <= 0:
            raise ValueError(f"low {self.low:g} cannot be: a log-normal figure is above zero.")
        return self

    @property
    def central(self) -> float:
        """The figure that stands for all of it: the likely one, else the middle."""
        if self.likely is not None:
            return self.likely
        return sqrt(self.low * self.high) if self.shape == "lognormal" else (self.low + self.high) / 2


class Estimate(float):
    """A number with its spread. `least` and `most` are what the figure can be at all."""

    spread: Spread
    least: float
    most: float

    def __new__(cls, spread: Spread, least: float, most: float) -> Self:
        """Return the central figure with its spread."""
        self = super().__new__(cls, spread.central)
        self.spread, self.least, self.most = spread, least, most
        return self


class EstimatedAmount(Decimal):
    """An amount of money with its spread, in the currency and for the period of its price."""

    spread: Spread

    def __new__(cls, spread: Spread) -> Self:
        """Return the central amount with its spread."""
        self = super().__new__(cls, repr(spread.central))
        self.spread = spread
        return self


def spread_of(figure: object) -> Spread | None:
    """Return the spread of a figure; nothing where it is known exactly."""
    return figure.spread if isinstance(figure, Estimate | EstimatedAmount) else None


def ends_of(amount: Decimal) -> tuple[Decimal, ...]:
    """Return the least and the greatest that an amount may be; the amount alone where it is known exactly."""
    spread = spread_of(amount)
    return (Decimal(repr(spread.low)), Decimal(repr(spread.high))) if spread else (amount,)


@dataclass(frozen=True, slots=True)
class Within:
    """What a number in the file can be: `Annotated[float, Within(0, 1)]` also takes a range between the two."""

    least: float
    most: float

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        number = core_schema.float_schema(ge=self.least, le=self.most, allow_inf_nan=False)
        return core_schema.no_info_wrap_validator_function(
            self._read,
            number,
            serialization=core_schema.plain_serializer_function_ser_schema(written),
            json_schema_input_schema=core_schema.union_schema([number, handler.generate_schema(Spread)]),
        )

    def _read(self, value: Any, check: Callable[[Any], float]) -> float:
        if isinstance(value, Estimate):
            value = value.spread
        if not isinstance(value, dict | Spread):
            return check(value)
        spread = Spread.model_validate(value)
        for end in (spread.low, spread.high):
            check(end)
        return Estimate(spread, self.least, self.most)


class Amount:
    """An amount of money in the file: decimal text, or a range of amounts."""

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        amount = handler(source)
        return core_schema.no_info_wrap_validator_function(
            cls._read,
            amount,
            serialization=core_schema.plain_serializer_function_ser_schema(written),
            json_schema_input_schema=core_schema.union_schema([amount, handler.generate_schema(Spread)]),
        )

    @staticmethod
    def _read(value: Any, check: Callable[[Any], Decimal]) -> Decimal:
        if isinstance(value, EstimatedAmount):
            return value
        if not isinstance(value, dict | Spread):
            return check(value)
        return EstimatedAmount(Spread.model_validate(value))


def written(figure: Any) -> Any:
    """Return a figure as the file has it."""
    spread = spread_of(figure)
    if spread is None:
        return str(figure) if isinstance(figure, Decimal) else figure
    return spread.model_dump(mode="json", exclude_defaults=True)
