"""A document being read: what is linked to what, and the faults and notes met on the way."""

from dataclasses import dataclass, field
from typing import TypeVar

from pydantic import ValidationError

from moorings.model.base import Fact
from moorings.model.fact import UNHEARD_OF
from moorings.model.faults import explain, shown
from moorings.model.written import Node, called, properties, text
from moorings.upg.document import Document

AnyFact = TypeVar("AnyFact", bound=Fact)


@dataclass(slots=True)
class Reading:
    """A document being read: what is linked to what, and the faults and notes met on the way."""

    document: Document
    faults: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    targets: dict[tuple[str, str], list[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for edge in self.document.edges:
            kind, source, target = (text(edge, key) for key in ("type", "source", "target"))
            self.targets.setdefault((kind, source), []).append(target)

    def linked(self, kind: str, node: Node) -> tuple[str, ...]:
        """Return the ids that edges of this kind lead to from the node."""
        return tuple(dict.fromkeys(self.targets.get((kind, node["id"]), ())))

    def fact(self, node: Node, key: str, empty: AnyFact) -> AnyFact:
        """Return the object under one of our keys; the empty one where the node has none or a faulty one."""
        found = self.fact_or_none(node, key, type(empty))
        return empty if found is None else found

    def fact_or_none(self, node: Node, key: str, kind: type[AnyFact]) -> AnyFact | None:
        """Return the object under one of our keys; nothing where the node has none or a faulty one."""
        written = properties(node).get(key)
        if written is None:
            return None
        try:
            return kind.model_validate(written)
        except ValidationError as error:
            self.faults += explain(error, kind, f'{called(node)}, "{key}"')
        except UnicodeEncodeError:
            self.faults.append(
                f'{called(node)}, "{key}": a text in it holds half of a character. Write it anew.'
            )
        return None

    def number(self, node: Node, key: str) -> float | None:
        """Return a property as a number, or what an assessment says on its scale; nothing, and a note, for others."""
        written = properties(node).get(key)
        if isinstance(written, dict):
            written = written.get("value")
        if written is None:
            return None
        if isinstance(written, int | float) and abs(written) < UNHEARD_OF and not isinstance(written, bool):
            return float(written)
        self.notes.append(f"{called(node)}: {key} {shown(written)} is not a number and was left alone.")
        return None
