"""The interview as a value: what is asked, what is understood, and what is taken back."""

from datetime import date

import pytest

from interview.typed import asked, typed
from moorings.errors import MooringsError, NotKnownError
from moorings.interview.row import begun, with_row
from moorings.interview.script import QUESTIONS
from moorings.interview.state import Interview, Turn, answered_at_once
from moorings.model.read import read_model
from moorings.terms.vocabulary import Category, Motive, State

TO_GETS = ("Acme", "Small teams", "businesses")
TO_MOTIVE = (*TO_GETS, "The answer in the product", "A plan the team follows")


@pytest.mark.requirement("R000-14")
def test_the_motive_is_asked_before_the_category() -> None:
    keys = [question.key for question in QUESTIONS]

    assert keys.index("motive") < keys.index("category")
    assert asked(typed(*TO_MOTIVE)) == "motive"
    assert asked(typed(*TO_MOTIVE, "keep")) == "category"


@pytest.mark.parametrize(
    ("words", "means"),
    [
        ("win customers", (Motive.ACQUISITION,)),
        ("keep customers and expand", (Motive.RETENTION, Motive.UPSELL)),
        ("retention, cross-sell", (Motive.RETENTION, Motive.UPSELL)),
    ],
)
@pytest.mark.requirement("R000-14")
def test_a_motive_is_read_in_the_person_s_own_words(words: str, means: tuple[Motive, ...]) -> None:
    assert typed(*TO_MOTIVE, words).interview.said["motive"] == means


def test_several_categories_make_a_hybrid_with_the_leading_one_first() -> None:
    got = typed(*TO_MOTIVE, "keep", "community + a named CSM")
    assert got.interview.said["category"] == (Category.COMMUNITIES, Category.DEDICATED_PERSONAL_ASSISTANCE)


@pytest.mark.parametrize(
    ("words", "category"),
    [
        ("a person", Category.PERSONAL_ASSISTANCE),
        ("their own person", Category.DEDICATED_PERSONAL_ASSISTANCE),
        ("themselves", Category.SELF_SERVICE),
        ("a machine that knows them", Category.AUTOMATED_SERVICES),
        ("chatbot", Category.AUTOMATED_SERVICES),
        ("other customers", Category.COMMUNITIES),
        ("they help to make it", Category.CO_CREATION),
    ],
)
def test_who_answers_is_read_as_the_question_words_it(words: str, category: Category) -> None:
    assert typed(*TO_MOTIVE, "keep", words).interview.said["category"] == (category,)


@pytest.mark.parametrize("word", ["email", "Discord", "phone", "Instagram"])
def test_a_channel_is_recognised_and_what_is_got_through_it_is_asked(word: str) -> None:
    for before in (TO_GETS, (*TO_MOTIVE, "keep")):
        got = typed(*before, word)
        assert got.turn is Turn.AGAIN
        assert "is a channel" in got.says
        assert "What does the customer get through it?" in got.says
        assert asked(got) == asked(typed(*before))


def test_back_takes_the_last_answer_back_and_asks_it_again() -> None:
    got = typed(*TO_MOTIVE, "keep", "back", "back")

    assert asked(got) == "offer"
    assert got.interview == typed(*TO_MOTIVE[:-1]).interview
    assert typed("back").says == "This is the first question."


@pytest.mark.requirement("R000-32")
def test_what_is_skipped_is_undecided_and_not_asked_again() -> None:
    got = typed(*TO_MOTIVE, "skip", "undecided")

    assert asked(got) == "channel"
    assert got.interview.undecided == ("motive", "category")
    assert got.interview.said["motive"] is None


def test_a_row_needs_a_business_and_a_segment() -> None:
    assert typed("skip").turn is Turn.AGAIN
    assert asked(typed("Acme", "skip")) == "segment"


def test_a_question_mark_asks_for_the_word_behind_the_question_or_for_any_other() -> None:
    got = typed(*TO_MOTIVE, "?")
    assert (got.asks_for_a_word, got.says, asked(got)) == (True, "motive", "motive")
    assert typed(*TO_MOTIVE, "? net retention").says == "net retention"


def test_quit_changes_nothing() -> None:
    got = typed(*TO_MOTIVE, "quit")
    assert got.rests
    assert got.interview == typed(*TO_MOTIVE).interview


def test_where_nobody_gets_anything_nothing_more_is_asked_about_it() -> None:
    assert asked(typed(*TO_GETS, "skip")) == "expected"
    assert asked(typed(*TO_MOTIVE, "keep", "none")) == "expected"


def test_hours_are_asked_only_where_people_answer() -> None:
    to_hours = (*TO_MOTIVE, "keep")
    assert asked(typed(*to_hours, "self-service", "e-mail", "soon")) == "threshold"
    assert asked(typed(*to_hours, "personal assistance", "e-mail", "soon")) == "answer_hours"


@pytest.mark.parametrize("line", ["", "   ", "\x1b[D", "\udcff", "\0"])
def test_a_line_that_says_nothing_is_asked_again(line: str) -> None:
    got = typed("Acme", line)
    assert (got.turn, asked(got)) == (Turn.AGAIN, "segment")


def test_a_name_that_no_table_can_hold_is_refused() -> None:
    assert "10,000 characters; there is room for 200" in typed("Acme", "x" * 10_000).says


@pytest.mark.parametrize("words", ["every 3 months", "3 months", "quarterly"])
def test_a_rhythm_is_read(words: str) -> None:
    done = answered_at_once(Interview(), {"business": "A", "segment": "S", "gets": "x", "review": words})
    assert done.said["review"] == {"every_months": 3}


@pytest.mark.parametrize("words", ["soon", "0 months", "2026-02-30"])
def test_what_is_no_day_and_no_rhythm_is_refused(words: str) -> None:
    with pytest.raises(MooringsError, match=r"review: .* neither a day nor a rhythm"):
        answered_at_once(Interview(), {"business": "A", "segment": "S", "gets": "x", "review": words})


@pytest.mark.parametrize("words", ["0", "11", "7.5", "sure", "nan"])
def test_a_certainty_is_a_whole_number_up_to_ten(words: str) -> None:
    given = {"business": "A", "segment": "S", "expected": "self-service", "certainty": words}
    with pytest.raises(MooringsError, match="certainty: "):
        answered_at_once(Interview(), given)


def test_answers_from_a_table_name_the_nearest_question_and_refuse_what_has_no_place() -> None:
    with pytest.raises(NotKnownError, match="Did you mean 'segment'"):
        answered_at_once(Interview(), {"segmnt": "x"})
    with pytest.raises(MooringsError, match="segment: The row cannot be written without it"):
        answered_at_once(Interview(), {"business": "A"})
    with pytest.raises(MooringsError, match="'motive' is not asked here"):
        answered_at_once(Interview(), {"business": "A", "segment": "S", "motive": "keep"})


def test_the_last_question_is_whether_to_write() -> None:
    open_ones = ("skip",) * 20
    to_the_end = typed("Acme", "Small", *open_ones)
    assert asked(to_the_end) == "write"
    assert "'back' changes an answer" in typed("no", begin=to_the_end.interview).says
    assert asked(typed("yes", begin=to_the_end.interview)) == ""
    assert asked(typed("yes", "back", begin=to_the_end.interview)) == "write"


@pytest.mark.parametrize(("category", "state"), [("a person", State.LIVE), ("undecided", State.IDEA)])
def test_what_has_no_category_yet_is_an_idea(category: str, state: State) -> None:
    given = {"business": "A", "segment": "S", "gets": "Help", "category": category, "state": "live"}
    done, day = answered_at_once(Interview(), given), date(2026, 6, 30)

    (bond,) = read_model(with_row(begun(done, day, tool_version="1"), done, day)).relationships

    assert bond.facts.state is state
