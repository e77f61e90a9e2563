"""From one table of customers to a first model and what a founder should know of it."""

from collections.abc import Sequence
from pathlib import Path

from moorings.checks.wording import counted
from moorings.coverage.wording import criteria_in_words
from moorings.evidence.customer import Customer, CustomerTable, Role
from moorings.model.business import NO_CURRENCY, BusinessFacts
from moorings.review.first.by_name import named_3, named_102
from moorings.review.first.first_model import first_model, settings_for
from moorings.review.first.groups import EVERYBODY, Group, groups_by_plan, groups_by_revenue
from moorings.review.first.hours import HOUR_IS_WORTH_AT_LEAST, Served, serve
from moorings.review.first.programme import WORKING_WEEKS, Programme
from moorings.review.first.questions import questions
from moorings.review.first.remarks import remarks
from moorings.review.first.value import Hours, NamedCustomer, ProposedSegment, Start
from moorings.review.first.wording import hours_each


def build_start(
    table: CustomerTable, *, hours_per_week: float | None = None, cost_per_hour: float | None = None
) -> Start:
    """Return a first model of the customers in a table, for somebody with so many hours a week."""
    by_revenue = table.column(Role.REVENUE) is not None
    groups = (
        groups_by_revenue(table.customers, table.currency) if by_revenue else groups_by_plan(table.customers)
    )
    settings = settings_for(table, groups, hours_per_week, cost_per_hour)
    available = hours_per_week * WORKING_WEEKS if hours_per_week else None
    served = serve(groups, available, cost_per_hour or HOUR_IS_WORTH_AT_LEAST, settings.allowed_share)
    return Start(
        source=table.source,
        day=table.day,
        currency=table.currency,
        rows=table.rows,
        customers=len(table.customers),
        columns=table.columns,
        notes=table.notes,
        segments=tuple(_proposed(served, settings)),
        remarks=tuple(remarks(groups, table.customers, settings, by_revenue=by_revenue)),
        hours=_hours(served, hours_per_week, available),
        hour_is_worth=cost_per_hour or HOUR_IS_WORTH_AT_LEAST,
        allowed_share=settings.allowed_share,
        questions=questions(served, available, settings),
        model=first_model(f"First model from {Path(table.source).name}", served, settings, table.day),
    )


def _proposed(served: Sequence[Served], settings: BusinessFacts) -> list[ProposedSegment]:
    revenue = _revenue(served)
    return [
        ProposedSegment(
            id=one.group.id,
            title=one.group.title,
            who=_who(one.group),
            customers=one.group.number,
            revenue_per_year=one.group.revenue,
            share_of_revenue=one.group.revenue / revenue
            if one.group.revenue is not None and revenue
            else None,
            median_revenue=one.group.median_revenue,
            median_seats=one.group.median_seats,
            plans=one.group.plans,
            relationship=one.programme.title,
            categories=one.programme.parts,
            motives=one.programme.motives,
            gets=one.programme.gets,
            hours_each=one.programme.hours,
            hour_may_cost=_hour_may_cost(one, settings.allowed_share),
        )
        for one in served
    ]


def _who(group: Group) -> str:
    if group.title == EVERYBODY:
        return "every customer"
    return criteria_in_words(group.criteria).replace(f" {NO_CURRENCY}", "")


def _revenue(served: Sequence[Served]) -> float:
    return sum(one.group.revenue or 0.0 for one in served)


def _hour_may_cost(served: Served, allowed_share: float) -> float | None:
    median, hours = served.group.median_revenue, served.programme.hours
    return median * allowed_share / hours if median and hours else None


def _hours(served: Sequence[Served], per_week: float | None, available: float | None) -> Hours:
    named = [(one, customer) for one in served if one.programme.is_named for customer in one.group.customers]
    revenue = _revenue(served)
    covered = sum(customer.revenue_per_year or 0.0 for _, customer in named)
    return Hours(
        per_week=per_week,
        available=available,
        taken=sum(one.hours for one in served),
        named=tuple(_named(one, customer) for one, customer in named),
        revenue_covered=covered / revenue if revenue else None,
        does_not_fit=tuple(_does_not_fit(served, available)),
    )


def _named(served: Served, customer: Customer) -> NamedCustomer:
    return NamedCustomer(
        id=customer.id,
        name=customer.name,
        segment=served.group.title,
        plan=customer.plan,
        revenue_per_year=customer.revenue_per_year,
        seats=customer.seats,
        hours_per_year=served.programme.hours,
    )


def _does_not_fit(served: Sequence[Served], available: float | None) -> list[str]:
    """Return a sentence for each group that would be served better with more hours."""
    if available is None:
        return []
    left = available - sum(one.hours for one in served)
    found = []
    for one in served:
        hours = {each.hours for each in one.beyond}
        if named_102(0).hours in hours:
            found.append(_by_name(one, available))
        if one.beyond:
            found.append(_next(one, one.beyond[0], left))
    return found


def _by_name(served: Served, available: float) -> str:
    """Return for how many of the group the hours would be enough by name: in full, or with the least."""
    number = served.group.number
    whom = f"{served.group.spoken}, {number:,} of them," if number > 1 else served.group.spoken
    if not served.programme.is_named:
        least = named_3(number)
        return (
            f"A person of their own for {whom} takes at least {hours_each(least.hours)} a year each,"
            f" {least.hours * number:,.0f} h in all. All your {available:,.0f} h are enough for"
            f" {counted(int(available // least.hours), 'customer')}."
        )
    full = named_102(number)
    return (
        f"A full success programme for {whom} takes {full.hours:,.0f} h a year each"
        f" ({full.first_year_hours:,.0f} h in the first year), {full.hours * number:,.0f} h in all. All your"
        f" {available:,.0f} h are enough for {counted(int(available // full.hours), 'customer')}, or make"
        f" {hours_each(available / number)} each for all {number:,}."
    )


def _next(served: Served, more: Programme, left: float) -> str:
    extra = more.hours * served.group.number - served.hours
    return (
        f"More for {served.group.spoken} ({more.gets}) would take {hours_each(more.hours)} each, {extra:,.0f} h"
        f" a year more than proposed; {left:,.0f} h are left."
    )
