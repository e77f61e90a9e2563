"""How much of their questions customers answer themselves."""

from moorings.evidence.metrics.rows.answered_by import answered_by
from moorings.terms.vocabulary import Category

METRIC = answered_by(
    Category.SELF_SERVICE,
    key="self_service_share",
    label="Share that customers found themselves",
    question="How many contacts are customers who help themselves?",
    by="customers answered themselves from what is provided",
)
