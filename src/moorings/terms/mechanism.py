"""A mechanism as a term: every one says which category it usually belongs to."""

from moorings.terms.source import TRADE_USAGE
from moorings.terms.term import Kind, Term
from moorings.terms.vocabulary import Category


def mechanism(
    category: Category,
    key: str,
    label: str,
    definition: str,
    *,
    is_not: str = "",
    mistake: str = "",
    synonyms: tuple[str, ...] = (),
) -> Term:
    """Return the term of a mechanism, whose definition ends with its category."""
    return Term(
        key=key,
        kind=Kind.MECHANISM,
        label=label,
        definition=f"{definition} Usually part of {category.replace('_', ' ')}.",
        is_not=is_not,
        mistakes=(mistake,) if mistake else (),
        source=TRADE_USAGE,
        synonyms=synonyms,
        category=category,
    )
