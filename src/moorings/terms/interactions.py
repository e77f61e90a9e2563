"""Kinds of single contacts, as data call them, and what each of them usually counts as."""

from moorings.terms.source import TRADE_USAGE
from moorings.terms.term import Kind, Term
from moorings.terms.vocabulary import Category


def _interaction(
    key: str,
    definition: str,
    category: Category,
    *,
    is_not: str,
    examples: tuple[str, str],
    mistake: str,
    synonyms: tuple[str, ...] = (),
) -> Term:
    """Return the term of a kind of contact, whose definition ends with the category it usually counts as."""
    return Term(
        key=key,
        kind=Kind.INTERACTION,
        label=key.replace("_", " ").capitalize(),
        definition=f"{definition} Usually counts as {category.replace('_', ' ')}.",
        is_not=is_not,
        examples=examples,
        mistakes=(mistake,),
        source=TRADE_USAGE,
        synonyms=synonyms,
        category=category,
    )


INTERACTIONS = (
    _interaction(
        "ticket",
        "A question or a fault, written down with a number, from the first word to the last.",
        Category.PERSONAL_ASSISTANCE,
        is_not="Not one message: a ticket may hold ten, and ten tickets may be one question.",
        examples=("A fault reported by e-mail.", "A form for a refund."),
        mistake="The time it was open is taken for the time that somebody worked on it.",
        synonyms=("case", "support request"),
    ),
    _interaction(
        "call",
        "A conversation by voice, one customer and one of us.",
        Category.PERSONAL_ASSISTANCE,
        is_not="Not a meeting, which was agreed before.",
        examples=("A call to the hotline.", "A manager who rings an account."),
        mistake="Only those that were logged are counted; short ones never are.",
        synonyms=("telephone call",),
    ),
    _interaction(
        "meeting",
        "A conversation at an agreed time, often with several people on each side.",
        Category.DEDICATED_PERSONAL_ASSISTANCE,
        is_not="Not its entry in the calendar: many are moved, and some are not held.",
        examples=("A quarterly business review.", "A kick-off."),
        mistake="The half hour is counted and the two of preparation are not.",
        synonyms=("appointment",),
    ),
    _interaction(
        "visit",
        "One of us is where the customer is, or the customer where we are.",
        Category.DEDICATED_PERSONAL_ASSISTANCE,
        is_not="Not a look at a web page, which some systems call a visit.",
        examples=("A day at a client's plant.", "A client who comes to the branch."),
        mistake="The journey is not counted.",
        synonyms=("on-site visit", "site visit"),
    ),
    _interaction(
        "message",
        "A few written words, between the customer and whoever is there.",
        Category.PERSONAL_ASSISTANCE,
        is_not="Not a mailing: somebody wrote it to this customer.",
        examples=("A line in a shared channel.", "A reply by e-mail outside any queue."),
        mistake="Messages outside the queue are in no system, and are most of the work.",
        synonyms=("direct message", "DM"),
    ),
    _interaction(
        "article_view",
        "A customer opens a page of help.",
        Category.SELF_SERVICE,
        is_not="Not an answer: whether it helped has to be asked, or seen from what follows.",
        examples=("A page of the documentation.", "A tutorial that is watched to the end."),
        mistake="Views are added up as cases that were saved.",
        synonyms=("page view", "article", "help page view"),
    ),
    _interaction(
        "bot_answer",
        "A machine answers this customer in writing or by voice.",
        Category.AUTOMATED_SERVICES,
        is_not="Not a solved case: the customer may have given up.",
        examples=("A chatbot's conversation.", "A telephone menu that knows the order."),
        mistake="A conversation that a person took over is counted as the machine's.",
        synonyms=("bot conversation", "automated answer"),
    ),
    _interaction(
        "prompt",
        "The product or a message speaks to this customer, because of what they did.",
        Category.AUTOMATED_SERVICES,
        is_not="Not a banner that everybody sees.",
        examples=("A hint after the third failed import.", "A monthly summary of one's own use."),
        mistake="What was sent is counted, and not what was seen.",
        synonyms=("nudge", "notification"),
    ),
    _interaction(
        "post",
        "A customer writes where other customers read.",
        Category.COMMUNITIES,
        is_not="Not a ticket: nobody has promised an answer.",
        examples=("A question in a forum.", "An answer to it by another customer."),
        mistake="Posts by our own staff are counted as the community's.",
        synonyms=("forum post", "thread", "reply in the forum"),
    ),
    _interaction(
        "contribution",
        "A customer adds something that others use: a review, a template, a translation.",
        Category.CO_CREATION,
        is_not="Not an opinion that only we read.",
        examples=("A review of an article.", "A plug-in."),
        mistake="All are counted, used or not.",
        synonyms=("user contribution", "submission"),
    ),
)
