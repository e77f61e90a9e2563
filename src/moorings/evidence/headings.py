"""Guesses from its heading, and a look at its values, what a column of a table of customers holds."""

import re
from collections.abc import Mapping, Sequence

from moorings.evidence.amounts import decimal_sign, read_amount
from moorings.evidence.customer import Role, Sureness, TakenColumn
from moorings.units import Period

Values = Mapping[str, Sequence[str | None]]
"""The texts of each column."""

PERIODS = {
    Period.MONTH: r"mrr|month(ly)?|mo",
    Period.QUARTER: r"quarter(ly)?",
    Period.WEEK: r"week(ly)?",
    Period.YEAR: r"arr|acv|annual|annum|year(ly)?",
}
WHOSE = "account|customer|client|company|organi[sz]ation|org|tenant|workspace|team"
MONEY = "revenue|turnover|charges?|fees?|price|amount|payments?|spend|sales|billing|income|value|paid"
A_PERIOD = "|".join(PERIODS.values())
PATTERNS: Mapping[Role, tuple[tuple[Sureness, str], ...]] = {
    Role.REVENUE: (
        (Sureness.SURE, rf"({A_PERIOD})_(recurring_)?(revenue|contract_value)|(arr|mrr|acv)(_amount)?"),
        (Sureness.SURE, rf"(recurring_)?revenue_(per|a)_({A_PERIOD})"),
        (Sureness.LIKELY, r"(.*_)?(arr|mrr|acv)(_.*)?"),
        (Sureness.LIKELY, rf"(.*_)?({A_PERIOD})_(.*_)?({MONEY})(_.*)?"),
        (Sureness.LIKELY, rf"(.*_)?({MONEY})_(.*_)?({A_PERIOD})(_.*)?"),
        (Sureness.GUESSED, r"(.*_)?(revenue|turnover)(_.*)?"),
        (Sureness.GUESSED, rf"((plan|subscription|contract|deal|total|net|gross)_)?({MONEY})(_.*)?"),
    ),
    Role.PLAN: (
        (Sureness.SURE, r"(plan|tier|package|edition)(_(name|tier|type|id))?"),
        (Sureness.SURE, r"(subscription|pricing|billing|account)_(plan|tier)"),
        (Sureness.LIKELY, r"(.*_)?(plan|tier|package|edition|licen[cs]e)(_.*)?|subscription|product"),
        (Sureness.GUESSED, r"segment|contract(_type)?|level|type|category"),
    ),
    Role.ID: (
        (Sureness.SURE, rf"({WHOSE})_?(id|no|number|key|ref)"),
        (Sureness.LIKELY, r"id|uuid|key|.*_id|account|customer|client"),
        (Sureness.GUESSED, r"e_?mail(_.*)?"),
    ),
    Role.NAME: (
        (Sureness.SURE, rf"(({WHOSE}|business)_)?name"),
        (Sureness.LIKELY, rf"{WHOSE}|business|who"),
        (Sureness.GUESSED, r".*_name|e_?mail(_.*)?"),
    ),
    Role.SEATS: (
        (Sureness.SURE, r"((number_of|no_of|num|n)_)?(seats|users|licen[cs]es)(_count)?|seat_count"),
        (Sureness.LIKELY, r"(.*_)?(seats|users|headcount|employees|team_size)(_.*)?"),
    ),
    Role.CURRENCY: ((Sureness.SURE, r"currency(_code)?|ccy"),),
    Role.TRIAL: ((Sureness.SURE, r"((is|on|in)_)?trial(ing)?"),),
    Role.GONE: (
        (Sureness.SURE, r"((is|has)_)?(churn(ed)?|cancell?ed)(_flag)?"),
        (Sureness.LIKELY, rf"(({WHOSE}|subscription)_)?status"),
    ),
    Role.GONE_ON: ((Sureness.SURE, r"(churned|cancell?ed|left)_(at|on|date)|(churn|cancell?ation)_date"),),
}
"""Headings of each role, the surest first. A column is taken once, for the first role that asks for it."""
MOST_PLANS = 12


def guessed_columns(values: Values) -> tuple[TakenColumn, ...]:
    """Return what columns are taken for, by their heading and values; most columns are taken for nothing."""
    taken: dict[str, TakenColumn] = {}
    for role in PATTERNS:
        free = {name: column for name, column in values.items() if name not in taken}
        if found := _surest(role, free):
            taken[found.column] = found
    return tuple(taken.values())


def _surest(role: Role, values: Values) -> TakenColumn | None:
    for sureness, pattern in PATTERNS[role]:
        for name, column in values.items():
            if re.fullmatch(pattern, plain(name)) and fits(role, [one for one in column if one]):
                return TakenColumn(name, role, sureness, times_a_year(name) if role is Role.REVENUE else 1.0)
    return None


def times_a_year(heading: str) -> float:
    """Return how often the money of a column comes, by its heading; once a year where that does not tell.

    >>> times_a_year("MonthlyCharges")
    12.0
    """
    words = plain(heading)
    named = (one for one, pattern in PERIODS.items() if re.search(rf"(^|_)({pattern})(_|$)", words))
    return next(named, Period.YEAR).per_year


def fits(role: Role, values: Sequence[str]) -> bool:
    """Return whether the values can be what the role says: numbers for money and seats, few words for plans."""
    if not values:
        return False
    if role in {Role.REVENUE, Role.SEATS}:
        decimal = decimal_sign(values)
        return 2 * sum(read_amount(one, decimal) is not None for one in values) >= len(values)
    if role is Role.PLAN:
        plans = len({one.casefold() for one in values})
        return plans <= MOST_PLANS and plans < max(len(values), 2)
    return True


def plain(heading: str) -> str:
    """Return a heading in one form: 'MonthlyCharges' and 'Monthly charges (£)' are both monthly_charges.

    >>> plain("Monthly charges (£)")
    'monthly_charges'
    """
    parted = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", heading.strip())
    return re.sub(r"[^a-z0-9]+", "_", parted.lower()).strip("_")
