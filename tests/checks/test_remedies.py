"""What a finding says to do, where that holds a figure."""

from typing import Any

import pytest

from checks.casebook import case_of
from moorings.checks.run import run

ROLE = {"name": "Success manager", "hours_per_year": 1600, "cost": {"amount": "48000", "currency": "GBP"}}


def reviewed(minutes: float, **coverage: Any) -> dict[str, Any]:
    """Return a business whose one relationship takes so many minutes an account a year; accounts pay £900."""
    review = {"id": "r", "name": "Review", "category": "personal_assistance", "minutes": minutes}
    served = {"parts": ["personal_assistance"], "with": ["Firms"], "coverage": coverage}
    return {
        "business": {"roles": [ROLE]},
        "segments": {"Firms": {"revenue_per_account": {"amount": "900", "currency": "GBP"}}},
        "relationships": {"Reviews": served | {"mechanisms": [review | {"role": "Success manager"}]}},
    }


@pytest.mark.requirement("R000-23")
def test_the_largest_book_that_a_person_can_carry_is_named() -> None:
    """1,600 hours of a person, and 102 of an account, are 15.7 accounts."""
    (found,) = run(case_of(reviewed(6120, book=20)), select=["book-beyond-a-person"])

    assert found.remedy == "Make the book 15 or fewer, or give each account less time."


@pytest.mark.requirement("R003-35")
def test_what_a_relationship_would_have_to_be_charged_is_named() -> None:
    """Four hours at £30 are £120, a tenth of £1,200: £300 beside the £900."""
    (found,) = run(case_of(reviewed(240)), select=["costly-relationship-for-a-low-price"])

    assert found.remedy.startswith("Give less of it, price it at £300 a year or more")
