"""`moorings cost` where inputs are ranges: bands, chances and what moves the result, in every form, and bad input."""

import csv
import io
import json
import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from command import run
from model.small_models import business, edge, node, text

Node = dict[str, Any]
MINUTES = {"low": 60, "likely": 90, "high": 180}
REVIEW = {
    "id": "review",
    "name": "Quarterly business review",
    "category": "dedicated_personal_assistance",
    "role": "success manager",
    "occurrences": 4,
    "minutes": MINUTES,
}
CALL = {**REVIEW, "id": "call", "name": "Call", "occurrences": 1, "minutes": 30}


def outlook(retention: Any, expansion: Any = 0) -> Node:
    return {"retention_per_year": retention, "expansion_per_year": expansion}


def model(*, review: Node = REVIEW, stays: Any = 0.9, grows: Any = 0, **settings: Any) -> str:
    """Return an enterprise of twenty accounts at £4,000 a year, served by a named person, and by pooled help."""
    revenue = {"revenue_per_account": {"amount": "4000", "currency": "GBP"}}
    nodes = [
        business(gross_margin=0.8, discount_per_year=0.1, **settings),
        node("market_segment", "s", "Enterprise", segment_size=20, m_segment=revenue),
        *(
            node("customer_relationship", ref, title, m_relationship={"mechanisms": [one], "outlook": life})
            for ref, title, one, life in (
                ("named", "Named", review, outlook(stays, grows)),
                ("pooled", "Pooled", CALL, outlook(0.6)),
            )
        ),
    ]
    edges = [edge(ref, "customer_relationship_with_market_segment", "s") for ref in ("named", "pooled")]
    return text(nodes, edges)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return the file of a business whose reviews take 60 to 180 minutes."""
    file = tmp_path / "acme.upg"
    file.write_text(model())
    return file


def test_bands_stand_beside_the_likely_figures(capsys: pytest.CaptureFixture[str], path: Path) -> None:
    found = run(capsys, "cost", path)
    said = re.sub(r"\s+", " ", found.out)

    assert found.code == 0
    assert "20,000 draws from seed 0" in said
    # £3.75 for each of their minutes. The range is a beta distribution with α = 2 and β = 4: 1 − (1 − x)⁴(1 + 4x)
    # lies below x: its tenths and its median are 73.5, 130.1 and 97.7 minutes.
    assert re.search(r"cost of an account, every year £338 £36[4-9] £27[3-8] to £4(8[4-9]|9[01])", said)
    assert "Named › Quarterly business review › 1 h 13 min 2 h 10 min £276 £488 1.00 minutes" in said
    assert "against 'Pooled'; it pays above a revenue" in said


def test_the_seed_and_the_number_of_draws_are_as_asked_and_give_the_same_again(
    capsys: pytest.CaptureFixture[str], path: Path
) -> None:
    first, again = (run(capsys, "cost", path, "--draws", 500, "--seed", 7) for _ in range(2))
    other = run(capsys, "cost", path, "--draws", 500, "--seed", 8)

    assert "500 draws from seed 7" in first.out
    assert first == again
    assert first.out != other.out


def test_json_has_each_figure_with_its_band_its_error_and_what_moves_it(
    capsys: pytest.CaptureFixture[str], path: Path
) -> None:
    found = json.loads(run(capsys, "cost", path, "--format", "json").out)["uncertainty"]
    named = found["segments"][0]["relationships"][0]
    cost = next(one for one in named["figures"] if one["figure"] == "cost_of_an_account_later_years")

    assert (found["draws"], found["seed"], found["is_certain"]) == (20_000, 0, False)
    assert cost["unit"] == "money a year"
    assert cost["likely"] == pytest.approx(337.5)
    assert 225 < cost["band"]["low"] < cost["band"]["median"] < cost["band"]["high"] < 675
    assert 0 < cost["band"]["error"] < 2
    assert named["chances"]["pays_in_later_years"] == pytest.approx(
        0.69, abs=0.05
    )  # £400 is a tenth of £4,000
    influence = named["moved"][0]["influences"][0]
    assert influence["name"] == "Named › Quarterly business review › minutes"
    assert influence["swing"] == pytest.approx(3.75 * (influence["high"] - influence["low"]))


def test_csv_has_the_bands_where_draws_are_asked_for(capsys: pytest.CaptureFixture[str], path: Path) -> None:
    shown = run(capsys, "cost", path, "--draws", 1000, "--format", "csv").out
    rows = list(csv.DictReader(io.StringIO(shown, newline="")))
    named = {row["figure"]: row for row in rows if row["relationship"] == "named"}

    assert float(named["cost_of_an_account_later_years"]["likely"]) == pytest.approx(337.5)
    assert named["cost_of_an_account_later_years"]["draws"] == "1000"
    assert 0 < float(named["pays_in_later_years"]["median"]) < 1
    assert "mechanism" in run(capsys, "cost", path, "--format", "csv").out.splitlines()[0]


def test_markdown_has_the_bands(capsys: pytest.CaptureFixture[str], path: Path) -> None:
    shown = run(capsys, "cost", path, "--format", "markdown").out

    assert "## How sure these figures are" in shown
    assert "| figure | likely | median | 8 draws in 10 |" in shown


def test_a_tornado_is_drawn_for_each_figure_that_something_moves(
    capsys: pytest.CaptureFixture[str], path: Path, tmp_path: Path
) -> None:
    run(capsys, "cost", path, "--svg", tmp_path / "charts")
    drawn = sorted((tmp_path / "charts").glob("tornado-*.svg"))
    says = [ET.parse(one).getroot().findtext("{*}desc") or "" for one in drawn]  # noqa: S314  our own picture

    assert len(drawn) == 3
    assert (
        "£338 where every input is at its likely value; Named › Quarterly business review › minutes"
        in says[0]
    )


def test_a_model_without_ranges_says_so_where_draws_are_asked_for(
    capsys: pytest.CaptureFixture[str], path: Path
) -> None:
    path.write_text(model(review={**REVIEW, "minutes": 90}))

    assert "How sure" not in run(capsys, "cost", path).out
    assert "Nothing is uncertain: no input is a range." in run(capsys, "cost", path, "--draws", 1000).out


def test_a_share_of_draws_without_end_is_told_and_no_figure_is_infinite(
    capsys: pytest.CaptureFixture[str], path: Path
) -> None:
    stays = {"low": 0.9, "high": 1.0, "shape": "uniform"}
    path.write_text(model(stays=stays, grows=0.14))  # without end from 1.1 / 1.14 = 0.965 on: 35% of draws
    without = run(capsys, "cost", path)
    path.write_text(model(stays=stays, grows=0.14, horizon_years=8))
    counted = run(capsys, "cost", path)

    assert re.search(
        r"because in 3[456]% of draws a customer's worth has no end: say in\s+horizon_years", without.out
    )
    assert re.search(r"counted over 8 years, because in 3[456]% of draws", counted.out)
    for found in (without, counted):
        assert not re.search(r"\b(inf|nan|infinity)\b", found.out, re.IGNORECASE)


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("--draws", "0"), "0 draws cannot be made. Give 100 to 1,000,000."),
        (("--draws", "1000000000"), "1,000,000,000 draws cannot be made. Give 100 to 1,000,000."),
        (("--draws", "many"), "--draws: 'many' is no whole number"),
        (("--draws", "1e5"), "--draws: '1e5' is no whole number"),
        (("--seed", "today"), "--seed: 'today' is no whole number"),
        (("--seed", "-1"), "the seed -1 is below 0. Give a whole number from 0 on."),
    ],
)
def test_draws_and_seeds_that_cannot_be_are_told(
    capsys: pytest.CaptureFixture[str], path: Path, arguments: tuple[str, str], says: str
) -> None:
    found = run(capsys, "cost", path, *arguments)

    assert found.code == 2
    assert says in found.err
    assert found.out == ""


@pytest.mark.parametrize(
    ("changed", "says"),
    [
        ({"minutes": {"low": 180, "likely": 90, "high": 60}}, "low 180 is above high 60"),
        ({"share": {"low": 0.5, "likely": 0.9, "high": 1.2}}, "less than or equal to 1"),
    ],
)
def test_ranges_that_cannot_be_are_told(
    capsys: pytest.CaptureFixture[str], path: Path, changed: Node, says: str
) -> None:
    path.write_text(model(review={**REVIEW, **changed}))
    found = run(capsys, "cost", path)

    assert found.code == 2
    assert says in found.err
