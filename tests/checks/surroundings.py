"""The nodes around segments and relationships, as the cases of the rules tell them.

channels, revenue, costs   name → the segments that it `reaches`, or that it comes `from`
switching_costs            name → what `moorings:switching` says
competitors                name → what `moorings:offer` says
decisions                  name → UPG's own properties, with `influences` and `superseded_by`
objectives                 name → UPG's own properties, with `measured_by` and `informs`
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from moorings.model import keys

Json = dict[str, Any]


@dataclass(frozen=True)
class Kind:
    """A type of node: its properties are an object of ours where there is a `key`; its edges go by words."""

    type: str
    key: str = ""
    links: dict[str, str] = field(default_factory=dict)


KINDS = {
    "channels": Kind(keys.CHANNEL, links={"reaches": keys.REACHES}),
    "revenue": Kind(keys.REVENUE, links={"from": keys.CAPTURED_FROM}),
    "costs": Kind(keys.COST),
    "switching_costs": Kind(keys.SWITCHING_COST, "moorings:switching"),
    "competitors": Kind(keys.COMPETITOR, "moorings:offer"),
    "decisions": Kind(
        keys.DECISION, links={"influences": keys.INFLUENCES, "superseded_by": keys.SUPERSEDED_BY}
    ),
    "objectives": Kind(keys.OBJECTIVE, links={"measured_by": keys.MEASURED_BY, "informs": keys.INFORMS}),
}


def nodes_around(told: Json) -> Iterator[Json]:
    """Yield the nodes."""
    for word, kind in KINDS.items():
        for name, facts in told.get(word, {}).items():
            own = {key: value for key, value in facts.items() if key not in kind.links}
            properties = {kind.key: own} if kind.key else own
            yield {"id": name, "type": kind.type, "title": name, "properties": properties}


def edges_around(told: Json) -> Iterator[Json]:
    """Yield the edges from them."""
    for word, kind in KINDS.items():
        for name, facts in told.get(word, {}).items():
            for link, edge in kind.links.items():
                for other in facts.get(link, ()):
                    yield {"id": f"{name} {edge} {other}", "source": name, "target": other, "type": edge}
