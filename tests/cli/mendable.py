"""A small model file with faults of every kind that can be mended without guessing, and keys of other tools."""

from pathlib import Path
from typing import Any

from moorings.model import keys
from moorings.upg.document import new_document
from moorings.upg.write import canonical

TODAY = "2026-07-01"
ACCEPTED = {
    "findings": [
        {"rule": "MOT001", "reason": "Under discussion.", "until": "2026-09-30", "by": "Founder"},
        {"rule": "REV002", "reason": "Nobody hired yet.", "until": "2026-05-31"},
    ]
}
FORUM = {
    "relationship_type": "personal",
    "moorings:relationship": {"parts": ["community"], "review": {"every_months": 6}},
    "moorings:accepted": ACCEPTED,
    "other-tool:colour": {"hue": 7},
}
BUSINESS = {"moorings:business": {"schema": 1, "currency": "GBP", "segment_order": ["teams"]}}


def write_model(file: Path) -> Path:
    """Write the model: a forum for teams, and a second segment without a place in the order."""
    nodes: list[dict[str, Any]] = [
        {"id": "plank", "type": keys.BUSINESS_MODEL, "title": "Plank", "properties": BUSINESS},
        {"id": "teams", "type": keys.SEGMENT, "title": "Teams", "properties": {}},
        {"id": "firms", "type": keys.SEGMENT, "title": "Firms", "properties": {}},
        {"id": "forum", "type": keys.RELATIONSHIP, "title": "Forum", "properties": FORUM},
    ]
    edge = {"id": "e1", "type": keys.WITH_SEGMENT, "source": "forum", "target": "teams"}
    document = new_document("p", "Plank", nodes=nodes, edges=[edge], exported_at="2026-01-01T00:00:00Z")
    file.write_bytes(canonical(document))
    return file
