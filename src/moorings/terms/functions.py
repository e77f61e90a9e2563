"""What a mechanism does to the bond: Osterwalder's three functions of 2004."""

from moorings.terms.source import ONTOLOGY
from moorings.terms.term import Kind, Term
from moorings.terms.vocabulary import Function

FUNCTIONS = (
    Term(
        key=Function.PERSONALIZATION,
        kind=Kind.FUNCTION,
        label="Personalisation",
        definition="It makes what the customer gets fit this customer: their data, history and goals.",
        is_not="Not a first name at the top of a letter that everybody receives.",
        examples=("A recommendation made from past purchases.", "A success plan written with the customer."),
        mistakes=("It uses what the customer did not know we knew.",),
        source=ONTOLOGY,
        synonyms=("personalisation", "customisation", "customization", "tailoring"),
    ),
    Term(
        key=Function.TRUST,
        kind=Kind.FUNCTION,
        label="Trust",
        definition=(
            "It gives the customer reason to rely on us: that we do what we said, and that "
            "others found the same."
        ),
        is_not="Not a badge on a page. Trust is what is left after the first thing went wrong.",
        examples=(
            "A public status page that admits an outage.",
            "Customers' reviews, the bad ones included.",
        ),
        mistakes=("A response time is promised that the calendar cannot keep.",),
        source=ONTOLOGY,
        synonyms=("reliability", "reassurance"),
    ),
    Term(
        key=Function.BRAND,
        kind=Kind.FUNCTION,
        label="Brand",
        definition="It makes the customer feel part of something with a name, and glad of it.",
        is_not="Not advertising, which speaks to people who are not customers yet.",
        examples=("A users' conference.", "An ambassador programme."),
        mistakes=("The brand is warm and the support is not; the customer believes the support.",),
        source=ONTOLOGY,
        synonyms=("brand building", "belonging"),
    ),
)
