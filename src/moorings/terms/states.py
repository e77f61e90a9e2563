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
        source=MOORINGS,
        synonyms=("draft", "sticky note"),
    ),
    Term(
        key=State.PROPOSED,
        kind=Kind.STATE,
        label="Proposed",
        definition="Worked out well enough to be priced and compared. Nobody has agreed to it yet.",
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
        source=MOORINGS,
        synonyms=("agreed", "approved"),
    ),
    Term(
        key=State.LIVE,
        kind=Kind.STATE,
        label="Live",
        definition="Customers receive it. What they receive is measured against it.",
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
        source=MOORINGS,
        synonyms=("to do", "not yet"),
    ),
    Term(
        key=MechanismState.IN_PLACE,
        kind=Kind.MECHANISM_STATE,
        label="In place",
        definition="There, and used.",
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
        mistakes=("What the pilot's customers got becomes what all customers expect.",),
        source=MOORINGS,
        synonyms=("beta", "early access"),
    ),
    Term(
        key=Stage.LAUNCH,
        kind=Kind.STAGE,
        label="Launch",
        definition="Customers whom nobody knows arrive. Questions that repeat are turned into self-service.",
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
        source=MOORINGS,
        synonyms=("mature", "saturated"),
    ),
)
