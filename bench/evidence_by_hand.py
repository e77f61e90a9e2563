"""What somebody who knows DuckDB would write for the figures about contacts, the profiles and the mix of a company.

The thresholds are those of the example's policy: a named person from £100,000 a year, a shared one from £6,000.
"""

from pathlib import Path

import duckdb

from moorings.evidence.engines.engine import Rows
from moorings.units import Window

HUMAN = "handled_by IN ('personal_assistance', 'dedicated_personal_assistance')"
COMPARED = (
    "human_minutes",
    "human_contacts",
    "cadence",
    "human_share",
    "self_service_share",
    "automated_share",
    "peer_answer_share",
    "top_agent_share",
    "same_agent",
    "first_response",
)
SUMMARY = """
    SELECT segment, dedication, COUNT(*) AS accounts, SUM(contacts) AS contacts, SUM(personal_assistance) AS personal,
           SUM(personal_assistance_minutes) AS minutes, SUM(same_person) AS same_person
    FROM profile GROUP BY segment, dedication"""

LOADED = """
    CREATE TABLE {name} AS FROM read_parquet('{folder}/{name}.parquet')"""

ASSIGNED = """
    CREATE TABLE tenure AS
        SELECT account_id, MIN(period_start) AS began, MAX(period_end) AS ended,
               MAX(amount) FILTER (period_start <= $last AND period_end > $last) AS now,
               arg_max(amount, period_start) AS last_known
        FROM revenue GROUP BY account_id;
    CREATE TABLE assignment AS
        SELECT a.account_id,
               CASE WHEN brings >= 100000 THEN 'enterprise' WHEN brings >= 6000 THEN 'mid-market'
                    ELSE 'self-serve' END AS segment
        FROM (SELECT account_id, COALESCE(t.now, t.last_known, annual_revenue) AS brings
              FROM accounts LEFT JOIN tenure AS t USING (account_id)) AS a;
    CREATE TABLE exposure AS
        SELECT account_id, date_diff('day', GREATEST(began, $first), LEAST(ended - 1, $last)) + 1 AS days
        FROM (SELECT account_id, COALESCE(t.began, created_at) AS began,
                     COALESCE(t.ended, churned_at, DATE '2100-01-01') AS ended
              FROM accounts LEFT JOIN tenure AS t USING (account_id))
        WHERE began IS NULL OR GREATEST(began, $first) <= LEAST(ended - 1, $last)"""

COUNTED = f"""
    CREATE TABLE counted AS
        SELECT account_id, COUNT(*) AS contacts, COUNT(handled_by) AS classified,
               COUNT(*) FILTER ({HUMAN}) AS human, COUNT(*) FILTER ({HUMAN} AND minutes IS NULL) AS untimed,
               SUM(minutes) FILTER ({HUMAN}) AS human_minutes, COUNT(*) FILTER (job = 'review') AS reviews,
               COUNT(job) AS with_job, COUNT(*) FILTER (handled_by = 'personal_assistance') AS personal,
               SUM(minutes) FILTER (handled_by = 'personal_assistance') AS personal_minutes,
               COUNT(*) FILTER (handled_by = 'self_service') AS self_service,
               COUNT(*) FILTER (handled_by = 'automated_services') AS automated,
               COUNT(*) FILTER (handled_by = 'communities') AS communities,
               COUNT(DISTINCT date_trunc('month', "at")) FILTER ({HUMAN}) AS human_months
        FROM interactions WHERE "at" >= $first AND "at" < $after GROUP BY account_id;
    CREATE TABLE agents AS
        SELECT account_id, SUM(held) AS held, MAX(held) AS top, SUM(held * (held - 1)) AS pairs
        FROM (SELECT account_id, agent_id, COUNT(*) AS held FROM interactions
              WHERE "at" >= $first AND "at" < $after AND {HUMAN} AND agent_id IS NOT NULL GROUP BY ALL)
        GROUP BY account_id"""

SUMS = "SUM(x) AS sum_x, SUM(y) AS sum_y, SUM(x * x) AS sum_xx, SUM(x * y) AS sum_xy, SUM(y * y) AS sum_yy"
A_YEAR = """
    WITH each AS (
        SELECT a.segment, e.days AS x, COALESCE(c.{counted}, 0) AS y
        FROM assignment AS a JOIN exposure AS e USING (account_id) LEFT JOIN counted AS c USING (account_id))
    SELECT segment, COUNT(*) AS n, {sums} FROM each GROUP BY segment"""
OF_CONTACTS = """
    SELECT segment, COUNT(*) FILTER (classified > 0) AS n, {sums}, SUM(contacts), SUM(contacts - classified)
    FROM (SELECT segment, contacts, classified, classified AS x, {counted} AS y
          FROM assignment JOIN counted USING (account_id)) GROUP BY segment"""
HELD = """
    SELECT segment, COUNT(*) AS n, {sums}
    FROM (SELECT segment, held AS x, {y} AS y FROM assignment JOIN agents USING (account_id) WHERE held >= {least})
    GROUP BY segment"""
WAITS = """
    WITH placed AS (
        SELECT segment, first_response_minutes AS minutes,
               ROW_NUMBER() OVER (PARTITION BY segment ORDER BY first_response_minutes) AS place,
               COUNT(*) OVER (PARTITION BY segment) AS n
        FROM assignment JOIN interactions USING (account_id)
        WHERE "at" >= $first AND "at" < $after AND first_response_minutes IS NOT NULL)
    SELECT segment, COUNT(*) AS n, AVG(minutes) FILTER (2 * place BETWEEN n AND n + 2) AS median,
           MIN(minutes) FILTER (place = ROUND((n - 1.96::DOUBLE * SQRT(n)) / 2)) AS low,
           MAX(minutes) FILTER (place = ROUND((n + 1.96::DOUBLE * SQRT(n)) / 2 + 1)) AS high
    FROM placed GROUP BY segment"""
PROFILE = """
    CREATE TABLE profile AS
        SELECT segment, account_id, COALESCE(c.contacts, 0) AS contacts,
               COALESCE(c.personal, 0) AS personal_assistance, c.personal_minutes AS personal_assistance_minutes,
               CASE WHEN g.held >= 5 THEN g.pairs::DOUBLE / (g.held * (g.held - 1)) END AS same_person,
               CASE WHEN owner IS NOT NULL THEN 'named owner'
                    WHEN same_person >= 0.5 AND human_months >= 2 THEN 'one person'
                    WHEN same_person IS NOT NULL THEN 'several people'
                    WHEN COALESCE(g.held, 0) > 0 THEN 'too few contacts'
                    WHEN COALESCE(c.contacts, 0) = 0 THEN 'no contact seen'
                    ELSE 'no known person' END AS dedication
        FROM assignment JOIN accounts USING (account_id) LEFT JOIN counted AS c USING (account_id)
        LEFT JOIN agents AS g USING (account_id)"""
MIX = """
    SELECT segment, CAST(date_trunc('month', "at") AS DATE) AS month, handled_by, COUNT(*) AS contacts,
           COUNT(DISTINCT account_id) AS accounts, SUM(minutes) AS minutes
    FROM interactions JOIN assignment USING (account_id) WHERE "at" >= $first AND "at" < $after GROUP BY ALL"""


def figures(folder: Path, window: Window, memory_limit: str = "") -> dict[str, Rows]:
    """Return each table by its name."""
    days = {"first": window.first, "last": window.last, "after": window.after}
    connection = duckdb.connect()
    if memory_limit:
        connection.execute(f"SET memory_limit = '{memory_limit}'; SET temp_directory = '{folder}/spill'")

    def ask(query: str) -> Rows:
        named = {name: day for name, day in days.items() if f"${name}" in query}
        found = connection.execute(query, named)
        return Rows(tuple(column[0] for column in found.description or ()), found.fetchall())

    for name in ("accounts", "revenue", "interactions"):
        ask(LOADED.format(name=name, folder=folder))
    for statement in (*ASSIGNED.split(";"), *COUNTED.split(";"), PROFILE):
        ask(statement)
    shares = {
        "human_share": "human",
        "self_service_share": "self_service",
        "automated_share": "automated",
        "peer_answer_share": "communities",
    }
    years = {"human_minutes": "human_minutes", "human_contacts": "human", "cadence": "reviews"}
    return {
        "mix": ask(MIX),
        **{key: ask(A_YEAR.format(counted=counted, sums=SUMS)) for key, counted in years.items()},
        "profile": ask(SUMMARY),
        **{key: ask(OF_CONTACTS.format(counted=counted, sums=SUMS)) for key, counted in shares.items()},
        "top_agent_share": ask(HELD.format(y="top", least=3, sums=SUMS)),
        "same_agent": ask(HELD.format(y="pairs::DOUBLE / (held - 1)", least=2, sums=SUMS)),
        "first_response": ask(WAITS),
    }
