"""SQL of purchases without a contract: how often accounts bought, when last, and what they spent.

All one-off money of a day is one purchase. The first purchase on record counts as the first of all.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from moorings.evidence.extract import Extract
from moorings.evidence.lifetime.bg_nbd import Purchases
from moorings.evidence.lifetime.gamma_gamma import Spend

DAYS_PER_WEEK = 7

BUYERS = """
    purchase_days AS (
        SELECT a.segment, r.account_id, r.period_start AS bought_on, SUM(r.amount) AS spent
        FROM revenue AS r
        JOIN assignment AS a ON a.account_id = r.account_id
        WHERE r.kind = 'one_off' AND r.period_start <= $as_of
        GROUP BY a.segment, r.account_id, r.period_start
    ),
    firsts AS (
        SELECT account_id, MIN(bought_on) AS first_on, MAX(bought_on) AS last_on
        FROM purchase_days
        GROUP BY account_id
    ),
    buyers AS (
        SELECT d.segment, d.account_id, COUNT(*) - 1 AS repeats,
               DATE_DIFF('day', f.first_on, f.last_on) AS recency_days,
               DATE_DIFF('day', f.first_on, $as_of) AS age_days,
               SUM(CASE WHEN d.bought_on > f.first_on THEN d.spent ELSE 0 END) AS spent_again
        FROM purchase_days AS d
        JOIN firsts AS f ON f.account_id = d.account_id
        GROUP BY d.segment, d.account_id, f.first_on, f.last_on
    )
"""
"""Common table expressions; `buyers` holds a row an account that bought: repeats, their days and money."""


@dataclass(frozen=True, slots=True)
class Bought:
    """What the accounts of a segment bought: how often and when, and what repeat purchases brought."""

    purchases: tuple[Purchases, ...] = ()
    spends: tuple[Spend, ...] = ()


def bought(extract: Extract) -> Mapping[str, Bought]:
    """Return what was bought in each segment where anything was; alike accounts are counted together."""
    often = f"""
        WITH {BUYERS}
        SELECT segment, repeats, recency_days, age_days, COUNT(*) AS accounts
        FROM buyers
        GROUP BY segment, repeats, recency_days, age_days
        ORDER BY segment, repeats, recency_days, age_days
    """
    spent = f"""
        WITH {BUYERS}
        SELECT segment, repeats, spent_again, COUNT(*) AS accounts
        FROM buyers
        WHERE repeats > 0 AND spent_again > 0
        GROUP BY segment, repeats, spent_again
        ORDER BY segment, repeats, spent_again
    """
    purchases: dict[str, list[Purchases]] = {}
    for segment, repeats, recency, age, count in extract.engine.ask(often, as_of=extract.as_of):
        purchases.setdefault(segment, []).append(
            Purchases(repeats, recency / DAYS_PER_WEEK, age / DAYS_PER_WEEK, count)
        )
    spends: dict[str, list[Spend]] = {}
    for segment, repeats, total, count in extract.engine.ask(spent, as_of=extract.as_of):
        spends.setdefault(segment, []).append(Spend(repeats, total / repeats, count))
    return {
        segment: Bought(tuple(rows), tuple(spends.get(segment, ()))) for segment, rows in purchases.items()
    }
