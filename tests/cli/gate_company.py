"""A project-management tool: £12 a seat self-serve, six-figure enterprise contracts, and a threshold between them."""

import json
from pathlib import Path
from typing import Any

from model.small_models import REVENUE, Node, business, edge, node, text

SEATS = {"name": "seats", "kind": "integer", "unit": "seats", "least": 1}
PLAN = {"name": "plan", "kind": "text", "values": ["team", "enterprise"]}
RATES = {"USD": {"rate": 0.8, "date": "2026-01-01"}}
FROM_50K = {"attribute": "annual_revenue", "at_least": {"amount": "50000", "currency": "GBP"}}
FROM_40K = {"attribute": "annual_revenue", "at_least": {"amount": "40000", "currency": "GBP"}}
BELOW_50K = {"attribute": "annual_revenue", "less_than": {"amount": "50000", "currency": "GBP"}}
STEPS = [
    {"does": "Tell the customer, and why", "by": "success manager", "day": -14},
    {"does": "Send what remains open to them", "by": "support lead", "day": 0},
]
MANAGER: dict[str, Any] = {
    "criteria": [FROM_50K],
    "stays_while": [FROM_40K],
    "grace_days": 30,
    "exceptions": [{"account": "A-9", "until": "2026-12-31", "reason": "reference customer"}],
    "demotion": {"steps": STEPS, "remains": ["the help centre", "the forum"]},
}


def relationship(
    ref: str, title: str, segments: list[str], coverage: dict[str, Any], *parts: str
) -> list[Any]:
    """Return a relationship and the edges to its segments."""
    made = node(
        "customer_relationship", ref, title, m_relationship={"parts": list(parts)}, m_coverage=coverage
    )
    return [made, [edge(ref, "customer_relationship_with_market_segment", one) for one in segments]]


def company(folder: Path, manager: dict[str, Any] | None = None, **facts: Any) -> Path:
    """Write the model to a folder and return its path."""
    everybody = ["enterprise", "self-serve"]
    made = [
        relationship(
            "manager",
            "Named success manager",
            ["enterprise"],
            manager or MANAGER,
            "dedicated_personal_assistance",
        ),
        relationship("help", "Help yourself", everybody, {}, "self_service"),
        relationship("forum", "Node-RED forum", everybody, {"topics": ["Node-RED"]}, "communities"),
    ]
    ladder = {"name": "Who helps", "tiers": ["manager", "help"]}
    given = {"attributes": [REVENUE, SEATS, PLAN], "ladders": [ladder], "rates": RATES, **facts}
    nodes: list[Node] = [
        business(segment_order=everybody, **given),
        node("market_segment", "enterprise", "Enterprise", m_segment={"criteria": [FROM_40K]}),
        node("market_segment", "self-serve", "Self-serve", m_segment={"criteria": [BELOW_50K]}),
        *(one for one, _ in made),
    ]
    path = folder / "tool.upg"
    path.write_text(text(nodes, [one for _, several in made for one in several]))
    return path


def lines(answer: str) -> list[dict[str, Any]]:
    """Return JSON lines as objects."""
    return [json.loads(line) for line in answer.splitlines()]
