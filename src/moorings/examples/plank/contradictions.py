"""Rows that contradict themselves or the rest, as every extract has some."""

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from moorings.examples.plank.account import Account, Plan
from moorings.examples.plank.chance import day_between, working_moment
from moorings.examples.plank.contacts.act import Contact
from moorings.examples.plank.contacts.self_serve import EMAIL
from moorings.examples.plank.planting import Planted
from moorings.examples.plank.staff import SUPPORT_AGENTS
from moorings.examples.plank.surveys import NPS_SCALE, Survey
from moorings.examples.plank.truth import Contradictions

BEFORE_SIGN_UP, NEGATIVE_MINUTES, UNKNOWN_ACCOUNTS, BEYOND_SCALE = 11, 4, 7, 5
FIRST_UNKNOWN_NUMBER = 90_001


@dataclass(frozen=True, slots=True)
class Impossible:
    """The rows, and which accounts they name."""

    contacts: tuple[Contact, ...]
    surveys: tuple[Survey, ...]
    truth: Contradictions


def impossible_rows(rng: Random, planted: Planted) -> Impossible:
    """Return rows that cannot be: they name teams in which nothing else was planted."""
    early = planted.choose(rng, BEFORE_SIGN_UP, lambda one: _is_team_from(one, date(2024, 10, 1)))
    negative = planted.choose(rng, NEGATIVE_MINUTES, lambda one: _is_team_from(one, date(2023, 1, 1)))
    beyond = planted.choose(rng, BEYOND_SCALE, lambda one: _is_team_from(one, date(2023, 1, 1)))
    unknown = tuple(f"PL-{FIRST_UNKNOWN_NUMBER + number}" for number in range(UNKNOWN_ACCOUNTS))
    contacts = (
        *(_email(rng, one.id, one.created - timedelta(days=rng.randint(3, 40))) for one in early),
        *(_email(rng, one.id, _day(rng))._replace(minutes=-rng.randint(3, 30)) for one in negative),
        *(_email(rng, account, _day(rng)) for account in unknown),
    )
    return Impossible(
        contacts=contacts,
        surveys=tuple(_beyond_scale(rng, one.id) for one in beyond),
        truth=Contradictions(
            flagged_gone_but_paying=tuple(sorted(planted.flagged_gone)),
            contacts_before_sign_up=_ids(early),
            negative_minutes=_ids(negative),
            unknown_accounts=unknown,
            scores_beyond_scale=_ids(beyond),
        ),
    )


def _is_team_from(account: Account, day: date) -> bool:
    """Whether it is a team that signed up on this day or later, and before spring 2026."""
    return account.was_always_on(Plan.TEAM) and day <= account.created < date(2026, 3, 1)


def _day(rng: Random) -> date:
    """Return a day on which every team that may be chosen is a customer."""
    return day_between(rng, date(2026, 3, 9), date(2026, 6, 12))


def _email(rng: Random, account: str, day: date) -> Contact:
    return EMAIL.contact(rng, account, working_moment(rng, day), rng.choice(SUPPORT_AGENTS))


def _beyond_scale(rng: Random, account: str) -> Survey:
    sent = working_moment(rng, _day(rng))
    score = rng.randint(NPS_SCALE + 1, NPS_SCALE + 5)
    return Survey(account, sent, sent + timedelta(hours=2), "nps", score, NPS_SCALE)


def _ids(accounts: list[Account]) -> tuple[str, ...]:
    return tuple(sorted(one.id for one in accounts))
