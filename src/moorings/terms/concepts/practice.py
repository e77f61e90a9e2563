"""What customers really get, against what was decided."""

from moorings.terms.concepts.concept import concept
from moorings.terms.source import MOORINGS, POSTHOG, TRADE_USAGE, UPG

PRACTICE = (
    concept(
        "drift",
        "Drift",
        "Practice leaving the decision: accounts that get more than was decided, less, or something "
        "else, without anybody having chosen it. More costs money; less breaks a promise.",
        is_not="Not an exception, which somebody granted, with a reason and an end.",
        examples=(
            "Support staff answer self-serve customers one by one until everybody has personal assistance.",
            "PostHog looks each quarter for accounts above $20,000 without an owner, and for books over fifteen.",
        ),
        cost="The dearer help times the accounts that quietly get it.",
        mistake="Only what is too little is looked for; what is too much nobody complains of.",
        source=f"{UPG}; {MOORINGS}; example: {POSTHOG}",
        synonyms=("drifting", "policy drift", "service creep"),
    ),
    concept(
        "quiet_help",
        "Quiet help",
        "A person helps accounts for which no person was decided, kindly and uncounted.",
        is_not="Not a human moment, which was decided.",
        examples=(
            "An engineer answers a free user by direct message.",
            "A former account keeps its manager's number.",
        ),
        cost="A few minutes each, and a salary in all.",
        mistake="It is praised, and asked of everybody.",
        synonyms=("quietly helped", "shadow support"),
    ),
    concept(
        "dedication",
        "Dedication",
        "How far an account is really served by one person: the share of its human contact that its "
        "main contact holds, corrected for accounts with few contacts.",
        is_not="Not the owner field: it is counted from contacts.",
        examples=(
            "Nine of ten contacts with one person: dedicated in fact.",
            "A third with each of three: whoever is free, whatever the contract says.",
        ),
        mistake="An account with a single contact is counted as wholly dedicated.",
    ),
    concept(
        "relationship_quality",
        "Relationship quality",
        "How good the bond is, as customers say and as they behave: satisfaction, effort, whether they would "
        "recommend us, whether they stay. No single figure is it.",
        is_not="Not activity: many contacts may be a bad sign.",
        examples=(
            "Satisfaction asked after each case.",
            "Churn among those who were helped, and those who were not.",
        ),
        mistake="It is not measured, or once a year, for a slide.",
        source=TRADE_USAGE,
        synonyms=("health", "customer health", "relationship strength", "health score"),
    ),
)
