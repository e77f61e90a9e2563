"""A file that is brought into canonical form while somebody edits it loses no acknowledged edit."""

import json
from pathlib import Path
from threading import Thread

from moorings.errors import StoreError
from moorings.services.document import format_file
from moorings.store.history import edit
from moorings.upg.edits.nodes import change_node

ROUNDS = 20


def test_no_edit_is_lost_to_one_that_only_formats(plank_folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "plank.upg"
    model = json.loads((plank_folder / "plank.upg").read_text())
    for turn in range(ROUNDS):
        path.write_text(json.dumps(model))  # on one line: not canonical
        outcome: list[str] = []
        formatting = Thread(target=formatted, args=(path, outcome))
        formatting.start()
        acknowledged = titled(path, f"Firms {turn}")
        formatting.join()

        assert outcome
        if acknowledged:
            assert f"Firms {turn}" in path.read_text()


def formatted(path: Path, outcome: list[str]) -> None:
    try:
        format_file(path)
    except StoreError:
        outcome.append("told")
    else:
        outcome.append("done")


def titled(path: Path, title: str) -> bool:
    """Return whether the edit was acknowledged."""
    try:
        edit(path, lambda document: change_node(document, "enterprise", {"description": title}))
    except StoreError:
        return False
    return True
