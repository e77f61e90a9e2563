"""How a relationship is decided, owned and looked at again."""

from moorings.terms.concepts.concept import concept
from moorings.terms.source import BUSINESS_MODEL_GENERATION, MOORINGS, POSTHOG, TRADE_USAGE, UPG

DECISION = (
    concept(
        "decision",
        "Decision",
        "What was chosen, against which other options, why, by whom and when, and what follows from it.",
        is_not="Not a habit: nobody can say when that was chosen.",
        examples=(
            "A manager from £60,000, after £50,000 and £75,000 were priced.",
            "No help for the self-hosted edition, said in plain words.",
        ),
        mistake="The options that were turned down are not kept, and come back every year.",
        source=f"{UPG}; {TRADE_USAGE}",
        synonyms=("decision record", "choice"),
        upg="decision",
    ),
    concept(
        "undecided",
        "Undecided",
        "A segment for which nobody has said what it gets. It is shown, because what is undecided "
        "drifts to the most expensive default.",
        is_not="Not 'no relationship', which is a decision.",
        examples=(
            "A mid-market that appeared between two tiers.",
            "Free users who write to support, and are answered.",
        ),
        cost="As much as the customers ask for.",
        mistake="It is left blank in the plan, as if nothing happened there.",
        source=f"{UPG}; {MOORINGS}",
    ),
    concept(
        "owner",
        "Owner",
        "Who answers for a relationship: a role, a team or a person. What nobody owns, nobody looks at again.",
        is_not="Not everybody who works on it.",
        examples=("Head of Product, for self-service.", "The community team, for the forum."),
        mistake="The owner has left, and the name is still there.",
        source=f"{TRADE_USAGE}; {UPG}",
        synonyms=("responsible", "accountable"),
    ),
    concept(
        "review_rhythm",
        "Review of the decision",
        "When a relationship is looked at again, and whether it still fits: a date and a rhythm.",
        is_not="Not the review with a customer, which is part of the relationship.",
        examples=(
            "PostHog looks at who owns which account at the start of each quarter.",
            "GitLab re-evaluates its priorities each quarter.",
        ),
        mistake="It is reviewed when something has gone wrong.",
        source=f"{TRADE_USAGE}; example: {POSTHOG}",
        synonyms=("review date", "review due", "revisit"),
    ),
    concept(
        "trigger",
        "Trigger",
        "What ends a stage, so that the next relationship begins: so many accounts, hours a week, or revenue.",
        is_not="Not the threshold, which moves one account; a trigger moves the segment.",
        examples=(
            "500 accounts, or 1,600 pooled hours a year.",
            "The first month in which the founder cannot answer all.",
        ),
        mistake="It is named after it was passed.",
        synonyms=("stage trigger", "next stage"),
    ),
    concept(
        "assessment",
        "Assessment",
        "A questionnaire on how well the business deals with its customers: each row has two poles, a score "
        "towards one of them, its importance and how certain we are. Asked again, it shows what has changed.",
        is_not="Not a measurement: it is judgement, and says so. Where data are, they go first.",
        examples=(
            "Churn: three towards high, importance 9, certainty 8.",
            "The same rows half a year later.",
        ),
        mistake="It is filled in alone, by whoever is judged.",
        source=f"{BUSINESS_MODEL_GENERATION}; {MOORINGS}",
        synonyms=("questionnaire", "SWOT", "strengths and weaknesses"),
    ),
    concept(
        "checklist",
        "Checklist",
        "What the sources ask of this part of a business model, and for each point whether it is in place, "
        "planned, missing or unknown, and where in the model that stands.",
        is_not="Not a score: nothing is asked of a segment that was decided to have no relationship.",
        examples=(
            "Onboarding: in place for one segment, missing for another.",
            "Cost: unknown, since no minutes are given.",
        ),
        mistake="Every point is ticked, and nothing in it is what customers expect.",
        synonyms=("self-check",),
    ),
)
