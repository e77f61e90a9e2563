"""What the rules mended in a file, or would mend: place by place."""

import json
from collections.abc import Iterator

from moorings.render.figures import counted
from moorings.render.words import printable
from moorings.upg.diff import Changed, Difference
from moorings.upg.document import ABSENT


def changes_text(difference: Difference) -> Iterator[str]:
    """Yield a line for each node that changes, and one for each place in it: what is there, and what will be."""
    for node in difference.nodes.changed:
        named = f"{str(node.after.get('type')).replace('_', ' ')} '{node.after.get('title')}'"
        yield printable(f"{named} ({node.after.get('id')})") + "\n"
        yield from _places(node)


def _places(node: Changed) -> Iterator[str]:
    for change in node.changes:
        where = change.where.removeprefix("properties.")
        yield f"  {printable(where)}: {_value(change.before)} → {_value(change.after)}\n"


def _value(value: object) -> str:
    return "nothing" if value is ABSENT else printable(json.dumps(value, ensure_ascii=False))


def mended_text(count: int, dropped: tuple[str, ...], *, written: bool) -> str:
    """Return in a sentence how much was mended, and what writing the file drops."""
    lost = (
        [f"'{key}' has no place in the canonical form and was dropped." for key in dropped] if written else []
    )
    done = "mended" if written else "would be mended"
    said = f"{counted(count, 'finding')} {done}." if count else "Nothing can be mended without guessing."
    return "".join(f"{line}\n" for line in (said, *lost))
