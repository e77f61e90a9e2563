"""A difference made: the old document and what is to be done to it give the new one."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from moorings.errors import ModelError
from moorings.upg import shapes
from moorings.upg.diff import Changes, Difference
from moorings.upg.diff_said import Identity, Thing, header, identified, name_of, product, said
from moorings.upg.diff_values import with_changes
from moorings.upg.document import ABSENT, Document


def apply(difference: Difference, old: Document) -> Document:
    """Return `old` with the difference made; what the difference does not speak of stays as it is.

    Raises ModelError where something to be changed or removed is not there.
    """
    stated = with_changes(header(old), difference.header)
    stamped = {key: value for key, value in old.provenance.items() if key == "exported_at"}
    return replace(
        old,
        spec_version=stated.get("spec_version", ABSENT),
        member_kind=stated.get("member_kind"),
        provenance=stated["provenance"] | stamped,
        product=with_changes(product(old), difference.product) if difference.product else old.product,
        nodes=_applied(shapes.NODE, old.nodes, difference.nodes),
        edges=_applied(shapes.EDGE, old.edges, difference.edges),
    )


def _applied(shape: shapes.Shape, things: tuple[Thing, ...], changes: Changes) -> tuple[Thing, ...]:
    if not changes:
        return things
    kept = _without(identified(things), changes.removed)
    for changed in changes.changed:
        key = Identity(name_of(changed.before), changed.nth)
        if key not in kept:
            raise _missing(changed.before)
        kept[key] = with_changes(said(shape, kept[key]), changed.changes)
    return (*kept.values(), *changes.added)


def _without(things: dict[Identity, Thing], removed: Iterable[Thing]) -> dict[Identity, Thing]:
    """Return what is left; of several things of one name, the last are removed."""
    left = Counter(key.name for key in things)
    for thing in removed:
        name = name_of(thing)
        if not left[name]:
            raise _missing(thing)
        left[name] -= 1
    return {key: thing for key, thing in things.items() if key.nth < left[key.name]}


def _missing(thing: Thing) -> ModelError:
    return ModelError(f"{thing.get('id', 'a thing without an id')!r} is not there to be changed or removed.")
