"""Within how many minutes a first answer is promised, by the quarter of an hour of the week of the question."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime, timedelta

from moorings.economics.promise import readings_of
from moorings.economics.working_time import WorkingTime
from moorings.model.business import BusinessModel
from moorings.model.relationship import Relationship

MONDAY = datetime(2001, 1, 1)  # noqa: DTZ001  # of no year: a week without holidays, in the business's own time
QUARTER = timedelta(minutes=15)
QUARTERS_A_WEEK = 7 * 24 * 4


def promised_minutes(model: BusinessModel) -> Mapping[str, Sequence[float]]:
    """Return the minutes by segment and by relationship that promise any, for each quarter of an hour of the week.

    Where a segment is promised several times, the longest counts: nobody can say of a contact which one it was.
    """
    working = WorkingTime.of(model.settings)
    given = {segment.id: model.relationships_of(segment.id) for segment in model.segments}
    given |= {one.id: (one,) for one in model.relationships}
    found = {name: _minutes(bonds, working) for name, bonds in given.items()}
    return {name: minutes for name, minutes in found.items() if minutes}


def _minutes(bonds: Iterable[Relationship], working: WorkingTime) -> list[float]:
    readings = {
        reading for bond in bonds if bond.facts.promise for reading in readings_of(bond.facts.promise)
    }
    if not readings:
        return []
    moments = ((MONDAY + at * QUARTER).replace(tzinfo=working.zone) for at in range(QUARTERS_A_WEEK))
    return [
        max(
            (one.deadline(moment, working) - moment.astimezone(UTC)) / timedelta(minutes=1)
            for one in readings
        )
        for moment in moments
    ]
