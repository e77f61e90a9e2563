"""What a customer gives up by leaving: three kinds, eight facets, and whether each was earned or imposed."""

from moorings.terms.source import BUSINESS_MODEL_GENERATION, MOORINGS, SWITCHING_COSTS
from moorings.terms.term import Kind, Term
from moorings.terms.vocabulary import SwitchingFacet, SwitchingKind, SwitchingOrigin


def _facet(facet: SwitchingFacet, label: str, definition: str, example: str, *synonyms: str) -> Term:
    """Return the term of a facet; all eight come from one study."""
    return Term(
        key=facet,
        kind=Kind.SWITCHING_FACET,
        label=label,
        definition=f"{definition} A {facet.kind} switching cost.",
        examples=(example,),
        source=SWITCHING_COSTS,
        synonyms=synonyms,
        upg=facet.cost_type,
    )


SWITCHING_FACETS = (
    _facet(
        SwitchingFacet.ECONOMIC_RISK,
        "Economic risk",
        "The new supplier may turn out worse, and the customer cannot know beforehand.",
        "A payroll service nobody wants to test with real salaries.",
        "risk",
        "uncertainty",
    ),
    _facet(
        SwitchingFacet.EVALUATION,
        "Evaluation",
        "Finding and comparing alternatives takes time and attention.",
        "A tender that occupies a department for a quarter.",
        "search cost",
        "comparison",
    ),
    _facet(
        SwitchingFacet.LEARNING,
        "Learning",
        "What people know of the old product is worth nothing in the new one.",
        "Hundreds of colleagues who know the shortcuts of one drawing program.",
        "retraining",
        "relearning",
    ),
    _facet(
        SwitchingFacet.SETUP,
        "Setup",
        "Data have to be moved, systems connected and settings made again.",
        "Records stored in a format that no other product reads.",
        "migration",
        "data lock-in",
        "data",
        "proprietary format",
    ),
    _facet(
        SwitchingFacet.BENEFIT_LOSS,
        "Benefit loss",
        "Points, status or an old price are lost on leaving.",
        "An airline's gold card.",
        "loss of benefits",
        "lost points",
    ),
    _facet(
        SwitchingFacet.MONETARY_LOSS,
        "Monetary loss",
        "Leaving, or starting elsewhere, costs money once.",
        "An exit fee, or a deposit with the next supplier.",
        "exit fee",
        "termination fee",
    ),
    _facet(
        SwitchingFacet.PERSONAL_RELATIONSHIP_LOSS,
        "Personal relationship loss",
        "The customer would lose people they know and trust.",
        "A banker of fifteen years.",
        "loss of a person",
        "personal bond",
    ),
    _facet(
        SwitchingFacet.BRAND_RELATIONSHIP_LOSS,
        "Brand relationship loss",
        "The customer would lose a brand or a community they see themselves in.",
        "A rider who belongs to the maker's club.",
        "loss of belonging",
        "brand bond",
    ),
)

SWITCHING_ORIGINS = (
    Term(
        key=SwitchingOrigin.EARNED,
        kind=Kind.SWITCHING_ORIGIN,
        label="Earned",
        definition=(
            "Leaving is hard because staying is good: better service, shared history, a community. The "
            "customer would defend it."
        ),
        examples=("A manager who knows the customer's business.",),
        source=MOORINGS,
        synonyms=("deserved",),
    ),
    Term(
        key=SwitchingOrigin.IMPOSED,
        kind=Kind.SWITCHING_ORIGIN,
        label="Imposed",
        definition=(
            "Leaving is hard because we made it so: a closed format, a fee, a notice period. The customer "
            "would rather it were not there, and a rival can make a point of removing it."
        ),
        examples=("Data that cannot be exported.",),
        mistakes=("It is counted as loyalty.",),
        source=MOORINGS,
        synonyms=("forced", "lock-in"),
    ),
)

SWITCHING_CONCEPTS = (
    Term(
        key="switching_cost",
        kind=Kind.CONCEPT,
        label="Switching cost",
        definition=(
            "What it costs a customer to leave for an alternative: time and effort, money, or a bond. In "
            "the study we follow, the three kinds together explain more of the intention to stay than "
            "satisfaction does."
        ),
        is_not="Not loyalty in itself: say whether it is earned or imposed.",
        examples=("Data in a closed format.", "A loyalty tier.", "A named banker."),
        mistakes=("Switching costs are raised where the service should be improved.",),
        source=f"{SWITCHING_COSTS}; {BUSINESS_MODEL_GENERATION}",
        synonyms=("switching barrier", "stickiness"),
        upg="switching_cost",
    ),
    Term(
        key=SwitchingKind.PROCEDURAL,
        kind=Kind.CONCEPT,
        label="Procedural switching cost",
        definition="Leaving takes time and effort: economic risk, evaluation, learning, setup.",
        examples=("Records that must be converted one by one.",),
        source=SWITCHING_COSTS,
    ),
    Term(
        key=SwitchingKind.FINANCIAL,
        kind=Kind.CONCEPT,
        label="Financial switching cost",
        definition="Leaving loses something that can be counted in money: benefit loss, monetary loss.",
        examples=("Points that lapse.",),
        source=SWITCHING_COSTS,
    ),
    Term(
        key=SwitchingKind.RELATIONAL,
        kind=Kind.CONCEPT,
        label="Relational switching cost",
        definition="Leaving breaks a bond: personal relationship loss, brand relationship loss.",
        examples=("A named success manager.",),
        source=SWITCHING_COSTS,
    ),
)
