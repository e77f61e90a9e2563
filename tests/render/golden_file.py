"""Texts that are kept as files: compared, or written anew when MOORINGS_GOLDEN is `write`."""

import os
from pathlib import Path

GOLDEN = Path(__file__).parent / "golden"


def agrees_with_golden(name: str, text: str) -> None:
    """Compare the text with the file of this name, or write the file."""
    file = GOLDEN / name
    if os.environ.get("MOORINGS_GOLDEN") == "write":
        file.write_text(text, "utf-8")
    assert text == file.read_text("utf-8")
