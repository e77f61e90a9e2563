"""A canvas as tools write it: JSON with a list of texts for each block, whatever stands around them."""

import json
from collections.abc import Iterator
from typing import Any

from moorings.errors import DataError
from moorings.exchange.blocks import NAMES, Note, block_named, read_notes
from moorings.exchange.imported import Imported, Remark

TITLED = ("title", "name", "businessName", "business_name")
SAYS = ("text", "title", "name", "content", "label", "value", "description")
"""Under which key an object of a list says what stands on its note; the first that is there."""
NAMED_BY = ("block", "title", "name", "heading", "section", "type", "id", "key")
HOLDS = ("items", "notes", "cards", "entries", "stickies", "content", "values", "elements")
"""How an object names its block, and where its notes are."""


def read_canvas_json(text: str, title: str) -> Imported:
    """Return the model of a canvas in JSON; what is in no block is kept as a comment, by its path.

    Raises DataError where it is no JSON, or names none of the nine blocks.
    """
    try:
        content = json.loads(text)
    except (ValueError, RecursionError) as fault:
        raise DataError(f"is no JSON: {fault}.") from None
    called, rest = _titled(content)
    found = list(_walked(rest, "$"))
    notes = [one for one in found if isinstance(one, Note)]
    if not notes:
        raise DataError("holds none of the blocks of a canvas.", remedy=f"The nine are: {', '.join(NAMES)}.")
    return read_notes(notes, called or title, (one for one in found if isinstance(one, Remark)))


def _titled(content: Any) -> tuple[str, Any]:
    """Return what the canvas is called, where it says, and the rest of it."""
    if not isinstance(content, dict):
        return "", content
    key = next((key for key in TITLED if isinstance(content.get(key), str) and content[key].strip()), "")
    return content.get(key, "").strip(), {name: part for name, part in content.items() if name != key}


def _walked(value: Any, path: str) -> Iterator[Note | Remark]:
    """Yield a note for each text of a block, and a remark for each text that is in none."""
    if isinstance(value, dict):
        block = _block_of(value)
        for key, part in value.items():
            if block and key in HOLDS:
                yield from _listed(part, block, f"{path}.{key}")
            elif not (block and key in NAMED_BY):
                named = block_named(_words_of(key))
                yield from _listed(part, named, f"{path}.{key}") if named else _walked(part, f"{path}.{key}")
    elif isinstance(value, list):
        for place, part in enumerate(value):
            yield from _walked(part, f"{path}[{place}]")
    elif value not in (None, ""):
        yield Remark(0, f"{path} is in no block; kept as a comment.", f"{path}: {value}")


def _block_of(value: dict[str, Any]) -> str | None:
    """Return the block that an object is, where it has a name of one and holds notes."""
    if not any(key in value for key in HOLDS):
        return None
    names = (value[key] for key in NAMED_BY if isinstance(value.get(key), str))
    return next(filter(None, (block_named(_words_of(name)) for name in names)), None)


def _listed(value: Any, block: str, path: str) -> Iterator[Note | Remark]:
    """Yield a note for each text in a list, an object of a text or a text of several lines."""
    if isinstance(value, list):
        for place, one in enumerate(value):
            yield from _listed(one, block, f"{path}[{place}]")
    elif isinstance(value, dict):
        key = next((key for key in SAYS if isinstance(value.get(key), str) and value[key].strip()), None)
        held = next((held for held in HOLDS if isinstance(value.get(held), list)), None)
        if held:
            yield from _listed(value[held], block, f"{path}.{held}")
        elif key:
            yield from _listed(value[key], block, f"{path}.{key}")
        yield from _walked({name: part for name, part in value.items() if name not in (key, held)}, path)
    elif isinstance(value, str):
        yield from (Note(block, line.strip(), 0) for line in value.splitlines() if line.strip())
    elif value is not None:
        yield Remark(0, f"{path} is no text; kept as a comment.", f"{path}: {value}")


def _words_of(key: str) -> str:
    """Return the words of a key: keyPartners, key_partners."""
    return "".join(f" {one}" if one.isupper() and not key.isupper() else one for one in key)
