"""JSON written piece by piece, one item of a list on a line: a list of a million is never held as a text."""

import json
from collections.abc import Iterable, Iterator, Mapping


def json_list(items: Iterable[object], indent: str = "") -> Iterator[str]:
    """Yield the list, indented but for its first line."""
    lead = "["
    for item in items:
        yield f"{lead}\n{indent}  {_carried(json.dumps(item, ensure_ascii=False))}"
        lead = ","
    yield "[]" if lead == "[" else f"\n{indent}]"


def json_with_list(head: Mapping[str, object], name: str, items: Iterable[object]) -> Iterator[str]:
    """Yield an object of what `head` holds and, under a last key, a list."""
    text = json.dumps(head, indent=2, ensure_ascii=False)
    yield f'{_carried(text[: -len("}")].rstrip())},\n  "{name}": '
    yield from json_list(items, indent="  ")
    yield "\n}"


def _carried(text: str) -> str:
    """Return JSON that any output can carry: half a character is escaped, all else stands as it is."""
    return text.encode("utf-8", "backslashreplace").decode()
