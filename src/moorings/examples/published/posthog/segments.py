"""Who is who: by plan, and among those who pay by what they pay."""

from moorings.examples.published.policy import ANNUAL_REVENUE, bound, revenue
from moorings.examples.published.posthog.pages import THRESHOLD
from moorings.model.business import Attribute
from moorings.model.segment import Segment, SegmentFacts

LARGE, SMALL, FREE, SELF_HOSTED = "large", "small", "free", "self-hosted"
PAYING = "paying"
ALL_PRODUCTS = "uses_all_products"
ATTRIBUTES = (
    ANNUAL_REVENUE,
    Attribute(name="plan", kind="text", values=(FREE, PAYING, SELF_HOSTED)),
    Attribute(name=ALL_PRODUCTS, kind="yes_no"),
)
PAYS = bound("plan", is_=PAYING)
SEGMENTS = (
    Segment(
        LARGE,
        "Larger customers",
        facts=SegmentFacts(criteria=(PAYS, revenue(at_least=THRESHOLD))),
    ),
    Segment(
        SMALL,
        "Smaller customers",
        facts=SegmentFacts(criteria=(PAYS, revenue(less_than=THRESHOLD))),
    ),
    Segment(FREE, "Free plan", facts=SegmentFacts(criteria=(bound("plan", is_=FREE),))),
    Segment(SELF_HOSTED, "Self-hosted", facts=SegmentFacts(criteria=(bound("plan", is_=SELF_HOSTED),))),
)
