"""What differs between two models: changes of the decision, and the accounts that they move."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that was decided differently, in a sentence.

    `decisions` are the titles of the decisions on record that are new or changed and influence its subject.
    """

    subject_id: str
    subject: str
    says: str
    decisions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Move:
    """Accounts, by id, that are entitled to something else than before.

    Where it `stays_by_way_out`, they no longer qualify for what they had (`before`) and keep it, since they do not
    fall below the way out.

    `before` and `after` are relationships by title; `revenue_per_year` adds up what is known of theirs, in the new
    model's currency, and `revenue_unknown` counts the accounts of which it is not. `causes` are the ids of what was
    decided differently and has part in the move.
    """

    before: tuple[str, ...]
    after: tuple[str, ...]
    accounts: tuple[str, ...]
    revenue_per_year: float | None
    revenue_unknown: int
    causes: tuple[str, ...]
    grace_days: int = 0
    stays_by_way_out: bool = False


@dataclass(frozen=True, slots=True)
class Difference:
    """Everything in which a model differs from another.

    `accounts` counts those that were asked under both, nothing without account data; `undetermined` are those of
    which it cannot be told whether they move. `unread` names nodes that changed and that no sentence speaks of.
    """

    old_title: str
    new_title: str
    currency: str
    changes: tuple[Change, ...]
    moves: tuple[Move, ...] = ()
    accounts: int | None = None
    undetermined: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()

    @property
    def is_nothing(self) -> bool:
        """Whether the two say the same."""
        return not (self.changes or self.moves or self.unread)
