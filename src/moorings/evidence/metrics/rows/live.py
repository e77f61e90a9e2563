"""SQL of who is a customer: on a day, and for which days of a window.

An account with recurring revenue is a customer while that revenue runs, whatever a flag says. One without (a free
plan, or no revenue table) is a customer from sign-up until it left; where it is flagged as gone without a day, it is
left out, because nobody can say when.
"""

LIVE_ON_LAST = """
    paying AS (
        SELECT account_id,
               MAX(CASE WHEN period_start <= $last AND (period_end IS NULL OR period_end > $last)
                        THEN 1 ELSE 0 END) AS is_live
        FROM revenue
        WHERE amount_per_year > 0
        GROUP BY account_id
    ),
    customers AS (
        SELECT c.*
        FROM accounts AS c
        LEFT JOIN paying AS p ON p.account_id = c.account_id
        WHERE p.is_live = 1
           OR (p.is_live IS NULL
               AND (c.created_at IS NULL OR c.created_at <= $last)
               AND (c.churned_at > $last OR (c.churned_at IS NULL AND NOT COALESCE(c.churned, FALSE))))
    )
"""
"""Two common table expressions; `customers` holds the accounts that are customers on `$last`."""

EXPOSURE = """
    paid AS (
        SELECT account_id,
               MIN(period_start) AS began,
               CASE WHEN COUNT(*) = COUNT(period_end) THEN MAX(period_end) END AS ended
        FROM revenue
        WHERE amount_per_year > 0
        GROUP BY account_id
    ),
    tenure AS (
        SELECT account_id, began, ended
        FROM paid
        UNION ALL
        SELECT c.account_id, c.created_at, c.churned_at
        FROM accounts AS c
        LEFT JOIN paid AS p ON p.account_id = c.account_id
        WHERE p.account_id IS NULL
          AND (c.churned_at IS NOT NULL OR NOT COALESCE(c.churned, FALSE))
    ),
    clipped AS (
        SELECT account_id,
               CASE WHEN began > $first THEN began ELSE $first END AS first_day,
               CASE WHEN ended <= $last THEN CAST(ended - INTERVAL 1 DAY AS DATE) ELSE $last END AS last_day
        FROM tenure
    ),
    exposure AS (
        SELECT account_id, first_day, last_day, DATE_DIFF('day', first_day, last_day) + 1 AS days
        FROM clipped
        WHERE last_day >= first_day
    )
"""
"""Four common table expressions; `exposure` holds the days of the window for which each account was a customer."""
