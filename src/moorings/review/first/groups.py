"""Customers in groups that may become segments: by what they pay, else by the plan that they are on."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from statistics import median

from moorings.coverage.proposal import Cut, propose_cuts
from moorings.evidence.customer import Customer
from moorings.model.business import NO_CURRENCY
from moorings.model.fact import Bound, Price
from moorings.review.first.plans import homes, in_order, plan_key, spoken_plan

REVENUE = "annual_revenue"
MOST_GROUPS = 4
SHARE_THAT_MATTERS = 0.05
"""The share of customers who pay nothing from which they are a group of their own."""
NOT_PAYING = "Not paying yet"
EVERYBODY, LARGEST, LARGER = "All customers", "Largest customers", "Larger customers"
SMALLER = "Smaller customers"
MIDDLE = {3: ("Middle customers",), 4: ("Upper middle", "Lower middle")}
OTHER_TITLES = {EVERYBODY, LARGEST, LARGER, SMALLER, *MIDDLE[3], *MIDDLE[4], "Other plans"}


@dataclass(frozen=True, slots=True)
class Group:
    """Customers of one proposed segment, the largest first, and who belongs to it."""

    title: str
    customers: tuple[Customer, ...]
    criteria: tuple[Bound, ...]
    is_paying: bool = True
    cut: Cut | None = None
    """Where it begins, if another lies below it."""

    @property
    def id(self) -> str:
        """The title as an id that no other kind of node has: a plan may be called Business, and so may a business."""
        return "segment-" + "-".join(self.title.casefold().split())

    @property
    def spoken(self) -> str:
        """How it is called in a sentence: Enterprise, the largest customers, those between Team and Enterprise."""
        if self.title in OTHER_TITLES:
            return self.title.lower() if self.title == EVERYBODY else f"the {self.title.lower()}"
        return self.title.replace("Between ", "those between ", 1)

    @property
    def number(self) -> int:
        """How many customers it has."""
        return len(self.customers)

    @property
    def revenue(self) -> float | None:
        """What they pay a year; nothing where that is unknown."""
        known = [one.revenue_per_year for one in self.customers if one.revenue_per_year is not None]
        return sum(known) if known else None

    @property
    def median_revenue(self) -> float | None:
        """What the one in the middle pays a year."""
        known = [one.revenue_per_year for one in self.customers if one.revenue_per_year is not None]
        return median(known) if known else None

    @property
    def median_seats(self) -> float | None:
        """How many seats the one in the middle has."""
        known = [one.seats for one in self.customers if one.seats is not None]
        return median(known) if known else None

    @property
    def plans(self) -> tuple[tuple[str, int], ...]:
        """The plans that they are on, with how many, the commonest first."""
        return tuple(Counter(spoken_plan(one.plan) for one in self.customers if one.plan).most_common())


def groups_by_revenue(customers: Sequence[Customer], currency: str) -> tuple[Group, ...]:
    """Return groups of the customers whose revenue is known, the highest first."""
    known = [one for one in customers if one.revenue_per_year is not None]
    paying = [one for one in known if one.revenue_per_year]
    free = [one for one in known if not one.revenue_per_year]
    has_free = bool(paying) and len(free) > 1 and len(free) >= SHARE_THAT_MATTERS * len(known)
    cuts = propose_cuts([one.revenue_per_year or 0.0 for one in paying])[-(MOST_GROUPS - 1 - has_free) :]

    def price(amount: float) -> Price:
        return Price(amount=Decimal(f"{amount:.2f}"), currency=currency or NO_CURRENCY)

    groups = [
        Group("", tuple(_between(paying if has_free else known, low, high)), (bound,), cut=low)
        for low, high, bound in _bounds(cuts, price, has_free=has_free)
    ]
    if has_free:
        groups.append(
            Group(NOT_PAYING, tuple(free), (Bound(attribute=REVENUE, at_most=price(0)),), is_paying=False)
        )
    return _titled(groups)


def _bounds(
    cuts: Sequence[Cut], price: Callable[[float], Price], *, has_free: bool
) -> list[tuple[Cut | None, Cut | None, Bound]]:
    """Return each stretch between two cuts, the highest first, as a condition."""
    ends: list[Cut | None] = [None, *cuts, None]
    floor = {"more_than": price(0)} if has_free else {}
    bounds = []
    for low, high in pairwise(ends):
        limits = {"at_least": price(low.amount)} if low else floor
        limits = limits | ({"less_than": price(high.amount)} if high else {})
        everybody = {} if limits else {"at_least": price(0)}
        bounds.append((low, high, Bound.model_validate({"attribute": REVENUE, **limits, **everybody})))
    return bounds[::-1]


def _between(customers: Iterable[Customer], low: Cut | None, high: Cut | None) -> list[Customer]:
    return [
        one
        for one in customers
        if (low is None or (one.revenue_per_year or 0.0) >= low.amount)
        and (high is None or (one.revenue_per_year or 0.0) < high.amount)
    ]


def groups_by_plan(customers: Sequence[Customer]) -> tuple[Group, ...]:
    """Return groups of the customers whose plan is known, the highest plan first, those on trial last."""
    trial = [one for one in customers if one.plan and one.is_on_trial]
    rest = [one for one in customers if one.plan and not one.is_on_trial]
    if not rest:
        trial, rest = [], trial
    plans = in_order([one.plan for one in rest if one.plan])
    most = MOST_GROUPS - bool(trial)
    parted = [[one] for one in plans[: most - 1]] + [plans[most - 1 :]]
    no_trial = (Bound.model_validate({"attribute": "is_trial", "is": False}),) if trial else ()
    groups = [
        Group(
            " and ".join(map(spoken_plan, names)) if len(names) < MOST_GROUPS else "Other plans",
            tuple(one for one in rest if plan_key(one.plan) in set(map(plan_key, names))),
            (_on(names), *no_trial),
        )
        for names in parted
        if names
    ]
    if trial:
        on_trial = Bound.model_validate({"attribute": "is_trial", "is": True})
        groups.append(Group("On trial", tuple(trial), (on_trial,), is_paying=False))
    return tuple(groups)


def _on(plans: Sequence[str]) -> Bound:
    limit = {"is": plans[0]} if len(plans) == 1 else {"in": tuple(plans)}
    return Bound.model_validate({"attribute": "plan", **limit})


def _titled(groups: Sequence[Group]) -> tuple[Group, ...]:
    """Return the groups by the names of their plans, where these name them, else by their place."""
    paying = [group for group in groups if group.is_paying]
    named = homes([group.customers for group in paying])
    titles = [
        " and ".join(map(spoken_plan, plans)) or _by_place(place, paying) for place, plans in enumerate(named)
    ]
    for place, plans in enumerate(named):
        if not plans and 0 < place < len(paying) - 1 and named[place - 1] and named[place + 1]:
            titles[place] = f"Between {titles[place + 1]} and {titles[place - 1]}"
    return tuple(
        Group(title, one.customers, one.criteria, one.is_paying, one.cut)
        for title, one in zip([*titles, NOT_PAYING], groups, strict=False)
    )


def _by_place(place: int, paying: Sequence[Group]) -> str:
    if len(paying) == 1:
        return EVERYBODY
    if place == 0:
        are_few = 2 * paying[0].number < sum(one.number for one in paying)
        return LARGEST if are_few else LARGER
    return SMALLER if place == len(paying) - 1 else MIDDLE[len(paying)][place - 1]
