"""The root of any UPG file, old or new, single or portfolio, brought into one plain form.

The plain form is an object whose keys are those of `Document` or `Portfolio`; what the file does not say is
absent. Only what no reader could make sense of is refused here; whether the graph is sound is asked later.
"""

from typing import Any

from moorings.errors import ModelError
from moorings.upg.drift import are_in_form, repaired
from moorings.upg.quick_look import suspects
from moorings.upg.strings import spread

_MEMBER_KINDS = ("org_rollup", "watched", "operating_function")
_SOURCE_KEYS = ("tool", "tool_version", "workspace_id")
_HEADER_KEYS = frozenset(
    (
        *("format_version", "spec_version", "kind", "product", "organization", "summary", "counts"),
        *("member_kind", "provenance", "integrity"),
    )
)
_COMMON_KEYS = frozenset(("$upg", "upg_version", "exported_at", "source", "_integrity"))
_SINGLE_KEYS = _COMMON_KEYS | {"product", "nodes", "edges", "member_kind"}
_PORTFOLIO_KEYS = _COMMON_KEYS.union(
    ("type", "organization", "product_areas", "portfolios", "products", "cross_edges", "registry", "signals")
)


def kind_of(root: Any) -> str:
    """Return `single` or `portfolio`; the mere presence of `cross_edges` makes a portfolio."""
    if not isinstance(root, dict):
        return "single"
    says_so = root.get("type") == "portfolio" or _header(root).get("kind") == "portfolio"
    return "portfolio" if says_so or "cross_edges" in root else "single"


def normalised(root: Any, where: str = "") -> dict[str, Any]:
    """Return the plain form of the file's `root`, or raise ModelError where it has none."""
    if not isinstance(root, dict | list):
        raise ModelError(f"is not a UPG document: it holds {named_kind(root)}, not an object.", where=where)
    root = spread(root)
    is_portfolio = kind_of(root) == "portfolio"
    body = _portfolio(root, where) if is_portfolio else _single(root, where)
    known = _PORTFOLIO_KEYS if is_portfolio else _SINGLE_KEYS
    return {
        **_version(root),
        "provenance": _provenance(root),
        **body,
        "unknown_root": _unknown(root, known),
    }


def named_kind(value: Any) -> str:
    """Return in words what kind of JSON value this is."""
    if value is None:
        return "null"
    names = {bool: "a yes/no value", str: "text", list: "a list", dict: "an object"}
    return names.get(type(value), "a number")


def _single(root: dict[str, Any], where: str) -> dict[str, Any]:
    plain = {
        "nodes": _nodes(root.get("nodes"), "nodes", where),
        "edges": _or_none(root.get("edges")),
    }
    if "product" in root:
        plain["product"] = root["product"]
    member_kind = _first(_header(root).get("member_kind"), root.get("member_kind"))
    if member_kind in _MEMBER_KINDS:
        plain["member_kind"] = member_kind
    return plain


def _portfolio(root: dict[str, Any], where: str) -> dict[str, Any]:
    lists = {key: _or_none(root.get(key)) for key in ("product_areas", "portfolios", "cross_edges")}
    plain = lists | {"products": _members(root.get("products"), where)}
    if "organization" in root:
        plain["organization"] = root["organization"]
    registry = root.get("registry")
    if isinstance(registry, dict) and isinstance(registry.get("nodes"), list):
        edges = registry.get("edges")
        plain["registry"] = {
            "nodes": _nodes(registry["nodes"], "registry.nodes", where),
            "edges": edges if isinstance(edges, list) else [],
        }
    if isinstance(root.get("signals"), list):
        plain["signals"] = _nodes(root["signals"], "signals", where)
    return plain


def _members(products: Any, where: str) -> list[dict[str, Any]]:
    if not isinstance(products, list | None):
        raise ModelError(f"'products' must be a list, found {named_kind(products)}.", where=where)
    return [_member(product, f"products[{at}]", where) for at, product in enumerate(products or [])]


def _member(product: Any, name: str, where: str) -> dict[str, Any]:
    if product is None:
        raise ModelError(f"'{name}' must be an object, found null.", where=where)
    member = spread(product)
    nodes = _nodes(member.get("nodes"), f"{name}.nodes", where)
    return {**member, "nodes": nodes, "edges": _or_none(member.get("edges"))}


def _nodes(nodes: Any, name: str, where: str) -> list[dict[str, Any]]:
    if not isinstance(nodes, list | None):
        raise ModelError(f"'{name}' must be a list, found {named_kind(nodes)}.", where=where)
    found = list(nodes or ())
    for position, node in suspects(found, are_in_form):
        found[position] = repaired(node, where)
    return found


def _header(root: dict[str, Any]) -> dict[str, Any]:
    """Return the `$upg` header; an older file has none."""
    header = root.get("$upg")
    return header if isinstance(header, dict) else {}


def _version(root: dict[str, Any]) -> dict[str, Any]:
    named = _header(root).get("spec_version")
    if named is not None:
        return {"spec_version": named}
    return {"spec_version": root["upg_version"]} if "upg_version" in root else {}


def _provenance(root: dict[str, Any]) -> dict[str, Any]:
    """Return who wrote the file and when: from the header, else from the root of an older file."""
    stated = _header(root).get("provenance")
    named = isinstance(stated, dict | list) or bool(stated)
    source = stated if named else _first(root.get("source"), {"tool": "unknown"})
    stated_at = stated.get("exported_at") if isinstance(stated, dict) else None
    told = {key: source[key] for key in _SOURCE_KEYS if key in source} if isinstance(source, dict) else {}
    return {**told, "exported_at": _first(stated_at, root.get("exported_at"), "")}


def _unknown(root: dict[str, Any], known: frozenset[str]) -> tuple[str, ...]:
    """Return the names of what the canonical form has no place for."""
    provenance = _header(root).get("provenance")
    stated = provenance if isinstance(provenance, dict) else {}
    return (
        *(key for key in root if key not in known),
        *(f"$upg.{key}" for key in _header(root) if key not in _HEADER_KEYS),
        *(f"$upg.provenance.{key}" for key in stated if key not in (*_SOURCE_KEYS, "exported_at")),
    )


def _first(*values: Any) -> Any:
    """Return the first value that is not null."""
    return next((value for value in values if value is not None), None)


def _or_none(values: Any) -> Any:
    return [] if values is None else values
