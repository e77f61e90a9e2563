"""Plank's three segments: who belongs, what they are worth, what they expect and how we know."""

from moorings.examples.plank.model.settings import (
    AT_LEAST_ENTERPRISE,
    BELOW_MID_MARKET,
    BETWEEN,
    ENTERPRISE,
    MID_MARKET,
    SELF_SERVE,
    pounds,
)
from moorings.model.segment import Expectation, Segment, SegmentFacts
from moorings.terms.vocabulary import Category, Depth

SEGMENTS = (
    Segment(
        id=ENTERPRISE,
        title="Enterprise",
        description="Organisations that run their whole portfolio on Plank and pay six figures a year.",
        size=60,
        growth_per_year=0.06,
        facts=SegmentFacts(
            criteria=(AT_LEAST_ENTERPRISE,),
            revenue_per_account=pounds(170_000),
            expected=Expectation(
                categories=(Category.DEDICATED_PERSONAL_ASSISTANCE,),
                depth=Depth.LONG_TERM,
                evidence="Asked for by name in 11 of 12 contract negotiations in 2025.",
                certainty=9,
            ),
            willingness_to_pay="Included in the price of a seat: £20 against £12.",
        ),
    ),
    Segment(
        id=MID_MARKET,
        title="Mid-market",
        description="Companies in which several departments plan together.",
        size=400,
        growth_per_year=0.05,
        facts=SegmentFacts(
            criteria=(BETWEEN,),
            revenue_per_account=pounds(19_000),
            expected=Expectation(
                categories=(Category.COMMUNITIES, Category.PERSONAL_ASSISTANCE),
                depth=Depth.RECURRING,
                evidence="Fourteen interviews with customers who left or stayed in 2025.",
                certainty=6,
            ),
            willingness_to_pay="£1,200 a year for two check-ins and a call to begin with.",
        ),
    ),
    Segment(
        id=SELF_SERVE,
        title="Self-serve",
        description="Single teams that sign up with a card, at £12 a seat a month.",
        size=6000,
        growth_per_year=0.07,
        facts=SegmentFacts(
            criteria=(BELOW_MID_MARKET,),
            revenue_per_account=pounds(900),
            expected=Expectation(
                categories=(Category.SELF_SERVICE, Category.AUTOMATED_SERVICES),
                depth=Depth.RECURRING,
                evidence="A question in the product, 412 answers in March 2026.",
                certainty=7,
            ),
            willingness_to_pay="Nothing beside the seats.",
        ),
    ),
)
