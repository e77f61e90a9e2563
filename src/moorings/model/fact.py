"""The values that our objects in the file are made of: money, and bounds on attributes of accounts."""

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import (
    AfterValidator,
    ConfigDict,
    Discriminator,
    Field,
    Tag,
    field_validator,
    model_validator,
)

from moorings.model.base import Fact
from moorings.model.estimate import Amount, ends_of, spread_of
from moorings.units import Period

Currency = Annotated[str, Field(pattern=r"^[A-Z]{3}$")]
"""ISO 4217 code."""

UNHEARD_OF = 10**15
"""No amount, count or target of a business comes near it."""


class Price(Fact):
    """Money as the file writes it: decimal text, a currency, and what it is counted per."""

    amount: Annotated[Decimal, Amount]
    """Decimal text, such as "50000.00", or a range of amounts."""
    currency: Currency
    """ISO 4217 code."""
    per: Period | Literal["once"] = Period.YEAR
    """What the amount is counted per."""
    each: Literal["account", "seat"] = "account"
    """Whether it is for an account or for a seat."""

    @field_validator("amount")
    @classmethod
    def _in_reach(cls, amount: Decimal) -> Decimal:
        if not all(end.is_finite() and abs(end) < UNHEARD_OF for end in ends_of(amount)):
            raise ValueError("an amount of money is a number below 1,000,000,000,000,000.")
        return amount

    @property
    def per_year(self) -> float:
        """The amount a year, in its own currency; a one-off amount counts as it is."""
        return float(self.amount) * self.times_a_year

    @property
    def times_a_year(self) -> float:
        """How often a year the amount is paid; a one-off amount counts once."""
        return self.per.per_year if isinstance(self.per, Period) else 1.0


def _not_negative(price: Price) -> Price:
    least = min(ends_of(price.amount))
    if least < 0:
        raise ValueError(f"{least} cannot be: what is paid is 0 or more.")
    return price


def _for_a_period(price: Price) -> Price:
    if price.per == "once":
        raise ValueError("per 'once' cannot be: say what a year, a quarter, a month or a week costs.")
    return price


def _not_by_the_seat(price: Price) -> Price:
    if price.each == "seat":
        raise ValueError("each 'seat' cannot be: this cost does not grow with seats.")
    return price


def _each_time(price: Price) -> Price:
    if "per" in price.model_fields_set and price.per != "once":
        raise ValueError(f"per '{price.per}' cannot be: it is spent each time, so say per 'once'.")
    return price.model_copy(update={"per": "once"})


Charge = Annotated[Price, AfterValidator(_not_negative)]
"""Money that somebody pays."""
RunningCost = Annotated[Charge, AfterValidator(_for_a_period), AfterValidator(_not_by_the_seat)]
"""Money that the business spends from year to year, whatever the number of accounts and seats."""
Outlay = Annotated[Charge, AfterValidator(_each_time), AfterValidator(_not_by_the_seat)]
"""Money that the business spends each time something is done."""


def _kind_of(limit: object) -> str:
    return "[money]" if isinstance(limit, Price | dict) else "[plain]"


Limit = Annotated[
    Annotated[Price, Tag("[money]")] | Annotated[bool | int | float | str, Tag("[plain]")],
    Discriminator(_kind_of),
]
"""What an attribute is compared with: money, or a plain value; dates as ISO text."""


class Bound(Fact):
    """One condition on one attribute of an account. All of the limits that it names must hold."""

    attribute: str
    """An attribute that the business declares."""
    at_least: Limit | None = None
    """This value or more."""
    more_than: Limit | None = None
    """More than this value."""
    at_most: Limit | None = None
    """This value or less."""
    less_than: Limit | None = None
    """Less than this value."""
    is_: Limit | None = Field(None, alias="is")
    """Exactly this value."""
    is_not: Limit | None = None
    """Any value but this."""
    in_: tuple[Limit, ...] | None = Field(None, alias="in", min_length=1)
    """One of these values."""

    model_config = ConfigDict(populate_by_name=True)

    @property
    def limits(self) -> tuple[Limit, ...]:
        """Every value that it compares with."""
        single = (self.at_least, self.more_than, self.at_most, self.less_than, self.is_, self.is_not)
        return (*(limit for limit in single if limit is not None), *(self.in_ or ()))

    @model_validator(mode="after")
    def _compares_with_something(self) -> "Bound":
        if not self.limits:
            raise ValueError(f"'{self.attribute}' is compared with nothing; say at_least, less_than, is…")
        if any(isinstance(limit, Price) and spread_of(limit.amount) for limit in self.limits):
            raise ValueError(f"'{self.attribute}' is compared with a range: a threshold is one amount.")
        return self
