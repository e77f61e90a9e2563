"""The UPG command line accepts every file that Moorings writes: examples, first models, and made-up documents."""

import subprocess
from collections.abc import Iterable
from pathlib import Path

import hypothesis
import pytest

import needs
from command import run
from moorings.errors import MooringsError
from moorings.upg.findings.finding import Severity
from moorings.upg.formatting import formatted
from moorings.upg.verdict import judged
from upg.made_up import documents

pytestmark = [pytest.mark.node, pytest.mark.slow]

RAVENSTACK = Path(__file__).parents[2] / "examples" / "ravenstack" / "model.upg"
MADE_UP = 1_000
"""How many documents are made up; the valid ones are put to the reference."""
VERIFIED = 20
"""The reference verifies one file a process."""

TABLE = """name,monthly revenue,since
Ann's Bakery,40,2024-02-01
Bolt & Sons,65,2024-03-11
Clientèle ～ 😀,900,2025-01-20
Dunn Ltd,,2025-02-02
"""


def upg(*arguments: str | Path, at: Path) -> None:
    """Run the reference in a folder of its own, and fail with what it says."""
    command = [needs.node() / ".bin" / "upg", *arguments]
    answer = subprocess.run(command, cwd=at, capture_output=True, text=True, timeout=120, check=False)
    assert answer.returncode == 0, answer.stdout + answer.stderr


def assert_canonical(files: Iterable[Path], at: Path) -> None:
    upg("fmt", "--check", *files, at=at)


def assert_accepted(file: Path) -> None:
    upg("verify", "--file", file, at=file.parent)
    assert_canonical([file], at=file.parent)


def test_the_example_company(plank_folder: Path) -> None:
    assert_accepted(plank_folder / "plank.upg")


def test_the_model_for_published_data(tmp_path: Path) -> None:
    file = tmp_path / "model.upg"
    file.write_bytes(RAVENSTACK.read_bytes())
    assert_accepted(file)


@pytest.mark.parametrize(
    "extra", [(), ("--hours-per-week", "10", "--cost-per-hour", "40", "--currency", "GBP")]
)
def test_a_first_model(tmp_path: Path, capsys: pytest.CaptureFixture[str], extra: tuple[str, ...]) -> None:
    table, file = tmp_path / "customers.csv", tmp_path / "first.upg"
    table.write_text(TABLE, encoding="utf-8")
    answer = run(capsys, "start", table, "--out", file, "--as-of", "2026-06-30", *extra)
    assert answer.code == 0, answer.err
    assert_accepted(file)


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
    assert_canonical(files, at=tmp_path)

    sound = [
        file
        for file, (kind, content) in zip(files, written, strict=True)
        if kind == "single" and not judged(content).at_or_above(Severity.ERROR)
    ]
    assert len(sound) > VERIFIED
    for file in sound[:VERIFIED]:
        upg("verify", "--file", file, at=tmp_path)
