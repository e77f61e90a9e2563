"""Edits: from one document, make another. Each keeps it valid and leaves alone what it does not speak of."""

from moorings.upg.edits.edges import connect, disconnect
from moorings.upg.edits.nodes import add_node, change_node, remove_node, rename_node

__all__ = ["add_node", "change_node", "connect", "disconnect", "remove_node", "rename_node"]
