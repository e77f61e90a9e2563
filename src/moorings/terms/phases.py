"""The customer's buying cycle: Osterwalder's four phases of 2004."""

from moorings.terms.source import ONTOLOGY
from moorings.terms.term import Kind, Term
from moorings.terms.vocabulary import Phase

PHASES = (
    Term(
        key=Phase.AWARENESS,
        kind=Kind.PHASE,
        label="Awareness",
        definition="The customer learns that we exist and that their problem can be solved.",
        is_not="Not advertising alone: a helpful answer to a stranger is the first thing they get from us.",
        examples=("A talk at a meeting of the trade.", "An answer in a public forum that a stranger finds."),
        mistakes=("Nobody notes what was promised here, so nobody keeps it later.",),
        source=ONTOLOGY,
        synonyms=("discovery",),
    ),
    Term(
        key=Phase.EVALUATION,
        kind=Kind.PHASE,
        label="Evaluation",
        definition="The customer compares us with others and with doing nothing.",
        is_not="Not the sale: what helps here is to find out that we do not fit.",
        examples=("A trial with a person to ask.", "A demonstration on the customer's own data."),
        mistakes=("The attention shown here is more than the customer will ever get again.",),
        source=ONTOLOGY,
        synonyms=("consideration", "trial"),
    ),
    Term(
        key=Phase.PURCHASE,
        kind=Kind.PHASE,
        label="Purchase",
        definition="The customer agrees and pays: a signature, a checkout, a contract.",
        is_not="Not the end: for the customer it is where the relationship begins.",
        examples=("Checkout without staff.", "A negotiated order form."),
        mistakes=("Self-serve customers are sent to a salesperson just when they are ready to pay.",),
        source=ONTOLOGY,
        synonyms=("buying", "sale", "checkout"),
    ),
    Term(
        key=Phase.AFTER_SALES,
        kind=Kind.PHASE,
        label="After sales",
        definition=(
            "Everything from the first use on: onboarding, support, feedback, reviews, loyalty, renewal. "
            "In a subscription business it is most of the relationship."
        ),
        is_not=(
            "Not only support: onboarding and loyalty are jobs of their own, and are the first to be "
            "forgotten."
        ),
        examples=("An onboarding call in the first week.", "A quarterly business review."),
        mistakes=("The plan ends at the purchase, where the relationship begins or breaks.",),
        source=ONTOLOGY,
        synonyms=("after the sale", "post-sale", "post-purchase", "aftercare"),
    ),
)
