"""The bench of the gate measures one decision twice: the policy and the statement by hand agree on every count."""

from pathlib import Path

import duckdb

from benches import bench
from moorings.coverage.decision_table import decision_table
from moorings.evidence.gate.accounts import read_table
from moorings.evidence.gate.answers import Answers
from moorings.evidence.gate.asking import Asking
from moorings.evidence.mapping import default_mapping

SCRIPT = bench("gate")


def test_both_count_alike(tmp_path: Path) -> None:
    path = tmp_path / "accounts.parquet"
    with duckdb.connect() as engine:
        engine.execute(f"COPY ({SCRIPT.MADE.format(accounts=20_000)}) TO '{path}'")
        engine.execute(f"CREATE VIEW hand AS FROM read_parquet('{path}')")
        by_hand = SCRIPT.counts_by_hand(engine)
    table = decision_table(SCRIPT.policy())
    found = read_table(path, default_mapping(), table, SCRIPT.TODAY)
    try:
        counts = SCRIPT.counts_of(Answers(found.connection, Asking(table, SCRIPT.TODAY), found.relation))
    finally:
        found.connection.close()

    assert counts == by_hand
    assert set(by_hand) == {"unknown", *(rule.relationship for rule in table.rules)}
