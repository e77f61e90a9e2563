"""Videos that people make and people watch: what is offered is made by customers, and advertisers pay for it."""

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

CREATORS, VIEWERS, ADVERTISERS = "creators", "viewers", "advertisers"
CASE = "Business Model Generation, 2010, on co-creation"
MODEL = BusinessModel(
    id="video",
    title="Video creators",
    product="Video platform",
    settings=BusinessFacts(schema=1, currency="USD", segment_order=(ADVERTISERS, CREATORS, VIEWERS)),
    segments=(
        Segment(ADVERTISERS, "Advertisers", facts=SegmentFacts(customers="businesses")),
        Segment(CREATORS, "Creators", facts=SegmentFacts(customers="consumers", funded_by=ADVERTISERS)),
        Segment(VIEWERS, "Viewers", facts=SegmentFacts(customers="consumers", funded_by=ADVERTISERS)),
    ),
    propositions=(
        Proposition("reach", "Reach whoever watches", segments=(ADVERTISERS,)),
        Proposition("an-audience", "An audience for whatever you film", segments=(CREATORS,)),
        Proposition("always-more", "Always something to watch", segments=(VIEWERS,)),
    ),
    relationships=(
        Relationship(
            "buy-yourself",
            "Book it yourself",
            segments=(ADVERTISERS,),
            propositions=("reach",),
            facts=RelationshipFacts(
                parts=(Category.SELF_SERVICE,),
                motives=(Motive.UPSELL, Motive.RETENTION),
                links=Links(revenue_streams=("advertising",)),
            ),
        ),
        Relationship(
            "made-together",
            "Made by those who use it",
            segments=(CREATORS,),
            propositions=("an-audience",),
            facts=RelationshipFacts(
                parts=(Category.CO_CREATION,),
                depth=Depth.RECURRING,
                motives=(Motive.ACQUISITION, Motive.RETENTION),
                mechanisms=(
                    Mechanism(
                        id="first_video",
                        name="The first video, step by step",
                        category=Category.CO_CREATION,
                        function=Function.PERSONALIZATION,
                        job=Job.ONBOARDING,
                        initiative=Initiative.REACTIVE,
                        channel="site",
                        when="once",
                    ),
                    Mechanism(
                        id="numbers",
                        name="How a video did, and what people wrote below it",
                        category=Category.CO_CREATION,
                        function=Function.BRAND,
                        job=Job.FEEDBACK,
                        initiative=Initiative.AUTOMATED,
                        channel="site",
                        acted_on_by="creator",
                    ),
                ),
                human_moments=("A video that was taken down",),
                value_given_back=(ValueGivenBack(what="The videos themselves", kind="content"),),
                statements=(
                    Statement(about="who makes what is offered", value="the customers", source=CASE),
                ),
            ),
        ),
        Relationship(
            "recommended",
            "What to watch next",
            segments=(VIEWERS,),
            propositions=("always-more",),
            facts=RelationshipFacts(
                parts=(Category.AUTOMATED_SERVICES, Category.COMMUNITIES),
                motives=(Motive.RETENTION,),
                mechanisms=(
                    Mechanism(
                        id="next",
                        name="A next video for this viewer",
                        category=Category.AUTOMATED_SERVICES,
                        function=Function.PERSONALIZATION,
                        job=Job.LOYALTY,
                        initiative=Initiative.AUTOMATED,
                        channel="site",
                        occurrences=500,
                    ),
                    Mechanism(
                        id="comments",
                        name="Comments below a video",
                        category=Category.COMMUNITIES,
                        function=Function.BRAND,
                        job=Job.FEEDBACK,
                        initiative=Initiative.REACTIVE,
                        channel="site",
                        occurrences=5,
                        acted_on_by="creator",
                    ),
                ),
                value_given_back=(ValueGivenBack(what="Comments and ratings", kind="content"),),
            ),
        ),
    ),
    channels=(Channel("site", "Website", (CREATORS, VIEWERS, ADVERTISERS)),),
    revenue_streams=(RevenueStream("advertising", "Advertising", (ADVERTISERS,)),),
    targets=(
        Target("uploads", "Creators who come back", relationships=("made-together",)),
        Target("watched", "Viewers who come back", relationships=("recommended", "buy-yourself")),
    ),
    accepted=left_out(
        "The case does not say.",
        REV002=("buy-yourself", "made-together", "recommended"),
        LIF002=(ADVERTISERS,),
    ),
)
EXAMPLE = Example(
    MODEL,
    "customers make what is offered, and a third party pays for it",
    look_at=(
        "Creators and viewers pay nothing: advertisers fund both, and the model says so.",
        "What creators give back is the offer itself.",
        "That creators make the offer is the case; the rest is made up around it.",
    ),
    commands={"review video.upg": "who gets what", "check video.upg": "what is open"},
)
