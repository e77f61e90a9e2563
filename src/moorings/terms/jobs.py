"""What a mechanism or a single contact is for, in the order a customer meets them."""

from moorings.terms.source import TRADE_USAGE
from moorings.terms.term import Kind, Term
from moorings.terms.vocabulary import Job


def _job(job: Job, label: str, definition: str, *, mistake: str = "", synonyms: tuple[str, ...] = ()) -> Term:
    """Return the term of a job; all rest on common usage."""
    return Term(
        key=job,
        kind=Kind.JOB,
        label=label,
        definition=definition,
        mistakes=(mistake,) if mistake else (),
        source=TRADE_USAGE,
        synonyms=synonyms,
    )


JOBS = (
    _job(
        Job.FIRST_CONTACT,
        "First contact",
        "A possible customer meets us.",
        synonyms=("first touch", "enquiry"),
    ),
    _job(
        Job.NURTURE,
        "Nurture",
        "Stay useful to somebody who is not ready to buy.",
        synonyms=("nurturing", "lead nurturing"),
    ),
    _job(
        Job.DEMONSTRATION,
        "Demonstration",
        "Show the product at work on the customer's problem.",
        synonyms=("demo", "proof of concept"),
    ),
    _job(Job.CLOSING, "Closing", "Come to an agreement.", synonyms=("close", "negotiation", "contracting")),
    _job(
        Job.ONBOARDING,
        "Onboarding",
        "Bring a new customer to the first real result, soon.",
        mistake="It ends when the account is set up, and not when the customer has got something from it.",
        synonyms=("activation", "implementation", "kick-off", "getting started"),
    ),
    _job(
        Job.TRAINING,
        "Training",
        "Teach customers to do more by themselves.",
        synonyms=("enablement", "education"),
    ),
    _job(
        Job.SUPPORT,
        "Support",
        "Help a customer who is stuck.",
        mistake="It is taken for the whole relationship.",
        synonyms=("help", "troubleshooting", "incident", "ticket"),
    ),
    _job(
        Job.FEEDBACK,
        "Feedback",
        "Hear what customers think, act on it, and tell them what was done.",
        mistake="It is collected and not acted on.",
        synonyms=("survey", "feedback loop", "voice of the customer"),
    ),
    _job(
        Job.CHECK_IN,
        "Check-in",
        "Ask how it goes before anything is wrong.",
        synonyms=("health check call", "cadence call", "sync"),
    ),
    _job(
        Job.REVIEW,
        "Review",
        "Look back with the customer at what was reached, and agree on what is next.",
        mistake="It turns into a presentation of our own roadmap.",
        synonyms=("business review", "account review"),
    ),
    _job(
        Job.LOYALTY,
        "Loyalty",
        "Give customers who stay a reason to, and thanks for it.",
        synonyms=("rewards", "advocacy", "referral"),
    ),
    _job(
        Job.RENEWAL,
        "Renewal",
        "Agree on another term.",
        mistake="It begins when the notice period does.",
        synonyms=("contract renewal",),
    ),
    _job(
        Job.EXPANSION,
        "Expansion",
        "Agree on more: seats, plans, products.",
        synonyms=("upsell conversation", "cross-sell conversation"),
    ),
    _job(
        Job.REACTIVATION,
        "Reactivation",
        "Win back a customer who has gone quiet or has gone.",
        synonyms=("win-back", "re-engagement"),
    ),
)
