"""`moorings history`: what became of a file, back and forth, also of what another tool wrote."""

import json
from pathlib import Path

import pytest

from command import run
from moorings.store.history import edit
from moorings.upg.edits.nodes import change_node


@pytest.fixture
def model(plank_folder: Path, tmp_path: Path) -> Path:
    """Return a copy of the example's model."""
    path = tmp_path / "plank.upg"
    path.write_bytes((plank_folder / "plank.upg").read_bytes())
    return path


def renamed(model: Path, title: str) -> None:
    edit(
        model,
        lambda document: change_node(document, "enterprise", {"description": title}),
        says=f"Enterprise is called {title}",
    )


def test_a_change_is_shown_undone_and_made_again(model: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = model.read_bytes()
    renamed(model, "Large firms")
    after = model.read_bytes()

    shown = run(capsys, "history", model)
    assert shown.code == 0
    assert "Can be undone: Enterprise is called Large firms." in shown.out
    assert run(capsys, "history", model, "--undo").out == "Undone: Enterprise is called Large firms.\n"
    assert model.read_bytes() == before
    assert run(capsys, "history", model, "--redo").out == "Made again: Enterprise is called Large firms.\n"
    assert model.read_bytes() == after
    steps = json.loads(run(capsys, "history", model, "--format", "json").out)["steps"]
    assert [one["kind"] for one in steps] == ["found", "edit", "undo", "redo"]


def test_a_file_with_a_history_is_formatted_as_a_step_of_it(
    model: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    renamed(model, "Large firms")
    one_line = json.dumps(json.loads(model.read_text())).encode()
    model.write_bytes(one_line)

    assert run(capsys, "fmt", model).code == 0
    assert "Can be undone: Brought into canonical form." in run(capsys, "history", model).out
    assert run(capsys, "history", model, "--undo").code == 0
    assert model.read_bytes() == one_line


def test_where_nothing_can_be_undone_that_is_said(model: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for way, says in (("--undo", "has no change that could be undone"), ("--redo", "has no undone change")):
        asked = run(capsys, "history", model, way)
        assert asked.code == 2
        assert says in asked.err


def test_what_another_tool_wrote_can_be_taken_back(model: Path, capsys: pytest.CaptureFixture[str]) -> None:
    renamed(model, "Large firms")
    ours = model.read_bytes()
    model.write_bytes(ours.replace(b"Large firms", b"Big firms"))

    assert "changed by another tool" in run(capsys, "history", model).out
    assert run(capsys, "history", model, "--undo").code == 0
    assert model.read_bytes() == ours
