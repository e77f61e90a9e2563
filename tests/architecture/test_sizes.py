"""Files stay short enough to be read in one go."""

from pathlib import Path

ROOT = Path(__file__).parents[2]
LONGEST = 300
MEDIAN = 120

LONGER: dict[str, int] = {}
"""Files that are longer, with their length; it may only shrink."""


def lengths(folder: str) -> dict[str, int]:
    paths = (ROOT / folder).rglob("*.py")
    return {str(path.relative_to(ROOT)): len(path.read_text().splitlines()) for path in paths}


def test_no_file_is_longer_than_a_reader_can_hold() -> None:
    for name, lines in lengths("src").items():
        assert lines <= LONGER.get(name, LONGEST), name


def test_most_files_are_short() -> None:
    found = sorted(lengths("src").values())
    assert found[len(found) // 2] <= MEDIAN
