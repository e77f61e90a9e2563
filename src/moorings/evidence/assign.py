"""What the model decides, written beside the customer data: who is in which segment, what an hour of a role costs."""

from collections.abc import Mapping, Sequence

from moorings.evidence.contract import Kind
from moorings.evidence.extract import Extract
from moorings.evidence.extracted import PROMISED, ROLE_COST


def assign(extract: Extract, segment_of: Mapping[str, str], opening: Mapping[str, str] | None = None) -> None:
    """Write each account's segment: today's in the table `assignment`, the one on the eve in `opening_assignment`.

    An account that is not named stays unassigned. Without `opening`, all are taken to have stayed.
    """
    _write(extract, "assignment", segment_of)
    _write(extract, "opening_assignment", segment_of if opening is None else opening)


def _write(extract: Extract, table: str, segment_of: Mapping[str, str]) -> None:
    extract.engine.write(table, {"account_id": Kind.TEXT, "segment": Kind.TEXT}, segment_of.items())


def price_people(extract: Extract, cost_per_hour: Mapping[str, float]) -> None:
    """Write the table `role_cost` of what an hour of each role costs, in the extract's currency."""
    priced = ((role, float(cost)) for role, cost in cost_per_hour.items())
    extract.engine.write("role_cost", ROLE_COST, priced)


def promise_answers(extract: Extract, minutes: Mapping[str, Sequence[float]]) -> None:
    """Write the table `promised`: within how many minutes a first answer is promised to a segment.

    By segment there is a number for each quarter of an hour of the week in which a question may come, from Monday at
    midnight on, because a promise in working hours is longer on a Friday evening.
    """
    rows = ((segment, slot, one) for segment, each in minutes.items() for slot, one in enumerate(each))
    extract.engine.write("promised", PROMISED, rows)
