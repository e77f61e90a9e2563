"""Who was treated: read from a table, and who is compared with whom."""

from datetime import date

import pytest

from evidence.tables import accounts, extract
from moorings.errors import DataError, NotKnownError
from moorings.evidence.effect.treatment import arms_of, read_treatment, treatment_by_attribute
from moorings.units import Window

YEAR = Window(date(2025, 1, 1), date(2025, 12, 31))
ALL = frozenset("ABCDE")


def test_a_table_names_the_treated_and_the_others() -> None:
    found = read_treatment("Account ID,Treated\nA,yes\nB,no\nC,Y\n", "calls.csv")
    assert dict(found.since) == {"A": None, "C": None}
    assert found.others == frozenset("B")
    assert not found.is_randomised


def test_a_table_of_the_treated_alone_leaves_all_others_to_compare_with() -> None:
    found = read_treatment("account_id,from\nA,2024-05-01\nB,\n", "calls.csv")
    assert dict(found.since) == {"A": date(2024, 5, 1)}
    assert found.others is None
    arms = arms_of(found, ALL, YEAR)
    assert (arms.treated, arms.others) == (frozenset("A"), frozenset("BCDE"))


def test_a_lot_must_have_decided_for_each_account() -> None:
    text = "account_id,treated,randomised\nA,yes,yes\nB,no,{}\n"
    assert read_treatment(text.format("yes"), "t.csv").is_randomised
    assert not read_treatment(text.format("no"), "t.csv").is_randomised
    assert not read_treatment(text.format(""), "t.csv").is_randomised


def test_who_was_first_treated_within_the_window_is_in_neither_group() -> None:
    text = "account_id,treated,from\nA,yes,2024-12-31\nB,yes,2025-01-01\nC,yes,2025-01-02\nD,yes,2026-01-01\nE,no,\n"
    arms = arms_of(read_treatment(text, "t.csv"), ALL, YEAR)
    # A and B were treated when it began; C had to stay a day to be; D is treated after its end only
    assert (arms.treated, arms.others, arms.treated_within) == (frozenset("AB"), frozenset("DE"), 1)


def test_an_account_that_begins_later_may_be_treated_until_then() -> None:
    found = read_treatment("account_id,from\nA,2025-03-01\nB,2025-03-02\nC,2024-01-01\n", "t.csv")
    begins = dict.fromkeys("ABCDE", date(2025, 3, 1))
    arms = arms_of(found, ALL, YEAR, begins)
    assert (arms.treated, arms.others, arms.treated_within) == (frozenset("AC"), frozenset("DE"), 1)


def test_accounts_that_the_data_do_not_know_are_counted() -> None:
    arms = arms_of(read_treatment("account_id,treated\nA,yes\nX,yes\nB,no\nY,no\n", "t.csv"), ALL, YEAR)
    assert arms.not_in_data == 2


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("acount_id,treated\nA,yes\n", "no column 'account_id'. Did you mean 'acount_id'"),
        ("account_id,plan\nA,yes\n", "neither who was treated nor from when"),
        ("", "no column 'account_id'"),
        ("account_id,treated\nA,perhaps\n", "t.csv, row 2: 'perhaps' is neither yes nor no"),
        ("account_id,from\nA,05/01/2024\n", "t.csv, row 2: '05/01/2024' is no day"),
        ("account_id,treated\n,yes\n", "t.csv, row 2: there is no account_id"),
        ("account_id,treated\nA,no\n", "no account is named as treated"),
        ("account_id,treated\nA,no\nA,yes\n", "t.csv: 'A' is named as treated and as not treated"),
    ],
)
def test_what_cannot_be_read_is_told_with_its_place(text: str, says: str) -> None:
    with pytest.raises(DataError) as raised:
        read_treatment(text, "t.csv")
    assert says in str(raised.value)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("account_id,treated\nX,yes\n", "none of the accounts that it names is in the customer data"),
        ("account_id,from\nA,2025-06-01\n", "let --window begin there or later"),
        ("account_id,from\nA,2026-06-01\n", "nobody was treated before 2025-12-31"),
        ("account_id,treated\nA,yes\nB,yes\nC,yes\nD,yes\nE,yes\n", "nobody is left to compare"),
    ],
)
def test_where_there_is_nobody_to_compare_it_is_said(text: str, says: str) -> None:
    with pytest.raises(DataError) as raised:
        arms_of(read_treatment(text, "t.csv"), ALL, YEAR)
    assert says in str(raised.value)


def test_an_attribute_says_who_is_treated() -> None:
    data = extract(
        accounts=[*accounts(2, plan="Pro", called="yes"), *accounts(1, "B", plan="free", called="no")]
    )
    assert set(treatment_by_attribute(data, "plan=pro").since) == {"A01", "A02"}
    assert treatment_by_attribute(data, "called").others == frozenset({"B01"})


def test_an_attribute_that_does_not_say_is_refused() -> None:
    data = extract(accounts=[*accounts(2, plan="Pro"), *accounts(1, "B", plan="free")])
    with pytest.raises(DataError, match="--treated plan=VALUE"):
        treatment_by_attribute(data, "plan")
    with pytest.raises(DataError, match=r"no account is treated.*Did you mean 'free'"):
        treatment_by_attribute(data, "plan=fre")
    with pytest.raises(NotKnownError, match=r"neither a file nor an attribute.*Did you mean 'plan'"):
        treatment_by_attribute(data, "plam=free")
