"""Programmes that take nobody's time, or next to none."""

from moorings.model.mechanism import Mechanism
from moorings.model.relationship import Promise
from moorings.review.first.programme import (
    AUTOMATED,
    KEEP,
    PERSON,
    SELF,
    TWO_DAYS,
    WIN,
    Programme,
    Rung,
    mechanism,
)
from moorings.terms.vocabulary import Depth, Function, Initiative, Job, Phase

HELP_PAGES = mechanism(
    "help_pages", "Help pages", SELF, Job.SUPPORT, occurrences=4, initiative=Initiative.REACTIVE
)
FIRST_STEPS = mechanism(
    "first_steps",
    "First steps by e-mail, sent by what the customer has done",
    AUTOMATED,
    Job.ONBOARDING,
    once=True,
    initiative=Initiative.AUTOMATED,
    function=Function.PERSONALIZATION,
)
DID_IT_HELP = mechanism(
    "did_it_help",
    "'Did this help?' under each help page",
    AUTOMATED,
    Job.FEEDBACK,
    initiative=Initiative.AUTOMATED,
)
REMINDER = mechanism(
    "reminder",
    "Reminder of what they have not tried yet",
    AUTOMATED,
    Job.NURTURE,
    initiative=Initiative.AUTOMATED,
    function=Function.PERSONALIZATION,
).model_copy(update={"phase": Phase.EVALUATION})
MONEY_AND_ACCESS = mechanism(
    "money_and_access",
    "E-mail for money and access, answered by a person",
    PERSON,
    Job.SUPPORT,
    share=0.05,
    minutes=10,
    initiative=Initiative.REACTIVE,
)


def alone(_: int) -> Programme:
    """Return help without anybody."""
    return Programme(
        "help-yourself",
        "Help yourself",
        "help pages and automated first steps; nobody answers",
        (SELF, AUTOMATED),
        Depth.RECURRING,
        (WIN, KEEP),
        (HELP_PAGES, FIRST_STEPS, DID_IT_HELP),
    )


def with_an_address(_: int) -> Programme:
    """Return help without anybody, but for money and access."""
    return Programme(
        "help-yourself",
        "Help yourself",
        "help pages and automated first steps; a person writes back about money and access only",
        (SELF, AUTOMATED),
        Depth.RECURRING,
        (WIN, KEEP),
        (HELP_PAGES, FIRST_STEPS, DID_IT_HELP, MONEY_AND_ACCESS),
        Promise(
            says="The answer is in the help pages. About money and access a person writes back.",
            response_hours=TWO_DAYS,
            reason="Hours are few, and go where most depends on them.",
        ),
    )


def way_in(_: int) -> Programme:
    """Return what somebody gets who does not pay yet: a way in, and nobody."""
    return _way_in("help pages, automated first steps and a reminder; nobody answers")


def way_in_with_a_word(_: int) -> Programme:
    """Return the same with a person who writes once."""
    word = mechanism("word", "A few personal lines before they decide", PERSON, Job.CLOSING, minutes=5)
    gets = "help pages, automated first steps, and a few lines from a person before they decide"
    return _way_in(gets, word.model_copy(update={"phase": Phase.PURCHASE}))


def _way_in(gets: str, *more: Mechanism) -> Programme:
    mechanisms = (HELP_PAGES, FIRST_STEPS, REMINDER, DID_IT_HELP, *more)
    return Programme(
        "way-in", "Find your way in", gets, (SELF, AUTOMATED), Depth.TRANSACTIONAL, (WIN,), mechanisms
    )


WAYS_IN: tuple[Rung, ...] = (way_in, way_in_with_a_word)
NOBODY_NEEDED: tuple[Rung, ...] = (alone, with_an_address)
"""Each the poorest first."""
