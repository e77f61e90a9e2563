"""The customer data of the example company: its size, its form, its plausibility, the same from the same seed."""

import hashlib
import os
import subprocess
import sys
from collections import Counter
from datetime import date, datetime, time
from time import process_time

import pytest

from moorings.evidence.contract import TABLES, table_named
from moorings.examples.plank import Plank, make
from moorings.examples.table import Cell, Table, csv_text

FIRST, LAST = date(2024, 7, 1), date(2026, 6, 30)
EXTRA_COLUMNS = {"name", "seats"}


def rows(plank: Plank, name: str) -> list[dict[str, Cell]]:
    table = plank.tables[name]
    return [dict(zip(table.columns, row, strict=True)) for row in table.rows]


def day_of(value: Cell) -> date:
    assert isinstance(value, date)
    return value.date() if isinstance(value, datetime) else value


def text_of(plank: Plank) -> str:
    return "".join(csv_text(table) for table in plank.tables.values())


def segment(pounds: Cell) -> str:
    assert isinstance(pounds, int)
    return "enterprise" if pounds >= 100_000 else "mid-market" if pounds >= 6_000 else "self-serve"


def test_a_table_is_written_as_csv_with_iso_dates_and_empty_cells_for_no_value() -> None:
    morning = datetime.combine(date(2026, 6, 30), time(8, 5))
    table = Table("t", ("a", "at", "b"), (("x, y", morning, None), ("z", date(2026, 1, 2), 3)))
    assert csv_text(table) == 'a,at,b\n"x, y",2026-06-30 08:05:00,\nz,2026-01-02,3\n'


def test_the_same_seed_gives_the_same_bytes_in_another_process(plank_of_seed_7: Plank) -> None:
    code = (
        "import hashlib; from moorings.examples.plank import make;"
        "from moorings.examples.table import csv_text; plank = make(7);"
        "text = ''.join(csv_text(table) for table in plank.tables.values());"
        "print(hashlib.sha256(text.encode()).hexdigest())"
    )
    environment = {**os.environ, "PYTHONHASHSEED": "1", "PYTHONPATH": os.pathsep.join(sys.path)}
    said = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True
    )
    assert said.stdout.strip() == hashlib.sha256(text_of(plank_of_seed_7).encode()).hexdigest()


def test_another_seed_gives_another_company_in_a_few_seconds_of_processor_time(
    plank_of_seed_7: Plank,
) -> None:
    begin = process_time()
    other = make(8)
    assert process_time() - begin < 6
    assert csv_text(other.tables["accounts"]) != csv_text(plank_of_seed_7.tables["accounts"])
    assert other.truth.quiet_help != plank_of_seed_7.truth.quiet_help


def test_every_table_of_the_contract_is_there_with_columns_of_the_contract(plank: Plank) -> None:
    assert set(plank.tables) == {table.name for table in TABLES}
    for name, table in plank.tables.items():
        contract = table_named(name)
        assert contract is not None
        known = {column.name for column in contract.columns}
        assert set(table.columns) - known <= (EXTRA_COLUMNS if name == "accounts" else set())
        assert {column.name for column in contract.columns if column.required} <= set(table.columns)
        assert all(len(row) == len(table.columns) for row in table.rows)


def test_every_word_is_one_the_contract_knows(plank: Plank) -> None:
    for name, column in (("interactions", "handled_by"), ("revenue", "kind"), ("surveys", "instrument")):
        contract = table_named(name)
        assert contract is not None
        known = contract.column(column)
        assert known is not None
        assert {row[column] for row in rows(plank, name)} <= set(known.words)


def test_there_are_about_six_thousand_four_hundred_and_sixty_live_accounts(plank: Plank) -> None:
    live = Counter(segment(row["annual_revenue"]) for row in rows(plank, "accounts") if not row["churned_at"])
    live["self-serve"] += 3  # flagged as gone, and still paying
    assert 5_700 <= live["self-serve"] <= 6_400
    assert 350 <= live["mid-market"] <= 450
    assert 48 <= live["enterprise"] <= 76
    assert dict(plank.truth.live_accounts) == live


def test_the_whole_is_small_enough_to_be_made_on_the_spot(plank: Plank) -> None:
    assert 50_000 < sum(len(table.rows) for table in plank.tables.values()) < 250_000


@pytest.mark.parametrize(
    ("table", "column"), [("interactions", "at"), ("surveys", "sent_at"), ("events", "at")]
)
def test_what_happened_happened_within_the_24_months(plank: Plank, table: str, column: str) -> None:
    days = [day_of(row[column]) for row in rows(plank, table)]
    assert min(days) >= FIRST
    assert max(days) <= LAST


def test_something_happened_on_the_last_day_and_nothing_after_it(plank: Plank) -> None:
    assert any(day_of(row["at"]) == LAST for row in rows(plank, "interactions"))
    later = {
        name: [
            row
            for row in rows(plank, name)
            for column in columns
            if row[column] and day_of(row[column]) > LAST
        ]
        for name, columns in {
            "accounts": ("created_at", "churned_at"),
            "account_changes": ("at",),
            "revenue": ("period_start",),
            "surveys": ("sent_at", "answered_at"),
        }.items()
    }
    assert not any(later.values())


def test_no_row_is_there_twice(plank: Plank) -> None:
    for table in plank.tables.values():
        assert len(set(table.rows)) == len(table.rows)
    accounts = [row["account_id"] for row in rows(plank, "accounts")]
    assert len(set(accounts)) == len(accounts)


def test_recurring_revenue_covers_each_account_without_gap_or_overlap_until_it_leaves(plank: Plank) -> None:
    ends: dict[Cell, date] = {}
    for row in sorted(
        (row for row in rows(plank, "revenue") if row["kind"] == "recurring"),
        key=lambda row: (str(row["account_id"]), day_of(row["period_start"])),
    ):
        before = ends.get(row["account_id"])
        assert before in (None, day_of(row["period_start"]))
        ends[row["account_id"]] = day_of(row["period_end"])
    flagged = set(plank.truth.contradictions.flagged_gone_but_paying)
    for account in rows(plank, "accounts"):
        end = ends[account["account_id"]]
        if account["churned_at"] and account["account_id"] not in flagged:
            assert end == account["churned_at"]
        else:
            assert end > LAST


def test_the_last_invoice_agrees_with_the_annual_revenue(plank: Plank) -> None:
    last = {row["account_id"]: row for row in rows(plank, "revenue") if row["kind"] == "recurring"}
    for account in rows(plank, "accounts"):
        invoice = last[account["account_id"]]
        start, end = day_of(invoice["period_start"]), day_of(invoice["period_end"])
        months = (end.year - start.year) * 12 + end.month - start.month
        assert isinstance(invoice["amount"], int)
        assert invoice["amount"] * 12 == months * int(str(account["annual_revenue"]))


@pytest.mark.parametrize(
    ("name", "low", "high"),
    [("self-serve", 0.23, 0.295), ("mid-market", 0.04, 0.17), ("enterprise", 0.0, 0.17)],
)
def test_customers_leave_at_a_plausible_rate(plank: Plank, name: str, low: float, high: float) -> None:
    """Of those live a year before the end: 1 - 0.975^12 = 26% of teams, 10% of the mid-market, 5% of enterprise."""
    flagged = set(plank.truth.contradictions.flagged_gone_but_paying)
    year_ago = date(2025, 6, 30)
    there = [
        row["account_id"] not in flagged and row["churned_at"] is not None
        for row in rows(plank, "accounts")
        if segment(row["annual_revenue"]) == name
        and day_of(row["created_at"]) <= year_ago
        and (row["churned_at"] is None or day_of(row["churned_at"]) > year_ago)
    ]
    assert low <= sum(there) / len(there) <= high


def test_nobody_is_contacted_after_leaving(plank: Plank) -> None:
    flagged = set(plank.truth.contradictions.flagged_gone_but_paying)
    left = {row["account_id"]: row["churned_at"] for row in rows(plank, "accounts") if row["churned_at"]}
    for contact in rows(plank, "interactions"):
        gone = left.get(contact["account_id"])
        assert gone is None or contact["account_id"] in flagged or day_of(contact["at"]) < day_of(gone)


def test_people_work_on_weekdays_and_are_in_the_register(plank: Plank) -> None:
    people = {row["agent_id"] for row in rows(plank, "people")}
    by_people = [row for row in rows(plank, "interactions") if row["agent_id"]]
    assert {row["agent_id"] for row in by_people} <= people
    assert {row["owner"] for row in rows(plank, "accounts")} - {None} <= people
    assert all(day_of(row["at"]).weekday() < 5 for row in by_people)
    assert all(
        (row["minutes"] is not None) == (row["agent_id"] is not None) for row in rows(plank, "interactions")
    )


def test_practice_takes_the_minutes_that_the_model_declares(plank: Plank) -> None:
    """Means of some hundred log-normal times lie well within a tenth of what they are drawn from."""
    contacts = rows(plank, "interactions")
    for relationship in plank.model.relationships:
        for mechanism in relationship.facts.mechanisms:
            minutes = [
                int(str(row["minutes"]))
                for row in contacts
                if row["mechanism"] == mechanism.id and row["agent_id"]
            ]
            if mechanism.minutes and len(minutes) > 400 and mechanism.id != "account_recovery_by_email":
                assert sum(minutes) / len(minutes) == pytest.approx(mechanism.minutes, rel=0.1)


def test_self_serve_teams_meet_a_person_a_quarter_of_a_time_a_year_where_nothing_was_planted(
    plank: Plank,
) -> None:
    truth = plank.truth
    planted = {one.account for one in truth.quiet_help} | set(truth.harmless.bursts)
    strange = truth.contradictions
    planted |= {*strange.contacts_before_sign_up, *strange.negative_minutes, *strange.flagged_gone_but_paying}
    teams = {
        row["account_id"]: row
        for row in rows(plank, "accounts")
        if row["plan"] == "team" and row["account_id"] not in planted
    }
    years = sum(
        (day_of(row["churned_at"] or LAST) - max(day_of(row["created_at"]), FIRST)).days / 365.25
        for row in teams.values()
    )
    contacts = sum(1 for row in rows(plank, "interactions") if row["agent_id"] and row["account_id"] in teams)
    assert contacts / years == pytest.approx(0.25, rel=0.1)
