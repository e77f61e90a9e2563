"""`moorings new` as a person meets it: answers from a file, and lines typed into a real terminal."""

import json
import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from cli.terminal import Terminal
from command import run
from moorings.model.business import BusinessModel
from moorings.services.models import load_model
from moorings.store.history import history, undo
from moorings.terms.vocabulary import Category, Motive, State

ROW = {
    "segment": "Small teams",
    "customers": "businesses",
    "gets": "The answer in the product, and a person for billing",
    "offer": "A plan the team follows",
    "motive": "win customers + keep",
    "category": "self-serve + a person",
    "channel": "in the product",
    "promise": "You find it in the product.",
    "answer_hours": "16",
    "threshold": "less than 6,000 GBP a year",
    "expected": "self-service",
    "evidence": "412 answers in March",
    "certainty": "7",
    "owner": "Head of Product",
    "state": "decided",
    "review": "2027-03-31",
}
"""Every question about a row, in the order in which it is asked."""


def toml(path: Path, answers: Mapping[str, str]) -> Path:
    path.write_text("\n".join(f"{key} = {json.dumps(said)}" for key, said in answers.items()))
    return path


def usable(model: BusinessModel) -> None:
    """Hold the model against what was answered: segment, what they get, motive, category, promise, threshold…"""
    (segment,), (bond,) = model.segments, model.relationships
    assert (segment.title, segment.facts.customers) == ("Small teams", "businesses")
    assert segment.facts.expected
    assert (segment.facts.expected.evidence, segment.facts.expected.certainty) == ("412 answers in March", 7)
    assert bond.facts.label == ROW["gets"]
    assert bond.segments == (segment.id,)
    assert [one.title for one in model.propositions if one.id in bond.propositions] == [ROW["offer"]]
    assert bond.motives == (Motive.ACQUISITION, Motive.RETENTION)
    assert bond.categories == (Category.SELF_SERVICE, Category.PERSONAL_ASSISTANCE)
    assert bond.facts.promise
    assert (bond.facts.promise.says, bond.facts.promise.response_hours) == (ROW["promise"], 16)
    (bound,) = bond.coverage.criteria
    assert bound.model_dump(mode="json", exclude_defaults=True) == {
        "attribute": "annual_revenue",
        "less_than": {"amount": "6000", "currency": "GBP"},
    }
    assert (bond.owner, bond.facts.state, str(bond.facts.review.due)) == (
        "Head of Product",
        State.DECIDED,
        "2027-03-31",
    )


@pytest.mark.requirement("R002-08", "R001-05")
def test_answers_from_a_file_make_a_model_with_a_usable_row(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "acme.upg"

    answer = run(capsys, "new", path, "--answers", toml(tmp_path / "a.toml", {"business": "Acme", **ROW}))

    assert (answer.code, answer.err) == (0, "")
    assert f"moorings check {path}" in answer.out
    usable(load_model(path))
    assert load_model(path).title == "Acme"
    assert run(capsys, "verify", path).code == 0
    assert run(capsys, "fmt", "--check", path).code == 0
    assert "error" not in run(capsys, "check", path, "--as-of", "2027-01-01").out


def test_in_a_terminal_a_row_is_answered_question_by_question(tmp_path: Path) -> None:
    path = tmp_path / "acme.upg"
    with Terminal("new", path) as terminal:
        terminal.sees("about ten minutes")
        for key, line in ({"business": "Acme", **ROW}).items():
            if key == "gets":
                terminal.types("email")
                terminal.sees("E-mail is a channel: it carries the relationship.")
            if key == "motive":
                terminal.types("?")
                terminal.sees("Customer equity (concept, customer_equity)")
            terminal.types(line)
        terminal.sees("Shall it be written?")
        terminal.types("yes")
        terminal.sees("Written: ")
        assert terminal.ends() == 0

    usable(load_model(path))
    assert [one.name for one in tmp_path.iterdir()] == ["acme.upg"]


@pytest.mark.requirement("R000-32")
def test_in_a_terminal_answers_are_taken_back_and_left_undecided(tmp_path: Path) -> None:
    path = tmp_path / "acme.upg"
    with Terminal("new", path) as terminal:
        terminal.types("Acme", "Big", "back", "Small", "skip", "The answer in the product", "skip", "skip")
        terminal.sees("Who or what answers them")
        terminal.types("back", "keep", *["skip"] * 10)
        terminal.sees("category undecided")
        terminal.sees("Shall it be written?")
        terminal.types("yes")
        assert terminal.ends() == 0

    model = load_model(path)
    (bond,) = model.relationships
    assert [one.title for one in model.segments] == ["Small"]
    assert (bond.motives, bond.categories, bond.facts.state) == ((Motive.RETENTION,), (), State.IDEA)
    assert model.comments[bond.id][0].text == (
        "Undecided in the interview: customers, offer, category, channel, promise, threshold, expected,"
        " owner, state, review."
    )


@pytest.mark.parametrize("stop", ["quit", "ctrl-c", "ctrl-d", "kill"])
def test_an_interview_that_was_interrupted_goes_on_where_it_was(tmp_path: Path, stop: str) -> None:
    path, lines = tmp_path / "acme.upg", ["Acme", *ROW.values()]
    with Terminal("new", path) as terminal:
        terminal.types(*lines[:6])
        terminal.sees("Who or what answers them")
        if stop == "kill":
            terminal.kill()
        else:
            terminal.types({"quit": "quit", "ctrl-c": "\x03", "ctrl-d": "\x04"}[stop])
            terminal.sees("Nothing is lost. Go on with: moorings new")
            assert terminal.ends() == (130 if stop == "ctrl-c" else 0)
    assert not path.exists()

    with Terminal("new", path) as terminal:
        terminal.sees("Going on where you left: 6 answered so far.")
        terminal.types(*lines[6:], "yes")
        assert terminal.ends() == 0
    usable(load_model(path))
    assert [one.name for one in tmp_path.iterdir()] == ["acme.upg"]


def test_a_rhythm_is_counted_from_the_day_of_the_interview(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    answers = toml(tmp_path / "a.toml", {"business": "Acme", **ROW, "review": "every 3 months"})

    run(capsys, "new", tmp_path / "acme.upg", "--answers", answers, "--as-of", "2026-06-30")

    (bond,) = load_model(tmp_path / "acme.upg").relationships
    assert str(bond.facts.review.due) == "2026-09-30"


@pytest.mark.requirement("S6")
def test_a_kiosk_decides_for_no_relationship(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    kiosk = {"business": "Kiosk", "segment": "Travellers", "gets": "The till", "category": "none"}
    answers = toml(tmp_path / "a.toml", {**kiosk, "offer": "A sandwich on the way"})

    assert run(capsys, "new", tmp_path / "kiosk.upg", "--answers", answers).code == 0

    (bond,) = load_model(tmp_path / "kiosk.upg").relationships
    assert bond.is_none
    checked = run(capsys, "check", tmp_path / "kiosk.upg")
    assert (checked.code, checked.out) == (0, "No findings.\n")


def test_to_a_model_that_is_there_a_row_is_added_after_asking(
    plank_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "plank.upg"
    shutil.copy(plank_folder / "plank.upg", path)
    before, old = path.read_bytes(), load_model(path)

    unasked = run(capsys, "new", path, "--answers", toml(tmp_path / "a.toml", ROW))
    assert (unasked.code, path.read_bytes()) == (2, before)
    assert "add: The row cannot be written without it." in unasked.err
    assert run(capsys, "new", path, "--answers", toml(tmp_path / "a.toml", {"add": "no"})).code == 0
    assert path.read_bytes() == before

    assert run(capsys, "new", path, "--answers", toml(tmp_path / "a.toml", {"add": "yes", **ROW})).code == 0
    new = load_model(path)
    assert (new.title, len(new.segments), len(new.relationships)) == (
        old.title,
        len(old.segments) + 1,
        len(old.relationships) + 1,
    )
    assert history(path).undoable
    undo(path)
    assert path.read_bytes() == before


def test_a_segment_of_the_model_is_found_by_its_title(
    plank_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "plank.upg"
    shutil.copy(plank_folder / "plank.upg", path)
    old = load_model(path)
    answers = {"add": "yes", "segment": old.segments[0].title.upper(), "gets": "A day with the makers"}

    run(capsys, "new", path, "--answers", toml(tmp_path / "a.toml", answers))

    new = load_model(path)
    assert new.segments == old.segments
    assert new.relationships_of(old.segments[0].id)[-1].facts.label == "A day with the makers"


def test_a_row_is_written_once_even_where_the_answers_were_not_cleared_away(tmp_path: Path) -> None:
    path = tmp_path / "acme.upg"
    kept = tmp_path / "acme.upg.interview.json"
    with Terminal("new", path) as terminal:
        terminal.types("Acme", *ROW.values())
        terminal.sees("Shall it be written?")
        answers = json.loads(kept.read_text())
        terminal.types("yes")
        assert terminal.ends() == 0
    kept.write_text(json.dumps({**answers, "answers": [*answers["answers"], ["write", "yes"]]}))

    with Terminal("new", path) as terminal:
        terminal.sees("The file holds a model already. Shall a row be added to it?")
        terminal.types("no")
        assert terminal.ends() == 0
    assert len(load_model(path).relationships) == 1


@pytest.mark.parametrize("content", ["", "no model", "[]", "{}", '{"nodes": 3}'])
def test_a_file_that_is_no_model_is_never_overwritten(
    content: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "acme.upg"
    path.write_text(content)

    answer = run(capsys, "new", path, "--answers", toml(tmp_path / "a.toml", {"business": "Acme", **ROW}))

    assert (answer.code, path.read_text()) == (2, content)
    assert "Traceback" not in answer.err


@pytest.mark.parametrize(
    ("written", "says"),
    [
        ("segmnt = 'x'", "Did you mean 'segment'"),
        ("segment = [", "is not TOML"),
        ("[segment]\nname = 'x'", "'segment' is a table"),
        ("business = 'A'\nsegment = 'S'\ngets = 'x'\nthreshold = '20,000 GBP'", "names no period"),
        ("business = 'A'\nsegment = 'S'\ngets = 'e-mail'", "is a channel"),
    ],
)
def test_answers_that_cannot_be_read_are_told_and_nothing_is_written(
    written: str, says: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    answers = tmp_path / "a.toml"
    answers.write_text(written)

    answer = run(capsys, "new", tmp_path / "acme.upg", "--answers", answers)

    assert answer.code == 2
    assert says in answer.err
    assert not (tmp_path / "acme.upg").exists()


def test_an_amount_in_a_currency_without_a_rate_leads_back_to_the_question(
    plank_folder: Path, tmp_path: Path
) -> None:
    path = tmp_path / "plank.upg"
    shutil.copy(plank_folder / "plank.upg", path)
    before = path.read_bytes()
    with Terminal("new", path) as terminal:
        answers = {"add": "yes", **ROW, "threshold": "from 900 SEK a year"}
        terminal.types(*answers.values(), "yes")
        terminal.sees("SEK")
        terminal.sees("Shall it be written?")
        terminal.types("quit")
        assert terminal.ends() == 0
    assert path.read_bytes() == before


def test_damaged_answers_are_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for content in (
        "",
        "[]",
        "{}",
        '{"answers": [["who", "x"]]}',
        '{"answers": [["segment", 3]]}',
        "[" * 99_999,
    ):
        (tmp_path / "acme.upg.interview.json").write_text(content)
        answer = run(capsys, "new", tmp_path / "acme.upg")
        assert answer.code == 2
        assert "Remove it, and the interview begins anew." in answer.err


def test_a_key_that_the_written_file_has_no_place_for_is_told(
    plank_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "plank.upg"
    path.write_text(json.dumps({**json.loads((plank_folder / "plank.upg").read_text()), "colour": "red"}))

    answer = run(
        capsys, "new", path, "--answers", toml(tmp_path / "a.toml", {"add": "yes", "segment": "Others"})
    )

    assert answer.code == 0
    assert "the key 'colour' of the file's root" in answer.err
