"""How long new customers need until they get going."""

from math import sqrt

from moorings.evidence.estimate import Estimate, known, unknown
from moorings.evidence.metrics.metric import Direction, Example, Metric, Row, Unit
from moorings.evidence.metrics.rows.newcomers import (
    ACTIVATED,
    NEEDS,
    NEWCOMERS,
    NOBODY_NEW,
    NOT_RECORDED,
    WHEN,
)
from moorings.terms.vocabulary import Motive

Z = 1.96

OBSERVED = f"""
WITH {NEWCOMERS.strip()},
    {ACTIVATED.strip()},
    waited AS (
        SELECT a.segment, a.account_id, o.of_all, DATE_DIFF('day', w.created_at, d.day) AS days
        FROM assignment AS a
        CROSS JOIN ever AS o
        JOIN newcomers AS w ON w.account_id = a.account_id
        LEFT JOIN activated AS d ON d.account_id = a.account_id
    )
SELECT segment, account_id, of_all, 1 AS n, days,
       ROW_NUMBER() OVER (PARTITION BY segment ORDER BY COALESCE(days, 1000000), account_id) AS place,
       COUNT(*) OVER (PARTITION BY segment) AS newcomers
FROM waited
"""
LOW_PLACE = "ROUND((newcomers - CAST(1.96 AS DOUBLE PRECISION) * SQRT(newcomers)) / 2)"
HIGH_PLACE = "ROUND((newcomers + CAST(1.96 AS DOUBLE PRECISION) * SQRT(newcomers)) / 2 + 1)"


def _estimate(row: Row) -> Estimate:
    n, going = round(row["n"]), row["going"]
    if 2 * going <= n:
        return unknown(f"only {going:.0f} of {n} new accounts got going: half of them did not yet")
    if round((n + Z * sqrt(n)) / 2 + 1) > going:
        return unknown(
            f"{going:.0f} of {n} new accounts got going: too few to say within which days half of them do"
        )
    return known(row["median"], row["low"], row["high"], n)


METRIC = Metric(
    key="time_to_first_value",
    label="Time to first value",
    question="How many days does it take until half of the new customers get going?",
    unit=Unit.DAYS,
    formula=(
        "the median of the days from sign-up to the first event called `activated`; whoever is not going yet counts "
        "as later than all others"
    ),
    needs=(*NEEDS, "events.name"),
    interval="order statistics, free of any distribution",
    source="Campbell & Gardner (1988), Confidence intervals for some non-parametric analyses, BMJ 296:1454",
    higher_is=Direction.WORSE,
    motives=(Motive.ACQUISITION,),
    window=WHEN,
    observed=OBSERVED,
    statistics=(
        "COUNT(days) AS going",
        "AVG(CASE WHEN 2 * place BETWEEN newcomers AND newcomers + 2 THEN days END) AS median",
        f"MIN(CASE WHEN place = {LOW_PLACE} THEN days END) AS low",
        f"MAX(CASE WHEN place = {HIGH_PLACE} THEN days END) AS high",
        "MAX(of_all) AS of_all",
    ),
    estimate=_estimate,
    silences=(NOBODY_NEW, NOT_RECORDED),
    example=Example(
        given="ten new customers, going after 1, 2, 3, 4, 5, 7, 9, 12, 20 and 60 days: the second and ninth bound it",
        row={"n": 10, "going": 10, "median": 6, "low": 2, "high": 20, "of_all": 10},
        value=6.0,
        low=2.0,
        high=20.0,
    ),
)
