"""Which tier an account has, and whether another one is further up."""

from collections.abc import Iterable, Mapping

from moorings.economics.against_cheaper import Costs
from moorings.model.business import BusinessModel
from moorings.model.relationship import Relationship


def tier_of(relationships: Iterable[str], model: BusinessModel, costs: Costs) -> Relationship | None:
    """Return the tier among relationships by id: the highest on a ladder, else the one that costs an account most."""
    given = [one for ref in relationships if (one := model.relationship(ref))]
    for ladder in model.settings.ladders:
        on_ladder = [one for one in given if one.id in ladder.tiers]
        if on_ladder:
            return min(on_ladder, key=lambda one: ladder.tiers.index(one.id))
    return max(given, key=lambda one: costs[one.id].yearly, default=None)


def steps_up(
    before: Relationship | None,
    after: Relationship | None,
    models: tuple[BusinessModel, BusinessModel],
    costs: tuple[Costs, Costs],
) -> int:
    """Return 1 where an account moves up from one tier to another, -1 where it moves down, 0 where it stays.

    The ladder of the new model decides, else that of the old one; where neither has both tiers, what they cost an
    account. To have no relationship is below every tier.
    """
    if before is None or after is None:
        return (after is not None) - (before is not None)
    if before.id == after.id:
        return 0
    for model in reversed(models):
        for ladder in model.settings.ladders:
            if before.id in ladder.tiers and after.id in ladder.tiers:
                return 1 if ladder.tiers.index(after.id) < ladder.tiers.index(before.id) else -1
    old, new = costs[0][before.id].yearly, costs[1][after.id].yearly
    return (new > old) - (new < old)


Tiers = Mapping[str, tuple[float, float | None, Relationship | None]]
"""By account or by segment: how many accounts, what they bring a year together, and their tier."""
