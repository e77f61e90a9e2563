"""Groups of accounts, what each is compared with and the outcomes of a treatment are the same on every engine."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

import pytest

from engines.alike import must_be_alike
from engines.company import AS_OF
from moorings.evidence.contract import Kind
from moorings.evidence.effect.before import numbers_before, words_before
from moorings.evidence.effect.outcome import OUTCOMES, beginnings, observed
from moorings.evidence.extract import Extract
from moorings.evidence.groups import (
    group_by_attribute,
    group_by_cohort,
    group_everybody,
    group_on_eve,
    group_sizes,
    put_the_rest,
    ungrouped,
)
from moorings.units import year_up_to

ASSIGNED = ("assignment", "opening_assignment")
WINDOW = year_up_to(AS_OF)
EVE = WINDOW.first - timedelta(days=1)


@contextmanager
def put_back(*extracts: Extract) -> Iterator[None]:
    """Leave who is in which group as the other tests expect it."""
    before = [
        (data, table, data.engine.ask(f"SELECT account_id, segment FROM {table}"))
        for data in extracts
        for table in ASSIGNED
    ]
    try:
        yield
    finally:
        for data, table, rows in before:
            data.engine.write(table, {"account_id": Kind.TEXT, "segment": Kind.TEXT}, rows.values)


def by_plan(data: Extract) -> Any:
    groups = group_by_attribute(data, "plan")
    group_on_eve(data, "plan", EVE)
    return groups


GROUPINGS: dict[str, Callable[[Extract], Any]] = {
    "everybody": lambda data: group_everybody(data, "all of them"),
    "plan": by_plan,
    "year": lambda data: group_by_cohort(data, "cohort"),
    "quarter": lambda data: group_by_cohort(data, "cohort-quarter"),
    "the rest": put_the_rest,
}


@pytest.mark.parametrize("grouping", GROUPINGS)
def test_groups_are_the_same(grouping: str, reference: Extract, other: Extract) -> None:
    with put_back(reference, other):
        expected, found = (GROUPINGS[grouping](data) for data in (reference, other))
        assert expected == found
        for table in ASSIGNED:
            query = f"SELECT account_id, segment FROM {table}"
            must_be_alike(other.engine.ask(query), reference.engine.ask(query))
        assert group_sizes(other) == group_sizes(reference)
        assert ungrouped(other) == ungrouped(reference)


@pytest.mark.parametrize("outcome", OUTCOMES)
def test_what_each_account_did_is_the_same(outcome: str, reference: Extract, other: Extract) -> None:
    with put_back(reference, other):
        for data in (reference, other):
            group_everybody(data, "treated")
        expected, found = (observed(data, OUTCOMES[outcome], WINDOW) for data in (reference, other))
        assert expected
        assert found.keys() == expected.keys()
        assert all(found[one] == pytest.approx(expected[one]) for one in expected)
        began, begins = (beginnings(data, OUTCOMES[outcome], WINDOW) for data in (reference, other))
        assert began == begins


def test_what_was_known_before_is_the_same(reference: Extract, other: Extract) -> None:
    expected, found = (numbers_before(data, WINDOW) for data in (reference, other))
    assert len(expected) == 3
    for name, (numbers, empty) in expected.items():
        assert numbers
        assert found[name][1] == empty
        assert dict(found[name][0]) == pytest.approx(dict(numbers))
    assert words_before(other, "segment") == words_before(reference, "segment")
