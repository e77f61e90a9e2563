"""How the published models write money, thresholds and words for what a handbook leaves out."""

from decimal import Decimal

from moorings.examples.example import left_out
from moorings.model.business import Attribute
from moorings.model.fact import Bound, Limit, Price
from moorings.model.remark import Acceptance
from moorings.units import Period

CURRENCY = "USD"
ANNUAL_REVENUE = Attribute(name="annual_revenue", kind="money", currency=CURRENCY, least=0)


def dollars(amount: int, per: Period = Period.YEAR) -> Price:
    """Return so many US dollars for a period."""
    return Price(amount=Decimal(amount), currency=CURRENCY, per=per)


def bound(attribute: str, **limits: Limit) -> Bound:
    """Return a bound on an attribute: bound("developers", at_least=100, at_most=500); `is_` stands for `is`."""
    return Bound.model_validate({"attribute": attribute, **limits})


def revenue(**limits: int) -> Bound:
    """Return a bound on revenue, in dollars a year: revenue(more_than=100_000)."""
    return bound(ANNUAL_REVENUE.name, **{key: dollars(amount) for key, amount in limits.items()})


def not_published(**nodes: tuple[str, ...]) -> dict[str, tuple[Acceptance, ...]]:
    """Return what is accepted because the pages are silent on it: a rule's code and the nodes it is about."""
    return left_out("The published pages do not say.", **nodes)
