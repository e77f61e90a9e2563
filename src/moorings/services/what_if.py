"""What an intervention is worth."""

from datetime import date
from math import isfinite
from pathlib import Path
from typing import TYPE_CHECKING

from moorings.errors import ModelError, MooringsError, NotKnownError, did_you_mean
from moorings.model.business import BusinessModel, Role
from moorings.model.relationship import Relationship
from moorings.model.segment import Segment

if TYPE_CHECKING:
    from moorings.economics.intervention import Lever
    from moorings.economics.what_if import Effort, WhatIf

LEVERS = ("early_churn", "retention", "expansion")
MOST_EXPANSION = 10.0
MOST = 1e12


def what_if_in_model(
    model_path: Path,
    *,
    today: date,
    segment: str,
    metric: str,
    to: float,
    since: float | None = None,
    relationship: str | None = None,
    cost_per_account: float = 0.0,
    minutes: float = 0.0,
    role: str | None = None,
    once: bool = False,
    accounts: float | None = None,
) -> "WhatIf":
    """Return what an intervention is worth that moves a metric of a segment from `since` to `to`.

    `metric` is early_churn (the share of accounts won that leave before they settle), retention or expansion (shares
    a year, from what the outlook of the relationship says unless told otherwise). It takes `minutes` of a role and
    `cost_per_account` in cash of each account that it reaches: every year, or `once`, as always for early churn. It
    reaches so many `accounts` a year, else those that the model says are won, or are there.

    Raises:
        NotKnownError: there is no such segment, relationship, role or metric.
        ModelError: the model does not say what has to be known.
        MooringsError: a figure that cannot be.
    """
    from moorings.economics.against_cheaper import Unknown
    from moorings.economics.what_if import Asked, what_if
    from moorings.services.cost import asked_about

    lever = _lever(metric)
    _must_be_possible(lever, since, to, (cost_per_account, minutes, accounts or 0.0))
    model, (chosen,), _ = asked_about(model_path, segment, None)
    effort = _effort(model, model_path, minutes, role, cost_per_account)
    asked = Asked(lever, since, to, effort, "once" if once or lever.falls else "yearly", accounts)
    found = what_if(model, chosen, _relationship(model, chosen, relationship, model_path), asked, today)
    if isinstance(found, Unknown):
        raise ModelError(f"does not say enough: {found.because}.", where=str(model_path))
    return found


def _lever(metric: str) -> "Lever":
    from moorings.economics.intervention import Lever

    name = metric.strip().lower().replace("-", "_").replace(" ", "_")
    if name not in LEVERS:
        raise NotKnownError(
            f"no intervention is known that moves '{metric}'.", remedy=did_you_mean(name, LEVERS)
        )
    return Lever(name)


def _must_be_possible(lever: "Lever", since: float | None, to: float, amounts: tuple[float, ...]) -> None:
    from moorings.economics.intervention import Lever

    low, high = (-1.0, MOST_EXPANSION) if lever is Lever.EXPANSION else (0.0, 1.0)
    for share in (since, to):
        if share is not None and not low <= share <= high:
            remedy = f"Give {low:g} to {high:g}: a fifth is 0.20."
            raise MooringsError(f"{lever.value} of {share:g} cannot be.", remedy=remedy)
    if since is not None and (since <= to if lever.falls else since >= to):
        better = "below" if lever.falls else "above"
        raise MooringsError(
            f"{lever.value} from {since:g} to {to:g} is no gain: --to must lie {better} --from."
        )
    for amount in amounts:
        if not (isfinite(amount) and 0 <= amount < MOST):
            raise MooringsError(f"{amount:g} cannot be.", remedy="Give an amount, 0 or more.")


def _effort(model: BusinessModel, path: Path, minutes: float, role: str | None, cash: float) -> "Effort":
    from moorings.economics.against_cheaper import Unknown
    from moorings.economics.what_if import effort_of

    if minutes and role is None:
        names = did_you_mean("", [one.name for one in model.settings.roles])
        raise MooringsError(
            "it is not clear whose minutes these are.", remedy=f"Name a --role. {names}".strip()
        )
    found = effort_of(model, minutes, _role(model, role), cash)
    if isinstance(found, Unknown):
        raise ModelError(f"does not say enough: {found.because}.", where=str(path))
    return found


def _role(model: BusinessModel, name: str | None) -> Role | None:
    if name is None:
        return None
    found = model.settings.role(name)
    if found is None:
        known = [one.name for one in model.settings.roles]
        raise NotKnownError(f"there is no role '{name}'.", remedy=did_you_mean(name, known))
    return found


def _relationship(model: BusinessModel, segment: Segment, name: str | None, path: Path) -> Relationship:
    """Return the relationship of the segment that is meant: the named one, or the only one."""
    from moorings.economics.audience import serving

    own = serving(model, segment.id)
    if name is None and len(own) == 1:
        return own[0]
    known = {one.title: one for one in reversed(own)} | {one.id: one for one in own}
    if name is None:
        if not own:
            raise ModelError(f"no relationship serves {segment.title}.", where=str(path))
        remedy = f"Name one with --relationship. {did_you_mean('', [one.id for one in own])}"
        raise MooringsError(f"several relationships serve {segment.title}.", remedy=remedy)
    found = {word.casefold(): one for word, one in known.items()}.get(name.casefold())
    if found is None:
        raise NotKnownError(
            f"no relationship '{name}' serves {segment.title}.", remedy=did_you_mean(name, known)
        )
    return found
