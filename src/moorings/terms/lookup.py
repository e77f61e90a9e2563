"""Words in, terms out: what a word means, the nearest where it means nothing, and its wire value."""

import difflib
from collections import defaultdict
from enum import StrEnum
from functools import cache
from typing import TypeVar

from moorings.errors import NotKnownError
from moorings.terms.categories import CATEGORIES
from moorings.terms.channels import CHANNELS
from moorings.terms.channels.channel import as_asked, behind, channel_question
from moorings.terms.concepts import CONCEPTS
from moorings.terms.depths import DEPTHS
from moorings.terms.folding import fold
from moorings.terms.functions import FUNCTIONS
from moorings.terms.initiatives import INITIATIVES
from moorings.terms.interactions import INTERACTIONS
from moorings.terms.jobs import JOBS
from moorings.terms.mechanisms import MECHANISMS
from moorings.terms.motives import MOTIVES
from moorings.terms.phases import PHASES
from moorings.terms.states import MECHANISM_STATES, STAGES, STATES
from moorings.terms.switching_costs import (
    SWITCHING_CONCEPTS,
    SWITCHING_FACETS,
    SWITCHING_KINDS,
    SWITCHING_ORIGINS,
)
from moorings.terms.term import Kind, Term
from moorings.terms.vocabulary import (
    Category,
    Depth,
    Function,
    Initiative,
    Job,
    MechanismState,
    Motive,
    Phase,
    Stage,
    State,
    SwitchingFacet,
    SwitchingKind,
    SwitchingOrigin,
)

TERMS: tuple[Term, ...] = (
    *CATEGORIES,
    *MOTIVES,
    *DEPTHS,
    *CONCEPTS,
    *SWITCHING_CONCEPTS,
    *MECHANISMS,
    *CHANNELS,
    *INTERACTIONS,
    *FUNCTIONS,
    *PHASES,
    *JOBS,
    *INITIATIVES,
    *STATES,
    *MECHANISM_STATES,
    *STAGES,
    *SWITCHING_KINDS,
    *SWITCHING_FACETS,
    *SWITCHING_ORIGINS,
)
"""Every term, in the order in which one meaning is preferred to another."""

KIND_OF: dict[type[StrEnum], Kind] = {
    Category: Kind.CATEGORY,
    Motive: Kind.MOTIVE,
    Depth: Kind.DEPTH,
    Function: Kind.FUNCTION,
    Phase: Kind.PHASE,
    Job: Kind.JOB,
    Initiative: Kind.INITIATIVE,
    State: Kind.STATE,
    MechanismState: Kind.MECHANISM_STATE,
    Stage: Kind.STAGE,
    SwitchingKind: Kind.SWITCHING_KIND,
    SwitchingFacet: Kind.SWITCHING_FACET,
    SwitchingOrigin: Kind.SWITCHING_ORIGIN,
}
"""Which kind of term explains the members of a vocabulary."""

LONGEST_WORD = 80
"""Characters of a word that are looked at for the nearest; nothing longer is a word of the field."""
NEAREST = 3
FOUND = 5

V = TypeVar("V", bound=StrEnum)


def find(word: str) -> Term:
    """Return what a word means first of all, by key, label or synonym, or raise NotKnownError."""
    found = meanings(word)
    if found:
        return found[0]
    raise NotKnownError(
        f"'{_shortened(word)}' is not a word we know.",
        remedy=_did_you_mean(_near(word))
        or "Ask for one word, such as 'self-service', 'threshold' or 'drift'.",
    )


def meanings(word: str) -> tuple[Term, ...]:
    """Return every term of this name, those it is the proper name of before those it is a synonym of."""
    return _index().get(fold(word), ())


def search(word: str) -> tuple[Term, ...]:
    """Return up to five terms: of this name, of a similar name, then those that speak of it."""
    found = (*meanings(word), *_containing(word), *_near(word), *_mentioning(word))
    return tuple(dict.fromkeys(found))[:FOUND]


def read(vocabulary: type[V], word: str) -> V:
    """Return the member of a vocabulary a word means, or raise NotKnownError saying what it is instead."""
    kind = KIND_OF[vocabulary]
    found = {term.kind: term for term in reversed(meanings(word))}
    if kind in found:
        return vocabulary(found[kind].key)
    if Kind.CHANNEL in found:
        raise _is_a_channel(as_asked(found[Kind.CHANNEL], word))
    if found:
        raise _is_something_else(word, kind, meanings(word)[0])
    raise NotKnownError(
        f"'{_shortened(word)}' is not {_with_article(kind)}.",
        remedy=_did_you_mean(_near(word, kind)) or f"Known: {', '.join(vocabulary)}.",
    )


def read_category(word: str) -> Category:
    """Return the category a word means ("named CSM" is dedicated personal assistance)."""
    return read(Category, word)


def read_motive(word: str) -> Motive:
    """Return the motive a word means ("cross-sell" is upsell)."""
    return read(Motive, word)


def read_depth(word: str) -> Depth:
    """Return the depth a word means."""
    return read(Depth, word)


def read_function(word: str) -> Function:
    """Return the function of a mechanism that a word means."""
    return read(Function, word)


def read_phase(word: str) -> Phase:
    """Return the phase of the buying cycle a word means."""
    return read(Phase, word)


def read_job(word: str) -> Job:
    """Return the job a word means."""
    return read(Job, word)


def read_initiative(word: str) -> Initiative:
    """Return who starts a contact, as a word says it."""
    return read(Initiative, word)


def read_state(word: str) -> State:
    """Return the state of a decision that a word means."""
    return read(State, word)


def read_stage(word: str) -> Stage:
    """Return the stage of growth a word means."""
    return read(Stage, word)


@cache
def _index() -> dict[str, tuple[Term, ...]]:
    """Return the meanings of every folded name, the first of them first."""
    index: dict[str, dict[Term, None]] = defaultdict(dict)
    for names in (_proper_names, _synonyms):
        for term in TERMS:
            for name in names(term):
                index[name][term] = None
    return {name: tuple(terms) for name, terms in index.items()}


def _proper_names(term: Term) -> set[str]:
    return {fold(term.key), fold(term.label), fold(term.upg)} - {""}


def _synonyms(term: Term) -> set[str]:
    return {fold(synonym) for synonym in term.synonyms}


def _near(word: str, kind: Kind | None = None) -> list[Term]:
    """Return the terms whose names are spelled most like the word, the most similar first."""
    terms_of = {
        name: [term for term in terms if kind in {None, term.kind}] for name, terms in _index().items()
    }
    names = [name for name, terms in terms_of.items() if terms]
    close = difflib.get_close_matches(fold(word[:LONGEST_WORD]), names, n=FOUND, cutoff=0.75)
    return list(dict.fromkeys(terms_of[name][0] for name in close))


def _containing(word: str) -> list[Term]:
    wanted = fold(word)
    names = [name for name in _index() if len(wanted) >= 4 and wanted in name]
    return [_index()[name][0] for name in sorted(names, key=len)]


def _mentioning(word: str) -> list[Term]:
    parts = word.casefold().split()
    texts = [(term, f"{term.definition} {term.is_not}".casefold()) for term in TERMS]
    return [term for term, text in texts if parts and all(part in text for part in parts)]


def _is_a_channel(channel: Term) -> NotKnownError:
    return NotKnownError(channel_question(channel.label), remedy=behind(channel))


def _is_something_else(word: str, kind: Kind, term: Term) -> NotKnownError:
    instead = "" if term.kind == Kind.CONCEPT else f" but {_with_article(term.kind)}"
    says = f"'{_shortened(word)}' is not {_with_article(kind)}{instead}."
    return NotKnownError(says, remedy=f"{term.label}: {term.definition}")


def _did_you_mean(terms: list[Term]) -> str:
    keys = [f"'{term.key}'" for term in terms[:NEAREST]]
    return f"Did you mean {' or '.join(keys)}?" if keys else ""


def _with_article(kind: str) -> str:
    noun = kind.replace("_", " ")
    return f"an {noun}" if noun[0] in "aeiou" else f"a {noun}"


def _shortened(word: str) -> str:
    return word if len(word) <= LONGEST_WORD else f"{word[:LONGEST_WORD]}…"
