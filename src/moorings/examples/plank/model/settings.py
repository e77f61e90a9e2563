"""What every figure of Plank rests on: currency, attributes of accounts, roles with their cost, the ladder."""

from decimal import Decimal

from moorings.model.business import Attribute, BusinessFacts, Ladder, Role
from moorings.model.estimate import Estimate, Spread
from moorings.model.fact import Bound, Price
from moorings.units import Period

CURRENCY = "GBP"
REVENUE = "annual_revenue"
MID_MARKET_FROM = 6_000
"""Pounds a year from which an account belongs to the mid-market."""
ENTERPRISE_FROM = 100_000
"""Pounds a year from which an account is entitled to a named success manager."""
ENTERPRISE_STAYS_FROM = 80_000
"""Pounds a year above which an account that has a named success manager keeps them."""

ENTERPRISE = "enterprise"
MID_MARKET = "mid-market"
SELF_SERVE = "self-serve"

NAMED_MANAGER = "named-success-manager"
COMMUNITY = "community-and-check-ins"
HELP_YOURSELF = "help-yourself"


def pounds(amount: float, per: Period = Period.YEAR) -> Price:
    """Return so many pounds for a period."""
    return Price(amount=Decimal(f"{amount:.2f}"), currency=CURRENCY, per=per)


def estimate(low: float, likely: float, high: float) -> Estimate:
    """Return a figure that is not known exactly."""
    return Estimate(Spread(low=low, likely=likely, high=high), 0, high)


def pounds_once(amount: float) -> Price:
    """Return so many pounds each time."""
    return Price(amount=Decimal(f"{amount:.2f}"), currency=CURRENCY, per="once")


SUCCESS_MANAGER = Role(
    name="success manager", cost=pounds(90_000), hours_per_year=1600, pool="success", people=7.1
)
SUPPORT_AGENT = Role(
    name="support agent", cost=pounds(48_000), hours_per_year=1600, pool="support", people=5.3
)
COMMUNITY_MANAGER = Role(
    name="community manager", cost=pounds(56_000), hours_per_year=1600, pool="community", people=1.1
)

AT_LEAST_ENTERPRISE = Bound(attribute=REVENUE, at_least=pounds(ENTERPRISE_FROM))
STAYS_ENTERPRISE = Bound(attribute=REVENUE, at_least=pounds(ENTERPRISE_STAYS_FROM))
BETWEEN = Bound(attribute=REVENUE, at_least=pounds(MID_MARKET_FROM), less_than=pounds(ENTERPRISE_FROM))
BELOW_MID_MARKET = Bound(attribute=REVENUE, less_than=pounds(MID_MARKET_FROM))

SETTINGS = BusinessFacts(
    schema=1,
    currency=CURRENCY,
    attributes=(
        Attribute(name=REVENUE, kind="money", currency=CURRENCY, per=Period.YEAR, least=0),
        Attribute(name="seats", kind="integer", unit="seats", least=1),
        Attribute(name="plan", kind="text", values=("team", "business", "enterprise")),
    ),
    segment_order=(ENTERPRISE, MID_MARKET, SELF_SERVE),
    ladders=(
        Ladder(
            name="Who helps",
            attribute=REVENUE,
            tiers=(NAMED_MANAGER, COMMUNITY, HELP_YOURSELF),
            universe="all",
        ),
    ),
    roles=(SUCCESS_MANAGER, SUPPORT_AGENT, COMMUNITY_MANAGER),
    allowed_share=0.10,
    gross_margin=0.8,
    discount_per_year=0.1,
    time_zone="Europe/London",
)
