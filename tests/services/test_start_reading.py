"""One table of customers is read leniently, and what was taken for what is said."""

import json
from pathlib import Path

import duckdb
import pytest

from moorings.errors import DataError, MappingError, StoreError
from moorings.evidence.customer import Role, Sureness
from moorings.evidence.headings import guessed_columns, times_a_year
from moorings.render.start import start_text
from services.start_tables import started, table


@pytest.mark.parametrize(
    ("heading", "times", "sureness"),
    [
        ("annual_revenue", 1, Sureness.SURE),
        ("ARR (£)", 1, Sureness.SURE),
        ("mrr", 12, Sureness.SURE),
        ("mrr_amount", 12, Sureness.SURE),
        ("Monthly revenue", 12, Sureness.SURE),
        ("MonthlyCharges", 12, Sureness.LIKELY),
        ("price_per_quarter", 4, Sureness.LIKELY),
        ("amount", 1, Sureness.GUESSED),
        ("Price", 1, Sureness.GUESSED),
    ],
)
def test_revenue_is_known_by_its_heading(heading: str, times: float, sureness: Sureness) -> None:
    (taken,) = guessed_columns({heading: ["100", "200"]})
    assert (taken.role, taken.times_a_year, taken.sureness) == (Role.REVENUE, times, sureness)


def test_months_are_not_found_inside_other_words() -> None:
    assert times_a_year("amount") == 1


def test_a_column_of_words_is_no_revenue() -> None:
    assert guessed_columns({"amount": ["much", "little"]}) == ()


@pytest.mark.parametrize(
    ("texts", "total"),
    [
        (["£1,200.00", "£300"], 1_500),
        (["1.200,50 €", "300,00 €"], 1_500.5),
        (["$ 1 200", "USD 300"], 1_500),
        (["1200", "300"], 1_500),
        (["£100/month", "£1,400"], 1_500),
    ],
)
def test_amounts_are_read_as_people_write_them(tmp_path: Path, texts: list[str], total: float) -> None:
    found = started(table(tmp_path, "name,annual_revenue", list(zip("AB", texts, strict=True))))
    assert sum(one.revenue_per_year or 0 for one in found.segments) == total


def test_the_currency_is_that_of_the_sign_the_heading_or_the_column(tmp_path: Path) -> None:
    assert started(table(tmp_path, "name,arr", [("A", "€5")])).currency == "EUR"
    assert started(table(tmp_path, "name,arr_gbp", [("A", "5")])).currency == "GBP"
    assert started(table(tmp_path, "name,arr,currency", [("A", "5", "chf")])).currency == "CHF"
    assert started(table(tmp_path, "name,arr", [("A", "5")]), currency="sek").currency == "SEK"


def test_nobody_says_the_currency(tmp_path: Path) -> None:
    found = started(table(tmp_path, "name,arr", [("A", "5")]))
    assert found.currency == ""
    assert "Nothing says in which currency the amounts are; --currency names it." in found.notes


def test_two_currencies_without_a_rate_are_refused(tmp_path: Path) -> None:
    path = table(tmp_path, "name,arr", [("A", "£5"), ("B", "$5")])
    with pytest.raises(DataError, match="in GBP and USD"):
        started(path)
    with pytest.raises(DataError, match="row 3: the amount is in USD, and no rate to GBP"):
        started(path, currency="GBP")


def test_a_rate_of_the_mapping_is_used(tmp_path: Path) -> None:
    mapping = tmp_path / "mapping.toml"
    mapping.write_text(
        'schema = 1\n[extract]\ncurrency = "GBP"\n[extract.rates]\n'
        'USD = { rate = 0.5, to = "GBP", date = 2026-01-01 }\n'
        '[tables.accounts]\n[tables.accounts.columns]\naccount_id = "name"\n'
        'annual_revenue = { column = "worth", per = "month" }\n'
    )
    path = table(tmp_path, "name,worth", [("A", "£5"), ("B", "$10")])
    (only,) = started(path, mapping=mapping).segments
    assert only.revenue_per_year == (5 + 10 * 0.5) * 12


def test_a_mapping_that_names_an_unknown_column_is_refused_with_the_nearest(tmp_path: Path) -> None:
    mapping = tmp_path / "mapping.toml"
    mapping.write_text(
        'schema = 1\n[tables.accounts.columns]\naccount_id = "name"\nannual_revenue = "wort"\n'
    )
    with pytest.raises(MappingError, match=r"has no column 'wort'\. Did you mean 'worth'"):
        started(table(tmp_path, "name,worth", [("A", 5)]), mapping=mapping)


def test_rows_that_cannot_be_used_are_counted(tmp_path: Path) -> None:
    rows = [(1, "100"), (2, "-50"), (3, "abc"), (4, ""), (5, "120"), (5, "7"), (6, "0")]
    found = started(table(tmp_path, "id,revenue", rows))
    notes = " ".join(found.notes)
    assert "1 row set aside: the revenue is negative." in notes
    assert "first row 4: 'abc'" in notes
    assert "1 row without a revenue: unknown, not zero." in notes
    assert "1 row set aside: the customer came before" in notes
    assert sum(one.customers for one in found.segments) == 3
    assert "2 customers of unknown revenue belong to no segment until it is known." in found.remarks


def test_those_who_left_are_set_aside(tmp_path: Path) -> None:
    rows = [("A", 5, ""), ("B", 5, "2026-06-30"), ("C", 5, "2026-07-01"), ("D", 5, "01/02/2025")]
    found = started(table(tmp_path, "name,arr,churned_at", rows))
    assert found.customers == 2
    assert found.notes[0] == "2 rows set aside: left by 30 June 2026, says 'churned_at'."


@pytest.mark.parametrize("number", [1, 40])
def test_customers_who_pay_alike_are_one_segment_and_it_is_said(tmp_path: Path, number: int) -> None:
    found = started(table(tmp_path, "name,amount", [(f"n{i}", 144) for i in range(number)]))
    (only,) = found.segments
    assert (only.title, only.customers) == ("All customers", number)
    assert "segment" in found.remarks[0]


@pytest.mark.parametrize(
    ("headings", "rows", "says"),
    [
        ("name,amount", [], "no customer below the heading"),
        ("a,b", [("x", "y")], "Its columns: a, b"),
        ("id,revenue", [(1, "x"), (2, "y")], "no column could be taken for revenue or for a plan"),
        ("id,revenue", [(1, "-4")], "no customer is left"),
    ],
)
def test_a_table_that_tells_nothing_is_refused(
    tmp_path: Path, headings: str, rows: list[tuple[object, ...]], says: str
) -> None:
    with pytest.raises(DataError, match=says):
        started(table(tmp_path, headings, rows))


def test_a_table_that_is_not_there_is_named(tmp_path: Path) -> None:
    table(tmp_path, "name,arr", [("A", 5)])
    with pytest.raises(StoreError, match=r"Did you mean 'customers.csv'"):
        started(tmp_path / "custommers.csv")
    with pytest.raises(StoreError, match="is a folder"):
        started(tmp_path)


def test_json_and_parquet_are_read_too(tmp_path: Path) -> None:
    records = [{"customer": f"C{i}", "arr": 100 * 10**i} for i in range(3)]
    (tmp_path / "c.json").write_text(json.dumps(records))
    duckdb.sql(f"COPY (SELECT * FROM '{tmp_path}/c.json') TO '{tmp_path}/c.parquet'")
    for name in ("c.json", "c.parquet"):
        assert sum(one.customers for one in started(tmp_path / name).segments) == 3


@pytest.mark.parametrize("absurd", ["1e40", "1e308", "1e999", "-1e15"])
def test_an_absurd_amount_is_unknown_and_told_with_its_row(tmp_path: Path, absurd: str) -> None:
    rows = [("A", 100), ("B", absurd), ("C", 300), ("D", 4000)]
    found = started(table(tmp_path, "name,annual_revenue", rows))
    assert any(f"first row 3: '{absurd}'" in note for note in found.notes)
    assert sum(one.revenue_per_year or 0 for one in found.segments) == 4_400


@pytest.mark.parametrize(
    ("heading", "said"),
    [
        ("Price", "Price, as an amount a year (a guess; --mapping says otherwise)"),
        ("mrr", "mrr, as an amount a month, times 12 (sure)"),
        ("ARR", "ARR, as an amount a year (sure)"),
    ],
)
def test_the_period_that_a_revenue_is_read_as_is_always_said(tmp_path: Path, heading: str, said: str) -> None:
    found = started(table(tmp_path, f"name,{heading}", [("A", 100), ("B", 200), ("C", 4000)]))
    assert said in start_text(found, 100)
