"""What an account is owed that loses a relationship, from which day it moves, and the moves of a quarter."""

from dataclasses import replace
from datetime import date

import pytest

from coverage.test_entitlement import NAMED, POOLED, model
from moorings.coverage.criteria import Account
from moorings.coverage.decision_table import decision_table
from moorings.coverage.transition import Move, moves_within, tasks_of
from moorings.decision import DecisionTable, Rule, Verdict
from moorings.model.business import BusinessModel
from moorings.model.relationship import CoverageFacts, Demotion, DemotionStep
from moorings.units import Window

LAST_QUARTER = Window(date(2026, 4, 1), date(2026, 6, 30))
OWED = Demotion(
    steps=(
        DemotionStep(does="Send a summary", by="account executive", day=7),
        DemotionStep(does="Say it face to face", by="success manager", day=-14),
    ),
    remains=("the forum",),
)


def table(**facts: object) -> DecisionTable:
    """Return a named person from £100,000 that is kept from £80,000, and pooled help below."""
    coverage = CoverageFacts.model_validate(
        {**dict(NAMED.coverage), "exceptions": (), "demotion": OWED, **facts}
    )
    return decision_table(with_named(coverage))


def with_named(coverage: CoverageFacts) -> BusinessModel:
    return model(POOLED, replace(NAMED, coverage=coverage))


def past(*levels: tuple[date, float]) -> list[tuple[date, Account]]:
    return [(day, {"annual_revenue": revenue}) for day, revenue in levels]


def moves(found: DecisionTable, *levels: tuple[date, float], today: date = date(2026, 6, 30)) -> list[Move]:
    return list(moves_within("A-1", past(*levels), found, LAST_QUARTER, today))


@pytest.mark.parametrize(
    ("grace_days", "leaves", "year_starts", "lapsed", "until"),
    [
        (0, "at_once", "01-01", date(2026, 3, 1), None),
        (90, "at_once", "01-01", date(2026, 4, 1), date(2026, 6, 30)),  # 29 of April, 31 of May, 30 of June
        (0, "month", "01-01", date(2026, 3, 10), date(2026, 3, 31)),
        (0, "quarter", "01-01", date(2026, 2, 10), date(2026, 3, 31)),
        (0, "quarter", "01-01", date(2026, 4, 1), None),  # a quarter begins that day
        (0, "quarter", "04-06", date(2026, 4, 7), date(2026, 7, 5)),
        (
            60,
            "quarter",
            "01-01",
            date(2026, 2, 10),
            date(2026, 6, 30),
        ),  # grace to 11 April, then the next start
        (90, "month", "01-01", date(2026, 4, 1), date(2026, 6, 30)),  # grace ends with the month
        (
            0,
            "month",
            "01-31",
            date(2026, 2, 3),
            date(2026, 2, 27),
        ),  # months begin on the last day of February
    ],
)
def test_until_when_an_account_keeps_what_it_lost_the_right_to(
    grace_days: int, leaves: str, year_starts: str, lapsed: date, until: date | None
) -> None:
    rule = Rule("r", "R", grace_days=grace_days, leaves=leaves)  # type: ignore[arg-type]

    assert rule.kept_until(lapsed, year_starts) == until


def test_what_is_owed_is_dated_from_the_day_of_the_move() -> None:
    found = tasks_of(table().rules[0], "A-1", date(2026, 7, 1))

    assert [(one.day, one.does, one.by) for one in found] == [
        (date(2026, 6, 17), "Say it face to face", "success manager"),
        (date(2026, 7, 8), "Send a summary", "account executive"),
    ]


def test_an_account_that_falls_below_the_way_out_is_demoted_with_what_it_is_owed() -> None:
    (move,) = moves(table(), (date(2025, 1, 1), 120_000), (date(2026, 5, 1), 70_000))

    assert (move.day, move.verdict) == (date(2026, 5, 1), Verdict.DEMOTE)
    assert (move.before, move.after) == (("Named manager",), ("Pooled",))
    assert move.reason == (
        "annual revenue £70,000 a year is below £80,000 a year, included (the way out), since 2026-05-01"
    )
    assert [one.day for one in move.tasks] == [date(2026, 4, 17), date(2026, 5, 8)]
    assert (move.remains, move.revenue_per_year) == (("the forum",), 70_000)


def test_between_the_way_out_and_the_way_in_nobody_moves() -> None:
    assert moves(table(), (date(2025, 1, 1), 120_000), (date(2026, 5, 1), 85_000)) == []
    assert moves(table(), (date(2025, 1, 1), 20_000), (date(2026, 5, 1), 85_000)) == []


def test_grace_puts_the_move_off_to_the_day_after_it() -> None:
    fell = ((date(2025, 1, 1), 120_000), (date(2026, 5, 1), 70_000))

    (move,) = moves(table(grace_days=30), *fell)

    assert move.day == date(2026, 6, 1)
    assert moves(table(grace_days=90), *fell) == []
    assert moves(table(leaves="quarter"), *fell) == []


def test_a_move_that_lies_ahead_is_told_when_its_grace_ends_within_the_quarter() -> None:
    fell = ((date(2025, 1, 1), 120_000), (date(2026, 5, 1), 70_000))

    (move,) = moves(table(grace_days=30), *fell, today=date(2026, 5, 10))

    assert (move.day, move.verdict) == (date(2026, 6, 1), Verdict.DEMOTE)


def test_what_is_dated_after_today_is_not_known_yet() -> None:
    fell = ((date(2025, 1, 1), 120_000), (date(2026, 5, 1), 70_000))

    assert moves(table(), *fell, today=date(2026, 4, 30)) == []


def test_an_account_that_grows_is_promoted_for_its_way_in() -> None:
    (move,) = moves(table(), (date(2025, 1, 1), 20_000), (date(2026, 5, 1), 100_000))

    assert (move.day, move.verdict, move.tasks) == (date(2026, 5, 1), Verdict.PROMOTE, ())
    assert move.reason == "annual revenue £100,000 a year is at least £100,000 a year"


def test_whoever_comes_or_leaves_makes_no_move() -> None:
    assert moves(table(), (date(2026, 5, 1), 120_000)) == []
    assert moves(table(), (date(2025, 1, 1), 120_000), (date(2026, 5, 1), 0)) == []


def test_a_rise_and_a_fall_within_the_quarter_are_two_moves() -> None:
    found = moves(
        table(), (date(2025, 1, 1), 20_000), (date(2026, 4, 10), 110_000), (date(2026, 6, 1), 30_000)
    )

    assert [(one.day, one.verdict) for one in found] == [
        (date(2026, 4, 10), Verdict.PROMOTE),
        (date(2026, 6, 1), Verdict.DEMOTE),
    ]
