"""Which accounts are entitled to something else under another model."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from moorings.coverage.criteria import Account
from moorings.coverage.entitlement import eligible
from moorings.model.business import BusinessModel
from moorings.review.difference.change import Move

Accounts = Mapping[str, Account]
"""What is known of each account, by its id; money in the model's own currency, for the attribute's period."""


class _Turn(NamedTuple):
    """What becomes of an account: relationships by id, those lost and those gained."""

    lost: tuple[str, ...]
    gained: tuple[str, ...]
    stays_by_way_out: bool = False


@dataclass(slots=True)
class _Group:
    """The accounts of which the same becomes, and what each is worth."""

    accounts: list[str] = field(default_factory=list)
    revenue: list[float | None] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Moves:
    """The moves of the accounts, the largest revenue first, and those of which it cannot be told."""

    moves: tuple[Move, ...]
    undetermined: tuple[str, ...]


def moves(
    models: tuple[BusinessModel, BusinessModel],
    accounts: tuple[Accounts, Accounts],
    today: date,
    changed: Iterable[str],
) -> Moves:
    """Return the accounts that the new model entitles to something else than the old one, on one day.

    An account holds by right what the old model gave it: for that the new way out counts, not the new way in.
    `accounts` are those of the old model and of the new one; `changed` are the ids of the relationships and segments
    that were decided differently.
    """
    groups: dict[_Turn, _Group] = {}
    undetermined = []
    for account_id, account in accounts[1].items():
        turn = _turn(accounts[0][account_id], account, models, today)
        if turn is None:
            undetermined.append(account_id)
        elif turn.lost or turn.gained:
            group = groups.setdefault(turn, _Group())
            group.accounts.append(account_id)
            group.revenue.append(_revenue_per_year(account, models[1]))
    known = set(changed)
    found = [_move(turn, group, models, known) for turn, group in groups.items()]
    return Moves(tuple(sorted(found, key=lambda one: -(one.revenue_per_year or 0.0))), tuple(undetermined))


def _turn(
    before: Account, after: Account, models: tuple[BusinessModel, BusinessModel], today: date
) -> _Turn | None:
    """Return what becomes of an account; nothing where an attribute is missing that would tell."""
    old = eligible(before, models[0], today)
    new = eligible(after, models[1], today, frozenset(old.relationships))
    if old.unknown or new.unknown:
        return None
    lost = tuple(ref for ref in old.relationships if ref not in new.relationships)
    gained = tuple(ref for ref in new.relationships if ref not in old.relationships)
    if lost or gained:
        return _Turn(lost, gained)
    afresh = eligible(after, models[1], today).relationships
    return _Turn(tuple(ref for ref in new.relationships if ref not in afresh), (), stays_by_way_out=True)


def _revenue_per_year(account: Account, model: BusinessModel) -> float | None:
    value = account.get("annual_revenue")
    if value is None or isinstance(value, str | date):
        return None
    declared = model.settings.attribute("annual_revenue")
    return float(value) * (declared.per.per_year if declared else 1.0)


def _move(turn: _Turn, group: _Group, models: tuple[BusinessModel, BusinessModel], changed: set[str]) -> Move:
    known = [one for one in group.revenue if one is not None]
    left = [one for ref in turn.lost if (one := models[1].relationship(ref))]
    return Move(
        before=tuple(_title(ref, models) for ref in turn.lost),
        after=tuple(_title(ref, models) for ref in turn.gained),
        accounts=tuple(group.accounts),
        revenue_per_year=sum(known) if known else None,
        revenue_unknown=len(group.revenue) - len(known),
        causes=tuple(ref for ref in (*turn.lost, *turn.gained) if ref in changed),
        grace_days=max((one.coverage.grace_days for one in left), default=0),
        stays_by_way_out=turn.stays_by_way_out,
    )


def _title(ref: str, models: tuple[BusinessModel, BusinessModel]) -> str:
    found = models[1].relationship(ref) or models[0].relationship(ref)
    return found.title if found else ref
