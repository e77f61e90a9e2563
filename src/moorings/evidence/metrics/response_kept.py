"""How often a first answer comes by when it was promised."""

from moorings.evidence.metrics.estimator import CLUSTERED, RATIO, share_of_sums, sums
from moorings.evidence.metrics.metric import Direction, Example, Metric, Unit
from moorings.evidence.metrics.rows.contacts import IS_HUMAN
from moorings.terms.vocabulary import Motive

SLOT_MINUTES = 15
SLOT = f"""(MOD(DATE_DIFF('day', DATE '2001-01-01', CAST(i."at" AS DATE)), 7) * 96
            + EXTRACT(HOUR FROM i."at") * 4 + FLOOR(EXTRACT(MINUTE FROM i."at") / {SLOT_MINUTES}))"""
"""The quarter of an hour of the week in which a contact began; 0 is Monday at midnight (2001 began on a Monday)."""

OBSERVED = f"""
WITH answered AS (
        SELECT i.account_id, i.first_response_minutes AS waited, CAST({SLOT} AS BIGINT) AS slot
        FROM interactions AS i
        WHERE i."at" >= $first AND i."at" < $after AND i.first_response_minutes IS NOT NULL
          AND (i.handled_by IS NULL OR i.{IS_HUMAN})
    )
SELECT a.segment, a.account_id, COUNT(*) AS answers, COUNT(p.minutes) AS x,
       SUM(CASE WHEN r.waited <= p.minutes THEN 1 ELSE 0 END) AS y,
       CASE WHEN COUNT(p.minutes) > 0 THEN 1 ELSE 0 END AS n
FROM assignment AS a
JOIN answered AS r ON r.account_id = a.account_id
LEFT JOIN promised AS p ON p.segment = a.segment AND p.slot = r.slot
GROUP BY a.segment, a.account_id
"""

METRIC = Metric(
    key="response_kept",
    label="Answered as promised",
    question="How often does the first answer come by when it was promised?",
    unit=Unit.SHARE,
    formula=(
        "answers of people that came within the time that the segment's relationships promise, by the business "
        "calendar ÷ answers of people; where several promises are made, the longest counts"
    ),
    needs=("interactions.first_response_minutes",),
    interval=CLUSTERED,
    source="Moorings' own count; questions are dated to the quarter of an hour, holidays are not counted",
    higher_is=Direction.BETTER,
    motives=(Motive.RETENTION,),
    window="contacts of the year up to the day",
    observed=OBSERVED,
    statistics=(*RATIO, "SUM(answers) AS answers"),
    estimate=share_of_sums,
    silences=(
        (
            "answers",
            "no contact of the segment between {first} and {last} says how long the first answer took",
        ),
        ("n", "no relationship of the segment promises by when a first answer comes"),
    ),
    example=Example(
        given="five accounts of 10 contacts each, of which 2, 4, 5, 6 and 8 were answered in time",
        row=sums((10, 10, 10, 10, 10), (2, 4, 5, 6, 8)),
        value=0.5,
        low=0.2224,
        high=0.7776,
    ),
)
