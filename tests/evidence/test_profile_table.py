"""The profile of each account: what it received, from whom, and whether one person holds it."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

import duckdb
import pytest

import needs
from evidence.tables import accounts, everybody, extract
from moorings.evidence.assign import assign
from moorings.evidence.extract import Extract
from moorings.evidence.profile_table import keep_profiles, mix_by_month
from moorings.units import Window

YEAR = Window(date(2025, 1, 1), date(2025, 12, 31))
PERSON, FORUM = "personal_assistance", "communities"


def contacts(
    account: str, *agents: str | None, by: str = PERSON, minutes: float | None = 10.0
) -> list[dict[str, Any]]:
    """Return a contact a month with these agents, in order."""
    return [
        {
            "account_id": account,
            "at": datetime(2025, month, 3),  # noqa: DTZ001  # as sources write it
            "handled_by": by,
            "agent_id": agent,
            "minutes": minutes,
        }
        for month, agent in enumerate(agents, 1)
    ]


def profiled(*rows: list[dict[str, Any]], owner: dict[str, str] | None = None) -> Extract:
    customers = accounts(6)
    for row in customers:
        row["owner"] = (owner or {}).get(row["account_id"])
    data = extract(accounts=customers, interactions=[one for some in rows for one in some])
    assign(data, everybody(customers))
    keep_profiles(data, YEAR)
    return data


def dedication(data: Extract) -> dict[str, str]:
    return dict(data.engine.ask("SELECT account_id, dedication FROM profile").values)


def test_a_person_of_their_own_is_told_from_chance_and_from_silence() -> None:
    """By hand, the chance that two contacts were with one person.

    A01: five of five with ann, 1. A02: three with ann, two with bob, (3·2 + 2·1) / (5·4) = 0.4. A03: four contacts,
    too few. A04: named. A05: nobody. A06: five in the forum, where nobody of ours answers.
    """
    found = dedication(
        profiled(
            contacts("A01", *["ann"] * 5),
            contacts("A02", "ann", "ann", "ann", "bob", "bob"),
            contacts("A03", *["ann"] * 4),
            contacts("A06", *[None] * 5, by=FORUM),
            owner={"A04": "ann"},
        )
    )

    assert found == {
        "A01": "one person",
        "A02": "several people",
        "A03": "too few contacts",
        "A04": "named owner",
        "A05": "no contact seen",
        "A06": "no known person",
    }


def test_contacts_are_counted_by_category_and_minutes_are_unknown_where_none_is_said() -> None:
    data = profiled(contacts("A01", "ann", "bob"), contacts("A01", None, by=FORUM, minutes=None))
    rows = {row["account_id"]: row for row in data.engine.ask("SELECT * FROM profile").named()}

    assert (rows["A01"]["contacts"], rows["A01"][PERSON], rows["A01"][FORUM]) == (3, 2, 1)
    assert (rows["A01"]["personal_assistance_minutes"], rows["A01"]["communities_minutes"]) == (20.0, None)
    assert (rows["A05"]["contacts"], rows["A05"][PERSON], rows["A05"]["personal_assistance_minutes"]) == (
        0,
        0,
        None,
    )


def test_the_mix_of_a_segment_is_told_by_month_and_category() -> None:
    data = profiled(contacts("A01", "ann", "ann"), contacts("A02", "bob"), contacts("A02", None, by=FORUM))
    found = {
        (month, by): (count, of, minutes) for _, month, by, count, of, minutes in mix_by_month(data, YEAR)
    }

    assert found == {
        (date(2025, 1, 1), PERSON): (2, 2, 20.0),
        (date(2025, 2, 1), PERSON): (1, 1, 10.0),
        (date(2025, 1, 1), FORUM): (1, 1, 10.0),
    }


LOG = """
    SELECT number, any_value(caller_id) AS caller, any_value(resolved_by) AS agent,
           min(strptime(opened_at, '%d/%m/%Y %H:%M')) AS opened, any_value(contact_type) AS contact_type
    FROM read_csv('{path}', all_varchar = true) WHERE resolved_by <> '?' AND caller_id <> '?' GROUP BY number
"""


@pytest.fixture(scope="module")
def incidents() -> Iterator[duckdb.DuckDBPyConnection]:
    """Return a connection with the service desk's incidents, one row each."""
    (path,) = (needs.shared() / "data" / "incidents").glob("*.csv.gz")
    with duckdb.connect() as connection:
        connection.execute(f"CREATE TABLE incidents AS {LOG.format(path=path)}")
        yield connection


@pytest.mark.shared
def test_a_service_desk_is_personal_and_not_dedicated(incidents: duckdb.DuckDBPyConnection) -> None:
    """Callers of a service desk meet whoever is free: nearly all contacts are by telephone, with two hundred agents.

    That two incidents of one caller were solved by one agent is counted independently, pair by pair.
    """
    rows = incidents.execute("SELECT caller, agent, opened FROM incidents").fetchall()
    callers = sorted({caller for caller, *_ in rows})
    data = extract(
        accounts=[{"account_id": caller, "created_at": date(2010, 1, 1)} for caller in callers],
        interactions=[
            {"account_id": caller, "agent_id": agent, "at": opened, "handled_by": PERSON}
            for caller, agent, opened in rows
        ],
    )
    assign(data, dict.fromkeys(callers, "callers"))

    keep_profiles(data, Window(date(2016, 1, 1), date(2016, 12, 31)))

    by_telephone, all_of_them = incidents.execute(
        "SELECT COUNT(*) FILTER (contact_type = 'Phone'), COUNT(*) FROM incidents"
    ).fetchall()[0]
    assert by_telephone / all_of_them > 0.95
    assert len(callers) > 3_000
    assert 150 < incidents.execute("SELECT COUNT(DISTINCT agent) FROM incidents").fetchall()[0][0] < 300
    pairs = incidents.execute(
        """SELECT a.caller, avg((a.agent = b.agent)::INT), count(*) FROM incidents AS a
           JOIN incidents AS b ON a.caller = b.caller AND a.number <> b.number
           GROUP BY a.caller HAVING count(*) >= 20"""
    ).fetchall()
    found = dict(
        data.engine.ask("SELECT account_id, same_person FROM profile WHERE same_person IS NOT NULL").values
    )
    assert found == pytest.approx({caller: share for caller, share, _ in pairs})
    counted = dict(data.engine.ask("SELECT dedication, COUNT(*) FROM profile GROUP BY dedication").values)
    assert counted["one person"] < 0.1 * counted["several people"]
    assert counted["too few contacts"] > counted["several people"]
