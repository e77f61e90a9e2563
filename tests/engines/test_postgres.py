"""What a session with PostgreSQL keeps, replaces, hands over and sees to."""

from collections.abc import Iterator
from datetime import date, datetime

import pytest

from engines.postgres_server import PostgresServer
from moorings.errors import DataError
from moorings.evidence.contract import Kind
from moorings.evidence.engines.postgres import Postgres

pytestmark = pytest.mark.xdist_group("PostgreSQL")


@pytest.fixture
def engine(postgres: PostgresServer) -> Iterator[Postgres]:
    """Return a session that gives up a question after twenty seconds."""
    found = Postgres(f"{postgres.address}?options=-c%20statement_timeout%3D20s%20-c%20TimeZone%3DAsia/Tokyo")
    yield found
    found.close()


def test_a_table_can_be_made_of_itself_and_is_gone_when_it_is_let_go(engine: Postgres) -> None:
    engine.write("t", {"x": Kind.INTEGER}, [(1,), (2,)])
    engine.keep("t", "SELECT x + $more AS x FROM t", more=10)
    engine.keep("t", "SELECT SUM(x) AS x FROM t")

    assert engine.ask("SELECT x FROM t").values == [(23,)]  # 11 + 12
    engine.forget("t")
    engine.forget("t")
    with pytest.raises(DataError, match='PostgreSQL cannot answer: relation "t" does not exist'):
        engine.ask("SELECT x FROM t")


def test_a_question_that_fails_leaves_the_table_as_it_was(engine: Postgres) -> None:
    engine.write("t", {"x": Kind.INTEGER}, [(0,)])

    with pytest.raises(DataError, match="PostgreSQL cannot answer: division by zero"):
        engine.keep("t", "SELECT CAST(1 AS INTEGER) % x AS x FROM t")
    with pytest.raises(DataError, match="PostgreSQL cannot answer: "):
        engine.write("t", {"x": Kind.INTEGER}, [(1,), ("no number",)])

    assert engine.ask("SELECT x FROM t").values == [(0,)]


def test_values_come_back_as_they_were_written(engine: Postgres) -> None:
    kinds = {
        "t": Kind.TEXT,
        "d": Kind.DATE,
        "m": Kind.MOMENT,
        "x": Kind.REAL,
        "n": Kind.INTEGER,
        "y": Kind.YES_NO,
    }
    rows = [
        ("Große\t& \\Söhne\n", date(2024, 2, 29), datetime(2024, 3, 31, 2, 30), 0.1, 2**40, True),  # noqa: DTZ001
        (None, None, None, None, None, None),
    ]
    engine.write("values_of_ours", kinds, rows)

    assert engine.ask("SELECT * FROM values_of_ours ORDER BY n NULLS LAST").values == rows


def test_numbers_are_plain_and_times_are_utc_wherever_the_server_is(engine: Postgres) -> None:
    found = engine.ask(
        "SELECT CAST(1.5 AS DECIMAL(9, 2)) AS x, CAST(3 AS DECIMAL(9, 2)) AS n,"
        " CAST('2025-01-01 00:30:00+02:00' AS TIMESTAMPTZ) AS m"
    )

    assert found.values == [(1.5, 3, datetime(2024, 12, 31, 22, 30))]  # noqa: DTZ001


def test_an_answer_travels_in_pages_and_the_session_goes_on(engine: Postgres) -> None:
    engine.write("many", {"x": Kind.INTEGER}, ((x,) for x in range(25)))

    pages = list(engine.pages("SELECT x FROM many ORDER BY x", rows=10))

    assert [len(page.values) for page in pages] == [10, 10, 5]
    assert [x for page in pages for (x,) in page] == list(range(25))
    assert engine.ask("SELECT COUNT(*) FROM many").first == (25,)


def test_whether_accounts_are_among_many_others_takes_no_pass_for_each(engine: Postgres) -> None:
    """400,000 accounts each compared with as many are 1.6e11 comparisons: a day."""
    engine.keep("accounts", "SELECT CAST(x AS VARCHAR) AS account_id FROM GENERATE_SERIES(1, 400000) AS s(x)")
    engine.keep("assignment", "SELECT account_id FROM accounts WHERE account_id <> '7'")

    asked = "SELECT COUNT(*) FROM accounts WHERE account_id NOT IN (SELECT account_id FROM assignment)"
    assert engine.ask(asked).first == (1,)


def test_a_question_that_the_database_cancels_is_told(postgres: PostgresServer) -> None:
    engine = Postgres(f"{postgres.address}?options=-c%20statement_timeout%3D50")
    with pytest.raises(DataError, match=r"PostgreSQL cancelled the question\. canceling statement due to"):
        engine.ask("SELECT COUNT(*) FROM GENERATE_SERIES(1, 100000000) AS s(x)")
    engine.close()
