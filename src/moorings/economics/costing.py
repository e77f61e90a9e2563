"""Work out what a business model costs to serve."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from moorings.economics.against_cheaper import Costs, against_cheaper, costs_of
from moorings.economics.audience import serving
from moorings.economics.behaviour import behaviour_of
from moorings.economics.bill import Bill, bill_of, cost_in_whole_people
from moorings.economics.break_even import share_break_even
from moorings.economics.cost import cost_of
from moorings.economics.fixed import share_of_fixed
from moorings.economics.inputs import LabourRate, accounts_of, fixed_cost_of, revenue_of
from moorings.economics.ledger import Ledger
from moorings.economics.people import Staff, needs_of
from moorings.economics.price import price_where_asked
from moorings.economics.quantity import as_it_stands
from moorings.economics.report import CostReport, Line, Part, Ranged, RelationshipCost, SegmentCost, Year
from moorings.economics.task import Task, tasks_of
from moorings.model.business import BusinessModel
from moorings.model.relationship import Relationship
from moorings.model.segment import Segment
from moorings.terms.vocabulary import Job, Phase


@dataclass(slots=True)
class _Count:
    """A model being counted: the inputs used so far, the people, and the hours of a later year."""

    model: BusinessModel
    costs: Costs
    ledger: Ledger = field(default_factory=Ledger)
    staff: list[Staff[float]] = field(default_factory=list)
    rates: dict[str, LabourRate[float]] = field(default_factory=dict)
    hours: float = 0.0


def cost_report(
    model: BusinessModel, as_of: date, segments: Sequence[Segment], given: str | None = None
) -> CostReport:
    """Return what these segments of the model cost to serve; `given` is the one whose size was asked for, by id."""
    count, settings = _Count(model, costs_of(model)), model.settings
    found = tuple(_segment(one, count, one.id == given) for one in segments)
    return CostReport(
        title=model.title,
        as_of=as_of,
        currency=settings.currency,
        allowed_share=settings.allowed_share,
        gross_margin=settings.gross_margin,
        hours_per_week=settings.hours_per_week,
        segments=found,
        pools=needs_of(count.staff),
        hours=count.hours,
        not_counted=tuple(one.title for one in found if not one.accounts),
        roles=tuple(count.rates.values()),
        ranges=tuple(_ranges(count.ledger)),
    )


def _segment(segment: Segment, count: _Count, is_given: bool) -> SegmentCost:
    accounts = accounts_of(segment, count.ledger)
    revenue = revenue_of(segment, count.model.settings, count.ledger)
    model = count.model
    at_work = {one.id for one in serving(model, segment.id)}
    return SegmentCost(
        id=segment.id,
        title=segment.title,
        accounts=accounts,
        accounts_are_given=is_given,
        revenue_per_account=revenue,
        relationships=tuple(
            _relationship(one, accounts, revenue, count, one.id in at_work)
            for one in model.relationships_of(segment.id)
        ),
    )


def _relationship(
    relationship: Relationship, accounts: float | None, revenue: float | None, count: _Count, is_serving: bool
) -> RelationshipCost:
    settings, book = count.model.settings, relationship.coverage.book
    tasks = tasks_of(relationship, settings, count.ledger)
    count.rates |= {task.rate.role: task.rate for task in tasks if task.rate and task.takes_time}
    cost = cost_of(tasks, fixed_cost_of(relationship, settings, count.ledger), book)
    fixed = cost.fixed * share_of_fixed(relationship, accounts, count.model, as_it_stands)
    first = later = behaviour = None
    if accounts:
        bills = [bill_of(tasks, fixed, accounts, new, book) for new in (accounts, 0.0)]
        hours = [accounts * cost.first_year_hours, accounts * cost.yearly_hours]
        first, later = (
            _year(bill, spent, accounts, revenue, settings.gross_margin)
            for bill, spent in zip(bills, hours, strict=True)
        )
        behaviour = behaviour_of(cost, bills[1], accounts)
        if is_serving:
            count.staff += bills[1].staff
            count.hours += hours[1]
    return RelationshipCost(
        id=relationship.id,
        title=relationship.title,
        is_serving=is_serving,
        book=book,
        lines=tuple(map(_line, tasks)),
        parts=tuple(_parts(tasks)),
        cost=cost,
        fixed_part=fixed,
        first_year=first,
        later_years=later,
        break_even=share_break_even(cost, settings.allowed_share),
        against_cheaper=against_cheaper(relationship, count.model, count.costs, revenue),
        price=price_where_asked(relationship, count.model, count.costs, revenue, accounts),
        behaviour=behaviour,
    )


def _year(
    bill: Bill[float], hours: float, accounts: float, revenue: float | None, gross_margin: float | None
) -> Year:
    average = bill.cost / accounts
    return Year(
        hours=hours,
        pools=needs_of(bill.staff),
        cost=bill.cost,
        cost_in_whole_people=cost_in_whole_people(bill),
        cost_per_account=average,
        share_of_revenue=average / revenue if revenue else None,
        margin_per_account=None
        if revenue is None or gross_margin is None
        else revenue * gross_margin - average,
    )


def _parts(tasks: Sequence[Task[float]]) -> Iterator[Part]:
    """Yield what each phase and job costs an account, in the order in which they first come."""
    keys = dict.fromkeys(map(_phase_and_job, tasks))
    for phase, job in keys:
        yield Part(phase, job, cost_of([task for task in tasks if _phase_and_job(task) == (phase, job)]))


def _phase_and_job(task: Task[float]) -> tuple[Phase | None, Job | None]:
    job = task.mechanism.job
    return task.mechanism.phase or (job.phase if job else None), job


def _line(task: Task[float]) -> Line:
    mechanism = task.mechanism
    phase, job = _phase_and_job(task)
    return Line(
        id=mechanism.id,
        name=mechanism.name,
        category=mechanism.category,
        phase=phase,
        job=job,
        when=mechanism.when,
        share=task.share,
        occurrences=task.occurrences,
        minutes=task.minutes,
        role=mechanism.role,
        cost_per_hour=task.rate.cost_per_hour if task.rate else None,
        hours=task.hours,
        people_cost=task.people_cost,
        cash_cost=task.cash_cost,
        is_unpriced=task.is_unpriced,
    )


def _ranges(ledger: Ledger) -> Iterator[Ranged]:
    for one in ledger.inputs:
        if one.spread:
            yield Ranged(one.name, one.spread.low, as_it_stands(one), one.spread.high, one.unit)
