"""What a relationship is, and what it is made of."""

from moorings.terms.concepts.concept import concept
from moorings.terms.source import (
    BUSINESS_MODEL_GENERATION,
    FLOWFUSE,
    MOORINGS,
    ONTOLOGY,
    POSTHOG,
    TRADE_USAGE,
    UPG,
)

RELATIONSHIP = (
    concept(
        "relationship",
        "Relationship",
        "What a customer of one segment gets when they need us, and how that is kept up over time: a "
        "person, a named person, a page, a machine's answer, other customers, a hand in the product. "
        "It is kept with a segment and serves a value proposition; without both it is decoration.",
        is_not="Not the channel that carries it, and not support alone.",
        examples=(
            "Self-serve teams have documentation and a chatbot that knows the account.",
            "A weight-loss community for buyers of one product, with a check-in every week.",
        ),
        mistake="It is what nobody chose: support answers whoever writes.",
        source=f"{BUSINESS_MODEL_GENERATION}; {ONTOLOGY}; {UPG}",
        synonyms=("customer relationship", "customer engagement", "engagement"),
        upg="customer_relationship",
    ),
    concept(
        "category",
        "Category",
        "The shape of the bond, one of six: personal assistance, dedicated personal assistance, "
        "self-service, automated services, communities, co-creation. A segment may have several at once.",
        is_not="Not the depth, which is a second axis, and not the mechanism, which is the thing that does it.",
        examples=(
            "Private banking is dedicated personal assistance.",
            "An online shop is self-service, and automated services once it recommends.",
        ),
        mistake="An example decides where the definition should.",
        source=BUSINESS_MODEL_GENERATION,
        synonyms=("relationship type", "type of relationship", "interaction type"),
    ),
    concept(
        "mechanism",
        "Mechanism",
        "The thing that does it: a review, a chatbot, a forum, a loyalty tier. It has a frequency and "
        "takes minutes or money, so it is where the cost of a relationship comes from.",
        is_not=(
            "Not the category: a category is the shape of the bond, a mechanism is what the customer meets."
        ),
        examples=("A review each quarter, of two hours.", "A help centre, read five times a year."),
        mistake="Mechanisms are listed without how often and how long, so they seem to cost nothing.",
        source=ONTOLOGY,
        synonyms=("relationship mechanism",),
    ),
    concept(
        "touchpoint",
        "Touchpoint",
        "One place or moment in which a customer meets us on their journey. Several touchpoints may belong "
        "to one mechanism, and some to none.",
        is_not="Not a channel: e-mail is one, the invoice that comes by it is a touchpoint.",
        examples=("The first screen after signing up.", "The letter that says the price will rise."),
        mistake="All are collected on a wall, and none has an owner.",
        source=f"{TRADE_USAGE}; {UPG}",
        synonyms=("touch point", "moment of contact"),
        upg="touchpoint",
    ),
    concept(
        "hybrid",
        "Hybrid",
        "One relationship made of several categories, each with its own mechanisms and frequency, "
        "with one price and one owner.",
        is_not="Not indecision: every part is named.",
        examples=(
            "For a mid-market between self-serve and enterprise: a community, and a person twice a year.",
            "Sourcegraph's scaled tier: a shared team, and messages by machine.",
        ),
        cost="Each part as its category; the human part decides.",
        mistake="The cheap part is announced, and the dear part is what customers use.",
        source=f"{UPG}; {MOORINGS}",
        synonyms=("hybrid relationship", "blend", "mixed"),
    ),
    concept(
        "customer_equity",
        "Customer equity",
        "What a relationship adds to the worth of the customer base: by winning customers, by keeping "
        "them, or by selling them more. We call it the motive. Others say get, keep and grow.",
        is_not="Not goodwill: each of the three can be measured, and by different figures.",
        examples=(
            "PostHog has one threshold and two motives: managers who sell, and managers who keep.",
            "Mobile operators went from winning to keeping as their market filled.",
        ),
        mistake="No motive is named, and the team falls back on the dearest help, out of politeness.",
        source=f"{ONTOLOGY}; example: {POSTHOG}",
        synonyms=("motive", "get/keep/grow", "get, keep and grow", "relationship goal"),
    ),
    concept(
        "promise",
        "Promise",
        "What the customer may hold us to: an answer within so many hours, on these days, by this "
        "kind of person.",
        is_not="Not a target that only we know.",
        examples=(
            "FlowFuse's enterprise plan: a first reply within four hours.",
            "PostHog's free plan: two weeks, on purpose, so that other users answer first.",
        ),
        cost="The shorter the time, the more people sit ready.",
        mistake="'Next working day, within 24 hours' is two promises from Friday to Monday.",
        source=f"{MOORINGS}; examples: {FLOWFUSE}, {POSTHOG}",
        synonyms=("service level", "SLA", "response time", "service level agreement"),
    ),
    concept(
        "tone",
        "Tone",
        "How the relationship sounds: formal or easy, expert or neighbour. It holds for pages and machines, too.",
        is_not="Not the promise: a friendly refusal is a refusal.",
        examples=("A colleague from the next office.", "A bank that says 'you' as a notary would."),
        mistake="The page is cheerful, and the person who calls back is not.",
        source=UPG,
        synonyms=("tone of voice", "style"),
    ),
    concept(
        "human_moment",
        "Human moment",
        "A moment that stays with a person, whatever else is automated.",
        is_not="Not an exception: it is decided beforehand, for everybody in the segment.",
        examples=("A cancellation.", "An outage that has cost the customer a day."),
        cost="Few minutes, if the moments are few and named.",
        mistake="None is named, so a machine answers the complaint.",
        source=TRADE_USAGE,
        synonyms=("moment of truth", "human touch"),
    ),
    concept(
        "cadence",
        "Cadence",
        "How often something is held, in days or times a year. 'Bi-weekly' is read in two ways; a "
        "number is not.",
        is_not="Not a good intention: what is not in a calendar has no cadence.",
        examples=(
            "Every 90 days.",
            "Mattermost's meeting on risks: bi-weekly in its heading, bi-monthly in its purpose.",
        ),
        cost="In step with it: twice as often is twice the hours.",
        mistake="It is declared, and what was held is not counted.",
        source=TRADE_USAGE,
        synonyms=("frequency", "rhythm"),
    ),
    concept(
        "value_given_back",
        "Value given back",
        "What communities and co-creation earn for the business: answers given by peers, insight, "
        "referrals, content. It stands beside what they cost, declared or measured.",
        is_not="Not assumed: a forum without answers by customers gives nothing back.",
        examples=(
            "A question that another customer answered before staff had to.",
            "What GlaxoSmithKline learned from dieters about expectations.",
        ),
        mistake="It is praised in words, and the cost is cut in figures.",
        synonyms=("community value", "return of the community"),
    ),
)
