"""The output that the README shows is what the command prints."""

import os
import re
from datetime import date
from pathlib import Path

from moorings.render.text.review import review_text
from moorings.services.review import review_model

README = Path(__file__).parents[2] / "README.md"
SHOWN = re.compile(r"(<!-- output: review -->\n```text\n)(.*?)(```)", re.DOTALL)
WIDTH = 100


def test_the_golden_output_in_the_readme_is_printed_today(plank_folder: Path) -> None:
    review = review_model(plank_folder / "plank.upg", today=date(2026, 7, 1), data=plank_folder / "data")
    text = review_text(review, width=WIDTH)
    head = text[: text.index("\nEnterprise ")]
    segment = text[text.index("\nSelf-serve ") : text.index("\nLadder")]
    printed = f"{head.rstrip()}\n{segment.rstrip()}\n"

    if os.environ.get("MOORINGS_GOLDEN") == "write":
        README.write_text(SHOWN.sub(lambda found: found[1] + printed + found[3], README.read_text()))

    shown = SHOWN.search(README.read_text())
    assert shown is not None
    assert shown[2] == printed
