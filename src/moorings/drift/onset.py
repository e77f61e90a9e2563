"""Since when an account gets more human contacts than it may: a scan over the months in which it may have begun.

For each month that it could have begun in, the contacts from then to the end are compared with what was allowed:
the exact chance of so many or more under a Poisson law with the allowed mean. The smallest of these, times the number
of months looked at, is the account's p-value; the month is the one in which the likelihood of a new, higher rate is
greatest. Help that has stopped since is past, not drift. Over the accounts of a segment, the false discovery rate is
held at 5% (Benjamini & Hochberg 1995).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp, log

FALSE_DISCOVERY_RATE = 0.05
LEAST_MONTHS_WITH_CONTACT = 3
"""A single incident may take two months; a habit shows in three."""
LEAST_RATIO = 2.0
LEAST_SURPLUS_A_MONTH = 0.25
"""What is worth a conversation: twice what was decided, and at least three contacts a year more."""
BACKGROUND_A_MONTH = 0.02
"""Contacts that stray in even where none was decided, one in four years: they begin no habit."""
STILLNESS = 0.01
"""A silence up to now that a continuing habit would make in one account of a hundred: the help has stopped."""


@dataclass(frozen=True, slots=True)
class Onset:
    """The month, as an index, in which a higher rate began; contacts a month since; its p-value."""

    month: int
    contacts_a_month: float
    p_value: float


def find_onset(
    contacts: Sequence[int], allowed: Sequence[float], seen: Sequence[float] | None = None
) -> Onset | None:
    """Return since when there are more contacts than allowed, month by month; nothing where there are not.

    `contacts` and `allowed` are the account's own months, the last one being now. `seen` is the share of each month
    that could be seen; all of it unless told.
    """
    months_seen = seen or [1.0] * len(contacts)
    least_p, start = _scan(contacts, allowed)
    if start is None:
        return None
    since = sum(months_seen[start:])
    rate = sum(contacts[start:]) / since
    is_habit = _is_a_habit(contacts[start:], rate, sum(allowed[start:]) / since)
    if not is_habit or _has_stopped(contacts[start:], months_seen[start:]):
        return None
    return Onset(start, rate, min(1.0, least_p * len(contacts)))


def _scan(contacts: Sequence[int], allowed: Sequence[float]) -> tuple[float, int | None]:
    """Return the least chance of the contacts from some month on, and the likeliest month of a new rate, if any.

    Only months with a contact are tried: a later beginning that loses no contact is always the likelier one.
    """
    least_p, best_gain, best = 1.0, 0.0, None
    count, mean = 0, 0.0
    for start in reversed(range(len(contacts))):
        count += contacts[start]
        mean += max(allowed[start], BACKGROUND_A_MONTH)
        if contacts[start] and count > mean:
            least_p = min(least_p, poisson_tail(count, mean))
            gain = _log_likelihood_gain(count, mean)
            if gain > best_gain:
                best_gain, best = gain, start
    return least_p, best


def _is_a_habit(contacts: Sequence[int], rate: float, allowed: float) -> bool:
    with_contact = sum(1 for count in contacts if count)
    return (
        with_contact >= LEAST_MONTHS_WITH_CONTACT
        and rate >= LEAST_RATIO * allowed
        and rate - allowed >= LEAST_SURPLUS_A_MONTH
    )


def _has_stopped(contacts: Sequence[int], months_seen: Sequence[float]) -> bool:
    """Return whether the silence since the last contact is too long for a habit that goes on."""
    until = max(month for month, count in enumerate(contacts) if count) + 1
    rate = sum(contacts[:until]) / sum(months_seen[:until])
    return exp(-rate * sum(months_seen[until:])) < STILLNESS


def _log_likelihood_gain(count: int, mean: float) -> float:
    """Return how much likelier the contacts are at their own rate than at the allowed one, as a logarithm."""
    return count * log(count / mean) - (count - mean)


def poisson_tail(seen: int, mean: float) -> float:
    """Return the chance of `seen` or more under a Poisson law with this mean."""
    if seen <= 0:
        return 1.0
    term = exp(-mean)
    below = term
    for count in range(1, seen):
        term *= mean / count
        below += term
    if below < 0.999:
        return 1.0 - below
    return _far_tail(seen, mean)


def _far_tail(seen: int, mean: float) -> float:
    """Return the same, summed from the far end, where one minus the rest would lose every digit."""
    term = exp(-mean)
    for count in range(1, seen + 1):
        term *= mean / count
    total, count = 0.0, seen
    while term > total * 1e-16:
        total += term
        count += 1
        term *= mean / count
    return total


def discoveries(p_values: Mapping[str, float], tested: int) -> frozenset[str]:
    """Return those whose p-value holds the false discovery rate among all that were tested.

    `tested` counts every account looked at, those without any contact included. Source: Benjamini & Hochberg 1995,
    J. R. Stat. Soc. B 57:289-300.
    """
    ordered = sorted(p_values.items(), key=lambda item: item[1])
    kept = 0
    for rank, (_, p_value) in enumerate(ordered, start=1):
        if p_value <= FALSE_DISCOVERY_RATE * rank / max(tested, rank):
            kept = rank
    return frozenset(account for account, _ in ordered[:kept])
