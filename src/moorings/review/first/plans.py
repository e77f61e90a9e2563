"""Plans by name: in which order they stand, and which group of customers each belongs to."""

from collections import Counter
from collections.abc import Sequence
from itertools import chain

from moorings.evidence.customer import Customer

RANKS = (
    {"free", "trial", "lite", "hobby", "personal", "freemium"},
    {"basic", "starter", "standard", "team", "small", "bronze", "essential", "essentials", "self", "solo"},
    {"pro", "plus", "professional", "growth", "business", "silver", "mid", "medium", "advanced"},
    {"premium", "scale", "gold", "large"},
    {"enterprise", "ultimate", "platinum", "corporate", "custom", "vip", "unlimited"},
)
"""Words of plans as they are commonly used, the lowest first."""
SHARE_OF_A_HOME = 0.6
"""The share of a group's customers that its plans must have to name it."""


def plan_key(plan: str | None) -> str:
    """Return a plan's name without regard to case and signs."""
    return " ".join("".join(c if c.isalnum() else " " for c in (plan or "").casefold()).split())


def spoken_plan(plan: str) -> str:
    """Return a plan's name with a capital letter."""
    return plan[:1].upper() + plan[1:]


def rank(plan: str) -> int | None:
    """Return where a plan of this name commonly stands, from 0; nothing where its name does not tell."""
    words = set(plan_key(plan).split())
    return next((place for place, known in enumerate(RANKS) if words & known), None)


def in_order(plans: Sequence[str]) -> list[str]:
    """Return each plan once, in its commonest spelling, the highest first; equals by the fewest customers."""
    times = Counter(map(plan_key, plans))
    spelling = {plan_key(plan): plan for plan, _ in reversed(Counter(plans).most_common())}

    def place(key: str) -> tuple[float, int]:
        known = rank(key)
        return -(1.5 if known is None else known), times[key]

    return [spelling[key] for key in sorted(times, key=place)]


def homes(groups: Sequence[Sequence[Customer]]) -> list[list[str]]:
    """Return for each group the plans that name it: those most of whose customers it has, and it most of theirs."""
    counts = [Counter(plan_key(one.plan) for one in group if one.plan) for group in groups]
    spelling = {plan_key(one.plan): one.plan for one in chain(*groups) if one.plan}
    found: list[list[str]] = [[] for _ in groups]
    for key in dict.fromkeys(chain(*counts)):
        at = max(range(len(groups)), key=lambda place: counts[place][key])
        found[at].append(key)
    return [
        [spelling[key] for key in keys] if _covers(keys, count, len(group)) else []
        for keys, count, group in zip(found, counts, groups, strict=True)
    ]


def _covers(keys: Sequence[str], count: Counter[str], customers: int) -> bool:
    return 0 < len(keys) <= 2 and sum(count[key] for key in keys) >= SHARE_OF_A_HOME * customers
