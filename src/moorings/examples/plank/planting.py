"""Plants the truths in a population: who is helped on the quiet, who has a manager and should not, and so on."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from random import Random

from moorings.examples.plank.account import Account, Contract, Plan, seats_for
from moorings.examples.plank.chance import day_between
from moorings.examples.plank.staff import NAMED_MANAGERS, POOLED_MANAGERS, SUPPORT_AGENTS
from moorings.examples.plank.timeline import billing_day_from, months_between, months_later
from moorings.examples.plank.truth import QuietHelp, ReviewsStopped
from moorings.model.relationship import Exemption

MANAGED_BELOW = 14
MANAGED_BELOW_BY_THE_OVERLOADED = 8
SIGNED_ABOVE_WITHOUT_MANAGER = 3
GREW_ABOVE_WITHOUT_MANAGER = 3
REVIEWS_STOPPED = 5
ABOVE_THE_WAY_OUT = 2
BURSTS = 40
FLAGGED_GONE = 3
QUIET_HELP = (85, 95)
OVERLOADED_BOOK = (24, 28)
QUIET_HELP_A_MONTH = (1.0, 2.5)
QUIET_HELP_MONTHS = (date(2024, 12, 1), 15)
"""The first month in which quiet help may begin, and how many months it may begin in: to February 2026."""
MONTHS_BEFORE_QUIET_HELP = 4
"""How long at least an account was a customer before its quiet help begins."""


@dataclass(slots=True)
class Planted:
    """A population in which truths are being planted, and what was planted. No account is used twice."""

    accounts: dict[str, Account]
    overloaded: str
    unmanaged_above: dict[str, date] = field(default_factory=dict)
    managed_below: list[str] = field(default_factory=list)
    above_the_way_out: list[str] = field(default_factory=list)
    reviews_stopped: dict[str, ReviewsStopped] = field(default_factory=dict)
    quiet_help: dict[str, QuietHelp] = field(default_factory=dict)
    exceptions: list[Exemption] = field(default_factory=list)
    bursts: list[str] = field(default_factory=list)
    flagged_gone: dict[str, date] = field(default_factory=dict)
    used: set[str] = field(default_factory=set)

    def choose(self, rng: Random, count: int, fits: Callable[[Account], bool]) -> list[Account]:
        """Return so many live accounts that fit and serve for nothing else yet."""
        free = [
            one for one in self.accounts.values() if one.is_live and one.id not in self.used and fits(one)
        ]
        chosen = rng.sample(free, count)
        self.used.update(one.id for one in chosen)
        return chosen

    def put(self, account: Account) -> None:
        """Put the account in place of the one with its id."""
        self.accounts[account.id] = account


def plant(rng: Random, accounts: Iterable[Account]) -> Planted:
    """Return the accounts with all truths planted."""
    planted = Planted({one.id: one for one in accounts}, overloaded=rng.choice(NAMED_MANAGERS))
    _let_some_shrink(rng, planted)
    _leave_some_unmanaged(rng, planted)
    _manage_some_below(rng, planted)
    _name_managers(rng, planted)
    _stop_some_reviews(rng, planted)
    _help_some_quietly(rng, planted)
    _add_what_is_harmless(rng, planted)
    return planted


def _others(planted: Planted) -> list[str]:
    return [manager for manager in NAMED_MANAGERS if manager != planted.overloaded]


def _let_some_shrink(rng: Random, planted: Planted) -> None:
    """Give some enterprise accounts less revenue than the way in and more than the way out."""
    for account in planted.choose(rng, ABOVE_THE_WAY_OUT, _enterprise_before(date(2024, 4, 1))):
        day = billing_day_from(account.created, day_between(rng, date(2025, 2, 1), date(2026, 1, 1)))
        before = Contract(
            account.created, Plan.ENTERPRISE, seats_for(Plan.ENTERPRISE, rng.uniform(108e3, 125e3))
        )
        after = Contract(day, Plan.ENTERPRISE, seats_for(Plan.ENTERPRISE, rng.uniform(86e3, 92e3)))
        planted.put(replace(account, contracts=(before, after)))
        planted.above_the_way_out.append(account.id)


def _leave_some_unmanaged(rng: Random, planted: Planted) -> None:
    """Forget to name a manager: to some that signed above the threshold, and to some that grew above it."""
    for account in planted.choose(rng, SIGNED_ABOVE_WITHOUT_MANAGER, _enterprise_before(date(2025, 12, 1))):
        planted.unmanaged_above[account.id] = account.created
    for account in planted.choose(rng, GREW_ABOVE_WITHOUT_MANAGER, _business_before(date(2024, 6, 1))):
        day = billing_day_from(account.created, day_between(rng, date(2025, 3, 1), date(2025, 12, 1)))
        before = Contract(account.created, Plan.BUSINESS, seats_for(Plan.BUSINESS, rng.uniform(73e3, 88e3)))
        after = Contract(day, Plan.BUSINESS, seats_for(Plan.BUSINESS, rng.uniform(105e3, 116e3)))
        planted.put(replace(account, contracts=(before, after)))
        planted.unmanaged_above[account.id] = day


def _manage_some_below(rng: Random, planted: Planted) -> None:
    """Name a manager to some mid-market accounts; one of them as a documented exception."""
    *chosen, excepted = planted.choose(rng, MANAGED_BELOW + 1, _well_below_the_way_out)
    others = _others(planted)
    for place, account in enumerate(chosen):
        overloaded = place < MANAGED_BELOW_BY_THE_OVERLOADED
        owner = planted.overloaded if overloaded else others[place % len(others)]
        since = day_between(rng, date(2024, 12, 1), date(2026, 1, 31))
        planted.put(replace(account, owner=owner, owned_since=since))
        planted.managed_below.append(account.id)
    since = day_between(rng, date(2025, 6, 2), date(2025, 10, 31))
    planted.put(replace(excepted, owner=rng.choice(others), owned_since=since))
    reason = "Reference customer in a new industry, until its story is published."
    planted.exceptions.append(Exemption(account=excepted.id, until=date(2026, 12, 31), reason=reason))


def _name_managers(rng: Random, planted: Planted) -> None:
    """Name a manager to every enterprise account that shall have one, and too many to the overloaded one."""
    enterprise = [
        one
        for one in planted.accounts.values()
        if one.was_always_on(Plan.ENTERPRISE) and one.id not in planted.unmanaged_above
    ]
    live = [one.id for one in enterprise if one.is_live]
    book = rng.randint(*OVERLOADED_BOOK) - MANAGED_BELOW_BY_THE_OVERLOADED
    overloaded = set(rng.sample(live, book))
    others = _others(planted)
    rest = [one for one in enterprise if one.id not in overloaded]
    rng.shuffle(rest)
    rest.sort(key=lambda account: account.is_live)
    for place, account in enumerate(rest):
        planted.put(replace(account, owner=others[place % len(others)], owned_since=account.created))
    for account in enterprise:
        if account.id in overloaded:
            planted.put(replace(account, owner=planted.overloaded, owned_since=account.created))


def _stop_some_reviews(rng: Random, planted: Planted) -> None:
    for account in planted.choose(rng, REVIEWS_STOPPED, _enterprise_before(date(2024, 6, 1))):
        since = months_later(date(2025, 2, 1), rng.randint(0, 7))
        planted.reviews_stopped[account.id] = ReviewsStopped(account.id, account.owner or "", since)


def _help_some_quietly(rng: Random, planted: Planted) -> None:
    """Let people help some self-serve accounts every month, three people in turn, so that no one is theirs."""
    helpers = (*SUPPORT_AGENTS, *POOLED_MANAGERS)
    first, months = QUIET_HELP_MONTHS
    known_since = months_later(first, -MONTHS_BEFORE_QUIET_HELP)
    for account in planted.choose(
        rng, rng.randint(*QUIET_HELP), lambda one: _team_before(one, date(2025, 9, 1))
    ):
        earliest = max(0, months_between(known_since, account.created) + 1)
        since = months_later(first, rng.randint(earliest, months - 1))
        pace = round(rng.uniform(*QUIET_HELP_A_MONTH), 2)
        agents = tuple(sorted(rng.sample(helpers, 3)))
        planted.quiet_help[account.id] = QuietHelp(account.id, since, pace, agents)


def _add_what_is_harmless(rng: Random, planted: Planted) -> None:
    for account in planted.choose(rng, BURSTS, lambda one: _team_before(one, date(2025, 12, 1))):
        planted.bursts.append(account.id)
    for account in planted.choose(rng, FLAGGED_GONE, lambda one: _team_before(one, date(2025, 6, 1))):
        planted.flagged_gone[account.id] = day_between(rng, date(2025, 9, 1), date(2026, 4, 30))


def _enterprise_before(day: date) -> Callable[[Account], bool]:
    return lambda account: account.was_always_on(Plan.ENTERPRISE) and account.created < day


def _business_before(day: date) -> Callable[[Account], bool]:
    return lambda account: account.was_always_on(Plan.BUSINESS) and account.created < day


def _well_below_the_way_out(account: Account) -> bool:
    long_here = account.was_always_on(Plan.BUSINESS) and account.created < date(2024, 9, 1)
    return long_here and all(24_000 <= contract.pounds_a_year <= 70_000 for contract in account.contracts)


def _team_before(account: Account, day: date) -> bool:
    return account.was_always_on(Plan.TEAM) and account.created < day
