"""Capacity: what a person can carry, what each pool has to do, and whether these people keep the promises."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from moorings.economics.audience import Audience, Served, left_out, served_by, together
from moorings.economics.cost import cost_to_serve
from moorings.economics.keeping import PromiseCheck, checks_of
from moorings.economics.load import ALL_HOURS, Asked, PoolLoad, asked_at, hours_there, loads_of
from moorings.economics.opening import OpeningHours, opening_hours
from moorings.economics.people import carrier_of, hours_of_role
from moorings.economics.quantity import TOLERANCE
from moorings.economics.reply import lines_of
from moorings.model.business import BusinessFacts, BusinessModel, Role
from moorings.model.relationship import Relationship


@dataclass(frozen=True, slots=True)
class Carrying:
    """What one person of a role can carry of a relationship, and what there is to carry.

    An account takes `hours_per_account` a year, and `once_hours` when it is new. `book` is the most accounts that one
    person may carry, where this role carries it. `accounts`, `hours` and `people_needed` (full-time people in
    fractions) are nothing where the number of accounts is unknown; `people_now`, where the model does not say.
    """

    relationship: str
    title: str
    role: str
    hours_per_account: float
    once_hours: float
    hours_per_person: float
    book: int | None
    accounts: float | None
    hours: float | None
    people_needed: float | None
    people_now: float | None

    @property
    def by_hours(self) -> float | None:
        """How many accounts one person can carry by the hours; nothing where an account takes none."""
        return self.hours_per_person / self.hours_per_account if self.hours_per_account else None

    @property
    def carries(self) -> float | None:
        """How many accounts one person can carry: by the hours or by the book, whichever is fewer."""
        return min((limit for limit in (self.by_hours, self.book) if limit is not None), default=None)

    @property
    def full_book_hours(self) -> float | None:
        """What a full book takes a year."""
        return None if self.book is None else self.book * self.hours_per_account

    @property
    def book_is_too_big(self) -> bool:
        """Whether a full book takes more hours than a person has."""
        return self.full_book_hours is not None and self.full_book_hours > self.hours_per_person + TOLERANCE

    @property
    def is_over_its_books(self) -> bool:
        """Whether there are more accounts than all the books of these people hold."""
        if self.book is None or self.accounts is None or self.people_now is None:
            return False
        return self.accounts > self.book * self.people_now + TOLERANCE


@dataclass(frozen=True, slots=True)
class Capacity:
    """Load against people at one moment.

    `unknown` says which accounts are not known, in sentences; `left_out` names relationships that serve nobody yet.
    """

    title: str
    unknown: tuple[str, ...]
    left_out: tuple[str, ...]
    opening: OpeningHours
    carrying: tuple[Carrying, ...]
    pools: tuple[PoolLoad, ...]
    promises: tuple[PromiseCheck, ...]


def capacity_of(model: BusinessModel, today: date) -> Capacity:
    """Return the capacity of a business today, with the accounts that its segments have."""
    served = served_by(model, years=0)
    return capacity_at(model, served, 0.0, opening_hours(model.settings, today))


def capacity_at(
    model: BusinessModel, served: Sequence[Served], years: float, opening: OpeningHours
) -> Capacity:
    """Return the capacity so many years from today, with the people that there are today."""
    asked = asked_at(served, years)
    lines = lines_of(loads_of(asked, model.settings), opening)
    relationships = tuple({one.relationship.id: one.relationship for one in asked}.values())
    return Capacity(
        title=model.title,
        unknown=tuple(dict.fromkeys(one.course for one in served if isinstance(one.course, str))),
        left_out=tuple(one.title for one in left_out(model)),
        opening=opening,
        carrying=tuple(row for one in relationships for row in _carrying(_of(one, asked), model.settings)),
        pools=tuple(one.pool for one in lines),
        promises=tuple(check for one in relationships for check in checks_of(one, lines)),
    )


def _of(relationship: Relationship, asked: Iterable[Asked]) -> list[Asked]:
    return [one for one in asked if one.relationship.id == relationship.id]


def _carrying(asked: Sequence[Asked], settings: BusinessFacts) -> Iterator[Carrying]:
    """Yield what people can carry of one relationship, whose segments these are."""
    relationship, tasks = asked[0].relationship, asked[0].tasks
    audience = together(one.audience for one in asked)
    if settings.hours_per_week is not None:
        there = hours_there(settings.hours_per_week)
        yield from _carrying_in_hours(relationship, audience, settings, there)
        return
    carrier = carrier_of(tasks)
    staff = [each for one in asked for each in one.staff]
    for role, rate in {one.rate.role: one.rate for one in staff}.items():
        own = [one for one in staff if one.rate.role == role]
        yield Carrying(
            relationship=relationship.id,
            title=relationship.title,
            role=role,
            hours_per_account=hours_of_role(tasks, role, 1.0, 0.0),
            once_hours=hours_of_role(tasks, role, 0.0, 1.0),
            hours_per_person=rate.hours_per_year,
            book=relationship.coverage.book if role == carrier else None,
            accounts=audience.accounts if audience else None,
            hours=sum(one.hours for one in own) if audience else None,
            people_needed=sum(one.people for one in own) if audience else None,
            people_now=_people_now(relationship, role == carrier, settings.role(role)),
        )


def _carrying_in_hours(
    relationship: Relationship, audience: Audience | None, settings: BusinessFacts, there: float
) -> Iterator[Carrying]:
    """Yield what all the hours that there are can carry, whoever has them."""
    cost = cost_to_serve(relationship, settings)
    if not cost.first_year_hours:
        return
    hours = (
        audience.accounts * cost.yearly_hours + audience.won_a_year * cost.once_hours if audience else None
    )
    yield Carrying(
        relationship=relationship.id,
        title=relationship.title,
        role=ALL_HOURS,
        hours_per_account=cost.yearly_hours,
        once_hours=cost.once_hours,
        hours_per_person=there,
        book=relationship.coverage.book,
        accounts=audience.accounts if audience else None,
        hours=hours,
        people_needed=None if hours is None else hours / there,
        people_now=1.0,
    )


def _people_now(relationship: Relationship, is_carrier: bool, role: Role | None) -> float | None:
    """Return the people who carry the relationship's books where it says so, else all of the role."""
    if is_carrier and relationship.coverage.people is not None:
        return float(relationship.coverage.people)
    return role.people if role else None
