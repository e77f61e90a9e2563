"""The three reasons to have a relationship, which pull in different directions."""

from moorings.terms.source import BUSINESS_MODEL_GENERATION, ONTOLOGY, POSTHOG, UPG
from moorings.terms.term import Kind, Term
from moorings.terms.vocabulary import Motive

MOTIVES = (
    Term(
        key=Motive.ACQUISITION,
        kind=Kind.MOTIVE,
        label="Acquisition",
        definition=(
            "The relationship is there to win customers: to be found, tried, understood and bought, and "
            "to bring a new customer to the first real use."
        ),
        is_not=(
            "Not marketing as a whole: it covers what a customer gets from us while deciding and "
            "starting. Judge it by activation, time to first value and payback, not by satisfaction years "
            "later."
        ),
        examples=(
            "Mobile operators in a young market, who gave telephones away to win subscribers.",
            "A concierge who sets a new customer up: the Unified Product Graph's own example of a "
            "relationship that serves acquisition and retention at once.",
        ),
        cost_behaviour=(
            "Spent once for each customer, before any revenue, and also on those who never buy. It is "
            "recovered over the months that the customer stays."
        ),
        mistakes=(
            "Winning is paid for and keeping is not, so the bucket leaks as fast as it is filled.",
            "The attention of the trial ends on the day of signature, and the customer notices.",
            "High touch for everyone who asks, before knowing who could ever pay for it.",
        ),
        source=f"{ONTOLOGY}; {BUSINESS_MODEL_GENERATION}; {UPG}",
        synonyms=("acquire", "customer acquisition", "get", "win customers", "new business"),
    ),
    Term(
        key=Motive.RETENTION,
        kind=Kind.MOTIVE,
        label="Retention",
        definition=(
            "The relationship is there to keep customers: to see that they reach what they bought the "
            "product for, and that they still do when the renewal comes."
        ),
        is_not=(
            "Not making it hard to leave: an exit fee holds a customer without keeping one. Judge it by "
            "churn, gross revenue retention and satisfaction, not by what was sold on top."
        ),
        examples=(
            "PostHog's customer success managers: accounts from $20,000 a year that already use all the main "
            "products, so that nothing is left to sell and everything to lose.",
            "The same mobile operators once nearly everybody had a telephone: loyalty schemes took the "
            "place of gifts.",
        ),
        cost_behaviour=(
            "Spent every year for as long as the customer stays. It is often cheaper than winning "
            "another, but that depends on stage and price: compare, do not assume."
        ),
        mistakes=(
            "Retention begins ninety days before the renewal, when the customer has already decided.",
            "The accounts that complain are served and the silent ones are not; silence also precedes churn.",
            "Satisfaction is measured and nothing is done with the answers.",
            "The bond hangs on one person who may leave.",
        ),
        source=f"{ONTOLOGY}; {BUSINESS_MODEL_GENERATION}; example: {POSTHOG}",
        synonyms=("retain", "customer retention", "keep", "keep customers", "churn prevention"),
    ),
    Term(
        key=Motive.UPSELL,
        kind=Kind.MOTIVE,
        label="Upsell",
        definition=(
            "The relationship is there to sell more to customers already won: a larger plan, more seats, "
            "another product. It includes cross-sell; Osterwalder's word for the whole is add-on selling."
        ),
        is_not=(
            "Not retention with a sales target. The two pull apart: a customer who came for advice hears "
            "an offer. Judge it by expansion, net revenue retention and lifetime value."
        ),
        examples=(
            "PostHog's technical account managers: the same $20,000 threshold as its success managers, "
            "but for accounts that do not yet use all the main products.",
            "Mobile operators in a full market, who turned from new subscribers to revenue from each one.",
        ),
        cost_behaviour=(
            "Small where a prompt does it; a person's time where it takes a conversation. Each is worth "
            "no more than the margin on what is sold on top."
        ),
        mistakes=(
            "The person the customer trusts is given a quota, and is trusted less.",
            "More is sold to accounts that do not yet use what they have.",
            "Expansion hides churn: net retention looks well while customers leave.",
        ),
        source=f"{ONTOLOGY}; {BUSINESS_MODEL_GENERATION}; example: {POSTHOG}",
        synonyms=(
            "upselling",
            "up-sell",
            "cross-sell",
            "cross-selling",
            "add-on selling",
            "expansion",
            "expand",
            "grow",
            "boost sales",
            "boosting sales",
        ),
    ),
)
