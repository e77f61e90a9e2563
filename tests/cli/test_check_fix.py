"""`moorings check --fix` and `--diff` as a person meets them: what needs no guessing is mended, and can be undone."""

import json
import subprocess
from pathlib import Path

import pytest

import needs
from cli.mendable import TODAY, write_model
from command import Answer, run
from moorings.store.history import history, read, undo
from moorings.upg.document import Document
from moorings.upg.write import canonical


@pytest.fixture
def model(tmp_path: Path) -> Path:
    return write_model(tmp_path / "model.upg")


def check(capsys: pytest.CaptureFixture[str], model: Path, *more: str) -> Answer:
    return run(capsys, "check", model, "--as-of", TODAY, "--fail-on", "never", *more)


def properties(document: Document, node_id: str) -> dict[str, object]:
    node = document.node(node_id)
    assert node is not None
    own: dict[str, object] = node["properties"]
    return own


DIFFERENCE = """\
business model 'Plank' (plank)
  moorings:business.segment_order: ["teams"] → ["teams", "firms"]
customer relationship 'Forum' (forum)
  moorings:accepted.findings: [{"by": "Founder", "reason": "Under discussion.", "rule": "MOT001", \
"until": "2026-09-30"}, {"reason": "Nobody hired yet.", "rule": "REV002", "until": "2026-05-31"}] → [{"by": \
"Founder", "reason": "Under discussion.", "rule": "MOT001", "until": "2026-09-30"}]
  moorings:relationship.parts[0]: "community" → "communities"
  moorings:relationship.review.next: nothing → "2027-01-01"
  relationship_type: "personal" → "community"
5 findings would be mended.
"""


def test_the_difference_is_shown_property_by_property_and_nothing_is_written(
    model: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = model.read_bytes()

    answer = check(capsys, model, "--diff")

    assert (answer.code, answer.out) == (1, DIFFERENCE)
    assert model.read_bytes() == before
    assert not (model.parent / f".{model.name}.journal").exists()


def test_it_is_mended_and_what_is_mended_is_not_found_again(
    model: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    answer = check(capsys, model, "--fix", "--format", "json")

    assert answer.err == DIFFERENCE.replace("would be mended", "mended")
    found = json.loads(answer.out)
    assert not [one for one in found if one["edits"]]
    assert {"REL003", "REV002"} <= {one["code"] for one in found}
    mended = read(model).document
    assert properties(mended, "forum")["relationship_type"] == "community"
    assert properties(mended, "forum")["other-tool:colour"] == {"hue": 7}
    assert model.read_bytes() == canonical(mended)
    again = check(capsys, model, "--diff")
    assert (again.code, again.out) == (0, "Nothing can be mended without guessing.\n")


def test_mending_is_one_step_of_the_history_and_can_be_undone(
    model: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = model.read_bytes()
    check(capsys, model, "--fix")
    steps = [step.says for step in history(model).steps if step.is_ours]

    undo(model)

    assert steps == ["what the rules could mend"]
    assert model.read_bytes() == before


def test_only_what_is_selected_is_mended_and_what_is_ignored_is_not(
    model: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = check(capsys, model, "--diff", "--select", "writing", "--ignore", "MOD005").out

    assert "segment_order" in out
    assert "relationship_type" in out
    assert "2 findings would be mended." in out
    assert "Nothing can be mended" in check(capsys, model, "--diff", "--select", "upg").out


def test_what_is_accepted_is_left_alone(model: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(
        capsys,
        *("accept", model, "MOD002", "--on", "Forum", "--because", "Another tool needs it so."),
        *("--until", "2026-12-31", "--as-of", TODAY),
    )

    check(capsys, model, "--fix")

    assert properties(read(model).document, "forum")["relationship_type"] == "personal"


def test_a_model_in_order_is_not_touched_even_where_it_is_not_in_the_canonical_form(
    model: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    check(capsys, model, "--fix")
    model.write_bytes(model.read_bytes() + b"\n")
    before = model.read_bytes()

    answer = check(capsys, model, "--fix")

    assert answer.err == "Nothing can be mended without guessing.\n"
    assert model.read_bytes() == before


def test_what_writing_the_file_drops_is_named(model: Path, capsys: pytest.CaptureFixture[str]) -> None:
    model.write_text(model.read_text().replace('\n  "product": {', '\n  "views": [],\n  "product": {', 1))

    answer = check(capsys, model, "--fix")

    assert "'views' has no place in the canonical form and was dropped." in answer.err


def test_a_file_with_errors_is_not_mended(model: Path, capsys: pytest.CaptureFixture[str]) -> None:
    model.write_text(model.read_text().replace('"type": "market_segment"', '"type": ""', 1))
    spoilt = model.read_bytes()

    answer = check(capsys, model, "--fix")

    assert answer.code == 2
    assert "has errors and is left as it is" in answer.err
    assert model.read_bytes() == spoilt


def test_one_cannot_ask_for_both(model: Path, capsys: pytest.CaptureFixture[str]) -> None:
    answer = check(capsys, model, "--fix", "--diff")

    assert answer.code == 2
    assert "not allowed with" in answer.err


@pytest.mark.node
def test_the_reference_accepts_what_was_mended_and_what_was_accepted(
    model: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    check(capsys, model, "--fix")
    accept = ("accept", model, "REL003", "--on", "Firms", "--because", "Not yet.", "--until", "2026-12-31")
    assert run(capsys, *accept, "--as-of", TODAY).code == 0

    for asked in (("verify", "--file", model), ("fmt", "--check", model)):
        command = [str(word) for word in (needs.node() / ".bin" / "upg", *asked)]
        answer = subprocess.run(command, cwd=model.parent, capture_output=True, text=True, check=False)
        assert answer.returncode == 0, answer.stdout + answer.stderr
