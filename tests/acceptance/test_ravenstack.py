"""Every metric in the review of a published company's data equals SQL written by hand on the raw files."""

from datetime import date
from math import isclose
from pathlib import Path

import duckdb
import pytest

import needs
from moorings.evidence.estimate import Estimate
from moorings.review.verdict import Review
from moorings.services.review import review_model

pytestmark = pytest.mark.shared

EXAMPLE = Path(__file__).parents[2] / "examples" / "ravenstack"
SEGMENTS = {"strategic": "arr >= 300000", "core": "arr >= 100000 AND arr < 300000", "small": "arr < 100000"}
FEWEST = 10
"""With fewer observations the accounts are named instead."""

UNKNOWN = {
    "nps": "nobody was asked for a recommendation",
    "ces": "nobody was asked about effort",
    "response_rate": "'sent_at'",
    "human_minutes": "'handled_by'",
    "human_contacts": "'handled_by'",
    "human_share": "'handled_by'",
    "top_agent_share": "'handled_by'",
    "same_agent": "'handled_by'",
    "cost_to_serve": "'handled_by'",
}


@pytest.fixture(scope="module")
def folder() -> Path:
    return needs.shared() / "data" / "ravenstack"


@pytest.fixture(scope="module")
def review(folder: Path) -> Review:
    return review_model(
        EXAMPLE / "model.upg", today=date(2025, 1, 1), data=folder, mapping=EXAMPLE / "mapping.toml"
    )


@pytest.fixture(scope="module")
def raw(folder: Path) -> duckdb.DuckDBPyConnection:
    """Return the raw files as tables of text, with a view of each account's live revenue on both ends of the year."""
    connection = duckdb.connect()
    for name in ("accounts", "subscriptions", "supports_ticket", "churn_events"):
        path = folder / f"ravenstack_{name}.csv"
        connection.execute(f"CREATE TABLE {name} AS FROM read_csv('{path}', all_varchar = true)")
    connection.execute("""
        CREATE TABLE subs AS
        SELECT account_id, mrr_amount::DOUBLE * 12 AS arr,
               strptime(start_date, '%d-%m-%Y')::DATE AS since,
               strptime(nullif(end_date, ''), '%d-%m-%Y')::DATE AS until
        FROM subscriptions""")
    connection.execute("""
        CREATE TABLE worth AS
        SELECT a.account_id,
               coalesce((SELECT sum(arr) FROM subs s WHERE s.account_id = a.account_id AND s.since <= '2024-12-31'
                         AND (s.until IS NULL OR s.until > '2024-12-31')), 0) AS arr,
               coalesce((SELECT sum(arr) FROM subs s WHERE s.account_id = a.account_id AND s.since <= '2023-12-31'
                         AND (s.until IS NULL OR s.until > '2023-12-31')), 0) AS arr_before
        FROM accounts a""")
    connection.execute("""
        CREATE TABLE tickets AS
        SELECT t.account_id, strptime(t.submitted_at, '%d-%m-%Y') AS submitted,
               try_cast(t.satisfaction_score AS DOUBLE) AS score,
               t.first_response_time_minutes::DOUBLE AS first_response
        FROM supports_ticket t JOIN accounts a ON a.account_id = t.account_id
        WHERE strptime(t.submitted_at, '%d-%m-%Y') >= strptime(a.signup_date, '%d-%m-%Y')""")
    return connection


def estimate(review: Review, segment: str, key: str) -> Estimate:
    found = next(one for one in review.segments if one.id == segment)
    return next(one.estimate for one in found.measured if one.key == key)


def asked(raw: duckdb.DuckDBPyConnection, query: str, segment: str) -> tuple[float, ...]:
    today = SEGMENTS[segment]
    on_the_eve = today.replace(
        "arr", "arr_before"
    )  # a cohort is sorted by what it was, not by what became of it
    row = raw.execute(query.format(segment=today, opening_segment=on_the_eve)).fetchone()
    assert row is not None
    return row


@pytest.mark.parametrize("segment", SEGMENTS)
@pytest.mark.parametrize(
    ("key", "query"),
    [
        ("revenue_per_account", "SELECT avg(arr), count(*) FROM worth WHERE arr > 0 AND {segment}"),
        (
            "logo_churn",
            "SELECT avg(CASE WHEN arr = 0 THEN 1 ELSE 0 END), count(*) FROM worth"
            " WHERE arr_before > 0 AND {opening_segment}",
        ),
        (
            "gross_retention",
            "SELECT sum(least(arr, arr_before)) / sum(arr_before), count(*) FROM worth"
            " WHERE arr_before > 0 AND {opening_segment}",
        ),
        (
            "net_retention",
            "SELECT sum(arr) / sum(arr_before), count(*) FROM worth WHERE arr_before > 0 AND {opening_segment}",
        ),
        (
            "csat",
            "SELECT avg(CASE WHEN score >= 4 THEN 1 ELSE 0 END), count(*) FROM tickets JOIN worth USING (account_id)"
            " WHERE score IS NOT NULL AND submitted >= '2024-01-01' AND submitted < '2025-01-01' AND {segment}",
        ),
        (
            "first_response",
            "SELECT median(first_response), count(*) FROM tickets JOIN worth USING (account_id)"
            " WHERE submitted >= '2024-01-01' AND submitted < '2025-01-01' AND {segment}",
        ),
    ],
)
def test_a_metric_that_the_data_can_tell(
    review: Review, raw: duckdb.DuckDBPyConnection, segment: str, key: str, query: str
) -> None:
    value, n = asked(raw, query, segment)

    found = estimate(review, segment, key)

    assert found.n == n
    if n < FEWEST:
        assert (found.value, len(found.accounts)) == (None, n)
    else:
        assert found.value is not None
        assert isclose(found.value, value, rel_tol=1e-9)


def test_the_list_above_and_the_unknown_ones_are_all_metrics_of_the_review(review: Review) -> None:
    known = {
        "revenue_per_account",
        "logo_churn",
        "gross_retention",
        "net_retention",
        "csat",
        "first_response",
    }
    small = next(one for one in review.segments if one.id == "small")
    assert {one.key for one in small.measured} == known | set(UNKNOWN)


def test_reviews_are_measured_where_they_were_decided_and_no_contact_is_marked_as_one(review: Review) -> None:
    assert "marked as a review" in estimate(review, "strategic", "cadence").reason


@pytest.mark.parametrize("segment", SEGMENTS)
@pytest.mark.parametrize("key", UNKNOWN)
def test_what_the_data_do_not_record_is_unknown_and_says_why(review: Review, segment: str, key: str) -> None:
    found = estimate(review, segment, key)

    assert found.value is None
    assert UNKNOWN[key] in found.reason


def test_how_many_accounts_and_how_much_revenue(review: Review, raw: duckdb.DuckDBPyConnection) -> None:
    for segment in review.segments:
        accounts, revenue = asked(
            raw, "SELECT count(*), sum(arr) FROM worth WHERE arr > 0 AND {segment}", segment.id
        )
        assert segment.accounts == accounts
        assert segment.revenue_per_year is not None
        assert isclose(segment.revenue_per_year, revenue)


def test_contradictions_are_counted(review: Review) -> None:
    assert review.data is not None
    found = {one.says: (one.count, one.of) for one in review.data.contradictions}

    assert [count for says, count in found.items() if "flagged" in says] == [(110, 500)]
    assert [count for says, count in found.items() if "churn event" in says] == [(352, 500)]
    assert [count for says, count in found.items() if "interactions" in says] == [(1077, 2000)]


def test_nothing_is_said_to_have_drifted_where_the_data_do_not_tell(review: Review) -> None:
    assert review.drift is not None
    assert review.drift.accounts == ()
    assert len(review.drift.unknown) == 3
    assert all("tell" in segment.verdict for segment in review.segments)
