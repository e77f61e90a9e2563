"""The first tier of a ladder as one expression, so that a row is asked no further than it must be."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from moorings.decision import Segment
from moorings.evidence.gate.asking import MAY, Asking, besides, by_criteria, excepted


def firsts(asking: Asking) -> Iterator[tuple[str, str]]:
    """Yield the first tier of each ladder: one expression, so that a row is asked no further than it must be.

    Where nothing is unknown and nothing special holds, the segment decides first, and only its own tiers are asked.
    """
    inlined = replace(asking, inline=True)
    tiers: dict[str, list[int]] = {}
    for at, rule in enumerate(asking.table.rules):
        if first := asking.first_of(rule):
            tiers.setdefault(first, []).append(at)
    for first, each in tiers.items():
        special = _special(asking, each)
        whens = [f"WHEN {special} THEN {_any_first(inlined, each)}"] if special else []
        yield first, f"CASE {' '.join((*whens, *_by_segment(inlined, each)))} END"


def _any_first(asking: Asking, tiers: Sequence[int]) -> str:
    whens = []
    for at in tiers:
        rule = asking.table.rules[at]
        own = " OR ".join((*besides(asking, at, rule), by_criteria(asking, at, rule)))
        whens.append(f"WHEN ({own}) IS NOT FALSE THEN CASE WHEN ({own}) THEN {at} ELSE {at + MAY} END")
    return f"CASE {' '.join(whens)} END"


def _special(asking: Asking, tiers: Sequence[int]) -> str:
    """Return SQL for whether an account may have more, or less, than its segment and known values give it."""
    if asking.tells_history:
        return "true"
    rules = [asking.table.rules[at] for at in tiers]
    wanted = {name for one in rules for name in one.asks_for()}
    wanted |= {each.attribute for one in asking.table.segments for each in one.criteria.conditions}
    unknown = [f"{asking.attribute(name)} IS NULL" for name in sorted(wanted)]
    return " OR ".join((*unknown, *(one for rule in rules if (one := excepted(asking, rule)))))


def _by_segment(asking: Asking, tiers: Sequence[int]) -> Iterator[str]:
    """Yield for each segment which of its tiers comes first."""
    for place, segment in enumerate(asking.table.segments):
        is_in = f"s = {place}" if asking.names_segment else asking.all_of(segment.criteria)
        if segment.criteria or asking.names_segment:
            yield f"WHEN {is_in} THEN {_first_of_segment(asking, segment, tiers)}"


def _first_of_segment(asking: Asking, segment: Segment, tiers: Sequence[int]) -> str:
    whens = []
    for at in tiers:
        rule = asking.table.rules[at]
        if segment.id in rule.segments:
            ranked_first = f" AND r{at} <= {rule.rank.first}" if rule.rank else ""
            whens.append(f"WHEN {asking.all_of(rule.way_in)}{ranked_first} THEN {at}")
    return f"CASE {' '.join(whens)} END" if whens else "NULL"
