"""One word of the field, with everything a reader may ask about it."""

from dataclasses import dataclass
from enum import StrEnum

from moorings.terms.vocabulary import Category


class Kind(StrEnum):
    """The family a word belongs to, most asked for first: the order decides between two equal meanings."""

    CATEGORY = "category"
    MOTIVE = "motive"
    DEPTH = "depth"
    CONCEPT = "concept"
    MECHANISM = "mechanism"
    CHANNEL = "channel"
    INTERACTION = "interaction"
    FUNCTION = "function"
    PHASE = "phase"
    JOB = "job"
    INITIATIVE = "initiative"
    STATE = "state"
    MECHANISM_STATE = "mechanism_state"
    STAGE = "stage"
    SWITCHING_KIND = "switching_kind"
    SWITCHING_FACET = "switching_facet"
    SWITCHING_ORIGIN = "switching_origin"


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A word, what it means, what it is mistaken for, what it costs, and where the definition comes from."""

    key: str
    kind: str
    label: str
    definition: str
    is_not: str
    examples: tuple[str, ...]
    cost_behaviour: str = ""  # where it has one
    mistakes: tuple[str, ...]
    source: str
    synonyms: tuple[str, ...] = ()
    upg: str = ""  # the Unified Product Graph's own name for it, where it has one
    category: Category | None = None  # the category a mechanism or an interaction usually belongs to
