"""`moorings import` and `moorings export` as a person meets them."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

import needs
from command import run
from moorings.model import edits
from moorings.services.models import load_model
from moorings.store.history import edit, undo
from moorings.terms.vocabulary import Category

WORKBOOK = """\
Relationship Type,Example Channel,Purpose,Notes
Self-serve,In-app onboarding + help,Quick start and cost-efficient,Supports lower-cost market entry
Assisted setup,Customer success agent,B2B onboarding and integration,Ensures retention in early stage
Community-driven,Online forum + webinars,Peer support and feedback loop,Creates network effect
Proactive support,Email + in-app check-ins,Reduce churn and drive upgrades,Triggers based on user behaviour
"""
AS_CSV = WORKBOOK.replace("\n", "\r\n")


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "table.csv"
    path.write_text(WORKBOOK)
    return path


@pytest.fixture
def plank(plank_folder: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(plank_folder / "plank.upg", tmp_path / "plank.upg"))


@pytest.mark.requirement("R002-14", "R002-15", "R002-16", "R002-17", "R002-18", "S10")
def test_the_four_column_table_goes_in_and_out_without_loss(
    table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    model, again = tmp_path / "model.upg", tmp_path / "again.upg"

    said = run(capsys, "import", table, "--out", model)
    assert (said.code, said.err) == (0, "")
    assert "line 5: Proactive support: automated services, proactive." in said.out
    assert run(capsys, "export", model, "--table").out == AS_CSV

    run(capsys, "export", model, "--table", "--format", "markdown", "--out", tmp_path / "table.md")
    run(capsys, "import", tmp_path / "table.md", "--out", again)
    assert run(capsys, "export", again, "--table").out == AS_CSV
    rows = json.loads(run(capsys, "export", again, "--table", "--format", "json").out)["rows"]
    assert rows[0] == dict(zip(*(line.split(",") for line in WORKBOOK.splitlines()[:2]), strict=True))


@pytest.mark.node
@pytest.mark.requirement("R000-34")
def test_the_reference_accepts_what_is_imported_and_what_the_interview_writes(
    table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    answers = tmp_path / "answers.toml"
    answers.write_text(
        'business = "Acme"\nsegment = "Teams"\ngets = "A person"\ncategory = "a person"\nowner = "Head of Support"\n'
        'threshold = "from 50 seats"\nchannel = "e-mail"\n'
    )
    assert run(capsys, "new", tmp_path / "new.upg", "--answers", answers).code == 0
    assert run(capsys, "import", table, "--out", tmp_path / "table.upg").code == 0
    assert run(capsys, "import", table, "--into", tmp_path / "new.upg").code == 0

    for name in ("new.upg", "table.upg"):
        for command in (("verify", "--file"), ("fmt", "--check")):
            answer = subprocess.run(
                [needs.node() / ".bin" / "upg", *command, tmp_path / name],
                cwd=tmp_path,
                capture_output=True,
                text=True,
                timeout=120,
                check=False,
            )
            assert answer.returncode == 0, answer.stdout + answer.stderr


def test_a_table_is_added_to_a_model_as_one_step_that_can_be_undone(
    table: Path, plank: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before, old = plank.read_bytes(), load_model(plank)

    assert run(capsys, "import", table, "--into", plank).code == 0

    new = load_model(plank)
    assert all(one in new.relationships for one in old.relationships)
    assert len(new.relationships) == len(old.relationships) + 4
    assert (new.settings, new.segments) == (old.settings, old.segments)
    undo(plank)
    assert plank.read_bytes() == before


def test_the_same_table_twice_adds_nothing(
    table: Path, plank: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table.write_text(WORKBOOK + "\nA line beyond,,,,more\n")
    run(capsys, "import", table, "--into", plank)
    once = plank.read_bytes()

    answer = run(capsys, "import", table, "--into", plank)

    assert "Nothing in it is new." in answer.out
    assert plank.read_bytes() == once


def test_a_key_that_the_written_file_has_no_place_for_is_told(
    table: Path, plank: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    content = json.dumps({**json.loads(plank.read_text()), "colour": "red"})
    says = "the key 'colour' of the file's root has no place, and is left out."
    for arguments in (("--into", plank, "--out", tmp_path / "both.upg"), ("--into", plank)):
        plank.write_text(content)
        assert says in run(capsys, "import", table, *arguments).out
    plank.write_text(content)
    assert says in run(capsys, "import", plank, "--out", tmp_path / "copy.upg").out


def test_a_row_that_was_worked_on_since_stays_as_it_is(
    table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    model = tmp_path / "model.upg"
    run(capsys, "import", table, "--out", model)
    bond = load_model(model).relationships[0].id
    edit(model, lambda old: edits.set_facts(old, bond, "moorings:relationship", {"tone": "warm"}))
    worked_on = model.read_bytes()

    answer = run(capsys, "import", table, "--into", model)

    assert "is there already and says something else; it stays as it is there." in " ".join(
        answer.out.split()
    )
    assert model.read_bytes() == worked_on


def test_with_both_the_model_stays_and_the_result_is_written_elsewhere(
    table: Path, plank: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = plank.read_bytes()
    both = tmp_path / "both.upg"

    assert run(capsys, "import", table, "--into", plank, "--out", both).code == 0

    assert plank.read_bytes() == before
    assert len(load_model(both).relationships) == len(load_model(plank).relationships) + 4
    assert run(capsys, "verify", both).code == 0


def test_what_has_no_place_is_kept_in_a_comment(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source, model = tmp_path / "canvas.txt", tmp_path / "model.upg"
    source.write_text("A dream\nCustomer Relationships\n- Fairy dust\n- a forum\n")

    answer = run(capsys, "import", source, "--out", model, "--as-of", "2026-06-30")

    assert "line 1: is below no heading of a block; kept as a comment." in answer.out
    read = load_model(model)
    assert [one.text for one in read.comments[read.id]] == ["A dream"]
    assert {one.title: one.categories for one in read.relationships} == {
        "Fairy dust": (),
        "a forum": (Category.COMMUNITIES,),
    }


@pytest.mark.requirement("R000-34")
def test_any_upg_file_is_imported_and_what_we_do_not_know_in_it_survives(
    plank: Path, tmp_path: Path, table: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    foreign = tmp_path / "foreign.upg"
    content = json.loads(plank.read_text())
    content["nodes"].append(
        {"id": "p1", "type": "persona", "title": "Ann", "properties": {"other:mood": "fine"}}
    )
    foreign.write_text(json.dumps(content))

    assert run(capsys, "import", foreign, "--out", tmp_path / "copy.upg").code == 0
    assert '"other:mood": "fine"' in (tmp_path / "copy.upg").read_text()
    assert run(capsys, "verify", tmp_path / "copy.upg").code == 0

    run(capsys, "import", table, "--out", tmp_path / "model.upg")
    answer = run(capsys, "import", foreign, "--into", tmp_path / "model.upg")
    assert answer.code == 0
    assert "annual_revenue" in (tmp_path / "model.upg").read_text()
    assert '"other:mood": "fine"' in (tmp_path / "model.upg").read_text()


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("t.csv", b"", "is empty"),
        ("t.csv", b"a,b\n1,2\n", "none of the columns"),
        ("t.csv", b"Relationship Type,Notes\nself-\xff\xfeserve,\n", "is not UTF-8 text: byte 30"),
        ("t.md", b"| a | b |\n|---|---|\n| c | d |\n", "none of the columns"),
        ("t.txt", b"hello\n", "no heading of a canvas"),
        ("t.json", b"{", "is no JSON"),
        ("t.upg", b"{}", "t.upg"),
    ],
)
def test_a_source_that_cannot_be_read_is_told_and_nothing_is_written(
    name: str, content: bytes, says: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source, out = tmp_path / name, tmp_path / "model.upg"
    source.write_bytes(content)

    answer = run(capsys, "import", source, "--out", out)

    assert answer.code == 2
    assert says in answer.err
    assert "Traceback" not in answer.err
    assert not out.exists()


def test_nothing_is_overwritten_unasked(table: Path, plank: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = plank.read_bytes()

    assert run(capsys, "import", table, "--out", plank).code == 2
    assert run(capsys, "import", table, "--out", table, "--force").code == 2
    assert run(capsys, "import", table).code == 2
    assert run(capsys, "export", plank, "--table", "--out", plank, "--force").code == 2
    assert run(capsys, "export", plank, "--table", "--out", table).code == 2
    assert (plank.read_bytes(), table.read_text()) == (before, WORKBOOK)
    assert run(capsys, "import", table, "--out", plank, "--force").code == 0


def test_odd_rows_become_a_sound_model(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source, model = tmp_path / "t.csv", tmp_path / "model.upg"
    long = "x" * 10_000
    source.write_text(
        f'Relationship Type,Example Channel,Purpose,Notes\n{long},{long},{long},{long}\n=1+1,"a\nb",,@x\n'
    )

    assert run(capsys, "import", source, "--out", model).code == 0
    assert run(capsys, "verify", model).code == 0
    assert run(capsys, "export", model, "--table").out.splitlines()[1:] == [
        f"{long},{long},{long},{long}",
        "'=1+1,\"a",
        "b\",,'@x",
    ]
