"""Mechanisms before and after: what is done for a customer, how often, by whom."""

from collections.abc import Iterator, Sequence

from moorings.model.mechanism import Mechanism
from moorings.review.difference.values import differing, in_words, instead


def mechanism_changes(old: Sequence[Mechanism], new: Sequence[Mechanism]) -> Iterator[str]:
    """Yield a clause for each mechanism that came, went or is done differently."""
    before, after = {one.id: one for one in old}, {one.id: one for one in new}
    yield from (f"adds {_described(one)}" for key, one in after.items() if key not in before)
    yield from (f"drops {_described(one)}" for key, one in before.items() if key not in after)
    for key, one in after.items():
        if key in before:
            clauses = [instead(field, was, now) for field, was, now in differing(before[key], one)]
            if clauses:
                yield f"{one.name}: {'; '.join(clauses)}"


def _described(mechanism: Mechanism) -> str:
    often = "once" if mechanism.when == "once" else f"{in_words(mechanism.contacts_per_account)} a year"
    length = f" of {in_words(mechanism.minutes, 'minutes')}" if mechanism.minutes else ""
    return f"{mechanism.name}, {often}{length}"
