"""Gather from the customer data what the comparison with the decision needs."""

from collections.abc import Mapping
from datetime import date

from moorings.drift.observed import HelpInMonth, Observed
from moorings.evidence.extract import Extract
from moorings.evidence.history import main_helpers, owner_changes, roles, silent
from moorings.evidence.profile import (
    LONGEST_SILENCE,
    contacts_by_month,
    exposure,
    live_accounts,
    observed_span,
    owners,
    reviews,
)
from moorings.terms.vocabulary import Job
from moorings.units import Window, months_back, year_up_to

MONTHS_LOOKED_AT = 24
"""At least twice the longest cadence that is usual, which is a year."""


def window_of(extract: Extract) -> Window:
    """Return the window in which drift is looked for: two years up to the day, as far as contacts are recorded."""
    longest = Window(months_back(year_up_to(extract.as_of).first, MONTHS_LOOKED_AT - 12), extract.as_of)
    span = observed_span(extract)
    if span is None or span.first > longest.last or span.last < longest.first:
        return longest
    return Window(max(longest.first, span.first), min(longest.last, span.last))


def observe(extract: Extract, lapsed: Mapping[str, date] | None = None) -> Observed:
    """Return what the data show of each account; `price_people` says before what an hour of each role costs.

    `lapsed` is the day on which an account with a named person stopped qualifying for one.
    """
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
        lapsed=lapsed or {},
        owner_until={account: change.at for account, change in changes.items() if change.owner is None},
        main_helper=main_helpers(extract, window),
        roles=roles(extract),
        lacks={question: why for question, why in lacks.items() if why},
    )


def _lacks(extract: Extract) -> dict[str, str]:
    """Return why each question cannot be answered; an empty text where it can."""
    unrecorded = _unrecorded(extract)
    return {
        "help": extract.lacks("interactions.handled_by")
        or silent(extract, "interactions", "handled_by IS NOT NULL", "no contact says who handled it")
        or unrecorded,
        "owners": extract.lacks("accounts.owner")
        or silent(extract, "accounts", "owner IS NOT NULL", "no account names anybody as responsible"),
        "reviews": extract.lacks("interactions.job")
        or silent(extract, "interactions", f"job = '{Job.REVIEW}'", "no contact is marked as a review")
        or unrecorded,
    }


def _unrecorded(extract: Extract) -> str:
    """Return why contacts of late cannot be judged, or an empty text; what nobody recorded is no silence."""
    span = observed_span(extract)
    if span and span.first > extract.as_of:
        return f"contacts are recorded from {span.first} only"
    if span and extract.as_of - span.last > LONGEST_SILENCE:
        return f"contacts are recorded until {span.last} only"
    return ""


def _help(extract: Extract, window: Window) -> Mapping[str, Mapping[date, HelpInMonth]]:
    found: dict[str, dict[date, HelpInMonth]] = {}
    for row in contacts_by_month(extract, window):
        found.setdefault(row.account_id, {})[row.month] = HelpInMonth(
            row.human_contacts, row.human_minutes, row.cost
        )
    return found
