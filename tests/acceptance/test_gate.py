"""The gate on whole companies: whom it refuses was planted, what it answers equals SQL by hand on the raw files."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import pytest

import needs
from command import run
from moorings.decision import Verdict
from moorings.examples import plank
from moorings.examples.plank.truth import Truth
from moorings.services.gate import gate_accounts

PROJECT = Path(__file__).parents[2]
RAVENSTACK = PROJECT / "examples" / "ravenstack"


def answers(capsys: pytest.CaptureFixture[str], *arguments: object) -> Any:
    answer = run(capsys, "gate", *arguments, "--format", "json")
    assert answer.code == 0, answer.err
    return json.loads(answer.out)


def of_verdict(found: Any, verdict: Verdict) -> set[str]:
    return {one["account_id"] for one in found["answers"] if one["verdict"] == verdict.value}


@pytest.fixture(scope="module")
def planted(plank_folder: Path) -> Any:
    with gate_accounts(plank_folder / "plank.upg", plank_folder / "data", today=date(2026, 7, 1)) as gate:
        rows = [(row[0], row[5], row[6]) for row in gate.answers.pages()]
    return {str(account): (str(verdict), about) for account, verdict, about in rows}


@pytest.fixture(scope="module")
def truth() -> Truth:
    return plank.make().truth


def test_the_planted_managers_below_the_threshold_are_exactly_the_refused_ones(
    planted: Any, truth: Truth
) -> None:
    refused = {account for account, (verdict, _) in planted.items() if verdict == "refuse"}
    assert refused == {one.account for one in truth.managed_below_threshold}
    assert {planted[account][1] for account in refused} == {"named-success-manager"}


def test_the_planted_accounts_without_a_manager_are_exactly_the_promoted_ones(
    planted: Any, truth: Truth
) -> None:
    promoted = {account for account, (verdict, _) in planted.items() if verdict == "promote"}
    assert promoted == {one.account for one in truth.unmanaged_above_threshold}


def test_what_is_harmless_is_kept(planted: Any, truth: Truth) -> None:
    harmless = truth.harmless

    assert {planted[account][0] for account in harmless.above_the_way_out} == {"keep"}
    assert {planted[one.account][0] for one in harmless.exceptions} == {"exception"}


def test_live_accounts_alone_are_asked(planted: Any, truth: Truth) -> None:
    assert len(planted) == sum(dict(truth.live_accounts).values())


def paid(raw: Path, day: str) -> str:
    """Return SQL for what each account of RavenStack pays a year on a day."""
    return f"""SELECT account_id, {day} AS day, 12 * sum(mrr_amount::DOUBLE) AS arr
               FROM (SELECT *, strptime(start_date, '%d-%m-%Y') AS first, strptime(end_date, '%d-%m-%Y') AS after
                     FROM read_csv('{raw}/ravenstack_subscriptions.csv', all_varchar = true, nullstr = ''))
               WHERE mrr_amount::DOUBLE > 0 AND first <= {day} AND (after IS NULL OR after > {day})
               GROUP BY account_id"""


TIER = """CASE WHEN arr >= 300000 THEN 'named-manager'
               WHEN arr >= 100000 THEN 'help-desk-and-community' ELSE 'self-service' END"""


def test_ravenstack_is_answered_as_sql_by_hand_would(capsys: pytest.CaptureFixture[str]) -> None:
    """Three tiers of recurring revenue on the last day of 2024, worked out from the subscriptions alone."""
    raw = needs.shared() / "data" / "ravenstack"
    with duckdb.connect() as engine:
        paying = paid(raw, "DATE '2024-12-31'")
        by_hand = dict(engine.execute(f"SELECT account_id, {TIER} FROM ({paying})").fetchall())

    mapping = ("--mapping", RAVENSTACK / "mapping.toml")
    found = answers(capsys, RAVENSTACK / "model.upg", "--accounts", raw, *mapping)

    assert {one["account_id"]: one["relationship"] for one in found["answers"]} == by_hand
    assert of_verdict(found, Verdict.ENTITLED) == set(by_hand)
    assert len(by_hand) > 400


def test_the_promotions_of_ravenstacks_last_quarter(capsys: pytest.CaptureFixture[str]) -> None:
    """Who never had a right to a manager, and came from below $100,000 a year to above it, came to the help desk."""
    raw = needs.shared() / "data" / "ravenstack"
    mapping = ("--mapping", RAVENSTACK / "mapping.toml")
    found = answers(capsys, RAVENSTACK / "model.upg", "--accounts", raw, *mapping, "--moves", "quarter")
    with duckdb.connect() as engine:
        before, after = paid(raw, "DATE '2024-09-30'"), paid(raw, "DATE '2024-12-31'")
        came = engine.execute(
            f"""WITH before AS ({before}), after AS ({after})
                SELECT account_id FROM before JOIN after USING (account_id)
                WHERE before.arr < 100000 AND after.arr BETWEEN 100000 AND 299999"""
        ).fetchall()

    promoted = {one["account"] for one in found["moves"] if one["verdict"] == "promote"}
    assert {account for (account,) in came} <= promoted
    assert (found["window"]["first"], found["window"]["last"]) == ("2024-10-01", "2024-12-31")
    assert len(came) > 50
