"""How an account stands by its history: what it once had a right to, and since when it has it no more."""

from collections.abc import Iterable, Sequence
from datetime import date

from moorings.coverage.criteria import Account, all_met
from moorings.coverage.entitlement import Standing
from moorings.decision import Rule

Past = Sequence[tuple[date, Account]]
"""What was known of an account from each day on that changed it, the first day first."""


def standing_of(past: Past, treated: Iterable[Rule]) -> Standing:
    """Return how an account stands to the relationships that it is treated with.

    It holds those whose way in it ever met. One that it holds has lapsed since the first day from which on it did not
    meet what it must meet to stay.
    """
    held = [rule for rule in treated if rule.way_in and _ever_met(rule, past)]
    lapsed = {rule.relationship: day for rule in held if (day := _lapsed_on(rule, past))}
    return Standing(frozenset(rule.relationship for rule in held), lapsed)


def _ever_met(rule: Rule, past: Past) -> bool:
    return any(all_met(rule.way_in.conditions, known) for _, known in past)


def _lapsed_on(rule: Rule, past: Past) -> date | None:
    stays = rule.stays_while or rule.way_in
    found = None
    for day, known in reversed(past):
        if all_met(stays.conditions, known):
            break
        found = day
    return found
