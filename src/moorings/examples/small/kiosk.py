"""A kiosk at an airport: travellers buy and fly, and nothing more is wanted of either side."""

from moorings.examples.example import Example
from moorings.model.business import Attribute, BusinessFacts, BusinessModel, Ladder
from moorings.model.canvas import Channel, Proposition, RevenueStream
from moorings.model.relationship import Relationship, RelationshipFacts
from moorings.model.segment import Segment, SegmentFacts
from moorings.terms.vocabulary import Depth

CURRENCY, TRAVELLERS = "EUR", "travellers"
MODEL = BusinessModel(
    id="kiosk",
    title="Airport kiosk",
    product="Airport kiosk",
    settings=BusinessFacts(
        schema=1,
        currency=CURRENCY,
        attributes=(Attribute(name="annual_revenue", kind="money", currency=CURRENCY, least=0),),
        segment_order=(TRAVELLERS,),
        ladders=(Ladder(name="Who gets what", tiers=("none",)),),
    ),
    segments=(Segment(TRAVELLERS, "Travellers", facts=SegmentFacts(customers="consumers")),),
    propositions=(Proposition("before-boarding", "Something to read and to drink before boarding"),),
    relationships=(
        Relationship(
            "none",
            "No relationship",
            description="A traveller pays, says thank you and is gone.",
            segments=(TRAVELLERS,),
            propositions=("before-boarding",),
            facts=RelationshipFacts(depth=Depth.TRANSACTIONAL),
        ),
    ),
    channels=(Channel("counter", "The counter", (TRAVELLERS,)),),
    revenue_streams=(RevenueStream("sales", "Sales", (TRAVELLERS,)),),
)
EXAMPLE = Example(
    MODEL,
    "no relationship is a decision, too, and nothing is found",
    look_at=("The relationship has a depth, transactional, and no category: that is how none is written.",),
    commands={"check kiosk.upg": "no findings", "review kiosk.upg": "what was decided"},
)
