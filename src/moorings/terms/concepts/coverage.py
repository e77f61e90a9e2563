"""Who gets which relationship."""

from moorings.terms.concepts.concept import concept
from moorings.terms.source import GITLAB, MOORINGS, POSTHOG, SOURCEGRAPH, TRADE_USAGE, UPG

COVERAGE = (
    concept(
        "threshold",
        "Threshold",
        "From which value of an attribute an account qualifies, usually revenue: with currency, "
        "period, and whether the value itself is included. It has a way in and a way out.",
        is_not="Not a guideline: somebody below it is refused, and told why.",
        examples=(
            "Annual revenue of £60,000 or more; back down below £50,000 after 90 days.",
            "PostHog: $20,000 a year for a person of one's own.",
        ),
        mistake="'Above' for one tier and 'below' for the next, so the value between belongs to nobody.",
        source=f"{UPG}; {MOORINGS}; example: {POSTHOG}",
        synonyms=("cut line", "cut-off", "revenue threshold"),
    ),
    concept(
        "criteria",
        "Criteria",
        "The conditions on an account's attributes that must all hold: revenue, seats, developers, plan, region.",
        is_not="Not a description: a machine can say whether each holds.",
        examples=("Seats more than 50, and region Europe.", "Plan is one of Pro and Enterprise."),
        mistake="'Strategic' is one of them, and no two people agree which accounts are.",
        synonyms=("criterion", "condition", "bound"),
    ),
    concept(
        "entitlement",
        "Entitlement",
        "The relationships an account has a right to under the policy, each with the rule that gave it.",
        is_not="Not what it receives: the difference is drift.",
        examples=(
            "£72,000 a year: a named manager, beside the documentation that all have.",
            "Revenue not known: the answer is unknown, and not no.",
        ),
        mistake="It is looked up in a person's memory.",
        synonyms=("eligibility", "entitled"),
    ),
    concept(
        "ladder",
        "Ladder",
        "A set of relationships of which each account of a universe (all accounts, or some segments) gets "
        "exactly one, its tier.",
        is_not="Not all relationships: documentation and a forum are for everybody, whatever the tier.",
        examples=("Kernel's plans, from best effort to a quarter of an hour.", "Sourcegraph's three tiers."),
        mistake="Its ends do not meet: a gap, an overlap, or both.",
        synonyms=("tiering", "tier model"),
    ),
    concept(
        "tier",
        "Tier",
        "One step of a ladder: the relationship that accounts between two thresholds get.",
        is_not="Not a segment, which says who the customers are; one tier may hold several.",
        examples=(
            "Sourcegraph's digital tier: small firms of any revenue, and mid-size ones below $100,000.",
            "GitLab's long tail.",
        ),
        cost="Its mechanisms, times the accounts in it.",
        mistake="It has a name and a colour, and nobody wrote down what its customers get.",
        source=f"{TRADE_USAGE}; examples: {SOURCEGRAPH}, {GITLAB}",
        synonyms=("service tier", "support tier", "level"),
    ),
    concept(
        "gap",
        "Gap",
        "An account that could exist and that no tier of a ladder takes.",
        is_not="Not an account without data: there the answer is unknown.",
        examples=(
            "Sourcegraph's published tiers: below $100,000 and above it, and nothing for exactly $100,000.",
            "Up to 99 seats, and from 101.",
        ),
        mistake="It is found by the first customer who falls into it.",
        source=f"{MOORINGS}; example: {SOURCEGRAPH}",
    ),
    concept(
        "overlap",
        "Overlap",
        "An account that could exist and that two tiers of a ladder claim.",
        is_not="Not a hybrid, and not a right to two things that do not exclude each other.",
        examples=(
            "Sourcegraph's published tiers: 501 to 2,500 developers, and 2,500 or more.",
            "'Up to £50,000' and 'from £50,000'.",
        ),
        mistake="The dearer tier wins, since nobody wants to say no.",
        source=f"{MOORINGS}; example: {SOURCEGRAPH}",
    ),
    concept(
        "witness",
        "Witness account",
        "A made-up account that shows a gap, an overlap or a tier that nobody can reach: its attributes, "
        "to be checked by hand.",
        is_not="Not a customer of ours, unless one happens to be like it.",
        examples=("2,500 developers and $200,000 a year: two tiers.", "Exactly $100,000 a year: none."),
        mistake="It is called unlikely, and arrives.",
        synonyms=("witness account", "counterexample"),
    ),
    concept(
        "book",
        "Book",
        "The accounts that one person holds. Its limit is part of the promise made to each of them.",
        is_not="Not a territory: it is counted in accounts, or in revenue, that somebody must serve.",
        examples=(
            "PostHog's technical account managers: fifteen at the most.",
            "GitLab's growth segment: about 48, as its table of hours implies.",
        ),
        cost="A salary divided by its size.",
        mistake="It grows by one at a time, and nobody decided on the last ten.",
        source=TRADE_USAGE,
        synonyms=("book of business", "portfolio", "accounts per CSM", "coverage ratio", "caseload"),
    ),
    concept(
        "unassigned",
        "Unassigned",
        "An account whose data are known and that no segment takes.",
        is_not="Not unknown, where an attribute is missing.",
        examples=("A public authority, when segments are firms by size.", "An account with no seats."),
        mistake="They are left out of every table, and served all the same.",
        synonyms=("no segment",),
    ),
    concept(
        "unknown",
        "Unknown",
        "Nobody can say, because something is missing. It is neither nought nor no.",
        is_not="Not undecided: there the data may be complete, and a choice is missing.",
        examples=(
            "Revenue is empty: whether a manager is due is unknown.",
            "Nobody was asked: satisfaction is unknown.",
        ),
        mistake="It is shown as zero, and averaged.",
        source=f"{MOORINGS}; example: {GITLAB}",
        synonyms=("not known", "missing data"),
    ),
)
