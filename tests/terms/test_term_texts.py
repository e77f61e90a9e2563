"""The texts are complete, consistent, and each term has one home."""

from collections import Counter
from enum import StrEnum

import pytest

from moorings.terms import vocabulary as vocabulary_module
from moorings.terms.folding import fold
from moorings.terms.lookup import KIND_OF, TERMS
from moorings.terms.term import Kind, Term

WITH_A_COST = {Kind.CATEGORY, Kind.MOTIVE, Kind.DEPTH, Kind.MECHANISM, Kind.JOB, Kind.INITIATIVE}
"""The kinds of word that stand for something that costs."""
IN_A_CATEGORY = {Kind.MECHANISM, Kind.INTERACTION}
VOCABULARIES = [
    one
    for one in vars(vocabulary_module).values()
    if isinstance(one, type) and issubclass(one, StrEnum) and one is not StrEnum
]
"""Every closed vocabulary, also one that was forgotten elsewhere."""


def named(term: Term) -> str:
    return f"{term.kind}-{term.key}"


@pytest.mark.parametrize("term", TERMS, ids=named)
def test_every_term_has_every_part(term: Term) -> None:
    assert term.definition
    assert term.is_not
    assert len(term.examples) >= 2
    assert len(set(term.examples)) == len(term.examples)
    assert term.mistakes
    assert term.source


@pytest.mark.parametrize("term", [term for term in TERMS if term.kind in WITH_A_COST], ids=named)
def test_what_costs_says_how_its_cost_behaves(term: Term) -> None:
    assert term.cost_behaviour


@pytest.mark.parametrize("term", [term for term in TERMS if "touch" in term.key.split("_")], ids=named)
def test_touch_models_say_how_their_cost_behaves(term: Term) -> None:
    assert term.cost_behaviour


@pytest.mark.requirement("R000-07", "R000-14", "R001-08", "R001-20", "R003-01")
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


@pytest.mark.parametrize("vocabulary", VOCABULARIES, ids=lambda vocabulary: vocabulary.__name__)
@pytest.mark.requirement("R004-12")
def test_every_member_of_a_vocabulary_is_explained_in_its_order(vocabulary: type[StrEnum]) -> None:
    keys = [term.key for term in TERMS if term.kind == KIND_OF[vocabulary]]

    assert keys == list(vocabulary)


@pytest.mark.parametrize("term", [term for term in TERMS if term.kind == Kind.CHANNEL], ids=named)
def test_a_channel_asks_for_the_relationship_behind_it(term: Term) -> None:
    question = "is a channel: it carries the relationship. What does the customer get through it?"

    assert f"{term.label} {question}" in term.definition


@pytest.mark.requirement("R003-10", "R003-11", "R001-14")
def test_private_banking_is_settled_by_the_definition() -> None:
    dedicated = next(term for term in TERMS if term.key == "dedicated_personal_assistance")

    assert "Private banking is quoted under both headings; the definition decides" in dedicated.is_not


@pytest.mark.parametrize("term", [term for term in TERMS if term.kind in IN_A_CATEGORY], ids=named)
def test_what_belongs_to_a_category_names_it(term: Term) -> None:
    assert term.category is not None
    assert term.category.replace("_", " ") in term.definition


def text_of(key: str) -> str:
    term = next(term for term in TERMS if term.key == key)
    return " ".join((term.definition, term.is_not, *term.examples))


@pytest.mark.requirement("R000-08", "R000-09", "R000-10", "R000-12", "R000-13", "R001-13", "R001-15")
@pytest.mark.parametrize(
    ("key", "says"),
    [
        ("personal_assistance", "at a counter, on a call, in a chat, by e-mail"),
        ("dedicated_personal_assistance", "One representative is assigned to one account"),
        ("self_service", "what customers need to help themselves, and nobody answers"),
        ("communities", "Customers help each other and learn from each other"),
        ("communities", "strengthens their bond with the brand"),
        ("co_creation", "Customers make part of what other customers value"),
    ],
)
def test_a_category_is_told_by_its_definition(key: str, says: str) -> None:
    assert says in text_of(key)


@pytest.mark.requirement("R000-11", "R001-16", "R003-12", "R003-13")
def test_automated_services_recognise_the_customer_and_self_service_does_not() -> None:
    assert "recognises the individual customer" in text_of("automated_services")
    assert "once the tool recognises the customer" in text_of("self_service")
    assert "Netflix" in text_of("automated_services")


@pytest.mark.requirement("R001-11", "R001-12")
def test_the_kiosk_is_a_depth_and_not_a_category() -> None:
    assert "kiosk" in text_of("transactional")
    assert "there is no relationship, which is a legal answer" in text_of("transactional")
    assert "meant to last and to deepen" in text_of("long_term")


@pytest.mark.requirement("R001-17", "R001-18", "R003-14", "R003-15", "R003-19")
def test_communities_and_co_creation_have_the_cases_of_the_sources() -> None:
    assert "alli" in text_of("communities")
    assert "Apple Support Communities" in text_of("communities")
    assert "Amazon" in text_of("co_creation")
    assert "YouTube" in text_of("co_creation")
