"""The rest of Plank's canvas: propositions, channels, costs, revenue, competitors, the decision on the threshold."""

from datetime import date

from moorings.examples.plank.model.settings import (
    COMMUNITY,
    ENTERPRISE,
    HELP_YOURSELF,
    MID_MARKET,
    NAMED_MANAGER,
    SELF_SERVE,
    pounds,
)
from moorings.model.aim import Target
from moorings.model.canvas import Channel, CostStructure, Proposition, RevenueStream
from moorings.model.competitor import Competitor, Offer
from moorings.model.record import Decision
from moorings.terms.vocabulary import Category

PROPOSITIONS = (
    Proposition("steer-the-portfolio", "Steer the whole portfolio from one plan", segments=(ENTERPRISE,)),
    Proposition("plan-together", "Departments that plan together finish together", segments=(MID_MARKET,)),
    Proposition("start-today", "A plan the team follows, running today", segments=(SELF_SERVE,)),
)
CHANNELS = (
    Channel("in-app", "In the product", (SELF_SERVE,)),
    Channel("help-centre", "Help centre", (SELF_SERVE,)),
    Channel("e-mail", "E-mail", (SELF_SERVE, MID_MARKET)),
    Channel("forum", "Customer forum", (MID_MARKET,)),
    Channel("video-call", "Video call", (MID_MARKET, ENTERPRISE)),
    Channel("private-channel", "Private channel", (ENTERPRISE,)),
)
COST_STRUCTURES = (
    CostStructure("success-team", "Success managers", 640_000, "yearly"),
    CostStructure("support-desk", "Support desk", 256_000, "yearly"),
    CostStructure("community-programme", "Community platform and programme", 42_000, "yearly"),
    CostStructure("documentation-and-chatbot", "Documentation and chatbot", 96_000, "yearly"),
)
REVENUE_STREAMS = (
    RevenueStream("enterprise-contracts", "Enterprise contracts, £20 a seat a month", (ENTERPRISE,)),
    RevenueStream("business-seats", "Business seats with the success plan", (MID_MARKET,)),
    RevenueStream("team-seats", "Team seats, £12 a month", (SELF_SERVE,)),
)
SOURCE = "Invented for this example."
COMPETITORS = (
    Competitor(
        "gantrow",
        "Gantrow",
        (
            Offer(
                segment=ENTERPRISE,
                category=Category.DEDICATED_PERSONAL_ASSISTANCE,
                price=pounds(15_000),
                note="A named manager at any size, for a fee.",
                source=SOURCE,
                date=date(2026, 3, 2),
            ),
            Offer(
                segment=MID_MARKET,
                category=Category.PERSONAL_ASSISTANCE,
                note="Telephone in office hours.",
                source=SOURCE,
                date=date(2026, 3, 2),
            ),
        ),
    ),
    Competitor(
        "tasklet",
        "Tasklet",
        (
            Offer(
                segment=SELF_SERVE,
                category=Category.SELF_SERVICE,
                note="Articles and videos, no chatbot.",
                source=SOURCE,
                date=date(2026, 2, 11),
            ),
        ),
    ),
)
DECISIONS = (
    Decision(
        id="threshold",
        title="A named success manager from £100,000 a year, and never below",
        rationale=(
            "A named manager takes 142 hours in the first year and 102 in each later one: £7,987.50 and £5,737.50."
            " At a tenth of revenue the first year pays from £79,875; £100,000 leaves room for a bad quarter."
        ),
        options=(
            "A manager for everybody who asks",
            "From £50,000 a year",
            "From £100,000 a year",
            "A manager for a fee",
        ),
        consequences="Accounts that fall below keep their manager down to £80,000; others get 90 days' notice.",
        decided_on="2024-05-14",
        influences=(NAMED_MANAGER,),
    ),
    Decision(
        id="mid-market-hybrid",
        title="Community plus two check-ins a year for the mid-market",
        rationale="Too small for a manager of their own, too entangled for an article.",
        options=("Self-service as for teams", "Community plus check-ins", "A shared manager for each region"),
        consequences="The success plan of £1,200 a year pays for the people.",
        decided_on="2024-05-28",
        influences=(COMMUNITY,),
    ),
)
OFF_MOTIVE_TARGET = "team-net-retention"
"""The one target whose metric does not fit what its relationship is for: upsell is not a motive there."""
COST_UNIT = "GBP an account a year"
TARGETS = (
    Target(
        "enterprise-gross-retention",
        "Enterprise gross retention",
        "gross_retention",
        0.95,
        "share",
        (NAMED_MANAGER,),
    ),
    Target(
        "enterprise-net-retention",
        "Enterprise net retention",
        "net_retention",
        1.05,
        "share",
        (NAMED_MANAGER,),
    ),
    Target("enterprise-nps", "Enterprise NPS", "nps", 40, "points", (NAMED_MANAGER,), cadence="quarterly"),
    Target(
        "enterprise-cost",
        "Cost to serve, enterprise",
        "cost_to_serve",
        7_000,
        COST_UNIT,
        (NAMED_MANAGER,),
    ),
    Target(
        "business-gross-retention",
        "Mid-market gross retention",
        "gross_retention",
        0.90,
        "share",
        (COMMUNITY,),
    ),
    Target(
        "business-net-retention", "Mid-market net retention", "net_retention", 1.02, "share", (COMMUNITY,)
    ),
    Target(
        "business-csat", "Mid-market satisfaction", "csat", 0.85, "share", (COMMUNITY,), cadence="quarterly"
    ),
    Target("business-cost", "Cost to serve, mid-market", "cost_to_serve", 250, COST_UNIT, (COMMUNITY,)),
    Target("team-activation", "Teams that come to life", "activation", 0.65, "share", (HELP_YOURSELF,)),
    Target("team-churn", "Self-serve churn a year", "logo_churn", 0.25, "share", (HELP_YOURSELF,)),
    Target(
        "team-csat", "Self-serve satisfaction", "csat", 0.80, "share", (HELP_YOURSELF,), cadence="monthly"
    ),
    Target("team-cost", "Cost to serve, self-serve", "cost_to_serve", 20, COST_UNIT, (HELP_YOURSELF,)),
    Target(OFF_MOTIVE_TARGET, "Self-serve net retention", "net_retention", 0.85, "share", (HELP_YOURSELF,)),
)
