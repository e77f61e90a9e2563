"""The first tier of a ladder as one expression, so that a row is asked no further than it must be."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from moorings.decision import Segment
from moorings.evidence.gate.asking import MAY, Asking, besides, by_criteria, excepted


def firsts(asking: Asking) -> Iterator[tuple[str, str]]:
    """Yield the first tier of each ladder: one expression, so that a row is asked no further than it must be.

    The segment decides first, and only its own tiers are asked. Where every value is known, no answer is unknown.
    """
    inlined = replace(asking, inline=True)
    tiers: dict[str, list[int]] = {}
    for at, rule in enumerate(asking.table.rules):
        if first := asking.first_of(rule):
            tiers.setdefault(first, []).append(at)
    for first, each in tiers.items():
        yield first, _case(_whens(inlined, each))


def _case(whens: Iterable[str]) -> str:
    """Return SQL for what belongs to the first condition that holds; for nothing where none can."""
    asked = " ".join(whens)
    return f"CASE {asked} END" if asked else "CAST(NULL AS BIGINT)"


def _whens(asking: Asking, tiers: Sequence[int]) -> Iterator[str]:
    if asking.tells_history:
        yield f"WHEN true THEN {_whatever_the_segment(asking, tiers)}"
        return
    if excepted_ones := [one for at in tiers if (one := excepted(asking, asking.table.rules[at]))]:
        yield f"WHEN {' OR '.join(excepted_ones)} THEN {_whatever_the_segment(asking, tiers)}"
    if unknown := _may_be_unknown(asking, tiers):
        yield f"WHEN {unknown} THEN {_case(_perhaps_by_segment(asking, tiers))}"
    yield from _by_segment(asking, tiers)


def _whatever_the_segment(asking: Asking, tiers: Sequence[int]) -> str:
    """Return SQL for the first tier by criteria, by exception or in grace."""
    whens = []
    for at in tiers:
        rule = asking.table.rules[at]
        own = " OR ".join((*besides(asking, at, rule), by_criteria(asking, at, rule)))
        whens.append(f"WHEN ({own}) IS NOT FALSE THEN CASE WHEN ({own}) THEN {at} ELSE {at + MAY} END")
    return _case(whens)


def _may_be_unknown(asking: Asking, tiers: Sequence[int]) -> str:
    """Return SQL for whether a value is missing that may decide."""
    wanted = {name for at in tiers for name in asking.table.rules[at].asks_for()}
    wanted |= {each.attribute for one in asking.table.segments for each in one.criteria.conditions}
    return " OR ".join(f"{asking.attribute(name)} IS NULL" for name in sorted(wanted))


def _by_segment(asking: Asking, tiers: Sequence[int]) -> Iterator[str]:
    """Yield for each segment which of its tiers comes first, where nothing is unknown."""
    for place, segment in _segments(asking):
        whens = (f"WHEN {_comes(asking, at)} THEN {at}" for at in _tiers_of(asking, segment, tiers))
        yield f"WHEN {_is_in(asking, place, segment)} THEN {_case(whens)}"


def _perhaps_by_segment(asking: Asking, tiers: Sequence[int]) -> Iterator[str]:
    """Yield for each segment which of its tiers comes first or may, where something is unknown."""
    unplaced = (f"WHEN ({_comes(asking, at)}) IS NOT FALSE THEN {at + MAY}" for at in tiers)
    unknown = _case(unplaced)
    if asking.names_segment:
        yield f"WHEN s IS NULL THEN {unknown}"
    for place, segment in _segments(asking):
        is_in = _is_in(asking, place, segment)
        whens = (
            f"WHEN ({comes}) IS NOT FALSE THEN CASE WHEN ({comes}) THEN {at} ELSE {at + MAY} END"
            for at in _tiers_of(asking, segment, tiers)
            for comes in (_comes(asking, at),)
        )
        found = _case(whens)
        yield f"WHEN ({is_in}) IS NOT FALSE THEN CASE WHEN ({is_in}) THEN {found} ELSE {unknown} END"


def _segments(asking: Asking) -> Iterator[tuple[int, Segment]]:
    for place, segment in enumerate(asking.table.segments):
        if segment.criteria or asking.names_segment:
            yield place, segment


def _is_in(asking: Asking, place: int, segment: Segment) -> str:
    return f"s = {place}" if asking.names_segment else asking.all_of(segment.criteria)


def _tiers_of(asking: Asking, segment: Segment, tiers: Sequence[int]) -> list[int]:
    return [at for at in tiers if segment.id in asking.table.rules[at].segments]


def _comes(asking: Asking, at: int) -> str:
    """Return SQL for whether an account of the right segment comes in."""
    rule = asking.table.rules[at]
    return asking.all_of(rule.way_in) + (f" AND r{at} <= {rule.rank.first}" if rule.rank else "")
