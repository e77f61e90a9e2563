"""The business calendar: when people are there to answer."""

from datetime import date, time
from typing import Literal

from pydantic import model_validator

from moorings.model.base import Fact

Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]


class Calendar(Fact):
    """The business calendar: working hours, by which promises are counted."""

    days: tuple[Weekday, ...] = ("mon", "tue", "wed", "thu", "fri")
    """The working days of a week."""
    opens: time = time(9)
    """When a working day begins, in the business's time zone."""
    closes: time = time(17)
    """When it ends."""
    holidays: tuple[date, ...] = ()
    """Days on which nobody works."""

    @model_validator(mode="after")
    def _is_open_some_time(self) -> "Calendar":
        if not self.days:
            raise ValueError("a calendar without working days keeps no promise: name one.")
        if self.opens >= self.closes:
            raise ValueError(f"opens {self.opens:%H:%M} is not before closes {self.closes:%H:%M}.")
        return self

    @property
    def hours_per_day(self) -> float:
        """Opening hours of a working day."""
        return (self.closes.hour - self.opens.hour) + (self.closes.minute - self.opens.minute) / 60

    @property
    def hours_per_week(self) -> float:
        """Opening hours of a week without holidays."""
        return self.hours_per_day * len(set(self.days))
