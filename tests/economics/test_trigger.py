"""The words that end a stage, and the numbers in them."""

import pytest

from moorings.economics.trigger import Counts, triggers_in


def read(text: str) -> list[tuple[Counts, float]]:
    return [(one.counts, round(one.reaches, 9)) for one in triggers_in(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("80 accounts", [(Counts.ACCOUNTS, 80)]),
        ("10,000 accounts, or 5 hours a week", [(Counts.ACCOUNTS, 10_000), (Counts.HOURS_A_WEEK, 5)]),
        ("3k customers; £250,000 revenue", [(Counts.ACCOUNTS, 3_000), (Counts.REVENUE_A_YEAR, 250_000)]),
        ("revenue of $20k a month", [(Counts.REVENUE_A_YEAR, 240_000)]),
        ("1.5 million GBP", [(Counts.REVENUE_A_YEAR, 1_500_000)]),
        ("12 hours of calls", [(Counts.HOURS_A_WEEK, 12)]),
        ("365.25 pooled hours a year", [(Counts.HOURS_A_WEEK, 7)]),
        ("a sixth success manager", []),
        ("when it hurts", []),
        ("after 90 days", []),
        ("", []),
    ],
)
def test_a_number_of_accounts_hours_or_revenue_is_read(text: str, found: list[tuple[Counts, float]]) -> None:
    assert read(text) == found


def test_the_clause_is_kept_as_it_was_written() -> None:
    assert [one.says for one in triggers_in("80 accounts, or 1,600 hours a year.")] == [
        "80 accounts",
        "1,600 hours a year",
    ]
