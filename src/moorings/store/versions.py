"""Every version of a file by what it holds: compressed, under the name of its own digest.

A version is written once and never changed. One that does not match its name is as good as lost, and is never
handed out.
"""

import zlib
from collections.abc import Container
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from moorings.store.files import read_bytes, write_bytes

_FAST = 1  # a model of 60 MB shrinks to a tenth in half a second


def version_of(content: bytes) -> str:
    """Return the name of the version that holds this content: its SHA-256 in hexadecimal."""
    return sha256(content).hexdigest()


def keep(folder: Path, content: bytes) -> int:
    """Keep the content in the folder, and return by how many bytes it grew; nothing where it was kept already."""
    place = _place(folder, version_of(content))
    if place.exists():
        return 0
    packed = zlib.compress(content, _FAST)
    write_bytes(place, packed, draft_name="draft")
    return len(packed)


def kept(folder: Path, version: str) -> bytes | None:
    """Return the content of the version, or None where it is not there or spoilt."""
    place = _place(folder, version)
    try:
        content = zlib.decompress(read_bytes(place)) if place.exists() else None
    except zlib.error:
        return None
    return content if content is not None and version_of(content) == version else None


def drop(folder: Path, version: str) -> None:
    """Delete the version, if it is there and can be deleted."""
    with suppress(OSError):
        _place(folder, version).unlink()


def drop_others(folder: Path, wanted: Container[str]) -> None:
    """Delete every version but those that are still wanted."""
    for place in folder.glob("*.z"):
        if place.stem not in wanted:
            drop(folder, place.stem)


def _place(folder: Path, version: str) -> Path:
    return folder / f"{version}.z"
