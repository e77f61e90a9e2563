"""An example that is written out: a model, what it shows, and what belongs beside it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from moorings.examples.table import Table
from moorings.model.business import BusinessModel
from moorings.model.remark import Acceptance

WRITTEN_ON = date(2026, 6, 30)
"""The day that the examples are of, so that writing one twice gives the same bytes."""
KEPT_UNTIL = date(2030, 12, 31)
"""How long what is left out of an example is left out of it."""


@dataclass(frozen=True, slots=True)
class Example:
    """A small model with a purpose.

    `shows` says in one line what it is there for. `look_at` are sentences, and `commands` what to type after
    `moorings`, with the answer that it gives in a few words. `earlier` is the model as it was decided before, and
    `tables` are customer data that were made up for it.
    """

    model: BusinessModel
    shows: str
    look_at: tuple[str, ...] = ()
    commands: Mapping[str, str] = field(default_factory=dict)
    earlier: BusinessModel | None = None
    tables: tuple[Table, ...] = ()

    @property
    def name(self) -> str:
        """What the example is called; its model is NAME.upg."""
        return self.model.id


def left_out(reason: str, **nodes: tuple[str, ...]) -> dict[str, tuple[Acceptance, ...]]:
    """Return the findings that are accepted for one reason, by node: a rule's code and the nodes it is about."""
    found: dict[str, tuple[Acceptance, ...]] = {}
    for rule, refs in nodes.items():
        for ref in refs:
            one = Acceptance(rule=rule, reason=reason, until=KEPT_UNTIL)
            found[ref] = (*found.get(ref, ()), one)
    return found
