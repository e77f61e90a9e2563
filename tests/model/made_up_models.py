"""Made-up business models, small and without faults."""

from datetime import UTC, date
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from moorings.model.aim import Objective, Target
from moorings.model.business import Attribute, BusinessFacts, BusinessModel, Ladder, Rate, Role
from moorings.model.canvas import (
    Activity,
    Channel,
    CostStructure,
    Partner,
    Proposition,
    Resource,
    RevenueStream,
)
from moorings.model.competitor import Competitor, Offer
from moorings.model.fact import Bound, Price
from moorings.model.given_back import ValueGivenBack
from moorings.model.mechanism import Mechanism
from moorings.model.record import Decision
from moorings.model.relationship import (
    CoverageFacts,
    Exemption,
    Promise,
    Relationship,
    RelationshipFacts,
    ReviewRhythm,
)
from moorings.model.remark import Acceptance, Comment, Statement
from moorings.model.segment import Expectation, Segment, SegmentFacts
from moorings.model.switching import SwitchingCost
from moorings.model.trigger import StageEnd, Trigger
from moorings.terms.vocabulary import (
    Category,
    Depth,
    Job,
    MechanismState,
    Motive,
    Phase,
    Stage,
    State,
    SwitchingFacet,
    SwitchingOrigin,
)
from moorings.units import Period

WORDS = st.text("abcdefgh ÄéΩ", min_size=1, max_size=12).map(str.strip).filter(bool)
SENTENCES = st.text("abc dé.", max_size=20).map(str.strip)
AMOUNTS = st.decimals(0, 10**7, places=2)
DAYS = st.dates(date(2020, 1, 1), date(2030, 12, 31))
NUMBERS = st.floats(0, 1e6, allow_subnormal=False)
SEGMENT_IDS = ("s-1", "s-2", "s-3")
PROPOSITION_IDS = ("v-1", "v-2")
PERIODS = ("monthly", "yearly", "one_time")
ROLES = (
    Role(name="agent", cost=Price(amount=Decimal(48_000), currency="GBP"), hours_per_year=1600),
    Role(
        name="manager",
        cost=Price(amount=Decimal(7_500), currency="EUR", per=Period.MONTH),
        hours_per_year=1500,
    ),
)

prices = st.builds(
    Price,
    amount=AMOUNTS,
    currency=st.sampled_from(("GBP", "EUR")),
    per=st.sampled_from([*Period, "once"]),
    each=st.sampled_from(("account", "seat")),
)
running_costs = st.builds(
    Price, amount=AMOUNTS, currency=st.sampled_from(("GBP", "EUR")), per=st.sampled_from(Period)
)
outlays = st.builds(Price, amount=AMOUNTS, currency=st.sampled_from(("GBP", "EUR")), per=st.just("once"))
bounds = st.one_of(
    st.builds(Bound, attribute=st.just("annual_revenue"), at_least=prices),
    st.builds(Bound, attribute=st.just("annual_revenue"), less_than=prices),
    st.builds(Bound, attribute=st.just("seats"), is_=st.integers(0, 10**6)),
    st.builds(Bound, attribute=st.just("seats"), more_than=NUMBERS),
    st.builds(Bound, attribute=st.just("region"), in_=st.lists(WORDS, min_size=1, max_size=2).map(tuple)),
    st.builds(Bound, attribute=st.just("is_partner"), is_not=st.booleans()),
)
criteria = st.lists(bounds, max_size=3, unique_by=lambda bound: bound.attribute).map(tuple)
mechanisms = st.builds(
    Mechanism,
    id=WORDS,
    name=WORDS,
    category=st.sampled_from(Category),
    phase=st.none() | st.sampled_from(Phase),
    job=st.none() | st.sampled_from(Job),
    when=st.sampled_from(("once", "yearly")),
    share=st.floats(0, 1, allow_subnormal=False),
    occurrences=NUMBERS,
    minutes=NUMBERS,
    cash=st.none() | outlays,
    role=st.sampled_from((None, "agent", "manager")),
    state=st.sampled_from(MechanismState),
)
statements = st.lists(
    st.builds(
        Statement,
        about=WORDS,
        value=prices | NUMBERS | st.integers(0, 10**6) | st.booleans() | WORDS,
        unit=SENTENCES,
        source=SENTENCES,
        date=st.none() | DAYS,
    ),
    max_size=2,
).map(tuple)
given_back = st.builds(
    ValueGivenBack,
    what=WORDS,
    kind=st.sampled_from((None, "answers", "insight", "referrals", "content", "other")),
    worth=st.none() | prices,
    per_year=st.none() | NUMBERS,
    basis=st.sampled_from(("declared", "measured")),
)
stage_ends = st.builds(
    StageEnd,
    accounts=st.integers(1, 10**6),
    hours_per_week=st.none() | NUMBERS.filter(bool),
    revenue=st.none(),
)
relationship_facts = st.builds(
    RelationshipFacts,
    label=SENTENCES,
    touch=SENTENCES,
    purpose=SENTENCES,
    contacts_per_account_year=st.just({}) | st.just({Category.COMMUNITIES: 12.0}),
    phases=st.just({}) | st.just({Phase.AFTER_SALES: Category.COMMUNITIES}),
    trigger=WORDS | stage_ends.map(Trigger),
    value_given_back=st.lists(given_back, max_size=2).map(tuple),
    statements=statements,
    parts=st.lists(st.sampled_from(Category), max_size=3, unique=True).map(
        lambda some: (*some, *({Category.COMMUNITIES} - set(some)))
    ),
    depth=st.none() | st.sampled_from(Depth),
    motives=st.lists(st.sampled_from(Motive), max_size=3, unique=True).map(tuple),
    promise=st.none() | st.builds(Promise, says=WORDS, response_hours=st.none() | NUMBERS),
    mechanisms=st.lists(mechanisms, max_size=2, unique_by=lambda one: one.id).map(tuple),
    price=st.none() | prices,
    fixed_cost=st.none() | running_costs,
    state=st.none() | st.sampled_from(State),
    stage=st.none() | st.sampled_from(Stage),
    review=st.builds(ReviewRhythm, every_months=st.none() | st.integers(1, 24), next=st.none() | DAYS),
)
coverage = st.builds(
    CoverageFacts,
    criteria=criteria,
    stays_while=criteria,
    grace_days=st.integers(0, 400),
    exceptions=st.lists(st.builds(Exemption, account=WORDS, until=DAYS, reason=WORDS), max_size=2).map(tuple),
    book=st.none() | st.integers(1, 100),
    book_revenue=st.none() | prices,
)


def some(ids: tuple[str, ...]) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(ids), unique=True).map(lambda chosen: tuple(sorted(chosen)))


def numbered(prefix: str, strategy: st.SearchStrategy[dict[str, Any]], made: Any) -> st.SearchStrategy[Any]:
    """Return up to two values of a kind, each with an id of its own, in order of it."""
    several = st.lists(strategy, max_size=2)
    return several.map(lambda all_: tuple(made(id=f"{prefix}-{at}", **one) for at, one in enumerate(all_)))


def parts(**strategies: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries({"title": WORDS, **strategies})


segment_facts = st.builds(
    SegmentFacts,
    criteria=criteria,
    revenue_per_account=st.none() | prices,
    expected=st.none()
    | st.builds(
        Expectation, categories=st.just((Category.COMMUNITIES,)), certainty=st.none() | st.integers(1, 10)
    ),
    funded_by=st.sampled_from((None, *SEGMENT_IDS)),
)
business_facts = st.builds(
    BusinessFacts,
    schema=st.just(1),
    currency=st.just("GBP"),
    rates=st.just({"EUR": Rate(rate=0.85, date=date(2026, 1, 1))}),
    attributes=st.just(
        (
            Attribute(name="annual_revenue", kind="money", currency="GBP"),
            Attribute(name="seats", kind="integer", least=1),
            Attribute(name="region", kind="text"),
            Attribute(name="is_partner", kind="yes_no"),
        )
    ),
    segment_order=st.just(SEGMENT_IDS),
    ladders=st.just(()) | st.just((Ladder(name="L", tiers=("r-0",), universe=("s-1",)),)),
    roles=st.just(ROLES),
    allowed_share=st.floats(0.01, 1),
    gross_margin=st.none() | st.floats(0.01, 1),
    statements=statements,
)
offers = st.builds(
    Offer, segment=st.sampled_from(SEGMENT_IDS), category=st.sampled_from(Category), price=st.none() | prices
)


refs = st.sampled_from((*SEGMENT_IDS, *PROPOSITION_IDS, "r-0", "b"))
acceptances = st.lists(st.builds(Acceptance, rule=WORDS, reason=WORDS, until=DAYS, by=SENTENCES), min_size=1)
comments = st.lists(
    st.builds(Comment, text=WORDS, at=st.none() | st.datetimes(timezones=st.just(UTC))),
    min_size=1,
)


@st.composite
def models(draw: st.DrawFn) -> BusinessModel:
    """Return a small model without faults, its segments and relationships in their order."""
    segments = tuple(
        Segment(ref, draw(WORDS), draw(SENTENCES), draw(st.none() | NUMBERS), None, draw(segment_facts))
        for ref in SEGMENT_IDS
    )
    first = draw(relationships("r-0"))
    others = [draw(relationships(f"r-{at}")) for at in range(1, draw(st.integers(1, 3)))]
    bonds = sorted((first, *others), key=lambda one: min(map(SEGMENT_IDS.index, one.segments), default=-1))
    return BusinessModel(
        id="b",
        title=draw(WORDS),
        product=draw(WORDS),
        settings=draw(business_facts),
        segments=segments,
        propositions=tuple(
            Proposition(ref, draw(WORDS), draw(SENTENCES), draw(some(SEGMENT_IDS))) for ref in PROPOSITION_IDS
        ),
        relationships=tuple(bonds),
        channels=draw(numbered("ch", parts(segments=some(SEGMENT_IDS)), Channel)),
        cost_structures=draw(
            numbered(
                "co", parts(amount=st.none() | NUMBERS, period=st.sampled_from(("", *PERIODS))), CostStructure
            )
        ),
        revenue_streams=draw(numbered("re", parts(segments=some(SEGMENT_IDS)), RevenueStream)),
        competitors=draw(numbered("cp", parts(offers=st.lists(offers, max_size=2).map(tuple)), Competitor)),
        decisions=draw(
            numbered(
                "de",
                parts(
                    rationale=SENTENCES,
                    options=st.lists(WORDS).map(tuple),
                    influences=some(("r-0",)),
                    context=SENTENCES,
                    outcome=SENTENCES,
                    makers=st.lists(WORDS).map(tuple),
                    drivers=st.lists(WORDS).map(tuple),
                ),
                Decision,
            )
        ),
        targets=draw(
            numbered(
                "ta",
                parts(
                    metric=st.none() | WORDS,
                    target=st.none() | NUMBERS,
                    unit=SENTENCES,
                    relationships=some(("r-0",)),
                    cadence=st.sampled_from(("", "monthly")),
                    current=st.none() | NUMBERS,
                ),
                Target,
            )
        ),
        resources=draw(numbered("ke", parts(propositions=some(PROPOSITION_IDS)), Resource)),
        activities=draw(numbered("ka", parts(propositions=some(PROPOSITION_IDS)), Activity)),
        partners=draw(numbered("kp", parts(propositions=some(PROPOSITION_IDS)), Partner)),
        switching_costs=draw(
            numbered(
                "sw",
                parts(
                    facet=st.none() | st.sampled_from(SwitchingFacet),
                    origin=st.none() | st.sampled_from(SwitchingOrigin),
                    portable=st.none() | st.booleans(),
                    magnitude=st.none() | st.integers(1, 5).map(float),
                    barrier=SENTENCES,
                ),
                SwitchingCost,
            )
        ),
        objectives=draw(numbered("ob", parts(timeframe=SENTENCES, relationships=some(("r-0",))), Objective)),
        product_stage=draw(st.sampled_from(("", "beta", "growth"))),
        accepted=draw(st.dictionaries(refs, acceptances.map(tuple), max_size=2)),
        comments=draw(st.dictionaries(refs, comments.map(tuple), max_size=2)),
    )


def relationships(ref: str) -> st.SearchStrategy[Relationship]:
    return st.builds(
        Relationship,
        id=st.just(ref),
        title=WORDS,
        description=SENTENCES,
        segments=some(SEGMENT_IDS),
        propositions=some(PROPOSITION_IDS),
        owner=st.none() | st.sampled_from(("Ann Lee", "ann lee", "Ann  Lee", "Bo")),
        facts=relationship_facts,
        coverage=coverage,
    )
