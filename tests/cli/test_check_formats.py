"""`moorings check` in the forms that other programs read."""

import csv
import io
import json
import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from cli.mendable import TODAY, write_model
from command import Answer, run


@pytest.fixture
def model(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    write_model(tmp_path / "a model, 100%.upg")
    return Path("a model, 100%.upg")


def check(capsys: pytest.CaptureFixture[str], model: Path, *more: str) -> Answer:
    return run(capsys, "check", model, "--as-of", TODAY, *more)


def line_of(model: Path, node_id: str) -> int:
    (found,) = (
        number
        for number, line in enumerate(model.read_text().splitlines(), 1)
        if line == f'      "id": "{node_id}",'
    )
    return found


def test_the_text_names_place_reason_source_and_remedy(
    model: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = " ".join(check(capsys, model, "--select", "REL003").out.split())

    assert f"where Firms, line {line_of(model, 'firms')} of {model} what" in out
    assert all(f" {label} " in out for label in ("do", "why", "source"))


def test_json_and_csv_tell_the_same(model: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told = json.loads(check(capsys, model, "--format", "json").out)
    table = list(csv.DictReader(io.StringIO(check(capsys, model, "--format", "csv").out)))

    assert [(one["code"], one["subject"], str(one["line"])) for one in told] == [
        (row["code"], row["subject"], row["line"]) for row in table
    ]
    (accepted,) = (row for row in table if row["accepted_reason"])
    assert (accepted["code"], accepted["accepted_until"]) == ("MOT001", "2026-09-30")
    (edits,) = (one["edits"] for one in told if one["code"] == "MOD002")
    assert edits == [{"node_id": "forum", "path": ["relationship_type"], "value": "community"}]


def test_annotations_name_the_line_and_escape_what_would_end_them(
    model: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    spoilt = model.read_text().replace('"title": "Firms"', '"title": "100% of: firms, all"')
    model.write_text(spoilt)
    lines = check(capsys, model, "--format", "github", "--select", "REL003").out.splitlines()

    place = f"file=a model%2C 100%25.upg,line={line_of(model, 'firms')},title=REL003 undecided-segment"
    (line,) = lines
    assert line.startswith(f"::error {place}::100%25 of: firms, all: ")


def test_each_severity_has_its_annotation_and_what_is_accepted_has_none(
    model: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = check(capsys, model, "--format", "github").out.splitlines()

    assert all(re.match(r"::(error|warning|notice) file=[^:]+::[^\n]+", line) for line in lines)
    assert {"::error", "::warning", "::notice"} == {line.split(" ")[0] for line in lines}
    assert not [line for line in lines if "MOT001" in line]


def junit(out: str) -> ElementTree.Element:
    root = ElementTree.fromstring(out)  # noqa: S314  # it is what we wrote ourselves
    assert root.tag == "testsuites"
    return root


def test_junit_counts_what_fails_and_skips_what_is_accepted(
    model: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = check(capsys, model, "--format", "junit", "--fail-on", "warning").out
    told = json.loads(check(capsys, model, "--format", "json").out)
    (suite,) = junit(out)

    failing = [one for one in told if one["severity"] != "note" and not one["accepted"]]
    assert int(suite.attrib["tests"]) == len(told) == len(suite.findall("testcase"))
    assert int(suite.attrib["failures"]) == len(failing) == len(suite.findall("testcase/failure"))
    (skipped,) = suite.findall("testcase/skipped")
    assert skipped.attrib["message"] == "accepted until 30 September 2026: Under discussion. (Founder)"
    assert int(suite.attrib["skipped"]) == 1
    assert suite.findall("testcase/system-out")


def test_junit_carries_every_character_that_a_title_may_hold(
    model: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    title = '"title": "<&\\"\\u0001\\ud800\\ufffe é"'
    model.write_text(model.read_text().replace('"title": "Firms"', title))

    out = check(capsys, model, "--format", "junit", "--select", "REL003").out

    (case,) = junit(out).iter("testcase")
    assert case.attrib["name"].endswith('<&"\ufffd\ufffd\ufffd é')


def test_junit_of_a_model_without_findings_has_a_test_that_passes(
    model: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = check(capsys, model, "--format", "junit", "--select", "COV001").out

    (case,) = junit(out).iter("testcase")
    assert case.attrib["name"] == "no findings"
    assert len(case) == 0


KEYS = {
    "log": ({"version", "runs"}, {"$schema"}),
    "run": ({"tool", "results"}, set()),
    "driver": ({"name"}, {"version", "rules"}),
    "rule": (
        {"id", "shortDescription", "fullDescription", "help", "defaultConfiguration"},
        {"name", "properties"},
    ),
    "result": (
        {"ruleId", "ruleIndex", "level", "message", "locations"},
        {"partialFingerprints", "suppressions"},
    ),
    "location": (set(), {"physicalLocation", "logicalLocations"}),
    "physicalLocation": ({"artifactLocation"}, {"region"}),
    "logicalLocation": (set(), {"name", "fullyQualifiedName", "kind"}),
    "suppression": ({"kind"}, {"status", "justification"}),
}
"""Of each object of SARIF 2.1.0 the keys that we need, and further ones that the schema allows."""
LEVELS = {"none", "note", "warning", "error"}


def of_kind(kind: str, value: dict[str, Any]) -> dict[str, Any]:
    needed, allowed = KEYS[kind]
    assert needed <= value.keys() <= needed | allowed, kind
    return value


def sarif(out: str) -> dict[str, Any]:
    """Return the run of a log that has the structure of the published schema."""
    log = of_kind("log", json.loads(out))
    assert log["version"] == "2.1.0"
    (run_,) = log["runs"]
    of_kind("run", run_)
    rules = of_kind("driver", run_["tool"]["driver"])["rules"]
    assert len({one["id"] for one in rules}) == len(rules)
    for one in rules:
        of_kind("rule", one)
        assert all(one[key]["text"] for key in ("shortDescription", "fullDescription", "help"))
        assert one["defaultConfiguration"]["level"] in LEVELS
    for one in run_["results"]:
        of_kind("result", one)
        assert one["ruleId"] == rules[one["ruleIndex"]]["id"]
        assert one["level"] in LEVELS
        assert one["message"]["text"]
        assert all(isinstance(value, str) for value in one["partialFingerprints"].values())
        for suppression in one.get("suppressions", ()):
            assert of_kind("suppression", suppression)["kind"] in {"inSource", "external"}
            assert suppression["status"] in {"accepted", "underReview", "rejected"}
        for place in one["locations"]:
            of_kind("location", place)
            for logical in place["logicalLocations"]:
                of_kind("logicalLocation", logical)
    found: dict[str, Any] = run_
    return found


def test_sarif_names_rules_files_lines_and_nodes(model: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = sarif(check(capsys, model, "--format", "sarif").out)

    (firms,) = (one for one in found["results"] if one["ruleId"] == "REL003")
    (place,) = firms["locations"]
    of_kind("physicalLocation", place["physicalLocation"])
    assert place["physicalLocation"] == {
        "artifactLocation": {"uri": "a%20model%2C%20100%25.upg"},
        "region": {"startLine": line_of(model, "firms")},
    }
    assert place["logicalLocations"] == [{"name": "Firms", "fullyQualifiedName": "firms", "kind": "element"}]
    (rule,) = (one for one in found["tool"]["driver"]["rules"] if one["id"] == "REL003")
    assert "Why it matters: " in rule["help"]["text"]
    assert rule["properties"]["tags"] == ["audience-and-purpose"]


def test_sarif_has_what_is_accepted_as_suppressed_in_the_source(
    model: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = sarif(check(capsys, model, "--format", "sarif").out)

    (accepted,) = (one for one in found["results"] if "suppressions" in one)
    assert accepted["ruleId"] == "MOT001"
    assert accepted["suppressions"] == [
        {"kind": "inSource", "status": "accepted", "justification": "Until 2026-09-30: Under discussion."}
    ]


def test_sarif_holds_what_is_wrong_with_the_file_at_its_line(
    model: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    model.write_text(model.read_text().replace('"relationship_type": "personal"', '"relationship_type": "x"'))

    found = sarif(check(capsys, model, "--format", "sarif", "--select", "upg").out)

    lines = [
        one["locations"][0]["physicalLocation"]["region"]["startLine"]
        for one in found["results"]
        if "relationship_type" in one["locations"][0]["logicalLocations"][0]["name"]
    ]
    (wanted,) = (
        number
        for number, line in enumerate(model.read_text().splitlines(), 1)
        if '"relationship_type"' in line
    )
    assert lines == [wanted]


def test_an_absolute_path_becomes_a_file_uri(model: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = check(capsys, model.resolve(), "--format", "sarif", "--select", "REL003").out

    (one,) = sarif(out)["results"]
    uri = one["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert uri == model.resolve().as_uri()


def test_several_files_are_checked_at_once_and_a_bad_one_does_not_keep_the_others(
    model: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_model(Path("b.upg"))

    answer = run(capsys, "check", model, "none.upg", "b.upg", "--as-of", TODAY, "--format", "json")

    assert answer.code == 2
    assert "none.upg: there is no such file" in answer.err
    assert {one["file"] for one in json.loads(answer.out)} == {str(model), "b.upg"}


@pytest.mark.parametrize(
    ("word", "hint"),
    [("UPG02", "'UPG02"), ("coverrage", "'coverage'"), ("no-ovner", "'no-owner'"), ("upgg", "'UPG'")],
)
def test_a_word_that_names_no_rule_is_answered_with_the_nearest(
    word: str, hint: str, model: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for option in ("--select", "--ignore"):
        answer = check(capsys, model, option, word)
        assert answer.code == 2
        assert f"No rule is called '{word}'." in answer.err
        assert hint in answer.err
