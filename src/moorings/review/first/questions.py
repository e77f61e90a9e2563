"""The three questions that only the founder can decide, with the numbers to decide them by."""

from bisect import bisect_left
from collections.abc import Sequence
from math import log

from moorings.checks.wording import counted, money, spoken
from moorings.coverage.proposal import round_amounts
from moorings.coverage.region_words import listed
from moorings.evidence.customer import Customer
from moorings.model.business import BusinessFacts
from moorings.review.first.groups import Group
from moorings.review.first.hours import Served
from moorings.review.first.plans import spoken_plan
from moorings.review.first.value import Question
from moorings.review.first.wording import hours_each, hours_of_all, share

MANY_WRITE = 0.2
"""The share of customers who write once a year, where more do than is proposed."""
MINUTES_OF_AN_ANSWER = 10
SEATS_WORTH_A_PERSON = (10, 20, 25, 50, 100, 200, 250, 500, 1000)


def questions(
    served: Sequence[Served], available: float | None, settings: BusinessFacts
) -> tuple[Question, ...]:
    """Return the three questions: what the bond is for, who gets a person, what the others get instead."""
    paying = [one for one in served if one.group.is_paying]
    return (
        _motive(paying, settings),
        _threshold(paying, served, available, settings),
        _instead(paying[-1], available),
    )


def _motive(paying: Sequence[Served], settings: BusinessFacts) -> Question:
    one = paying[1] if len(paying) > 2 else paying[0]
    revenue = sum(each.group.revenue or 0.0 for each in paying)
    worth = (
        f", {money(one.group.revenue, settings)} a year, {share(one.group.revenue / revenue)} of the revenue"
        if one.group.revenue and revenue
        else ""
    )
    motives = listed(spoken(motive) for motive in one.programme.motives)
    return Question(
        f"What is the bond with {one.group.spoken} for: winning them, keeping them, or growing them?",
        f"{counted(one.group.number, 'customer')}{worth}. Proposed: {motives}. Keeping is judged by who leaves,"
        " growing by who pays more, and each asks for other conversations.",
    )


def _threshold(
    paying: Sequence[Served], served: Sequence[Served], available: float | None, settings: BusinessFacts
) -> Question:
    top = paying[0]
    if top.group.cut is None:
        return _by_size(top, paying)
    others = sum(one.hours for one in served if one is not top)
    hours = top.hours if available is None else max(available - others, 0.0)
    amount = top.group.cut.amount
    at = [
        f"{hours_each(hours / number)} for {_each_of(number)} from {money(level, settings)}"
        for level, number in _levels(amount, paying)
    ]
    proposed = money(amount, settings) if top.programme.is_named else "nobody gets one yet"
    return Question(
        "From which revenue does a customer get a person of their own?",
        f"Proposed: {proposed}. {_those(hours, available)} {listed(at, 'or')}.",
    )


def _those(hours: float, available: float | None) -> str:
    if available is None:
        return f"The {hours:,.0f} h a year that they would take make"
    return f"The {hours:,.0f} h a year that are left when all others have theirs make"


def _each_of(customers: int) -> str:
    return f"each of the {customers:,} customers" if customers > 1 else "the one customer"


def _levels(amount: float, paying: Sequence[Served]) -> list[tuple[float, int]]:
    """Return the amount and round ones that about half and twice as many pay, each with how many pay it."""
    revenues = sorted(one.revenue_per_year or 0.0 for each in paying for one in each.group.customers)

    def number(level: float) -> int:
        return len(revenues) - bisect_left(revenues, level)

    now = number(amount)
    levels = [(level, number(level)) for level in round_amounts(amount / 100, revenues[-1])]
    fewer = [one for one in levels if one[1] < now]
    more = [one for one in levels if now < one[1] <= 4 * now]
    half = min(fewer, key=lambda one: abs(log(one[1] / now * 2)), default=None)
    twice = min(reversed(more), key=lambda one: abs(log(one[1] / now / 2)), default=None)
    return [one for one in (half, (amount, now), twice) if one]


def _by_size(top: Served, paying: Sequence[Served]) -> Question:
    """Return the question of the threshold where no revenue parts the customers: by plan, by seats, or not at all."""
    sized = [one for each in paying for one in each.group.customers if one.seats]
    if len(paying) == 1 and not sized:
        return Question(
            "Is there a customer who should get more than the others, and by what would you tell?",
            "Proposed: all get the same, because the table tells no reason to serve one otherwise.",
        )
    whom = f"everybody on {top.group.title}" if len(paying) > 1 else "everybody alike"
    name = "a person of their own" if top.programme.is_named else "a person's time"
    if not sized:
        asks = f"Is being on {top.group.title} reason enough for {name}, or is it what a customer pays?"
        return Question(asks, f"Proposed: {whom}, {counted(top.group.number, 'customer')}.")
    seats = _telling_seats(sized, top.group.number)
    return Question(
        f"Who gets {name}: {whom}, or every customer from so many seats?",
        f"Proposed: {whom}, {counted(top.group.number, 'customer')}, {_of_which_small(top.group, seats)}."
        f" On any plan, {counted(sum((one.seats or 0) >= seats for one in sized), 'customer')} have at least"
        f" {seats:,} seats, the largest of them {_largest(sized)}.",
    )


def _telling_seats(sized: Sequence[Customer], wanted: int) -> int:
    """Return the round number of seats that about as many customers have as get a person now."""

    def miss(seats: int) -> int:
        return abs(sum((one.seats or 0) >= seats for one in sized) - wanted)

    return min(SEATS_WORTH_A_PERSON, key=miss)


def _of_which_small(group: Group, seats: int) -> str:
    small = sum((one.seats or 0) < seats for one in group.customers)
    return f"of whom {small:,} have fewer than {seats:,} seats"


def _largest(sized: Sequence[Customer]) -> str:
    one = max(sized, key=lambda customer: customer.seats or 0.0)
    plan = f" on {spoken_plan(one.plan)}" if one.plan else ""
    return f"{one.name}{plan} with {one.seats:,.0f}"


def _instead(lowest: Served, available: float | None) -> Question:
    group = lowest.group
    if group.number == 1:
        return Question(
            "When the one customer needs you, what may they count on, and what not?",
            f"Proposed: {lowest.programme.gets}. That takes {hours_of_all(lowest.hours)} a year.",
        )
    many = hours_of_all(group.number * MANY_WRITE * MINUTES_OF_AN_ANSWER / 60)
    of_all = f" of your {available:,.0f} h" if available is not None else ""
    return Question(
        f"When one of the {_members(group)} needs a person, what do they get?",
        f"Proposed: {lowest.programme.gets}. That takes {hours_of_all(lowest.hours)} a year. If every fifth of them"
        f" wrote once a year, ten minutes each, it would be {many}{of_all}.",
    )


def _members(group: Group) -> str:
    if group.title.endswith("customers"):
        return f"{group.number:,} {group.title.lower().removeprefix('all ')}"
    return f"{group.number:,} of {group.spoken}"
