"""What serving a segment by a relationship takes over time.

Accounts are won at a pace that is the same share of them at all times. So hours, people and cost are straight lines
through the number of accounts, the work for newly won ones included, and the parts of a segment add up.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from moorings.economics.audience import Served
from moorings.economics.bill import bill_of
from moorings.economics.course import Course
from moorings.economics.inputs import fixed_cost_of, revenue_of
from moorings.economics.people import needs_of
from moorings.economics.quantity import as_it_stands
from moorings.model.business import BusinessFacts
from moorings.model.relationship import Relationship
from moorings.model.segment import Segment


@dataclass(frozen=True, slots=True)
class Effort:
    """What one account takes a year, its part of the work for new ones included: hours, people of each pool, cost.

    `fixed` is what the relationship costs beside, however many it serves. `unpriced` says why `cost` is not known,
    `uncounted` why some hours belong to nobody who could be counted.
    """

    hours: float
    people: Mapping[str, float]
    cost: float
    fixed: float
    unpriced: tuple[str, ...] = ()
    uncounted: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Service:
    """A segment served by a relationship: its accounts over time, and what each takes and brings a year.

    Moments are years from today; a figure is nothing where what it is made of is unknown.
    """

    segment: Segment
    relationship: Relationship
    course: Course | None
    won_each_year: float
    effort: Effort
    revenue_per_account: float | None

    def accounts_at(self, moment: float) -> float | None:
        """Return the accounts at a moment."""
        return None if self.course is None else self.course.at(moment)

    def mean_accounts(self, start: float, end: float) -> float | None:
        """Return the accounts on average."""
        return None if self.course is None else self.course.mean(start, end)

    def won(self, start: float, end: float) -> float | None:
        """Return the accounts won from one moment to a later one."""
        return _times(self.mean_accounts(start, end), self.won_each_year * (end - start))

    def hours(self, start: float, end: float) -> float | None:
        """Return the hours from one moment to a later one."""
        return _times(self.mean_accounts(start, end), self.effort.hours * (end - start))

    def hours_at(self, moment: float) -> float | None:
        """Return the hours a year at the pace of a moment."""
        return _times(self.accounts_at(moment), self.effort.hours)

    def revenue_at(self, moment: float) -> float | None:
        """Return the revenue a year at the pace of a moment."""
        if self.revenue_per_account is None:
            return None
        return _times(self.accounts_at(moment), self.revenue_per_account)

    def people_at(self, moment: float, pool: str | None = None) -> float | None:
        """Return the people at a moment, of one pool or of all."""
        if self.effort.uncounted:
            return None
        people = self.effort.people
        return _times(self.accounts_at(moment), people.get(pool, 0.0) if pool else sum(people.values()))

    def cost(self, start: float, end: float, others: Sequence["Service"]) -> float | None:
        """Return the cost from one moment to a later one, with the part of the fixed cost that falls to it.

        The fixed cost is parted among all segments of the relationship, which are in `others`, by their accounts.
        """
        accounts = self.mean_accounts(start, end)
        same = [one for one in others if one.relationship.id == self.relationship.id]
        all_accounts = [one.mean_accounts(start, end) for one in same]
        if accounts is None or self.effort.unpriced or (self.effort.fixed and None in all_accounts):
            return None
        together = sum(one for one in all_accounts if one is not None)
        part = accounts / together if together else 1 / len(same)
        return (accounts * self.effort.cost + part * self.effort.fixed) * (end - start)


def service_of(served: Served, settings: BusinessFacts) -> Service:
    """Return what serving the segment takes."""
    return Service(
        segment=served.segment,
        relationship=served.relationship,
        course=served.course if isinstance(served.course, Course) else None,
        won_each_year=served.won_each_year,
        effort=_effort(served, settings),
        revenue_per_account=revenue_of(served.segment, settings, as_it_stands),
    )


def _effort(served: Served, settings: BusinessFacts) -> Effort:
    relationship, tasks, new = served.relationship, served.tasks, served.won_each_year
    bill = bill_of(tasks, 0.0, 1.0, new, relationship.coverage.book)
    human = [task for task in tasks if task.takes_time]
    return Effort(
        hours=sum(task.hours * (1.0 if task.is_yearly else new) for task in tasks),
        people={need.name: need.people for need in needs_of(bill.staff)},
        cost=bill.cost,
        fixed=fixed_cost_of(relationship, settings, as_it_stands) or 0.0,
        unpriced=tuple(f"the time of {one.mechanism.name} has no price" for one in human if one.is_unpriced),
        uncounted=tuple(f"no role does {one.mechanism.name}" for one in human if one.rate is None),
    )


def _times(accounts: float | None, each: float) -> float | None:
    return None if accounts is None else accounts * each
