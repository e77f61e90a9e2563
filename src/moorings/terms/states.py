"""How far a decision, a mechanism and the business itself have come."""

from moorings.terms.source import MOORINGS
from moorings.terms.term import Kind, Term
from moorings.terms.vocabulary import MechanismState, Stage, State

STATES = (
    Term(
        key=State.IDEA,
        kind=Kind.STATE,
        label="Idea",
        definition="Free text. Nothing is required of it and nothing is checked; it may become a proposal.",
        is_not="Not a decision, however often it was said.",
        examples=(
            "A note: perhaps customers could help each other?",
            "A remark in a workshop that large clients might want a person.",
        ),
        mistakes=("It stands among decisions and is taken for one.",),
        source=MOORINGS,
        synonyms=("draft", "sticky note"),
    ),
    Term(
        key=State.PROPOSED,
        kind=Kind.STATE,
        label="Proposed",
        definition="Worked out well enough to be priced and compared. Nobody has agreed to it yet.",
        is_not="Not decided: nobody may promise it to a customer.",
        examples=(
            "Three ways to serve the mid-market, each with its cost, before the meeting.",
            "A higher threshold, with the accounts that it would move.",
        ),
        mistakes=("One proposal only, so that nothing is chosen.",),
        source=MOORINGS,
        synonyms=("proposal", "suggested"),
    ),
    Term(
        key=State.DECIDED,
        kind=Kind.STATE,
        label="Decided",
        definition=(
            "Agreed, with the options that were considered and who decided. Customers do not receive it yet."
        ),
        is_not="Not live: until customers receive it, practice cannot have drifted from it.",
        examples=(
            "A success manager from £60,000 a year, from the next quarter on.",
            "A forum in place of e-mail for the free plan, once it is open.",
        ),
        mistakes=("The decision is known, and why and against what is not, so it is held again next year.",),
        source=MOORINGS,
        synonyms=("agreed", "approved"),
    ),
    Term(
        key=State.LIVE,
        kind=Kind.STATE,
        label="Live",
        definition="Customers receive it. What they receive is measured against it.",
        is_not="Not proven: live says that it happens, not that it works.",
        examples=(
            "A forum in which customers are answered today.",
            "Named managers whose accounts are in the CRM.",
        ),
        mistakes=("It is called live when the page is up, and nobody has used it yet.",),
        source=MOORINGS,
        synonyms=("active", "running"),
    ),
    Term(
        key=State.RETIRING,
        kind=Kind.STATE,
        label="Retiring",
        definition=(
            "On its way out: no account enters, and those who have it are told what comes instead, and when."
        ),
        is_not="Not gone: those who have it keep it until the day they were told.",
        examples=(
            "A telephone line that closes in June, with an offer of chat to those who used it.",
            "An old plan that takes no new customers.",
        ),
        mistakes=("Customers find out by a call that nobody takes.",),
        source=MOORINGS,
        synonyms=("sunset", "phasing out", "being retired"),
    ),
)

MECHANISM_STATES = (
    Term(
        key=MechanismState.PLANNED,
        kind=Kind.MECHANISM_STATE,
        label="Planned",
        definition="Decided on but not there: customers do not get it, and it costs nothing yet.",
        is_not="Not in place: a plan helps no customer.",
        examples=(
            "Templates chosen by what a team does, due next quarter.",
            "A chatbot in test with ten accounts.",
        ),
        mistakes=("It is counted as there, and the gap is not seen.",),
        source=MOORINGS,
        synonyms=("to do", "not yet"),
    ),
    Term(
        key=MechanismState.IN_PLACE,
        kind=Kind.MECHANISM_STATE,
        label="In place",
        definition="There, and used.",
        is_not="Not merely bought: a licence that nobody uses is not in place.",
        examples=(
            "A help centre with readers.",
            "Reviews that are held, with a date for the next one.",
        ),
        mistakes=("It was in place once, and nobody has looked since.",),
        source=MOORINGS,
        synonyms=("existing", "done"),
    ),
)

STAGES = (
    Term(
        key=Stage.PILOT,
        kind=Kind.STAGE,
        label="Pilot",
        definition=(
            "A handful of customers, each known by name. Everybody may get a person, because learning is "
            "the point."
        ),
        is_not="Not the way it will be: it is how we find out what it should be.",
        examples=(
            "Five design partners with the founder's telephone number.",
            "One branch that tries a new service for a quarter.",
        ),
        mistakes=("What the pilot's customers got becomes what all customers expect.",),
        source=MOORINGS,
        synonyms=("beta", "early access"),
    ),
    Term(
        key=Stage.LAUNCH,
        kind=Kind.STAGE,
        label="Launch",
        definition="Customers whom nobody knows arrive. Questions that repeat are turned into self-service.",
        is_not="Not growth: there is still time to answer each of them, and to learn from it.",
        examples=(
            "The first hundred teams that nobody in the firm knows.",
            "A shop in the weeks after its opening.",
        ),
        mistakes=("Every question is answered by hand, and none becomes a page.",),
        source=MOORINGS,
        synonyms=("early",),
    ),
    Term(
        key=Stage.GROWTH,
        kind=Kind.STAGE,
        label="Growth",
        definition=(
            "Customers arrive faster than people can be hired. Tiers and thresholds decide who gets a "
            "person, and a stated trigger (accounts, hours a week, revenue) says when the next "
            "arrangement begins."
        ),
        is_not="Not more of the same: what worked for fifty customers fails at five thousand.",
        examples=(
            "A mid-market that appears between self-serve and enterprise.",
            "PostHog's three months of personal help for new payers, and self-service after them.",
        ),
        mistakes=("There is no trigger, so the change comes in a crisis.",),
        source=MOORINGS,
        synonyms=("growing", "scale-up"),
    ),
    Term(
        key=Stage.MATURITY,
        kind=Kind.STAGE,
        label="Maturity",
        definition=(
            "Few new customers are left to win. Keeping and developing those we have is the motive that pays."
        ),
        is_not="Not decline: most of the revenue that a customer ever brings may lie here.",
        examples=(
            "Mobile operators, once nearly everybody had a telephone.",
            "A bank in a region where it has been for a century.",
        ),
        mistakes=("Gifts still go to new customers, and those who stayed pay for them.",),
        source=MOORINGS,
        synonyms=("mature", "saturated"),
    ),
)
