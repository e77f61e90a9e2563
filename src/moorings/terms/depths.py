"""How long a relationship is meant to last: the second axis, beside the category."""

from moorings.terms.source import BUSINESS_MODEL_GENERATION, GITLAB, POSTHOG, SOURCEGRAPH
from moorings.terms.term import Kind, Term
from moorings.terms.vocabulary import Depth

DEPTHS = (
    Term(
        key=Depth.TRANSACTIONAL,
        kind=Kind.DEPTH,
        label="Transactional",
        definition=(
            "Every exchange stands alone: the customer gets what they came for, and neither side expects "
            "a next time. Without a category beside it, it says that there is no relationship, which is a "
            "legal answer."
        ),
        is_not=(
            "Not a failure and not a lack of care. A traveller who passes once wants a fast purchase, not "
            "a friend."
        ),
        examples=(
            "A kiosk in an airport, whose customers are on their way elsewhere.",
            "A ticket machine on a railway platform.",
        ),
        cost_behaviour="Nothing between two purchases. What it costs lies in the sale itself.",
        mistakes=(
            "Newsletters and loyalty cards for people who will not pass again.",
            "It is the true state of a segment that the plan calls long-term: nobody is in touch after "
            "the sale.",
        ),
        source=BUSINESS_MODEL_GENERATION,
        synonyms=("transaction", "one-off", "one-time", "no relationship"),
    ),
    Term(
        key=Depth.RECURRING,
        kind=Kind.DEPTH,
        label="Recurring",
        definition=(
            "The same customer comes back, is expected, and is met at a rhythm. Repetition makes the "
            "bond, and either side may end it without losing much."
        ),
        is_not=(
            "Not the same as recurring revenue: a subscription can renew for years between two parties "
            "who never meet. And not yet long-term, where both sides invest in knowing each other."
        ),
        examples=(
            "Sourcegraph's scaled tier: two working sessions and two looks at the roadmap a year.",
            "GitLab's growth accounts: weekly calls in the first month, then at least one each quarter.",
        ),
        cost_behaviour="Follows the rhythm: twice the meetings, twice the hours.",
        mistakes=(
            "The rhythm is declared and not kept, and nobody counts: four reviews planned, two or "
            "three held.",
            "One rhythm for all, whatever the account is worth and whatever is happening in it.",
        ),
        source=f"{BUSINESS_MODEL_GENERATION}, the middle of its range; examples: {SOURCEGRAPH}, {GITLAB}",
        synonyms=("repeat", "periodic", "regular"),
    ),
    Term(
        key=Depth.LONG_TERM,
        kind=Kind.DEPTH,
        label="Long-term",
        definition=(
            "The bond is meant to last and to deepen. Both sides put something into it that has no value "
            "elsewhere: knowledge of each other, shared plans, a history."
        ),
        is_not=(
            "Not a long contract: a three-year term with a customer nobody knows is transactional with a "
            "delay. Not the same as dedicated: a community can hold its members for decades."
        ),
        examples=(
            "Private banking, where trust takes years and the same banker stays.",
            "PostHog's forty largest customers, for whom a change of owner is decided by named people and "
            "kept rare.",
        ),
        cost_behaviour=(
            "Heavy at the start, lighter later, and paid back over years. Every change of staff spends "
            "part of it again."
        ),
        mistakes=(
            "It is judged by the first year's margin.",
            "It rests on one person's memory and leaves with them.",
            "The relationship stays what it was at signature while the customer has grown.",
        ),
        source=f"{BUSINESS_MODEL_GENERATION}; example: {POSTHOG}",
        synonyms=("long-standing", "lasting", "deep", "partnership"),
    ),
)
