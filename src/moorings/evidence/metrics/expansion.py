"""How much more last year's customers bring, those that bring less left aside."""

from moorings.evidence.metrics.estimator import CLUSTERED, RATIO, ratio_of_sums, sums
from moorings.evidence.metrics.metric import Direction, Example, Metric, Unit
from moorings.evidence.metrics.rows.cohort import BOTH_ENDS, NEEDS, SILENCES, WHEN, cohort
from moorings.terms.vocabulary import Motive

GREW = "CASE WHEN l.closing > l.opening THEN l.closing - l.opening ELSE 0 END"

METRIC = Metric(
    key="expansion",
    label="Expansion",
    question="How much more do the customers of a year ago bring, where they bring more?",
    unit=Unit.SHARE,
    formula=(
        "Σ growth of the accounts of the cohort that grew ÷ Σ revenue then, over the accounts of the cohort;"
        " segment: the one on the eve"
    ),
    needs=NEEDS,
    interval=CLUSTERED,
    source="SaaS Metrics Standards Board: expansion ÷ opening recurring revenue, annual, closed cohort",
    higher_is=Direction.BETTER,
    motives=(Motive.UPSELL,),
    window=WHEN,
    observed=cohort(GREW),
    statistics=(*BOTH_ENDS, *RATIO),
    estimate=ratio_of_sums,
    silences=SILENCES,
    example=Example(
        given="five accounts of 100 a year each, of which two grew by 50 and 20",
        row=sums((100, 100, 100, 100, 100), (50, 20, 0, 0, 0)),
        value=0.14,
        low=0.0,
        high=0.4120,
    ),
)
