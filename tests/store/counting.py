"""A model file whose one node counts, to see which of many changes arrived."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from moorings.upg.document import Document, new_document
from moorings.upg.read import parse
from moorings.upg.write import canonical

WHEN = "2026-01-01T00:00:00.000Z"


def counting_document(**counts: int) -> Document:
    node = {"id": "n", "type": "persona", "title": "Counter", "properties": counts}
    return new_document("p", "Plank", nodes=[node], exported_at=WHEN)


def counting_file(folder: Path, **counts: int) -> Path:
    file = folder / "plank.upg"
    file.write_bytes(canonical(counting_document(**counts)))
    return file


def counted(document: Document, *names: str) -> Document:
    """The document with each named count one higher."""
    counts = counts_of(document)
    raised = counts | {name: counts.get(name, 0) + 1 for name in names}
    return replace(document, nodes=({**document.nodes[0], "properties": raised},))


def one_more(document: Document) -> Document:
    return counted(document, "count")


def counts_of(document: Document) -> dict[str, Any]:
    found = document.nodes[0].get("properties", {})
    assert isinstance(found, dict)
    return found


def count_in(content: bytes) -> int:
    """The count in a file, which must be whole and sealed: written again it gives the same bytes."""
    document = parse(content)
    assert canonical(document) == content
    count = counts_of(document)["count"]
    assert isinstance(count, int)
    return count
