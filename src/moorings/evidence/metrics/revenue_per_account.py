"""What a customer brings a year."""

from moorings.evidence.estimate import Estimate, known
from moorings.evidence.intervals import mean
from moorings.evidence.metrics.metric import Direction, Example, Metric, Row, Unit
from moorings.evidence.metrics.rows.live import LIVE_ON_LAST
from moorings.terms.vocabulary import Motive

OBSERVED = f"""
WITH {LIVE_ON_LAST.strip()}
SELECT a.segment, a.account_id, COALESCE(l.annual_revenue, 0) AS revenue,
       CASE WHEN l.annual_revenue IS NULL THEN 0 ELSE 1 END AS n
FROM assignment AS a
JOIN customers AS l ON l.account_id = a.account_id
"""


def _estimate(row: Row) -> Estimate:
    n = round(row["n"])
    return known(*mean(n, row["revenue"], row["squares"]).within(0.0), n)


METRIC = Metric(
    key="revenue_per_account",
    label="Revenue per account",
    question="What does a customer bring a year?",
    unit=Unit.MONEY_A_YEAR,
    formula="Σ recurring revenue a year ÷ accounts, over the customers of the day whose revenue is known",
    needs=("accounts.annual_revenue",),
    interval="mean over accounts, Student's t",
    source="Farris, Bendle, Pfeifer & Reibstein (2010), Marketing Metrics, 2nd edition (average revenue per user)",
    higher_is=Direction.BETTER,
    motives=(Motive.UPSELL,),
    window="on the day",
    observed=OBSERVED,
    statistics=(
        "COUNT(*) AS customers",
        "COUNT(*) - SUM(n) AS unpriced",
        "SUM(revenue) AS revenue",
        "SUM(revenue * revenue) AS squares",
    ),
    estimate=_estimate,
    silences=(
        ("customers", "no account of the segment is a customer on {last}"),
        ("n", "no account of the segment has a known revenue"),
    ),
    caveats=(("unpriced", "customers left out because their revenue is unknown: {count}"),),
    example=Example(
        given="five customers of 100, 200, 300, 400 and 500 a year",
        row={"n": 5, "customers": 5, "unpriced": 0, "revenue": 1500, "squares": 550000},
        value=300.0,
        low=103.67,
        high=496.33,
    ),
)
