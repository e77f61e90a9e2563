"""The rules of a sound file, by code. The first row are the reference's own, under names of ours."""

from moorings.upg.findings.finding import Finding, Rule, Severity

_ERROR, _WARNING, _NOTE = Severity

_OF_THE_REFERENCE = (
    Rule(
        "UPG001", "header", _ERROR, "Complete the '$upg' header: catalogue version, tool and time of writing."
    ),
    Rule("UPG002", "product", _ERROR, "Name the product: it needs an id and a title."),
    Rule("UPG003", "lists", _ERROR, "Give nodes and edges as lists."),
    Rule(
        "UPG004",
        "node",
        _ERROR,
        "Give each node an id, a type and a title in text, and properties as an object.",
    ),
    Rule("UPG005", "duplicate-node-id", _ERROR, "Give one of them an id of its own, or remove it."),
    Rule("UPG006", "edge", _ERROR, "Give each edge an id, a type, a source and a target in text."),
    Rule("UPG007", "dangling-edge", _ERROR, "Add the node, name another, or remove the edge."),
    Rule("UPG008", "misplaced-cross-edge", _ERROR, "Move it to the portfolio's cross edges."),
    Rule("UPG009", "empty-cell", _ERROR, "Refer to two values of two different axes."),
    Rule("UPG010", "property-type", _ERROR, "Write the value as the catalogue declares it."),
    Rule("UPG011", "property-value", _ERROR, "Use one of the allowed values."),
    Rule("UPG012", "self-loop", _ERROR, "Name another node, or remove the edge."),
    Rule("UPG013", "framework-score", _ERROR, "Write the score that the framework asks for."),
    Rule("UPG014", "unknown-type", _WARNING, "Use a type of the catalogue."),
    Rule("UPG015", "unknown-edge", _WARNING, "Use an edge of the catalogue."),
    Rule("UPG016", "cells-without-axes", _WARNING, "Give the analysis two axes, or drop the cells."),
)

_OURS = (
    Rule(
        "UPG020", "endpoint-type", _ERROR, "Turn the edge around, or use the edge that these two types have."
    ),
    Rule("UPG021", "edge-property", _ERROR, "Put the fact on a node, or on an edge that may carry it."),
    Rule("UPG022", "duplicate-edge-id", _ERROR, "Give one of them an id of its own, or remove it."),
    Rule("UPG023", "duplicate-relation", _WARNING, "Keep one of them."),
    Rule(
        "UPG024",
        "slug",
        _WARNING,
        "Give one of them another slug; within a type each name leads to one node.",
    ),
    Rule("UPG025", "key", _ERROR, "Give one of them another key; within a product each key names one node."),
    Rule("UPG026", "status", _WARNING, "Use a phase of the type's lifecycle."),
    Rule("UPG027", "counts", _WARNING, "Write the header anew: moorings fmt FILE"),
    Rule("UPG028", "seal", _WARNING, "Was the file changed by hand or by a merge? Then: moorings fmt FILE"),
    Rule(
        "UPG029", "extension-key", _WARNING, "Write it as tool:word, with a name on either side of the colon."
    ),
    Rule(
        "UPG030",
        "undeclared-property",
        _WARNING,
        "Correct the name, or put your tool and a colon before it.",
    ),
    Rule("UPG031", "assessment", _ERROR, "Give a value within the scale that the property is rated on."),
    Rule("UPG032", "property-items", _ERROR, "Write each item as the catalogue declares it."),
    Rule(
        "UPG033",
        "node-field",
        _NOTE,
        "Put it into the node's properties, under your tool's name and a colon.",
    ),
    Rule("UPG034", "stage", _WARNING, "Use a stage of the catalogue."),
    Rule("UPG035", "field-type", _WARNING, "Write the field as the catalogue declares it."),
    Rule(
        "UPG036",
        "lost-key",
        _WARNING,
        "Move it into a node's properties: the canonical form has no place for it.",
    ),
    Rule("UPG037", "portfolio", _ERROR, "Give each thing in the portfolio an id of its own and a title."),
    Rule("UPG038", "cross-edge", _ERROR, "Name a product of the portfolio and a node that it has."),
)

RULES = {rule.code: rule for rule in (*_OF_THE_REFERENCE, *_OURS)}
"""Every rule by its code."""


OF_CONTENT = frozenset(("UPG010", "UPG011", "UPG012", "UPG013"))
"""Errors that leave a document valid: it is read and written, and nothing of it is lost."""


def finding(code: str, path: str, says: str, remedy: str = "") -> Finding:
    """Return what the rule of this code says of a place; `remedy` where it can be put more exactly."""
    rule = RULES[code]
    return Finding(code, rule.name, rule.severity, path, says, remedy or rule.remedy)
