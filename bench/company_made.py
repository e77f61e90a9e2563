"""A made-up company with customer data of any size, as Parquet, for measuring: the same seed gives the same rows.

One account for a hundred contacts, two years of them, revenue by the year, answers to surveys, and people who
each look after five hundred accounts. Six contacts of ten are with a person, one minute in twenty is not recorded.
"""

from datetime import date
from pathlib import Path

import duckdb

AS_OF = date(2025, 12, 31)
CONTACTS_AN_ACCOUNT = 100
TABLES = {
    "accounts": """
        SELECT 'A' || i AS account_id, DATE '2019-01-01' + CAST(random() * 1800 AS INTEGER) AS created_at,
               CASE WHEN random() < 0.05 THEN DATE '2024-07-01' + CAST(random() * 540 AS INTEGER) END AS churned_at,
               ['team', 'business', 'enterprise'][1 + CAST(floor(random() * 3) AS INTEGER)] AS plan,
               1 + CAST(random() * 400 AS INTEGER) AS seats,
               round(exp(5 + 7 * random()), 2) AS annual_revenue, 'GBP' AS currency,
               CASE WHEN random() < 0.1 THEN 'P' || (i // 500) END AS owner
        FROM range({accounts}) AS numbers(i) ORDER BY i""",
    "revenue": """
        SELECT account_id, make_date(2023 + y, 1, 1) AS period_start, make_date(2024 + y, 1, 1) AS period_end,
               round(annual_revenue * (0.9 + 0.1 * y + 0.1 * random()), 2) AS amount, 'GBP' AS currency,
               'recurring' AS kind
        FROM accounts, range(3) AS years(y)
        WHERE created_at < make_date(2023 + y, 1, 1)
          AND (churned_at IS NULL OR churned_at > make_date(2024 + y, 1, 1))""",
    "people": """
        SELECT 'P' || i AS agent_id, ['success manager', 'support agent'][1 + i % 2] AS role, 37.5 AS hours_per_week
        FROM range({accounts} // 500 + 1) AS numbers(i)""",
    "interactions": """
        SELECT 'A' || CAST(floor({accounts} * pow(random(), 1.3)) AS BIGINT) AS account_id,
               TIMESTAMP '2024-01-01' + to_minutes(CAST(random() * 1051000 AS BIGINT)) AS "at",
               ['ticket', 'call', 'chat'][1 + i % 3] AS kind, ['e-mail', 'telephone', 'in-app'][1 + i % 3] AS channel,
               CASE WHEN i % 10 < 5 THEN 'personal_assistance' WHEN i % 10 < 6 THEN 'dedicated_personal_assistance'
                    WHEN i % 10 < 8 THEN 'self_service' WHEN i % 10 < 9 THEN 'automated_services'
                    ELSE 'communities' END AS handled_by,
               CASE WHEN i % 10 < 6 THEN 'P' || CAST(floor(random() * ({accounts} // 500 + 1)) AS BIGINT)
                    END AS agent_id,
               CASE WHEN i % 20 > 0 THEN round(2 + 60 * random() * random(), 1) END AS minutes,
               round(5 + 500 * random() * random(), 1) AS first_response_minutes,
               ['support', 'onboarding', 'review', 'feedback'][1 + (i // 7) % 4] AS job
        FROM range({contacts}) AS numbers(i)""",
    "surveys": """
        SELECT account_id, asked AS sent_at, CASE WHEN random() < 0.4 THEN asked + INTERVAL 1 DAY END AS answered_at,
               instrument, scale_max,
               CASE WHEN random() < 0.4 THEN CAST(round(random() * scale_max) AS DOUBLE) END AS score
        FROM (SELECT account_id, ['nps', 'csat', 'ces'][1 + i % 3] AS instrument, [10, 5, 7][1 + i % 3] AS scale_max,
                     TIMESTAMP '2025-01-15' + to_days(CAST(random() * 330 AS INTEGER)) AS asked
              FROM accounts, range(3) AS numbers(i))""",
    "events": """
        SELECT account_id, DATE '2025-01-01' + CAST(random() * 364 AS INTEGER) AS "at",
               ['activated', 'referred', 'contributed', 'feedback_acted_on'][1 + i] AS name
        FROM accounts, range(4) AS numbers(i) WHERE random() < 0.2""",
}


def make(folder: Path, contacts: int, seed: int = 1) -> None:
    """Write the tables of a company with so many contacts into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    connection = duckdb.connect()
    connection.execute(f"SET threads = 1; SELECT setseed({1 / (1 + seed)})")  # one thread: the same rows
    sizes = {"contacts": contacts, "accounts": max(10, contacts // CONTACTS_AN_ACCOUNT)}
    for name, query in TABLES.items():
        connection.execute(f"CREATE TABLE {name} AS {query.format(**sizes)}")
        connection.execute(f"COPY {name} TO '{folder / name}.parquet' (FORMAT parquet, COMPRESSION zstd)")
        if name == "interactions":
            connection.execute("DROP TABLE interactions")
    connection.close()
