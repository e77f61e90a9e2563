"""The questions in the order in which they are asked: who, what they get, why, and only then which category."""

from moorings.interview import reading
from moorings.interview.question import Question, Said
from moorings.interview.threshold import threshold
from moorings.terms.lookup import find

HOLDS = "holds"
"""Under it stands the title of the model that the file holds already, where it holds one."""

WRITE = "write"
"""The last question, after which nothing is asked."""


def _of(term: str) -> tuple[str, ...]:
    """Return the examples of a term."""
    return find(term).examples


def _is_new(said: Said) -> bool:
    return HOLDS not in said


def _holds_a_model(said: Said) -> bool:
    return HOLDS in said


def _has_bond(said: Said) -> bool:
    """Whether there is a relationship to ask about: something is got, and it is not nothing."""
    return said.get("gets") is not None and said.get("category") != ()


def _has_people(said: Said) -> bool:
    return _has_bond(said) and any(one.is_human for one in said.get("category") or ())


QUESTIONS = (
    Question(
        key="add",
        asks="The file holds a model already. Shall a row be added to it?",
        examples=("yes", "no"),
        term="relationship",
        read=reading.one_of("yes", "no"),
        applies=_holds_a_model,
        may_skip=False,
    ),
    Question(
        key="business",
        asks="What is your business called?",
        examples=("Plank, a tool for planning projects",),
        term="relationship",
        read=reading.title,
        applies=_is_new,
        may_skip=False,
    ),
    Question(
        key="segment",
        asks="Who are your customers? Name one group whose members want the same.",
        examples=_of("segment"),
        term="segment",
        read=reading.title,
        may_skip=False,
    ),
    Question(
        key="customers",
        asks="Are they businesses or consumers?",
        examples=("businesses", "consumers"),
        term="account",
        read=reading.one_of("businesses", "consumers"),
    ),
    Question(
        key="gets",
        asks="What do they get when they need you?",
        examples=("The answer in the product, and a person for billing", "Somebody who knows them by name"),
        term="relationship",
        read=reading.behind_a_channel,
    ),
    Question(
        key="offer",
        asks="What do they come to you for in the first place?",
        examples=_of("value proposition"),
        term="value_proposition",
        read=reading.title,
        applies=_has_bond,
    ),
    Question(
        key="motive",
        asks="Why do you do it: to win customers, to keep them, or to sell them more? Several may be named.",
        examples=("win customers", "keep customers and expand"),
        term="motive",
        read=reading.motives,
        applies=_has_bond,
    ),
    Question(
        key="category",
        asks=(
            "Who or what answers them: a person, their own person, themselves, a machine that knows them, other"
            " customers, or do they help to make it? Several make a hybrid; 'none' is an answer, too."
        ),
        examples=(
            "their own person",
            "other customers + a person",
        ),
        term="category",
        read=reading.categories,
        applies=_has_bond,
    ),
    Question(
        key="channel",
        asks="Through what does it reach them?",
        examples=("e-mail", "in the product", "telephone"),
        term="channel",
        read=reading.title,
        applies=_has_bond,
    ),
    Question(
        key="promise",
        asks="What may they count on, in words that you would write to them?",
        examples=_of("promise"),
        term="promise",
        read=reading.text,
        applies=_has_bond,
    ),
    Question(
        key="answer_hours",
        asks="Within how many working hours is the first answer there?",
        examples=("4", "16, which is two working days of eight hours"),
        term="promise",
        read=reading.number(0, 100_000, "hours"),
        applies=_has_people,
    ),
    Question(
        key="threshold",
        asks="Who of them gets it? Name an end, a unit and, with money, a period; or everybody.",
        examples=("from 20,000 GBP a year", "more than 50 seats", "everybody"),
        term="threshold",
        read=threshold,
        applies=_has_bond,
    ),
    Question(
        key="expected",
        asks="And what do they expect? Name it as before: self-service, a person, a community…",
        examples=("self-service", "personal assistance"),
        term="expected_relationship",
        read=reading.categories,
    ),
    Question(
        key="evidence",
        asks="How do you know?",
        examples=_of("evidence"),
        term="evidence",
        read=reading.text,
        applies=lambda said: said.get("expected") is not None,
    ),
    Question(
        key="certainty",
        asks="How sure are you, from 1, a guess, to 10, known?",
        examples=("3", "8"),
        term="certainty",
        read=reading.whole(1, 10, "certainty"),
        applies=lambda said: said.get("expected") is not None,
    ),
    Question(
        key="owner",
        asks="Who answers for it? Name a role rather than a person.",
        examples=("Head of Support",),
        term="owner",
        read=reading.title,
        applies=_has_bond,
    ),
    Question(
        key="state",
        asks="How far has it come: idea, proposed, decided, live or retiring?",
        examples=("decided", "live"),
        term="decision",
        read=reading.state,
        applies=_has_bond,
    ),
    Question(
        key="review",
        asks="When will you look at it again?",
        examples=("every 3 months", "2027-03-31"),
        term="review_rhythm",
        read=reading.review,
        applies=_has_bond,
    ),
    Question(
        key=WRITE,
        asks="Shall it be written?",
        examples=("yes", "back, to change an answer"),
        term="decision",
        read=reading.agreed,
        may_skip=False,
    ),
)
BY_KEY = {question.key: question for question in QUESTIONS}
