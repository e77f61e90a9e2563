"""SQL of the accounts that signed up within the window, early enough for something to have happened since."""

DAYS_GIVEN = 30
"""Whoever signed up later is left out: a fixed time for everybody makes old and new accounts alike."""

NEEDS = ("accounts.created_at",)

WHEN = f"accounts that signed up in the year up to the day, and at least {DAYS_GIVEN} days before it"

NEWCOMERS = f"""
    newcomers AS (
        SELECT account_id, created_at
        FROM accounts
        WHERE created_at >= $first AND created_at <= CAST($last - INTERVAL {DAYS_GIVEN} DAY AS DATE)
    )
"""
"""A common table expression."""

ACTIVATED = """
    activated AS (
        SELECT w.account_id, MIN(e."at") AS day
        FROM newcomers AS w
        JOIN events AS e ON e.account_id = w.account_id
        WHERE LOWER(e.name) = 'activated' AND e."at" >= w.created_at AND e."at" <= $last
        GROUP BY w.account_id
    ),
    ever AS (SELECT COUNT(*) AS of_all FROM events WHERE LOWER(name) = 'activated')
"""
"""Two common table expressions: the day on which each newcomer first got going, and whether the record holds any."""

NOBODY_NEW = ("n", "no account of the segment signed up between {first} and thirty days before {last}")
NOT_RECORDED = (
    "of_all",
    "no event of any account is called 'activated': the record may not hold them",
)
