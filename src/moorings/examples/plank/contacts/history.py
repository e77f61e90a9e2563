"""All contacts with all accounts, in order of time."""

from collections.abc import Iterator
from random import Random

from moorings.examples.plank.account import Account, Plan, Spell
from moorings.examples.plank.chance import stream
from moorings.examples.plank.contacts.act import Contact
from moorings.examples.plank.contacts.enterprise import enterprise_contacts, reviews_by_exception
from moorings.examples.plank.contacts.mid_market import mid_market_contacts
from moorings.examples.plank.contacts.self_serve import burst, self_serve_contacts
from moorings.examples.plank.contacts.undeclared import managed_below, quiet_help
from moorings.examples.plank.planting import Planted


def all_contacts(seed: int, planted: Planted) -> list[Contact]:
    """Return every true contact of every account: as declared, by nobody's decision, and in a bad week."""
    contacts = [*_declared(stream(seed, "contacts"), planted), *_more(stream(seed, "undeclared"), planted)]
    return sorted(contacts, key=lambda contact: (contact.at, contact.account_id))


def _declared(rng: Random, planted: Planted) -> Iterator[Contact]:
    for account in planted.accounts.values():
        for spell in account.spells():
            yield from _of_spell(rng, planted, account, spell)


def _of_spell(rng: Random, planted: Planted, account: Account, spell: Spell) -> Iterator[Contact]:
    match spell.plan:
        case Plan.TEAM:
            return self_serve_contacts(rng, account, spell)
        case Plan.BUSINESS:
            return mid_market_contacts(rng, account, spell)
        case Plan.ENTERPRISE:
            return enterprise_contacts(rng, account, spell, planted.reviews_stopped.get(account.id))


def _more(rng: Random, planted: Planted) -> Iterator[Contact]:
    for help_ in planted.quiet_help.values():
        yield from quiet_help(rng, help_)
    for account in (*planted.managed_below, *(one.account for one in planted.exceptions)):
        yield from managed_below(rng, planted.accounts[account])
    for exception in planted.exceptions:
        yield from reviews_by_exception(rng, planted.accounts[exception.account])
    for account in planted.bursts:
        yield from burst(rng, planted.accounts[account])
