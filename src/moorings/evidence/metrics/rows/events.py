"""What customers did, counted a year: one definition for each kind of event."""

from moorings.evidence.metrics.estimator import CLUSTERED, RATIO, YEAR_OF_FIVE, per_year, sums
from moorings.evidence.metrics.metric import Direction, Example, Metric, Unit
from moorings.evidence.metrics.rows.contacts import NO_ACCOUNT_LIVE
from moorings.evidence.metrics.rows.live import EXPOSURE
from moorings.terms.vocabulary import Motive


def a_year(
    event: str, *, key: str, label: str, question: str, source: str, motives: tuple[Motive, ...]
) -> Metric:
    """Return the metric of how often an account does something a year; `event` is what the data call it."""
    observed = f"""
WITH {EXPOSURE.strip()},
    done AS (
        SELECT account_id, COUNT(*) AS times
        FROM events
        WHERE LOWER(name) = '{event}' AND "at" >= $first AND "at" <= $last
        GROUP BY account_id
    ),
    ever AS (SELECT COUNT(*) AS of_all FROM events WHERE LOWER(name) = '{event}')
SELECT a.segment, a.account_id, 1 AS n, e.days AS x, COALESCE(d.times, 0) AS y, o.of_all
FROM assignment AS a
CROSS JOIN ever AS o
JOIN exposure AS e ON e.account_id = a.account_id
LEFT JOIN done AS d ON d.account_id = a.account_id
"""
    return Metric(
        key=key,
        label=label,
        question=question,
        unit=Unit.TIMES_A_YEAR,
        formula=f"events called `{event}` ÷ account-years as a customer",
        needs=("events.name",),
        interval=CLUSTERED,
        source=source,
        higher_is=Direction.BETTER,
        motives=motives,
        window="the year up to the day, accounts that were customers at any time of it",
        observed=observed,
        statistics=(*RATIO, "MAX(of_all) AS of_all"),
        estimate=per_year,
        silences=(
            NO_ACCOUNT_LIVE,
            ("of_all", f"no event of any account is called '{event}': the record may not hold them"),
        ),
        example=Example(
            given="five customers for a year each, who did it 2, 2, 3, 3 and 3 times",
            row=sums(YEAR_OF_FIVE, (2, 2, 3, 3, 3)),
            value=2.6,
            low=1.920,
            high=3.280,
        ),
    )
