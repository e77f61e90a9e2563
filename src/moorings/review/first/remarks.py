"""What stands out in a table of customers, in sentences with numbers and names."""

from collections.abc import Iterator, Sequence
from statistics import median

from moorings.checks.wording import counted, money
from moorings.coverage.region_words import listed
from moorings.evidence.customer import Customer
from moorings.model.business import BusinessFacts
from moorings.review.first.groups import Group
from moorings.review.first.plans import homes, plan_key, rank, spoken_plan
from moorings.review.first.wording import share

NAMES_SHOWN = 3
ALIKE = 1.5
"""The ratio of two medians up to which they are much the same."""


def remarks(
    groups: Sequence[Group], customers: Sequence[Customer], settings: BusinessFacts, *, by_revenue: bool
) -> Iterator[str]:
    """Yield what stands out: how revenue is spread, where it thins out, and where plans do not fit it."""
    paying = [group for group in groups if group.is_paying]
    if by_revenue:
        yield from _on_spread(groups, paying, settings)
        yield from _on_cuts(paying, settings)
        yield from _between_plans(paying, settings)
        yield from _misfits(paying, settings)
    else:
        yield "No column tells revenue, so segments follow the plan, and what a customer is worth is unknown."
        yield from _on_order(paying)
        yield from _on_seats(paying)
    if left_out := len(customers) - sum(group.number for group in groups):
        what = "revenue" if by_revenue else "plan"
        yield f"{counted(left_out, 'customer')} of unknown {what} belong to no segment until it is known."


def _on_spread(groups: Sequence[Group], paying: Sequence[Group], settings: BusinessFacts) -> Iterator[str]:
    everybody, revenue = sum(group.number for group in groups), sum(group.revenue or 0.0 for group in groups)
    top = paying[0]
    if len(paying) > 1 and revenue:
        yield (
            f"{top.title}: {share(top.number / everybody)} of the customers bring"
            f" {share((top.revenue or 0.0) / revenue)} of the revenue."
        )
    elif top.number == 1:
        yield "One customer is a relationship, not yet a segment: what this one gets is the whole model."
    else:
        amounts = [one.revenue_per_year or 0.0 for one in top.customers]
        low, high = money(min(amounts), settings), money(max(amounts), settings)
        span = f"all pay {low} a year" if low == high else f"from {low} to {high} a year"
        yield f"Revenue does not part these customers ({span}), so they are one segment."


def _on_cuts(paying: Sequence[Group], settings: BusinessFacts) -> Iterator[str]:
    for group in paying:
        cut = group.cut
        if cut and not cut.is_natural:
            yield (
                f"Revenue thins out nowhere. The line at {money(cut.amount, settings)} is drawn where the few"
                " who bring about half of it begin; another line would be as true."
            )
        if cut and cut.crowd:
            yield (
                f"{counted(cut.crowd, 'customer')} within 3% of {money(cut.amount, settings)} may change sides"
                " with the next invoice."
            )


def _between_plans(paying: Sequence[Group], settings: BusinessFacts) -> Iterator[str]:
    """Yield a sentence for each cluster that no plan was made for."""
    named = homes([group.customers for group in paying])
    for place, group in enumerate(paying):
        above, below = listed_plans(named[:place]), listed_plans(named[place + 1 :])
        if named[place] or len(paying) == 1 or not (above or below):
            continue
        plans = listed(f"{number:,} on {plan}" for plan, number in group.plans) if group.plans else ""
        worth = f"{counted(group.number, 'customer')} worth {money(group.revenue or 0.0, settings)} a year"
        whose = f" ({plans})" if plans else ""
        if above and below:
            yield f"{worth} lie between {below[0]} and {above[-1]}: neither plan was made for them{whose}."
        elif below:
            yield f"{worth} pay more than what {below[0]} is made for, and no plan is theirs{whose}."
        else:
            yield f"{worth} pay less than what {above[-1]} is made for, and no plan is theirs{whose}."
    if not any(group.plans for group in paying):
        for group in paying[1:-1]:
            yield (
                f"{counted(group.number, 'customer')} worth {money(group.revenue or 0.0, settings)} a year lie"
                " between the many and the few: too large to be left alone, too many for a person each."
            )


def listed_plans(named: Sequence[Sequence[str]]) -> list[str]:
    """Return the plans of some groups, quoted."""
    return [f"'{spoken_plan(plan)}'" for plans in named for plan in plans]


def _misfits(paying: Sequence[Group], settings: BusinessFacts) -> Iterator[str]:
    """Yield who pays like the customers of another plan."""
    named = homes([group.customers for group in paying])
    for place, plans in enumerate(named):
        for other, group in enumerate(paying):
            if other != place and named[other]:
                of_plans = set(map(plan_key, plans))
                strays = [one for one in group.customers if plan_key(one.plan) in of_plans]
                if strays:
                    yield (
                        f"{counted(len(strays), 'customer')} on {listed(map(spoken_plan, plans))}"
                        f" {'pays' if len(strays) == 1 else 'pay'} like {group.title}: {_some(strays, settings)}."
                    )


def _some(customers: Sequence[Customer], settings: BusinessFacts) -> str:
    """Return the first few by name, with what they pay."""
    shown = [
        f"{one.name} ({money(one.revenue_per_year or 0.0, settings)})" for one in customers[:NAMES_SHOWN]
    ]
    more = len(customers) - NAMES_SHOWN
    return listed([*shown, *([f"{more:,} more"] if more > 0 else [])])


def _on_order(paying: Sequence[Group]) -> Iterator[str]:
    unknown = sorted({plan for group in paying for plan, _ in group.plans if rank(plan) is None})
    if len(paying) > 1 and unknown:
        yield f"The order of the plans is a guess: {listed(unknown)} could stand anywhere."


def _on_seats(paying: Sequence[Group]) -> Iterator[str]:
    """Yield whether the size of customers tells their plans apart."""
    sizes = [[one.seats for one in group.customers if one.seats] for group in paying]
    if len(paying) < 2 or not all(sizes):
        return
    medians = [median(size) for size in sizes]
    first, *others = (f"{one:,.0f}" for one in medians)
    each = listed(
        [f"{first} seats on {paying[0].title}"]
        + [f"{one} on {group.title}" for one, group in zip(others, paying[1:], strict=True)]
    )
    if max(medians) > ALIKE * min(medians):
        yield f"The customer in the middle has {each}."
        return
    yield (
        f"Plans say nothing about size: the customer in the middle has {each}. What a customer is worth"
        " only the invoices tell."
    )
    largest = max((one for group in paying[1:] for one in group.customers), key=lambda one: one.seats or 0.0)
    smaller = sum((one.seats or 0.0) < (largest.seats or 0.0) for one in paying[0].customers)
    yield (
        f"{largest.name} on {spoken_plan(largest.plan or '')} has {largest.seats:,.0f} seats, more than"
        f" {smaller:,} of the {paying[0].number:,} on {paying[0].title}."
    )
