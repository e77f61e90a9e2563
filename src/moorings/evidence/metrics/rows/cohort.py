"""SQL of the closed cohort: the accounts with recurring revenue on the eve of the window, and theirs at its end."""

NEEDS = ("revenue.period_start", "revenue.amount")

LIVE_AT_BOTH_ENDS = """
    both_ends AS (
        SELECT account_id,
               SUM(CASE WHEN period_start < $first AND (period_end IS NULL OR period_end >= $first)
                        THEN amount_per_year END) AS opening,
               SUM(CASE WHEN period_start <= $last AND (period_end IS NULL OR period_end > $last)
                        THEN amount_per_year END) AS closing
        FROM revenue
        WHERE amount_per_year > 0
        GROUP BY account_id
    )
"""
"""A common table expression: each account's live recurring revenue a year at both ends, empty where there is none."""


def cohort(y: str) -> str:
    """Return a row an account of any segment: n = 1 within the cohort, x its opening revenue, y as told from both.

    The segment is the account's on the eve: today's would sort the accounts by their outcome.
    `opening` and `closing` in `y` are the account's own; `openers` and `closers` count the accounts of the business.
    """
    return f"""
WITH {LIVE_AT_BOTH_ENDS.strip()},
    business AS (SELECT COUNT(opening) AS openers, COUNT(closing) AS closers FROM both_ends)
SELECT a.segment, a.account_id, b.openers, b.closers,
       CASE WHEN l.opening IS NULL THEN 0 ELSE 1 END AS n,
       COALESCE(l.opening, 0) AS x,
       CASE WHEN l.opening IS NULL THEN 0 ELSE {y} END AS y
FROM opening_assignment AS a
CROSS JOIN business AS b
LEFT JOIN both_ends AS l ON l.account_id = a.account_id
"""


BOTH_ENDS = ("MAX(openers) AS openers", "MAX(closers) AS closers")

SILENCES = (
    ("openers", "no history before {first}: no recurring revenue is recorded on the day before"),
    (
        "closers",
        "no account at all has recurring revenue on {last}: the revenue seems to be recorded only earlier",
    ),
    ("n", "no account of the segment had recurring revenue before {first}"),
)

WHEN = "the year up to the day: accounts with recurring revenue on its eve, in their segment of then"
