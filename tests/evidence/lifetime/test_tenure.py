"""How long accounts stayed and which renewals they faced, worked out by hand from a few rows."""

from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

import pytest

from evidence.tables import accounts, everybody, extract
from moorings.evidence.assign import assign
from moorings.evidence.extract import Extract
from moorings.evidence.lifetime.kaplan_meier import Spell
from moorings.evidence.lifetime.sbg import Renewal
from moorings.evidence.lifetime.tenure import Faced, Tenures, faced_renewals, tenures
from moorings.units import Period, months_back

# The extract's day is 31 December 2025.
Y22, Y23, Y24, Y25 = (date(year, 1, 1) for year in (2022, 2023, 2024, 2025))


def account(name: str, created: date | None = None, **known: Any) -> dict[str, Any]:
    return {"account_id": name, "created_at": created, **known}


def contract(name: str, start: date, end: date | None = None, **known: Any) -> dict[str, Any]:
    return {"account_id": name, "period_start": start, "period_end": end, "amount": 100.0, **known}


def data(customers: Iterable[dict[str, Any]], revenue: Iterable[dict[str, Any]] | None = None) -> Extract:
    rows = list(customers)
    found = extract(accounts=rows) if revenue is None else extract(accounts=rows, revenue=revenue)
    assign(found, everybody(rows))
    return found


def spells(found: Extract) -> Counter[tuple[float, bool, float]]:
    """Return the spells: duration, whether ended, entered."""
    counted: Counter[tuple[float, bool, float]] = Counter()
    for spell in tenures(found)["all"].spells:
        counted[(spell.duration, spell.ended, spell.entered)] += spell.count
    return counted


def test_without_revenue_a_customer_stays_from_sign_up_until_they_leave() -> None:
    found = data(
        [
            account("here", Y25),
            account("gone", Y25, churned_at=date(2025, 3, 1)),
            account("leaves tomorrow", Y25, churned_at=date(2026, 1, 1)),
            account("gone somewhen", Y25, churned=True),
            account("since when", None),
            account("comes tomorrow", date(2026, 1, 1)),
            account("left before it came", Y25, churned_at=Y24),
        ]
    )
    # from 1 January 2025: 364 days to 31 December, 59 to 1 March
    assert tenures(found) == {"all": Tenures((Spell(59, True), Spell(364, False, 2)), left_out=3)}


def test_with_revenue_a_customer_stays_while_it_runs_whatever_a_flag_says() -> None:
    found = data(
        [
            account("flagged", Y23, churned=True, churned_at=Y24),
            account("ended", Y23),
            account("came back", Y23),
            account("ends tomorrow", Y23),
            account("free", Y24),
        ],
        [
            contract("flagged", Y23),
            contract("ended", Y23, Y24),
            contract("came back", Y23, Y24),
            contract("came back", date(2024, 7, 1), Y25),
            contract("ends tomorrow", Y23, date(2026, 1, 1)),
        ],
    )
    # 1 January 2023 to 31 December 2025: 1,095 days; 365 to 2024, 731 to 2025; the free one: 730 from 2024
    assert spells(found) == {
        (1095, False, 0): 2,
        (365, True, 0): 1,
        (731, True, 0): 1,
        (730, False, 0): 1,
    }


def test_who_came_before_the_record_of_revenue_counts_from_when_it_begins() -> None:
    found = data(
        [
            account("old", Y22),
            account("new", date(2023, 6, 1)),
            account("free and old", Y22),
            account("left before", Y22, churned_at=date(2022, 7, 1)),
            account("unknown and old"),
            account("unknown and new"),
        ],
        [
            contract("old", Y23),
            contract("new", date(2023, 7, 1)),
            contract("unknown and old", date(2023, 1, 20)),
            contract("unknown and new", date(2023, 7, 1)),
        ],
    )
    assert spells(found) == {
        (1460, False, 365): 2,  # old and free: since 2022, on record from 2023
        (914, False, 0): 2,  # from 1 July 2023
    }
    assert (
        tenures(found)["all"].left_out == 1
    )  # revenue in the first month of the record may have begun before


def test_who_buys_without_a_contract_is_not_seen_to_leave() -> None:
    found = data(
        [account("buyer", Y23), account("subscriber", Y23), account("free", Y23)],
        [
            contract("buyer", Y24, Y24 + timedelta(days=1), kind="one_off"),
            contract("subscriber", Y23),
            contract("subscriber", Y24, Y24 + timedelta(days=1), kind="one_off"),
        ],
    )
    assert spells(found) == {(1095, False, 0): 2}


def test_segments_are_told_apart() -> None:
    rows = [account("A", Y24), account("B", Y25)]
    found = extract(accounts=rows)
    assign(found, {"A": "large", "B": "small"})
    assert {segment: one.spells[0].duration for segment, one in tenures(found).items()} == {
        "large": 730,
        "small": 364,
    }


def yearly(names: Iterable[str], start: date, years: int | None = None) -> list[dict[str, Any]]:
    """Return contracts from a day on: for so many years, or still running."""
    end = start.replace(year=start.year + years) if years else None
    return [contract(name, start, end) for name in names]


def names(prefix: str, count: int) -> list[str]:
    return [row["account_id"] for row in accounts(count, prefix)]


def test_each_year_of_a_contract_ends_in_a_renewal() -> None:
    rows = [account(name, Y23) for name in (*names("S", 4), *names("O", 3), *names("T", 2))]
    late = [account(name, date(2025, 6, 1)) for name in names("L", 2)]
    found = data(
        [*rows, *late],
        [
            *yearly(names("S", 4), Y23),  # still there: faced renewals on 1 January 2024 and 2025
            *yearly(names("O", 3), Y23, 1),  # did not renew the first
            *yearly(names("T", 2), Y23, 2),  # renewed in 2024, a leap year, and not in 2025
            contract("L01", date(2025, 6, 1)),  # none faced yet
            contract("L02", date(2025, 6, 1), date(2025, 8, 1)),  # so young that those who stay faced none
        ],
    )
    assert faced_renewals(found, Period.YEAR) == {
        "all": Faced(Period.YEAR, (Renewal(1, 9, 6), Renewal(2, 6, 4)), 9)
    }


def test_one_who_leaves_within_a_year_does_not_renew_at_its_end() -> None:
    found = data(
        [account(name, Y23) for name in names("A", 5)],
        [*yearly(names("A", 4), Y23), contract("A05", Y23, date(2023, 3, 1))],
    )
    assert faced_renewals(found, Period.YEAR)["all"].renewals == (Renewal(1, 5, 4), Renewal(2, 4, 4))
    # the third comes tomorrow; by months: left in the second, so that two renewals were faced and one made
    months = faced_renewals(found, Period.MONTH)["all"].renewals
    assert months[:3] == (Renewal(1, 5, 5), Renewal(2, 5, 4), Renewal(3, 4, 4))
    assert months[-1] == Renewal(35, 4, 4)  # the 36th comes tomorrow


@pytest.mark.parametrize("month", range(1, 13))
def test_contracts_of_whole_months_end_at_their_renewal_however_long_the_months_are(month: int) -> None:
    start = date(2024, month, 1)
    ends = [months_back(start, -count) for count in range(1, 12)]
    found = data(
        [account(f"A{count:02}", start) for count in range(1, 12)],
        [contract(f"A{count:02}", start, end) for count, end in enumerate(ends, start=1)],
    )
    assert faced_renewals(found, Period.MONTH)["all"].renewals == tuple(
        Renewal(number, 12 - number, 11 - number) for number in range(1, 12)
    )


@pytest.mark.parametrize("months", [1, 2, 3, 6, 7, 12, 24, 36])
def test_a_renewal_that_comes_tomorrow_is_not_faced_yet(months: int) -> None:
    start = months_back(date(2026, 1, 1), months)
    found = data([account("A", start)], [contract("A", start)])
    faced = [one.number for seen in faced_renewals(found, Period.MONTH).values() for one in seen.renewals]
    assert faced == list(range(1, months))


@pytest.mark.parametrize("day", range(1, 29))
def test_contracts_of_whole_years_end_at_their_renewal_in_leap_years_too(day: int) -> None:
    start = date(2020, 2, day)
    found = data(
        [account(name, start) for name in names("A", 5)],
        [row for years in range(1, 6) for row in yearly([f"A0{years}"], start, years)],
    )
    assert faced_renewals(found, Period.YEAR)["all"].renewals == tuple(
        Renewal(number, 6 - number, 5 - number) for number in range(1, 6)
    )


def test_renewals_before_the_record_begins_are_not_faced() -> None:
    """Two customers since July 2021; revenue is on record from 2023, halfway their second year. One left in 2024."""
    since = date(2021, 7, 1)
    found = data(
        [account("stays", since), account("leaves", since), account("free", since)],
        [contract("stays", Y23), contract("leaves", Y23, date(2024, 7, 1))],
    )
    # the second year is seen in part only: who left in its first half is not on record
    assert faced_renewals(found, Period.YEAR)["all"].renewals == (Renewal(3, 2, 1), Renewal(4, 1, 1))
