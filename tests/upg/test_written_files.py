"""Every graph file that Moorings writes is sound and settled to the reference of the standard."""

import subprocess
from datetime import date
from pathlib import Path

import pytest

import needs
from moorings.services.example import write_example
from moorings.services.start import start, write_start

pytestmark = pytest.mark.node

RAVENSTACK = Path(__file__).parents[2] / "examples" / "ravenstack" / "model.upg"


def accepted(path: Path) -> None:
    """Ask the reference for its verdict on the file and on its form."""
    upg = needs.node() / ".bin" / "upg"
    for command in (["verify", "--file", str(path)], ["fmt", "--check", str(path)]):
        answer = subprocess.run(
            [str(upg), *command], capture_output=True, text=True, cwd=path.parent, check=False, timeout=60
        )
        assert answer.returncode == 0, answer.stdout + answer.stderr


def test_the_example_company_is_accepted(plank_folder: Path) -> None:
    accepted(plank_folder / "plank.upg")


def test_another_company_of_the_kind_is_accepted(tmp_path: Path) -> None:
    write_example("plank", tmp_path, seed=11)
    accepted(tmp_path / "plank.upg")


def test_the_model_of_the_published_data_set_is_accepted() -> None:
    accepted(RAVENSTACK)


def test_a_first_model_is_accepted(tmp_path: Path, plank_folder: Path) -> None:
    first = start(plank_folder / "data" / "accounts.csv", hours_per_week=10, today=date(2026, 7, 1))
    write_start(first, tmp_path / "first.upg")
    accepted(tmp_path / "first.upg")
