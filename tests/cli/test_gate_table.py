"""A table of accounts is asked at once: counts, who is to move and why, what they are owed, and what is broken."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import duckdb
import pytest

from cli.gate_company import MANAGER, company, lines
from command import Answer, run

ACCOUNTS = """account_id,annual_revenue,seats,treatment,lapsed_at
A-1,60000,20,manager,
A-2,45000,20,Named success manager,
A-3,39000,20,manager,
A-4,39000,20,manager,2026-01-31
A-5,39000,20,manager,2026-06-15
A-9,1000,20,manager,
A-6,90000,20,help,
A-7,100,2,help,
A-8,,2,manager,
"""
VERDICTS = {
    "A-1": "keep",
    "A-2": "keep",
    "A-3": "refuse",
    "A-4": "demote",
    "A-5": "in grace",
    "A-6": "promote",
    "A-7": "keep",
    "A-8": "unknown",
    "A-9": "exception",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    company(tmp_path)
    (tmp_path / "accounts.csv").write_text(ACCOUNTS)
    return tmp_path


def gate(
    capsys: pytest.CaptureFixture[str], folder: Path, *options: object, table: str = "accounts.csv"
) -> Answer:
    given = [folder / "tool.upg", "--accounts", folder / table, *options]
    return run(capsys, "gate", *given, "--as-of", "2026-06-30")


def as_csv(answer: Answer) -> dict[str, dict[str, str]]:
    return {row["account_id"]: row for row in csv.DictReader(io.StringIO(answer.out))}


def as_json(answer: Answer) -> Any:
    assert answer.code == 0, answer.err
    return json.loads(answer.out)


def test_each_account_has_its_verdict_its_rule_and_a_reason_with_its_figure(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = as_csv(gate(capsys, folder, "--format", "csv"))

    assert {name: row["verdict"] for name, row in found.items()} == VERDICTS
    assert found["A-3"]["reason"] == (
        "annual revenue £39,000 a year is below £40,000 a year, included (the way out)"
    )
    assert found["A-3"]["rule"] == "stays while annual revenue at least £40,000 a year"
    assert (found["A-3"]["about"], found["A-3"]["relationship"]) == ("manager", "help")
    assert found["A-4"]["reason"].endswith("(the way out), since 2026-01-31")
    assert found["A-5"]["until"] == "2026-07-15"  # 30 days after 15 June
    assert found["A-9"]["reason"] == "exception until 2026-12-31: reference customer"
    assert found["A-8"]["reason"] == "annual revenue is missing"


def test_the_text_begins_with_counts_and_tells_what_is_owed(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said = gate(capsys, folder).out

    assert said.index("9 accounts answered") < said.index("refuse") < said.index("A-3")
    assert "16 June 2026" in said  # a fortnight before the day of the move
    assert "2 July 2026   A-5" in said  # the day after its grace is 16 July, and a fortnight before that
    assert "Without Named success manager there remains: the help centre; the forum." in said


def test_tasks_are_dated_and_complete_as_json(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = as_json(gate(capsys, folder, "--format", "json"))

    tasks = [(one["day"], one["account"], one["by"]) for one in found["tasks"]]
    assert tasks == [
        ("2026-06-16", "A-3", "success manager"),
        ("2026-06-16", "A-4", "success manager"),
        ("2026-06-30", "A-3", "support lead"),
        ("2026-06-30", "A-4", "support lead"),
        ("2026-07-02", "A-5", "success manager"),
        ("2026-07-16", "A-5", "support lead"),
    ]
    assert len(found["answers"]) == 9


def test_whoever_is_treated_by_a_named_person_has_an_owner(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "owners.csv").write_text("account_id,annual_revenue,owner\nB-1,10,ann\nB-2,99000,\nB-3,10,\n")

    found = as_csv(gate(capsys, folder, "--format", "csv", table="owners.csv"))

    assert {name: row["verdict"] for name, row in found.items()} == {
        "B-1": "refuse",
        "B-2": "promote",
        "B-3": "keep",
    }


def test_without_a_word_on_treatment_it_says_what_each_is_entitled_to(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "plain.csv").write_text("Account ID,Annual revenue\nC-1,50000\nC-2,49999.99\nC-3,\n")

    found = as_csv(gate(capsys, folder, "--format", "csv", table="plain.csv"))

    assert [(row["verdict"], row["relationship"], row["also"]) for row in found.values()] == [
        ("entitled", "manager", "forum"),
        ("entitled", "help", "forum"),
        ("unknown", "", ""),
    ]


BROKEN = [
    ("X-1,lots,2", "'lots' is no number"),
    ("X-2,10,2.5", "'2.5' is no whole number"),
    (",10,2", "it has no account_id"),
    ("X-4,10,0", "seats 0.0 is below 1"),
    ("G-1,10,2", "its account_id came before"),
]


@pytest.mark.parametrize("form", ["csv", "parquet", "json"])
def test_broken_rows_are_named_and_the_others_are_answered(
    folder: Path, capsys: pytest.CaptureFixture[str], form: str
) -> None:
    needs_seats = {**MANAGER, "criteria": [*MANAGER["criteria"], {"attribute": "seats", "at_least": 1}]}
    company(folder, needs_seats)
    good = [f"G-{number},{number * 10},5" for number in range(1, 20_001)]
    rows = [*good[:3], *(row for row, _ in BROKEN), *good[3:]]
    (folder / "many.csv").write_text("\n".join(["account_id,annual_revenue,seats", *rows]))
    if form != "csv":
        with duckdb.connect() as engine:
            scan = f"read_csv('{folder}/many.csv', all_varchar = true)"
            engine.execute(f"COPY (FROM {scan}) TO '{folder}/many.{form}'")

    found = as_json(gate(capsys, folder, "--format", "json", table=f"many.{form}"))

    first = 5 if form == "csv" else 4  # a heading is a row
    assert (found["rows"], found["broken"], found["asked"]) == (20_005, 5, 20_000)
    assert [one["row"] for one in found["broken_rows"]] == list(range(first, first + 5))
    for one, (_, why) in zip(found["broken_rows"], BROKEN, strict=True):
        assert why in one["why"]
    held = {one["relationship"]: one["accounts"] for one in found["held"]}
    assert held == {
        "manager": 15_001,
        "help": 4_999,
        "forum": 20_000,
    }  # from £50,000: the 5,000th to the 20,000th
    assert "5 rows cannot be used" in gate(capsys, folder, table=f"many.{form}").out


def test_typed_columns_of_parquet_are_read_as_they_are(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with duckdb.connect() as engine:
        engine.execute(
            f"""COPY (SELECT * FROM (VALUES
                (1, 50000.00::DECIMAL(12, 2), 'manager'), (2, 49999.99, ' Manager '), (3, NULL, NULL)
            ) AS rows(account_id, annual_revenue, treatment)) TO '{folder}/typed.parquet'"""
        )
        engine.execute(
            f"COPY (SELECT 'N' AS account_id, 'nan'::DOUBLE AS annual_revenue) TO '{folder}/nan.parquet'"
        )

    typed = as_csv(gate(capsys, folder, "--format", "csv", table="typed.parquet"))
    nan = as_csv(gate(capsys, folder, "--format", "csv", table="nan.parquet"))

    assert [row["verdict"] for row in typed.values()] == ["keep", "keep", "unknown"]
    assert nan["N"]["reason"] == "annual revenue is missing"


def test_money_of_other_currencies_and_periods(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A dollar is £0.80: $62,500 is £50,000. A mapping says that the column is by the month."""
    (folder / "two.csv").write_text(
        "account_id,annual_revenue,currency\nD-1,62500,USD\nD-2,62499.98,usd\nD-3,50000,GBP\nD-4,50000,\nD-5,50000,CHF\n"
    )
    (folder / "monthly.csv").write_text(
        "id,mrr,cur\nM-1,4166.67,\nM-2,4166.66,\nM-3,5208.34,USD\nM-4,5208.32,USD\n"
    )
    (folder / "m.toml").write_text(
        'schema = 1\n[tables.accounts]\n[tables.accounts.columns]\naccount_id = "id"\n'
        'annual_revenue = { column = "mrr", per = "month" }\ncurrency = "cur"\n'
    )

    two = as_json(gate(capsys, folder, "--format", "json", table="two.csv"))
    monthly = as_csv(
        gate(capsys, folder, "--format", "csv", "--mapping", folder / "m.toml", table="monthly.csv")
    )

    assert [one["relationship"] for one in two["answers"]] == ["manager", "help", "manager", "manager"]
    assert two["broken_rows"][0]["why"] == "its amounts are in CHF, and no rate to GBP is known"
    assert [row["relationship"] for row in monthly.values()] == ["manager", "help", "manager", "help"]


def test_the_first_by_revenue_and_those_who_wait(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Three accounts qualify for two places; of equals the lower id comes first. Who is treated keeps the place."""
    company(tmp_path, {"criteria": MANAGER["criteria"], "book": 2, "people": 1})
    (tmp_path / "a.csv").write_text("account_id,annual_revenue\nE-2,60000\nE-1,60000\nE-3,90000\nE-4,10\n")
    (tmp_path / "b.csv").write_text(
        "account_id,annual_revenue,treatment\nE-1,60000,help\nE-2,60000,manager\nE-3,90000,help\n"
    )
    free = as_csv(gate(capsys, tmp_path, "--format", "csv", table="a.csv"))
    treated = as_csv(gate(capsys, tmp_path, "--format", "csv", table="b.csv"))
    company(tmp_path, {"criteria": [], "rank": {"by": "annual_revenue", "first": 2}})
    ranked = as_csv(gate(capsys, tmp_path, "--format", "csv", table="a.csv"))

    assert [(name, row["relationship"], row["place"]) for name, row in free.items()] == [
        ("E-1", "manager", ""),
        ("E-2", "help", "1"),
        ("E-3", "manager", ""),
        ("E-4", "help", ""),
    ]
    assert free["E-2"]["reason"] == "place 1 of those that wait; all 2 places are taken"
    assert [row["verdict"] for row in treated.values()] == ["waits", "keep", "promote"]
    assert [row["relationship"] for row in ranked.values()] == ["manager", "help", "manager", "help"]
    assert ranked["E-1"]["reason"] == "place 2 by annual revenue, among the first 2"


def test_who_fits_two_segments_is_told(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said = gate(capsys, folder).out

    assert (
        "1 account (A-2) would fit several segments and is in the first." in said
    )  # from 40,000 to below 50,000


def test_an_attribute_that_no_account_has_is_told(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "bare.csv").write_text("account_id,seats\nF-1,3\n")

    said = gate(capsys, folder, table="bare.csv").out

    assert "No account says its annual revenue: what hangs on that is unknown." in said


def test_customers_who_left_are_not_asked_for(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "left.csv").write_text(
        "account_id,annual_revenue,churned_at\nL-1,10,2026-06-30\nL-2,10,2026-07-01\nL-3,10,\n"
    )

    found = as_json(gate(capsys, folder, "--format", "json", table="left.csv"))

    assert (found["left"], [one["account_id"] for one in found["answers"]]) == (1, ["L-2", "L-3"])


def test_what_is_written_is_safe_and_overwrites_nothing(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "formula.csv").write_text('account_id,annual_revenue\n"=cmd()",10\n-7,10\n+x,1\n@x,1\n-x,1\n')
    out = folder / "out.csv"

    first = gate(capsys, folder, "--out", out, table="formula.csv")
    again = gate(capsys, folder, "--out", out, table="formula.csv")
    onto = gate(capsys, folder, "--out", folder / "formula.csv", "--force", table="formula.csv")
    strange = gate(capsys, folder, "--out", folder / "out.xls", table="formula.csv")

    with out.open(newline="") as text:
        assert [row["account_id"] for row in csv.DictReader(text)] == ["'+x", "-7", "'-x", "'=cmd()", "'@x"]
    assert [first.code, again.code, onto.code, strange.code] == [0, 2, 2, 2]
    assert "is what this command reads" in onto.err
    assert gate(capsys, folder, "--out", folder / "out.parquet", table="formula.csv").code == 0


def test_every_decision_is_logged(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    log = folder / "log.jsonl"
    gate(capsys, folder, "--log", log)
    gate(capsys, folder, "--log", log)

    kept = lines(log.read_text())
    assert len(kept) == 18
    assert {one["account_id"]: one["verdict"] for one in kept} == VERDICTS
    assert {one["day"] for one in kept} == {"2026-06-30"}
    assert "below £40,000" in run(capsys, "gate", "--why", "A-3", "--log", log, "--on", "2026-07-01").out


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("customer,annual_revenue\nA,1\n", "there is no column 'account_id'"),
        ("account_id,annual_revenue\n", "nothing below the heading"),
        ("", "empty"),
        ("account_id,annual_revenue\nA,lots\n", "no row can be used. Row 2: annual revenue 'lots' is no"),
        (
            "account_id,annual_revenue,treatment\nA,1,CSM\n",
            "treatment 'CSM' is none of Node-RED forum, Named",
        ),
    ],
)
def test_a_table_that_cannot_be_used_is_told_in_one_message(
    folder: Path, capsys: pytest.CaptureFixture[str], text: str, says: str
) -> None:
    (folder / "odd.csv").write_text(text)

    answer = gate(capsys, folder, table="odd.csv")

    assert (answer.code, answer.out) == (2, "")
    assert says in answer.err
    assert "Traceback" not in answer.err


def test_a_table_that_is_not_there(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    answer = gate(capsys, folder, table="acounts.csv")

    assert answer.code == 2
    assert "Did you mean 'accounts.csv'?" in answer.err


def test_markdown_holds_the_same(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said = gate(capsys, folder, "--format", "markdown").out

    assert "| A-3 | refuse | Named success manager | annual revenue £39,000 a year" in said
    assert "| 16 June 2026 | A-3 | Tell the customer, and why | success manager |" in said


def test_json_is_complete_where_the_text_is_cut(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = [f"R-{number:03},10,manager" for number in range(60)]
    (folder / "sixty.csv").write_text("\n".join(["account_id,annual_revenue,treatment", *rows]))

    found = as_json(gate(capsys, folder, "--format", "json", table="sixty.csv"))
    said = gate(capsys, folder, table="sixty.csv").out

    assert len(found["tasks"]) == 120
    assert "and 10 more accounts" in said
