"""What people's time for a customer costs a year."""

from moorings.evidence.metrics.estimator import CLUSTERED, RATIO, YEAR_OF_FIVE, per_year, sums
from moorings.evidence.metrics.metric import Direction, Example, Metric, Unit
from moorings.evidence.metrics.rows.contacts import IS_HUMAN, NO_ACCOUNT_LIVE
from moorings.evidence.metrics.rows.live import EXPOSURE
from moorings.terms.vocabulary import Motive

OBSERVED = f"""
WITH {EXPOSURE.strip()},
    priced AS (
        SELECT i.account_id, COUNT(*) AS human,
               COUNT(i.minutes * r.cost_per_hour) AS priced,
               SUM(i.minutes * r.cost_per_hour) / 60 AS cost
        FROM interactions AS i
        LEFT JOIN people AS p ON p.agent_id = i.agent_id
        LEFT JOIN role_cost AS r ON r.role = p.role
        WHERE i."at" >= $first AND i."at" < $after AND i.{IS_HUMAN}
        GROUP BY i.account_id
    )
SELECT a.segment, a.account_id, 1 AS n, e.days AS x, COALESCE(c.cost, 0) AS y,
       COALESCE(c.human, 0) AS human, COALESCE(c.priced, 0) AS priced
FROM assignment AS a
JOIN exposure AS e ON e.account_id = a.account_id
LEFT JOIN priced AS c ON c.account_id = a.account_id
"""

METRIC = Metric(
    key="cost_to_serve",
    label="Human cost to serve",
    question="What does the time of our people for a customer cost?",
    unit=Unit.MONEY_A_YEAR,
    formula="Σ handling minutes ÷ 60 × declared cost per hour of the agent's role ÷ account-years as a customer",
    needs=("interactions.handled_by", "interactions.minutes", "interactions.agent_id", "people.role"),
    interval=CLUSTERED,
    source="Kaplan & Anderson (2004), Time-driven activity-based costing, Harvard Business Review 82(11)",
    higher_is=Direction.WORSE,
    motives=tuple(Motive),
    window="the year up to the day, accounts that were customers at any time of it",
    observed=OBSERVED,
    statistics=(
        *RATIO,
        "SUM(priced) + CASE WHEN SUM(human) = 0 THEN 1 ELSE 0 END AS tells_cost",
        "SUM(human) - SUM(priced) AS unpriced",
    ),
    estimate=per_year,
    silences=(
        NO_ACCOUNT_LIVE,
        (
            "tells_cost",
            "no human contact of the segment has both minutes and a person whose role has a cost per hour",
        ),
    ),
    caveats=(
        ("n", "at the declared rate"),
        ("unpriced", "at least this much (human contacts without minutes or a priced person: {count})"),
    ),
    example=Example(
        given="five customers for a year each, whose contacts cost 100, 200, 300, 400 and 500",
        row=sums(YEAR_OF_FIVE, (100, 200, 300, 400, 500)),
        value=300.0,
        low=103.67,
        high=496.33,
    ),
)
