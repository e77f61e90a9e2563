"""The difference between two documents by meaning: what was added, removed and changed, place by place.

Nodes and edges are the same when they have the same id, whatever else became of them. The order of nodes and
keys, empty fields, and what a header derives or stamps (counts, seal, date) mean nothing and are not compared.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass

from moorings.upg import shapes
from moorings.upg.diff_said import Thing, header, identified, product, said
from moorings.upg.diff_values import ValueChange, value_changes
from moorings.upg.document import Document


@dataclass(frozen=True, slots=True)
class Changed:
    """A node or an edge that is in both documents and says something else."""

    before: Thing
    after: Thing
    changes: tuple[ValueChange, ...]
    nth: int = 0
    """Which of several things of this id, where a document has more than one."""

    @property
    def is_renamed(self) -> bool:
        """Whether its title or slug is another one."""
        return any(change.path[0] in ("title", "slug") for change in self.changes)

    @property
    def is_moved(self) -> bool:
        """Whether it is an edge that leads from or to another node."""
        return any(change.path[0] in ("source", "target") for change in self.changes)


@dataclass(frozen=True, slots=True)
class Changes:
    """What became of the nodes, or of the edges."""

    added: tuple[Thing, ...] = ()
    removed: tuple[Thing, ...] = ()
    changed: tuple[Changed, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.added or self.removed or self.changed)


@dataclass(frozen=True, slots=True)
class Difference:
    """Everything in which one document differs from another; false where it is nothing."""

    header: tuple[ValueChange, ...] = ()
    """Catalogue version, kind of member, and the tool that wrote it."""
    product: tuple[ValueChange, ...] = ()
    nodes: Changes = Changes()
    edges: Changes = Changes()

    def __bool__(self) -> bool:
        return bool(self.header or self.product or self.nodes or self.edges)


def diff(old: Document, new: Document) -> Difference:
    """Return what must be done to `old` for it to mean what `new` means."""
    return Difference(
        header=tuple(value_changes(header(old), header(new))),
        product=tuple(value_changes(product(old), product(new))),
        nodes=_changes(shapes.NODE, old.nodes, new.nodes),
        edges=_changes(shapes.EDGE, old.edges, new.edges),
    )


def _changes(shape: shapes.Shape, old: Iterable[Thing], new: Iterable[Thing]) -> Changes:
    before, after = identified(old), identified(new)
    in_both = ((key.nth, thing, after[key]) for key, thing in before.items() if key in after)
    compared = (_changed(shape, *pair) for pair in in_both if not _is_written_alike(*pair[1:]))
    return Changes(
        added=tuple(thing for key, thing in after.items() if key not in before),
        removed=tuple(thing for key, thing in before.items() if key not in after),
        changed=tuple(changed for changed in compared if changed.changes),
    )


def _changed(shape: shapes.Shape, nth: int, before: Thing, after: Thing) -> Changed:
    changes = tuple(value_changes(said(shape, before), said(shape, after)))
    return Changed(before, after, changes, nth)


def _is_written_alike(before: Thing, after: Thing) -> bool:
    """Return whether the two are surely the same, at the speed of the compiled writer."""
    try:
        return before is after or json.dumps(before, sort_keys=True) == json.dumps(after, sort_keys=True)
    except RecursionError:
        return False
