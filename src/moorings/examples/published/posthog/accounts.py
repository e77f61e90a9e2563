"""A small table of accounts that was made up for PostHog's policy: one fell, one grew, one book is too full."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from moorings.examples.published.policy import CURRENCY
from moorings.examples.published.posthog.pages import MOST_OF_AN_ACCOUNT_MANAGER
from moorings.examples.published.posthog.segments import ALL_PRODUCTS, PAYING
from moorings.examples.table import Cell, Table
from moorings.units import DAYS_PER_YEAR

BEGAN = date(2025, 7, 1)
ENDS = date(2026, 9, 30)
"""The last day that is paid for."""
TAM, CSM = "tam-1", "csm-1"


@dataclass(frozen=True, slots=True)
class Account:
    """An account: whose it is, whether it uses all products, and what it pays a year from which day on."""

    id: str
    owner: str | None
    uses_all: bool
    pays: tuple[tuple[date, int], ...]


def _since(amount: int) -> tuple[tuple[date, int], ...]:
    return ((BEGAN, amount),)


FULL_BOOK = tuple(
    Account(f"T-{place:02}", TAM, False, _since(60_000)) for place in range(1, MOST_OF_AN_ACCOUNT_MANAGER + 2)
)
KEPT = tuple(Account(f"C-{place}", CSM, True, _since(80_000)) for place in range(1, 5))
FELL = Account("F-1", CSM, True, ((BEGAN, 24_000), (date(2026, 2, 15), 12_000)))
GREW = Account("G-1", None, False, ((BEGAN, 18_000), (date(2026, 5, 10), 26_000)))
WITHOUT_OWNER = Account("U-1", None, True, _since(25_000))
DESK = tuple(Account(f"S-{place}", None, False, _since(3_000)) for place in range(1, 4))
ACCOUNTS = (*FULL_BOOK, *KEPT, FELL, GREW, WITHOUT_OWNER, *DESK)


def _periods(account: Account) -> Iterator[tuple[Cell, ...]]:
    """Yield what an account pays for each period; a period is a year, unless another begins before its end."""
    ends = (*(day for day, _ in account.pays[1:]), ENDS)
    for (day, amount), end in zip(account.pays, ends, strict=True):
        paid = amount * (end - day).days / DAYS_PER_YEAR
        yield account.id, day, end, round(paid, 2), CURRENCY, "recurring"


TABLES = (
    Table(
        "accounts",
        ("account_id", "created_at", "plan", ALL_PRODUCTS, "owner"),
        tuple((one.id, BEGAN, PAYING, "yes" if one.uses_all else "no", one.owner) for one in ACCOUNTS),
    ),
    Table(
        "revenue",
        ("account_id", "period_start", "period_end", "amount", "currency", "kind"),
        tuple(row for account in ACCOUNTS for row in _periods(account)),
    ),
    Table(
        "people",
        ("agent_id", "role"),
        ((TAM, "technical account manager"), (CSM, "customer success manager")),
    ),
)
