"""Figures read the same everywhere; expected texts are worked out by hand."""

from datetime import date
from math import inf

import pytest

from moorings.evidence.estimate import Estimate, known, too_few, unknown
from moorings.render import figures
from moorings.render.figures import Figures

POUNDS = Figures("GBP")


@pytest.mark.parametrize(
    ("amount", "text"),
    [
        (79_875, "£79,875"),
        (5_737.5, "£5,738"),
        (25_312.5, "£25,313"),
        (843.75, "£844"),
        (3.6, "£3.60"),
        (12, "£12"),
        (0, "£0"),
        (-1_234.4, "−£1,234"),
        (999_999_999_999_999.0, "£999,999,999,999,999"),
        (-1.24e104, "−£1.2 × 10^104"),
        (inf, "never"),
        (None, "unknown"),
    ],
)
def test_money_is_whole_from_a_hundred_up(amount: float | None, text: str) -> None:
    assert POUNDS.money(amount) == text


@pytest.mark.parametrize(
    ("currency", "text"),
    [
        ("EUR", "€1,500"),
        ("USD", "$1,500"),
        ("CHF", "1,500 CHF"),
        ("", "1,500"),
        ("XXX", "1,500"),
    ],
)
def test_a_currency_without_a_sign_is_named_by_its_code(currency: str, text: str) -> None:
    assert Figures(currency).money(1_500) == text


@pytest.mark.parametrize(
    ("amount", "text"), [(500, "£500"), (20_000, "£20k"), (1_250_000, "£1.25m"), (3e9, "£3bn")]
)
def test_an_axis_has_short_money(amount: float, text: str) -> None:
    assert POUNDS.short_money(amount) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.42, "42%"),
        (0.072, "7.2%"),
        (0.0035, "0.35%"),
        (0, "0%"),
        (1, "100%"),
        (0.00001, "below 0.01%"),
        (-0.05, "−5%"),
    ],
)
def test_a_share_has_as_many_decimals_as_it_deserves(value: float, text: str) -> None:
    assert figures.share(value) == text


@pytest.mark.parametrize(
    ("minutes", "text"),
    [
        (6.4, "6.4 min"),
        (25, "25 min"),
        (200, "3 h 20 min"),
        (240, "4 h"),
        (5_422, "90.4 h"),
        (8_520, "142 h"),
        (0, "0 min"),
    ],
)
def test_minutes_become_hours_when_they_are_many(minutes: float, text: str) -> None:
    assert figures.minutes(minutes) == text


@pytest.mark.parametrize(("hours", "text"), [(142, "142 h"), (1.5, "1.5 h"), (0, "0 h"), (0.05, "3 min")])
def test_hours(hours: float, text: str) -> None:
    assert figures.hours(hours) == text


@pytest.mark.parametrize(
    ("estimate", "unit", "value", "interval"),
    [
        (known(42, 38, 46, 600), "points", "42 points", "38 to 46"),
        (known(31, 29.2, 32.8, 600), "points", "31.0 points", "29.2 to 32.8"),
        (known(0.184, 0.175, 0.194, 5_000), "share", "18.4%", "17.5% to 19.4%"),
        (known(0.034, 0.009, 0.117, 59), "share", "3%", "1% to 12%"),
        (known(200, 190, 210, 59), "minutes a year", "3 h 20 min a year", "3 h 10 min to 3 h 30 min"),
        (known(5_083, 4_510, 5_657, 58), "money a year", "£5,083 a year", "£4,510 to £5,657"),
        (known(2.6, 2.3, 2.9, 58), "reviews a year", "2.6 reviews a year", "2.3 to 2.9"),
        (unknown("nobody was asked"), "points", "unknown", ""),
    ],
)
def test_a_value_has_the_decimals_that_its_interval_supports(
    estimate: Estimate, unit: str, value: str, interval: str
) -> None:
    assert POUNDS.value(estimate, unit) == value
    assert POUNDS.interval(estimate, unit) == interval


def test_what_is_unknown_says_why() -> None:
    assert figures.why_unknown(unknown("nobody was asked")) == "unknown: nobody was asked"
    assert figures.why_unknown(too_few(4, 10)) == "too few: only 4, fewer than 10"


def test_days_and_months_are_written_out() -> None:
    day = date(2025, 3, 9)
    assert figures.month(day) == "March 2025"
    assert figures.full_date(day) == "9 March 2025"
    assert figures.short_month(day) == "Mar 2025"
    assert figures.since(None) == "unknown"


def test_one_account_and_several() -> None:
    assert figures.counted(1, "account") == "1 account"
    assert figures.counted(5_980, "account") == "5,980 accounts"
