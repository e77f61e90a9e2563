"""Gather from the customer data what the comparison with the decision needs."""

from collections.abc import Mapping
from datetime import date

from moorings.drift.observed import HelpInMonth, Observed
from moorings.evidence.extract import Extract
from moorings.evidence.history import main_helpers, owner_changes, roles, silent
from moorings.evidence.profile import contacts_by_month, exposure, live_accounts, owners, reviews
from moorings.terms.vocabulary import Job
from moorings.units import Window, months_back, year_up_to

MONTHS_LOOKED_AT = 24
"""At least twice the longest cadence that is usual, which is a year."""


def window_of(extract: Extract) -> Window:
    """Return the window in which drift is looked for: two years up to the day, or as far back as contacts go."""
    longest = months_back(year_up_to(extract.as_of).first, MONTHS_LOOKED_AT - 12)
    recorded = extract.table("interactions").first
    return Window(max(longest, recorded) if recorded else longest, extract.as_of)


def observe(extract: Extract) -> Observed:
    """Return what the data show of each account; `price_people` says before what an hour of each role costs."""
    window = window_of(extract)
    changes = owner_changes(extract)
    lacks = _lacks(extract)
    held_by = owners(extract)
    days = exposure(extract, window)
    return Observed(
        window=window,
        live=live_accounts(extract, extract.as_of),
        started={account: first for account, (first, _) in days.items()},
        ended={account: last for account, (_, last) in days.items() if last < window.last},
        help=None if lacks["help"] else _help(extract, window),
        owners=None if lacks["owners"] else held_by,
        reviews=None
        if lacks["reviews"]
        else {account: tuple(held) for account, held in reviews(extract, window).items()},
        owner_since={
            account: change.at
            for account, change in changes.items()
            if change.owner and change.owner == held_by.get(account)
        },
        owner_until={account: change.at for account, change in changes.items() if change.owner is None},
        main_helper=main_helpers(extract, window),
        roles=roles(extract),
        lacks={question: why for question, why in lacks.items() if why},
    )


def _lacks(extract: Extract) -> dict[str, str]:
    """Return why each question cannot be answered; an empty text where it can."""
    return {
        "help": extract.lacks("interactions.handled_by")
        or silent(extract, "interactions", "handled_by IS NOT NULL", "no contact says who handled it"),
        "owners": extract.lacks("accounts.owner")
        or silent(extract, "accounts", "owner IS NOT NULL", "no account names anybody as responsible"),
        "reviews": extract.lacks("interactions.job")
        or silent(extract, "interactions", f"job = '{Job.REVIEW}'", "no contact is marked as a review"),
    }


def _help(extract: Extract, window: Window) -> Mapping[str, Mapping[date, HelpInMonth]]:
    found: dict[str, dict[date, HelpInMonth]] = {}
    for row in contacts_by_month(extract, window):
        found.setdefault(row.account_id, {})[row.month] = HelpInMonth(
            row.human_contacts, row.human_minutes, row.cost
        )
    return found
