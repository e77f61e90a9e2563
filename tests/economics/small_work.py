"""Small relationships to cost: their mechanisms by hours, with one manager at £90,000 for 1,600 hours."""

from typing import Any

from hypothesis import strategies as st

from model.small_models import pounds
from moorings.model.business import BusinessFacts, Role
from moorings.model.fact import Price
from moorings.model.mechanism import Mechanism
from moorings.model.relationship import CoverageFacts, Relationship, RelationshipFacts
from moorings.terms.vocabulary import Category

HOURS = 1600
MANAGER = Role(name="manager", cost=pounds("90000"), hours_per_year=HOURS)
SETTINGS = BusinessFacts(schema=1, currency="GBP", roles=(MANAGER,))

YEARLY = {"quarterly review": (4, 8), "executive conversation": (1, 4), "health check": (4, 2)}
YEARLY |= {"expansion": (6, 2), "renewal": (1, 10), "ad hoc": (12, 3)}
"""Occurrences a year, and hours each."""


def work(name: str, occurrences: float, hours: float, **rest: Any) -> Mechanism:
    """Return a mechanism that a named manager spends so many hours on, each time."""
    given = {"role": "manager", "category": Category.DEDICATED_PERSONAL_ASSISTANCE, **rest}
    return Mechanism(id=name, name=name, occurrences=occurrences, minutes=hours * 60, **given)


def relationship(
    *mechanisms: Mechanism, fixed_cost: Price | None = None, book: int | None = None, **facts: Any
) -> Relationship:
    """Return a relationship with these mechanisms."""
    known = RelationshipFacts(mechanisms=mechanisms, fixed_cost=fixed_cost, **facts)
    return Relationship(id="r", title="R", facts=known, coverage=CoverageFacts(book=book))


NAMED = relationship(
    *(work(name, times, hours) for name, (times, hours) in YEARLY.items()),
    work("onboarding", 1, 40, when="once"),
)
"""102 hours a year and 40 once."""


def _made(rows: list[tuple[float, float, float, str, int]], fixed: int) -> Relationship:
    mechanisms = [
        work(
            f"m{at}",
            times,
            hours,
            share=share,
            when=when,
            cash=Price.model_validate({"amount": str(cash), "currency": "GBP", "per": "once"}),
        )
        for at, (share, times, hours, when, cash) in enumerate(rows)
    ]
    return relationship(*mechanisms, fixed_cost=pounds(str(fixed)))


priced: st.SearchStrategy[Relationship] = st.builds(
    _made,
    st.lists(
        st.tuples(
            st.floats(0, 1),
            st.floats(0, 50),
            st.floats(0, 10),
            st.sampled_from(["once", "yearly"]),
            st.integers(0, 100),
        ),
        max_size=5,
    ),
    st.integers(0, 100_000),
)
"""Relationships of up to five mechanisms, all of their time with a price."""
