"""What an import made."""

from collections.abc import Mapping
from dataclasses import dataclass

from moorings.exchange.imported import Remark
from moorings.exchange.source import Form


@dataclass(frozen=True, slots=True)
class Outcome:
    """Which form was read, where it went, how many nodes of each type are new, what each line became."""

    source: str
    form: Form
    written: str
    added: Mapping[str, int]
    remarks: tuple[Remark, ...]
    says: tuple[str, ...]
    """What is to be said of the whole, such as of nodes that were there already."""
