"""How many customers are in touch at all."""

from moorings.evidence.metrics.estimator import proportion
from moorings.evidence.metrics.metric import Direction, Example, Metric, Unit
from moorings.evidence.metrics.rows.contacts import NO_ACCOUNT_LIVE
from moorings.evidence.metrics.rows.live import EXPOSURE
from moorings.terms.vocabulary import Motive

OBSERVED = f"""
WITH {EXPOSURE.strip()},
    seen AS (
        SELECT account_id FROM interactions WHERE "at" >= $first AND "at" < $after
        UNION
        SELECT account_id FROM events WHERE "at" >= $first AND "at" <= $last
    )
SELECT a.segment, a.account_id, 1 AS n, CASE WHEN s.account_id IS NULL THEN 0 ELSE 1 END AS engaged
FROM assignment AS a
JOIN exposure AS e ON e.account_id = a.account_id
LEFT JOIN seen AS s ON s.account_id = a.account_id
"""

METRIC = Metric(
    key="engagement",
    label="Customers in touch",
    question="How many customers did we see anything of?",
    unit=Unit.SHARE,
    formula="accounts with any contact or event in the window ÷ accounts that were customers at any time of it",
    needs=("interactions.at or events.at",),
    interval="Wilson",
    source="Moorings' own count; silence is no category, and no sign of content",
    higher_is=Direction.BETTER,
    motives=(Motive.RETENTION,),
    window="the year up to the day, accounts that were customers at any time of it",
    observed=OBSERVED,
    statistics=("SUM(engaged) AS engaged",),
    estimate=proportion("engaged"),
    silences=(NO_ACCOUNT_LIVE,),
    example=Example(
        given="29 customers, 1 of whom was seen (the bounds are printed in Newcombe 1998)",
        row={"n": 29, "engaged": 1},
        value=0.0345,
        low=0.0061,
        high=0.1718,
    ),
)
