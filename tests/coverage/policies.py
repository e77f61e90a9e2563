"""Random policies of up to four attributes, and every account that could matter to one of them."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from itertools import product
from typing import Any

from hypothesis import strategies as st

from moorings.coverage.criteria import Account, Value
from moorings.model.business import Attribute, BusinessFacts, BusinessModel, Ladder, Rate
from moorings.model.fact import Bound, Limit, Price
from moorings.model.relationship import CoverageFacts, Relationship
from moorings.model.segment import Segment, SegmentFacts
from moorings.units import Period

SETTINGS = BusinessFacts(
    schema=1,
    currency="GBP",
    rates={"USD": Rate(rate=0.8, date=date(2026, 1, 1))},
    attributes=(
        Attribute(name="annual_revenue", kind="money", currency="GBP"),
        Attribute(name="developers", kind="integer"),
        Attribute(name="growth", kind="real", least=-1, most=2),
        Attribute(name="region", kind="text"),
        Attribute(name="plan", kind="text", values=("Team", "Business")),
        Attribute(name="on_trial", kind="yes_no"),
        Attribute(name="signed_up", kind="date"),
    ),
)


def money(amount: str, currency: str = "GBP", per: Period = Period.YEAR) -> Price:
    return Price(amount=Decimal(amount), currency=currency, per=per)


LIMITS: dict[str, list[Limit]] = {
    "annual_revenue": [
        money("0"),
        money("25000", "USD"),
        money("20000"),
        money("1666.67", per=Period.MONTH),
        money("99999.99"),
        money("100000"),
    ],
    "developers": [0, 99.5, 100, 2500],
    "growth": [-0.5, 0, 1.5],
    "region": ["EU", "us", "Asia"],
    "plan": ["team", "Business"],
    "on_trial": [True, False],
    "signed_up": ["2024-02-29", "2024-03-01"],
}
ORDERED = frozenset({"annual_revenue", "developers", "growth", "signed_up"})
KEYS = ("at_least", "more_than", "at_most", "less_than")


@st.composite
def bounds(draw: st.DrawFn, attribute: str) -> Bound:
    """Return a bound on an attribute, with one limit or two."""
    limit = st.sampled_from(LIMITS[attribute])
    if attribute in ORDERED and draw(st.integers(0, 4)):
        keys = draw(st.lists(st.sampled_from(KEYS), min_size=1, max_size=2, unique=True))
        return Bound.model_validate({"attribute": attribute, **{key: draw(limit) for key in keys}})
    key = draw(st.sampled_from(("is", "is_not", "in")))
    value: Any = draw(st.lists(limit, min_size=1, max_size=2)) if key == "in" else draw(limit)
    return Bound.model_validate({"attribute": attribute, key: value})


@st.composite
def criteria(draw: st.DrawFn, attributes: list[str], least: int = 0) -> tuple[Bound, ...]:
    named = draw(st.lists(st.sampled_from(attributes), min_size=least, max_size=2))
    return tuple(draw(bounds(attribute)) for attribute in named)


@st.composite
def models(draw: st.DrawFn) -> BusinessModel:
    """Return a model with one ladder of up to five tiers, and up to three segments."""
    attributes = draw(st.lists(st.sampled_from([*LIMITS]), min_size=1, max_size=4, unique=True))
    segments = tuple(
        Segment(f"s{at}", f"Segment {at}", facts=SegmentFacts(criteria=draw(criteria(attributes))))
        for at in range(draw(st.integers(1, 3)))
    )
    refs = [one.id for one in segments]
    serving = st.lists(st.sampled_from(refs), min_size=1, unique=True).map(tuple)
    tiers = tuple(
        Relationship(
            f"t{at}",
            f"Tier {at}",
            segments=draw(serving),
            coverage=CoverageFacts(
                criteria=draw(criteria(attributes)), stays_while=draw(criteria(attributes) | st.just(()))
            ),
        )
        for at in range(draw(st.integers(1, 5)))
    )
    ladder = Ladder(
        name="L",
        attribute=attributes[0],
        tiers=tuple(one.id for one in tiers),
        universe=draw(serving) if draw(st.booleans()) else "all",
    )
    settings = SETTINGS.model_copy(update={"ladders": (ladder,)})
    return BusinessModel("b", "B", settings, segments=segments, relationships=tiers)


def accounts(model: BusinessModel) -> Iterator[Account]:
    """Yield an account for each combination of values: every limit, its neighbours on both sides, and unnamed words.

    Where customer data alone can say the segment, the account is also asked as one of that segment.
    """
    bounds = [bound for one in model.segments for bound in one.facts.criteria]
    bounds += [
        bound for one in model.relationships for bound in (*one.coverage.criteria, *one.coverage.stays_while)
    ]
    attributes = sorted({bound.attribute for bound in bounds})
    values = [sorted(_values(name, bounds), key=str) for name in attributes]
    named = [one.id for one in model.segments if not one.facts.criteria]
    for combination in product(*values):
        account = dict(zip(attributes, combination, strict=True))
        yield account
        yield from ({**account, "segment": ref} for ref in named)


def _values(attribute: str, bounds: list[Bound]) -> set[Value]:
    limits = [limit for bound in bounds if bound.attribute == attribute for limit in bound.limits]
    return {value for limit in limits for value in _around(attribute, limit)}


def _around(attribute: str, limit: Limit) -> tuple[Value, ...]:
    if isinstance(limit, Price):
        pounds = round(limit.per_year * (0.8 if limit.currency == "USD" else 1))
        at = 99_999.99 if limit.amount == Decimal("99999.99") else float(pounds)
        return tuple(value for value in (at - 1, at, at + 1) if value >= 0)
    if attribute == "developers":
        whole = int(float(str(limit)))
        return tuple(value for value in (whole - 1, whole, whole + 1) if value >= 0)
    if attribute == "growth":
        return float(str(limit)) - 0.01, float(str(limit)), float(str(limit)) + 0.01
    if attribute == "signed_up":
        day = date.fromisoformat(str(limit))
        return day - timedelta(1), day, day + timedelta(1)
    return UNORDERED[attribute]


UNORDERED: dict[str, tuple[Value, ...]] = {
    "region": ("EU", "US", "asia", "Elsewhere"),
    "plan": ("team", "business"),
    "on_trial": (True, False),
}
