"""What many tests stand on: the example company, written out once a run."""

from pathlib import Path

import pytest

from moorings.services.example import write_example


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
