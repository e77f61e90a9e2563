"""The UPG command line accepts what Moorings writes."""

import subprocess
from pathlib import Path

import pytest

import needs
from moorings.upg.document import new_document
from moorings.upg.write import canonical

NODES = (
    {"id": "p", "type": "product", "title": "Plank", "status": "growth"},
    {
        "id": "bm",
        "type": "business_model",
        "title": "Seats",
        "properties": {"pattern": "saas", "10": 1.0, "9": 1e21},
    },
    {"id": "cr", "type": "customer_relationship", "title": "Clientèle ～ 😀", "tags": ["～", "😀"]},
    {
        "id": "ms",
        "type": "market_segment",
        "title": "Teams",
        "properties": {"moorings:segment": {"b": 1e-7, "a": []}},
    },
)
EDGES = (
    {"id": "2", "source": "cr", "target": "ms", "type": "customer_relationship_with_market_segment"},
    {"id": "1", "source": "bm", "target": "cr", "type": "business_model_maintains_customer_relationship"},
)


@pytest.fixture
def written(tmp_path: Path) -> Path:
    document = new_document(
        "p", "Plank", "Plans.", nodes=NODES, edges=EDGES, exported_at="2026-01-01T00:00:00.000Z"
    )
    file = tmp_path / "plank.upg"
    file.write_bytes(canonical(document))
    return file


def upg(*arguments: str | Path, file: Path) -> subprocess.CompletedProcess[str]:
    command = [needs.node() / ".bin" / "upg", *arguments, file]
    return subprocess.run(command, cwd=file.parent, capture_output=True, text=True, timeout=120, check=False)


@pytest.mark.node
def test_the_reference_finds_the_file_sound(written: Path) -> None:
    answer = upg("verify", "--file", file=written)
    assert answer.returncode == 0, answer.stdout + answer.stderr


@pytest.mark.node
def test_the_reference_finds_the_file_canonical(written: Path) -> None:
    answer = upg("fmt", "--check", file=written)
    assert answer.returncode == 0, answer.stdout + answer.stderr


@pytest.mark.node
def test_the_reference_sees_where_a_file_is_neither(written: Path) -> None:
    sound = written.read_bytes()
    written.write_bytes(sound.replace(b'"10": 1,', b'"10": 1.0,'))
    assert upg("fmt", "--check", file=written).returncode == 2
    written.write_bytes(sound.replace(b'"target": "ms"', b'"target": "gone"'))
    assert upg("verify", "--file", file=written).returncode == 2
