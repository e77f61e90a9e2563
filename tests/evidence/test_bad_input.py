"""What a user is told when the data cannot be used: one message, with the place and the way out."""

import os
import tempfile
from pathlib import Path

import pytest

from evidence.folders import folder, loaded
from evidence.people import an_ordinary_person
from moorings.errors import DataError, MappingError
from moorings.evidence.extract import Dropped

INTERACTIONS = "account_id,at,minutes\n"
REVENUE = "account_id,period_start,period_end,amount,currency,kind\n"
SURVEYS = "account_id,sent_at,answered_at,instrument,score,scale_max\n"


def refused(path: Path, mapping: str = "", **asked: str) -> str:
    with pytest.raises((DataError, MappingError)) as caught:
        loaded(path, mapping, **asked)  # type: ignore[arg-type]
    return str(caught.value)


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    (tmp_path / "ravenstack").mkdir()
    assert "there is no such folder. Did you mean 'ravenstack'?" in refused(tmp_path / "ravenstak")


def test_a_file_in_place_of_a_folder(tmp_path: Path) -> None:
    path = tmp_path / "accounts.csv"
    path.write_text("account_id\n")
    assert "this is a file, and a folder of tables is needed" in refused(path)


def test_a_folder_without_accounts_says_what_lies_there(tmp_path: Path) -> None:
    assert "The folder holds no CSV, JSON or Parquet file." in refused(tmp_path)
    (tmp_path / "acounts.csv").write_text("account_id\nA-1\n")
    message = refused(tmp_path)
    assert "there is no table 'accounts'" in message
    assert "The folder holds acounts.csv. Did you mean 'acounts.csv'?" in message


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "is empty: it has not even a heading"),
        ("account_id,plan\n", "no row of 'accounts' can be used. There is nothing below the heading."),
        ("account_id,plan\n,Pro\n", "no row of 'accounts' can be used. 1 row: it has no account_id."),
        ("id,plan\nA-1,Pro\n", "there is no column 'account_id', which is required: which customer."),
        ("account_id,plan,plan\nA-1,Pro,x\n", "the heading names 'plan' more than once"),
        ("account_id,plan\nA-1,Pro\nA-2\n", "row 3 does not match the heading: 1 against 2 fields."),
        ("account_id,plan\nA-1,Pro\nA-2,Pro,7\n", "row 3 does not match the heading: 3 against 2 fields."),
        ("account_id,seats\nA-1,3\nA-2\n", "row 3 does not match the heading: 1 against 2 fields."),
        ('account_id,plan\nA-1,Pro\nA-2,"Pro\n', "row 3 has a quotation mark that is never closed"),
    ],
)
def test_accounts_that_cannot_be_read(tmp_path: Path, text: str, says: str) -> None:
    message = refused(folder(tmp_path, accounts=text))
    assert says in message
    assert "accounts.csv" in message


def test_text_that_is_not_utf_8(tmp_path: Path) -> None:
    filler = "".join(f"A-{number},x\n" for number in range(20_000))
    (tmp_path / "accounts.csv").write_bytes(f"account_id,plan\n{filler}B,Café\n".encode("latin-1"))
    assert "row 20002 is not written in UTF-8. Save the file as UTF-8." in refused(tmp_path)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_text_in_utf_16_is_named(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "accounts.csv").write_bytes("account_id,plan\nA-1,Café\n".encode(encoding))
    assert "accounts.csv: the file looks like UTF-16. Save the file as UTF-8." in refused(tmp_path)


def test_a_long_value_is_shown_by_its_beginning(tmp_path: Path) -> None:
    message = refused(folder(tmp_path, interactions=INTERACTIONS + f"A-1,2024-01-01,{'x' * 100_000}\n"))
    assert f"row 2: '{'x' * 59}…' in column 'minutes' is no number" in message
    assert len(message) < 500


def test_a_row_beyond_all_measure_is_named_in_a_line(tmp_path: Path) -> None:
    message = refused(folder(tmp_path, interactions=INTERACTIONS + f"A-1,2024-01-01,{'x' * 11_000_000}\n"))
    assert "row 2 is longer than 2,000,000 bytes." in message
    assert len(message) < 500


def test_what_is_named_like_a_table_and_is_no_file_is_not_passed_over(tmp_path: Path) -> None:
    table = folder(tmp_path) / "events.csv"
    table.mkdir()
    assert "events.csv: this is a folder, and a file is needed." in refused(tmp_path)
    table.rmdir()
    table.symlink_to("nowhere.csv")
    assert "events.csv: this is a link to nowhere, and a file is needed." in refused(tmp_path)
    table.unlink()
    os.mkfifo(table)
    assert "events.csv: this is no ordinary file, and a file is needed." in refused(tmp_path)
    assert "events.csv: this is no ordinary file" in refused(tmp_path, "[tables.events]\nfile = 'events.csv'")


def test_a_folder_of_parts_that_a_mapping_names_is_read(tmp_path: Path) -> None:
    parts = folder(tmp_path) / "events.csv"
    parts.mkdir()
    (parts / "part-1.csv").write_text("account_id,at,name\nA-1,2024-01-01,activated\n")
    assert loaded(tmp_path, "[tables.events]\nfile = 'events.csv'").table("events").read == 1


def test_a_folder_that_may_not_be_read() -> None:
    with tempfile.TemporaryDirectory() as name:
        closed = Path(name) / "data"
        closed.mkdir()
        folder(closed)
        for path, mode in ((Path(name), 0o755), (closed, 0o700)):
            path.chmod(mode)
        if os.geteuid() != 0:
            closed.chmod(0o000)
        with an_ordinary_person():
            message = refused(closed)
        closed.chmod(0o700)
    assert f"{closed}: you may not read this." in message


def test_broken_json_and_parquet(tmp_path: Path) -> None:
    folder(tmp_path)
    (tmp_path / "events.json").write_text('[{"account_id": "A-1", "at"')
    assert "events.json: this file cannot be read: Malformed JSON" in refused(tmp_path)
    (tmp_path / "events.json").write_text("[]")
    assert "events.json: this file is empty: it holds no records." in refused(tmp_path)
    (tmp_path / "events.json").unlink()
    (tmp_path / "events.parquet").write_bytes(b"PAR1 and then nothing")
    assert "events.parquet: this file cannot be read" in refused(tmp_path)


def test_two_files_for_one_table(tmp_path: Path) -> None:
    folder(tmp_path)
    (tmp_path / "accounts.json").write_text("[]")
    assert "both accounts.csv and accounts.json could be the table 'accounts'" in refused(tmp_path)


def test_a_column_that_another_table_needs(tmp_path: Path) -> None:
    message = refused(folder(tmp_path, interactions="account_id,date\nA-1,2024-01-01\n"))
    assert "interactions.csv: there is no column 'at', which is required: when it began." in message
    assert "Its columns: account_id, date." in message


def test_a_date_that_cannot_be_read_is_named_with_its_row_and_value(tmp_path: Path) -> None:
    text = INTERACTIONS + "A-1,2024-02-29,1\nA-1,2024-02-30,1\nA-1,yesterday,1\n"
    message = refused(folder(tmp_path, interactions=text))
    assert (
        "interactions.csv, row 3: '2024-02-30' in column 'at' is no date such as 2024-12-31 (and 1 more like it)."
        in message
    )


def test_a_date_is_read_as_the_mapping_says_and_in_no_other_way(tmp_path: Path) -> None:
    folder(tmp_path, accounts="id,joined\nA-1,31/12/2024\nA-2,12/31/2024\n")
    mapping = """
        [extract]
        date_format = "%d/%m/%Y"
        [tables.accounts.columns]
        account_id = "id"
        created_at = "joined"
        """
    assert "accounts.csv, row 3: '12/31/2024' in column 'joined' is no date of the form %d/%m/%Y." in refused(
        tmp_path, mapping
    )


@pytest.mark.parametrize("value", ["24-01-31", "9999-12-31", "infinity", "epoch?"])
def test_a_year_that_cannot_be_meant_is_no_date(tmp_path: Path, value: str) -> None:
    assert f"row 2: '{value}'" in refused(folder(tmp_path, accounts=f"account_id,created_at\nA-1,{value}\n"))


def test_a_value_listed_as_unknown_stops_nothing(tmp_path: Path) -> None:
    folder(tmp_path, accounts="account_id,created_at\nA-1,9999-12-31\n")
    assert loaded(tmp_path, "[extract]\nunknown = ['9999-12-31']").table("accounts").unknown[0].rows == 1


@pytest.mark.parametrize("value", ["twelve", "1,2", "12 min", "1_000", "nan", "0x1F", "1.000,5"])
def test_a_number_that_cannot_be_read_is_named(tmp_path: Path, value: str) -> None:
    message = refused(folder(tmp_path, interactions=f'{INTERACTIONS}A-1,2024-01-01,"{value}"\n'))
    assert (
        f"interactions.csv, row 2: '{value}' in column 'minutes' is no number with a decimal point."
        in message
    )


def test_two_columns_that_cannot_be_read_are_both_named(tmp_path: Path) -> None:
    message = refused(folder(tmp_path, interactions=f"{INTERACTIONS}A-1,now,many\n"))
    assert "2 faults:" in message
    assert "'now'" in message
    assert "'many'" in message


def test_the_row_is_right_deep_inside_a_long_file(tmp_path: Path) -> None:
    rows = [f"A-1,2024-01-01,{number % 60}\n" for number in range(300_000)]
    rows[250_000 - 2] = "A-1,2024-13-01,1\n"
    message = refused(folder(tmp_path, interactions=INTERACTIONS + "".join(rows)))
    assert "row 250000: '2024-13-01'" in message


def test_a_mapping_that_names_columns_and_files_which_are_not_there(tmp_path: Path) -> None:
    folder(tmp_path, accounts="account_id,signup_date\nA-1,2024-01-01\n")
    message = refused(
        tmp_path,
        """
        [tables.accounts.columns]
        account_id = "acount_id"
        created_at = "signup_dat"
        [tables.events]
        file = "acounts.csv"
        """,
    )
    assert message.startswith("mapping.toml: 3 faults:")
    assert (
        "tables.accounts.columns.account_id: accounts.csv has no column 'acount_id'. Did you mean 'account_id'?"
        in message
    )
    assert "created_at: accounts.csv has no column 'signup_dat'. Did you mean 'signup_date'?" in message
    assert "tables.events: there is no file 'acounts.csv'" in message
    assert "Did you mean 'accounts.csv'?" in message


def test_two_currencies_without_a_rate(tmp_path: Path) -> None:
    text = REVENUE + "A-1,2024-01-01,2025-01-01,1,GBP,recurring\nA-1,2024-01-01,2025-01-01,1,USD,recurring\n"
    folder(tmp_path, revenue=text)
    assert "the amounts are in GBP and USD, and nothing says which the review is in." in refused(tmp_path)
    message = refused(tmp_path, currency="GBP")
    assert (
        "revenue.csv: row 3: the amount is in USD, and no rate from USD to GBP is known (1 row)." in message
    )
    assert '[extract.rates] USD = { rate = …, to = "GBP", date = … }' in message


def test_data_without_any_date_need_a_day(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="nothing says as of which day they are"):
        loaded(folder(tmp_path, accounts="account_id\nA-1\n"), as_of=None)


def test_what_cannot_be_true_costs_its_row_and_is_shown(tmp_path: Path) -> None:
    folder(
        tmp_path,
        accounts="account_id,created_at\nA-1,2023-01-01\nA-2,2023-01-01\nA-1,2023-02-02\n",
        interactions=INTERACTIONS + "A-1,2024-01-01,-5\nA-9,2024-01-01,5\nA-1,2024-01-02,1500\n"
        "A-2,2024-01-01,5\n,2024-01-01,5\n",
        surveys=SURVEYS + "A-1,2024-01-01,2024-01-02,nps,11,10\nA-1,2024-01-01,2024-01-02,nps,10,10\n"
        "A-1,2024-01-01,2024-01-02,smile,1,3\n",
        revenue=REVENUE
        + "A-1,2024-02-01,2024-02-01,5,GBP,recurring\nA-1,2024-01-01,2024-02-01,5,GBP,recurring\n",
    )
    extract = loaded(tmp_path)
    assert extract.table("accounts").dropped == (
        Dropped("its account_id came before; the first row is used", 1, ("accounts.csv, row 4: 'A-1'",)),
    )
    assert extract.table("interactions").dropped == (
        Dropped("it has no account_id", 1, ("interactions.csv, row 6",)),
        Dropped("its account is in no row of 'accounts'", 1, ("interactions.csv, row 3: 'A-9'",)),
        Dropped("minutes below 0 minutes", 1, ("interactions.csv, row 2: '-5'",)),
        Dropped("minutes above 1440 minutes", 1, ("interactions.csv, row 4: '1500'",)),
    )
    assert extract.table("surveys").dropped == (
        Dropped("its instrument is none of nps, csat, ces", 1, ("surveys.csv, row 4: 'smile'",)),
        Dropped("its score is beyond its scale", 1, ("surveys.csv, row 2: '11 of 10'",)),
    )
    assert extract.table("revenue").dropped[0].examples == ("revenue.csv, row 2: '2024-02-01 to 2024-02-01'",)
    for report in extract.tables:
        assert report.found == report.read + sum(dropped.rows for dropped in report.dropped)
    assert [extract.table(name).found for name in ("accounts", "interactions", "surveys", "revenue")] == [
        3,
        5,
        3,
        2,
    ]


def test_only_a_few_examples_are_shown_of_many(tmp_path: Path) -> None:
    extract = loaded(folder(tmp_path, interactions=INTERACTIONS + "A-9,2024-01-01,5\n" * 50))
    (dropped,) = extract.table("interactions").dropped
    assert (dropped.rows, len(dropped.examples)) == (50, 3)
    assert extract.lacks("interactions.minutes") == "no row of 'interactions' could be used"
