"""Accounts that are answered by something other than was decided for them."""

from collections.abc import Iterator, Mapping
from math import comb

from moorings.drift.declared import Decided
from moorings.drift.observed import Observed
from moorings.drift.onset import discoveries
from moorings.drift.report import AccountDrift, Way
from moorings.terms.lookup import find
from moorings.terms.vocabulary import Category

HALF = 0.5


def otherwise_answered(
    decided: Mapping[str, Decided],
    observed: Observed,
    received: Mapping[str, Mapping[Category, int]],
    told_already: frozenset[str],
) -> Iterator[AccountDrift]:
    """Yield each live account most of whose contacts without people came from categories that were not decided.

    Help by people is not looked at here: too much of it is another way of drifting. `received` are the contacts of
    the last year by account and category. That it is most of them, and not half by chance, is tested exactly for each
    account, and of all that are told one in twenty is false at most (Benjamini & Hochberg 1995).
    """
    strange = {
        account: counted
        for account in sorted(observed.live)
        if account in decided and account not in told_already
        if (counted := _counted(decided[account], received.get(account, {}))) is not None
    }
    chances = {account: _chance(sum(one.values()), of) for account, (one, of) in strange.items()}
    for account in sorted(discoveries(chances, len(strange))):
        yield _told(account, *strange[account], decided[account], observed)


def _counted(decision: Decided, found: Mapping[Category, int]) -> tuple[dict[Category, int], int] | None:
    """Return the contacts without people that were not decided, and of how many.

    Nothing where there are none, and where none were decided: then nothing was meant that these came instead of.
    """
    of = sum(times for one, times in found.items() if not one.is_human)
    meant = _meant(decision)
    if not of or all(one.is_human for one in meant):
        return None
    return {one: times for one, times in found.items() if not one.is_human and one not in meant}, of


def _meant(decision: Decided) -> set[Category]:
    parts = {part for bond in decision.relationships for part in bond.categories}
    return parts | {one.category for bond in decision.relationships for one in bond.facts.mechanisms}


def _chance(strange: int, of: int) -> float:
    """Return the chance of so many or more, were each as likely as not."""
    return sum(comb(of, times) for times in range(strange, of + 1)) * HALF**of


def _told(
    account: str, strange: Mapping[Category, int], of: int, decision: Decided, observed: Observed
) -> AccountDrift:
    most = max(strange, key=lambda one: strange[one])
    meant = _meant(decision)
    were = " and ".join(_called(one) for one in Category if one in meant and not one.is_human)
    return AccountDrift(
        account=account,
        segment=decision.segment,
        way=Way.OTHERWISE_ANSWERED,
        says=f"{sum(strange.values())} of {of} contacts without people came by {_called(most)};"
        f" decided: {were}",
        since=None,
        person=None,
        role=None,
        cost_per_year=None,
        revenue_per_year=observed.live.get(account),
    )


def _called(category: Category) -> str:
    return find(category.value).label.lower()
