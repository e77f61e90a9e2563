"""Edits of a model in its document: pure, each from one document to another, and refused where they make a fault.

What an edit does not speak of stays as it was: keys of other tools, nodes and edges that we do not read.
"""

from moorings.model.edits.add import add, add_decision, add_metric, add_offer, add_relationship, add_segment
from moorings.model.edits.facts import set_facts
from moorings.model.edits.graduate import graduate
from moorings.model.edits.links import link, set_owner, unlink
from moorings.model.edits.mechanisms import add_mechanism, change_mechanism, remove_mechanism
from moorings.model.edits.remarks import accept, comment, state, withdraw
from moorings.model.edits.remove import remove
from moorings.model.edits.settings import declare, drop
from moorings.upg.edits import connect, disconnect
from moorings.upg.edits import rename_node as rename

__all__ = [
    "accept",
    "add",
    "add_decision",
    "add_mechanism",
    "add_metric",
    "add_offer",
    "add_relationship",
    "add_segment",
    "change_mechanism",
    "comment",
    "connect",
    "declare",
    "disconnect",
    "drop",
    "graduate",
    "link",
    "remove",
    "remove_mechanism",
    "rename",
    "set_facts",
    "set_owner",
    "state",
    "unlink",
    "withdraw",
]
