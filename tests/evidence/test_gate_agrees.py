"""The engine gives every account the answer that Python gives it, word for word."""

from itertools import product
from typing import Any

import duckdb
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from evidence.policies import (
    ATTRIBUTES,
    DAYS,
    MONEY,
    PRICES,
    TODAY,
    TYPES,
    WORDS,
    accounts,
    histories,
    models,
    relation,
)
from model.small_models import business, node, read
from moorings.coverage.allocation import Allocation, Histories, allocate
from moorings.coverage.criteria import Account, Value, conditions_of, meets
from moorings.coverage.decision_table import decision_table
from moorings.decision import DecisionTable, Sign, folded
from moorings.evidence.gate.answers import COLUMNS, Answers
from moorings.evidence.gate.asking import Asking, Treated
from moorings.evidence.gate.conditions import condition_sql, folded_sql
from moorings.model.business import Attribute, BusinessFacts, BusinessModel, Rate
from moorings.model.fact import Bound

TOPICS = ("", "Node-RED", "billing", "anything")
SETTINGS = BusinessFacts(currency="GBP", rates={"USD": Rate(rate=0.8, date=TODAY)}, attributes=ATTRIBUTES)
PENNIES = [
    19_999.985,
    19_999.99,
    19_999.995,
    20_000.005,
    20_000.0099995,
    20_000.01,
    20_000.11,
    20_000.13,
    20_000.52,
]
GRID: dict[str, tuple[list[Any], list[Value]]] = {
    "annual_revenue": ([*PRICES, 20_000, 20_000.01], [*MONEY, *PENNIES, None]),
    "seats": ([0, 3, 5], [0, 1, 2, 3, 4, 5, None]),
    "score": ([0.3, 0.5], [0.1 + 0.2, 0.3, 0.5, float("inf"), None]),
    "region": (list(WORDS), [*WORDS, None]),
    "signed": ([one.isoformat() for one in DAYS], [*DAYS, None]),
    "on_trial": ([True, False], [True, False, None]),
}
"""By attribute, the limits and the values that are compared."""
many = settings(deadline=None, max_examples=100, suppress_health_check=list(HealthCheck))


def by_python(table: DecisionTable, found: dict[str, Allocation]) -> list[tuple[object, ...]]:
    rows = []
    for name, one in found.items():
        tiers = [rule for rule in one.given if rule.ladder]
        also = [rule.relationship for rule in one.given if not rule.ladder]
        rows.append(
            (
                name,
                str(one.segment),
                "; ".join(rule.relationship for rule in tiers),
                "; ".join(rule.title for rule in tiers),
                "; ".join(also),
                one.verdict.value,
                one.decisive.rule.relationship if one.decisive else None,
                one.waits,
                one.rule or None,
                one.reason,
                one.until,
            )
        )
    return sorted(rows, key=lambda row: str(row[0]))


def by_engine(
    table: DecisionTable, given: dict[str, Account], known: Histories | None, treated: Treated
) -> list[tuple[object, ...]]:
    with duckdb.connect() as connection:
        asking = Asking(table, TODAY, treated, names_segment=True)
        return list(Answers(connection, asking, relation(connection, table, given, known)).pages())


def compare(
    table: DecisionTable, given: dict[str, Account], known: Histories | None, treated: Treated
) -> None:
    python = by_python(table, allocate(given, table, TODAY, known))
    engine = by_engine(table, given, known, treated)
    assert [dict(zip(COLUMNS, row, strict=True)) for row in engine] == [
        dict(zip(COLUMNS, row, strict=True)) for row in python
    ]


@many
@given(models(), accounts(), st.sampled_from(TOPICS))
def test_who_is_entitled_to_what(model: BusinessModel, given: dict[str, Account], topic: str) -> None:
    table = decision_table(model)
    compare(table.about(topic) if topic else table, given, None, Treated.UNSAID)


@many
@given(models(), accounts(), st.sampled_from([Treated.BY_NAME, Treated.BY_PERSON]), st.data())
def test_the_verdict_on_each(
    model: BusinessModel, given: dict[str, Account], treated: Treated, data: st.DataObject
) -> None:
    table = decision_table(model)
    known = data.draw(histories(table, sorted(given), treated is Treated.BY_PERSON))
    compare(table, given, known, treated)


def test_the_ladder_of_a_business_without_segments_is_nobodys() -> None:
    model = read(
        business(ladders=[{"name": "Help", "tiers": ["desk"]}]),
        node("customer_relationship", "desk", "Desk", m_relationship={"parts": ["personal_assistance"]}),
    )

    compare(decision_table(model), {"A": {"account_id": "A"}}, None, Treated.UNSAID)


@pytest.mark.parametrize("attribute", ATTRIBUTES, ids=lambda one: str(one.name))
def test_every_condition_on_every_value(attribute: Attribute) -> None:
    """Every limit by every sign against every value, the ends of the tolerance among them."""
    limits, values = GRID[attribute.name]
    signs = ("is", "is_not", "in") if attribute.kind == "yes_no" else tuple(one.value for one in Sign)
    with duckdb.connect() as connection:
        connection.execute(f"CREATE TABLE t (place INTEGER, value {TYPES[attribute.kind]})")
        connection.executemany("INSERT INTO t VALUES (?, ?)", list(enumerate(values)))
        for sign, limit in product(signs, limits):
            given = [limit, limits[0]] if sign == "in" else limit
            bound = Bound.model_validate({"attribute": attribute.name, sign: given})
            (condition,) = conditions_of(bound, SETTINGS)
            asked = f"SELECT {condition_sql(condition, 'value')} FROM t ORDER BY place"
            engine = [answer for (answer,) in connection.execute(asked).fetchall()]
            assert engine == [meets(condition, value) for value in values], (sign, limit)


def test_texts_are_compared_alike_in_every_script() -> None:
    """Every letter that there is, alone; both rooms take the same pairs for the same word."""
    letters = [chr(code) for code in range(1, 0x110000) if not 0xD800 <= code <= 0xDFFF]
    with duckdb.connect() as connection:
        found = connection.execute(
            f"SELECT {folded_sql('chr(code::INT)', 'ss σ')} FROM range(1, 1114112) AS codes(code)"
            " WHERE code NOT BETWEEN 55296 AND 57343 ORDER BY code"
        ).fetchall()
    assert [text for (text,) in found] == list(map(folded, letters))
