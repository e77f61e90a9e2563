"""SQL of the contacts of each account within the window, and of the agents who answered."""

from moorings.evidence.metrics.rows.live import EXPOSURE
from moorings.terms.vocabulary import Category

IS_HUMAN = "handled_by IN ({})".format(
    ", ".join(f"'{category}'" for category in Category if category.is_human)
)
"""Whether somebody on the payroll answered."""

BY_CATEGORY = ",\n               ".join(
    f"SUM(CASE WHEN handled_by = '{category}' THEN 1 ELSE 0 END) AS {category}" for category in Category
)

CONTACTS = f"""
    contacts AS (
        SELECT account_id,
               COUNT(*) AS contacts,
               COUNT(handled_by) AS classified,
               SUM(CASE WHEN {IS_HUMAN} THEN 1 ELSE 0 END) AS human,
               SUM(CASE WHEN {IS_HUMAN} AND minutes IS NULL THEN 1 ELSE 0 END) AS untimed,
               SUM(CASE WHEN {IS_HUMAN} THEN minutes END) AS human_minutes,
               SUM(CASE WHEN job = 'review' THEN 1 ELSE 0 END) AS reviews,
               COUNT(job) AS with_job,
               {BY_CATEGORY}
        FROM interactions
        WHERE "at" >= $first AND "at" < $after
        GROUP BY account_id
    )
"""
"""A common table expression: each account's contacts, counted."""

BY_AGENT = f"""
    by_agent AS (
        SELECT account_id, agent_id, COUNT(*) AS held
        FROM interactions
        WHERE "at" >= $first AND "at" < $after AND agent_id IS NOT NULL AND {IS_HUMAN}
        GROUP BY account_id, agent_id
    ),
    by_account AS (
        SELECT account_id, SUM(held) AS contacts, MAX(held) AS held_by_top,
               SUM(held * (held - 1)) AS ordered_pairs
        FROM by_agent
        GROUP BY account_id
    )
"""
"""Two common table expressions: how an account's human contacts are spread over agents."""


def a_year(counted: str) -> str:
    """Return the rows of a figure per account-year: x the days as a customer, y what of `contacts` is counted."""
    return f"""
WITH {EXPOSURE.strip()},
    {CONTACTS.strip()}
SELECT a.segment, a.account_id, 1 AS n, e.days AS x, COALESCE(c.{counted}, 0) AS y,
       COALESCE(c.contacts, 0) AS contacts, COALESCE(c.classified, 0) AS classified,
       COALESCE(c.human, 0) AS human, COALESCE(c.untimed, 0) AS untimed,
       COALESCE(c.with_job, 0) AS with_job, b.reviews AS reviews_of_all
FROM assignment AS a
CROSS JOIN (SELECT SUM(reviews) AS reviews FROM contacts) AS b
JOIN exposure AS e ON e.account_id = a.account_id
LEFT JOIN contacts AS c ON c.account_id = a.account_id
"""


COUNT_UNCLASSIFIED = "SUM(contacts - classified) AS unclassified"
COUNT_UNTIMED = "SUM(untimed) AS untimed"

ANY_CLASSIFIED = "SUM(classified) + CASE WHEN SUM(contacts) = 0 THEN 1 ELSE 0 END AS tells_who"
"""Zero where there are contacts and none says who handled it."""

ANY_TIMED = "SUM(human - untimed) + CASE WHEN SUM(human) = 0 THEN 1 ELSE 0 END AS tells_how_long"
"""Zero where there are human contacts and none says how long it took."""

ANY_JOB = "SUM(with_job) + CASE WHEN SUM(contacts) = 0 THEN 1 ELSE 0 END AS tells_what_for"
"""Zero where there are contacts and none says what it was for."""

NO_ACCOUNT_LIVE = ("n", "no account of the segment was a customer between {first} and {last}")
NOBODY_TELLS_WHO = ("tells_who", "no contact of the segment says who handled it")
NOBODY_TELLS_HOW_LONG = ("tells_how_long", "no human contact of the segment says how long it took")
NOBODY_TELLS_WHAT_FOR = ("tells_what_for", "no contact of the segment says what it was for")

UNCLASSIFIED = ("unclassified", "at least this much (contacts that do not say who handled them: {count})")
UNTIMED = ("untimed", "at least this much (human contacts that do not say how long they took: {count})")
