"""Which programme each group gets, so that a year's hours suffice: first enough for all, then more from the top."""

from collections.abc import Sequence
from dataclasses import dataclass

from moorings.review.first.by_name import BY_NAME
from moorings.review.first.groups import Group
from moorings.review.first.now_and_then import NOW_AND_THEN
from moorings.review.first.programme import Programme, Rung
from moorings.review.first.without_anybody import NOBODY_NEEDED, WAYS_IN

HOUR_IS_WORTH_AT_LEAST = 25.0
"""In the currency of the table, where nobody says what an hour costs: an input, shown with the proposal."""


@dataclass(frozen=True, slots=True)
class Served:
    """A group with the programme that it gets, and the richer ones that would have been right but for the hours."""

    group: Group
    programme: Programme
    beyond: tuple[Programme, ...] = ()

    @property
    def hours(self) -> float:
        """What the whole group takes a year."""
        return self.programme.hours * self.group.number


@dataclass(frozen=True, slots=True)
class _Choice:
    """The programmes that a group may get, the poorest first; up to `enough` it comes before anybody's more."""

    group: Group
    rungs: tuple[Programme, ...]
    enough: int

    def hours(self, at: int) -> float:
        return self.rungs[at].hours * self.group.number

    def richest_within(self, hours: float | None, up_to: int) -> int:
        """Return the place of the richest programme that takes no more; the poorest where none fits."""
        fitting = [at for at in range(up_to + 1) if hours is None or self.hours(at) <= hours + 1e-9]
        return fitting[-1] if fitting else 0


def serve(
    groups: Sequence[Group], available: float | None, cost_per_hour: float, allowed_share: float
) -> tuple[Served, ...]:
    """Return what each group gets, the highest group first.

    No group gets what would take more than the allowed share of its median revenue. Where nobody said how many
    hours there are, each gets enough.
    """
    paying = [group for group in groups if group.is_paying]
    choices = [_choice(group, paying, cost_per_hour, allowed_share) for group in groups]
    chosen = [0] * len(choices)
    for more in (False, True) if available is not None else (False,):
        for place, choice in enumerate(choices):
            others = sum(one.hours(at) for one, at in zip(choices, chosen, strict=True)) - choice.hours(
                chosen[place]
            )
            left = None if available is None else available - others
            chosen[place] = choice.richest_within(left, len(choice.rungs) - 1 if more else choice.enough)
    return tuple(
        Served(choice.group, choice.rungs[at], choice.rungs[at + 1 :])
        for choice, at in zip(choices, chosen, strict=True)
    )


def _choice(group: Group, paying: Sequence[Group], cost_per_hour: float, allowed_share: float) -> _Choice:
    rungs, enough = _rungs(group, paying)
    programmes = [rung(group.number) for rung in rungs]
    affordable = _affordable(group, cost_per_hour, allowed_share)
    kept = [one for one in programmes if one.hours <= affordable] or programmes[:1]
    return _Choice(group, tuple(kept), max(0, sum(one in kept for one in programmes[: enough + 1]) - 1))


def _affordable(group: Group, cost_per_hour: float, allowed_share: float) -> float:
    """Return the hours a year that a customer in the middle of the group pays for; no limit where that is unknown."""
    revenue = group.median_revenue
    return float("inf") if revenue is None else revenue * allowed_share / cost_per_hour


def _rungs(group: Group, paying: Sequence[Group]) -> tuple[tuple[Rung, ...], int]:
    """Return the programmes that suit the group's place, and the place of the one that is enough."""
    if not group.is_paying:
        return WAYS_IN, 0
    are_few = 2 * group.number < sum(one.number for one in paying)
    if group is not paying[-1] and group is paying[0] and are_few:
        return (*NOBODY_NEEDED, *NOW_AND_THEN, *BY_NAME), len(NOBODY_NEEDED) + len(NOW_AND_THEN)
    if group is not paying[-1]:
        return (*NOBODY_NEEDED, *NOW_AND_THEN), len(NOBODY_NEEDED)
    is_half = len(paying) == 1 or (len(paying) == 2 and not are_few)
    return ((*NOBODY_NEEDED, *NOW_AND_THEN) if is_half else NOBODY_NEEDED), 1
