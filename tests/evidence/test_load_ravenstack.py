"""The RavenStack company, read through its mapping, against queries written by hand on its files as they are."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import pytest

import needs
from evidence.folders import ask
from moorings.evidence.extract import Extract
from moorings.evidence.history import revenue_on
from moorings.evidence.load import load
from moorings.evidence.mapping import read_mapping

pytestmark = pytest.mark.shared


@pytest.fixture(scope="module")
def files() -> Path:
    return needs.shared() / "data" / "ravenstack"


@pytest.fixture(scope="module")
def extract(files: Path) -> Extract:
    path = needs.PROJECT / "examples" / "ravenstack" / "mapping.toml"
    return load(files, read_mapping(path.read_text(encoding="utf-8"), path.name), None, None)


@pytest.fixture(scope="module")
def raw(files: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """The files as DuckDB itself reads them, dates by its own parser."""
    with duckdb.connect() as connection:
        for name in ("accounts", "subscriptions", "supports_ticket", "churn_events"):
            connection.execute(
                f"""CREATE VIEW {name} AS
                    FROM read_csv('{files}/ravenstack_{name}.csv', dateformat = '%d-%m-%Y', header = true)"""
            )
        yield connection


def one(connection: duckdb.DuckDBPyConnection, query: str) -> Any:
    return connection.execute(query).fetchall()[0][0]


def test_all_rows_are_read_or_dropped_for_a_stated_reason(extract: Extract) -> None:
    rows = {r.table: (r.found, r.read) for r in extract.tables if r.is_present}
    assert rows == {
        "accounts": (500, 500),
        "interactions": (2000, 923),
        "revenue": (5000, 4987),
        "surveys": (2000, 551),
        "events": (600, 600),
    }
    assert extract.table("surveys").dropped[0].rows == 825  # four satisfaction scores in ten are missing
    assert extract.unread_files == ("ravenstack_feature_usage.csv",)


def test_every_account_has_live_revenue_and_as_much_as_its_open_subscriptions_say(
    extract: Extract, raw: duckdb.DuckDBPyConnection
) -> None:
    by_hand = raw.execute(
        """SELECT account_id, sum(arr_amount) FROM subscriptions
           WHERE end_date IS NULL AND arr_amount > 0 GROUP BY account_id ORDER BY account_id"""
    ).fetchall()
    assert len(by_hand) == 500
    assert ask(extract, "FROM live ORDER BY account_id") == by_hand
    assert ask(extract, "SELECT account_id, annual_revenue FROM accounts ORDER BY account_id") == by_hand
    assert (extract.as_of, extract.currency) == (date(2024, 12, 31), "USD")


@pytest.mark.parametrize("day", ["2023-06-30", "2024-03-31", "2024-09-17"])
def test_live_revenue_on_an_earlier_day(extract: Extract, raw: duckdb.DuckDBPyConnection, day: str) -> None:
    by_hand = raw.execute(
        f"""SELECT account_id, sum(mrr_amount) * 12 FROM subscriptions
            WHERE start_date <= '{day}' AND coalesce(end_date, '2100-01-01') > '{day}' AND NOT is_trial
            GROUP BY account_id ORDER BY account_id"""
    ).fetchall()
    assert sorted(revenue_on(extract, date.fromisoformat(day)).items()) == by_hand


def test_the_contradictions_are_those_in_the_files(extract: Extract, raw: duckdb.DuckDBPyConnection) -> None:
    flagged = one(raw, "SELECT count(*) FROM accounts WHERE churn_flag")
    left = one(raw, "SELECT count(DISTINCT account_id) FROM churn_events")
    early = """SELECT count({}) FROM supports_ticket JOIN accounts USING (account_id)
               WHERE submitted_at < signup_date"""
    tickets, scores = one(raw, early.format("*")), one(raw, early.format("satisfaction_score"))
    assert (flagged, left, tickets, scores) == (110, 352, 1077, 624)
    assert [(c.count, c.of) for c in extract.contradictions] == [
        (flagged, 500),
        (left, 500),
        (tickets, 2000),
        (scores, 1175),
    ]


def test_what_nobody_recorded_is_absent(extract: Extract) -> None:
    for column in ("agent_id", "handled_by", "minutes"):
        assert extract.lacks(f"interactions.{column}") == f"the table 'interactions' has no column '{column}'"
    assert extract.lacks("surveys.sent_at") == "the table 'surveys' has no column 'sent_at'"
    assert extract.lacks("people.role") == "there is no table 'people'"
