"""A pill against overweight, sold with a community of those who take it: alli, by GlaxoSmithKline, from 2007."""

from moorings.examples.example import Example, left_out
from moorings.model.aim import Target
from moorings.model.business import BusinessFacts, BusinessModel
from moorings.model.canvas import Channel, Proposition, RevenueStream
from moorings.model.given_back import ValueGivenBack
from moorings.model.mechanism import Mechanism
from moorings.model.relationship import Links, Relationship, RelationshipFacts
from moorings.model.remark import Statement
from moorings.model.segment import Segment, SegmentFacts
from moorings.terms.vocabulary import Category, Depth, Function, Initiative, Job, Motive

BUYERS, COMMUNITY = "buyers", "private-community"
CASE = "Business Model Generation, 2010, the case on communities"
PRESS = "The Wall Street Journal, 24 October 2007"


def _mechanism(ref: str, name: str, job: Job, a_year: float = 1, acted_on_by: str = "") -> Mechanism:
    return Mechanism(
        id=ref,
        name=name,
        category=Category.COMMUNITIES,
        function=Function.TRUST,
        job=job,
        initiative=Initiative.PROACTIVE if job is Job.CHECK_IN else Initiative.REACTIVE,
        channel="web",
        when="once" if job is Job.ONBOARDING else "yearly",
        occurrences=a_year,
        acted_on_by=acted_on_by,
    )


MODEL = BusinessModel(
    id="weight-loss",
    title="Weight-loss community",
    product="alli",
    settings=BusinessFacts(schema=1, currency="USD", segment_order=(BUYERS,)),
    segments=(Segment(BUYERS, "People who want to lose weight", facts=SegmentFacts(customers="consumers")),),
    propositions=(Proposition("lighter", "Lose weight with a plan, and not alone", segments=(BUYERS,)),),
    relationships=(
        Relationship(
            COMMUNITY,
            "Private community of buyers",
            segments=(BUYERS,),
            propositions=("lighter",),
            facts=RelationshipFacts(
                parts=(Category.COMMUNITIES,),
                depth=Depth.RECURRING,
                motives=(Motive.RETENTION,),
                tone="Frank about what the pill does, and what it does not.",
                mechanisms=(
                    _mechanism("access", "Access that comes with the purchase", Job.ONBOARDING),
                    _mechanism("weekly", "Weekly check-in", Job.CHECK_IN, 52),
                    _mechanism(
                        "talk", "Talk among buyers, which the makers read", Job.FEEDBACK, 12, "brand team"
                    ),
                ),
                human_moments=("A side effect",),
                value_given_back=(
                    ValueGivenBack(what="Understanding of what buyers struggle with", kind="insight"),
                    ValueGivenBack(what="Answers to one another", kind="answers"),
                ),
                links=Links(channels=("web",), revenue_streams=("packages",)),
                statements=(
                    Statement(
                        about="what the community is for", value="to understand customers", source=CASE
                    ),
                    Statement(
                        about="packages since the middle of June 2007, more than",
                        value=2_000_000,
                        unit="packages",
                        source=PRESS,
                    ),
                ),
            ),
        ),
    ),
    channels=(Channel("web", "Website", (BUYERS,)),),
    revenue_streams=(RevenueStream("packages", "Packages sold", (BUYERS,)),),
    targets=(Target("weeks", "Buyers who check in each week", None, None, "", (COMMUNITY,)),),
    accepted=left_out("The case does not say.", REV002=(COMMUNITY,)),
)
EXAMPLE = Example(
    MODEL,
    "customers keep one another company, and the maker learns what they expect",
    look_at=(
        "What customers give back stands beside the relationship: insight, and answers to one another.",
        "A side effect is a moment that stays human.",
    ),
    commands={"checklist weight-loss.upg": "what is in place", "check weight-loss.upg": "what is open"},
)
