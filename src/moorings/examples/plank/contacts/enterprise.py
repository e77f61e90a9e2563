"""How enterprise accounts are served: by their own success manager; by the desk where nobody was named."""

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from moorings.examples.plank.account import Account, Spell
from moorings.examples.plank.chance import day_between, days_at_random, days_in_rhythm, working_moment
from moorings.examples.plank.contacts.act import Act, Contact, declared
from moorings.examples.plank.model.enterprise import (
    EXECUTIVE_CONVERSATION,
    EXPANSION,
    HEALTH_CHECK,
    ONBOARDING,
    PRIVATE_CHANNEL,
    QUARTERLY_REVIEW,
    RENEWAL,
)
from moorings.examples.plank.staff import NAMED_MANAGERS, SUPPORT_AGENTS
from moorings.examples.plank.timeline import LAST, billing_day_from, months_later
from moorings.examples.plank.truth import ReviewsStopped
from moorings.terms.vocabulary import Category

SESSION = declared(ONBOARDING, "workshop", "roll-out", spread=0.2)
REVIEW = declared(QUARTERLY_REVIEW, "review", "quarterly business review", spread=0.2)
CONVERSATION = declared(EXECUTIVE_CONVERSATION, "meeting", "the year", spread=0.25)
CHECK = declared(HEALTH_CHECK, "call", "use of the product", spread=0.3)
PLANNING = declared(EXPANSION, "meeting", "next departments", spread=0.3)
RENEWING = declared(RENEWAL, "meeting", "contract", spread=0.25)
MESSAGE = declared(
    PRIVATE_CHANNEL,
    "message",
    "portfolio reports",
    "permissions",
    "integrations",
    "audit",
    answer_minutes=110,
)
DESK = Act(
    "ticket",
    "e-mail",
    Category.PERSONAL_ASSISTANCE,
    ("permissions", "integrations", "reports"),
    job="support",
    minutes=20,
    answer_minutes=260,
)
DESK_TICKETS_A_YEAR = 8
RHYTHMS = ((REVIEW, 89, 14), (CHECK, 89, 14), (PLANNING, 60, 10))
"""Acts that come in a rhythm: every so many days, moved by up to so many."""
BEFORE_ANNIVERSARY = ((CONVERSATION, 75), (RENEWING, 35))
"""Acts that come once a year: so many days before the contract's anniversary."""
COVERED_SHARE = 0.08
"""How often a colleague stands in; never in a review."""


def enterprise_contacts(
    rng: Random, account: Account, spell: Spell, stopped: ReviewsStopped | None
) -> Iterator[Contact]:
    """Yield what an enterprise account gets, without the reviews that stopped."""
    if account.owner is None:
        for day in days_at_random(rng, spell.first, spell.last, DESK_TICKETS_A_YEAR):
            yield DESK.contact(rng, account.id, working_moment(rng, day), rng.choice(SUPPORT_AGENTS))
        return
    for act, day in _occasions(rng, account, spell):
        if act is REVIEW and stopped and day >= stopped.since:
            continue
        yield act.contact(rng, account.id, working_moment(rng, day), _agent(rng, account.owner, act))


def reviews_by_exception(rng: Random, account: Account) -> Iterator[Contact]:
    """Yield the reviews of an account whose manager is a documented exception: the promise comes with the person."""
    if account.owner is None or account.owned_since is None:
        return
    _, every, jitter = RHYTHMS[0]
    first = account.owned_since + timedelta(days=every // 2)
    for day in days_in_rhythm(rng, first, LAST, every, jitter):
        yield REVIEW.contact(rng, account.id, working_moment(rng, day), account.owner)


def _occasions(rng: Random, account: Account, spell: Spell) -> Iterator[tuple[Act, date]]:
    if spell.is_new:
        last = min(spell.first + timedelta(days=42), spell.last)
        yield from (
            (SESSION, day_between(rng, spell.first, last)) for _ in range(round(ONBOARDING.occurrences))
        )
    for act, every, jitter in RHYTHMS:
        begin = spell.first + timedelta(
            days=rng.randint(60, every) if spell.is_new else rng.randint(jitter, every)
        )
        yield from ((act, day) for day in days_in_rhythm(rng, begin, spell.last, every, jitter))
    for act, days_before in BEFORE_ANNIVERSARY:
        yield from ((act, day) for day in _yearly(rng, account, spell, days_before))
    for day in days_at_random(rng, spell.first, spell.last, PRIVATE_CHANNEL.occurrences):
        yield MESSAGE, day


def _yearly(rng: Random, account: Account, spell: Spell, days_before: int) -> Iterator[date]:
    """Yield a day so long before each anniversary, give or take a week."""
    anniversary = months_later(account.created, 12)
    while anniversary < months_later(billing_day_from(account.created, LAST), 12):
        day = anniversary - timedelta(days=days_before + rng.randint(-7, 7))
        if spell.first <= day <= spell.last:
            yield day
        anniversary = months_later(anniversary, 12)


def _agent(rng: Random, owner: str, act: Act) -> str:
    if act is not REVIEW and rng.random() < COVERED_SHARE:
        return rng.choice([one for one in NAMED_MANAGERS if one != owner])
    return owner
