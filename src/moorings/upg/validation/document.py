"""Is the document valid? The question that the reference asks of every file that it loads."""

from typing import Any

from moorings.upg.graph import Graph, graph_of
from moorings.upg.validation.cells import check_cells
from moorings.upg.validation.edges import check_edges
from moorings.upg.validation.header import check_header, check_product
from moorings.upg.validation.kinds import kind
from moorings.upg.validation.nodes import check_nodes
from moorings.upg.validation.remarks import Remarks
from moorings.upg.validation.scores import check_scores


def validated(root: Any, plain: dict[str, Any], graph: Graph | None = None) -> Remarks:
    """Return what the reference says of a file: of its `root` as read, and its `plain` form as normalised.

    `graph` is that of the plain form, where it is there already.

    It has no rules for portfolios: one of those fails for want of a product and nodes.
    """
    remarks = Remarks()
    check_header(root if isinstance(root, dict) else {}, plain, remarks)
    is_single = "nodes" in plain
    check_product(plain.get("product"), remarks)
    if not is_single:
        remarks.error("UPG003", "$.nodes", "nodes is required and must be an array")
        return remarks
    nodes, edges = plain["nodes"], plain["edges"]
    check_nodes(nodes, remarks)
    if not isinstance(edges, list):
        remarks.error("UPG003", "$.edges", f"edges must be an array, got {kind(edges)}")
        return remarks
    check_edges(edges, graph or graph_of(nodes, edges), remarks)
    check_cells(nodes, edges, remarks)
    check_scores(nodes, edges, remarks)
    return remarks
