"""The remaining words: what a relationship is, who gets it, what it costs, and how practice leaves it."""

from moorings.terms.concepts.canvas import CANVAS
from moorings.terms.concepts.coverage import COVERAGE
from moorings.terms.concepts.decision import DECISION
from moorings.terms.concepts.economics import ECONOMICS
from moorings.terms.concepts.moving import MOVING
from moorings.terms.concepts.practice import PRACTICE
from moorings.terms.concepts.relationship import RELATIONSHIP
from moorings.terms.concepts.touch_models import TOUCH_MODELS

CONCEPTS = (
    *RELATIONSHIP,
    *CANVAS,
    *DECISION,
    *COVERAGE,
    *MOVING,
    *ECONOMICS,
    *PRACTICE,
    *TOUCH_MODELS,
)
