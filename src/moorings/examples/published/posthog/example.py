"""What PostHog's policy shows."""

from moorings.examples.example import Example
from moorings.examples.published.posthog.accounts import TABLES
from moorings.examples.published.posthog.earlier import MODEL_BEFORE
from moorings.examples.published.posthog.model import MODEL

EXAMPLE = Example(
    MODEL,
    "two motives at one threshold, a delay that is meant, and pages that were not all updated",
    look_at=(
        "From $20,000 a year an account has a person: for upsell where there is room to grow, else for retention.",
        "The community answers after two weeks on purpose. The reason stands in the promise; nothing is found there.",
        "Some pages say different things. The days are unknown, so neither is called wrong.",
        "$1,667 a month is rounded: $1,666.67 is $20,000 a year, and would be no finding.",
        "`data/` is made up: one account fell below the threshold, one grew above it, one book is too full.",
    ),
    commands={
        "check posthog.upg --fail-on never": "the statements that disagree",
        "diff posthog-before.upg posthog.upg": "what older versions of the pages said, in sentences",
        "gate posthog.upg --accounts data --moves quarter --as-of 2026-06-30": "who moves in the quarter",
        "review posthog.upg --data data --as-of 2026-06-30": "the quarterly review: no owner, full books",
    },
    earlier=MODEL_BEFORE,
    tables=TABLES,
)
