"""What the package offers, and what asking for it costs."""

import re
import subprocess
import sys
from pathlib import Path

import moorings

ROOT = Path(__file__).parents[2]


def test_the_public_names_are_all_there() -> None:
    assert all(hasattr(moorings, name) for name in moorings.__all__)


def test_each_room_of_the_package_is_placed_in_the_import_contract() -> None:
    import tomllib

    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
    layers = next(one["layers"] for one in contracts if one["type"] == "layers")
    placed = {room.strip() for layer in layers for room in layer.split("|")}
    rooms = {
        path.stem for path in (ROOT / "src" / "moorings").iterdir() if not path.stem.startswith("__init")
    }
    assert rooms - {"py", "__pycache__"} == placed


def test_the_version_loads_nothing_heavy() -> None:
    shown = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "moorings", "--version"],
        check=True,
        capture_output=True,
        text=True,
    )
    loaded = {line.rpartition("|")[2].strip() for line in shown.stderr.splitlines()}
    assert re.fullmatch(r"moorings \d+\.\d+\.\d+\n", shown.stdout)
    assert not loaded & {"argparse", "duckdb", "jinja2", "pydantic", "rich", "json"}
