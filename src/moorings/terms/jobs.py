"""What a mechanism or a single contact is for, in the order a customer meets them."""

from moorings.terms.source import TRADE_USAGE
from moorings.terms.term import Kind, Term
from moorings.terms.vocabulary import Job


def _job(
    job: Job,
    label: str,
    definition: str,
    *,
    is_not: str,
    examples: tuple[str, str],
    cost: str,
    mistake: str,
    synonyms: tuple[str, ...],
) -> Term:
    """Return the term of a job; all rest on common usage."""
    return Term(
        key=job,
        kind=Kind.JOB,
        label=label,
        definition=definition,
        is_not=is_not,
        examples=examples,
        cost_behaviour=cost,
        mistakes=(mistake,),
        source=TRADE_USAGE,
        synonyms=synonyms,
    )


BEFORE_THE_SALE = (
    _job(
        Job.FIRST_CONTACT,
        "First contact",
        "A possible customer meets us.",
        is_not="Not a lead in a list: something was said or read.",
        examples=("A question under a talk.", "A visit to the page that lists prices."),
        cost="With everybody who comes, most of whom never buy.",
        mistake="The question is answered with a form.",
        synonyms=("first touch", "enquiry"),
    ),
    _job(
        Job.NURTURE,
        "Nurture",
        "Stay useful to somebody who is not ready to buy.",
        is_not="Not a series of reminders that we exist.",
        examples=("A guide for a purchase that is a year away.", "An invitation to a talk on their problem."),
        cost="Small for each, over a long time.",
        mistake="It goes on after they have bought elsewhere.",
        synonyms=("nurturing", "lead nurturing"),
    ),
    _job(
        Job.DEMONSTRATION,
        "Demonstration",
        "Show the product at work on the customer's problem.",
        is_not="Not a tour of all that it can do.",
        examples=("A test drive.", "A trial on the customer's own data, with a person beside them."),
        cost="An hour and its preparation, for every serious buyer.",
        mistake="It shows what the product will do, one day.",
        synonyms=("demo", "proof of concept"),
    ),
    _job(
        Job.CLOSING,
        "Closing",
        "Come to an agreement.",
        is_not="Not pressure: who was pushed comes back as a complaint.",
        examples=("An order form, negotiated.", "A checkout in three steps."),
        cost="Nothing where it is a button; days where lawyers read.",
        mistake="A promise is made that nobody in support knows of.",
        synonyms=("close", "negotiation", "contracting"),
    ),
)

AFTER_THE_SALE = (
    _job(
        Job.ONBOARDING,
        "Onboarding",
        "Bring a new customer to the first real result, soon.",
        is_not="Not setting up the account: that is our first result, not theirs.",
        examples=(
            "GitLab's growth segment: first value within 30 days, onboarded within 45.",
            "A template, filled in with the customer's own project.",
        ),
        cost="Once for each new customer.",
        mistake="It ends when the account is set up, and not when the customer has got something from it.",
        synonyms=("activation", "implementation", "kick-off", "getting started"),
    ),
    _job(
        Job.TRAINING,
        "Training",
        "Teach customers to do more by themselves.",
        is_not="Not support: nothing has gone wrong.",
        examples=(
            "Salesforce's Trailhead, free lessons for everybody.",
            "A day for a client's new colleagues.",
        ),
        cost="Once for a course, or a day each time; it saves support later.",
        mistake="It is given once, and half of those who had it have left.",
        synonyms=("enablement", "education"),
    ),
    _job(
        Job.SUPPORT,
        "Support",
        "Help a customer who is stuck.",
        is_not="Not the relationship: it is the part of it that starts when something fails.",
        examples=(
            "FlowFuse's paying plans: five days a week around the clock, and a first reply within a stated time.",
            "A page that answers the question before it is sent.",
        ),
        cost="With customers and with faults; a fault removed is cheaper than a thousand answers.",
        mistake="It is taken for the whole relationship.",
        synonyms=("help", "troubleshooting", "incident", "ticket"),
    ),
    _job(
        Job.FEEDBACK,
        "Feedback",
        "Hear what customers think, act on it, and tell them what was done.",
        is_not="Not a score: the half that counts comes after the answer.",
        examples=(
            "'Did this help?' at the foot of an article, and somebody who rewrites the worst.",
            "An ideas board on which customers vote and see what was built.",
        ),
        cost="Little to ask, more to act.",
        mistake="It is collected and not acted on.",
        synonyms=("survey", "feedback loop", "voice of the customer"),
    ),
    _job(
        Job.CHECK_IN,
        "Check-in",
        "Ask how it goes before anything is wrong.",
        is_not="Not a sales call with a friendly beginning.",
        examples=(
            "GitLab's long tail: a person writes on day 21.",
            "A call to an account whose use has fallen.",
        ),
        cost="Minutes an account at the rhythm we choose; we can stop it, so we do.",
        mistake="'Just checking in', with nothing to say.",
        synonyms=("health check call", "cadence call", "sync"),
    ),
    _job(
        Job.REVIEW,
        "Review",
        "Look back with the customer at what was reached, and agree on what is next.",
        is_not="Not the review of our own decision, which has a date of its own.",
        examples=(
            "Sourcegraph's enterprise tier: each quarter, sometimes half-yearly.",
            "A yearly day with a bank's client.",
        ),
        cost="A meeting and its preparation, at the rhythm that was promised.",
        mistake="It turns into a presentation of our own roadmap.",
        synonyms=("business review", "account review"),
    ),
    _job(
        Job.LOYALTY,
        "Loyalty",
        "Give customers who stay a reason to, and thanks for it.",
        is_not="Not a fee for leaving, which holds them and earns nothing.",
        examples=("A frequent flyer's status.", "Early access for those who have been there longest."),
        cost="What is given, and it grows with use.",
        mistake="It begins when a customer gives notice.",
        synonyms=("rewards", "advocacy", "referral"),
    ),
    _job(
        Job.RENEWAL,
        "Renewal",
        "Agree on another term.",
        is_not="Not automatic for the customer because it is for the contract.",
        examples=(
            "Sourcegraph starts 120 days before.",
            "A subscription that says a month before what will be charged.",
        ),
        cost="Once a term an account, more where it is in doubt.",
        mistake="It begins when the notice period does.",
        synonyms=("contract renewal",),
    ),
    _job(
        Job.EXPANSION,
        "Expansion",
        "Agree on more: seats, plans, products.",
        is_not="Not a price rise.",
        examples=(
            "PostHog's technical account managers, for accounts with products still to take up.",
            "A second department that asks for seats.",
        ),
        cost="A conversation for a person, nothing for a prompt.",
        mistake="It is proposed to accounts that do not use what they have.",
        synonyms=("upsell conversation", "cross-sell conversation"),
    ),
    _job(
        Job.REACTIVATION,
        "Reactivation",
        "Win back a customer who has gone quiet or has gone.",
        is_not="Not retention: it begins where that has failed.",
        examples=(
            "A message that the export they missed is there now.",
            "A gym's call after two months of absence.",
        ),
        cost="For each that is tried, most of whom do not come back.",
        mistake="They get a discount, and those who stayed do not.",
        synonyms=("win-back", "re-engagement"),
    ),
)

JOBS = (*BEFORE_THE_SALE, *AFTER_THE_SALE)
