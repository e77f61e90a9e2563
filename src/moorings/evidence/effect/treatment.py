"""Who was treated: named by a table of accounts, or by an attribute of theirs."""

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from moorings.errors import DataError, NotKnownError, did_you_mean
from moorings.evidence.extract import Extract
from moorings.evidence.groups import attributes_to_group_by
from moorings.evidence.sql import quoted, shortened
from moorings.evidence.values import NO, YES
from moorings.units import Window

ACCOUNT, TREATED, FROM, RANDOMISED = "account_id", "treated", "from", "randomised"
HEADINGS = (ACCOUNT, TREATED, FROM, RANDOMISED)
WRITE = "Give it the columns account_id and treated (yes or no), or account_id and from (2025-06-30)."


@dataclass(frozen=True, slots=True)
class Treatment:
    """The treated accounts with the day from which they were, where it is known, and how they were chosen.

    `others` are the accounts that are named as not treated; where it is nothing, those are all others.
    `is_randomised` where a lot decided, as the table says. `attribute` is the one of accounts that tells, if any.
    """

    since: Mapping[str, date | None]
    others: frozenset[str] | None
    is_randomised: bool
    named_by: str
    attribute: str = ""


def read_treatment(text: str, where: str) -> Treatment:
    """Return the treatment that a CSV table tells.

    Raises DataError with the line, where a heading is missing or a value cannot be read.
    """
    rows = csv.DictReader(io.StringIO(text.removeprefix("\ufeff")), strict=True)
    headings = _headings(rows, where)
    since: dict[str, date | None] = {}
    others: set[str] = set()
    lots: list[bool] = []
    for at, row in _rows(rows, where):
        known = {name: (row.get(heading) or "").strip() for name, heading in headings.items()}
        account, place = known[ACCOUNT], f"{where}, row {at}"
        if not account:
            raise DataError("there is no account_id.", where=place)
        day = _day(known.get(FROM, ""), place)
        if _is_treated(known, place):
            since[account] = day
        else:
            others.add(account)
        lots.append(RANDOMISED in known and _yes_no(known[RANDOMISED], place))
    if not since:
        raise DataError("no account is named as treated.", where=where, remedy=WRITE)
    if both := sorted(others & since.keys()):
        raise DataError(f"'{shortened(both[0])}' is named as treated and as not treated.", where=where)
    is_list_of_all = TREATED in headings and bool(others)
    return Treatment(since, frozenset(others) if is_list_of_all else None, all(lots), where)


def _rows(rows: "csv.DictReader[str]", where: str) -> Iterator[tuple[int, dict[str, str]]]:
    try:
        yield from enumerate(rows, 2)
    except csv.Error as error:
        raise DataError(f"is no CSV table: {error}.", where=where, remedy=WRITE) from None


def _headings(rows: "csv.DictReader[str]", where: str) -> dict[str, str]:
    """Return the heading of each column that is known, however it is capitalised."""
    try:
        given = [name for name in rows.fieldnames or () if name]
    except csv.Error as error:
        raise DataError(f"is no CSV table: {error}.", where=where, remedy=WRITE) from None
    found = {name.strip().lower().replace(" ", "_"): name for name in given}
    if "randomized" in found:
        found[RANDOMISED] = found["randomized"]
    if ACCOUNT not in found:
        hint = did_you_mean(ACCOUNT, given, show_all=False)
        raise DataError("has no column 'account_id'.", where=where, remedy=f"{hint} {WRITE}".strip())
    if TREATED not in found and FROM not in found:
        raise DataError("says neither who was treated nor from when.", where=where, remedy=WRITE)
    return {name: found[name] for name in HEADINGS if name in found}


def _is_treated(known: Mapping[str, str], place: str) -> bool:
    if TREATED in known:
        return _yes_no(known[TREATED], place)
    return bool(known[FROM])


def _yes_no(text: str, place: str) -> bool:
    if text.lower() in YES:
        return True
    if text.lower() in NO or not text:
        return False
    raise DataError(f"'{shortened(text)}' is neither yes nor no.", where=place, remedy=WRITE)


def _day(text: str, place: str) -> date | None:
    try:
        return date.fromisoformat(text[:10]) if text else None
    except ValueError:
        raise DataError(
            f"'{shortened(text)}' is no day.", where=place, remedy="Write it as 2025-06-30."
        ) from None


def treatment_by_attribute(extract: Extract, asked: str) -> Treatment:
    """Return who is treated by an attribute of accounts: `named_manager` where it is yes or no, or `plan=pro`.

    Raises:
        NotKnownError: accounts have no such attribute.
        DataError: no account has that value, or all have, or the attribute is not yes or no.
    """
    attribute, _, value = (part.strip() for part in asked.partition("="))
    known = attributes_to_group_by(extract)
    if attribute not in known:
        remedy = did_you_mean(attribute, known) or "Name a CSV file, or an attribute of accounts."
        raise NotKnownError(f"'{asked}' is neither a file nor an attribute of accounts.", remedy=remedy)
    column = quoted(attribute)
    query = f"SELECT account_id, CAST({column} AS VARCHAR) FROM accounts WHERE {column} IS NOT NULL"
    found = {account: str(text) for account, text in extract.engine.ask(query)}
    if value:
        treated = {one for one, text in found.items() if text.casefold() == value.casefold()}
    else:
        strange = next((text for text in found.values() if text.lower() not in {*YES, *NO}), None)
        if strange is not None:
            raise DataError(
                f"the attribute '{attribute}' holds '{shortened(strange)}', which is neither yes nor no.",
                remedy=f"Say which value is the treated one: --treated {attribute}=VALUE.",
            )
        treated = {one for one, text in found.items() if text.lower() in YES}
    if not treated or len(treated) == len(found):
        which = "no account is" if not treated else "all accounts are"
        values = did_you_mean(value, set(found.values())) if value and len(set(found.values())) < 100 else ""
        raise DataError(f"by '{asked}', {which} treated, so that there is nothing to compare.", remedy=values)
    return Treatment(
        dict.fromkeys(treated), frozenset(found) - treated, False, f"the attribute '{asked}'", attribute
    )


@dataclass(frozen=True, slots=True)
class Arms:
    """The accounts that are compared, and how many are left out: first treated within the window, or not known."""

    treated: frozenset[str]
    others: frozenset[str]
    treated_within: int = 0
    not_in_data: int = 0


def arms_of(
    treatment: Treatment, accounts: frozenset[str], window: Window, begins: Mapping[str, date] | None = None
) -> Arms:
    """Return who is compared with whom over a window, of these accounts; `begins` says where one begins later.

    Treated is who was so when the window began. Who was first treated within it is in neither group: such an account
    had to stay until then, which would make any treatment look good (Suissa 2008, Immortal time bias in
    pharmacoepidemiology, American Journal of Epidemiology 167:492-499). Who is treated later only is not treated.

    Raises DataError where either group is empty.
    """
    since = {one: day for one, day in treatment.since.items() if one in accounts}
    first = begins or {}
    treated = frozenset(
        one for one, day in since.items() if day is None or day <= first.get(one, window.first)
    )
    within = frozenset(one for one, day in since.items() if day and day <= window.last) - treated
    named = accounts if treatment.others is None else treatment.others & accounts
    later = frozenset(one for one, day in since.items() if day and day > window.last)
    others = (named | later) - treated - within
    missing = len(set(treatment.since) - accounts) + len((treatment.others or frozenset()) - accounts)
    if not treated:
        raise DataError(_nobody(since, within, window), where=treatment.named_by)
    if not others:
        raise DataError("nobody is left to compare the treated accounts with.", where=treatment.named_by)
    return Arms(treated, others, len(within), missing)


def _nobody(since: Mapping[str, date | None], within: frozenset[str], window: Window) -> str:
    if not since:
        return "none of the accounts that it names is in the customer data."
    if within:
        last = max(day for day in since.values() if day)
        return (
            f"nobody was treated when the window began on {window.first.isoformat()}; the last of them was from "
            f"{last.isoformat()} on: let --window begin there or later."
        )
    return f"nobody was treated before {window.last.isoformat()}, when the window ends."
