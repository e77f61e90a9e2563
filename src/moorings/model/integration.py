"""What a relationship is connected with: what somebody declared, and what follows from the segment that both share.

Declared are the links that the relationship names, the channels of its mechanisms, and the metrics, goals and
decisions whose edges lead to it. Derived are the channels and revenue of a segment that it serves, the resources,
activities and partners of a value proposition for that segment, and the costs that what it needs drives: they may
have to do with it, and only what is declared counts as decided.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, get_args

from moorings.model.business import BusinessModel
from moorings.model.relationship import Relationship

Kind = Literal[
    "channels",
    "revenue_streams",
    "cost_structures",
    "resources",
    "activities",
    "partners",
    "switching_costs",
    "targets",
    "objectives",
    "decisions",
]
"""The other end, by its field of the business model."""
KINDS: tuple[Kind, ...] = get_args(Kind)
NAMING: Mapping[Kind, str] = {
    "targets": "relationships",
    "objectives": "relationships",
    "decisions": "influences",
}
"""Those that name the relationships they have to do with, and under which field."""


@dataclass(frozen=True, slots=True)
class Link:
    """A connection of a relationship with one node of another block.

    `through` holds the nodes that both share, by id, where the link is derived.
    """

    kind: Kind
    id: str
    title: str
    is_declared: bool
    through: tuple[str, ...] = ()


def links_of(model: BusinessModel, relationship: Relationship) -> tuple[Link, ...]:
    """Return the links of a relationship, block by block, the declared ones of each first.

    What is declared is not told a second time as derived.
    """
    declared = tuple(_declared(model, relationship))
    known = {link.id for link in declared}
    derived = (link for link in _derived(model, relationship, declared) if link.id not in known)
    return tuple(sorted((*declared, *derived), key=lambda link: KINDS.index(link.kind)))


def _declared(model: BusinessModel, relationship: Relationship) -> Iterator[Link]:
    for kind in KINDS:
        if kind in NAMING:
            for one in getattr(model, kind):
                if relationship.id in getattr(one, NAMING[kind]):
                    yield Link(kind, one.id, one.title, is_declared=True)
        else:
            titles = {one.id: one.title for one in getattr(model, kind)}
            for ref in _named(relationship, kind):
                yield Link(kind, ref, titles.get(ref, ref), is_declared=True)


def _named(relationship: Relationship, kind: Kind) -> tuple[str, ...]:
    """Return the nodes that the relationship or one of its mechanisms names, each once."""
    carried = (one.channel for one in relationship.facts.mechanisms if one.channel and kind == "channels")
    return tuple(dict.fromkeys((*getattr(relationship.facts.links, kind), *carried)))


def _derived(model: BusinessModel, relationship: Relationship, declared: Iterable[Link]) -> Iterator[Link]:
    served = relationship.segments
    yield from _sharing("channels", model.channels, served, "segments")
    yield from _sharing("revenue_streams", model.revenue_streams, served, "segments")
    needed = [link.id for link in declared if link.kind in {"resources", "activities"}]
    yield from _sharing("cost_structures", model.cost_structures, needed, "resources", "activities")
    for_them = [one.id for one in model.propositions if set(one.segments) & set(served)]
    promoted = tuple(dict.fromkeys((*relationship.propositions, *for_them)))
    yield from _sharing("resources", model.resources, promoted, "propositions")
    yield from _sharing("activities", model.activities, promoted, "propositions")
    yield from _sharing("partners", model.partners, promoted, "propositions")


def _sharing(kind: Kind, blocks: Iterable[Any], wanted: Sequence[str], *fields: str) -> Iterator[Link]:
    for one in blocks:
        refs = {ref for field in fields for ref in getattr(one, field)}
        if through := tuple(ref for ref in wanted if ref in refs):
            yield Link(kind, one.id, one.title, is_declared=False, through=through)
