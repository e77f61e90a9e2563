"""How often customers put something into the product or the community."""

from moorings.evidence.metrics.rows.events import a_year

METRIC = a_year(
    "contributed",
    key="contributions",
    label="Contributions",
    question="How often does a customer contribute to the product or the community?",
    source="Moorings' own count: what communities and co-creation give back",
    motives=(),
)
