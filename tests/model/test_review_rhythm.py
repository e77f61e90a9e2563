"""When a relationship is due to be looked at again."""

from datetime import date

import pytest

from moorings.model.relationship import ReviewRhythm

LAST, NEXT = date(2026, 1, 31), date(2026, 7, 15)


@pytest.mark.parametrize(
    ("rhythm", "due"),
    [
        (ReviewRhythm(), None),
        (ReviewRhythm(every_months=3), None),
        (ReviewRhythm(last=LAST), None),
        (ReviewRhythm(next=NEXT), NEXT),
        (ReviewRhythm(every_months=3, last=LAST, next=NEXT), NEXT),
        (ReviewRhythm(every_months=1, last=LAST), date(2026, 2, 28)),
        (ReviewRhythm(every_months=6, last=NEXT, next=NEXT), date(2027, 1, 15)),
    ],
)
def test_it_is_due_on_the_named_day_until_that_was_kept_and_then_by_the_rhythm(
    rhythm: ReviewRhythm, due: date | None
) -> None:
    assert rhythm.due == due
