"""Compiles a decision table to one query: what each account gets.

The query is a nest of layers, each of which adds columns to the one below:

    c0, c1, …   whether a condition holds
    s           the segment, by its place in the table; -1 for none, NULL for unknown
    k0, k1, …   whether the criteria of a rule give its relationship
    f0, f1, …   the place of a ladder's first rule that gives its relationship, and 1000 more where it only may
    q0, q1, …   whether they, an exception or the days of grace give it
    g0, g1, …   whether it is given when the tiers above, the places and the topic are counted in
    w0, w1, …   the place among those that wait, where a rule has so many places

An answer is true, false or NULL for unknown. The relation that is asked has

    id          the account
    a0, a1, …   its attributes, in the table's order: DOUBLE, VARCHAR, DATE or BOOLEAN, and NULL for what is unknown
    named       the segment that it names, where `names_segment`

and where something is said of treatment, by rule

    t0, …       whether the account is treated so
    h0, …       whether it had the relationship by right until now
    l0, …       the first day on which it no longer qualified
    u0, …       the last day on which it keeps it
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from moorings.decision import Criteria, DecisionTable, Rule, folded
from moorings.evidence.gate.asking import MAY, Asking, besides, by_criteria, ranked
from moorings.evidence.gate.conditions import condition_sql, folded_sql
from moorings.evidence.gate.first import firsts
from moorings.evidence.sql import literal


@dataclass(slots=True)
class Query:
    """A query that grows by layers."""

    text: str

    def add(self, columns: dict[str, str]) -> None:
        """Add a layer with these columns."""
        if columns:
            added = ", ".join(f"{sql} AS {name}" for name, sql in columns.items())
            self.text = f"SELECT *, {added} FROM ({self.text})"


def decided(asking: Asking, relation: str) -> str:
    """Return the query: each account of the relation with what it gets."""
    table = asking.table
    for criteria in (*(one.criteria for one in table.segments), *_criteria(table)):
        asking.all_of(criteria)
    query = Query(f"SELECT * FROM {relation}")
    query.add(
        {name: condition_sql(one, asking.attribute(one.attribute)) for one, name in asking.conditions.items()}
    )
    query.add({"s": _segment(asking)})
    query.add(dict(_ranks(asking)))
    query.add(dict(firsts(asking)))
    query.add({f"k{at}": by_criteria(asking, at, rule) for at, rule in enumerate(table.rules)})
    query.add({f"q{at}": _own(asking, at, rule) for at, rule in enumerate(table.rules)})
    _ladders(asking, query)
    _on_topic(asking, query)
    return query.text


def _criteria(table: DecisionTable) -> Iterator[Criteria]:
    for rule in table.rules:
        yield rule.way_in
        yield rule.stays_while


def _segment(asking: Asking) -> str:
    """Return SQL for the place of the account's segment in the table; -1 for none, NULL for unknown."""
    whens = []
    for at, one in enumerate(asking.table.segments):
        if one.criteria:
            holds = asking.all_of(one.criteria)
            whens.append(f"WHEN {holds} THEN {at} WHEN ({holds}) IS NULL THEN NULL")
    by_criteria = f"CASE {' '.join(whens)} ELSE -1 END" if whens else "-1"
    if not asking.names_segment:
        return by_criteria
    names = {
        folded(name): at
        for at, one in reversed(list(enumerate(asking.table.segments)))
        for name in (one.title, one.id)
    }
    known = " ".join(f"WHEN {literal(name)} THEN {at}" for name, at in names.items())
    by_name = f"CASE {folded_sql('named', ' '.join(names))} {known} ELSE -1 END" if names else "-1"
    return f"CASE WHEN named <> '' THEN {by_name} ELSE {by_criteria} END"


def _ranks(asking: Asking) -> Iterator[tuple[str, str]]:
    for at, rule in enumerate(asking.table.rules):
        if rule.rank:
            by = asking.attribute(rule.rank.by)
            place = f"row_number() OVER (PARTITION BY {by} IS NULL ORDER BY {by} DESC, id)"
            yield f"r{at}", f"CASE WHEN {by} IS NOT NULL THEN {place} END"


def _own(asking: Asking, at: int, rule: Rule) -> str:
    """Return SQL for whether the rule alone gives the relationship."""
    return " OR ".join((*besides(asking, at, rule), f"k{at}"))


def _ladders(asking: Asking, query: Query) -> None:
    """Add whether each relationship is given when the tiers above are counted in, and who waits for a place."""
    above: dict[str, list[str]] = {}
    pending: dict[str, str] = {}
    for at, rule in enumerate(asking.table.rules):
        takers = above.setdefault(rule.ladder, []) if rule.ladder else []
        first = asking.first_of(rule)
        pending[f"g{at}"] = (
            _at_first(at, first) if first else f"({_below(asking.table, rule, f'q{at}', takers)})"
        )
        if rule.places is not None:
            query.add(pending)
            _seat(asking, query, at, rule)
            pending = {}
        takers.append(f"q{at}" if rule.places is None else f"g{at}")
    query.add(pending)


def _at_first(at: int, first: str) -> str:
    may = f"{first} >= {MAY} AND q{at} IS NOT FALSE"
    or_may = f"WHEN {first} BETWEEN {MAY} AND {at + MAY} AND {may} THEN NULL"
    return f"CASE WHEN {first} = {at} THEN true {or_may} ELSE false END"


def _below(table: DecisionTable, rule: Rule, own: str, takers: Sequence[str]) -> str:
    if not takers:
        return own
    taken = " OR ".join(takers)
    applies = ranked(table, rule)
    return f"{own} AND NOT ({applies} AND ({taken}))" if applies else f"{own} AND NOT ({taken})"


def _seat(asking: Asking, query: Query, at: int, rule: Rule) -> None:
    """Let those wait for whom there is no room: who has the relationship keeps it, the others come in order."""
    has = f"t{at}" if asking.tells_history else "false"
    by = asking.attribute(rule.waits_by)
    coming, known = (
        f"coalesce(g{at} AND NOT {has}, false)",
        f"coalesce(g{at} AND NOT {has}, false) AND {by} IS NOT NULL",
    )
    query.add(
        {
            "place": f"row_number() OVER (PARTITION BY {known} ORDER BY {by} DESC, id)",
            "coming": f"count(*) FILTER ({coming}) OVER ()",
            "free": f"greatest(0, {rule.places} - count(*) FILTER (g{at} AND {has}) OVER ())",
        }
    )
    contended = f"{coming} AND coming > free"
    given = f"CASE WHEN NOT ({contended}) THEN g{at} WHEN {by} IS NOT NULL THEN place <= free END"
    waits = f"CASE WHEN {contended} AND {by} IS NOT NULL AND place > free THEN place - free END"
    spent = f"g{at}, place, coming, free"
    query.text = f"SELECT * EXCLUDE ({spent}), {given} AS g{at}, {waits} AS w{at} FROM ({query.text})"


def _on_topic(asking: Asking, query: Query) -> None:
    """Let the relationships that name the topic answer alone."""
    rules = asking.table.rules
    naming = [f"g{at}" for at, rule in enumerate(rules) if rule in asking.table.naming()]
    others = [f"g{at}" for at, rule in enumerate(rules) if rule not in asking.table.naming()]
    if naming and others:
        replaced = ", ".join(f"({one} AND NOT ({' OR '.join(naming)})) AS {one}" for one in others)
        query.text = f"SELECT * REPLACE ({replaced}) FROM ({query.text})"
