"""How much the recurring revenue of last year's customers is now."""

from moorings.evidence.metrics.estimator import CLUSTERED, RATIO, ratio_of_sums, sums
from moorings.evidence.metrics.metric import Direction, Example, Metric, Unit
from moorings.evidence.metrics.rows.cohort import BOTH_ENDS, NEEDS, SILENCES, WHEN, cohort
from moorings.terms.vocabulary import Motive

METRIC = Metric(
    key="net_retention",
    label="Net revenue retention",
    question="Do the customers of a year ago bring more or less than they did?",
    unit=Unit.SHARE,
    formula=(
        "Σ revenue now ÷ Σ revenue then, over the accounts of the cohort; new customers do not count;"
        " segment: the one on the eve"
    ),
    needs=NEEDS,
    interval=CLUSTERED,
    source="SaaS Metrics Standards Board: (opening + expansion − contraction − churn) ÷ opening, annual",
    higher_is=Direction.BETTER,
    motives=(Motive.UPSELL,),
    window=WHEN,
    observed=cohort("COALESCE(l.closing, 0)"),
    statistics=(*BOTH_ENDS, *RATIO),
    estimate=ratio_of_sums,
    silences=SILENCES,
    example=Example(
        given="five accounts of 100 a year each; they now pay 150, 120, 100, 80 and nothing",
        row=sums((100, 100, 100, 100, 100), (150, 120, 100, 80, 0)),
        value=0.9,
        low=0.1976,
        high=1.6024,
    ),
)
