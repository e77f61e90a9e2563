"""What some tests need besides Python; each function returns it, or says why the test cannot run.

In continuous integration (`CI` is set) a missing tool is a failure. The public data beside the project
may be missing anywhere: they are no part of it.
"""

import os
import shutil
from pathlib import Path
from typing import NoReturn

import pytest

PROJECT = Path(__file__).resolve().parent.parent


def node() -> Path:
    """Return the folder of the installed npm packages, `node_modules`."""
    modules = PROJECT / "node_modules"
    if shutil.which("node") is None:
        _missing("Node.js with npm is not installed")
    if not (modules / ".bin" / "upg").exists():
        _missing("the UPG reference is not installed; run `npm ci`")
    return modules


def chromium() -> Path:
    """Return the path of a Chromium or Chrome that can be driven."""
    names = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
    found = next(filter(None, map(shutil.which, names)), None)
    if found is None:
        _missing("no Chromium is installed; run `scripts/install_system.sh`")
    return Path(found)


def postgres() -> Path:
    """Return the folder of PostgreSQL's server programs."""
    folders = sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    found = next((one for one in folders if (one / "initdb").exists()), None)
    beside = shutil.which("initdb")
    if found is None and beside is None:
        _missing("no PostgreSQL server is installed; run `scripts/install_system.sh`")
    return found or Path(str(beside)).parent


def java() -> Path:
    """Return the Java that runs a Spark cluster."""
    home = os.environ.get("JAVA_HOME")
    found = shutil.which("java", path=str(Path(home) / "bin") if home else None)
    if found is None:
        _missing("no Java is installed; run `scripts/install_system.sh`")
    return Path(found)


def shared() -> Path:
    """Return the folder of public data and reference samples: `MOORINGS_SHARED`, else beside the project."""
    folder = Path(os.environ.get("MOORINGS_SHARED") or PROJECT.parent / "shared")
    if not folder.is_dir():
        pytest.skip(f"the public data are not there: {folder} (MOORINGS_SHARED names another folder)")
    return folder


def _missing(reason: str) -> NoReturn:
    if os.environ.get("CI"):
        pytest.fail(f"{reason}; in continuous integration nothing may be left out")
    pytest.skip(reason)
