"""UPG files read leniently: older layouts, careless writers and unknown types all come through."""

from collections.abc import Sequence
from typing import Any

from moorings.errors import ModelError
from moorings.upg.document import ABSENT, Document, Portfolio
from moorings.upg.json_text import loads, without_mark
from moorings.upg.normalise import kind_of, named_kind, normalised
from moorings.upg.quick_look import suspects
from moorings.upg.strings import spread


def parse(text: str | bytes, where: str = "") -> Document:
    """Return the one product's graph that the file holds, or raise ModelError in plain words."""
    root = loads(without_mark(text, where), where)
    if kind_of(root) == "portfolio":
        remedy = "Give the file of a single product."
        raise ModelError("is a portfolio of several products.", where=where, remedy=remedy)
    return single(normalised(root, where), where)


def single(plain: dict[str, Any], where: str = "") -> Document:
    """Return one product's graph of its normalised form, or raise ModelError."""
    if "product" not in plain:
        found = "no product" if plain["nodes"] else "neither a product nor nodes"
        raise ModelError(f"is not a UPG document: it has {found}.", where=where)
    return Document(
        spec_version=plain.get("spec_version", ABSENT),
        provenance=plain["provenance"],
        product=_object(plain["product"], "product", where),
        nodes=tuple(plain["nodes"]),
        edges=_objects(plain["edges"], "edges", where),
        member_kind=plain.get("member_kind"),
        unknown_root=plain["unknown_root"],
    )


def parse_portfolio(text: str | bytes, where: str = "") -> Portfolio:
    """Return the portfolio that the file holds, or raise ModelError in plain words."""
    root = loads(without_mark(text, where), where)
    if kind_of(root) != "portfolio":
        raise ModelError("is not a portfolio.", where=where)
    return portfolio(normalised(root, where), where)


def portfolio(plain: dict[str, Any], where: str = "") -> Portfolio:
    """Return the portfolio of its normalised form, or raise ModelError."""
    lists = {key: _objects(plain[key], key, where) for key in ("product_areas", "portfolios", "cross_edges")}
    registry = plain.get("registry")
    return Portfolio(
        spec_version=plain.get("spec_version", ABSENT),
        provenance=plain["provenance"],
        organization=_object(plain.get("organization"), "organization", where),
        products=tuple(
            _with_edges(member, f"products[{at}]", where) for at, member in enumerate(plain["products"])
        ),
        registry=registry and _with_edges(registry, "registry", where),
        signals=tuple(plain.get("signals", ())),
        unknown_root=plain["unknown_root"],
        **lists,
    )


def _with_edges(graph: dict[str, Any], name: str, where: str) -> dict[str, Any]:
    return {**graph, "edges": list(_objects(graph["edges"], f"{name}.edges", where))}


def _objects(values: Any, name: str, where: str) -> tuple[dict[str, Any], ...]:
    if values == "":  # an empty text passes for an empty list, as in the reference
        return ()
    if not isinstance(values, list):
        raise ModelError(f"'{name}' must be a list, found {named_kind(values)}.", where=where)
    found = list(values)
    for position, value in suspects(values, _are_objects):
        found[position] = _object(value, f"{name}[{position}]", where)
    return tuple(found)


def _are_objects(values: Sequence[Any]) -> bool:
    return set(map(type, values)) <= {dict}


def _object(value: Any, name: str, where: str) -> dict[str, Any]:
    """Return `value` as an object; a list passes for one whose keys are its positions."""
    if not isinstance(value, dict | list):
        raise ModelError(f"'{name}' must be an object, found {named_kind(value)}.", where=where)
    return value if isinstance(value, dict) else spread(value)
