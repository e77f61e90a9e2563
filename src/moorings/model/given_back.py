"""Value given back: what customers of a community or of co-creation do for the business."""

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from moorings.model.base import Fact
from moorings.model.estimate import Within
from moorings.model.fact import UNHEARD_OF, Charge


class ValueGivenBack(Fact):
    """Something that customers give back, as communities and co-creation do."""

    what: str = Field(min_length=1)
    """What is given."""
    kind: Literal["answers", "insight", "referrals", "content", "other"] | None = None
    """Answers among peers, insight, referrals or content."""
    worth: Charge | None = None
    """What it is worth to the business for a period, from all accounts of the relationship together."""
    per_year: Annotated[float, Within(0, UNHEARD_OF)] | None = None
    """How much of it there is a year, from all accounts together."""
    unit: str = ""
    """What `per_year` counts."""
    basis: Literal["declared", "measured"] = "declared"
    """Whether its figures were put down by somebody or measured."""
    source: str = ""
    """What they rest on."""


def _from_words(written: object) -> object:
    """Return a text as one thing that is given: so the field was written at first, and so people begin."""
    if not isinstance(written, str):
        return written
    return ({"what": written},) if written.strip() else ()


ValuesGivenBack = Annotated[tuple[ValueGivenBack, ...], BeforeValidator(_from_words)]
