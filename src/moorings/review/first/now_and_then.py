"""Programmes in which customers share a person's time: a group, and somebody who looks in now and then.

What serves a whole group at once (an open hour, looking after a forum) is spread over the customers of the group.
"""

from moorings.model.mechanism import Mechanism
from moorings.model.relationship import Promise
from moorings.review.first.programme import (
    AUTOMATED,
    COMMUNITY,
    KEEP,
    PERSON,
    SELF,
    TWO_DAYS,
    WORKING_WEEKS,
    Programme,
    Rung,
    mechanism,
)
from moorings.review.first.without_anybody import FIRST_STEPS, HELP_PAGES
from moorings.terms.vocabulary import Depth, Initiative, Job

COMMUNITY_FROM = 12
"""Fewer customers do not keep a conversation going among themselves."""
FORUM_MINUTES_A_WEEK = 30
E_MAIL = mechanism(
    "e_mail",
    "E-mail answered by whoever is there",
    PERSON,
    Job.SUPPORT,
    share=0.2,
    minutes=15,
    initiative=Initiative.REACTIVE,
)
MORE_E_MAIL = E_MAIL.model_copy(update={"share": 0.5, "occurrences": 2.0})
GROUP_WELCOME = mechanism(
    "group_welcome",
    "Welcome call, an hour for twenty customers at a time",
    COMMUNITY,
    Job.ONBOARDING,
    minutes=3,
    once=True,
)
WELCOME_CALL = mechanism("welcome_call", "Welcome call", PERSON, Job.ONBOARDING, minutes=45, once=True)
WHAT_TO_CHANGE = mechanism(
    "what_to_change", "One question a year: what should we change?", AUTOMATED, Job.FEEDBACK
)


def among_themselves(customers: int) -> Programme:
    """Return what a group gets that shares the time of one person: a forum and an open hour, or e-mail."""
    if customers < COMMUNITY_FROM:
        return _periodic("e-mail", "Help yourself and e-mail", "help pages, and e-mail when they ask", (), ())
    group = (_forum(customers), _open_hour(customers))
    gets = "a forum, an open hour once a month, and e-mail when they ask"
    return _periodic("community", "Community and an open hour", gets, group, ())


def yearly_check_in(customers: int) -> Programme:
    """Return the same with a person who looks in once a year."""
    return _with_check_ins(customers, 1, 30, "a yearly check-in", "half an hour with a person once a year")


def two_check_ins(customers: int) -> Programme:
    """Return the same with a person who looks in twice a year."""
    return _with_check_ins(
        customers, 2, 45, "two check-ins a year", "three quarters of an hour with a person twice a year"
    )


def _with_check_ins(customers: int, times: int, minutes: float, title: str, gets: str) -> Programme:
    check_in = (_check_in(times, minutes),)
    if customers < COMMUNITY_FROM:
        title = title[0].upper() + title[1:]
        return _periodic("check-ins", title, f"{gets}, and e-mail when they ask", (), check_in)
    group = (_forum(customers), _open_hour(customers))
    gets = f"a forum, an open hour once a month, {gets}, and e-mail when they ask"
    return _periodic("community-and-check-ins", f"Community and {title}", gets, group, check_in)


def _periodic(
    key: str, title: str, gets: str, group: tuple[Mechanism, ...], person: tuple[Mechanism, ...]
) -> Programme:
    """Return a hybrid: a group or help pages, and a person now and then."""
    leading = COMMUNITY if group else PERSON if person else SELF
    others = (PERSON,) if leading is not PERSON else (SELF,)
    welcome = GROUP_WELCOME if group else WELCOME_CALL if person else FIRST_STEPS
    e_mail = E_MAIL if group else MORE_E_MAIL
    promise = Promise(
        says="When you write, a person answers within two working days.", response_hours=TWO_DAYS
    )
    help_pages = () if group else (HELP_PAGES,)
    mechanisms = (welcome, *help_pages, *group, *person, e_mail, WHAT_TO_CHANGE)
    return Programme(key, title, gets, (leading, *others), Depth.RECURRING, (KEEP,), mechanisms, promise)


def _forum(customers: int) -> Mechanism:
    return mechanism(
        "forum",
        "Forum of the customers, looked into for half an hour a week",
        COMMUNITY,
        Job.SUPPORT,
        occurrences=WORKING_WEEKS,
        minutes=FORUM_MINUTES_A_WEEK / customers,
        initiative=Initiative.REACTIVE,
    )


def _open_hour(customers: int) -> Mechanism:
    return mechanism(
        "open_hour",
        "Open hour for everybody, once a month",
        COMMUNITY,
        Job.TRAINING,
        occurrences=12,
        minutes=60 / customers,
    )


def _check_in(times: int, minutes: float) -> Mechanism:
    name = f"Check-in, {minutes:.0f} minutes"
    return mechanism("check_in", name, PERSON, Job.CHECK_IN, occurrences=times, minutes=minutes)


NOW_AND_THEN: tuple[Rung, ...] = (among_themselves, yearly_check_in, two_check_ins)
"""The poorest first."""
