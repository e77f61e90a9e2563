"""Within how many minutes an answer is promised, whenever in the week somebody asks."""

from datetime import time

import pytest

from moorings.model.business import BusinessFacts, BusinessModel
from moorings.model.calendar import Calendar
from moorings.model.relationship import Promise, Relationship, RelationshipFacts
from moorings.model.segment import Segment
from moorings.review.promises import promised_minutes

MONDAY_NINE, FRIDAY_FOUR, SATURDAY_NOON = 9 * 4, 4 * 96 + 16 * 4, 5 * 96 + 12 * 4
CALENDAR = Calendar(opens=time(9), closes=time(17))


def promised(**facts: float) -> dict[str, list[float]]:
    promise = Promise.model_validate({"says": "Soon.", **facts})
    bond = Relationship("bond", "Bond", segments=("team",), facts=RelationshipFacts(promise=promise))
    other = Relationship("other", "Other", segments=("team",))
    settings = BusinessFacts(calendar=CALENDAR, time_zone="Europe/London")
    model = BusinessModel(
        "b", "B", settings, segments=(Segment("team", "Team"),), relationships=(bond, other)
    )
    return {name: list(minutes) for name, minutes in promised_minutes(model).items()}


@pytest.mark.parametrize(
    ("slot", "minutes"),
    [
        (MONDAY_NINE, 4 * 60),
        (
            FRIDAY_FOUR,
            60 + 64 * 60 + 3 * 60,
        ),  # an hour until five, then until Monday at nine, then three hours more
        (SATURDAY_NOON, (21 + 24) * 60 + 4 * 60),
    ],
)
def test_working_hours_are_longer_by_the_clock_where_nobody_works(slot: int, minutes: float) -> None:
    assert promised(response_hours=4)["team"][slot] == pytest.approx(minutes)


def test_hours_by_the_clock_are_as_long_at_night() -> None:
    assert set(promised(response_clock_hours=12)["bond"]) == {720.0}


def test_the_next_business_day_ends_when_that_day_ends() -> None:
    assert promised(response_days=1)["team"][FRIDAY_FOUR] == pytest.approx((8 + 48 + 17) * 60)


def test_of_two_promises_the_longer_counts_and_without_one_nothing_is_promised() -> None:
    both = promised(response_hours=4, response_clock_hours=1)["team"]
    assert both[MONDAY_NINE] == pytest.approx(240)
    assert promised() == {}
