"""The contacts that nobody decided: quiet help for self-serve teams, and managers below the threshold."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from random import Random

from moorings.examples.plank.account import Account
from moorings.examples.plank.chance import day_between, working_moment
from moorings.examples.plank.contacts.act import Act, Contact
from moorings.examples.plank.model.self_serve import RECOVERY
from moorings.examples.plank.timeline import months_from
from moorings.examples.plank.truth import QuietHelp
from moorings.terms.vocabulary import Category

TOPICS = ("setting up the workspace", "a report for the board", "tidying up projects", "teaching new people")
HELP_BY_EMAIL = Act(
    "email", "e-mail", Category.PERSONAL_ASSISTANCE, TOPICS, job="support", minutes=16, answer_minutes=300
)
HELP_BY_CALL = Act(
    "call", "telephone", Category.PERSONAL_ASSISTANCE, TOPICS, job="support", initiated_by="us", minutes=24
)
HELP_TAGGED_AS_RECOVERY = replace(HELP_BY_EMAIL, mechanism=RECOVERY.id)
QUIET_HELP = (HELP_BY_EMAIL, HELP_BY_CALL, HELP_TAGGED_AS_RECOVERY)
"""One contact in three is filed under the mechanism that is allowed, as happens."""
MANAGED_CALL = Act(
    "call",
    "video-call",
    Category.DEDICATED_PERSONAL_ASSISTANCE,
    ("how it goes", "next steps", "a favour"),
    job="check_in",
    initiated_by="us",
    minutes=40,
    spread=0.35,
)
MANAGED_CALLS_A_MONTH = 1.75


def quiet_help(rng: Random, help_: QuietHelp) -> Iterator[Contact]:
    """Yield the help of each month from the first on: never less than one contact, so often as its pace says."""
    for first, last in months_from(help_.since):
        for _ in range(_count(rng, help_.contacts_a_month)):
            moment = working_moment(rng, day_between(rng, first + timedelta(days=2), last))
            yield rng.choice(QUIET_HELP).contact(rng, help_.account, moment, rng.choice(help_.agents))


def managed_below(rng: Random, account: Account) -> Iterator[Contact]:
    """Yield the calls of a named manager with an account below the threshold, every month since they were named."""
    since = account.owned_since
    if since is None:
        return
    for first, last in months_from(since.replace(day=1)):
        begin = max(first + timedelta(days=2), since + timedelta(days=2))
        for _ in range(_count(rng, MANAGED_CALLS_A_MONTH) if begin <= last else 0):
            moment = working_moment(rng, day_between(rng, begin, last))
            yield MANAGED_CALL.contact(rng, account.id, moment, account.owner)


def _count(rng: Random, pace: float) -> int:
    """Return the whole part of the pace, and one more so often as its fraction says."""
    return int(pace) + (rng.random() < pace % 1)
