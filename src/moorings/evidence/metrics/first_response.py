"""How long a customer waits for a first answer."""

from moorings.evidence.estimate import Estimate, known
from moorings.evidence.metrics.metric import Direction, Example, Metric, Row, Unit
from moorings.terms.vocabulary import Motive

OBSERVED = """
SELECT a.segment, a.account_id, 1 AS n, i.first_response_minutes AS minutes,
       ROW_NUMBER() OVER (PARTITION BY a.segment ORDER BY i.first_response_minutes) AS place,
       COUNT(*) OVER (PARTITION BY a.segment) AS answers
FROM assignment AS a
JOIN interactions AS i ON i.account_id = a.account_id
WHERE i."at" >= $first AND i."at" < $after AND i.first_response_minutes IS NOT NULL
"""
LOW_PLACE = "ROUND((answers - CAST(1.96 AS DOUBLE PRECISION) * SQRT(answers)) / 2)"
HIGH_PLACE = "ROUND((answers + CAST(1.96 AS DOUBLE PRECISION) * SQRT(answers)) / 2 + 1)"


def _estimate(row: Row) -> Estimate:
    return known(row["median"], row["low"], row["high"], round(row["n"]))


METRIC = Metric(
    key="first_response",
    label="First response",
    question="How long does half of the customers wait for a first answer?",
    unit=Unit.MINUTES,
    formula="the median of the minutes from question to first answer; contacts count as independent",
    needs=("interactions.first_response_minutes",),
    interval="order statistics, free of any distribution",
    source="Campbell & Gardner (1988), Confidence intervals for some non-parametric analyses, BMJ 296:1454",
    higher_is=Direction.WORSE,
    motives=(Motive.RETENTION,),
    window="contacts of the year up to the day",
    observed=OBSERVED,
    statistics=(
        "AVG(CASE WHEN 2 * place BETWEEN answers AND answers + 2 THEN minutes END) AS median",
        f"MIN(CASE WHEN place = {LOW_PLACE} THEN minutes END) AS low",
        f"MAX(CASE WHEN place = {HIGH_PLACE} THEN minutes END) AS high",
    ),
    estimate=_estimate,
    silences=(
        ("n", "no contact of the segment between {first} and {last} says how long the first answer took"),
    ),
    example=Example(
        given="first answers after 5, 12, 15, 20, 28, 32, 40, 60, 75 and 300 minutes: the second and ninth bound it",
        row={"n": 10, "median": 30, "low": 12, "high": 75},
        value=30.0,
        low=12.0,
        high=75.0,
    ),
)
