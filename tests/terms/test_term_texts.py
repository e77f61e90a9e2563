"""The texts are complete, consistent, and each term has one home."""

from collections import Counter
from enum import StrEnum

import pytest

from moorings.terms.folding import fold
from moorings.terms.lookup import KIND_OF, TERMS
from moorings.terms.term import Kind, Term

COMPLETE_KINDS = {Kind.CATEGORY, Kind.MOTIVE, Kind.DEPTH}


def named(term: Term) -> str:
    return f"{term.kind}-{term.key}"


@pytest.mark.parametrize("term", [term for term in TERMS if term.kind in COMPLETE_KINDS], ids=named)
def test_categories_motives_and_depths_are_complete(term: Term) -> None:
    assert term.definition
    assert term.is_not
    assert len(term.examples) >= 2
    assert term.cost_behaviour
    assert term.mistakes
    assert term.source
    assert term.synonyms


def test_there_are_six_categories_three_motives_and_three_depths() -> None:
    counts = Counter(term.kind for term in TERMS)

    assert (counts["category"], counts["motive"], counts["depth"]) == (6, 3, 3)


@pytest.mark.parametrize("term", TERMS, ids=named)
def test_every_term_is_written_in_sentences_and_names_its_source(term: Term) -> None:
    sentences = [
        term.definition,
        *filter(None, [term.is_not, term.cost_behaviour]),
        *term.examples,
        *term.mistakes,
    ]

    assert all(sentence[0] in "'£$" or not sentence[0].islower() for sentence in sentences)
    assert all(sentence.endswith((".", "?")) for sentence in sentences)
    assert not any("  " in sentence for sentence in sentences)
    assert term.source


@pytest.mark.parametrize("kind", Kind)
def test_within_a_kind_no_name_means_two_things(kind: Kind) -> None:
    names = [name for term in TERMS if term.kind == kind for name in all_names(term)]

    assert [name for name, count in Counter(names).items() if count > 1] == []


def all_names(term: Term) -> set[str]:
    return {fold(name) for name in (term.key, term.label, *term.synonyms)}


def test_no_term_repeats_a_synonym() -> None:
    repeating = [
        term.key for term in TERMS if len(term.synonyms) > len({fold(name) for name in term.synonyms})
    ]

    assert repeating == []


@pytest.mark.parametrize("vocabulary", KIND_OF, ids=lambda vocabulary: vocabulary.__name__)
def test_every_member_of_a_vocabulary_is_explained_in_its_order(vocabulary: type[StrEnum]) -> None:
    keys = [term.key for term in TERMS if term.kind == KIND_OF[vocabulary]]

    assert keys == list(vocabulary)


@pytest.mark.parametrize("term", [term for term in TERMS if term.kind == Kind.MECHANISM], ids=named)
def test_a_mechanism_says_to_which_category_it_belongs(term: Term) -> None:
    assert term.category is not None
    assert term.category.replace("_", " ") in term.definition


@pytest.mark.parametrize("term", [term for term in TERMS if term.kind == Kind.CHANNEL], ids=named)
def test_a_channel_asks_for_the_relationship_behind_it(term: Term) -> None:
    question = "is a channel: it carries the relationship. What does the customer get through it?"

    assert f"{term.label} {question}" in term.definition


def test_private_banking_is_settled_by_the_definition() -> None:
    dedicated = next(term for term in TERMS if term.key == "dedicated_personal_assistance")

    assert "Private banking is quoted under both headings; the definition decides" in dedicated.is_not
