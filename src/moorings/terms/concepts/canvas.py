"""What stands around a relationship in a business model."""

from moorings.terms.concepts.concept import concept
from moorings.terms.source import BUSINESS_MODEL_GENERATION, MOORINGS, ONTOLOGY, TRADE_USAGE, UPG

CANVAS = (
    concept(
        "segment",
        "Customer segment",
        "A group of customers who need something in common, are reached and served in the same way, "
        "and are worth a decision of their own.",
        is_not="Not a tier: a segment says who they are, a tier what they get.",
        examples=(
            "Teams that sign up by themselves, at £12 a seat.",
            "Travellers in an airport, who buy once.",
        ),
        mistake="One size for all: segments are drawn and then served alike.",
        source=f"{BUSINESS_MODEL_GENERATION}; {UPG}",
        synonyms=("market segment", "target customer", "cohort", "audience"),
        upg="market_segment",
    ),
    concept(
        "account",
        "Account",
        "One customer of ours, as our systems count it. Entitlements, books and costs are counted in accounts.",
        is_not="Not a user: an account may have one or ten thousand.",
        examples=("A firm with a contract.", "A household with a subscription."),
        mistake="Two systems count differently, and the subsidiaries are in both.",
        source=f"{TRADE_USAGE}; {UPG}",
        synonyms=("customer", "client"),
        upg="account",
    ),
    concept(
        "value_proposition",
        "Value proposition",
        "What the segment gets from us that is worth paying for. A relationship serves one: it is why "
        "the help is given at all.",
        is_not="Not the help itself, unless that is what we sell.",
        examples=(
            "A plan that the team really follows.",
            "Advice on money, from somebody who knows the family.",
        ),
        mistake="The relationship is warm and serves nothing that was bought.",
        source=f"{BUSINESS_MODEL_GENERATION}; {ONTOLOGY}; {UPG}",
        synonyms=("VP", "offer", "purpose"),
        upg="value_proposition",
    ),
    concept(
        "channel",
        "Channel",
        "The way by which we reach a customer and the relationship is carried: e-mail, a shop, an app.",
        is_not="Not the relationship: ask what the customer gets through it.",
        examples=(
            "E-mail, which carries a ticket, a newsletter or a manager's reply.",
            "A shop, with staff or with shelves.",
        ),
        mistake="'Instagram' is written in the box for relationships.",
        source=f"{BUSINESS_MODEL_GENERATION}; {UPG}",
        synonyms=("distribution channel",),
        upg="distribution_channel",
    ),
    concept(
        "integration",
        "Integration",
        "How a relationship hangs together with channels, revenue, cost, resources and activities. "
        "Declared links count as decided; links derived through the shared segment are shown as a "
        "hint.",
        is_not="Not a connection of two systems.",
        examples=(
            "Named managers, linked to the enterprise contracts that pay for them.",
            "A forum, linked to the salary of the person who looks after it.",
        ),
        mistake="The revenue is in one box and the help in another, and nobody draws the line.",
        source=f"{BUSINESS_MODEL_GENERATION}; {MOORINGS}",
        synonyms=("integrated",),
    ),
    concept(
        "willingness_to_pay",
        "Willingness to pay",
        "What a segment would pay for, and how much. A relationship fits where it meets the expectation "
        "and the segment, or somebody else, pays for it.",
        is_not="Not what customers would like to have.",
        examples=(
            "GitLab sells help in tiers: pooled for all, a named person for a price.",
            "Readers who expect an answer and pay nothing: advertising has to.",
        ),
        mistake="It is asked for in a survey, where it costs nothing.",
        source=TRADE_USAGE,
        synonyms=("WTP", "price level"),
    ),
    concept(
        "expected_relationship",
        "Expected relationship",
        "What the segment expects to get, with the evidence for it and how sure we are, from 1 to 10.",
        is_not="Not what it will get: a decision may fall short of it on purpose, if it says so.",
        examples=(
            "412 answers to a question in the product: self-service will do.",
            "Nine of ten tenders that ask for a named contact.",
        ),
        mistake="It is what we would like to give.",
        source=f"{BUSINESS_MODEL_GENERATION}; {MOORINGS}",
        synonyms=("expected", "expectation"),
    ),
    concept(
        "established_relationship",
        "Established relationship",
        "What the segment gets today.",
        is_not="Not what was decided: practice may have drifted from it.",
        examples=(
            "The documentation is there, and most questions still arrive by e-mail.",
            "Four reviews a year were decided, and two or three are held.",
        ),
        mistake="It is read from the plan instead of the data.",
        source=BUSINESS_MODEL_GENERATION,
        synonyms=("established", "current relationship"),
    ),
    concept(
        "offered_relationship",
        "Relationship offered by a competitor",
        "What the same segment would get from somebody else, with its price, the source and the date.",
        is_not="Not their advertising: what their customers really get.",
        examples=(
            "A rival's page of plans: a named manager from the second plan on.",
            "A customer who came from them, and tells how long an answer took.",
        ),
        mistake="It is noted once, without a date, and believed for years.",
        synonyms=("offered", "competitor's relationship", "competing offer", "competitor"),
    ),
    concept(
        "certainty",
        "Certainty",
        "How sure we are of a statement, from 1, a guess, to 10, known. It stands beside the statement "
        "and its evidence.",
        is_not="Not its importance: what matters most is often what we know least.",
        examples=("3: two customers said so.", "9: twelve months of data say so."),
        mistake="Everything gets a 7.",
        source=BUSINESS_MODEL_GENERATION,
        synonyms=("confidence", "certainty of evaluation"),
    ),
    concept(
        "evidence",
        "Evidence",
        "What a statement rests on: interviews, a survey, a contract, data.",
        is_not="Not agreement in the room.",
        examples=("Fourteen interviews in spring.", "The renewals of last year."),
        mistake="The source is noted and nobody can find it.",
        source=TRADE_USAGE,
        synonyms=("proof", "source"),
    ),
)
