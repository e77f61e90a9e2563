"""The remaining words: what a relationship is, who gets it, what it costs, and how practice leaves it."""

from moorings.terms.source import BUSINESS_MODEL_GENERATION, MOORINGS, ONTOLOGY, SOURCEGRAPH, TRADE_USAGE, UPG
from moorings.terms.term import Kind, Term
from moorings.terms.touch_models import TOUCH_MODELS


def _concept(
    key: str,
    label: str,
    definition: str,
    *,
    source: str = MOORINGS,
    is_not: str = "",
    example: str = "",
    mistake: str = "",
    synonyms: tuple[str, ...] = (),
    upg: str = "",
) -> Term:
    """Return the term of a concept."""
    return Term(
        key=key,
        kind=Kind.CONCEPT,
        label=label,
        definition=definition,
        is_not=is_not,
        examples=(example,) if example else (),
        mistakes=(mistake,) if mistake else (),
        source=source,
        synonyms=synonyms,
        upg=upg,
    )


MODEL = (
    _concept(
        "relationship",
        "Relationship",
        "What a customer of one segment gets when they need us, and how that is kept up over time: a "
        "person, a named person, a page, a machine's answer, other customers, a hand in the product. "
        "It is kept with a segment and serves a value proposition; without both it is decoration.",
        is_not="Not the channel that carries it, and not support alone.",
        source=f"{BUSINESS_MODEL_GENERATION}; {ONTOLOGY}; {UPG}",
        synonyms=("customer relationship", "customer engagement", "engagement"),
        upg="customer_relationship",
    ),
    _concept(
        "segment",
        "Customer segment",
        "A group of customers who need something in common, are reached and served in the same way, "
        "and are worth a decision of their own.",
        mistake="One size for all: segments are drawn and then served alike.",
        source=f"{BUSINESS_MODEL_GENERATION}; {UPG}",
        synonyms=("market segment", "target customer", "cohort"),
        upg="market_segment",
    ),
    _concept(
        "value_proposition",
        "Value proposition",
        "What the segment gets from us that is worth paying for. A relationship serves one: it is why "
        "the help is given at all.",
        source=f"{BUSINESS_MODEL_GENERATION}; {ONTOLOGY}; {UPG}",
        synonyms=("VP", "offer", "purpose"),
        upg="value_proposition",
    ),
    _concept(
        "channel",
        "Channel",
        "The way by which we reach a customer and the relationship is carried: e-mail, a shop, an app.",
        is_not="Not the relationship: ask what the customer gets through it.",
        source=f"{BUSINESS_MODEL_GENERATION}; {UPG}",
        synonyms=("distribution channel",),
        upg="distribution_channel",
    ),
    _concept(
        "mechanism",
        "Mechanism",
        "The thing that does it: a review, a chatbot, a forum, a loyalty tier. It has a frequency and "
        "takes minutes or money, so it is where the cost of a relationship comes from.",
        is_not=(
            "Not the category: a category is the shape of the bond, a mechanism is what the customer meets."
        ),
        source=ONTOLOGY,
        synonyms=("relationship mechanism", "touchpoint"),
    ),
    _concept(
        "hybrid",
        "Hybrid",
        "One relationship made of several categories, each with its own mechanisms and frequency, "
        "with one price and one owner.",
        is_not="Not indecision: every part is named.",
        example="For a mid-market between self-serve and enterprise: a community, and a person twice a year.",
        source=f"{UPG}; {MOORINGS}",
        synonyms=("hybrid relationship", "blend", "mixed"),
    ),
    _concept(
        "customer_equity",
        "Customer equity",
        "What a relationship adds to the worth of the customer base: by winning customers, by keeping "
        "them, or by selling them more. We call it the motive.",
        source=ONTOLOGY,
        synonyms=("motive",),
    ),
    _concept(
        "expected_relationship",
        "Expected relationship",
        "What the segment expects to get, with the evidence for it and how sure we are, from 1 to 10.",
        mistake="It is what we would like to give.",
        source=f"{BUSINESS_MODEL_GENERATION}; {MOORINGS}",
        synonyms=("expected", "expectation"),
    ),
    _concept(
        "established_relationship",
        "Established relationship",
        "What the segment gets today.",
        is_not="Not what was decided: practice may have drifted from it.",
        source=BUSINESS_MODEL_GENERATION,
        synonyms=("established", "current relationship"),
    ),
    _concept(
        "offered_relationship",
        "Relationship offered by a competitor",
        "What the same segment would get from somebody else, with its price, the source and the date.",
        source=MOORINGS,
        synonyms=("offered", "competitor's relationship", "competing offer"),
    ),
    _concept(
        "undecided",
        "Undecided",
        "A segment for which nobody has said what it gets. It is shown, because what is undecided "
        "drifts to the most expensive default.",
        is_not="Not 'no relationship', which is a decision.",
        source=f"{UPG}; {MOORINGS}",
    ),
    _concept(
        "promise",
        "Promise",
        "What the customer may hold us to: an answer within so many hours, on these days, by this "
        "kind of person.",
        mistake="'Next working day, within 24 hours' is two promises from Friday to Monday.",
        source=MOORINGS,
        synonyms=("service level", "SLA", "response time"),
    ),
    _concept(
        "cadence",
        "Cadence",
        "How often something is held, in days or times a year. 'Bi-weekly' is read in two ways; a "
        "number is not.",
        source=TRADE_USAGE,
        synonyms=("frequency", "rhythm"),
    ),
)

COVERAGE = (
    _concept(
        "threshold",
        "Threshold",
        "From which value of an attribute an account qualifies, usually revenue: with currency, "
        "period, and whether the value itself is included. It has a way in and a way out.",
        example="Annual revenue of £60,000 or more; back down below £50,000 after 90 days.",
        mistake="'Above' for one tier and 'below' for the next, so the value between belongs to nobody.",
        source=f"{UPG}; {MOORINGS}",
        synonyms=("cut line", "cut-off", "criteria"),
    ),
    _concept(
        "entitlement",
        "Entitlement",
        "The relationships an account has a right to under the policy, each with the rule that gave it.",
        is_not="Not what it receives: the difference is drift.",
        synonyms=("eligibility", "entitled"),
    ),
    _concept(
        "ladder",
        "Ladder",
        "A set of relationships of which each account gets exactly one, its tier.",
        is_not="Not all relationships: documentation and a forum are for everybody, whatever the tier.",
        synonyms=("tier", "tiering", "service tier"),
    ),
    _concept(
        "gap",
        "Gap",
        "An account that could exist and that no tier of a ladder takes.",
        example=(
            "Sourcegraph's published tiers: below $100,000 and above it, and nothing for exactly $100,000."
        ),
        source=f"{MOORINGS}; example: {SOURCEGRAPH}",
    ),
    _concept(
        "overlap",
        "Overlap",
        "An account that could exist and that two tiers of a ladder claim.",
        example="Sourcegraph's published tiers: 501 to 2,500 developers, and 2,500 or more.",
        source=f"{MOORINGS}; example: {SOURCEGRAPH}",
    ),
    _concept(
        "grace",
        "Grace period",
        "The days an account keeps its tier after it stops qualifying, so that one poor month moves nobody.",
        source=TRADE_USAGE,
        synonyms=("grace days",),
    ),
    _concept(
        "book",
        "Book",
        "The accounts that one person holds. Its limit is part of the promise made to each of them.",
        example="PostHog's technical account managers: fifteen at the most.",
        source=TRADE_USAGE,
        synonyms=("book of business", "portfolio", "accounts per CSM", "coverage ratio"),
    ),
    _concept(
        "capacity",
        "Capacity",
        "The productive hours a team has in a year, against the hours its promises take.",
        mistake="A person is counted at 2,080 hours, as if nobody had holidays or meetings.",
        source=TRADE_USAGE,
        synonyms=("headcount", "workload"),
    ),
)

PRACTICE = (
    _concept(
        "cost_to_serve",
        "Cost to serve",
        "What one account costs a year through its relationship: people's hours at their loaded cost, "
        "cash, and a share of what is fixed. Judge it as a share of the account's revenue.",
        is_not="Not the cost of support alone, and not the cost of winning the customer.",
        source=TRADE_USAGE,
        synonyms=("cost of service", "servicing cost"),
    ),
    _concept(
        "break_even",
        "Break-even",
        "The revenue at which a relationship pays for itself: either its cost is the share of revenue "
        "we allow, or it earns more over the customer's life than the next cheaper one would.",
        mistake="The threshold is set below it, so every account that just qualifies costs money.",
        synonyms=("breakeven", "pays for itself"),
    ),
    _concept(
        "drift",
        "Drift",
        "Practice leaving the decision: accounts that get more than was decided, less, or something "
        "else, without anybody having chosen it. More costs money; less breaks a promise.",
        is_not="Not an exception, which somebody granted, with a reason and an end.",
        example=(
            "Support staff answer self-serve customers one by one until everybody has personal assistance."
        ),
        source=f"{UPG}; {MOORINGS}",
        synonyms=("drifting", "policy drift", "service creep"),
    ),
    _concept(
        "dedication",
        "Dedication",
        "How far an account is really served by one person: the share of its human contact that its "
        "main contact holds, corrected for accounts with few contacts.",
        synonyms=("top-agent share",),
    ),
    _concept(
        "integration",
        "Integration",
        "How a relationship hangs together with channels, revenue, cost, resources and activities. "
        "Declared links count as decided; links derived through the shared segment are shown as a "
        "hint.",
        source=f"{BUSINESS_MODEL_GENERATION}; {MOORINGS}",
        synonyms=("integrated",),
    ),
)

CONCEPTS = (*MODEL, *COVERAGE, *PRACTICE, *TOUCH_MODELS)
