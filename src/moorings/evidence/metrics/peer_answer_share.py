"""How much customers answer one another."""

from moorings.evidence.metrics.rows.answered_by import answered_by
from moorings.terms.vocabulary import Category

METRIC = answered_by(
    Category.COMMUNITIES,
    key="peer_answer_share",
    label="Share answered by other customers",
    question="How many contacts do other customers answer?",
    by="other customers answered",
)
