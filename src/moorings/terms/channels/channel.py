"""A channel as a term: it asks for the relationship behind it."""

from dataclasses import replace

from moorings.terms.folding import fold
from moorings.terms.source import BUSINESS_MODEL_GENERATION, UPG
from moorings.terms.term import Kind, Term


def channel_question(name: str) -> str:
    """Return the sentence that tells a channel from a relationship, and asks for the relationship."""
    return f"{name} is a channel: it carries the relationship. What does the customer get through it?"


MISTAKE = (
    "It is written where the relationship belongs, and what the customer gets through it stays undecided."
)


def channel(key: str, label: str, behind: str, examples: tuple[str, str], *synonyms: str) -> Term:
    """Return the term of a channel; `behind` says what may stand behind it, the examples show two such things."""
    return Term(
        key=key,
        kind=Kind.CHANNEL,
        label=label,
        definition=f"{channel_question(label)} {behind}",
        is_not=(
            "Not a relationship: two businesses may use the same channel and give their customers nothing "
            "alike."
        ),
        examples=examples,
        mistakes=(MISTAKE,),
        source=f"{BUSINESS_MODEL_GENERATION}; {UPG}",
        synonyms=synonyms,
    )


def as_asked(term: Term, word: str) -> Term:
    """Return the channel under the name it was asked by, where that is a name of its own, such as a product's."""
    name = next((one for one in term.synonyms if one[0].isupper() and fold(one) == fold(word)), None)
    if name is None:
        return term
    return replace(term, label=name, definition=f"{channel_question(name)} {behind(term)}")


def behind(term: Term) -> str:
    """Return what may stand behind the channel."""
    return term.definition.removeprefix(channel_question(term.label)).strip()
