"""What ends a stage: words, which may know their numbers.

In the file it is a text, or an object: `{"accounts": 80, "hours_per_week": 20}`. The object reads as the text that a
person would write, "80 accounts, or 20 hours a week", so that whatever reads words reads both.
"""

from collections.abc import Callable
from typing import Any, Self

from pydantic import Field, GetCoreSchemaHandler, model_validator
from pydantic_core import CoreSchema, core_schema

from moorings.model.base import Fact
from moorings.model.fact import UNHEARD_OF, Charge


class StageEnd(Fact):
    """The numbers that end a stage; the first that is reached ends it."""

    accounts: int | None = Field(None, ge=1, lt=UNHEARD_OF)
    """So many accounts."""
    hours_per_week: float | None = Field(None, gt=0, le=1_000_000)
    """So many human hours a week."""
    revenue: Charge | None = None
    """So much revenue for a period, from all accounts together and in the business's own currency."""

    @model_validator(mode="after")
    def _names_a_number(self) -> Self:
        if self.accounts is None and self.hours_per_week is None and self.revenue is None:
            raise ValueError("nothing ends the stage: name accounts, hours_per_week or revenue.")
        if self.revenue and (self.revenue.per == "once" or self.revenue.each == "seat"):
            raise ValueError("revenue is what all accounts pay in a year, a quarter, a month or a week.")
        return self

    @property
    def words(self) -> str:
        """The numbers as a person says them."""
        said = [] if self.accounts is None else [f"{self.accounts:,} accounts"]
        if self.hours_per_week is not None:
            said.append(f"{self.hours_per_week:,.10g} hours a week")
        if self.revenue is not None:
            said.append(f"{self.revenue.amount:,f} {self.revenue.currency} a {self.revenue.per}")
        return ", or ".join(said)


class Trigger(str):
    """Words that know their numbers."""

    __slots__ = ("ends",)
    ends: StageEnd

    def __new__(cls, ends: StageEnd) -> Self:
        """Return the numbers in words."""
        self = super().__new__(cls, ends.words)
        self.ends = ends
        return self


def ends_of_stage(trigger: str) -> StageEnd | None:
    """Return the numbers that a trigger knows; nothing where it is words alone."""
    return trigger.ends if isinstance(trigger, Trigger) else None


class TriggerWords:
    """What ends a stage, in the file: a text, or an object with its numbers."""

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        text = handler(source)
        return core_schema.no_info_wrap_validator_function(
            cls._read,
            text,
            serialization=core_schema.plain_serializer_function_ser_schema(cls._written),
            json_schema_input_schema=core_schema.union_schema([text, handler.generate_schema(StageEnd)]),
        )

    @staticmethod
    def _read(value: Any, check: Callable[[Any], str]) -> str:
        if isinstance(value, Trigger):
            return value
        return Trigger(StageEnd.model_validate(value)) if isinstance(value, dict | StageEnd) else check(value)

    @staticmethod
    def _written(trigger: str) -> Any:
        ends = ends_of_stage(trigger)
        return ends.model_dump(mode="json", exclude_defaults=True) if ends else trigger
