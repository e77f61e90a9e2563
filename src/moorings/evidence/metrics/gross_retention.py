"""How much of the recurring revenue stayed, growth not counted."""

from moorings.evidence.metrics.estimator import CLUSTERED, RATIO, share_of_sums, sums
from moorings.evidence.metrics.metric import Direction, Example, Metric, Unit
from moorings.evidence.metrics.rows.cohort import BOTH_ENDS, NEEDS, SILENCES, WHEN, cohort
from moorings.terms.vocabulary import Motive

METRIC = Metric(
    key="gross_retention",
    label="Gross revenue retention",
    question="How much of last year's recurring revenue did we keep?",
    unit=Unit.SHARE,
    formula=(
        "Σ min(revenue then, revenue now) ÷ Σ revenue then, over the accounts of the cohort;"
        " segment: the one on the eve"
    ),
    needs=NEEDS,
    interval=CLUSTERED,
    source="SaaS Metrics Standards Board: (opening − contraction − churn) ÷ opening, annual, at most 1",
    higher_is=Direction.BETTER,
    motives=(Motive.RETENTION,),
    window=WHEN,
    observed=cohort(
        "CASE WHEN l.closing < l.opening THEN l.closing WHEN l.closing IS NULL THEN 0 ELSE l.opening END"
    ),
    statistics=(*BOTH_ENDS, *RATIO),
    estimate=share_of_sums,
    silences=SILENCES,
    example=Example(
        given="five accounts of 100 a year each; three kept at least that, one pays 50, one left",
        row=sums((100, 100, 100, 100, 100), (100, 100, 100, 50, 0)),
        value=0.7,
        low=0.1447,
        high=1.0,
    ),
)
