"""What becomes of good data: tables typed, money yearly and in one currency, files in whatever form they come."""

import gzip
from datetime import date, datetime
from pathlib import Path
from textwrap import dedent

import duckdb
import pytest

from evidence.folders import ask, folder, loaded
from moorings.evidence.contract import TABLES
from moorings.evidence.extract import Unknown
from moorings.evidence.history import revenue_on

REVENUE = "account_id,period_start,period_end,amount,currency,kind\n"


def test_every_table_and_column_of_the_contract_is_there_whatever_the_source_has(tmp_path: Path) -> None:
    extract = loaded(folder(tmp_path))
    for table in TABLES:
        names = [name for name, *_ in ask(extract, f"DESCRIBE {table.name}")]
        assert names[: len(table.columns)] == [column.name for column in table.columns]
    assert ask(extract, "SELECT count(*) FROM interactions") == [(0,)]
    assert extract.lacks("interactions.minutes") == "there is no table 'interactions'"
    assert extract.lacks("accounts.owner") == "the table 'accounts' has no column 'owner'"
    assert extract.lacks("accounts.created_at") == ""


def test_values_are_typed(tmp_path: Path) -> None:
    extract = loaded(
        folder(
            tmp_path,
            accounts="account_id,created_at,churned\n007,2023-05-01,FALSE\n",
            interactions="account_id,at,handled_by,minutes\n007,2024-03-01T09:30:00Z,Self-Service,12.5\n",
        )
    )
    assert ask(extract, "SELECT account_id, created_at, churned FROM accounts") == [
        ("007", date(2023, 5, 1), False)
    ]
    assert ask(extract, 'SELECT "at", handled_by, minutes FROM interactions') == [
        (datetime.fromisoformat("2024-03-01T09:30"), "self_service", 12.5)
    ]


def test_other_columns_of_accounts_become_attributes_of_the_kind_their_values_have(tmp_path: Path) -> None:
    accounts = """\
        account_id,Seat Count,rate,postcode,since,beta,note
        A-1,12,1.5,00123,2024-01-31,yes,
        A-2,?,2,00450,2023-02-28,no,hello
        """
    extract = loaded(folder(tmp_path, accounts=accounts))
    assert tuple(extract.attributes) == ("seat_count", "rate", "postcode", "since", "beta", "note")
    types = {name: kind for name, kind, *_ in ask(extract, "DESCRIBE accounts")}
    assert [types[name] for name in extract.attributes] == [
        "BIGINT",
        "DOUBLE",
        "VARCHAR",
        "DATE",
        "BOOLEAN",
        "VARCHAR",
    ]
    assert ask(extract, "SELECT seat_count FROM accounts ORDER BY account_id") == [(12,), (None,)]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_exports_come_with_any_delimiter_line_ending_and_byte_order_mark(
    tmp_path: Path, delimiter: str, ending: str
) -> None:
    rows = [
        ["account_id", "created_at", "plan"],
        ["A-1", "2024-01-31", '"Pro, ""plus""; x"'],
        ["A-2", "", "Basic"],
    ]
    text = "\ufeff" + ending.join(delimiter.join(row) for row in rows) + ending
    (tmp_path / "accounts.csv").write_bytes(text.encode())
    extract = loaded(tmp_path)
    assert ask(extract, "SELECT account_id, created_at, plan FROM accounts ORDER BY account_id") == [
        ("A-1", date(2024, 1, 31), 'Pro, "plus"; x'),
        ("A-2", None, "Basic"),
    ]


def test_files_may_be_compressed_json_lines_or_parquet(tmp_path: Path) -> None:
    with gzip.open(tmp_path / "accounts.csv.gz", "wt", encoding="utf-8") as file:
        file.write("account_id\nA-1\n")
    (tmp_path / "interactions.jsonl").write_text(
        '{"account_id": "A-1", "at": "2024-03-01T10:00:00", "minutes": 5}\n'
        '{"account_id": "A-1", "at": "2024-03-02", "minutes": null}\n'
    )
    (tmp_path / "people.json").write_text('[{"agent_id": "G1", "role": "CSM", "hours_per_week": 37.5}]')
    with duckdb.connect() as writer:
        writer.execute(
            f"""COPY (SELECT 'A-1' AS account_id, DATE '2024-05-06' AS at, 'activated' AS name)
                TO '{tmp_path / "events.parquet"}'"""
        )
    extract = loaded(tmp_path)
    assert ask(extract, 'SELECT "at", minutes FROM interactions ORDER BY "at"') == [
        (datetime.fromisoformat("2024-03-01T10:00"), 5.0),
        (datetime.fromisoformat("2024-03-02"), None),
    ]
    assert ask(extract, 'SELECT "at", name FROM events') == [(date(2024, 5, 6), "activated")]
    assert ask(extract, "SELECT hours_per_week FROM people") == [(37.5,)]


def test_a_date_that_is_one_by_its_type_needs_no_format(tmp_path: Path) -> None:
    with duckdb.connect() as writer:
        writer.execute(
            f"""COPY (SELECT 'A-1' AS account_id, TIMESTAMP '2024-05-06 07:08:09' AS created_at)
                TO '{tmp_path / "accounts.parquet"}'"""
        )
    extract = loaded(tmp_path, "[extract]\ndate_format = '%d/%m/%Y'")
    assert ask(extract, "SELECT created_at FROM accounts") == [(date(2024, 5, 6),)]


def test_a_mapping_renames_translates_and_reads_several_sources(tmp_path: Path) -> None:
    folder(
        tmp_path,
        accounts="""\
            id,joined,gone,started,referred
            A-1,31-01-2024,J,05-02-2024,
            A-2,28-02-2024,N,,01-03-2024 09:30
            A-3,28-02-2024,ZZ,,
            """,
    )
    extract = loaded(
        tmp_path,
        """
        [extract]
        date_format = "%d-%m-%Y"
        [tables.accounts]
        file = "*counts.csv"
        [tables.accounts.columns]
        account_id = "id"
        created_at = "joined"
        churned = { column = "gone", words = { J = "yes", N = "no" }, unknown = ["ZZ"] }
        [[tables.events]]
        file = "accounts.csv"
        only_with = "started"
        [tables.events.columns]
        account_id = "id"
        at = "started"
        name = { value = "activated" }
        [[tables.events]]
        file = "accounts.csv"
        only_with = "referred"
        [tables.events.columns]
        account_id = "id"
        at = "referred"
        name = { value = "referred" }
        """,
    )
    assert ask(extract, "SELECT account_id, created_at, churned FROM accounts ORDER BY 1") == [
        ("A-1", date(2024, 1, 31), True),
        ("A-2", date(2024, 2, 28), False),
        ("A-3", date(2024, 2, 28), None),
    ]
    assert ask(extract, 'SELECT account_id, "at", name FROM events ORDER BY 1') == [
        ("A-1", date(2024, 2, 5), "activated"),
        ("A-2", date(2024, 3, 1), "referred"),
    ]
    events = extract.table("events")
    assert (events.found, events.read, events.dropped[0].rows) == (6, 2, 4)
    assert extract.table("accounts").unknown == (Unknown("churned", 1),)


def test_a_folder_of_exports_is_one_table(tmp_path: Path) -> None:
    (tmp_path / "interactions").mkdir()
    for month, minutes in (("01", 10), ("02", 20)):
        text = f"account_id,at,minutes\nA-1,2024-{month}-15,{minutes}\n"
        (tmp_path / "interactions" / f"{month}.csv").write_text(text)
    extract = loaded(folder(tmp_path))
    assert ask(extract, "SELECT sum(minutes) FROM interactions") == [(30.0,)]
    assert extract.table("interactions").source == "01.csv, 02.csv"


def test_a_decimal_comma_is_read_where_the_mapping_says_so(tmp_path: Path) -> None:
    accounts = 'account_id;annual_revenue\nA-1;"1.234,50"\nA-2;99\n'
    extract = loaded(folder(tmp_path, accounts=accounts), "[extract]\ndecimal = ','")
    assert ask(extract, "SELECT annual_revenue FROM accounts ORDER BY account_id") == [(1234.5,), (99.0,)]


@pytest.mark.parametrize(
    ("start", "end", "amount", "a_year"),
    [
        ("2024-01-15", "2024-02-15", 100, 1200.0),  # one calendar month
        ("2024-01-01", "2025-01-01", 1200, 1200.0),  # twelve months, in a leap year too
        ("2024-01-31", "2024-02-29", 100, 1200.0),  # from a month's last day to the next one's
        ("2024-01-30", "2024-02-29", 100, 1200.0),  # the 30th, in a month that has none
        ("2024-01-01", "2024-04-01", 300, 1200.0),  # a quarter
        ("2024-01-01", "2024-01-11", 10, 365.25),  # ten days: 10 / 10 × 365.25
        ("2024-01-01", "", 100, None),  # no rate and no end: nothing tells
    ],
)
def test_an_amount_is_spread_over_the_year(
    tmp_path: Path, start: str, end: str, amount: int, a_year: float | None
) -> None:
    extract = loaded(folder(tmp_path, revenue=f"{REVENUE}A-1,{start},{end},{amount},GBP,recurring\n"))
    assert ask(extract, "SELECT amount_per_year FROM revenue") == [(a_year,)]
    unpriced = (Unknown("amount_per_year", 1),) if a_year is None else ()
    assert extract.table("revenue").unknown == unpriced


def test_a_rate_is_multiplied_and_other_money_is_not_yearly(tmp_path: Path) -> None:
    text = REVENUE + "A-1,2024-01-01,,100,GBP,recurring\nA-1,2024-01-01,,500,GBP,one_off\n"
    mapping = """
        [tables.revenue.columns]
        account_id = "account_id"
        period_start = "period_start"
        period_end = "period_end"
        amount = { column = "amount", per = "month" }
        kind = "kind"
        """
    extract = loaded(folder(tmp_path, revenue=text), mapping)
    assert ask(extract, "SELECT kind, amount, amount_per_year FROM revenue ORDER BY kind") == [
        ("one_off", 500.0, None),
        ("recurring", 100.0, 1200.0),
    ]


def test_a_source_that_names_the_last_day_covered_is_moved_to_the_day_after(tmp_path: Path) -> None:
    text = REVENUE + "A-1,2024-01-01,2024-12-31,1200,GBP,recurring\n"
    mapping = """
        [tables.revenue.columns]
        account_id = "account_id"
        period_start = "period_start"
        period_end = { column = "period_end", last_day = true }
        amount = "amount"
        kind = "kind"
        """
    extract = loaded(folder(tmp_path, revenue=text), mapping)
    assert ask(extract, "SELECT period_end, amount_per_year FROM revenue") == [(date(2025, 1, 1), 1200.0)]
    assert ask(extract, "FROM live") == [("A-1", 1200.0)]


LIVES = """\
    account_id,period_start,period_end,amount,currency,kind
    A-1,2024-01-01,2024-07-01,600,GBP,recurring
    A-1,2024-07-01,2025-07-01,2400,GBP,recurring
    A-2,2024-01-01,2024-12-31,365,GBP,recurring
    A-2,2024-06-01,2025-06-01,900,GBP,one_off
    A-3,2024-06-01,2025-06-01,0,GBP,recurring
    """


@pytest.mark.parametrize(
    ("day", "live"),
    [
        ("2023-12-31", []),
        ("2024-06-30", [("A-1", 1200.0), ("A-2", 365.25)]),
        ("2024-07-01", [("A-1", 2400.0), ("A-2", 365.25)]),
        ("2024-12-31", [("A-1", 2400.0)]),
    ],
)
def test_live_revenue_runs_from_the_first_day_to_the_day_before_the_end(
    tmp_path: Path, day: str, live: list[tuple[str, float]]
) -> None:
    accounts = "account_id\nA-1\nA-2\nA-3\nA-4\n"
    extract = loaded(folder(tmp_path, accounts=accounts, revenue=LIVES))
    assert revenue_on(extract, date.fromisoformat(day)) == pytest.approx(dict(live))


def test_annual_revenue_is_derived_where_accounts_have_none(tmp_path: Path) -> None:
    accounts = "account_id\nA-1\nA-2\nA-3\nA-4\n"
    extract = loaded(folder(tmp_path, accounts=accounts, revenue=LIVES))
    assert ask(extract, "SELECT account_id, annual_revenue, currency FROM accounts ORDER BY 1") == [
        ("A-1", 2400.0, "GBP"),
        ("A-2", 0.0, "GBP"),
        ("A-3", 0.0, "GBP"),
        ("A-4", None, "GBP"),
    ]
    report = extract.table("accounts")
    assert report.derived_columns == ("annual_revenue",)
    assert "annual_revenue" not in report.absent_columns
    assert report.unknown == (Unknown("annual_revenue", 1),)


def test_annual_revenue_that_the_source_has_stands_where_no_revenue_is_live(tmp_path: Path) -> None:
    accounts = "account_id,annual_revenue\nA-1,\nA-2,77\nA-3,\n"
    extract = loaded(folder(tmp_path, accounts=accounts, revenue=LIVES))
    assert ask(extract, "SELECT annual_revenue FROM accounts ORDER BY account_id") == [
        (2400.0,),  # live: the other two are not
        (77.0,),
        (None,),
    ]


def test_money_is_brought_to_the_currency_of_the_review(tmp_path: Path) -> None:
    text = REVENUE + "A-1,2024-01-01,2025-01-01,100,USD,recurring\nA-2,2024-01-01,2025-01-01,100,,recurring\n"
    mapping = """
        [extract]
        currency = "GBP"
        [extract.rates]
        USD = { rate = 0.8, to = "GBP", date = 2024-12-31 }
        """
    in_pounds = loaded(folder(tmp_path, revenue=text), mapping)
    assert in_pounds.currency == "GBP"
    assert ask(in_pounds, "SELECT amount, currency, amount_per_year FROM revenue ORDER BY 1") == [
        (80.0, "GBP", 80.0),
        (100.0, "GBP", 100.0),
    ]
    in_dollars = loaded(tmp_path, mapping, currency="USD")
    assert ask(in_dollars, "SELECT amount, currency FROM revenue ORDER BY 1") == [
        (100.0, "USD"),
        (125.0, "USD"),
    ]


def test_the_only_currency_in_the_data_is_the_extracts(tmp_path: Path) -> None:
    assert loaded(folder(tmp_path)).currency == ""
    text = REVENUE + "A-1,2024-01-01,2025-01-01,100,EUR,recurring\n"
    assert loaded(folder(tmp_path, revenue=text)).currency == "EUR"


def test_without_a_day_the_last_on_which_anything_happened_is_taken(tmp_path: Path) -> None:
    text = REVENUE + "A-1,2024-03-01,2026-03-01,100,GBP,recurring\n"
    folder(tmp_path, revenue=text, interactions="account_id,at\nA-1,2024-06-07 23:59\n")
    found = loaded(tmp_path, as_of=None)
    assert (found.as_of, found.as_of_is_given) == (date(2024, 6, 7), False)
    said = loaded(tmp_path, "[extract]\nas_of = 2024-09-30", as_of=None)
    assert (said.as_of, said.as_of_is_given) == (date(2024, 9, 30), True)
    assert loaded(tmp_path, "[extract]\nas_of = 2024-09-30", as_of=date(2024, 3, 1)).as_of == date(2024, 3, 1)


def test_no_value_is_unknown_unless_it_means_something(tmp_path: Path) -> None:
    surveys = """\
        account_id,sent_at,answered_at,instrument,score,scale_max
        A-1,2024-03-01,2024-03-02,nps,9,10
        A-2,2024-03-01,,NPS,,10
        """
    interactions = "account_id,at,minutes,handled_by\nA-1,2024-03-01,?,robot\nA-2,2024-03-02,5,communities\n"
    extract = loaded(folder(tmp_path, surveys=surveys, interactions=interactions))
    assert extract.table("surveys").unknown == (
        Unknown("score", 1),
    )  # no answer is no unknown day of answering
    assert extract.table("interactions").unknown == (
        Unknown("handled_by", 1, ("robot",)),
        Unknown("minutes", 1),
    )


def test_the_report_tells_the_span_of_dates_and_what_nobody_read(tmp_path: Path) -> None:
    folder(tmp_path, interactions="account_id,at,minuts\nA-1,2024-03-01,5\nA-2,2024-07-01,6\n")
    (tmp_path / "invoices.csv").write_text("id\n1\n")
    extract = loaded(tmp_path)
    report = extract.table("interactions")
    assert (report.first, report.last) == (date(2024, 3, 1), date(2024, 7, 1))
    assert report.unread_columns == ("minuts",)
    assert extract.unread_files == ("invoices.csv",)


def test_a_file_name_may_hold_characters_of_a_pattern(tmp_path: Path) -> None:
    inner = tmp_path / "it's [new] *"
    inner.mkdir()
    assert loaded(folder(inner)).table("accounts").read == 2


def test_a_template_filled_in_for_accounts_alone_can_be_read(tmp_path: Path) -> None:
    text = dedent(REVENUE)
    extract = loaded(folder(tmp_path, revenue=text))
    assert extract.lacks("revenue.amount") == "no row of 'revenue' could be used"
