"""Slugs: the readable names by which texts refer to nodes, and the older ones that still lead to them.

Source: Unified Product Graph 0.41.0 (slug and alias).
"""

import re
import unicodedata
from collections.abc import Iterator
from itertools import count
from typing import Any

from moorings.errors import ModelError
from moorings.upg.document import Document
from moorings.upg.edits.found import named

_ACCENTS = re.compile("[\u0300-\u036f]")
_GAPS = re.compile(
    "[_ \t\n\v\f\r\u1680\u2028\u2029\ufeff]+"
)  # JavaScript's, less those that NFKD makes a space
_OTHERS = re.compile("[^a-z0-9-]+")


def slug_of(title: str) -> str:
    """Return the title in lower-case letters a-z, digits and hyphens, or `untitled` where none is left."""
    plain = _ACCENTS.sub("", unicodedata.normalize("NFKD", title)).lower()
    hyphened = _OTHERS.sub("", _GAPS.sub("-", plain))
    return re.sub("-+", "-", hyphened).strip("-") or "untitled"


def free_slug(document: Document, node: dict[str, Any]) -> str:
    """Return a slug for the node's title that no other node of its type has or had: with -2, -3… if needed."""
    taken = {name for other in _others(document, node) for name in names_of(other)}
    base = slug_of(node["title"])
    numbered = (f"{base}-{number}" for number in count(2))
    return base if base not in taken else next(slug for slug in numbered if slug not in taken)


def refuse_taken_names(document: Document, node: dict[str, Any]) -> None:
    """Raise ModelError where another node of the type has, or had, the node's slug or one of its aliases."""
    own = set(names_of(node))
    for other in _others(document, node):
        for name in names_of(other):
            if name in own:
                says = f"the slug '{name}' belongs to the {named(other)}."
                raise ModelError(says, remedy="Choose another one.")


def names_of(node: dict[str, Any]) -> list[str]:
    """Return the slug and the aliases of a node."""
    aliases = node.get("aliases")
    stated = [node.get("slug"), *(aliases if isinstance(aliases, list | tuple) else ())]
    return [name for name in stated if isinstance(name, str) and name]


def _others(document: Document, node: dict[str, Any]) -> Iterator[dict[str, Any]]:
    return (other for other in document.nodes_of(node.get("type", "")) if other.get("id") != node.get("id"))
