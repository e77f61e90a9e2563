"""What many tests stand on: the example company, written out once a run."""

from pathlib import Path

import pytest

from moorings.services.example import write_example

SLOW = (
    *(
        "acceptance/",
        "cli/",
        "examples/",
        "coverage/test_survey_by_asking.py",
        "drift/test_drift_bench.py",
        "engines/",
    ),
    *(
        "evidence/test_gate_agrees.py",
        "evidence/test_load.py",
        "model/test_compose.py",
        "review/test_review_verdicts.py",
    ),
    *(
        "store/test_interrupted.py",
        "upg/test_bad_files.py",
        "upg/test_reader_fuzz.py",
        "upg/test_among_many.py",
    ),
)
"""Folders and files whose tests take long together; like those marked `slow`, `make quick` leaves them out."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests of what takes long together."""
    here = Path(__file__).parent
    for item in items:
        if item.path.relative_to(here).as_posix().startswith(SLOW):
            item.add_marker(pytest.mark.slow)


@pytest.fixture(autouse=True)
def page(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every page be a hundred columns wide, whatever terminal the tests are run in."""
    monkeypatch.setenv("COLUMNS", "100")


@pytest.fixture(scope="session")
def plank_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder with the example company: plank.upg, data/ and TRUTH.md."""
    folder = tmp_path_factory.mktemp("plank")
    write_example("plank", folder)
    return folder
