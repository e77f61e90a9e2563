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
        examples=("GitLab's strategic enterprise accounts: weekly calls at first, then at least monthly.",),
        cost_behaviour="Grows with accounts.",
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
        ),
        cost_behaviour="In steps with contacts, plus a flat part.",
        source=f"{TRADE_USAGE}; example: {SOURCEGRAPH}",
        synonyms=("medium touch", "mid-touch", "scaled", "pooled and digital"),
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
        examples=("GitLab's long tail: no standing calls, and a person who writes on day 21.",),
        cost_behaviour="Mostly flat; the human part grows with contacts, which is where it slips.",
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
        examples=("Sourcegraph's digital tier: e-mails at 30 and 90 days and a monthly summary of use.",),
        cost_behaviour="Flat, plus usage and moderation.",
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
