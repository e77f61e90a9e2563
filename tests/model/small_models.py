"""Small documents and models, as short as a test can be read."""

import json
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from moorings.model.business import Attribute, BusinessFacts, BusinessModel
from moorings.model.fact import Bound, Price
from moorings.model.read import read_model
from moorings.units import Period
from moorings.upg.read import parse

Node = dict[str, Any]
Edge = dict[str, str]

REVENUE = {"name": "annual_revenue", "kind": "money", "currency": "GBP"}
MANAGER = {"name": "success manager", "cost": {"amount": "90000", "currency": "GBP"}, "hours_per_year": 1600}


def node(kind: str, node_id: str, title: str, **properties: Any) -> Node:
    """Return a node of a document; `m_relationship` stands for the key `moorings:relationship`."""
    written = {key.replace("m_", "moorings:", 1): value for key, value in properties.items()}
    return {"id": node_id, "type": kind, "title": title, "properties": written}


def business(**facts: Any) -> Node:
    """Return the node of a business that counts in pounds and knows revenue, seats and one role."""
    attributes = [REVENUE, {"name": "seats", "kind": "integer"}]
    given = {"schema": 1, "currency": "GBP", "attributes": attributes, "roles": [MANAGER]}
    return node("business_model", "b", "Acme", m_business={**given, **facts})


def edge(source: str, kind: str, target: str) -> Edge:
    """Return an edge."""
    return {"id": f"{source}-{kind}-{target}", "source": source, "type": kind, "target": target}


def text(nodes: Sequence[Node], edges: Sequence[Edge] = ()) -> str:
    """Return the text of a document."""
    provenance = {"tool": "by hand", "exported_at": "2026-01-01T00:00:00Z"}
    header = {"format_version": "1.0.0", "spec_version": "0.41.0", "provenance": provenance}
    product = {"id": "p", "title": "Acme"}
    return json.dumps({"$upg": header, "product": product, "nodes": list(nodes), "edges": list(edges)})


def read(*nodes: Node, edges: Sequence[Edge] = ()) -> BusinessModel:
    """Return the model that a document with these nodes holds."""
    return read_model(parse(text(nodes, edges)), where="acme.upg")


def pounds(amount: str, per: Period = Period.YEAR) -> Price:
    """Return an amount of pounds for a period."""
    return Price(amount=Decimal(amount), currency="GBP", per=per)


def settings(*attributes: Attribute) -> BusinessFacts:
    """Return the settings of a business that counts in pounds; it knows revenue and developers unless told."""
    known = (
        Attribute(name="annual_revenue", kind="money", currency="GBP"),
        Attribute(name="developers", kind="integer"),
        Attribute(name="region", kind="text"),
    )
    return BusinessFacts(schema=1, currency="GBP", attributes=attributes or known)


def revenue(**limits: str) -> Bound:
    """Return a bound on annual revenue, its limits in pounds a year: revenue(at_least="100000")."""
    return Bound.model_validate(
        {"attribute": "annual_revenue", **{key: pounds(amount) for key, amount in limits.items()}}
    )


def developers(**limits: int) -> Bound:
    """Return a bound on the number of developers."""
    return Bound.model_validate({"attribute": "developers", **limits})
