"""`moorings coverage` as a person meets it: the tiers, what is wrong with them, whom they leave out."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest

from command import Answer, run
from model.small_models import Edge, Node, business, edge, node, text

REVENUE = {"name": "annual_revenue", "kind": "money", "currency": "USD"}
DEVELOPERS = {"name": "developers", "kind": "integer"}
SEGMENTS: dict[str, dict[str, int]] = {
    "strategic": {"at_least": 2500},
    "enterprise": {"at_least": 501, "at_most": 2500},
    "mid-market": {"at_least": 100, "at_most": 500},
    "smb": {"at_most": 99},
}
TIERS: dict[str, tuple[str, str, str]] = {
    "named-strategic": ("strategic", "", "dedicated_personal_assistance"),
    "named-enterprise": ("enterprise", "more_than", "dedicated_personal_assistance"),
    "shared-enterprise": ("enterprise", "less_than", "personal_assistance"),
    "shared-mid": ("mid-market", "more_than", "personal_assistance"),
    "digital-mid": ("mid-market", "less_than", "automated_services"),
    "digital-smb": ("smb", "", "automated_services"),
}
"""The tiers that Sourcegraph published in 2024: segments by developers, and $100,000 a year within two of them."""


def published(**facts: Any) -> str:
    ladder = {"name": "coverage", "tiers": list(TIERS)}
    known = {"currency": "USD", "attributes": [REVENUE, DEVELOPERS], "roles": [], "ladders": [ladder]}
    nodes: list[Node] = [business(**(known | {"segment_order": list(SEGMENTS)} | facts))]
    edges: list[Edge] = []
    for ref, limits in SEGMENTS.items():
        criteria = [{"attribute": "developers", **limits}]
        nodes.append(node("market_segment", ref, ref.title(), m_segment={"criteria": criteria}))
    for ref, (segment, key, category) in TIERS.items():
        limit = {"attribute": "annual_revenue", key: {"amount": "100000", "currency": "USD"}}
        coverage = {"criteria": [limit] if key else []}
        told = {"m_relationship": {"parts": [category]}, "m_coverage": coverage}
        nodes.append(node("customer_relationship", ref, ref.replace("-", " ").capitalize(), **told))
        edges.append(edge(ref, "customer_relationship_with_market_segment", segment))
    return text(nodes, edges)


@pytest.fixture
def model(tmp_path: Path) -> Path:
    path = tmp_path / "model.upg"
    path.write_text(published())
    return path


@pytest.fixture
def accounts(tmp_path: Path) -> Path:
    """Return five accounts: two in a gap, one of which nobody knows the developers, one without revenue."""
    path = tmp_path / "accounts.csv"
    path.write_text(
        "account_id,annual_revenue,currency,developers\n"
        "A1,100000,USD,800\nA2,100000,USD,200\nA3,250000,USD,3000\nA4,100001,USD,2500\nA5,90000,USD,\nA6,,USD,20\n"
    )
    return path


def of(answer: Answer) -> dict[str, Any]:
    assert (answer.code, answer.err) == (0, "")
    report: dict[str, Any] = json.loads(answer.out)["coverage"]
    return report


def test_what_is_wrong_with_published_tiers_is_told_with_accounts_that_show_it(
    model: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = of(run(capsys, "coverage", model, "--format", "json"))["findings"]

    assert [(one["code"], one["severity"], one["segments"], one["witness"]) for one in found] == [
        ("COV002", "error", ["enterprise"], "an account with $100,000 a year and 1,000 developers"),
        ("COV002", "error", ["mid-market"], "an account with $100,000 a year and 100 developers"),
        ("COV007", "warning", ["strategic", "enterprise"], "an account with 2,500 developers"),
        ("COV005", "warning", ["strategic"], "an account with 2,500 developers"),
        ("COV005", "warning", ["enterprise"], "an account with $200,000 a year and 501 developers"),
    ]
    assert found[0]["account"] == {"developers": 1000, "annual_revenue": 100_000}


def test_the_terminal_shows_the_tiers_and_the_findings_in_sentences(
    model: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shown = " ".join(run(capsys, "coverage", model).out.split())

    assert "Found: 2 errors, 3 warnings." in shown
    assert "1. Named strategic Strategic everybody of its segments" in shown
    assert "Nobody: an account with $100,000 a year and 1,000 developers." in shown


def test_accounts_are_counted_by_tier_and_those_without_are_named(
    model: Path, accounts: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    report = of(
        run(capsys, "coverage", model, "--accounts", accounts, "--as-of", "2026-06-30", "--format", "json")
    )

    held = {
        one["id"]: (one["accounts"], one["revenue_per_year"]) for one in report["tiers"] if one["accounts"]
    }
    left = {one["why"]: (one["accounts"], one["revenue_per_year"]) for one in report["without_tier"]}
    assert report["accounts"] == 6
    assert held == {"named-strategic": (2, 350_001), "digital-smb": (1, None)}
    assert left == {"in a gap": (["A1", "A2"], 200_000), "unknown": (["A5"], 90_000)}


def test_the_terminal_names_who_is_left_out(
    model: Path, accounts: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shown = run(capsys, "coverage", model, "--accounts", accounts, "--as-of", "2026-06-30").out

    assert "Nobody          2 accounts worth $200,000 a year: A1, A2" in shown
    assert "Unknown         1 account worth $90,000 a year: A5" in shown


def test_tiers_as_markdown_and_csv(model: Path, capsys: pytest.CaptureFixture[str]) -> None:
    markdown = run(capsys, "coverage", model, "--format", "markdown").out
    table = list(csv.DictReader(io.StringIO(run(capsys, "coverage", model, "--format", "csv").out)))

    assert "| 3. Shared enterprise | Enterprise | annual revenue less than $100,000 a year |" in markdown
    assert [one["id"] for one in table] == list(TIERS)
    assert table[1]["way_in"] == "annual revenue more than $100,000 a year"


def test_a_finding_ends_with_exit_code_1_where_it_is_asked_to(
    model: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(capsys, "coverage", model).code == 0
    assert run(capsys, "coverage", model, "--fail-on", "error").code == 1


def test_an_attribute_that_no_account_has_is_named(
    model: Path, accounts: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = [line.rsplit(",", 1)[0] for line in accounts.read_text().splitlines()]
    accounts.write_text("\n".join(rows) + "\n")

    shown = " ".join(
        run(capsys, "coverage", model, "--accounts", accounts, "--as-of", "2026-06-30").out.split()
    )

    assert "No account has 'developers', for which Strategic, Enterprise, Mid-Market and Smb ask" in shown
    assert "Unknown 6 accounts" in shown


def test_broken_rows_are_told_and_the_others_are_answered(
    model: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    many = tmp_path / "many.csv"
    good = "".join(f"A{at},50000,USD,20\n" for at in range(5000))
    many.write_text(
        f"account_id,annual_revenue,currency,developers\n{good}A1,1,USD,3\n,1,USD,3\nX,-7,USD,3\n"
    )

    asked = run(capsys, "coverage", model, "--accounts", many, "--as-of", "2026-06-30", "--format", "json")

    report = of(asked)
    assert report["accounts"] == 5000
    assert sum(one["rows"] for one in report["set_aside"]) == 3


def test_a_table_without_accounts_is_refused(
    model: Path, accounts: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    accounts.write_text("account_id,annual_revenue,currency,developers\n")

    answer = run(capsys, "coverage", model, "--accounts", accounts)

    assert answer.code == 2
    assert "no row of 'accounts' can be used" in answer.err


def test_a_ladder_along_one_attribute_is_drawn(
    plank_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    answer = run(capsys, "coverage", plank_folder / "plank.upg", "--svg", tmp_path / "drawn")

    assert (answer.code, answer.err) == (0, f"Drawn: {tmp_path / 'drawn' / 'ladder-1.svg'}\n")
    assert (tmp_path / "drawn" / "ladder-1.svg").read_text().startswith("<svg xmlns=")


@pytest.mark.parametrize(
    ("facts", "says"),
    [
        ({"ladders": []}, "has no ladder"),
        ({"attributes": [REVENUE]}, "the attribute 'developers' is not declared"),
        ({"currency": "GBP"}, "Give a rate for USD"),
        (
            {"ladders": [{"name": "coverage", "tiers": ["digital-smb", "digital-smb"]}]},
            "the tier 'digital-smb' is there 2 times",
        ),
        (
            {"ladders": [{"name": one, "tiers": ["digital-smb"]} for one in ("up", "down")]},
            "'digital-smb' is a tier of the ladders up and down",
        ),
    ],
)
def test_what_cannot_be_surveyed_is_said(
    facts: dict[str, Any], says: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "odd.upg"
    path.write_text(published(**facts))

    answer = run(capsys, "coverage", path)

    assert (answer.code, answer.out) == (2, "")
    assert says in answer.err


def test_a_ladder_without_tiers_is_found(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "empty.upg"
    path.write_text(published(ladders=[{"name": "coverage", "tiers": []}]))

    found = of(run(capsys, "coverage", path, "--format", "json"))["findings"]

    assert "The ladder coverage has no tier." in [one["says"] for one in found]


def test_tiers_in_several_attributes_cannot_be_drawn(
    model: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    answer = run(capsys, "coverage", model, "--svg", tmp_path / "drawn")

    assert answer.code == 2
    assert "no ladder that can be drawn" in answer.err
    assert not (tmp_path / "drawn").exists()
