"""The UPG command line accepts what `moorings fmt` writes of made-up documents."""

import subprocess
from pathlib import Path

import hypothesis
import pytest

import needs
from moorings.errors import MooringsError
from moorings.upg.findings.finding import Severity
from moorings.upg.formatting import formatted
from moorings.upg.verdict import judged
from upg.made_up import documents

pytestmark = [pytest.mark.node, pytest.mark.slow]

MADE_UP = 1_000
"""How many documents are made up; the valid ones are put to the reference."""
VERIFIED = 20
"""The reference verifies one file a process."""


def upg(*arguments: str | Path, at: Path) -> None:
    """Run the reference in a folder of its own, and fail with what it says."""
    command = [needs.node() / ".bin" / "upg", *arguments]
    answer = subprocess.run(command, cwd=at, capture_output=True, text=True, timeout=120, check=False)
    assert answer.returncode == 0, answer.stdout + answer.stderr


def written_of_made_up() -> list[tuple[str, bytes]]:
    """Return, for every made-up document that is valid, its kind and what `moorings fmt` writes of it."""
    found: list[tuple[str, bytes]] = []

    @hypothesis.seed(41)
    @hypothesis.settings(
        max_examples=MADE_UP,
        deadline=None,
        database=None,
        phases=[hypothesis.Phase.generate],
        suppress_health_check=list(hypothesis.HealthCheck),
    )
    @hypothesis.given(documents)
    def collect(text: str) -> None:
        try:
            became = formatted(text.encode())
        except MooringsError:
            return
        if not became.errors:
            found.append((judged(became.content).kind, became.content))

    collect()
    return found


def test_what_fmt_writes_of_made_up_documents(tmp_path: Path) -> None:
    written = written_of_made_up()
    files = [tmp_path / f"{at}.upg" for at in range(len(written))]
    for file, (_, content) in zip(files, written, strict=True):
        file.write_bytes(content)
    assert len(files) > 50
    upg("fmt", "--check", *files, at=tmp_path)

    sound = [
        file
        for file, (kind, content) in zip(files, written, strict=True)
        if kind == "single" and not judged(content).at_or_above(Severity.ERROR)
    ]
    assert len(sound) > VERIFIED
    for file in sound[:VERIFIED]:
        upg("verify", "--file", file, at=tmp_path)
