"""A concept as a term."""

from moorings.terms.source import MOORINGS
from moorings.terms.term import Kind, Term


def concept(
    key: str,
    label: str,
    definition: str,
    *,
    is_not: str,
    examples: tuple[str, str],
    mistake: str,
    source: str = MOORINGS,
    cost: str = "",
    synonyms: tuple[str, ...] = (),
    upg: str = "",
) -> Term:
    """Return the term of a concept."""
    return Term(
        key=key,
        kind=Kind.CONCEPT,
        label=label,
        definition=definition,
        is_not=is_not,
        examples=examples,
        cost_behaviour=cost,
        mistakes=(mistake,),
        source=source,
        synonyms=synonyms,
        upg=upg,
    )
