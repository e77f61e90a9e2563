"""A mechanism as a term: every one says which category it usually belongs to, and what it costs."""

from moorings.terms.source import TRADE_USAGE
from moorings.terms.term import Kind, Term
from moorings.terms.vocabulary import Category

COST_BY_CATEGORY = {
    Category.PERSONAL_ASSISTANCE: "People's minutes, each time it happens.",
    Category.DEDICATED_PERSONAL_ASSISTANCE: "A part of one person's year for every account that has it.",
    Category.SELF_SERVICE: "Making it and keeping it true; the same for one reader as for a million.",
    Category.AUTOMATED_SERVICES: "Building and tuning it, and a little for each use.",
    Category.COMMUNITIES: "Somebody to look after it, and much less than the help that members give each other.",
    Category.CO_CREATION: "A programme: tools, checks of quality, thanks. It grows with contributions.",
}
"""What a mechanism of each category costs where nothing more exact is said of it."""


def mechanism(
    category: Category,
    key: str,
    label: str,
    definition: str,
    *,
    is_not: str,
    examples: tuple[str, str],
    mistake: str,
    cost: str = "",
    synonyms: tuple[str, ...] = (),
) -> Term:
    """Return the term of a mechanism, whose definition ends with its category."""
    return Term(
        key=key,
        kind=Kind.MECHANISM,
        label=label,
        definition=f"{definition} Usually part of {category.replace('_', ' ')}.",
        is_not=is_not,
        examples=examples,
        cost_behaviour=cost or COST_BY_CATEGORY[category],
        mistakes=(mistake,),
        source=TRADE_USAGE,
        synonyms=synonyms,
        category=category,
    )
