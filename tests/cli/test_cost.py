"""`moorings cost`: each figure to the penny and the hour, and what is not known said with its reason."""

import csv
import io
import json
import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from command import Answer, run
from economics.small_work import YEARLY
from model.small_models import business, edge, node, text

Mechanism = dict[str, Any]
ROLE = "success manager"


def works(name: str, times: float, hours: float, **rest: Any) -> Mechanism:
    category = "dedicated_personal_assistance"
    given = {"role": ROLE, **rest}
    known = {key: value for key, value in given.items() if value is not None}
    return {
        "id": name,
        "name": name,
        "category": category,
        "occurrences": times,
        "minutes": hours * 60,
        **known,
    }


NAMED = [*(works(name, *each) for name, each in YEARLY.items()), works("onboarding", 1, 40, when="once")]


def segment(**facts: Any) -> dict[str, Any]:
    revenue = {"revenue_per_account": {"amount": "100000", "currency": "GBP"}}
    native = {key: facts.pop(key) for key in ("segment_size", "growth_rate") if key in facts}
    return node("market_segment", "s", "Enterprise", m_segment={**revenue, **facts}, **native)


def bond(ref: str, *mechanisms: Mechanism, **facts: Any) -> dict[str, Any]:
    given = {"mechanisms": list(mechanisms), **facts}
    return node("customer_relationship", ref, ref.capitalize(), m_relationship=given)


def serves(*refs: str) -> list[dict[str, str]]:
    return [edge(ref, "customer_relationship_with_market_segment", "s") for ref in refs]


SIZED = {"segment_size": 20}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return the file of a business with twenty accounts, each with a named manager."""
    file = tmp_path / "acme.upg"
    file.write_text(text([business(), segment(**SIZED), bond("named", *NAMED)], serves("named")))
    return file


def costed(
    capsys: pytest.CaptureFixture[str], path: Path, *nodes: dict[str, Any], refs: Any = ("named",)
) -> Answer:
    """Cost a model with these nodes and say what came out, on one line."""
    path.write_text(text(nodes, serves(*refs)))
    found = run(capsys, "cost", path)
    return Answer(found.code, re.sub(r"\s+", " ", found.out), found.err)


def test_a_named_manager_to_the_penny_and_the_hour(capsys: pytest.CaptureFixture[str], path: Path) -> None:
    found = run(capsys, "cost", path, "--as-of", "2026-06-30")
    said = re.sub(r"\s+", " ", found.out)

    assert (found.code, found.err) == (0, "")
    for words in (
        "30 June 2026",
        "success manager £56.25 (£90,000 and 1,600 h a year)",
        "4 × 8 h of success manager",
        "£7,987.50 in the first year, £5,737.50 in later ones; 142 h in the first year, 102 h in later ones",
        "£114,750 (£180,000 in whole people of their own), £5,737.50 an account",
        "1.28 people, 2 whole, in pool success manager",
        "£159,750 (£180,000 in whole people of their own), £7,987.50 an account",
        "8% in the first year, 5.7% in later ones",
        "from £79,875 in the first year, £57,375 in later ones, at 10% of revenue",
        "in steps: twice the accounts cost 100% more (elasticity 1)",
        "15.7 accounts a person in pool success manager, person 3 from 32 accounts",
    ):
        assert words in said


def test_as_json_the_figures_are_whole(capsys: pytest.CaptureFixture[str], path: Path) -> None:
    found = json.loads(run(capsys, "cost", path, "--format", "json").out)
    (one,) = found["segments"][0]["relationships"]

    assert one["cost"]["first_year"] == 7987.5
    assert one["break_even"]["later_years"] == 57375
    assert one["later_years"]["share_of_revenue"] == pytest.approx(0.057375)
    assert sum(part["cost"]["yearly"] for part in one["parts"]) == 5737.5
    assert one["against_cheaper"] == {"because": "no other relationship is cheaper"}
    assert found["roles"][0]["cost_per_hour"] == 56.25


def test_as_csv_the_yearly_rows_add_up_to_the_bill(
    capsys: pytest.CaptureFixture[str], plank_folder: Path
) -> None:
    model = plank_folder / "plank.upg"
    report = json.loads(run(capsys, "cost", model, "--format", "json").out)
    rows = list(csv.DictReader(io.StringIO(run(capsys, "cost", model, "--format", "csv").out)))

    for each in report["segments"]:
        bill = sum(one["later_years"]["cost"] for one in each["relationships"])
        added = sum(
            float(row["cost"]) for row in rows if row["segment"] == each["id"] and row["when"] == "yearly"
        )
        assert added == pytest.approx(bill)


def test_as_markdown_it_is_tables_and_lists(capsys: pytest.CaptureFixture[str], path: Path) -> None:
    said = run(capsys, "cost", path, "--format", "markdown").out

    assert "| quarterly review | 4 × 8 h of success manager |  |  | 32 h | £1,800 |" in said
    assert "| an account in all |  | 40 h | £2,250 | 102 h | £5,737.50 |" in said
    assert "- **breaks even**: from £79,875 in the first year" in said


def test_another_number_of_accounts(capsys: pytest.CaptureFixture[str], path: Path) -> None:
    said = run(capsys, "cost", path, "--segment", "enterprise", "--accounts", "40").out

    assert "40, as asked" in said
    assert "£229,500" in said


def test_pictures_are_drawn_and_never_over_a_file_that_is_there(
    capsys: pytest.CaptureFixture[str], plank_folder: Path, tmp_path: Path
) -> None:
    first = run(capsys, "cost", plank_folder / "plank.upg", "--svg", tmp_path / "charts")
    again = run(capsys, "cost", plank_folder / "plank.upg", "--svg", tmp_path / "charts")
    forced = run(capsys, "cost", plank_folder / "plank.upg", "--svg", tmp_path / "charts", "--force")

    assert (first.code, again.code, forced.code) == (0, 2, 0)
    drawn = {file.name: ET.parse(file).getroot() for file in (tmp_path / "charts").iterdir()}  # noqa: S314
    assert {"cost-curves.svg", "ladder-1.svg"} <= set(drawn)
    assert all(root.tag == "{http://www.w3.org/2000/svg}svg" for root in drawn.values())
    words = "".join(drawn["cost-curves.svg"].itertext())
    assert "Named success manager: 1 account costs £5,738 a year" in words


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--segment", "enterprize"), "there is no segment 'enterprize'. Did you mean 'Enterprise'?"),
        (("--accounts", "0"), "0 accounts cannot be served"),
        (("--accounts", "-4"), "-4 accounts cannot be served"),
        (("--accounts", "nan"), "nan accounts cannot be served"),
        (("--accounts", "many"), "invalid float value: 'many'"),
    ],
)
def test_what_cannot_be_asked_is_refused(
    capsys: pytest.CaptureFixture[str], path: Path, arguments: tuple[str, ...], words: str
) -> None:
    found = run(capsys, "cost", path, *arguments)

    assert (found.code, found.out) == (2, "")
    assert words in found.err


def test_accounts_of_several_segments_are_refused(
    capsys: pytest.CaptureFixture[str], plank_folder: Path
) -> None:
    found = run(capsys, "cost", plank_folder / "plank.upg", "--accounts", "5")

    assert found.code == 2
    assert "Name it with --segment. Known: enterprise, mid-market, self-serve." in found.err


@pytest.mark.parametrize(
    ("mechanism", "words"),
    [
        ({"share": 1.2}, "share"),
        ({"occurrences": -1}, "occurrences"),
        ({"minutes": {"low": 9, "likely": 5, "high": 3}}, "low 9 is above high 3"),
    ],
)
def test_a_mechanism_that_cannot_be_is_refused(
    capsys: pytest.CaptureFixture[str], path: Path, mechanism: Mechanism, words: str
) -> None:
    wrong = {**works("call", 1, 1), **mechanism}
    found = costed(capsys, path, business(), segment(**SIZED), bond("named", wrong))

    assert (found.code, found.out) == (2, "")
    assert words in found.err


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        ({}, "unknown, because the model does not say how many accounts there are (segment_size)"),
        ({"segment_size": 0}, "unknown, because there are no accounts"),
        (
            {**SIZED, "revenue_per_account": {"amount": "0", "currency": "GBP"}},
            "unknown, because an account brings no revenue",
        ),
        (
            {**SIZED, "revenue_per_account": None},
            "unknown, because the model does not say what an account brings (revenue_per_account)",
        ),
    ],
)
def test_what_is_not_known_says_why(
    capsys: pytest.CaptureFixture[str], path: Path, facts: dict[str, Any], words: str
) -> None:
    found = costed(capsys, path, business(), segment(**facts), bond("named", *NAMED))

    assert found.code == 0
    assert words in found.out
    assert "£7,987.50 in the first year" in found.out  # an account costs the same all the same


def test_time_without_a_role_is_in_hours_only(capsys: pytest.CaptureFixture[str], path: Path) -> None:
    found = costed(
        capsys,
        path,
        business(),
        segment(**SIZED),
        bond("named", works("call", 10, 1), works("visit", 4, 8, role=None)),
    )

    assert "in hours only visit: no money for this time is in any figure here" in found.out
    assert "at least £562.50 a year" in found.out
    assert "42 h a year" in found.out
    assert "not below £5,625 a year" in found.out
    rows = list(csv.DictReader(io.StringIO(run(capsys, "cost", path, "--format", "csv").out)))
    assert [(row["cost"], row["is_unpriced"]) for row in rows] == [
        ("11250.0", "no"),
        ("", "yes"),
        ("0.0", "no"),
    ]


def test_a_business_that_counts_hours_is_told_hours(capsys: pytest.CaptureFixture[str], path: Path) -> None:
    founder = {"name": ROLE, "hours_per_year": 520}
    known = business(roles=[founder], hours_per_week=10)
    found = costed(capsys, path, known, segment(**SIZED), bond("named", works("call", 12, 3)))

    # 20 x 36 = 720 hours a year are 13.8 a week
    assert "13.8 h of the 10 h a week that there are, 3.8 h more than there are" in found.out
    assert "in hours only" in found.out
    assert "£0" not in found.out
    assert "breaks even unknown, because its time is in hours only" in found.out


def test_a_range_is_counted_with_its_likely_figure_and_named(
    capsys: pytest.CaptureFixture[str], path: Path
) -> None:
    call = {**works("call", 10, 1), "minutes": {"low": 30, "likely": 60, "high": 120}}
    found = costed(capsys, path, business(), segment(**SIZED), bond("named", call))

    assert "£562.50 a year" in found.out
    assert "Named › call › minutes: 60, between 30 and 120 min" in found.out


def test_over_the_life_of_a_customer(capsys: pytest.CaptureFixture[str], path: Path) -> None:
    stay = {"retention_per_year": 0.9, "basis": "measured", "source": "2025"}
    found = costed(
        capsys,
        path,
        business(gross_margin=0.8, discount_per_year=0.1),
        segment(**SIZED, revenue_per_account={"amount": "10000", "currency": "GBP"}),
        bond("named", works("help", 1, 100), outlook=stay),
        bond("pooled", works("help", 1, 10), outlook={"retention_per_year": 0.6}),
        refs=("named", "pooled"),
    )

    assert "pays above £11,250 a year an account, against 'Pooled'" in found.out
    assert "with 'Named' 90% stay a year (measured: 2025)" in found.out
    assert "with 'Pooled' 60% stay a year (assumed)" in found.out
    assert "at £10,000 a year a customer is worth £3,300 less" in found.out
    assert "it would pay there if 94.0% stayed, 4 points more" in found.out


def test_words_of_the_model_neither_steer_the_terminal_nor_run_in_a_spreadsheet(
    capsys: pytest.CaptureFixture[str], path: Path
) -> None:
    wild = works("x", 1, 1) | {"name": "=1+1 \x1b[31m | `red`"}
    path.write_text(text([business(), segment(**SIZED), bond("named", wild)], serves("named")))

    assert "\x1b" not in run(capsys, "cost", path).out
    assert "\\|" in run(capsys, "cost", path, "--format", "markdown").out
    rows = list(csv.DictReader(io.StringIO(run(capsys, "cost", path, "--format", "csv").out)))
    assert rows[0]["mechanism"].startswith("'=")
