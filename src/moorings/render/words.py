"""The closed vocabularies and a few recurring phrases as a reader sees them."""

import unicodedata
from math import inf

from moorings.coverage.ladder import Stretch
from moorings.drift.report import Way
from moorings.render.figures import Figures, counted, hours, number
from moorings.review.verdict import DeclaredMechanism, DeclaredRelationship, Ladder, Review, SegmentReview
from moorings.terms.lookup import TERMS
from moorings.terms.vocabulary import Category, Depth, Motive, State

LONGEST = 1_000
"""How many characters of one text are shown; JSON has them all."""
MARKS = {"drifted": "▲", "as decided": "●", "unknown": "?", "undecided": "○"}
LABELS = {term.key: term.label for term in reversed(TERMS)}
WAYS = {
    Way.QUIET_HELP: "quietly helped",
    Way.MANAGED_BELOW: "has a named person",
    Way.UNMANAGED_ABOVE: "has no named person",
    Way.REVIEWS_MISSED: "reviews missed",
    Way.OTHERWISE_ANSWERED: "answered otherwise",
    Way.BOOK_OVER_LIMIT: "book over its limit",
    Way.PROMISE_MISSED: "promise not kept",
    Way.COSTS_TOO_MUCH: "costs too much",
}


def label(word: Category | Depth | Motive | State | None) -> str:
    """Return the term's own label; an empty text for nothing."""
    return LABELS.get(word, word.value) if word else ""


def shape(relationship: DeclaredRelationship) -> str:
    """Return category and depth: Self-service + Automated services, long-term."""
    categories = " + ".join(label(one) for one in relationship.categories)
    depth = label(relationship.depth).lower()
    return ", ".join(filter(None, (categories, depth))) or "no relationship"


def motives(relationship: DeclaredRelationship) -> str:
    """Return the motives: retention and upsell."""
    return " and ".join(label(one).lower() for one in relationship.motives)


def spoken(name: str) -> str:
    """Return a name as words: customer_success_manager becomes customer success manager."""
    return name.replace("_", " ")


def mechanism(one: DeclaredMechanism) -> str:
    """Return a mechanism with how often and how long: Business review, 4 a year of 8 h."""
    often = "once" if one.when == "once" else "a year"
    times = number(one.contacts_per_account, 2 if one.contacts_per_account < 10 else 0)
    rhythm = often if one.when == "once" and one.contacts_per_account == 1 else f"{times} {often}"
    length = f" of {hours(one.minutes / 60)}" if one.minutes else ""
    parts = (
        one.name,
        rhythm + length if one.contacts_per_account else "",
        "planned" if one.is_planned else "",
    )
    return ", ".join(filter(None, parts))


def stretch(one: Stretch, figures: Figures, is_money: bool) -> str:
    """Return a stretch of a scale: from £20,000 to below £50,000; exactly £100,000."""
    text = figures.money if is_money else number
    if one.low == one.high:
        return f"exactly {text(one.low)}"
    low = "" if one.low <= 0 else f"{'from' if one.low_included else 'above'} {text(one.low)}"
    high = "" if one.high == inf else f"{'up to' if one.high_included else 'below'} {text(one.high)}"
    joint = " to " if low and high and not one.high_included else " "
    return joint.join(filter(None, (low, high))) or "everybody"


def is_money(ladder: Ladder) -> bool:
    """Whether the ladder's attribute is an amount of money."""
    return "revenue" in ladder.view.attribute


def standing(segment: SegmentReview) -> str:
    """Return how a segment stands: drifted, as decided, undecided, or unknown where the data do not tell."""
    if not segment.relationships:
        return "undecided"
    if segment.drift is None:
        return "unknown"
    if segment.drift.accounts_with_more or segment.drift.accounts_with_less:
        return "drifted"
    return "unknown" if segment.drift.unknown else "as decided"


def size(segment: SegmentReview) -> str:
    """Return how many accounts a segment has: those live, else the model's own number."""
    if segment.accounts is not None:
        return counted(segment.accounts, "account")
    return f"about {number(segment.size)} accounts, as declared" if segment.size else "no data on accounts"


def printable(text: str) -> str:
    """Return the text on one line without what steers a terminal or turns its direction, cut where it is endless."""
    cut = text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
    if cut.isprintable():
        return cut
    return "".join(" " if one.isspace() else one for one in cut if one.isspace() or _is_printable(one))


def _is_printable(character: str) -> bool:
    return unicodedata.category(character) not in {"Cc", "Cf"} or character in "\u200c\u200d"


def titles(review: Review) -> dict[str, str]:
    """Return the titles of segments and relationships by id."""
    segments = {one.id: one.title for one in review.segments}
    return segments | {one.id: one.title for segment in review.segments for one in segment.relationships}
