"""What data say twice and differently is counted, shown, and settled as stated."""

from datetime import date
from pathlib import Path

from evidence.folders import ask, folder, loaded

REVENUE = """\
    account_id,period_start,period_end,amount,currency,kind
    A-1,2024-01-01,2025-01-01,1200,GBP,recurring
    A-2,2024-01-01,2024-06-01,1200,GBP,recurring
    A-3,2023-06-01,2025-06-01,1200,GBP,recurring
    """
ACCOUNTS = """\
    account_id,created_at,churned,churned_at
    A-1,2024-01-01,yes,
    A-2,2024-01-01,yes,2024-06-01
    A-3,2024-01-01,no,2023-12-01
    """


def test_data_that_agree_with_themselves_have_none(tmp_path: Path) -> None:
    assert loaded(folder(tmp_path)).contradictions == ()


def test_a_flag_and_the_revenue_disagree(tmp_path: Path) -> None:
    extract = loaded(folder(tmp_path, accounts=ACCOUNTS, revenue=REVENUE))
    gone = extract.contradictions[0]
    assert gone.says == "accounts are flagged as gone and have live recurring revenue"
    assert (gone.count, gone.of, gone.examples) == (2, 3, ("A-1", "A-3"))
    assert gone.treatment == "live recurring revenue decides, not the flag"
    assert ask(extract, "SELECT account_id FROM live ORDER BY 1") == [("A-1",), ("A-3",)]


def test_an_account_that_leaves_later_is_not_gone_yet(tmp_path: Path) -> None:
    accounts = "account_id,created_at,churned,churned_at\nA-2,2024-01-01,yes,2024-06-01\n"
    extract = loaded(folder(tmp_path, accounts=accounts, revenue=REVENUE), as_of=date(2024, 5, 31))
    assert extract.contradictions == ()


def test_a_churn_event_and_the_revenue_disagree_unless_the_account_came_back(tmp_path: Path) -> None:
    accounts = "account_id,created_at\nA-1,2023-01-01\nA-2,2023-01-01\nA-3,2023-01-01\n"
    events = """\
        account_id,at,name
        A-1,2024-03-01,churned
        A-1,2024-04-01,Churned
        A-2,2024-03-01,churned
        A-3,2024-03-01,churned
        A-3,2024-04-01,reactivated
        """
    extract = loaded(folder(tmp_path, accounts=accounts, revenue=REVENUE, events=events))
    (churned,) = extract.contradictions
    assert churned.says == "accounts have a churn event, no return, and live recurring revenue"
    assert (churned.count, churned.of, churned.examples) == (1, 3, ("A-1",))


EARLY = {
    "accounts": "account_id,created_at\nA-1,2024-01-10\nA-2,\n",
    "interactions": "account_id,at\nA-1,2024-01-09 23:00\nA-1,2024-01-10 08:00\nA-2,2020-01-01\n",
    "surveys": "account_id,answered_at,instrument,score,scale_max\n"
    "A-1,2024-01-09,csat,3,5\nA-1,2024-01-10,csat,4,5\n",
    "events": "account_id,at,name\nA-1,2024-01-09,activated\nA-1,2024-01-10,activated\n",
}


def test_rows_before_the_sign_up_are_set_aside(tmp_path: Path) -> None:
    extract = loaded(folder(tmp_path, **EARLY))
    assert [(c.says, c.count, c.of) for c in extract.contradictions] == [
        ("rows of interactions come before their account's sign-up", 1, 3),
        ("rows of surveys come before their account's sign-up", 1, 2),
        ("rows of events come before their account's sign-up", 1, 2),
    ]
    assert {c.treatment for c in extract.contradictions} == {"set aside: no figure uses them"}
    assert extract.contradictions[0].examples == ("A-1: 2024-01-09, signed up 2024-01-10",)
    assert ask(extract, 'SELECT CAST("at" AS VARCHAR) FROM interactions ORDER BY "at"') == [
        ("2020-01-01 00:00:00",),
        ("2024-01-10 08:00:00",),
    ]
    report = extract.table("interactions")
    assert (report.found, report.read, report.dropped[0].rows) == (3, 2, 1)
    assert report.dropped[0].reason == "dated before its account's sign-up"


def test_rows_before_the_sign_up_are_used_where_the_mapping_asks(tmp_path: Path) -> None:
    extract = loaded(folder(tmp_path, **EARLY), "[contradictions]\nbefore_sign_up = 'use'")
    assert [(c.count, c.treatment) for c in extract.contradictions] == [
        (1, "used all the same, as the mapping asks")
    ] * 3
    assert [extract.table(name).read for name in ("interactions", "surveys", "events")] == [3, 2, 2]


def test_the_annual_revenue_that_accounts_name_and_the_live_revenue_disagree(tmp_path: Path) -> None:
    """A-1 pays 1,200 a year, A-2 nothing any more, A-3 1,200 in two years: 600 a year, of which 5% are 30."""
    accounts = "account_id,annual_revenue\nA-1,100\nA-2,50\nA-3,630\n"
    extract = loaded(folder(tmp_path, accounts=accounts, revenue=REVENUE))
    (found,) = extract.contradictions
    assert found.says == "accounts name another annual revenue than their live recurring revenue"
    assert (found.count, found.of, found.examples) == (1, 3, ("A-1: 100.00, live 1200.00",))
    assert found.treatment == "live recurring revenue decides"
    assert ask(extract, "SELECT annual_revenue FROM accounts ORDER BY account_id") == [(1200,), (50,), (600,)]


def test_what_is_dated_after_today_is_set_aside_and_counted(tmp_path: Path) -> None:
    extract = loaded(
        folder(
            tmp_path,
            interactions="account_id,at\nA-1,2024-06-07\nA-1,2062-06-07\n",
            surveys="account_id,sent_at,answered_at,instrument,score,scale_max\n"
            "A-1,2024-06-01,2062-01-02,csat,3,5\nA-1,2024-06-01,,csat,,5\n",
            account_changes="account_id,at,attribute,value\nA-1,2030-01-01,owner,ann\n",
        ),
        as_of=None,
        today=date(2024, 12, 31),
    )
    assert extract.as_of == date(2024, 6, 7)
    assert [(c.says, c.count, c.of, c.examples) for c in extract.contradictions] == [
        ("rows of account_changes are dated after 2024-12-31", 1, 1, ("A-1: 2030-01-01",)),
        ("rows of interactions are dated after 2024-12-31", 1, 2, ("A-1: 2062-06-07",)),
        ("rows of surveys are dated after 2024-12-31", 1, 2, ("A-1: 2062-01-02",)),
    ]
    assert {c.treatment for c in extract.contradictions} == {"set aside: no figure uses them"}
    report = extract.table("interactions")
    assert (report.found, report.read, report.last) == (2, 1, date(2024, 6, 7))
    assert report.dropped[0].reason == "dated after 2024-12-31"


def test_other_dates_in_the_wrong_order_are_shown_and_kept(tmp_path: Path) -> None:
    surveys = (
        "account_id,sent_at,answered_at,instrument,score,scale_max\nA-1,2024-03-02,2024-03-01,nps,9,10\n"
    )
    extract = loaded(folder(tmp_path, accounts=ACCOUNTS, revenue=REVENUE, surveys=surveys))
    told = {c.says: (c.count, c.treatment) for c in extract.contradictions[1:]}
    assert told == {
        "accounts left before they signed up": (1, "live recurring revenue decides, not the flag"),
        "surveys were answered before they were sent": (1, "kept: the answer counts"),
        "rows of revenue begin before their account's sign-up": (1, "kept: the money was paid"),
    }
    assert extract.table("revenue").read == 3
