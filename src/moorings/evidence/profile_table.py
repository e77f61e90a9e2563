"""The profile of each account in a window: what it received, from whom, and whether one person holds it.

Both tables here are worked out within the engine. The profile is kept there, and comes back in pages.
"""

from moorings.evidence.engines.engine import Rows
from moorings.evidence.extract import Extract
from moorings.evidence.metrics.rows.contacts import IS_HUMAN
from moorings.terms.vocabulary import Category
from moorings.units import Window

LEAST_CONTACTS = 5
"""With fewer human contacts than this nothing is said of dedication: chance alone gives one person most of them."""

DEDICATED_FROM = 0.5
"""The chance that two contacts were with the same person, from which on a person of their own is what they have."""

BY_CATEGORY = ",\n               ".join(
    f"SUM(CASE WHEN handled_by = '{category}' THEN 1 ELSE 0 END) AS {category},"
    f" SUM(CASE WHEN handled_by = '{category}' THEN minutes END) AS {category}_minutes"
    for category in Category
)

PROFILE = f"""
    WITH within_window AS (
        SELECT account_id, handled_by, agent_id, minutes, CAST(DATE_TRUNC('month', "at") AS DATE) AS month
        FROM interactions
        WHERE "at" >= $first AND "at" < $after
    ),
    received AS (
        SELECT account_id, COUNT(*) AS contacts, COUNT(handled_by) AS classified,
               {BY_CATEGORY}
        FROM within_window
        GROUP BY account_id
    ),
    by_agent AS (
        SELECT account_id, agent_id, COUNT(*) AS held
        FROM within_window
        WHERE {IS_HUMAN} AND agent_id IS NOT NULL
        GROUP BY account_id, agent_id
    ),
    held AS (
        SELECT account_id, SUM(held) AS held_by_known, COUNT(*) AS agents, MAX(held) AS held_by_top,
               SUM(held * (held - 1)) AS ordered_pairs
        FROM by_agent
        GROUP BY account_id
    ),
    regular AS (
        SELECT account_id, COUNT(DISTINCT month) AS human_months
        FROM within_window
        WHERE {IS_HUMAN}
        GROUP BY account_id
    ),
    known AS (
        SELECT a.segment, a.account_id, c.owner, r.*,
               h.held_by_known, h.agents, h.held_by_top, COALESCE(m.human_months, 0) AS human_months,
               CASE WHEN h.held_by_known >= {LEAST_CONTACTS} THEN
                   CAST(h.ordered_pairs AS DOUBLE) / (h.held_by_known * (h.held_by_known - 1)) END AS same_person
        FROM assignment AS a
        JOIN accounts AS c ON c.account_id = a.account_id
        LEFT JOIN (SELECT account_id AS received_by, contacts, classified, {{columns}} FROM received) AS r
               ON r.received_by = a.account_id
        LEFT JOIN held AS h ON h.account_id = a.account_id
        LEFT JOIN regular AS m ON m.account_id = a.account_id
    )
    SELECT segment, account_id, owner, COALESCE(contacts, 0) AS contacts, COALESCE(classified, 0) AS classified,
           {{filled}}, held_by_known, agents, held_by_top, human_months, same_person,
           CASE WHEN owner IS NOT NULL THEN 'named owner'
                WHEN same_person >= {{dedicated_from}} AND human_months >= 2 THEN 'one person'
                WHEN same_person IS NOT NULL THEN 'several people'
                WHEN COALESCE(held_by_known, 0) > 0 THEN 'too few contacts'
                WHEN COALESCE(contacts, 0) = 0 THEN 'no contact seen'
                ELSE 'no known person' END AS dedication
    FROM known"""

MIX = """
    SELECT a.segment, CAST(DATE_TRUNC('month', i."at") AS DATE) AS month, i.handled_by,
           COUNT(*) AS contacts, COUNT(DISTINCT i.account_id) AS accounts, SUM(i.minutes) AS minutes
    FROM interactions AS i
    JOIN assignment AS a ON a.account_id = i.account_id
    WHERE i."at" >= $first AND i."at" < $after
    GROUP BY a.segment, CAST(DATE_TRUNC('month', i."at") AS DATE), i.handled_by"""


def keep_profiles(extract: Extract, window: Window) -> None:
    """Keep the table `profile`: a row for each account that `assign` put into a segment.

    By category there are its contacts, and their minutes as `<category>_minutes` where any says how long it took.
    `same_person` is the chance that two of its human contacts were with one person, which few contacts do not push
    up; nothing below five. `dedication` says what follows: a named owner, one person who holds regular contact (in
    two months or more), several, too few contacts to tell, no known person, or no contact seen, which is no category.
    """
    names = [f"{category}{part}" for category in Category for part in ("", "_minutes")]
    filled = [name if name.endswith("_minutes") else f"COALESCE({name}, 0) AS {name}" for name in names]
    query = PROFILE.replace("{columns}", ", ".join(names)).replace("{filled}", ", ".join(filled))
    query = query.replace("{dedicated_from}", "CAST($dedicated_from AS DOUBLE)")
    extract.engine.keep(
        "profile", query, first=window.first, after=window.after, dedicated_from=DEDICATED_FROM
    )


def mix_by_month(extract: Extract, window: Window) -> Rows:
    """Return what each segment received by month and category: contacts, accounts, and minutes where known."""
    return extract.engine.ask(MIX, first=window.first, after=window.after)
