"""The output that the README shows is what the commands print."""

import os
import re
import shlex
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from command import run
from moorings.render.text.review import review_text
from moorings.services.review import review_model

README = Path(__file__).parents[2] / "README.md"
REVIEW = re.compile(r"(<!-- output: review -->\n```text\n)(.*?)(```)", re.DOTALL)
SHOWN = re.compile(r"<!-- output: moorings (.*?) -->\n```text\n(.*?)```", re.DOTALL)
WIDTH = 100


def test_the_golden_output_in_the_readme_is_printed_today(plank_folder: Path) -> None:
    review = review_model(plank_folder / "plank.upg", today=date(2026, 7, 1), data=plank_folder / "data")
    text = review_text(review, width=WIDTH)
    head = text[: text.index("\nEnterprise ")]
    segment = text[text.index("\nSelf-serve ") : text.index("\nLadder")]
    printed = f"{head.rstrip()}\n{segment.rstrip()}\n"

    if os.environ.get("MOORINGS_GOLDEN") == "write":
        README.write_text(REVIEW.sub(lambda found: found[1] + printed + found[3], README.read_text()))

    shown = REVIEW.search(README.read_text())
    assert shown is not None
    assert shown[2] == printed


def examples() -> Iterator[tuple[str, str]]:
    """Yield each command that the README shows, with a part of its output; … stands for what is left out."""
    yield from SHOWN.findall(README.read_text())


@pytest.mark.parametrize(("command", "shown"), list(examples()), ids=lambda one: one.split()[0])
def test_each_command_in_the_readme_prints_what_is_shown(
    command: str,
    shown: str,
    plank_folder: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(plank_folder)
    printed = run(capsys, *shlex.split(command)).out

    for part in shown.split("…\n"):
        assert part in printed
        printed = printed[printed.index(part) + len(part) :]
