"""What a table of accounts says of how they are treated: by the name of a relationship, or by a named person."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import duckdb

from moorings.decision import Attribute, DecisionTable, folded
from moorings.evidence.gate.asking import Treated
from moorings.evidence.gate.conditions import folded_sql
from moorings.evidence.gate.fields import Columns, Fault, Field
from moorings.evidence.sql import literal

HEADINGS = ("treatment", "relationship", "current", "current_relationship")
"""Columns that name the relationship that an account is treated with; `owner` names a person instead."""
LAPSED = Attribute("lapsed_at", "date")
"""The first day on which an account no longer qualified for what it is treated with."""
KNOWN_SHOWN = 6


@dataclass(frozen=True, slots=True)
class Treatments:
    """How accounts are treated: by rule the columns `t`, `h`, `l` and `u` of a decision, and what joins them."""

    treated: Treated = Treated.UNSAID
    columns: dict[str, str] = field(default_factory=dict)
    joins: str = ""
    faults: tuple[Fault, ...] = ()


def treatments(
    connection: duckdb.DuckDBPyConnection, columns: Columns, table: DecisionTable, standing: str = ""
) -> Treatments:
    """Return what the columns say of treatment.

    `standing` names a relation with `account`, `rule`, `held`, `lapsed` and `until`, worked out from history. Without
    one, whoever is treated is taken to be so by right until now, and a column `lapsed_at` tells since when not any
    more.
    """
    treated, has, faults = _treated(columns, table)
    if treated is Treated.UNSAID:
        return Treatments()
    given = {f"t{at}": has[at] for at, _ in enumerate(table.rules)}
    if standing:
        return Treatments(
            treated, given | dict(_by_history(table)), _joined_by_account(table, standing), faults
        )
    lapsed = columns.attribute(LAPSED)
    past, joins = _by_column(connection, lapsed, given, table) if lapsed else (_without_past(given), "")
    return Treatments(treated, given | past, joins, (*faults, *(lapsed.faults if lapsed else ())))


def _treated(columns: Columns, table: DecisionTable) -> tuple[Treated, list[str], tuple[Fault, ...]]:
    """Return how treatment is told, SQL for whether an account is treated with each rule, and what may be wrong."""
    heading = next((one for one in HEADINGS if one in columns.said), "")
    if name := columns.text(heading):
        return _by_name(heading, name, table)
    owner = columns.text("owner")
    if owner is None or not any(one.names_person for one in table.rules):
        return Treated.UNSAID, [], ()
    has = [f"({owner.value}) IS NOT NULL" if one.names_person else "false" for one in table.rules]
    return Treated.BY_PERSON, has, ()


def _by_name(heading: str, name: Field, table: DecisionTable) -> tuple[Treated, list[str], tuple[Fault, ...]]:
    words = {
        folded(word): at
        for at, one in reversed(list(enumerate(table.rules)))
        for word in (one.title, one.relationship)
    }
    known = " ".join(f"WHEN {literal(word)} THEN {at}" for word, at in words.items())
    place = f"CASE {folded_sql(name.value, ' '.join(words))} {known} END" if words else "NULL"
    titles = [one.title for one in table.rules]
    more = ", …" if len(titles) > KNOWN_SHOWN else ""
    says = literal(f" is none of {', '.join(titles[:KNOWN_SHOWN])}{more}")
    strange = Fault(
        f"({name.value}) IS NOT NULL AND ({place}) IS NULL",
        f"'{heading} ''' || {name.value} || '''' || {says}",
    )
    return (
        Treated.BY_NAME,
        [f"coalesce(({place}) = {at}, false)" for at, _ in enumerate(table.rules)],
        (strange,),
    )


def _without_past(given: dict[str, str]) -> dict[str, str]:
    past: dict[str, str] = {}
    for at, has in enumerate(given.values()):
        past |= {f"h{at}": has, f"l{at}": "CAST(NULL AS DATE)", f"u{at}": "CAST(NULL AS DATE)"}
    return past


def _by_column(
    connection: duckdb.DuckDBPyConnection, lapsed: Field, given: dict[str, str], table: DecisionTable
) -> tuple[dict[str, str], str]:
    """Return the columns and joins where each row says since when it no longer qualifies."""
    days = [
        day for (day,) in connection.execute(f"SELECT DISTINCT {lapsed.value} FROM raw").fetchall() if day
    ]
    ends = [
        (at, day, rule.kept_until(day, table.fiscal_year_starts))
        for at, rule in enumerate(table.rules)
        for day in days
    ]
    connection.execute("CREATE TABLE leaving (rule INTEGER, lapsed DATE, until DATE)")
    if ends:
        rules, lapses, untils = zip(*ends, strict=True)
        connection.execute(
            "INSERT INTO leaving SELECT UNNEST(?::INTEGER[]), UNNEST(?::DATE[]), UNNEST(?::DATE[])",
            [list(rules), list(lapses), list(untils)],
        )
    past: dict[str, str] = {}
    joins = ""
    for at, has in enumerate(given.values()):
        day = f"CASE WHEN {has} THEN {lapsed.value} END"
        past |= {f"h{at}": has, f"l{at}": day, f"u{at}": f"e{at}.until"}
        joins += f" LEFT JOIN leaving AS e{at} ON e{at}.rule = {at} AND e{at}.lapsed = {day}"
    return past, joins


def _by_history(table: DecisionTable) -> Iterator[tuple[str, str]]:
    for at, _ in enumerate(table.rules):
        yield f"h{at}", f"coalesce(e{at}.held, false)"
        yield f"l{at}", f"e{at}.lapsed"
        yield f"u{at}", f"e{at}.until"


def _joined_by_account(table: DecisionTable, standing: str) -> str:
    return "".join(
        f" LEFT JOIN {standing} AS e{at} ON e{at}.rule = {at} AND e{at}.account = account_id"
        for at, _ in enumerate(table.rules)
    )
