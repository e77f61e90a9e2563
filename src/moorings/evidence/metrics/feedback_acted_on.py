"""How many customers who said something saw something come of it."""

from moorings.evidence.metrics.estimator import proportion
from moorings.evidence.metrics.metric import Direction, Example, Metric, Unit
from moorings.terms.vocabulary import Job, Motive

OBSERVED = f"""
WITH said AS (
        SELECT account_id, MIN(CAST("at" AS DATE)) AS day
        FROM interactions
        WHERE job = '{Job.FEEDBACK}' AND "at" >= $first AND "at" < $after
        GROUP BY account_id
    ),
    acted AS (
        SELECT s.account_id, COUNT(*) AS times
        FROM said AS s
        JOIN events AS e ON e.account_id = s.account_id
        WHERE LOWER(e.name) = 'feedback_acted_on' AND e."at" >= s.day AND e."at" <= $last
        GROUP BY s.account_id
    ),
    ever AS (SELECT COUNT(*) AS of_all FROM events WHERE LOWER(name) = 'feedback_acted_on')
SELECT a.segment, a.account_id, 1 AS n, o.of_all,
       CASE WHEN t.times > 0 THEN 1 ELSE 0 END AS acted_on
FROM assignment AS a
CROSS JOIN ever AS o
JOIN said AS s ON s.account_id = a.account_id
LEFT JOIN acted AS t ON t.account_id = a.account_id
"""

METRIC = Metric(
    key="feedback_acted_on",
    label="Feedback acted on",
    question="Of those who told us something, for how many did something come of it?",
    unit=Unit.SHARE,
    formula=(
        "accounts with an event called `feedback_acted_on` after their feedback ÷ accounts with a contact whose job"
        " is `feedback`"
    ),
    needs=("interactions.job", "events.name"),
    interval="Wilson",
    source="Moorings' own count: closing the loop, which Markey, Reichheld & Dullweber (2009) ask for, HBR 87(12)",
    higher_is=Direction.BETTER,
    motives=(Motive.RETENTION,),
    window="feedback of the year up to the day",
    observed=OBSERVED,
    statistics=("SUM(acted_on) AS acted_on", "MAX(of_all) AS of_all"),
    estimate=proportion("acted_on"),
    silences=(
        ("n", "no contact of the segment between {first} and {last} is marked as feedback"),
        ("of_all", "no event of any account is called 'feedback_acted_on': the record may not hold them"),
    ),
    example=Example(
        given="29 customers gave feedback, 1 saw something come of it (the bounds are printed in Newcombe 1998)",
        row={"n": 29, "acted_on": 1, "of_all": 1},
        value=0.0345,
        low=0.0061,
        high=0.1718,
    ),
)
