"""The rule that decided and the reason, in words, as SQL: the same sentences that one account is answered with."""

from collections.abc import Iterable

from moorings.decision import NO_PLACE, WAY_OUT, Condition, Criteria, Rule, Segment, Verdict
from moorings.evidence.gate.asking import Asking, ranked
from moorings.evidence.gate.conditions import sentence_sql
from moorings.evidence.gate.verdicts import CODES
from moorings.evidence.sql import literal


def rule_sql(asking: Asking) -> str:
    """Return SQL for the rule that decided, in words."""
    return _by_rule((_rule(asking, at, rule) for at, rule in enumerate(asking.table.rules)))


def reason_sql(asking: Asking) -> str:
    """Return SQL for the reason, in a sentence with the account's figure and the rule's."""
    found = _by_rule((_reason(asking, at, rule) for at, rule in enumerate(asking.table.rules)))
    return f"coalesce({found}, 'nothing is decided')"


def _by_rule(each: Iterable[str]) -> str:
    whens = " ".join(f"WHEN {at} THEN {sql}" for at, sql in enumerate(each))
    return f"CASE d {whens} END" if whens else "NULL"


def _rule(asking: Asking, at: int, rule: Rule) -> str:
    first = f"the first {rule.rank.first:,} by {rule.rank.by.replace('_', ' ')}" if rule.rank else ""
    way_in = " and ".join(one for one in (rule.way_in.says if rule.way_in or not first else "", first) if one)
    stays = literal(f"stays while {rule.stays_while.says}")
    by_way_out = (
        f"WHEN h{at} AND (g{at} AND y{at} = 'i') IS NOT TRUE THEN {stays}"
        if _has_way_out(asking, rule)
        else ""
    )
    return f"CASE WHEN y{at} = 'x' THEN 'documented exception' {by_way_out} ELSE {literal(way_in)} END"


def _has_way_out(asking: Asking, rule: Rule) -> bool:
    return bool(rule.stays_while) and asking.tells_history


def _reason(asking: Asking, at: int, rule: Rule) -> str:
    refused = _refused(asking, at, rule)
    kept = f"{refused} || ', in grace until ' || u{at}" if asking.tells_history else refused
    lost = (
        f"WHEN v = {CODES.index(Verdict.DEMOTE)} THEN {refused} || ', since ' || l{at}"
        if asking.tells_history
        else ""
    )
    return (
        f"CASE WHEN g{at} IS NULL THEN {_missing(asking, rule)}"
        f" WHEN g{at} AND y{at} <> 'g' THEN {_granted(asking, at, rule)}"
        f" WHEN g{at} THEN {kept} {lost} ELSE {refused} END"
    )


def _granted(asking: Asking, at: int, rule: Rule) -> str:
    exceptions = " ".join(
        f"WHEN {literal(one.account)} THEN {literal(f'exception until {one.until}: {one.reason}')}"
        for one in rule.exceptions
        if asking.today <= one.until
    )
    excepted = f"WHEN 'x' THEN CASE id {exceptions} END" if exceptions else ""
    way_out = (
        f"WHEN 'o' THEN {_met(asking, rule.stays_while)} || {literal(WAY_OUT)}" if rule.stays_while else ""
    )
    came_in = _came_in(asking, at, rule)
    return f"CASE y{at} {excepted} {way_out} ELSE {came_in} END" if excepted or way_out else came_in


def _met(asking: Asking, criteria: Criteria) -> str:
    return " || ' and ' || ".join(_sentence(asking, one, holds=True) for one in criteria.conditions)


def _came_in(asking: Asking, at: int, rule: Rule) -> str:
    place = f"{_place(at, rule)} || {literal(f', among the first {rule.rank.first:,}')}" if rule.rank else ""
    says = [one for one in (_met(asking, rule.way_in), place) if one]
    return " || ' and ' || ".join(says) or f"'for every account of ' || {_title(asking)}"


def _place(at: int, rule: Rule) -> str:
    by = rule.rank.by.replace("_", " ") if rule.rank else ""
    return f"format('place {{:,}} by ', r{at}) || {literal(by)}"


def _sentence(asking: Asking, condition: Condition, *, holds: bool) -> str:
    attribute = asking.table.attribute(condition.attribute)
    assert attribute is not None  # noqa: S101  # a table has every attribute that its conditions name
    return sentence_sql(condition, attribute, asking.attribute(condition.attribute), holds=holds)


def _failing(asking: Asking, criteria: Criteria) -> str:
    """Return SQL for the sentence of the first condition that is not met; NULL where none is known to fail."""
    whens = (
        f"WHEN NOT {asking.condition(one)} THEN {_sentence(asking, one, holds=False)}"
        for one in criteria.conditions
    )
    return f"CASE {' '.join(whens)} END"


def _refused(asking: Asking, at: int, rule: Rule) -> str:
    """Return SQL for the first thing that keeps the relationship from the account."""
    found = []
    if rule.places is not None:
        taken = literal(f" of those that wait; all {rule.places:,} places are taken")
        found.append(f"format('place {{:,}}', w{at}) || {taken}")
    if _has_way_out(asking, rule):
        found.append(f"CASE WHEN h{at} THEN {_failing(asking, rule.stays_while)} || {literal(WAY_OUT)} END")
    if rule.way_in:
        found.append(_failing(asking, rule.way_in))
    if rule.rank:
        qualify = literal(f", and the first {rule.rank.first:,} qualify")
        found.append(f"CASE WHEN r{at} > {rule.rank.first} THEN {_place(at, rule)} || {qualify} END")
    return f"coalesce({', '.join([*found, _elsewhere(asking, rule)])})"


def _elsewhere(asking: Asking, rule: Rule) -> str:
    """Return SQL for what stands in the way of an account that meets the criteria."""
    table = asking.table
    inside = [str(at) for at, one in enumerate(table.segments) if one.id in rule.segments]
    of_others = f"s NOT IN ({', '.join(inside)})" if inside else "true"
    applies = ranked(table, rule) or "true"
    others = " ".join(
        f"WHEN {applies} AND g{at} THEN {literal(f'{one.title} comes first')}"
        for at, one in enumerate(table.rules)
        if rule.ladder and one.ladder == rule.ladder
    )
    return (
        "CASE WHEN s IS NULL THEN 'no segment: unknown' WHEN s = -1 THEN 'no segment: unassigned'"
        f" WHEN {of_others} THEN 'it is not for accounts of ' || {_title(asking)} {others}"
        f" ELSE {literal(f'a question about {table.topic} is answered elsewhere')} END"
    )


def _title(asking: Asking) -> str:
    return segment_sql([one.title for one in asking.table.segments])


def segment_sql(names: Iterable[str]) -> str:
    """Return SQL for the account's segment, of which these are the names."""
    whens = " ".join(f"WHEN s = {at} THEN {literal(name)}" for at, name in enumerate(names))
    return f"CASE WHEN s IS NULL THEN 'unknown' {whens} ELSE 'unassigned' END"


def _missing(asking: Asking, rule: Rule) -> str:
    """Return SQL for which attributes are missing that would tell."""
    wanted = asking.table.wanted_by(rule)
    of_segments = _attributes(asking.table.segments)
    parts = []
    for at, one in enumerate(asking.table.attributes):
        says = literal(f"{one.called} is missing")
        if one.name in wanted:
            parts.append(f"CASE WHEN a{at} IS NULL THEN {says} END")
        elif one.name in of_segments:
            parts.append(f"CASE WHEN a{at} IS NULL AND s IS NULL THEN {says} END")
    told = f"nullif(concat_ws(' and ', {', '.join(parts)}), '')" if parts else "NULL"
    return f"coalesce({told}, {literal(NO_PLACE)})"


def _attributes(segments: Iterable[Segment]) -> set[str]:
    return {one.attribute for segment in segments for one in segment.criteria.conditions}
