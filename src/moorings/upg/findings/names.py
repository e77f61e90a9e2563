"""What nodes are called: slugs lead to one node of a type, keys to one node of the product."""

from collections.abc import Iterator

from moorings.upg.findings.finding import Finding
from moorings.upg.findings.rules import finding
from moorings.upg.graph import Graph, Node

_Slugs = dict[tuple[str, str], int]


def ambiguous_names(graph: Graph) -> Iterator[Finding]:
    """Find slugs, former slugs and keys that lead to more than one node."""
    slugs: _Slugs = {}
    keys: dict[str, int] = {}
    for position, node in enumerate(graph.nodes):
        slug, key = node.get("slug"), node.get("key")
        if slug and isinstance(slug, str) and _owner(slugs, node, slug, position) != position:
            yield _taken_slug(graph, slugs, position, "slug", slug)
        if node.get("aliases"):
            for place, alias in _former_slugs(node):
                if _owner(slugs, node, alias, position) != position:
                    yield _taken_slug(graph, slugs, position, f"aliases[{place}]", alias)
        if key and isinstance(key, str) and keys.setdefault(key, position) != position:
            says = f"Key '{key}' names {_name(graph.nodes[keys[key]])} already."
            yield finding("UPG025", graph.node_path(position, "key"), says)


def _owner(slugs: _Slugs, node: Node, slug: str, position: int) -> int:
    """Return at which position the node stands that had the slug first."""
    return slugs.setdefault((_type(node), slug), position)


def _taken_slug(graph: Graph, slugs: _Slugs, position: int, field: str, slug: str) -> Finding:
    owner = graph.nodes[slugs[_type(graph.nodes[position]), slug]]
    return finding(
        "UPG024", graph.node_path(position, field), f"Slug '{slug}' leads to {_name(owner)} already."
    )


def _type(node: Node) -> str:
    stated = node.get("type")
    return stated if isinstance(stated, str) else ""


def _former_slugs(node: Node) -> list[tuple[int, str]]:
    aliases = node["aliases"] if isinstance(node["aliases"], list) else []
    return [(place, name) for place, name in enumerate(aliases) if isinstance(name, str) and name]


def _name(node: Node) -> str:
    return f"'{node.get('title') or node.get('id')}'"
