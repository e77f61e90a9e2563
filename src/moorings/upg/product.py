"""What the header says of the product: the root's words, overlaid by those of the product's own node."""

from typing import Any

from moorings.errors import ModelError
from moorings.upg.document import ABSENT, Document
from moorings.upg.strings import cut, trimmed

_LONGEST_SUMMARY = 200


def effective_product(document: Document) -> dict[str, Any]:
    """Return the root's product; where a node stands for it, that node's title, description and stage win."""
    product = document.product
    own_id = product.get("id", ABSENT)
    node = next((node for node in document.nodes if _stands_for(node, own_id)), None)
    if node is None:
        return product
    said = {"title": node.get("title"), "description": node.get("description"), "stage": _stage(node)}
    return product | {key: value for key, value in said.items() if value is not None}


def summary(description: Any) -> str | None:
    """Return the first line that says something, in at most 200 UTF-16 code units.

    Raises ModelError where the description is not text.
    """
    if not isinstance(description, str):
        if description or isinstance(description, dict | list):
            raise ModelError("the description must be text.", remedy="Put it in quotation marks.")
        return None
    line = next(filter(None, map(trimmed, description.split("\n"))), None)
    return line and cut(line, _LONGEST_SUMMARY)


def _stands_for(node: dict[str, Any], product_id: Any) -> bool:
    node_id = node.get("id", ABSENT)
    is_same = type(node_id) is type(product_id) and node_id == product_id
    return node.get("type") == "product" and is_same and not isinstance(node_id, dict | list)


def _stage(node: dict[str, Any]) -> Any:
    properties = node.get("properties")
    stage = properties.get("stage") if isinstance(properties, dict) else None
    return stage if isinstance(stage, str) else node.get("status")
