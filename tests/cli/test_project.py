"""`moorings project` and `moorings capacity` as a person meets them."""

import csv
import io
import json
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as Xml

import pytest

from command import Answer, run
from model.small_models import business, edge, node, text

SVG = "{http://www.w3.org/2000/svg}"
HELP = {
    "id": "help",
    "name": "Help",
    "category": "personal_assistance",
    "occurrences": 16,
    "minutes": 60,
    "role": "agent",
    "initiative": "reactive",
}
AGENT = {"name": "agent", "cost": {"amount": "80000", "currency": "GBP"}, "hours_per_year": 1600, "people": 2}
REVENUE = {"amount": "10000", "currency": "GBP"}
Node = dict[str, Any]


def company(
    tmp_path: Path,
    segment: Node | None = None,
    mechanism: Node | None = None,
    relationship: Node | None = None,
    settings: Node | None = None,
) -> Path:
    """Write a model of a hundred accounts that grow by a fifth and take a hundredth of a person each; return it."""
    sized = {"segment_size": 100, "growth_rate": 0.2, "m_segment": {"revenue_per_account": REVENUE}}
    facts = {"parts": ["personal_assistance"], "state": "live", "mechanisms": [{**HELP, **(mechanism or {})}]}
    nodes = [
        business(**{"roles": [AGENT], "gross_margin": 0.8, **(settings or {})}),
        node("market_segment", "s", "Shops", **{**sized, **(segment or {})}),
        node("customer_relationship", "r", "Help desk", m_relationship={**facts, **(relationship or {})}),
    ]
    edges = [
        edge("b", "business_model_targets_market_segment", "s"),
        edge("b", "business_model_maintains_customer_relationship", "r"),
        edge("r", "customer_relationship_with_market_segment", "s"),
    ]
    path = tmp_path / "shops.upg"
    path.write_text(text(nodes, edges))
    return path


def said(answer: Answer) -> str:
    """Return what was said, on one line."""
    assert answer.code == 0, answer.err
    return " ".join(answer.out.split())


def test_the_years_ahead_and_what_changes_in_them(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = said(run(capsys, "project", company(tmp_path), "--years", 4, "--as-of", "2026-06-30"))

    assert "By June 2030 there are 207 accounts, and 3 people are needed where it is 1 today" in out
    assert "April 2030: the work is more than the 2 people of the pool agent can do, at 200 accounts." in out
    assert "April 2030: the 3rd person is needed in the pool agent, at 200 accounts." in out
    assert "June 2027 120 20 1,755 h 1.20 £87,757 £1,096,963 £789,813 8%" in out
    assert "How many accounts leave is not given for Help desk (outlook)" in out


def test_five_years_unless_told_otherwise_and_json_has_every_figure(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = json.loads(
        run(capsys, "project", company(tmp_path), "--as-of", "2026-06-30", "--format", "json").out
    )

    assert found["schema"] == 1
    assert [year["ends"] for year in found["total"]["years"]][-1] == "2031-06-30"
    assert found["total"]["years"][1]["accounts"] == pytest.approx(144)
    assert found["total"]["years"][0]["share_of_revenue"] == pytest.approx(0.08)
    assert found["pools"][0]["whole_people"] == [1, 2, 2, 2, 3, 3]
    assert found["turning_points"][0]["turn"] == "the next person is needed"


def test_csv_has_a_row_a_year_for_each_level(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    answer = run(
        capsys, "project", company(tmp_path), "--years", 2, "--as-of", "2026-06-30", "--format", "csv"
    )
    rows = list(csv.DictReader(io.StringIO(answer.out)))

    assert [row["level"] for row in rows] == ["segment"] * 2 + ["relationship"] * 2 + ["total"] * 2 + [
        "pool"
    ] * 2
    assert float(rows[0]["accounts"]) == pytest.approx(120)
    assert rows[-1]["whole_people"] == "2"


def test_markdown_has_the_tables(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = run(capsys, "project", company(tmp_path), "--as-of", "2026-06-30", "--format", "markdown").out

    assert "| until | accounts |" in out
    assert "| agent | 2 | 1 (1.00) | 2 (1.20) |" in out


def test_pictures_are_drawn_and_not_drawn_over(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    model, folder = company(tmp_path), tmp_path / "pictures"
    command = ("project", model, "--as-of", "2026-06-30", "--svg", folder)
    first, again, forced = run(capsys, *command), run(capsys, *command), run(capsys, *command, "--force")
    people = Xml.fromstring((folder / "people-by-year.svg").read_text())  # noqa: S314  # our own picture
    money = (folder / "money-by-year.svg").read_text()

    assert (first.code, again.code, forced.code) == (0, 2, 0)
    assert people.find(f"{SVG}desc") is not None
    assert people.findtext(f"{SVG}desc") == (
        "agent: today 1, Jun 2027 2, Jun 2028 2, Jun 2029 2, Jun 2030 3, Jun 2031 3"
    )
    assert "until Jun 2027 revenue £1,096,963, margin £789,813, cost to serve £87,757" in money


@pytest.mark.parametrize("years", ["0", "-3", "51", "1000"])
def test_years_out_of_reach(tmp_path: Path, capsys: pytest.CaptureFixture[str], years: str) -> None:
    answer = run(capsys, "project", company(tmp_path), f"--years={years}")

    assert (answer.code, answer.out) == (2, "")
    assert "years cannot be projected. Say from 1 to 50." in answer.err


@pytest.mark.parametrize(
    ("segment", "says"),
    [
        ({"segment_size": None}, "Unknown: the size of Shops is not given."),
        ({"growth_rate": None}, "Unknown: the growth of Shops is not given."),
        ({"growth_rate": 1e6}, "Unknown: Shops grows beyond anything that can be counted."),
        ({"growth_rate": -2}, "Unknown: Shops cannot shrink by more than all of it a year."),
        ({"m_segment": {}}, "Unknown: the revenue of an account of Shops is not given."),
        ({"segment_size": 0}, "By June 2031 there are 0 accounts, and 0 people are needed, as today"),
        (
            {"growth_rate": -1},
            "By June 2031 there are 0 accounts, and 0 people are needed where it is 1 today",
        ),
    ],
)
def test_what_cannot_be_known_is_said_in_every_form(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], segment: Node, says: str
) -> None:
    model = company(tmp_path, {key: value for key, value in segment.items() if value is not None} or None)
    if None in segment.values():
        document = json.loads(model.read_text())
        for key in segment:
            document["nodes"][1]["properties"].pop(key)
        model.write_text(json.dumps(document))

    assert says in said(run(capsys, "project", model, "--as-of", "2026-06-30", "--svg", tmp_path / "svg"))
    for form in ("json", "csv", "markdown"):
        assert run(capsys, "project", model, "--as-of", "2026-06-30", "--format", form).code == 0
    assert run(capsys, "capacity", model, "--as-of", "2026-06-30").code == 0


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_a_day_that_nobody_plans_for(tmp_path: Path, capsys: pytest.CaptureFixture[str], day: str) -> None:
    for command in ("project", "capacity"):
        answer = run(capsys, command, company(tmp_path), "--as-of", day)
        assert (answer.code, answer.out) == (2, "")
        assert f"working hours cannot be planned for {day}." in answer.err


def test_a_promise_beyond_any_calendar(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    calendar = {"opens": "09:00", "closes": "09:05"}
    promise = {"says": "Some day.", "response_hours": 1_000_000}
    model = company(tmp_path, None, None, {"promise": promise}, {"calendar": calendar})
    out = said(run(capsys, "capacity", model, "--as-of", "2026-06-30"))

    assert "Unknown: 1,000,000 working hours after 2026-07-10 end beyond any calendar." in out


def test_a_model_without_segments(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    model = tmp_path / "empty.upg"
    model.write_text(text([business()]))

    for command in ("project", "capacity"):
        answer = run(capsys, command, model)
        assert answer.code == 2
        assert "holds no customer segment" in answer.err


def test_capacity_in_words(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """1,600 hours for two people: half of their time. Late after four hours, by Erlang C for two: 0.5 %."""
    promise = {"says": "We answer within half a day.", "response_hours": 4, "share_kept": 0.95}
    out = said(
        run(capsys, "capacity", company(tmp_path, relationship={"promise": promise}), "--as-of", "2026-01-05")
    )

    assert "2,088 h of opening from 5 January 2026 to 4 January 2027, with 0 holidays named." in out
    assert "when they peak is not known" in out
    assert "Help desk agent 16 h 100 100 1 2" in out
    assert "agent 1,600 h 3,200 h 50% 1 1 2" in out
    assert "Promised: a first reply within 4 working hours, for 95%." in out
    assert "Kept: 98.4% are begun in time (after 26 min on average)." in out


def test_work_that_hardly_waits_is_begun_at_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    promise = {"says": "Soon.", "response_hours": 8}
    model = company(tmp_path, {"segment_size": 1}, None, {"promise": promise})

    assert "100% are begun in time (at once on average)." in said(
        run(capsys, "capacity", model, "--as-of", "2026-06-30")
    )


def test_a_telephone_that_nobody_can_keep_up_with(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """250 × 16 hours ask for 1.9 people all the time, and 2 × 1,600 hours have one there."""
    promise = {"says": "We pick up.", "response_seconds": 30, "share_kept": 0.8}
    model = company(tmp_path, {"segment_size": 250}, {"queue": "live"}, {"promise": promise})
    out = said(run(capsys, "capacity", model, "--as-of", "2026-01-05"))

    assert "1.9 contacts an hour of 1 h keep 1.92 people busy; of the pool agent, 1 person is there" in out
    assert "Not kept: the queue never ends." in out
    assert "It takes 4 at a time, 5.2 full-time people." in out
    assert "▲ agent: the work that lies grows by 800 h a year." in out


def test_two_readings_of_one_promise_are_shown_side_by_side(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    promise = {"says": "Next business day (within 24 hours).", "response_days": 1, "response_clock_hours": 24}
    out = said(
        run(capsys, "capacity", company(tmp_path, relationship={"promise": promise}), "--as-of", "2026-01-05")
    )

    assert "a first reply within 24 hours by the clock" in out
    assert "a first reply by the end of the next business day" in out
    assert (
        "These are two promises: who writes on Friday 16:00 waits until Saturday 16:00 (24 hours by the clock, 1 h "
        "of working time) or until Monday 17:00 (the next business day, 9 h of working time)."
    ) in out


def test_capacity_for_machines(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    promise = {"says": "Soon.", "response_hours": 4}
    model = company(tmp_path, {"segment_size": 300}, None, {"promise": promise})
    found = json.loads(run(capsys, "capacity", model, "--as-of", "2026-01-05", "--format", "json").out)
    table = run(capsys, "capacity", model, "--as-of", "2026-01-05", "--format", "csv").out
    page = run(capsys, "capacity", model, "--as-of", "2026-01-05", "--format", "markdown").out

    assert found["opening"] == {"until": "2027-01-04", "hours": 2088, "holidays": 0}
    assert found["pools"][0]["utilisation"] == pytest.approx(1.5)
    assert found["promises"][0]["verdict"] == "not kept"
    assert found["promises"][0]["answer"]["in_turn"] == {"mean_hours": None, "kept": 0}
    assert [row["level"] for row in csv.DictReader(io.StringIO(table))] == ["relationship", "pool", "promise"]
    assert "| agent | 4,800 h | 3,200 h | 150% | 3 | 3 | 2 |" in page


def test_hours_a_week_instead_of_people(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    model = company(tmp_path, {"segment_size": 30}, settings={"hours_per_week": 10})

    assert "all hours 480 h 522 h 92%" in said(run(capsys, "capacity", model, "--as-of", "2026-06-30"))
    assert "December 2026: the 522 h a year that there are do not suffice, at 33 accounts." in said(
        run(capsys, "project", model, "--as-of", "2026-06-30")
    )


def test_a_promise_that_nothing_keeps_says_what_is_missing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    promise = {"says": "Soon.", "response_seconds": 30}
    model = company(tmp_path, None, None, {"promise": promise})

    assert "Unknown: no mechanism is a live queue, so nobody is on the line (queue: live)." in said(
        run(capsys, "capacity", model, "--as-of", "2026-06-30")
    )
