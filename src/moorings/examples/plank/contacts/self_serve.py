"""How self-serve teams are served: articles, guidance, a chatbot, and now and then a person who writes back."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from random import Random

from moorings.examples.plank.account import Account, Spell
from moorings.examples.plank.chance import day_between, days_at_random, waking_moment, working_moment
from moorings.examples.plank.contacts.act import Contact, declared
from moorings.examples.plank.model.self_serve import CHATBOT, DOCUMENTATION, GUIDANCE, HELPFUL_VOTE, RECOVERY
from moorings.examples.plank.staff import SUPPORT_AGENTS

TOPICS = ("boards", "timelines", "reports", "importing", "notifications", "permissions", "integrations")
WITHOUT_PEOPLE = tuple(
    (mechanism, declared(mechanism, kind, *TOPICS))
    for mechanism, kind in (
        (DOCUMENTATION, "article"),
        (GUIDANCE, "guidance"),
        (CHATBOT, "chat"),
        (HELPFUL_VOTE, "vote"),
    )
)
EMAIL = declared(RECOVERY, "email", "billing", "account recovery", "invoice address", answer_minutes=540)
UNTAGGED_EMAIL = replace(EMAIL, mechanism=None)
UNTAGGED_SHARE = 0.15
INCIDENT = replace(EMAIL, topics=("sign-in outage",))
SHAPE = 4
"""Of the gamma distribution of how often a year an account needs a person; the higher, the more alike they are."""


def self_serve_contacts(rng: Random, account: Account, spell: Spell) -> Iterator[Contact]:
    """Yield what a team gets: mostly machines, and a person so often as is normal."""
    for mechanism, act in WITHOUT_PEOPLE:
        if rng.random() < mechanism.share:
            for day in days_at_random(rng, spell.first, spell.last, mechanism.occurrences):
                yield act.contact(rng, account.id, waking_moment(rng, day))
    mean = RECOVERY.contacts_per_account
    for day in days_at_random(rng, spell.first, spell.last, rng.gammavariate(SHAPE, mean / SHAPE)):
        act = UNTAGGED_EMAIL if rng.random() < UNTAGGED_SHARE else EMAIL
        yield act.contact(rng, account.id, working_moment(rng, day), rng.choice(SUPPORT_AGENTS))


def burst(rng: Random, account: Account) -> Iterator[Contact]:
    """Yield two contacts about one incident within a fortnight: a bad week, and no habit."""
    first = day_between(rng, max(account.created + timedelta(days=30), date(2024, 8, 1)), date(2026, 6, 1))
    for day in (first, first + timedelta(days=rng.randint(2, 10))):
        yield INCIDENT.contact(rng, account.id, working_moment(rng, day), rng.choice(SUPPORT_AGENTS))
