"""How an account moves between relationships."""

from moorings.terms.concepts.concept import concept
from moorings.terms.source import GITLAB, POSTHOG, TRADE_USAGE

MOVING = (
    concept(
        "grace",
        "Grace period",
        "The days an account keeps its tier after it stops qualifying, so that one poor month moves nobody.",
        is_not="Not an exception: everybody has it, for the same number of days.",
        examples=("90 days.", "PostHog: until the start of the next quarter."),
        cost="The dearer tier, for a little longer.",
        mistake="It has a beginning that nobody notes, and so no end.",
        source=f"{TRADE_USAGE}; example: {POSTHOG}",
        synonyms=("grace days", "grace"),
    ),
    concept(
        "exception",
        "Exception",
        "An account that gets what the policy does not give it, because somebody granted it: with a reason, "
        "and a day on which it ends.",
        is_not="Not drift, which nobody granted.",
        examples=(
            "PostHog: stays with its manager if a written plan leads back above $20,000 within the quarter.",
            "A founder's first customer, until the end of the year.",
        ),
        cost="The dearer tier, for one account; many of them are a tier of their own.",
        mistake="It has no end, and becomes the rule for everybody who hears of it.",
        source=f"{TRADE_USAGE}; example: {POSTHOG}",
        synonyms=("exemption", "waiver", "special case"),
    ),
    concept(
        "promotion",
        "Promotion",
        "An account moves up to a tier that gives more, because it now qualifies.",
        is_not="Not a favour: it has a right to it.",
        examples=(
            "Revenue passes the threshold, and a manager introduces themselves.",
            "A plan is bought that has one.",
        ),
        cost="Onboarding by the new person, once, and the tier from then on.",
        mistake="The account qualifies for a year, and nobody calls.",
        source=TRADE_USAGE,
        synonyms=("promote", "move up", "upgrade of tier"),
    ),
    concept(
        "demotion",
        "Demotion",
        "An account moves down, because it no longer qualifies; with what it is owed: who tells it, when, "
        "and what stays open to it.",
        is_not="Not a silence that the customer discovers.",
        examples=(
            "GitLab: together with the account executive, honest about the reason, with what remains and a summary.",
            "PostHog: below $20,000, back to self-service at the start of a quarter.",
        ),
        cost="An hour or two once, and less from then on.",
        mistake="Nobody tells the customer, who rings a manager that has gone.",
        source=f"{TRADE_USAGE}; examples: {GITLAB}, {POSTHOG}",
        synonyms=("demote", "move down", "disengagement", "step down"),
    ),
    concept(
        "hand_over",
        "Hand-over",
        "An account goes from one person to another, with an introduction and what is known of it.",
        is_not="Not a change of a field.",
        examples=(
            "PostHog: a call of 15 to 30 minutes, with a checklist.",
            "A banker who retires, and brings a successor for a year.",
        ),
        cost="An hour for each account, and some of the trust.",
        mistake="It happens at the end of every quarter, and the customer stops explaining.",
        source=f"{TRADE_USAGE}; example: {POSTHOG}",
        synonyms=("handover", "handoff", "transition", "change of owner"),
    ),
    concept(
        "refusal",
        "Refusal",
        "The answer that an account may not have a relationship, with the rule and the figure that say so.",
        is_not="Not unknown: where a figure is missing, nothing is refused.",
        examples=("£41,000 a year is below £60,000: no manager.", "The book holds fifteen: it waits."),
        mistake="It is given without what the account may have instead.",
        synonyms=("refuse", "not entitled"),
    ),
    concept(
        "gate",
        "Gate",
        "The question that a system asks before it assigns somebody: may this account have it, and why?",
        is_not="Not a report afterwards.",
        examples=(
            "A CRM's rule asks before it sets an owner.",
            "A form in which a seller asks for an engineer.",
        ),
        mistake="It can be passed by asking a colleague.",
        synonyms=("entitlement check",),
    ),
)
