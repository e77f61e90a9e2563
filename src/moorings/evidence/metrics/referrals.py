"""How often customers bring others."""

from moorings.evidence.metrics.rows.events import a_year
from moorings.terms.vocabulary import Motive

METRIC = a_year(
    "referred",
    key="referrals",
    label="Referrals",
    question="How often does a customer bring another?",
    source="Kumar, Petersen & Leone (2007), How valuable is word of mouth?, Harvard Business Review 85(10)",
    motives=(Motive.ACQUISITION,),
)
