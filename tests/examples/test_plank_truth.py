"""Every truth that was planted stands in the tables, counted anew from them, and none stands there by accident."""

from collections import Counter, defaultdict
from datetime import date, datetime, timedelta
from itertools import pairwise

from moorings.examples.plank import Plank
from moorings.examples.table import Cell

FIRST, LAST = date(2024, 7, 1), date(2026, 6, 30)
HUMAN = ("personal_assistance", "dedicated_personal_assistance")
Row = dict[str, Cell]


def rows(plank: Plank, name: str) -> list[Row]:
    table = plank.tables[name]
    return [dict(zip(table.columns, row, strict=True)) for row in table.rows]


def day_of(value: Cell) -> date:
    assert isinstance(value, date)
    return value.date() if isinstance(value, datetime) else value


def live(plank: Plank) -> dict[str, Row]:
    paying = {
        row["account_id"]
        for row in rows(plank, "revenue")
        if row["kind"] == "recurring" and day_of(row["period_start"]) <= LAST < day_of(row["period_end"])
    }
    return {str(row["account_id"]): row for row in rows(plank, "accounts") if row["account_id"] in paying}


def pounds(row: Row) -> int:
    assert isinstance(row["annual_revenue"], int)
    return row["annual_revenue"]


def most_ever(plank: Plank) -> dict[str, int]:
    """Return the highest revenue that each account ever had."""
    highest = {account: pounds(row) for account, row in live(plank).items()}
    for change in rows(plank, "account_changes"):
        account = str(change["account_id"])
        if change["attribute"] == "annual_revenue" and account in highest:
            highest[account] = max(highest[account], int(str(change["value"])))
    return highest


def named(plank: Plank) -> dict[str, date]:
    return {
        str(row["account_id"]): day_of(row["at"])
        for row in rows(plank, "account_changes")
        if row["attribute"] == "owner" and row["value"]
    }


def test_quiet_help_comes_every_month_from_its_first_to_the_last(plank: Plank) -> None:
    months: dict[str, set[tuple[int, int]]] = defaultdict(set)
    agents: dict[str, set[Cell]] = defaultdict(set)
    for row in rows(plank, "interactions"):
        if row["agent_id"]:
            at = day_of(row["at"])
            months[str(row["account_id"])].add((at.year, at.month))
            agents[str(row["account_id"])].add(row["agent_id"])
    customers = live(plank)
    assert 85 <= len(plank.truth.quiet_help) <= 95
    for quiet in plank.truth.quiet_help:
        assert date(2024, 12, 1) <= quiet.since <= date(2026, 2, 1)
        expected, month = set(), quiet.since
        while month <= LAST:
            expected.add((month.year, month.month))
            month = (month + timedelta(days=32)).replace(day=1)
        assert len(expected) >= 5
        assert expected <= months[quiet.account]
        assert set(quiet.agents) & agents[quiet.account]
        assert pounds(customers[quiet.account]) < 6_000
        assert quiet.since - day_of(customers[quiet.account]["created_at"]) > timedelta(days=90)


def test_nobody_else_in_self_serve_is_helped_as_often(plank: Plank) -> None:
    """In the last five months quiet help means five contacts or more; the background hardly ever reaches four."""
    planted = {quiet.account for quiet in plank.truth.quiet_help}
    customers = live(plank)
    counts = Counter(
        str(row["account_id"])
        for row in rows(plank, "interactions")
        if row["handled_by"] in HUMAN and day_of(row["at"]) >= date(2026, 2, 1)
    )
    teams = {account for account, row in customers.items() if pounds(row) < 6_000}
    assert all(counts[account] >= 5 for account in planted)
    assert sum(counts[account] >= 4 for account in teams - planted) <= 3


def test_quiet_help_is_nobodys_own(plank: Plank) -> None:
    planted = {quiet.account: Counter[Cell]() for quiet in plank.truth.quiet_help}
    for row in rows(plank, "interactions"):
        if row["agent_id"] and row["account_id"] in planted:
            planted[str(row["account_id"])][row["agent_id"]] += 1
    shares = [max(agents.values()) / agents.total() for agents in planted.values() if agents.total() >= 12]
    assert sum(shares) / len(shares) < 0.55


def test_fourteen_accounts_well_below_the_threshold_have_a_manager(plank: Plank) -> None:
    truth, customers, since = plank.truth, live(plank), named(plank)
    managers = {row["agent_id"] for row in rows(plank, "people") if row["role"] == "success manager"}
    highest = most_ever(plank)
    excepted = {one.account for one in truth.harmless.exceptions}
    found = {
        account
        for account, row in customers.items()
        if row["owner"] in managers and pounds(row) < 100_000 and highest[account] < 100_000
    }
    assert len(excepted) == 1
    assert found - excepted == {one.account for one in truth.managed_below_threshold}
    assert len(truth.managed_below_threshold) == 14
    for one in truth.managed_below_threshold:
        assert 20_000 <= one.pounds_a_year <= 75_000
        assert customers[one.account]["owner"] == one.owner
        assert pounds(customers[one.account]) == one.pounds_a_year
        assert since[one.account] == one.since


def test_their_managers_call_them_every_month(plank: Plank) -> None:
    calls: Counter[tuple[str, str]] = Counter()
    for row in rows(plank, "interactions"):
        calls[str(row["account_id"]), str(row["agent_id"])] += 1
    for one in plank.truth.managed_below_threshold:
        months = (LAST.year - one.since.year) * 12 + LAST.month - one.since.month
        assert calls[one.account, one.owner] >= months >= 5


def test_six_accounts_above_the_threshold_have_no_manager(plank: Plank) -> None:
    customers = live(plank)
    found = {account for account, row in customers.items() if pounds(row) >= 100_000 and not row["owner"]}
    assert found == {one.account for one in plank.truth.unmanaged_above_threshold}
    assert len(found) == 6
    dedicated = {row["account_id"] for row in rows(plank, "interactions") if row["handled_by"] == HUMAN[1]}
    assert not found & dedicated
    crossed = {
        row["account_id"]: row["at"]
        for row in rows(plank, "account_changes")
        if row["attribute"] == "annual_revenue" and int(str(row["value"])) >= 100_000
    }
    unmanaged = plank.truth.unmanaged_above_threshold
    grown = [one for one in unmanaged if one.since != customers[one.account]["created_at"]]
    assert len(grown) == 3
    assert all(crossed[one.account] == one.since for one in grown)


def test_one_book_is_over_its_limit_and_only_one(plank: Plank) -> None:
    book = plank.truth.book_over_limit
    owned = Counter(row["owner"] for row in live(plank).values() if row["owner"])
    over = {agent for agent, count in owned.items() if count > 20}
    assert over == {book.agent}
    assert 24 <= owned[book.agent] == len(book.accounts) <= 28
    assert all(count <= 18 for agent, count in owned.items() if agent != book.agent)


def test_without_the_accounts_below_the_threshold_no_book_would_be_over(plank: Plank) -> None:
    below = {one.account for one in plank.truth.managed_below_threshold}
    assert len(set(plank.truth.book_over_limit.accounts) - below) <= 20


def test_reviews_stopped_in_five_accounts_and_are_held_in_all_others(plank: Plank) -> None:
    reviews: dict[str, list[date]] = defaultdict(list)
    for row in rows(plank, "interactions"):
        if row["mechanism"] == "quarterly_business_review":
            assert row["job"] == "review"
            reviews[str(row["account_id"])].append(day_of(row["at"]))
    stopped = {one.account: one for one in plank.truth.reviews_stopped}
    assert len(stopped) == 5
    highest = most_ever(plank)
    managed = {
        account: row for account, row in live(plank).items() if row["owner"] and highest[account] >= 100_000
    }
    for account, row in managed.items():
        held = reviews[account]
        begin = max(FIRST, day_of(row["created_at"]))
        if account in stopped:
            since = stopped[account].since
            assert held
            assert max(held) < since <= date(2025, 9, 1)
            assert row["owner"] == stopped[account].owner
            assert max(held) > since - timedelta(days=150)
        else:
            days = [begin, *held, LAST]
            assert max(later - earlier for earlier, later in pairwise(days)) <= timedelta(150)
            if begin <= date(2025, 6, 30):
                assert sum(day > date(2025, 6, 30) for day in held) >= 3


def test_nobody_in_the_mid_market_was_asked_and_the_others_were(plank: Plank) -> None:
    revenue = {row["account_id"]: pounds(row) for row in rows(plank, "accounts")}
    asked = Counter(
        "mid" if 6_000 <= revenue[row["account_id"]] < 100_000 else row["instrument"]
        for row in rows(plank, "surveys")
    )
    assert plank.truth.satisfaction_not_asked == "mid-market"
    assert asked["mid"] == 0
    assert asked["nps"] > 5_000
    assert asked["csat"] > 1_000


def test_response_rates_are_those_of_real_surveys(plank: Plank) -> None:
    plans = {row["account_id"]: row["plan"] for row in rows(plank, "accounts")}
    sent, answered = Counter[Cell](), Counter[Cell]()
    for row in rows(plank, "surveys"):
        sent[plans[row["account_id"]]] += 1
        answered[plans[row["account_id"]]] += row["score"] is not None
        assert (row["score"] is None) == (row["answered_at"] is None)
    assert 0.15 < answered["team"] / sent["team"] < 0.25
    assert 0.40 < answered["enterprise"] / sent["enterprise"] < 0.65


def test_two_accounts_stay_above_the_way_out(plank: Plank) -> None:
    customers, highest = live(plank), most_ever(plank)
    found = {
        account for account, row in customers.items() if row["owner"] and 80_000 <= pounds(row) < 100_000
    }
    assert found == set(plank.truth.harmless.above_the_way_out)
    assert len(found) == 2
    assert all(highest[account] >= 100_000 for account in found)


def test_the_exception_is_written_in_the_model_and_holds_at_the_end(plank: Plank) -> None:
    (exception,) = plank.truth.harmless.exceptions
    assert plank.model.relationships[0].coverage.exceptions == (exception,)
    assert exception.until == date(2026, 12, 31)
    assert pounds(live(plank)[exception.account]) < 80_000


def test_a_burst_is_two_contacts_about_one_incident_within_a_fortnight(plank: Plank) -> None:
    incidents: dict[str, list[date]] = defaultdict(list)
    for row in rows(plank, "interactions"):
        if row["topic"] == "sign-in outage":
            incidents[str(row["account_id"])].append(day_of(row["at"]))
    assert set(incidents) == set(plank.truth.harmless.bursts)
    assert not set(incidents) & {quiet.account for quiet in plank.truth.quiet_help}
    for first, second in incidents.values():
        assert second - first <= timedelta(days=14)


def test_contradictions_are_there_so_often_as_is_said(plank: Plank) -> None:
    said = plank.truth.contradictions
    accounts = {str(row["account_id"]): row for row in rows(plank, "accounts")}
    contacts = rows(plank, "interactions")
    known = [row for row in contacts if row["account_id"] in accounts]
    flagged = sorted(account for account, row in live(plank).items() if row["churned_at"])
    early = sorted(
        str(row["account_id"])
        for row in known
        if day_of(row["at"]) < day_of(accounts[str(row["account_id"])]["created_at"])
    )
    unknown = sorted(str(row["account_id"]) for row in contacts if row["account_id"] not in accounts)
    negative = sorted(str(row["account_id"]) for row in contacts if int(str(row["minutes"] or 0)) < 0)
    beyond = sorted(
        str(row["account_id"])
        for row in rows(plank, "surveys")
        if row["score"] is not None and int(str(row["score"])) > int(str(row["scale_max"]))
    )
    assert (len(flagged), len(early), len(negative), len(unknown), len(beyond)) == (3, 11, 4, 7, 5)
    assert flagged == list(said.flagged_gone_but_paying)
    assert early == list(said.contacts_before_sign_up)
    assert negative == list(said.negative_minutes)
    assert unknown == list(said.unknown_accounts)
    assert beyond == list(said.scores_beyond_scale)


def test_no_account_carries_two_truths(plank: Plank) -> None:
    truth = plank.truth
    carried = [
        *(one.account for one in truth.quiet_help),
        *(one.account for one in truth.managed_below_threshold),
        *(one.account for one in truth.unmanaged_above_threshold),
        *(one.account for one in truth.reviews_stopped),
        *truth.harmless.above_the_way_out,
        *(one.account for one in truth.harmless.exceptions),
        *truth.harmless.bursts,
        *truth.contradictions.flagged_gone_but_paying,
        *truth.contradictions.contacts_before_sign_up,
        *truth.contradictions.negative_minutes,
        *truth.contradictions.scores_beyond_scale,
    ]
    assert len(set(carried)) == len(carried)


def test_mid_market_accounts_belong_to_nobody_of_the_pool(plank: Plank) -> None:
    """Nobody takes half of an account's pooled contacts, where there are enough of them to tell."""
    pooled: dict[str, Counter[Cell]] = defaultdict(Counter)
    for row in rows(plank, "interactions"):
        if row["mechanism"] in {"ticket", "check_in", "onboarding_call"}:
            pooled[str(row["account_id"])][row["agent_id"]] += 1
    shares = [max(agents.values()) / agents.total() for agents in pooled.values() if agents.total() >= 8]
    assert len(shares) > 200
    assert max(shares) < 0.5
