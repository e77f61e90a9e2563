"""A word is found however it is written; a word that is none is answered with the nearest."""

import contextlib
from enum import StrEnum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moorings.errors import NotKnownError
from moorings.terms.lookup import (
    KIND_OF,
    TERMS,
    find,
    meanings,
    read,
    read_category,
    read_depth,
    read_motive,
    search,
)
from moorings.terms.vocabulary import Initiative, Job, Phase, State, SwitchingFacet

DEDICATED = "dedicated_personal_assistance"


@pytest.mark.parametrize(
    "word",
    ["self_service", "Self-Service", "self service", "SELFSERVICE", " self-services ", "Self – service"],
)
def test_spelling_does_not_matter(word: str) -> None:
    assert find(word).key == "self_service"


@pytest.mark.parametrize(
    ("word", "category"),
    [
        ("CSM", DEDICATED),
        ("CSMs", DEDICATED),
        ("named CSM", DEDICATED),
        ("Key Account Managers", DEDICATED),
        ("private banking", DEDICATED),
        ("knowledge base", "self_service"),
        ("FAQs", "self_service"),
        ("Self-serve", "self_service"),
        ("Assisted setup", "personal_assistance"),
        ("Community-driven", "communities"),
        ("co-creation", "co_creation"),
        ("personal", "personal_assistance"),
        ("automated", "automated_services"),
        ("community", "communities"),
    ],
)
@pytest.mark.requirement("R000-01", "R004-03")
def test_a_category_is_read_from_the_words_people_use(word: str, category: str) -> None:
    assert read_category(word) == category


@pytest.mark.requirement("R000-14", "R000-16", "R001-08")
@pytest.mark.parametrize("word", ["cross-sell", "expansion", "add-on selling", "add_on_selling", "Upselling"])
def test_the_words_for_selling_more_mean_upsell(word: str) -> None:
    assert read_motive(word) == "upsell"


def test_other_vocabularies_are_read_the_same_way() -> None:
    assert read_depth("Long term") == "long_term"
    assert read(Phase, "after-sales") == "after_sales"
    assert read(Job, "kick-off") == "onboarding"
    assert read(Initiative, "proactive support") == "proactive"
    assert read(State, "Decided") == "decided"
    assert read(SwitchingFacet, "data lock-in") == "setup"


@pytest.mark.parametrize("vocabulary", KIND_OF, ids=lambda vocabulary: vocabulary.__name__)
def test_every_wire_value_reads_as_itself(vocabulary: type[StrEnum]) -> None:
    assert [read(vocabulary, member) for member in vocabulary] == list(vocabulary)


@pytest.mark.parametrize(
    ("word", "label"),
    [("Instagram", "Instagram"), ("e-mail", "E-mail"), ("Discord", "Discord"), ("phone", "Telephone")],
)
def test_a_channel_is_told_from_a_category(word: str, label: str) -> None:
    with pytest.raises(NotKnownError) as error:
        read_category(word)

    assert error.value.says == (
        f"{label} is a channel: it carries the relationship. What does the customer get through it?"
    )


@pytest.mark.parametrize("word", ["TikTok", "Zoom", "Shopify", "Telegram"])
def test_a_product_is_asked_about_by_its_own_name(word: str) -> None:
    with pytest.raises(NotKnownError) as error:
        read_category(word)

    assert error.value.says.startswith(f"{word} is a channel: it carries the relationship.")
    assert error.value.remedy


@pytest.mark.parametrize(
    "word", ["Instagram", "e-mail", "phone", "store", "WhatsApp", "app store", "reseller"]
)
def test_a_word_for_a_channel_is_one_first_of_all(word: str) -> None:
    assert find(word).kind == "channel"


@pytest.mark.parametrize(
    ("word", "key"),
    [
        ("CSM", DEDICATED),
        ("TAM", DEDICATED),
        ("customer success manager", DEDICATED),
        ("key account manager", DEDICATED),
        ("private banker", DEDICATED),
        ("tech touch", "tech_touch"),
        ("digital", "tech_touch"),
        ("scaled", "mid_touch"),
        ("pooled", "personal_assistance"),
        ("knowledge base", "self_service"),
        ("help centre", "self_service"),
        ("FAQ", "self_service"),
        ("self-serve", "self_service"),
        ("Discord", "discord"),
        ("Slack community", "communities"),
        ("community-driven", "communities"),
        ("helpdesk", "personal_assistance"),
        ("assisted", "personal_assistance"),
        ("chatbot", "chatbot"),
        ("QBR", "quarterly_business_review"),
        ("EBR", "executive_business_review"),
        ("add-on selling", "upsell"),
        ("cross-sell", "upsell"),
        ("get/keep/grow", "customer_equity"),
        ("proactive support", "proactive"),
        ("CLV", "customer_lifetime_value"),
        ("witness account", "witness"),
        ("value given back", "value_given_back"),
        ("grace", "grace"),
    ],
)
def test_the_words_people_use_lead_to_a_term(word: str, key: str) -> None:
    assert find(word).key == key


@pytest.mark.requirement("R002-14", "R002-15", "R002-16")
def test_the_labels_of_the_four_column_table_are_categories() -> None:
    labels = ["Self-serve", "Assisted setup", "Community-driven"]

    assert [read_category(label) for label in labels] == [
        "self_service",
        "personal_assistance",
        "communities",
    ]


@pytest.mark.requirement("R002-17")
def test_proactive_support_says_who_begins_and_leaves_open_who_answers() -> None:
    proactive = find("Proactive support")

    assert (proactive.kind, proactive.key) == ("initiative", "proactive")
    assert (
        "automated services where a trigger sends it, to personal assistance where a" in proactive.definition
    )


def test_a_channel_comes_with_what_may_stand_behind_it() -> None:
    with pytest.raises(NotKnownError) as error:
        read_category("Discord")

    assert error.value.remedy.startswith(
        "If customers answer each other there, the relationship is a community"
    )


@pytest.mark.parametrize("word", ["tech touch", "digital"])
def test_an_ambiguous_word_is_explained_and_not_guessed(word: str) -> None:
    with pytest.raises(NotKnownError) as error:
        read_category(word)

    assert error.value.says == f"'{word}' is not a category."
    assert "self-service" in error.value.remedy
    assert "automated services" in error.value.remedy
    assert "community" in error.value.remedy


def test_a_mechanism_in_place_of_a_category_names_its_category() -> None:
    with pytest.raises(NotKnownError) as error:
        read_category("QBR")

    assert error.value.says == "'QBR' is not a category but a mechanism."
    assert "dedicated personal assistance" in error.value.remedy


@pytest.mark.parametrize(
    ("word", "nearest"),
    [("dedicted", DEDICATED), ("selfservise", "self_service"), ("comunities", "communities")],
)
def test_a_slip_of_the_pen_gets_the_nearest_category(word: str, nearest: str) -> None:
    with pytest.raises(NotKnownError) as error:
        read_category(word)

    assert error.value.says == f"'{word}' is not a category."
    assert f"'{nearest}'" in error.value.remedy


def test_a_word_near_nothing_gets_the_whole_short_list() -> None:
    with pytest.raises(NotKnownError, match="Known: acquisition, retention, upsell"):
        read_motive("zzz")


def test_find_names_the_nearest_of_all_words() -> None:
    with pytest.raises(NotKnownError, match="'quarterly_business_review'"):
        find("quaterly busines review")


def test_a_proper_name_goes_before_a_synonym() -> None:
    assert find("onboarding").kind == "job"
    assert find("chatbot").kind == "mechanism"
    assert find("automated").key == "automated_services"
    assert find("market_segment").key == "segment"


def test_all_meanings_of_a_word_are_known() -> None:
    assert [(term.kind, term.key) for term in meanings("expansion")] == [
        ("job", "expansion"),
        ("motive", "upsell"),
    ]


def test_every_name_of_a_term_leads_to_it() -> None:
    lost = [(name, term.key) for term in TERMS for name in term.synonyms if term not in meanings(name)]

    assert lost == []
    assert all(term in meanings(term.key) and term in meanings(term.label) for term in TERMS)


def test_search_gives_a_few_with_the_word_itself_first() -> None:
    found = search("business review")

    assert found[0].label == "Review"
    assert "quarterly_business_review" in [term.key for term in found]
    assert len(found) <= 5


def test_search_looks_into_definitions() -> None:
    assert "dedicated_personal_assistance" in [term.key for term in search("one representative")]


@given(st.text())
def test_find_answers_any_text(text: str) -> None:
    with contextlib.suppress(NotKnownError):
        assert find(text) in TERMS


@given(st.text(), st.sampled_from(list(KIND_OF)))
def test_read_answers_any_text(text: str, vocabulary: type[StrEnum]) -> None:
    with contextlib.suppress(NotKnownError):
        assert read(vocabulary, text) in list(vocabulary)


@given(st.text())
def test_search_answers_any_text(text: str) -> None:
    assert len(search(text)) <= 5


@pytest.mark.parametrize("word", ["", "   ", "…", "-", "x" * 100_000])
def test_nothing_and_too_much_are_answered_too(word: str) -> None:
    with pytest.raises(NotKnownError) as error:
        find(word)

    assert len(error.value.says) < 200
