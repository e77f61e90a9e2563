"""Customers with a person of their own: one threshold, and two motives above it."""

from moorings.examples.published.policy import bound, dollars, revenue
from moorings.examples.published.posthog import pages
from moorings.examples.published.posthog.segments import ALL_PRODUCTS, LARGE
from moorings.examples.published.posthog.without_a_person import PRODUCT
from moorings.model.mechanism import Mechanism
from moorings.model.relationship import CoverageFacts, Relationship, RelationshipFacts, ReviewRhythm
from moorings.terms.vocabulary import Category, Initiative, Job, Motive
from moorings.units import Period

FROM_20K = revenue(at_least=pages.THRESHOLD)
DEDICATED = (Category.DEDICATED_PERSONAL_ASSISTANCE,)
EACH_QUARTER = ReviewRhythm(every_months=3)
HAND_OVER = pages.ALLOCATION.says("when the account executive hands over", "12 months after the purchase")
NEW_ACCOUNTS = pages.ALLOCATION.says("how long a new account does not count", 3, "months")
NEW_TO_SUCCESS = pages.SUCCESS_WORK.says("how long a new account does not count", "the quarter of assignment")
USUAL_BOOK = pages.ALLOCATION.says("the usual book", "10 to 15 accounts")

ACCOUNT_MANAGER = Relationship(
    "account-manager",
    "Technical account manager",
    segments=(LARGE,),
    propositions=PRODUCT,
    facts=RelationshipFacts(
        label="TAM",
        parts=DEDICATED,
        motives=(Motive.UPSELL,),
        mechanisms=(
            Mechanism(
                id="account_plan",
                name="A plan for the account, kept up to date",
                category=Category.DEDICATED_PERSONAL_ASSISTANCE,
                job=Job.EXPANSION,
                initiative=Initiative.PROACTIVE,
            ),
        ),
        review=EACH_QUARTER,
        statements=(
            pages.ALLOCATION.says("the threshold", dollars(pages.THRESHOLD)),
            pages.OVERVIEW.says("the threshold", dollars(pages.THRESHOLD_A_MONTH, Period.MONTH)),
            USUAL_BOOK,
            HAND_OVER,
            NEW_ACCOUNTS,
        ),
    ),
    coverage=CoverageFacts(
        criteria=(FROM_20K, bound(ALL_PRODUCTS, is_=False)),
        leaves="quarter",
        book=pages.MOST_OF_AN_ACCOUNT_MANAGER,
        book_revenue=dollars(pages.REVENUE_OF_AN_ACCOUNT_MANAGER),
    ),
)
SUCCESS_MANAGER = Relationship(
    "success-manager",
    "Customer success manager",
    segments=(LARGE,),
    propositions=PRODUCT,
    owner="Customer success team",
    facts=RelationshipFacts(
        label="CSM",
        parts=DEDICATED,
        motives=(Motive.RETENTION,),
        mechanisms=(
            Mechanism(
                id="shared_channel",
                name="A shared Slack channel, as early as possible",
                category=Category.DEDICATED_PERSONAL_ASSISTANCE,
                job=Job.SUPPORT,
                initiative=Initiative.REACTIVE,
            ),
            Mechanism(
                id="catch_up",
                name="Catch-up call each quarter, for some accounts",
                category=Category.DEDICATED_PERSONAL_ASSISTANCE,
                job=Job.CHECK_IN,
                initiative=Initiative.PROACTIVE,
                occurrences=4,
            ),
        ),
        review=EACH_QUARTER,
        statements=(
            pages.SUCCESS.says("the target of net revenue retention", pages.NET_RETENTION_BEFORE, "%"),
            pages.SUCCESS_WORK.says("the target of net revenue retention", pages.NET_RETENTION, "%"),
            pages.SUCCESS.says("who covers customers above $20k a year", "success managers, all of them"),
            pages.ALLOCATION.says(
                "who covers customers above $20k a year", "an account manager or a success manager"
            ),
            pages.LIFECYCLE.says("the book", pages.BOOK_OF_A_SUCCESS_MANAGER, "accounts"),
            pages.SUCCESS_WORK.says("the book", dollars(pages.REVENUE_OF_A_SUCCESS_MANAGER)),
            pages.ALLOCATION.says("changes of owner among the top 40 by revenue", "decided by named people"),
            pages.ALLOCATION.says("the YC plan from $20k to $50k", "a role of its own in the success team"),
            NEW_TO_SUCCESS,
        ),
    ),
    coverage=CoverageFacts(
        criteria=(FROM_20K, bound(ALL_PRODUCTS, is_=True)),
        leaves="quarter",
        book_revenue=dollars(pages.REVENUE_OF_A_SUCCESS_MANAGER),
    ),
)
