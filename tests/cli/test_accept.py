"""`moorings accept` as a person meets it: a finding is lived with for a while, and that is never forgotten."""

import csv
import io
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from cli.mendable import TODAY, write_model
from command import Answer, run
from moorings.model.read import read_model
from moorings.services.accept import accept_finding
from moorings.store.history import history, read, undo


@pytest.fixture
def model(tmp_path: Path) -> Path:
    return write_model(tmp_path / "model.upg")


def accept(capsys: pytest.CaptureFixture[str], model: Path, *more: str) -> Answer:
    return run(capsys, "accept", model, *more, "--as-of", TODAY)


def on_firms(capsys: pytest.CaptureFixture[str], model: Path, **other: str) -> Answer:
    said = {"on": "Firms", "because": "We do not sell to firms yet.", "until": "2027-03-31"} | other
    return accept(
        capsys, model, "undecided-segment", *(word for key in said for word in (f"--{key}", said[key]))
    )


def found(capsys: pytest.CaptureFixture[str], model: Path, *more: str) -> list[dict[str, Any]]:
    answer = run(capsys, "check", model, "--as-of", TODAY, "--format", "json", *more)
    listed: list[dict[str, Any]] = json.loads(answer.out)
    return listed


def test_an_accepted_finding_is_shown_apart_and_does_not_fail_the_check(
    model: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    check = ("check", model, "--as-of", TODAY, "--select", "REL003", "--fail-on", "note")
    assert run(capsys, *check).code == 1

    answer = on_firms(capsys, model, by="Founder")

    assert (answer.code, answer.out) == (0, "REL003 on Firms is accepted until 31 March 2027.\n")
    checked = run(capsys, *check)
    assert checked.code == 0
    says = "accepted until 31 March 2027: We do not sell to firms yet. (Founder)"
    assert f"Firms: {says}" in " ".join(checked.out.split())
    assert checked.out.endswith("1 accepted.\n")
    (one,) = found(capsys, model, "--select", "REL003")
    assert one["accepted"] == {
        "rule": "REL003",
        "reason": "We do not sell to firms yet.",
        "until": "2027-03-31",
        "by": "Founder",
    }


def test_the_day_after_the_last_one_it_is_a_finding_again_and_so_is_the_acceptance(
    model: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    on_firms(capsys, model)

    def codes(day: str) -> list[str]:
        out = run(
            capsys,
            "check",
            model,
            "--as-of",
            day,
            "--format",
            "json",
            "--select",
            "REL003",
            "--select",
            "REV004",
        ).out
        return [one["code"] for one in json.loads(out) if one["subject"] == "Firms" and not one["accepted"]]

    assert codes("2027-03-31") == []
    assert codes("2027-04-01") == ["REL003", "REV004"]


def test_it_is_kept_in_the_file_beside_what_other_tools_keep_there_and_can_be_undone(
    model: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = model.read_bytes()

    accept(capsys, model, "REL002", "--on", "forum", "--because", "To be found.", "--until", "2026-12-31")

    node = read(model).document.node("forum")
    assert node is not None
    assert node["properties"]["other-tool:colour"] == {"hue": 7}
    rules = [one["rule"] for one in node["properties"]["moorings:accepted"]["findings"]]
    assert rules == ["MOT001", "REV002", "REL002"]
    assert history(model).steps[-1].says == "REL002 accepted on forum until 2026-12-31"
    undo(model)
    assert model.read_bytes() == before


def test_accepting_it_again_replaces_the_reason_and_the_day(
    model: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    on_firms(capsys, model)
    on_firms(capsys, model, because="Firms come in autumn.", until="2026-10-31")

    (one,) = read_model(read(model).document).accepted["firms"]
    assert (one.reason, one.until) == ("Firms come in autumn.", date(2026, 10, 31))


@pytest.mark.parametrize(
    ("other", "says"),
    [
        ({"until": "2026-06-30"}, "2026-06-30 has passed"),
        ({"until": "2028-07-02"}, "too far away: a finding is accepted for 2 years at most"),
        ({"because": "  "}, "accepted for a reason"),
        ({"on": "Teams"}, r"REL003 (undecided-segment) finds nothing on 'Teams'. It does on Firms."),
        ({"on": "Firmes"}, "Nothing in the model is called 'Firmes'. Did you mean 'firms'?"),
    ],
)
def test_what_cannot_be_accepted_is_told_and_the_file_stays_as_it_was(
    other: dict[str, str], says: str, model: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = model.read_bytes()

    answer = on_firms(capsys, model, **other)

    assert answer.code == 2
    assert says in answer.err
    assert model.read_bytes() == before


@pytest.mark.parametrize("until", ["2026-07-01", "2028-07-01"])
def test_from_today_to_two_years_ahead_it_is_accepted(
    until: str, model: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert on_firms(capsys, model, until=until).code == 0


@pytest.mark.parametrize(
    ("rule", "says"),
    [
        ("REL03", "No rule is called 'REL03'. Did you mean 'REL003'"),
        ("UPG020", "'UPG020' is about the file"),
        ("REV005", "'REV005' is about what was accepted"),
    ],
)
def test_not_every_rule_can_be_accepted(
    rule: str, says: str, model: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    answer = accept(capsys, model, rule, "--on", "Firms", "--because", "So.", "--until", "2026-12-31")

    assert answer.code == 2
    assert says in answer.err


def test_what_was_left_out_is_named(model: Path, capsys: pytest.CaptureFixture[str]) -> None:
    answer = accept(capsys, model, "REL003", "--on", "Firms")

    assert answer.code == 2
    assert 'moorings: --because "…", --until DATE must be said. As in: moorings accept' in answer.err


def test_of_a_rule_that_needs_customer_data_nobody_knows_what_it_would_find(
    model: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    on_teams = ("--on", "teams", "--because", "A pilot by phone.", "--until", "2026-12-31")

    assert accept(capsys, model, "DRI001", *on_teams).code == 0
    assert not [one for one in found(capsys, model, "--select", "REV005") if one["subject"] == "Teams"]


def test_what_is_accepted_is_listed_the_first_to_be_over_first(
    model: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    on_firms(capsys, model)

    listed = json.loads(accept(capsys, model, "--list", "--format", "json").out)
    assert [(one["rule"], one["subject"], one["standing"]) for one in listed] == [
        ("REV002", "Forum", "over"),
        ("MOT001", "Forum", "holds"),
        ("REL003", "Firms", "holds"),
    ]
    rows = list(csv.DictReader(io.StringIO(accept(capsys, model, "--list", "--format", "csv").out)))
    assert rows == listed
    shown = accept(capsys, model, "--list").out
    assert "31 May 2026" in shown
    assert "Under discussion." in shown


def test_a_model_in_which_nothing_is_accepted_says_so(
    plank_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(capsys, "accept", plank_folder / "plank.upg", "--list").out == "No finding is accepted.\n"


def test_an_acceptance_is_withdrawn_and_the_finding_is_back(
    model: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = model.read_bytes()
    on_firms(capsys, model)

    answer = accept(capsys, model, "REL003", "--on", "firms", "--withdraw")

    assert answer.out == "REL003 on Firms is not accepted any more.\n"
    assert model.read_bytes() == before
    assert accept(capsys, model, "REL003", "--on", "firms", "--withdraw").code == 2


def test_withdrawing_what_is_not_accepted_there_is_told(
    model: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    answer = accept(capsys, model, "REL001", "--on", "Forum", "--withdraw")

    assert answer.code == 2
    assert "'REL001' is not accepted on 'Forum'." in answer.err


def test_a_title_that_two_have_is_not_enough(model: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = model.read_text().replace('"title": "Firms"', '"title": "Teams"')
    model.write_text(text)
    run(capsys, "fmt", model)

    by_title = accept(capsys, model, "DRI001", "--on", "Teams", "--because", "So.", "--until", "2026-12-31")
    assert by_title.code == 2
    assert "'Teams' is the title of several: firms, teams." in by_title.err


def test_a_file_with_errors_is_left_as_it_is(model: Path, capsys: pytest.CaptureFixture[str]) -> None:
    model.write_text(model.read_text().replace('"type": "market_segment"', '"type": ""', 1))
    spoilt = model.read_bytes()

    answer = accept(capsys, model, "MOT001", "--on", "Forum", "--because", "So.", "--until", "2026-12-31")

    assert answer.code == 2
    assert "has errors and is left as it is" in answer.err
    assert model.read_bytes() == spoilt


def test_python_accepts_a_finding_as_well(model: Path) -> None:
    entered = accept_finding(
        model,
        "REL003",
        "firms",
        because="Not yet.",
        until=date(2026, 12, 31),
        today=date.fromisoformat(TODAY),
    )

    assert (entered.accepted.rule, entered.accepted.node, entered.dropped) == ("REL003", "Firms", ())
