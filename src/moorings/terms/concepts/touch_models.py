"""High, mid, low and tech touch: how a service is staffed, which is not yet what the customer gets."""

from moorings.terms.source import GITLAB, SOURCEGRAPH, TRADE_USAGE
from moorings.terms.term import Kind, Term

TOUCH_MODELS = (
    Term(
        key="touch_model",
        kind=Kind.CONCEPT,
        label="Touch model",
        definition=(
            "A name for how much human time each customer of a tier gets: high, mid, low or tech touch. "
            "It says how the service is staffed. What the customer gets is said by the categories, so "
            "name those."
        ),
        is_not=(
            "Not one scale that everyone shares: Sourcegraph's handbook called the same tier medium-touch "
            "on one page and low-touch on another."
        ),
        examples=(
            "Sourcegraph's three tiers: named and dedicated, shared, and digital.",
            "GitLab's three: strategic accounts, growth, and the long tail.",
        ),
        cost_behaviour="Each tier its own; the name alone does not say which.",
        mistakes=("Tiers are named after touch, and what a customer gets in each is said nowhere.",),
        source=f"{TRADE_USAGE}; example: {SOURCEGRAPH}",
        synonyms=("touch", "engagement model", "coverage model"),
    ),
    Term(
        key="high_touch",
        kind=Kind.CONCEPT,
        label="High touch",
        definition=(
            "Much human time for each customer. It usually means dedicated personal assistance: a named "
            "person, reviews, visits. If nobody is assigned, it is personal assistance, and a generous "
            "amount of it."
        ),
        is_not="Not a promise a customer can hold us to. 'Your own manager, four reviews a year' is one.",
        examples=(
            "GitLab's strategic enterprise accounts: weekly calls at first, then at least monthly.",
            "PostHog's new payers: high touch for three months, and then no longer.",
        ),
        cost_behaviour="Grows with accounts.",
        mistakes=("It is given to whoever asks, because no threshold says who has a right to it.",),
        source=f"{TRADE_USAGE}; example: {GITLAB}",
        synonyms=("high-touch", "white glove"),
    ),
    Term(
        key="mid_touch",
        kind=Kind.CONCEPT,
        label="Mid touch",
        definition=(
            "Some human time for each customer, shared out from a pool or at long intervals, with "
            "machines for the rest. It is usually a hybrid: personal assistance with automated services, "
            "or a community with periodic personal assistance. Name the parts."
        ),
        is_not=(
            "Not half of high touch: without stated parts it becomes whatever the loudest customer asks for."
        ),
        examples=(
            "Sourcegraph's scaled tier: a shared team, two working sessions a year, one business review.",
            "GitLab's growth accounts: about 48 to a person, and a fixed programme for each.",
        ),
        cost_behaviour="In steps with contacts, plus a flat part.",
        mistakes=("It is what is left between two tiers that were thought through.",),
        source=f"{TRADE_USAGE}; example: {SOURCEGRAPH}",
        synonyms=("medium touch", "mid-touch", "scaled", "scaled customer success", "pooled and digital"),
    ),
    Term(
        key="low_touch",
        kind=Kind.CONCEPT,
        label="Low touch",
        definition=(
            "Little human time for each customer, and only on request or on a warning sign. Behind it stand "
            "self-service, automated services, communities, and some personal assistance: name which."
        ),
        is_not="Not no touch: if people answer when asked, that is personal assistance and has a cost.",
        examples=(
            "GitLab's long tail: no standing calls, and a person who writes on day 21.",
            "Sourcegraph's digital tier: e-mails, and an invitation to a check-in each quarter.",
        ),
        cost_behaviour="Mostly flat; the human part grows with contacts, which is where it slips.",
        mistakes=("Nobody counts the contacts that people answer, so nobody sees it become mid touch.",),
        source=f"{TRADE_USAGE}; example: {GITLAB}",
        synonyms=("low-touch", "light touch"),
    ),
    Term(
        key="tech_touch",
        kind=Kind.CONCEPT,
        label="Tech touch",
        definition=(
            "No human time by default. It may be self-service (the same help for all), automated services "
            "(help that recognises the customer), a community, or all three: name each of them, because "
            "they cost and feel different."
        ),
        is_not="Not a category: 'digital' says what carries the help and leaves open what the help is.",
        examples=(
            "Sourcegraph's digital tier: e-mails at 30 and 90 days and a monthly summary of use.",
            "Skype in its day: hundreds of millions of users, and next to nobody who answered.",
        ),
        cost_behaviour="Flat, plus usage and moderation.",
        mistakes=("It is the name for having no idea yet what these customers get.",),
        source=f"{TRADE_USAGE}; example: {SOURCEGRAPH}",
        synonyms=(
            "tech-touch",
            "digital",
            "digital touch",
            "digital-led",
            "digital customer success",
            "no touch",
        ),
    ),
)
