"""The points of the checklist and of the self-check, in our own words, each with who asks for it."""

from collections.abc import Callable
from dataclasses import dataclass

from moorings.review.checklist import design, questions
from moorings.review.checklist.audience import Audience
from moorings.review.checklist.found import Found, together
from moorings.terms.source import BUSINESS_MODEL_GENERATION, GUIDE, WORKBOOK

Look = Callable[[Audience], Found]

QUESTIONS, DESIGN, SELF_CHECK = "Questions", "To design", "Self-check"
ASKED = f"{BUSINESS_MODEL_GENERATION}; {GUIDE}"


@dataclass(frozen=True, slots=True)
class Item:
    """One point: what it asks, who asks for it, and how the answer is looked up for one segment."""

    key: str
    family: str
    asks: str
    source: str
    look: Look


def _both(*looks: Look) -> Look:
    return lambda audience: together(look(audience) for look in looks)


ITEMS = (
    Item(
        "expected",
        QUESTIONS,
        "What does the segment expect of us, and how do we know?",
        ASKED,
        questions.expected,
    ),
    Item("established", QUESTIONS, "What does it get today?", ASKED, questions.established),
    Item("cost", QUESTIONS, "What does that cost?", ASKED, questions.priced),
    Item(
        "integration",
        QUESTIONS,
        "How does it hang together with channels, revenue and cost?",
        ASKED,
        questions.integrated,
    ),
    Item("motive", QUESTIONS, "Is it there to win, to keep, or to sell more?", GUIDE, questions.motivated),
    Item("competitors", QUESTIONS, "What would the segment get elsewhere?", GUIDE, questions.compared),
    Item("loyalty", QUESTIONS, "What gives customers a reason to stay?", GUIDE, design.loyalty),
    Item("tone", DESIGN, "Which kind of relationship is it, and how does it sound?", WORKBOOK, design.toned),
    Item("sales_style", DESIGN, "Who or what meets customers before they buy?", WORKBOOK, design.selling),
    Item("purchase", DESIGN, "How are they helped while they buy?", WORKBOOK, design.buying),
    Item(
        "onboarding",
        DESIGN,
        "How do new customers get to a first result, and come to trust us?",
        WORKBOOK,
        design.onboarding,
    ),
    Item("support", DESIGN, "How is a customer helped who is stuck?", WORKBOOK, design.support),
    Item("training", DESIGN, "How do customers learn to do more by themselves?", WORKBOOK, design.training),
    Item("feedback", DESIGN, "How do we hear what customers think?", WORKBOOK, design.feedback),
    Item(
        "balance",
        DESIGN,
        "What does a machine do, and which moments stay with a person?",
        WORKBOOK,
        design.balanced,
    ),
    Item("effects", DESIGN, "By which figures do we see that it works?", WORKBOOK, design.measured),
    Item("scaling", DESIGN, "How does it change from pilot to growth?", WORKBOOK, design.growing),
    Item(
        "told",
        SELF_CHECK,
        "Have we said what kind of help users will expect, and what we promise?",
        WORKBOOK,
        _both(questions.expected, design.promised),
    ),
    Item(
        "begun",
        SELF_CHECK,
        "Are onboarding and help in place, or at least planned?",
        WORKBOOK,
        _both(design.onboarding, design.support),
    ),
    Item("heard", SELF_CHECK, "Do we have a way to hear customers?", WORKBOOK, design.feedback),
    Item("kept", SELF_CHECK, "Do we have a way to keep them?", WORKBOOK, design.loyalty),
    Item("grown", SELF_CHECK, "Do we know what happens when there are many more?", WORKBOOK, design.growing),
)
