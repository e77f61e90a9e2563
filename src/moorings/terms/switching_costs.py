"""What a customer gives up by leaving: three kinds, eight facets, and whether each was earned or imposed."""

from moorings.terms.source import BUSINESS_MODEL_GENERATION, MOORINGS, SWITCHING_COSTS
from moorings.terms.term import Kind, Term
from moorings.terms.vocabulary import SwitchingFacet, SwitchingKind, SwitchingOrigin


def _facet(
    facet: SwitchingFacet,
    label: str,
    definition: str,
    *,
    is_not: str,
    examples: tuple[str, str],
    mistake: str,
    synonyms: tuple[str, ...],
) -> Term:
    """Return the term of a facet; all eight come from one study."""
    return Term(
        key=facet,
        kind=Kind.SWITCHING_FACET,
        label=label,
        definition=f"{definition} A {facet.kind} switching cost.",
        is_not=is_not,
        examples=examples,
        mistakes=(mistake,),
        source=SWITCHING_COSTS,
        synonyms=synonyms,
        upg=facet.cost_type,
    )


SWITCHING_FACETS = (
    _facet(
        SwitchingFacet.ECONOMIC_RISK,
        "Economic risk",
        "The new supplier may turn out worse, and the customer cannot know beforehand.",
        is_not="Not a price difference, which is known: the risk is what is not.",
        examples=(
            "A payroll service nobody wants to test with real salaries.",
            "A hospital that keeps its laboratory because a worse one would show too late.",
        ),
        mistake="Doubt about others is spread, where proof of one's own work would bind longer.",
        synonyms=(
            "risk",
            "uncertainty",
        ),
    ),
    _facet(
        SwitchingFacet.EVALUATION,
        "Evaluation",
        "Finding and comparing alternatives takes time and attention.",
        is_not="Not ignorance of the market: it is the price of ending it.",
        examples=(
            "A tender that occupies a department for a quarter.",
            "Insurance that is renewed because nobody wants to read ten offers.",
        ),
        mistake="Prices are made hard to compare, and customers feel it.",
        synonyms=(
            "search cost",
            "comparison",
        ),
    ),
    _facet(
        SwitchingFacet.LEARNING,
        "Learning",
        "What people know of the old product is worth nothing in the new one.",
        is_not="Not a better product: a worse one that everybody knows has the same hold.",
        examples=(
            "Hundreds of colleagues who know the shortcuts of one drawing program.",
            "Typists who know one keyboard.",
        ),
        mistake="The product stays hard to learn, because that keeps people.",
        synonyms=(
            "retraining",
            "relearning",
        ),
    ),
    _facet(
        SwitchingFacet.SETUP,
        "Setup",
        "Data have to be moved, systems connected and settings made again.",
        is_not="Not the data's worth to the customer, but the work to take them along.",
        examples=(
            "Records stored in a format that no other product reads.",
            "A shop whose till, stock and books are joined through one system.",
        ),
        mistake="Export is left out on purpose. It is the first thing that a careful buyer asks for.",
        synonyms=(
            "migration",
            "data lock-in",
            "data",
            "proprietary format",
        ),
    ),
    _facet(
        SwitchingFacet.BENEFIT_LOSS,
        "Benefit loss",
        "Points, status or an old price are lost on leaving.",
        is_not="Not a fee: what is lost was a gift.",
        examples=("An airline's gold card.", "A no-claims bonus that another insurer does not honour."),
        mistake="Points lapse without a word, and their loss is no reason to stay any more.",
        synonyms=(
            "loss of benefits",
            "lost points",
        ),
    ),
    _facet(
        SwitchingFacet.MONETARY_LOSS,
        "Monetary loss",
        "Leaving, or starting elsewhere, costs money once.",
        is_not="Not the price of the new supplier, but what the change itself costs.",
        examples=(
            "An exit fee, or a deposit with the next supplier.",
            "A new telephone number, a new card, a new deposit.",
        ),
        mistake="A fee keeps customers who would leave, and those tell others why they cannot.",
        synonyms=(
            "exit fee",
            "termination fee",
        ),
    ),
    _facet(
        SwitchingFacet.PERSONAL_RELATIONSHIP_LOSS,
        "Personal relationship loss",
        "The customer would lose people they know and trust.",
        is_not="Not friendliness: a pleasant stranger can be replaced.",
        examples=(
            "A banker of fifteen years.",
            "A dentist who has known the children since they were small.",
        ),
        mistake="The person leaves, and the customers go along.",
        synonyms=(
            "loss of a person",
            "personal bond",
        ),
    ),
    _facet(
        SwitchingFacet.BRAND_RELATIONSHIP_LOSS,
        "Brand relationship loss",
        "The customer would lose a brand or a community they see themselves in.",
        is_not="Not fame: a known brand to which nobody belongs binds nobody.",
        examples=("A rider who belongs to the maker's club.", "A player whose friends are all in one game."),
        mistake="The brand is changed over the heads of those who carried it.",
        synonyms=(
            "loss of belonging",
            "brand bond",
        ),
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
        is_not="Not free: what earns it costs something every year.",
        examples=(
            "A manager who knows the customer's business.",
            "A community of weight-loss buyers who keep each other going.",
        ),
        mistakes=("It is taken for granted, and the thing that earned it is cut.",),
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
        is_not="Not every contract: a term that was chosen for its price is an exchange.",
        examples=("Data that cannot be exported.", "A fee for cancelling before the year is over."),
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
)

SWITCHING_KINDS = (
    Term(
        key=SwitchingKind.PROCEDURAL,
        kind=Kind.SWITCHING_KIND,
        label="Procedural switching cost",
        definition="Leaving takes time and effort: economic risk, evaluation, learning, setup.",
        is_not="Not money: nothing is paid, and a summer is gone.",
        examples=("Records that must be converted one by one.", "Colleagues who must learn another program."),
        mistakes=("It is counted for our customers and forgotten for those whom we want to win.",),
        source=SWITCHING_COSTS,
    ),
    Term(
        key=SwitchingKind.FINANCIAL,
        kind=Kind.SWITCHING_KIND,
        label="Financial switching cost",
        definition="Leaving loses something that can be counted in money: benefit loss, monetary loss.",
        is_not="Not a high price: it is what would be lost by going.",
        examples=("Points that lapse.", "A deposit that is not returned."),
        mistakes=("It is read as satisfaction.",),
        source=SWITCHING_COSTS,
    ),
    Term(
        key=SwitchingKind.RELATIONAL,
        kind=Kind.SWITCHING_KIND,
        label="Relational switching cost",
        definition="Leaving breaks a bond: personal relationship loss, brand relationship loss.",
        is_not="Not habit, which the next offer ends.",
        examples=("A named success manager.", "A riders' club."),
        mistakes=("It hangs on one person who may leave.",),
        source=SWITCHING_COSTS,
    ),
)
