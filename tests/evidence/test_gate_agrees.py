"""The engine gives every account the answer that Python gives it, word for word."""

import duckdb
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from evidence.policies import TODAY, accounts, histories, models, relation
from moorings.coverage.allocation import Allocation, Histories, allocate
from moorings.coverage.criteria import Account
from moorings.coverage.decision_table import decision_table
from moorings.decision import DecisionTable, folded
from moorings.evidence.gate.answers import COLUMNS, Answers
from moorings.evidence.gate.asking import Asking, Treated
from moorings.evidence.gate.conditions import folded_sql
from moorings.model.business import BusinessModel

TOPICS = ("", "Node-RED", "billing", "anything")
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


def test_texts_are_compared_alike_in_every_script() -> None:
    """Every letter that there is, alone; both rooms take the same pairs for the same word."""
    letters = [chr(code) for code in range(1, 0x110000) if not 0xD800 <= code <= 0xDFFF]
    with duckdb.connect() as connection:
        found = connection.execute(
            f"SELECT {folded_sql('chr(code::INT)', 'ss σ')} FROM range(1, 1114112) AS codes(code)"
            " WHERE code NOT BETWEEN 55296 AND 57343 ORDER BY code"
        ).fetchall()
    assert [text for (text,) in found] == list(map(folded, letters))
