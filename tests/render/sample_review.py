"""A review as a company of some size would get it: three segments, of which one has no data.

The figures hang together: hours, cost and break-even follow from the mechanisms at £90,000 for 1,600 hours a year.
"""

from dataclasses import replace
from datetime import date
from math import inf

from moorings.checks.rule import Finding, Severity
from moorings.coverage.ladder import LadderView, Overlap, Stretch, Tier
from moorings.drift.report import (
    AccountDrift,
    BookDrift,
    DriftReport,
    MonthlyHelp,
    SegmentSeries,
    Untold,
    Way,
)
from moorings.economics.break_even import BreakEven, share_break_even
from moorings.economics.cost import CostToServe
from moorings.evidence.estimate import known, too_few, unknown
from moorings.evidence.extract import Contradiction, Dropped, TableReport, Unknown
from moorings.review.verdict import (
    AccountDot,
    DataReport,
    DeclaredMechanism,
    DeclaredRelationship,
    DriftOfSegment,
    Ladder,
    Measured,
    Review,
    SegmentReview,
)
from moorings.terms.vocabulary import Category, Depth, Motive, State
from moorings.units import Window

ALLOWED = 0.10
TODAY = date(2026, 6, 30)
NAMES = ("Priya Shah", "Tom Okafor", "Ines Weber")

SELF_SERVE_COST = CostToServe(once_hours=0, yearly_hours=0, once=0, yearly=3.6, fixed=42_000)
MID_COST = CostToServe(once_hours=6, yearly_hours=45, once=337.5, yearly=2_531.25, fixed=24_000)
ENTERPRISE_COST = CostToServe(once_hours=40, yearly_hours=102, once=2_250, yearly=5_737.5, fixed=0)


def sample_review() -> Review:
    """Return the review."""
    segments = (_self_serve(), _mid_market(), _enterprise())
    return Review(
        title="Plank",
        product="Plank",
        as_of=TODAY,
        currency="GBP",
        allowed_share=ALLOWED,
        segments=segments,
        ladders=(_ladder(),),
        drift=_drift(),
        data=_data(),
        findings=(
            Finding(
                "COV004",
                "gap-in-ladder",
                Severity.WARNING,
                "ladder-care",
                "Care",
                "leaves accounts from £20,000 to £24,000 to nobody",
                "lower the mid-market threshold to £20,000 or raise the ceiling of self-service",
                "An account between two tiers gets whichever answer is nearest.",
                "Sourcegraph's published tiers",
            ),
        ),
        notes=(),
        names=False,
        version="0.1.0",
    )


def relationship(
    identity: str,
    title: str,
    categories: tuple[Category, ...],
    cost: CostToServe[float],
    *,
    threshold: str,
    share_of_revenue: float | None,
    **rest: object,
) -> DeclaredRelationship:
    """Return a relationship with everything said about it, unless told otherwise."""
    whole = DeclaredRelationship(
        id=identity,
        title=title,
        label="",
        categories=categories,
        depth=Depth.LONG_TERM,
        motives=(Motive.RETENTION,),
        propositions=("Projects that finish on time",),
        promise="An answer within four working hours",
        mechanisms=(),
        threshold=threshold,
        owner="Head of customer success",
        state=State.LIVE,
        review_due=date(2026, 9, 30),
        channels=("E-mail", "In the product"),
        price="in the plan",
        cost=cost,
        average_cost_per_account=None,
        share_of_revenue=share_of_revenue,
        break_even=share_break_even(cost, ALLOWED),
        missing=(),
    )
    return replace(whole, **rest)  # type: ignore[arg-type]


def _self_serve() -> SegmentReview:
    own = relationship(
        "help-yourself",
        "Help yourself",
        (Category.SELF_SERVICE, Category.AUTOMATED_SERVICES),
        SELF_SERVE_COST,
        threshold="annual revenue less than £20,000 a year",
        share_of_revenue=0.0028,
        depth=Depth.RECURRING,
        motives=(Motive.ACQUISITION, Motive.RETENTION),
        promise="Every common question answered in the product, at any hour",
        mechanisms=(
            DeclaredMechanism("Documentation", Category.SELF_SERVICE, "yearly", 12, 0, None, False),
            DeclaredMechanism("In-app guidance", Category.SELF_SERVICE, "once", 1, 0, None, False),
            DeclaredMechanism("Chatbot", Category.AUTOMATED_SERVICES, "yearly", 3, 0, None, False),
        ),
        owner="Head of product",
        average_cost_per_account=3.6 + 42_000 / 5_980,
        price="£12 a seat a month",
    )
    return SegmentReview(
        id="self-serve",
        title="Self-serve teams",
        description="Teams that find, try and buy the tool by themselves.",
        criteria="annual revenue less than £20,000 a year",
        size=6_000,
        accounts=5_980,
        revenue_per_year=7_714_200,
        revenue_per_account=1_290,
        revenue_basis="measured",
        expected="an answer at once, without talking to anybody",
        offered=("Trellix: community and documentation", "Boardly: chat with a person on weekdays"),
        relationships=(own,),
        measured=(
            measured("nps", "Net Promoter Score", "points", (31, 27.2, 34.8, 1_874), target=35),
            measured("csat", "Customer satisfaction", "share", (0.81, 0.79, 0.83, 1_420), target=0.85),
            measured(
                "logo_churn",
                "Logo churn",
                "share",
                (0.184, 0.175, 0.194, 5_410),
                target=0.15,
                higher_is="worse",
            ),
            measured("gross_retention", "Gross revenue retention", "share", (0.842, 0.828, 0.856, 5_410)),
            measured(
                "human_minutes",
                "Human minutes",
                "minutes a year",
                (6.4, 5.7, 7.1, 5_980),
                higher_is="neither",
            ),
            measured(
                "cost_to_serve",
                "Human cost to serve",
                "money a year",
                (5.98, 5.31, 6.66, 5_980),
                higher_is="worse",
            ),
            Measured(
                "top_agent_share",
                "Share of the main person",
                "share",
                too_few(4, 10, ("A-1044", "A-2011", "A-3377", "A-5120")),
                None,
                "neither",
                "Breslau & Reeb (1975)",
            ),
        ),
        drift=DriftOfSegment(
            accounts_with_more=34,
            accounts_with_less=0,
            since=date(2025, 3, 1),
            cost_per_year=sum(one.cost_per_year or 0 for one in _quiet_helped()),
            revenue_concerned=None,
            unknown=("whether those who got help churned less: only 34 accounts",),
        ),
        findings=(
            Finding(
                "DRI001",
                "quiet-help",
                Severity.ERROR,
                "self-serve",
                "Self-serve teams",
                "34 accounts get help from a person that nobody decided, most of it from Priya Shah",
                "route their tickets to the chatbot, or decide a paid tier for them",
                "Support drifts to the most expensive answer when nobody looks.",
                "Unified Product Graph, Customer Relationship",
                ("self-serve",),
                20_400,
            ),
            Finding(
                "MOT003",
                "metric-does-not-fit-motive",
                Severity.NOTE,
                "help-yourself",
                "Help yourself",
                "is there to acquire and measures no activation",
                "measure how many sign-ups reach their first finished project",
                "Acquisition is judged by activation.",
                "Osterwalder (2004)",
                ("self-serve",),
            ),
        ),
        verdict="34 of 5,980 accounts quietly get help from a person; all others get what was decided.",
    )


def _mid_market() -> SegmentReview:
    own = relationship(
        "peers-and-review",
        "Peers and a yearly review",
        (Category.COMMUNITIES, Category.PERSONAL_ASSISTANCE),
        MID_COST,
        threshold="annual revenue at least £24,000 a year and less than £100,000 a year",
        share_of_revenue=None,
        depth=Depth.RECURRING,
        motives=(),
        propositions=(),
        promise="",
        mechanisms=(
            DeclaredMechanism("Users' forum", Category.COMMUNITIES, "yearly", 6, 0, None, False),
            DeclaredMechanism(
                "Check-in call", Category.PERSONAL_ASSISTANCE, "yearly", 4, 60, "success manager", True
            ),
        ),
        owner=None,
        state=State.DECIDED,
        review_due=date(2026, 3, 31),
        price="",
        missing=("motive", "value proposition", "owner"),
    )
    return SegmentReview(
        id="mid-market",
        title="Mid-market",
        description="Companies of fifty to five hundred people.",
        criteria="annual revenue at least £24,000 a year and less than £100,000 a year",
        size=400,
        accounts=None,
        revenue_per_year=None,
        revenue_per_account=None,
        revenue_basis="",
        expected="a person who knows the account, a few times a year",
        offered=(),
        relationships=(own,),
        measured=(
            Measured("nps", "Net Promoter Score", "points", unknown("nobody was asked"), None, "better", ""),
            Measured(
                "human_minutes",
                "Human minutes",
                "minutes a year",
                unknown("the table 'interactions' has no column 'minutes'"),
                240,
                "neither",
                "",
            ),
        ),
        drift=None,
        findings=(
            Finding(
                "MOD002",
                "relationship-without-motive",
                Severity.WARNING,
                "peers-and-review",
                "Peers and a yearly review",
                "says no motive",
                "choose acquisition, retention or upsell",
                "The motive decides what it is judged by.",
                "Osterwalder (2004)",
                ("mid-market",),
            ),
        ),
        verdict="Unknown: no customer data for this segment, and three parts of the decision are missing.",
    )


def _enterprise() -> SegmentReview:
    own = relationship(
        "named-manager",
        "Named success manager",
        (Category.DEDICATED_PERSONAL_ASSISTANCE,),
        ENTERPRISE_COST,
        threshold="annual revenue at least £100,000 a year",
        share_of_revenue=0.037,
        motives=(Motive.RETENTION, Motive.UPSELL),
        mechanisms=(
            DeclaredMechanism(
                "Quarterly business review",
                Category.DEDICATED_PERSONAL_ASSISTANCE,
                "yearly",
                4,
                480,
                "success manager",
                False,
            ),
            DeclaredMechanism(
                "Onboarding",
                Category.DEDICATED_PERSONAL_ASSISTANCE,
                "once",
                1,
                2_400,
                "success manager",
                False,
            ),
            DeclaredMechanism(
                "Private channel",
                Category.DEDICATED_PERSONAL_ASSISTANCE,
                "yearly",
                12,
                180,
                "success manager",
                False,
            ),
        ),
        price="in plans from £100,000 a year",
    )
    return SegmentReview(
        id="enterprise",
        title="Enterprise",
        description="Companies for which the tool carries the whole portfolio.",
        criteria="annual revenue at least £100,000 a year",
        size=60,
        accounts=58,
        revenue_per_year=8_990_000,
        revenue_per_account=155_000,
        revenue_basis="measured",
        expected="one person who knows them, and a say in the plan",
        offered=("Trellix: a named manager from $50,000 a year",),
        relationships=(own,),
        measured=(
            measured("nps", "Net Promoter Score", "points", (44, 22.1, 61.7, 52), target=50),
            Measured(
                "csat",
                "Customer satisfaction",
                "share",
                unknown("nobody in the segment was asked for satisfaction"),
                0.9,
                "better",
                "",
            ),
            measured(
                "logo_churn", "Logo churn", "share", (0.034, 0.009, 0.117, 59), target=0.05, higher_is="worse"
            ),
            measured("net_retention", "Net revenue retention", "share", (1.12, 1.05, 1.19, 59), target=1.15),
            measured(
                "human_minutes",
                "Human minutes",
                "minutes a year",
                (5_422, 4_810, 6_034, 58),
                target=6_120,
                higher_is="neither",
            ),
            measured(
                "cost_to_serve",
                "Human cost to serve",
                "money a year",
                (5_083, 4_510, 5_657, 58),
                higher_is="worse",
            ),
            measured("cadence", "Reviews held", "reviews a year", (2.6, 2.3, 2.9, 58), target=4),
            measured(
                "top_agent_share",
                "Share of the main person",
                "share",
                (0.87, 0.83, 0.91, 57),
                higher_is="neither",
            ),
        ),
        drift=DriftOfSegment(
            accounts_with_more=3,
            accounts_with_less=5,
            since=date(2025, 11, 12),
            cost_per_year=3 * 5_737.5,
            revenue_concerned=690_000,
            unknown=(),
        ),
        findings=(
            Finding(
                "DRI003",
                "threshold-without-manager",
                Severity.ERROR,
                "named-manager",
                "Named success manager",
                "5 accounts above the threshold have nobody",
                "assign them, the largest first: E-1003, E-1011",
                "They pay for a person.",
                "Unified Product Graph, Customer Relationship",
                ("enterprise",),
                690_000,
            ),
            Finding(
                "DRI002",
                "manager-below-threshold",
                Severity.ERROR,
                "named-manager",
                "Named success manager",
                "3 accounts below the threshold have a named person",
                "say goodbye with notice, or make an exception with an expiry",
                "Politeness decides who gets one.",
                "Unified Product Graph, Customer Relationship",
                ("enterprise",),
                17_212.5,
            ),
            Finding(
                "DRI004",
                "book-over-limit",
                Severity.WARNING,
                "named-manager",
                "Named success manager",
                "one book holds 22 accounts and the limit is 15",
                "move seven accounts, or hire",
                "A book over its limit is pooled service at the price of a dedicated one.",
                "",
                ("enterprise",),
            ),
        ),
        verdict="Most accounts get what was decided; 5 that should have a person have none, and 3 have one too many.",
    )


def measured(
    key: str,
    label: str,
    unit: str,
    estimate: tuple[float, float, float, int],
    *,
    target: float | None = None,
    higher_is: str = "better",
) -> Measured:
    """Return a metric that the data support."""
    source = {"nps": "Reichheld (2003), Harvard Business Review 81(12)"}.get(
        key, "Marketing Metrics, 2nd edition"
    )
    return Measured(key, label, unit, known(*estimate), target, higher_is, source)


def _quiet_helped() -> tuple[AccountDrift, ...]:
    return tuple(
        AccountDrift(
            account=f"A-{1000 + 37 * index}",
            segment="self-serve",
            way=Way.QUIET_HELP,
            says=f"helped by {NAMES[index % 2]} in {3 + index % 4} of the last 6 months",
            since=date(2025, 3 + index % 9, 1),
            person=NAMES[index % 2],
            role="support_engineer",
            cost_per_year=600.0 - 11 * index if index < 30 else None,
            revenue_per_year=900.0 + 53 * index,
        )
        for index in range(34)
    )


def _enterprise_drift() -> tuple[AccountDrift, ...]:
    below = tuple(
        AccountDrift(
            account=f"E-20{index:02d}",
            segment="enterprise",
            way=Way.MANAGED_BELOW,
            says="has a named person and is not entitled to one",
            since=date(2025, 11, 12) if index else None,
            person="Ines Weber",
            role="success manager",
            cost_per_year=5_737.5,
            revenue_per_year=31_000.0 + 4_000 * index,
        )
        for index in range(3)
    )
    above = tuple(
        AccountDrift(
            account=f"E-10{index:02d}",
            segment="enterprise",
            way=Way.UNMANAGED_ABOVE,
            says="is entitled to a named person and has none",
            since=None,
            person=None,
            role=None,
            cost_per_year=None,
            revenue_per_year=138_000.0,
        )
        for index in (3, 11, 14, 20, 31)
    )
    return below + above


def _drift() -> DriftReport:
    helped = (3, 2, 4, 3, 2, 3, 4, 2, 12, 17, 21, 24, 26, 29, 31, 30, 33, 35, 34, 36, 35, 37, 34, 36)
    return DriftReport(
        accounts=_quiet_helped() + _enterprise_drift(),
        books=(BookDrift("Ines Weber", "success manager", "named-manager", 22, 15),),
        series=(
            SegmentSeries("self-serve", 0.002, _months(5_400, 25, helped), date(2025, 3, 1)),
            SegmentSeries("enterprise", 1.0, _months(53, 0, (47, 48, 50, 49, 51, 50) * 4), None),
        ),
        untold=(
            Untold("first response: the table 'interactions' has no column 'first_response_minutes'", ()),
        ),
    )


def _months(accounts: int, growth: int, helped: tuple[int, ...]) -> tuple[MonthlyHelp, ...]:
    return tuple(
        MonthlyHelp(date(2024 + (6 + index) // 12, (6 + index) % 12 + 1, 1), accounts + growth * index, one)
        for index, one in enumerate(helped)
    )


def _ladder() -> Ladder:
    tiers = (
        Tier("help-yourself", "Help yourself", Stretch(0, True, 20_000)),
        Tier("peers-and-review", "Peers and a yearly review", Stretch(24_000, True, 100_000, True)),
        Tier("named-manager", "Named success manager", Stretch(100_000, True, inf)),
    )
    view = LadderView(
        name="Care",
        attribute="annual_revenue",
        tiers=tiers,
        gaps=(Stretch(20_000, True, 24_000),),
        overlaps=(Overlap("peers-and-review", "named-manager", Stretch(100_000, True, 100_000, True)),),
    )
    break_even = {
        "help-yourself": share_break_even(SELF_SERVE_COST, ALLOWED),
        "peers-and-review": share_break_even(MID_COST, ALLOWED),
        "named-manager": BreakEven(79_875, 57_375, ALLOWED),
    }
    return Ladder(view, break_even, _dots())


def _dots() -> tuple[AccountDot, ...]:
    small = [AccountDot(f"A-{one}", 144 * 1.0009**one, "self-serve") for one in range(5_400)]
    middle = [AccountDot(f"M-{one}", 18_000 * 1.0045**one, "mid-market") for one in range(380)]
    large = [AccountDot(f"E-{one}", 92_000 * 1.022**one, "enterprise") for one in range(58)]
    return tuple(small + middle + large)


def _data() -> DataReport:
    return DataReport(
        as_of_is_given=True,
        window=Window(date(2025, 7, 1), TODAY),
        tables=(
            TableReport(
                "accounts", "accounts.csv", 6_441, 6_438, (Dropped("no account id", 3, ("row 212",)),)
            ),
            TableReport(
                "interactions",
                "tickets.csv, calls.csv",
                48_211,
                47_002,
                (
                    Dropped("no account has this id", 1_201, ("A-9001", "A-9002")),
                    Dropped("negative minutes", 8, ("row 77: -5",)),
                ),
                unknown=(Unknown("handled_by", 312, ("misc", "other team")),),
                absent_columns=("first_response_minutes",),
                first=date(2024, 7, 1),
                last=TODAY,
            ),
            TableReport(
                "surveys", "surveys.csv", 5_120, 5_120, first=date(2024, 9, 2), last=date(2026, 6, 28)
            ),
            TableReport("events", "", 0, 0),
        ),
        contradictions=(
            Contradiction(
                "accounts are flagged as gone and have live recurring revenue",
                41,
                6_438,
                "live recurring revenue decides, not the flag",
                ("A-1202", "A-1333"),
            ),
        ),
        placed={"self-serve": 5_980, "enterprise": 58, "unassigned": 12, "unknown": 7},
    )


def hostile_review() -> Review:
    """Return the review with words that try to be markup, or to be too long for their place."""
    review = sample_review()
    script = "<script>alert(1)</script>"
    first = review.segments[0]
    segment = replace(
        first,
        title=script,
        verdict=f"{script} " + "Donaudampfschifffahrtsgesellschaftskapitän" * 6,
        expected='"><img src=x onerror=alert(1)>',
        relationships=tuple(
            replace(one, title="Wort" * 40, owner="o" * 200, threshold=script, promise="'; --")
            for one in first.relationships
        ),
    )
    drift = review.drift or DriftReport()
    long = replace(drift.accounts[0], account="account-" * 20, says=script, person=script)
    return replace(
        review,
        title=f"{script} & Söhne",
        segments=(segment, *review.segments[1:]),
        drift=replace(drift, accounts=(long, *drift.accounts[1:])),
        notes=("</style></head>",),
    )
