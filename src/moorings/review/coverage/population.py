"""The accounts that a policy is asked about: which tier each has, and why another has none."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from moorings.coverage.criteria import Account
from moorings.coverage.entitlement import Entitlement, Placement
from moorings.coverage.region_words import listed
from moorings.evidence.extract import Dropped
from moorings.model.business import BusinessModel, Ladder
from moorings.model.fact import Bound
from moorings.review.coverage.report import Left, WithoutTier


@dataclass(frozen=True)
class Population:
    """The live accounts by id, what each is entitled to, and its revenue a year where it is known."""

    model: BusinessModel
    accounts: Mapping[str, Account]
    entitlements: Mapping[str, Entitlement]
    revenue_per_year: Mapping[str, float | None]
    set_aside: tuple[Dropped, ...] = ()

    def of_tier(self, ladder: str, tier: str) -> Sequence[str]:
        """Return the accounts that have a tier of a ladder."""
        return self._standing[ladder].get(tier, [])

    def without_tier(self) -> Iterator[WithoutTier]:
        """Yield the accounts that a ladder gives no tier, by the reason."""
        for ladder, standing in self._standing.items():
            for why in Left:
                if found := standing.get(why):
                    in_order = sorted(found, key=lambda ref: (-(self.revenue_per_year.get(ref) or 0.0), ref))
                    yield WithoutTier(ladder, why, tuple(in_order), self.revenue_of(found))

    def revenue_of(self, accounts: Iterable[str]) -> float | None:
        """Return what accounts bring a year, as far as it is known; nothing where it is known of none of them."""
        revenues = [self.revenue_per_year.get(ref) for ref in accounts]
        known = [one for one in revenues if one is not None]
        return None if revenues and not known else sum(known, 0.0)

    def notes(self) -> Iterator[str]:
        """Yield a sentence for each attribute that criteria ask for and that no account has."""
        had = Counter(name for account in self.accounts.values() for name in account)
        asking: dict[str, list[str]] = {}
        for title, bounds in self._asking():
            for name in dict.fromkeys(bound.attribute for bound in bounds if not had[bound.attribute]):
                asking.setdefault(name, []).append(title)
        for name, titles in asking.items():
            yield (
                f"No account has '{name}', for which {listed(dict.fromkeys(titles))} ask"
                f"{'s' if len(set(titles)) == 1 else ''}: who is entitled to it cannot be known."
            )

    def _asking(self) -> Iterator[tuple[str, tuple[Bound, ...]]]:
        tiers = {ref for ladder in self.model.settings.ladders for ref in ladder.tiers}
        yield from ((one.title, one.facts.criteria) for one in self.model.segments)
        yield from (
            (one.title, (*one.coverage.criteria, *one.coverage.stays_while))
            for one in self.model.relationships
            if one.id in tiers
        )

    @cached_property
    def _standing(self) -> dict[str, dict[str, list[str]]]:
        """The accounts of each ladder by the tier that they have, or by the reason why they have none."""
        found: dict[str, dict[str, list[str]]] = {}
        for ladder in self.model.settings.ladders:
            standing: dict[str, list[str]] = {}
            for ref in self.accounts:
                if where := _where(self.entitlements[ref], ladder):
                    standing.setdefault(where, []).append(ref)
            found[ladder.name] = standing
        return found


def _where(entitlement: Entitlement, ladder: Ladder) -> str:
    """Return the tier that an account has, else why it has none; an empty text where the ladder does not rank it."""
    held = next((ref for ref in ladder.tiers if ref in entitlement.relationships), "")
    if held:
        return held
    if entitlement.segment is Placement.UNKNOWN or any(ref in entitlement.unknown for ref in ladder.tiers):
        return Left.UNKNOWN
    if entitlement.segment is Placement.UNASSIGNED:
        return Left.UNASSIGNED if ladder.universe == "all" else ""
    is_ranked = ladder.universe == "all" or entitlement.segment in ladder.universe
    return Left.GAP if is_ranked else ""
