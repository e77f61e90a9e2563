"""How the mid-market is served: other customers, and pooled people twice a year."""

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from moorings.examples.plank.account import Account, Spell
from moorings.examples.plank.chance import days_at_random, days_in_rhythm, waking_moment, working_moment
from moorings.examples.plank.contacts.act import Act, Contact, declared
from moorings.examples.plank.model.mid_market import (
    CHECK_IN,
    FORUM,
    IDEAS,
    OFFICE_HOURS,
    ONBOARDING_CALL,
    TICKET,
    WEBINAR,
)
from moorings.examples.plank.staff import COMMUNITY_MANAGERS, POOLED_MANAGERS, SUPPORT_AGENTS
from moorings.model.mechanism import Mechanism

TOPICS = ("resource planning", "reports", "roll-out", "integrations", "permissions", "templates")
FORUM_ANSWER = declared(FORUM, "post", *TOPICS)
IDEA = declared(IDEAS, "idea", *TOPICS)
OFFICE_HOUR = declared(OFFICE_HOURS, "group session", *TOPICS, spread=0.2)
WEBINAR_VISIT = declared(WEBINAR, "webinar", "first plan", spread=0.2)
CALL = declared(ONBOARDING_CALL, "call", "first plan", spread=0.25)
CHECK = declared(CHECK_IN, "call", "how it goes", "renewal ahead", spread=0.3)
DESK = declared(TICKET, "ticket", *TOPICS, "billing", spread=0.6, answer_minutes=260)
CHECK_IN_EVERY_DAYS, CHECK_IN_JITTER_DAYS = 175, 15
NEW_ACCOUNT_DAYS = 120
"""How long the first check-in of a new account waits at least."""
LAST_HELPERS = 3
"""Nobody of a pool takes a contact who took one of the account's last so many."""


def mid_market_contacts(rng: Random, account: Account, spell: Spell) -> Iterator[Contact]:
    """Yield what a business account gets."""
    for mechanism, act in ((FORUM, FORUM_ANSWER), (IDEAS, IDEA)):
        for day in _days(rng, mechanism, spell):
            yield act.contact(rng, account.id, waking_moment(rng, day))
    for day in _days(rng, OFFICE_HOURS, spell):
        yield OFFICE_HOUR.contact(rng, account.id, working_moment(rng, day), rng.choice(COMMUNITY_MANAGERS))
    if spell.is_new:
        yield from _onboarding(rng, account, spell)
    yield from _spread(rng, account, DESK, _days(rng, TICKET, spell), SUPPORT_AGENTS)
    yield from _spread(rng, account, CHECK, _check_ins(rng, spell), POOLED_MANAGERS)


def _days(rng: Random, mechanism: Mechanism, spell: Spell) -> list[date]:
    """Return the days on which the account meets a mechanism; none where it is not among the share that does."""
    if rng.random() >= mechanism.share:
        return []
    return sorted(days_at_random(rng, spell.first, spell.last, mechanism.occurrences))


def _onboarding(rng: Random, account: Account, spell: Spell) -> Iterator[Contact]:
    call = spell.first + timedelta(days=rng.randint(4, 18))
    webinar = spell.first + timedelta(days=rng.randint(8, 30))
    if call <= spell.last:
        yield CALL.contact(rng, account.id, working_moment(rng, call), rng.choice(POOLED_MANAGERS))
    if webinar <= spell.last and rng.random() < WEBINAR.share:
        yield WEBINAR_VISIT.contact(
            rng, account.id, working_moment(rng, webinar), rng.choice(COMMUNITY_MANAGERS)
        )


def _check_ins(rng: Random, spell: Spell) -> Iterator[date]:
    soonest = NEW_ACCOUNT_DAYS if spell.is_new else CHECK_IN_JITTER_DAYS
    phase = rng.randint(soonest, CHECK_IN_EVERY_DAYS)
    first = spell.first + timedelta(days=phase)
    return days_in_rhythm(rng, first, spell.last, CHECK_IN_EVERY_DAYS, CHECK_IN_JITTER_DAYS)


def _spread(
    rng: Random, account: Account, act: Act, days: Iterator[date] | list[date], pool: tuple[str, ...]
) -> Iterator[Contact]:
    """Yield a contact on each day, by people of the pool in turn, so that no one becomes the account's own."""
    recent: list[str] = []
    for day in days:
        agent = rng.choice([one for one in pool if one not in recent])
        recent = [agent, *recent][:LAST_HELPERS]
        yield act.contact(rng, account.id, working_moment(rng, day), agent)
