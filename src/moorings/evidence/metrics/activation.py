"""How many new customers get going."""

from moorings.evidence.metrics.estimator import proportion
from moorings.evidence.metrics.metric import Direction, Example, Metric, Unit
from moorings.evidence.metrics.rows.newcomers import (
    ACTIVATED,
    DAYS_GIVEN,
    NEEDS,
    NEWCOMERS,
    NOBODY_NEW,
    NOT_RECORDED,
    WHEN,
)
from moorings.terms.vocabulary import Motive

OBSERVED = f"""
WITH {NEWCOMERS.strip()},
    {ACTIVATED.strip()}
SELECT a.segment, a.account_id, 1 AS n, o.of_all,
       CASE WHEN DATE_DIFF('day', w.created_at, d.day) <= {DAYS_GIVEN} THEN 1 ELSE 0 END AS activated
FROM assignment AS a
CROSS JOIN ever AS o
JOIN newcomers AS w ON w.account_id = a.account_id
LEFT JOIN activated AS d ON d.account_id = a.account_id
"""

METRIC = Metric(
    key="activation",
    label="Activation",
    question="How many new customers get going?",
    unit=Unit.SHARE,
    formula=f"new accounts with an event called `activated` within {DAYS_GIVEN} days of their sign-up ÷ new accounts",
    needs=(*NEEDS, "events.name"),
    interval="Wilson",
    source="McClure (2007), Startup metrics for pirates: activation",
    higher_is=Direction.BETTER,
    motives=(Motive.ACQUISITION,),
    window=WHEN,
    observed=OBSERVED,
    statistics=("SUM(activated) AS activated", "MAX(of_all) AS of_all"),
    estimate=proportion("activated"),
    silences=(NOBODY_NEW, NOT_RECORDED),
    example=Example(
        given="29 new customers, 1 of whom got going (the bounds are printed in Newcombe 1998)",
        row={"n": 29, "activated": 1, "of_all": 1},
        value=0.0345,
        low=0.0061,
        high=0.1718,
    ),
)
