"""Every change to a file can be undone and redone, after a restart and whoever made it."""

import shutil
import stat
from functools import partial
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from moorings.errors import ModelError, StoreError
from moorings.store import journal
from moorings.store.history import edit, history, read, redo, undo, version_at
from moorings.store.stale import StaleFileError
from moorings.store.step import Step, StepKind, timeline
from moorings.upg.document import Document
from moorings.upg.write import canonical
from store.counting import count_in, counted, counting_document, counting_file, counts_of, one_more


def count(file: Path) -> int:
    return count_in(file.read_bytes())


def kinds(file: Path) -> list[str]:
    return [str(step.kind) for step in history(file).steps]


def test_a_change_is_written_and_told(tmp_path: Path) -> None:
    file = counting_file(tmp_path, count=1)
    before = read(file).version
    after = edit(file, one_more, says="count on")
    assert count(file) == 2
    assert after == read(file)
    [found, step] = history(file).steps
    assert (found.kind, found.before, found.after) == (StepKind.FOUND, "", before)
    assert (step.kind, step.before, step.after, step.says) == ("edit", before, after.version, "count on")


def test_changes_are_undone_from_the_last_and_redone_from_the_first(tmp_path: Path) -> None:
    file = counting_file(tmp_path, count=0)
    for number in (1, 2, 3):
        edit(file, one_more, says=f"to {number}")
    assert [undo(file).says, undo(file).says] == ["to 3", "to 2"]
    assert count(file) == 1
    assert redo(file).says == "to 2"
    assert count(file) == 2
    told = history(file)
    assert told.undoable
    assert told.redoable
    assert (told.undoable.says, told.redoable.says) == ("to 2", "to 3")
    assert kinds(file) == ["found", "edit", "edit", "edit", "undo", "undo", "redo"]


def test_after_a_new_change_what_was_undone_cannot_be_redone_but_is_still_kept(tmp_path: Path) -> None:
    file = counting_file(tmp_path, count=0)
    lost = edit(file, lambda document: counted(document, "count", "other")).version
    undo(file)
    edit(file, one_more)
    with pytest.raises(StoreError, match="no undone change that could be made again"):
        redo(file)
    assert counts_of(version_at(file, lost)) == {"count": 1, "other": 1}


def test_nothing_is_undone_where_nothing_was_done(tmp_path: Path) -> None:
    file = counting_file(tmp_path, count=0)
    with pytest.raises(StoreError, match=r"plank\.upg: has no change that could be undone"):
        undo(file)
    assert history(file).undoable is None


def test_undoing_brings_back_the_very_bytes(tmp_path: Path) -> None:
    file = tmp_path / "plank.upg"
    by_hand = b'\xef\xbb\xbf{"product": {"id": "p", "title": "P"},\r\n "nodes": [{"id":"n"}], "views": [1]}'
    file.write_bytes(by_hand)
    edit(file, one_more)
    undo(file)
    assert file.read_bytes() == by_hand


def test_a_change_that_changes_nothing_writes_nothing(tmp_path: Path) -> None:
    file = counting_file(tmp_path, count=1)
    written_at = file.stat().st_mtime_ns
    for nothing in (lambda document: document, lambda document: counting_document(count=1)):
        assert edit(file, nothing).version == read(file).version
    assert file.stat().st_mtime_ns == written_at
    assert kinds(file) == ["found"]


def test_a_change_that_fails_leaves_the_file_and_its_history(tmp_path: Path) -> None:
    file = counting_file(tmp_path, count=1)

    def failing(document: Document) -> Document:
        raise ValueError("a fault of the caller")

    with pytest.raises(ValueError, match="a fault of the caller"):
        edit(file, failing)
    assert count(file) == 1
    assert kinds(file) == ["found"]


def test_what_another_tool_wrote_is_a_step_and_can_be_undone(tmp_path: Path) -> None:
    file = counting_file(tmp_path, count=1)
    edit(file, one_more)
    file.write_bytes(canonical(counting_document(count=50)))
    assert kinds(file) == ["found", "edit", "elsewhere"], "told before anything is written"
    edit(file, one_more)
    assert kinds(file) == ["found", "edit", "elsewhere", "edit"]
    undo(file)
    assert count(file) == 50
    undo(file)
    assert count(file) == 2


def test_what_another_tool_took_back_is_a_step_too(tmp_path: Path) -> None:
    file = counting_file(tmp_path, count=1)
    earlier = file.read_bytes()
    edit(file, one_more)
    file.write_bytes(earlier)
    assert kinds(file) == ["found", "edit", "elsewhere"]
    undo(file)
    assert count(file) == 2


def test_a_file_that_another_tool_has_broken_is_left_to_its_owner_or_undone(tmp_path: Path) -> None:
    file = counting_file(tmp_path, count=1)
    edit(file, one_more)
    file.write_bytes(b'{"product"')
    with pytest.raises(ModelError, match="is cut short"):
        edit(file, one_more)
    assert file.read_bytes() == b'{"product"'
    undo(file)
    assert count(file) == 2


def test_who_saw_an_older_version_is_told_what_changed_and_nothing_is_written(tmp_path: Path) -> None:
    file = counting_file(tmp_path, count=1)
    seen = read(file).version
    edit(file, one_more)
    for late in (edit, lambda path, _, based_on: undo(path, based_on=based_on)):
        with pytest.raises(
            StaleFileError, match=r"was changed by somebody else: changed 'Counter'\."
        ) as told:
            late(file, one_more, based_on=seen)
    assert told.value.changed
    [node] = told.value.changed.nodes.changed
    assert [(one.where, one.before, one.after) for one in node.changes] == [("properties.count", 1, 2)]
    assert count(file) == 2
    edit(file, one_more, based_on=read(file).version)
    assert count(file) == 3


def test_a_tool_that_writes_in_the_midst_of_a_change_is_not_overwritten(tmp_path: Path) -> None:
    file = counting_file(tmp_path, count=1)
    theirs = canonical(counting_document(count=50))

    def disturbed(document: Document) -> Document:
        file.write_bytes(theirs)
        return one_more(document)

    with pytest.raises(StaleFileError, match="changed 'Counter'"):
        edit(file, disturbed)
    assert file.read_bytes() == theirs
    assert edit(file, one_more) == read(file)
    assert kinds(file) == ["found", "elsewhere", "edit"]
    assert {path.name for path in tmp_path.iterdir()} == {"plank.upg", ".plank.upg.journal"}


def test_an_unknown_version_and_one_that_cannot_be_read_are_stale_without_details(tmp_path: Path) -> None:
    file = counting_file(tmp_path, count=1)
    with pytest.raises(StaleFileError, match=r"was changed by somebody else\. Read it again") as told:
        edit(file, one_more, based_on="0" * 64)
    assert told.value.changed is None


def test_links_to_one_file_share_its_history(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "other").mkdir()
    file = counting_file(tmp_path / "real", count=1)
    link = tmp_path / "other" / "link.upg"
    link.symlink_to(file)
    edit(link, one_more)
    undo(file)
    assert count(link) == 1
    assert link.is_symlink()
    assert list((tmp_path / "other").iterdir()) == [link]


def test_a_missing_or_unfit_file_is_refused_before_anything_is_made(tmp_path: Path) -> None:
    for bad, says in (("no.upg", "there is no such file"), ("", "is a folder")):
        for refused in (partial(edit, change=one_more), undo, redo, history, read):
            with pytest.raises(StoreError, match=says):
                refused(tmp_path / bad)
    assert not list(tmp_path.iterdir())


def test_the_journal_is_as_open_to_others_as_the_file(tmp_path: Path) -> None:
    file = counting_file(tmp_path, count=1)
    folder = tmp_path / ".plank.upg.journal"
    for file_mode, folder_mode in ((0o644, 0o755), (0o600, 0o700), (0o660, 0o770)):
        file.chmod(file_mode)
        edit(file, one_more)
        assert stat.S_IMODE(file.stat().st_mode) == file_mode
        assert stat.S_IMODE(folder.stat().st_mode) == folder_mode
        assert stat.S_IMODE((folder / "log").stat().st_mode) == file_mode
    assert (folder / ".gitignore").read_text() == "*\n"


def test_the_journal_remembers_the_newest_steps_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(journal, "MOST_STEPS", 8)
    file = counting_file(tmp_path, count=0)
    for _ in range(25):
        edit(file, one_more)
    steps = history(file).steps
    assert 8 <= len(steps) <= 10
    versions = list((tmp_path / ".plank.upg.journal").glob("*.z"))
    assert len(versions) == len(steps) + 1, "the versions before and after each step, and no other"
    for _ in range(4):
        undo(file)
    assert count(file) == 21
    for _ in range(3):
        redo(file)
    assert count(file) == 24


def test_what_led_to_a_forgotten_step_can_still_be_undone_and_redone() -> None:
    def step(kind: StepKind, before: str, after: str) -> Step:
        return Step(kind, before, after, at="")

    undone_only = timeline([step(StepKind.UNDO, "3", "2"), step(StepKind.UNDO, "2", "1")])
    assert [(one.before, one.after) for one in undone_only.redoable] == [("2", "3"), ("1", "2")]
    redone = timeline([step(StepKind.REDO, "1", "2")])
    assert [(one.before, one.after) for one in redone.undoable] == [("1", "2")]


def test_the_journal_does_not_outgrow_its_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(journal, "MOST_BYTES", 2000)
    file = counting_file(tmp_path, count=0)
    for _ in range(40):
        edit(file, one_more)
    kept = [path.stat().st_size for path in (tmp_path / ".plank.upg.journal").glob("*.z")]
    assert 4 < len(kept) < 15
    assert sum(kept) < 2000 * 1.25 + 2 * max(kept)
    undo(file)
    assert count(file) == 39


def _document_of(count: int, _: Document) -> Document:
    return counting_document(count=count)


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(["edit", "undo", "redo", "elsewhere"]), max_size=12))
def test_undoing_and_redoing_agree_with_two_stacks(tmp_path: Path, wanted: list[str]) -> None:
    file = counting_file(tmp_path, count=0)
    shutil.rmtree(tmp_path / ".plank.upg.journal", ignore_errors=True)
    edit(file, lambda document: document)  # begins the journal
    past, future = [0], []
    for number, what in enumerate(wanted, start=1):
        if what == "edit":
            edit(file, partial(_document_of, number))
        elif what == "elsewhere":
            file.write_bytes(canonical(counting_document(count=number)))
            edit(file, lambda document: document)  # comes upon it
        elif what == "undo" and len(past) > 1:
            future.append(past.pop())
            undo(file)
        elif what == "redo" and future:
            past.append(future.pop())
            redo(file)
        if what in ("edit", "elsewhere"):
            past, future = [*past, number], []
        assert count(file) == past[-1]
