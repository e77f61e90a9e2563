"""What can be decided about drift: restore what was decided, accept it for a while, or change what was decided."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from moorings.checks.wording import money, share
from moorings.drift.declared import Decided
from moorings.drift.report import Way
from moorings.economics.cost import cost_to_serve
from moorings.model.business import BusinessModel
from moorings.model.relationship import Relationship
from moorings.review.worklist import Choice, Item, total


@dataclass(frozen=True, slots=True)
class Practice:
    """What choices are worked out from: the model, the live accounts with their revenue, what each is entitled to."""

    model: BusinessModel
    live: Mapping[str, float | None]
    decided: Mapping[str, Decided]

    def of_segment(self, segment: str) -> list[str]:
        """Return the live accounts of a segment."""
        return [ref for ref in self.live if ref in self.decided and self.decided[ref].segment == segment]

    @property
    def dedicated(self) -> Relationship | None:
        """The relationship with a named person that costs least."""
        bonds = [one for one in self.model.relationships if one.is_dedicated]
        return min(bonds, key=lambda one: cost_to_serve(one, self.model.settings).yearly, default=None)

    def dedicated_per_year(self) -> float | None:
        """What a named person costs an account a year; nothing where that has no price."""
        if self.dedicated is None:
            return None
        cost = cost_to_serve(self.dedicated, self.model.settings)
        return None if cost.unpriced else cost.yearly


Change = tuple[str, float | None]
"""What the policy would have to say for practice to be right, and what that would cost a year."""


@dataclass(frozen=True, slots=True)
class Drifted:
    """Everything that drifted in one way within one segment."""

    items: Sequence[Item]
    segment: str
    practice: Practice

    @property
    def accounts(self) -> list[str]:
        """The live accounts of the segment."""
        return self.practice.of_segment(self.segment)

    @property
    def revenues(self) -> list[float]:
        """What the items' accounts bring a year, where it is known."""
        return [one.revenue_per_year for one in self.items if one.revenue_per_year is not None]

    def money(self, amount: float) -> str:
        """Return an amount in words."""
        return money(amount, self.practice.model.settings)

    def allow_more(self) -> Change:
        """Let everybody have what these have."""
        costs = total(one.cost_per_year for one in self.items)
        if costs is None:
            return "Allow these contacts in the model, with their minutes and who gives them.", None
        each, everybody = costs / len(self.items), len(self.accounts)
        says = (
            f"Allow every account of the segment {self.money(each)} a year more of people's time, as these"
            f" {len(self.items):,} have it: for all {everybody:,} accounts."
        )
        return says, each * everybody

    def lower_threshold(self) -> Change:
        """Let the threshold be where the smallest of these stands."""
        if not self.revenues:
            return "Except these accounts, each with a reason and an end.", None
        limit, practice = min(self.revenues), self.practice
        newly = [
            ref
            for ref in self.accounts
            if (practice.live[ref] or 0.0) >= limit and practice.decided[ref].dedicated is None
        ]
        says = (
            f"A named person from {self.money(limit)} a year on: {len(newly):,} accounts of the segment, of which"
            f" {len(self.items):,} have one already. Or except these {len(self.items):,}, each with a reason."
        )
        each = practice.dedicated_per_year()
        return says, None if each is None else each * len(newly)

    def raise_threshold(self) -> Change:
        """Let the threshold be above the largest of these."""
        if not self.revenues:
            return "Leave them to the next tier by a criterion that tells them apart.", None
        limit, practice = max(self.revenues), self.practice
        lose = [
            ref
            for ref in self.accounts
            if (practice.live[ref] or 0.0) <= limit and practice.decided[ref].dedicated is not None
        ]
        says = (
            f"A named person only above {self.money(limit)} a year: {len(lose):,} accounts of the segment lose the"
            f" right, of which {len(self.items):,} have nobody now."
        )
        each = practice.dedicated_per_year()
        return says, None if each is None else -each * len(lose)

    def fewer_reviews(self) -> Change:
        """Promise fewer reviews."""
        decided = (self.practice.decided.get(one.subject) for one in self.items)
        often = max((one.allowance.reviews_per_year for one in decided if one), default=0.0)
        return f"Promise fewer than {often:g} reviews a year, or hold them by other means.", None

    def larger_book(self) -> Change:
        """Let a book be as large as the largest."""
        most = max(one.accounts for one in self.items)
        return f"A book of {most:,} accounts, and the hours that each then gets.", None

    def larger_share(self) -> Change:
        """Let serving cost what it costs."""
        item, allowed = self.items[0], self.practice.model.settings.allowed_share
        if not item.revenue_per_year or item.cost_per_year is None:
            return "Allow serving a larger share of revenue.", None
        really = allowed + item.cost_per_year / item.revenue_per_year
        return f"Allow serving this segment {share(really)} of its revenue instead of {share(allowed)}.", None


@dataclass(frozen=True, slots=True)
class _Decision:
    """What restores the decision, what would change it, and the rule by which it can be accepted."""

    restore: str
    change: Callable[[Drifted], Change] | Change
    rule: str = ""


DECISIONS: Mapping[Way, _Decision] = {
    Way.QUIET_HELP: _Decision(
        "Lead these accounts back to what they may have: answer once, and show where the answer stands.",
        Drifted.allow_more,
        "DRI001",
    ),
    Way.MANAGED_BELOW: _Decision(
        "Hand these accounts over to what they are entitled to, and take the owner out of the record.",
        Drifted.lower_threshold,
        "DRI002",
    ),
    Way.UNMANAGED_ABOVE: _Decision(
        "Name a person for each of these accounts.", Drifted.raise_threshold, "DRI003"
    ),
    Way.BOOK_OVER_LIMIT: _Decision("Share these books out.", Drifted.larger_book, "DRI004"),
    Way.REVIEWS_MISSED: _Decision(
        "Set a date for the next review with each of these accounts.", Drifted.fewer_reviews, "DRI005"
    ),
    Way.OTHERWISE_ANSWERED: _Decision(
        "Find out why these accounts do not come where they were meant to.",
        ("Take what they really use into the segment's relationship, with its channel and mechanism.", None),
    ),
    Way.PROMISE_MISSED: _Decision(
        "Staff for the promise: `moorings capacity` says how many people it needs.",
        ("Promise what is kept: a longer time, or the same for a stated share of contacts.", None),
    ),
    Way.COSTS_TOO_MUCH: _Decision(
        "Take the surplus out of it, or charge for it.", Drifted.larger_share, "ECO003"
    ),
}


def choices_of(items: Sequence[Item], practice: Practice) -> tuple[Choice, ...]:
    """Return the choices about each kind of drift in each segment."""
    order = sorted(items, key=lambda one: (one.way.value, one.segment))
    return tuple(
        _choice(way, Drifted(list(some), segment, practice))
        for (way, segment), some in groupby(order, key=lambda one: (one.way, one.segment))
    )


def _choice(way: Way, drifted: Drifted) -> Choice:
    decision, segments = DECISIONS[way], drifted.practice.model.segments
    change, per_year = decision.change(drifted) if callable(decision.change) else decision.change
    title = next((one.title for one in segments if one.id == drifted.segment), drifted.segment)
    accept = f"moorings accept MODEL {decision.rule} --on '{title}' --because … --until …"
    return Choice(
        way=way,
        segment=drifted.segment,
        items=len(drifted.items),
        restore=decision.restore,
        change=change,
        change_per_year=per_year,
        accept=accept if decision.rule else "",
    )
