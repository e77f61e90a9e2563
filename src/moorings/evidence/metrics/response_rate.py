"""How many of the questions sent were answered."""

from moorings.evidence.metrics.estimator import proportion
from moorings.evidence.metrics.metric import Direction, Example, Metric, Unit

OBSERVED = """
SELECT a.segment, a.account_id, t.left_open, COUNT(*) AS n,
       SUM(CASE WHEN s.score IS NOT NULL OR s.answered_at IS NOT NULL THEN 1 ELSE 0 END) AS answered
FROM assignment AS a
JOIN surveys AS s ON s.account_id = a.account_id
CROSS JOIN (SELECT COUNT(*) AS left_open FROM surveys WHERE score IS NULL AND answered_at IS NULL) AS t
WHERE s.sent_at >= $first AND s.sent_at < $after
GROUP BY a.segment, a.account_id, t.left_open
"""

METRIC = Metric(
    key="response_rate",
    label="Response rate",
    question="How many of those we asked answered?",
    unit=Unit.SHARE,
    formula="questions answered ÷ questions sent, of every instrument",
    needs=("surveys.sent_at", "surveys.score or surveys.answered_at"),
    interval="Wilson",
    source="American Association for Public Opinion Research, Standard Definitions (response rate 1, all eligible)",
    higher_is=Direction.BETTER,
    window="questions sent in the year up to the day",
    observed=OBSERVED,
    statistics=("SUM(answered) AS answered", "MAX(left_open) AS left_open"),
    estimate=proportion("answered"),
    silences=(
        ("n", "nobody was asked anything between {first} and {last}"),
        (
            "left_open",
            "the surveys hold no question that stayed unanswered: they seem to record answers only",
        ),
    ),
    example=Example(
        given="148 questions sent, 15 answered (the bounds are printed in Newcombe 1998)",
        row={"n": 148, "answered": 15, "left_open": 133},
        value=0.1014,
        low=0.0624,
        high=0.1605,
    ),
)
