"""An account that falls below the threshold keeps its person for the days of grace, and drifts after them."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from moorings.drift.report import Way
from moorings.model.business import Attribute, BusinessFacts, BusinessModel
from moorings.model.compose import compose
from moorings.model.fact import Bound, Price
from moorings.model.relationship import CoverageFacts, Relationship, RelationshipFacts
from moorings.model.segment import Segment, SegmentFacts
from moorings.services.review import review_model
from moorings.terms.vocabulary import Category
from moorings.upg.write import canonical

FELL_ON = date(2026, 3, 1)


def pounds(amount: str) -> Price:
    return Price(amount=Decimal(amount), currency="GBP")


def model() -> BusinessModel:
    """Return a business with a named person from £100,000; 90 days of grace below £80,000."""
    above = Bound(attribute="annual_revenue", at_least=pounds("100000"))
    below = Bound(attribute="annual_revenue", less_than=pounds("100000"))
    named = Relationship(
        "named",
        "Named person",
        segments=("large",),
        facts=RelationshipFacts(parts=(Category.DEDICATED_PERSONAL_ASSISTANCE,)),
        coverage=CoverageFacts(
            criteria=(above,),
            stays_while=(Bound(attribute="annual_revenue", at_least=pounds("80000")),),
            grace_days=90,
        ),
    )
    revenue = Attribute(name="annual_revenue", kind="money", currency="GBP")
    return BusinessModel(
        "b",
        "Ferry",
        BusinessFacts(currency="GBP", attributes=(revenue,)),
        segments=(
            Segment("large", "Large", facts=SegmentFacts(criteria=(above,))),
            Segment("small", "Small", facts=SegmentFacts(criteria=(below,))),
        ),
        relationships=(named,),
    )


@pytest.fixture
def company(tmp_path: Path) -> Path:
    """Return a folder with one account that fell from £120,000 to £70,000 a year and kept its person."""
    document = compose(model(), tool_version="0", exported_at="2026-01-01T00:00:00.000Z")
    (tmp_path / "ferry.upg").write_bytes(canonical(document))
    (tmp_path / "accounts.csv").write_text("account_id,created_at,owner\nA1,2021-01-01,ann\n")
    (tmp_path / "account_changes.csv").write_text("account_id,at,attribute,value\nA1,2021-01-05,owner,ann\n")
    (tmp_path / "revenue.csv").write_text(
        "account_id,period_start,period_end,amount,currency,kind\n"
        "A1,2021-03-01,2026-03-01,600000,GBP,recurring\n"
        "A1,2026-03-01,2028-03-01,140000,GBP,recurring\n"
    )
    return tmp_path


@pytest.mark.parametrize(("day", "is_drift"), [(date(2026, 5, 30), False), (date(2026, 5, 31), True)])
def test_ninety_days_after_the_fall_the_grace_is_over(company: Path, day: date, is_drift: bool) -> None:
    review = review_model(company / "ferry.upg", today=day, data=company, as_of=day)

    assert review.drift is not None
    found = [(one.account, one.since) for one in review.drift.accounts if one.way is Way.MANAGED_BELOW]
    assert found == ([("A1", FELL_ON)] if is_drift else [])
