"""How many new customers are helped to begin."""

from moorings.evidence.metrics.estimator import proportion
from moorings.evidence.metrics.metric import Direction, Example, Metric, Unit
from moorings.evidence.metrics.rows.newcomers import DAYS_GIVEN, NEEDS, NEWCOMERS, NOBODY_NEW, WHEN
from moorings.terms.vocabulary import Job, Motive

OBSERVED = f"""
WITH {NEWCOMERS.strip()},
    helped AS (
        SELECT w.account_id, MIN(CAST(i."at" AS DATE)) AS day
        FROM newcomers AS w
        JOIN interactions AS i ON i.account_id = w.account_id
        WHERE i.job = '{Job.ONBOARDING}' AND CAST(i."at" AS DATE) >= w.created_at AND i."at" < $after
        GROUP BY w.account_id
    ),
    ever AS (SELECT COUNT(*) AS of_all FROM interactions WHERE job = '{Job.ONBOARDING}')
SELECT a.segment, a.account_id, 1 AS n, o.of_all,
       CASE WHEN DATE_DIFF('day', w.created_at, h.day) <= {DAYS_GIVEN} THEN 1 ELSE 0 END AS helped
FROM assignment AS a
CROSS JOIN ever AS o
JOIN newcomers AS w ON w.account_id = a.account_id
LEFT JOIN helped AS h ON h.account_id = a.account_id
"""

METRIC = Metric(
    key="onboarding_reach",
    label="Onboarding reach",
    question="How many new customers are helped to begin?",
    unit=Unit.SHARE,
    formula=(
        f"new accounts with a contact whose job is `onboarding` within {DAYS_GIVEN} days of sign-up ÷ new accounts"
    ),
    needs=(*NEEDS, "interactions.job"),
    interval="Wilson",
    source="Moorings' own count: the onboarding that is declared, and whom it reaches",
    higher_is=Direction.BETTER,
    motives=(Motive.ACQUISITION, Motive.RETENTION),
    window=WHEN,
    observed=OBSERVED,
    statistics=("SUM(helped) AS helped", "MAX(of_all) AS of_all"),
    estimate=proportion("helped"),
    silences=(
        NOBODY_NEW,
        ("of_all", "no contact of any account is marked as onboarding: the record may not hold them"),
    ),
    example=Example(
        given="29 new customers, 1 of whom was helped (the bounds are printed in Newcombe 1998)",
        row={"n": 29, "helped": 1, "of_all": 1},
        value=0.0345,
        low=0.0061,
        high=0.1718,
    ),
)
