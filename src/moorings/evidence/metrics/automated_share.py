"""How much a machine answers."""

from moorings.evidence.metrics.rows.answered_by import answered_by
from moorings.terms.vocabulary import Category

METRIC = answered_by(
    Category.AUTOMATED_SERVICES,
    key="automated_share",
    label="Share answered by a machine",
    question="How many contacts does a machine answer?",
    by="a machine answered",
)
