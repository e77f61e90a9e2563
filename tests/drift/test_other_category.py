"""Accounts that are answered by something other than was decided for them."""

import pytest

from drift.small_company import HELP_YOURSELF, NAMED, company, named, observed, self_serve
from moorings.drift.declared import decisions
from moorings.drift.other_category import otherwise_answered
from moorings.terms.vocabulary import Category

FORUM, ARTICLES = Category.COMMUNITIES, Category.SELF_SERVICE


def told(received: dict[str, dict[Category, int]]) -> dict[str, str]:
    """Return what is said of self-serve accounts a to e, of whom articles were decided."""
    model = company(NAMED, HELP_YOURSELF)
    decided = decisions(model, {**self_serve("a", "b", "c", "d", "e"), **named("n")})
    seen = observed(*"abcden")
    return {one.account: one.says for one in otherwise_answered(decided, seen, received, frozenset())}


def test_an_account_that_always_goes_elsewhere_is_told() -> None:
    """Twelve of twelve by chance, were each as likely as not: 1 in 4,096, of five accounts looked at."""
    found = told({"a": {FORUM: 12}, "b": {ARTICLES: 30}, "c": {ARTICLES: 6, FORUM: 6}})

    assert found == {"a": "12 of 12 contacts without people came by communities; decided: self-service"}


@pytest.mark.parametrize("times", [1, 3, 4])
def test_a_few_visits_are_no_habit(times: int) -> None:
    """Four of four come by chance one time in sixteen."""
    assert told({"a": {FORUM: times}}) == {}


def test_help_by_people_is_another_question_and_so_is_a_decision_for_people_alone() -> None:
    assert told({"a": {Category.PERSONAL_ASSISTANCE: 40}, "n": {FORUM: 40}}) == {}
