"""Silence is no contact only while contacts are recorded."""

from datetime import date
from pathlib import Path

import pytest

from drift.small_company import observed, self_serve
from evidence.folders import folder, loaded
from moorings.drift.allowance import Allowance
from moorings.drift.observed import HelpInMonth
from moorings.drift.observing import observe, window_of
from moorings.drift.pace import cost_since
from moorings.units import Window

HEADING = "account_id,at,handled_by,job\n"


def contacts(*days: str) -> str:
    return HEADING + "".join(f"A-1,{day},personal_assistance,review\n" for day in days)


def test_contacts_that_end_a_while_before_the_day_tell_nothing_of_it(tmp_path: Path) -> None:
    extract = loaded(folder(tmp_path, interactions=contacts("2023-06-01", "2024-11-29")))  # 32 days before

    seen = observe(extract)

    assert (seen.help, seen.reviews) == (None, None)
    assert seen.lacks["help"] == seen.lacks["reviews"] == "contacts are recorded until 2024-11-29 only"


def test_contacts_that_end_within_a_month_of_the_day_are_judged_until_then(tmp_path: Path) -> None:
    extract = loaded(folder(tmp_path, interactions=contacts("2023-06-01", "2024-11-30")))  # 31 days before

    seen = observe(extract)

    assert seen.window == Window(date(2023, 6, 1), date(2024, 11, 30))
    assert seen.reviews == {"A-1": (date(2023, 6, 1), date(2024, 11, 30))}
    assert "help" not in seen.lacks


def test_a_day_before_the_first_contact_has_a_window_and_no_answer(tmp_path: Path) -> None:
    tables = {
        "interactions": contacts("2024-06-01"),
        "events": "account_id,at,name\nA-1,2023-06-01,activated\n",
    }
    extract = loaded(folder(tmp_path, **tables), as_of=date(2024, 3, 31))

    assert window_of(extract) == Window(date(2022, 4, 1), date(2024, 3, 31))
    assert observe(extract).lacks["help"] == "contacts are recorded from 2024-06-01 only"


@pytest.mark.parametrize(
    ("others", "cost"), [({}, None), ({"b": {date(2026, 6, 1): HelpInMonth(1, 5, 5)}}, 0)]
)
def test_no_contact_costs_nothing_only_where_others_were_recorded(
    others: dict[str, dict[date, HelpInMonth]], cost: float | None
) -> None:
    seen = observed(*self_serve("a", "b"), help=others)

    assert cost_since("a", date(2026, 5, 1), Allowance(0, 0, 0, 0), seen) == cost
