"""Named people against the threshold: accounts that have one and should not, should and have not, and full books."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from math import inf

from moorings.drift.declared import Decided
from moorings.drift.observed import Observed
from moorings.drift.pace import cost_since
from moorings.drift.report import AccountDrift, BookDrift, Way
from moorings.economics.cost import cost_to_serve
from moorings.model.business import BusinessModel
from moorings.model.relationship import Relationship


def managed_below(
    model: BusinessModel, decided: Mapping[str, Decided], observed: Observed
) -> Iterator[AccountDrift]:
    """Yield each live account that has a named person and is entitled to none."""
    for account, person in _owned(observed):
        decision = decided.get(account)
        if decision is None or decision.dedicated is not None:
            continue
        since = _since(account, observed)
        surplus = cost_since(account, since, decision.allowance, observed)
        if surplus is None:
            surplus = _declared_surplus(model, decision)
        yield AccountDrift(
            account=account,
            segment=decision.segment,
            way=Way.MANAGED_BELOW,
            says="has a named person and is not entitled to one",
            since=since,
            person=person,
            role=observed.roles.get(person),
            cost_per_year=surplus,
            revenue_per_year=observed.live.get(account),
        )


def _since(account: str, observed: Observed) -> date | None:
    """Return since when the person is more than was decided: named, and the account no longer entitled."""
    days = (observed.owner_since.get(account), observed.lapsed.get(account))
    return max((day for day in days if day), default=None)


def _owned(observed: Observed) -> list[tuple[str, str]]:
    """Return each live account that has a named person, with that person."""
    owners = observed.owners or {}
    return [(account, owners[account]) for account in sorted(observed.live) if account in owners]


def _declared_surplus(model: BusinessModel, decision: Decided) -> float | None:
    """Return what a named person costs an account a year by the model, above what the account may have.

    It is not known where the time of named people has no price.
    """
    costs = [cost_to_serve(one, model.settings) for one in model.relationships if one.is_dedicated]
    if not costs or any(cost.unpriced for cost in costs):
        return None
    return max(0.0, min(cost.yearly for cost in costs) - decision.allowance.cost_per_year)


def unmanaged_above(decided: Mapping[str, Decided], observed: Observed) -> Iterator[AccountDrift]:
    """Yield each live account that is entitled to a named person and has none."""
    if observed.owners is None:
        return
    for account in sorted(observed.live):
        decision = decided.get(account)
        if decision is None or decision.dedicated is None or account in observed.owners:
            continue
        yield AccountDrift(
            account=account,
            segment=decision.segment,
            way=Way.UNMANAGED_ABOVE,
            says="is entitled to a named person and has none",
            since=observed.owner_until.get(account),
            person=None,
            role=None,
            cost_per_year=None,
            revenue_per_year=observed.live.get(account),
        )


def full_books(
    model: BusinessModel, decided: Mapping[str, Decided], observed: Observed
) -> Iterator[BookDrift]:
    """Yield each person whose live accounts are more than the book of their relationship allows."""
    books: dict[str, list[str]] = defaultdict(list)
    for account, person in _owned(observed):
        books[person].append(account)
    for person, accounts in sorted(books.items()):
        relationship = _kept_by(accounts, model, decided)
        limit = relationship.coverage.book if relationship else None
        if relationship and limit and len(accounts) > limit:
            yield BookDrift(person, observed.roles.get(person), relationship.id, len(accounts), limit)


def _kept_by(
    accounts: Iterable[str], model: BusinessModel, decided: Mapping[str, Decided]
) -> Relationship | None:
    """Return the dedicated relationship that most of a person's accounts are entitled to.

    Where none of them is entitled to any, it is the one with the largest book.
    """
    entitled = [decided[account].dedicated for account in accounts if account in decided]
    counted = Counter(one.id for one in entitled if one)
    dedicated = [one for one in model.relationships if one.is_dedicated]
    if counted:
        return max(dedicated, key=lambda one: counted[one.id])
    return max(dedicated, key=lambda one: one.coverage.book or inf, default=None)
