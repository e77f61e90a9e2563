"""How many customers left."""

from moorings.evidence.metrics.estimator import proportion
from moorings.evidence.metrics.metric import Direction, Example, Metric, Unit
from moorings.evidence.metrics.rows.cohort import BOTH_ENDS, NEEDS, SILENCES, WHEN, cohort
from moorings.terms.vocabulary import Motive

METRIC = Metric(
    key="logo_churn",
    label="Logo churn",
    question="How many of the customers of a year ago have left?",
    unit=Unit.SHARE,
    formula=(
        "accounts of the cohort without live recurring revenue on the day ÷ accounts of the cohort;"
        " segment: the one on the eve"
    ),
    needs=NEEDS,
    interval="Wilson",
    source="SaaS Metrics Standards Board, customer churn of a closed cohort; new customers do not count",
    higher_is=Direction.WORSE,
    motives=(Motive.RETENTION,),
    window=WHEN,
    observed=cohort("CASE WHEN l.closing IS NULL THEN 1 ELSE 0 END"),
    statistics=(*BOTH_ENDS, "SUM(y) AS lost"),
    estimate=proportion("lost"),
    silences=SILENCES,
    example=Example(
        given="29 customers a year ago, 1 of them gone (the bounds are printed in Newcombe 1998)",
        row={"n": 29, "openers": 29, "closers": 28, "lost": 1},
        value=0.0345,
        low=0.0061,
        high=0.1718,
    ),
)
