"""SQL of how long each account of a segment has been a customer, and since when that has been on record.

An account that ever had recurring revenue is a customer from its first until that has ended, whatever a flag says;
one without from sign-up until it left; one that only bought one-offs is none, for nobody sees it leave. What began
before the record of revenue began is counted from sign-up, but comes under observation when its revenue does: who
left before is not on record. Where nothing tells when an account began, or when one flagged as gone left, `began`
or `ended` is not known.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from moorings.evidence.extract import Extract
from moorings.evidence.lifetime.kaplan_meier import Spell
from moorings.evidence.lifetime.sbg import Renewal
from moorings.units import DAYS_PER_YEAR, Period

AT_ONCE_DAYS = 31
"""Revenue that begins within so many days of the whole record of it may have begun before."""

GRACE_DAYS = 3
"""Months and years of the calendar end within so many days of those of equal length."""

TENURE = f"""
    record AS (
        SELECT MIN(period_start) AS recorded_from
        FROM revenue
        WHERE amount_per_year > 0
    ),
    paid AS (
        SELECT account_id,
               MIN(period_start) AS paid_from,
               CASE WHEN COUNT(*) = COUNT(period_end) THEN MAX(period_end) END AS paid_until
        FROM revenue
        WHERE amount_per_year > 0
        GROUP BY account_id
    ),
    bought AS (
        SELECT DISTINCT account_id
        FROM revenue
        WHERE kind = 'one_off'
    ),
    known AS (
        SELECT a.segment AS segment, a.account_id AS account_id, c.created_at, c.churned_at,
               p.paid_from, p.paid_until, r.recorded_from,
               CASE WHEN p.paid_from IS NULL AND c.churned_at IS NULL AND COALESCE(c.churned, FALSE)
                    THEN 1 ELSE 0 END AS is_gone_somewhen
        FROM assignment AS a
        JOIN accounts AS c ON c.account_id = a.account_id
        CROSS JOIN record AS r
        LEFT JOIN paid AS p ON p.account_id = a.account_id
        LEFT JOIN bought AS b ON b.account_id = a.account_id
        WHERE p.paid_from IS NOT NULL OR b.account_id IS NULL OR c.annual_revenue > 0
    ),
    tenure AS (
        SELECT segment, account_id, is_gone_somewhen,
               CASE WHEN paid_from IS NULL OR created_at < recorded_from THEN created_at
                    WHEN created_at IS NULL AND DATE_DIFF('day', recorded_from, paid_from) < {AT_ONCE_DAYS} THEN NULL
                    ELSE paid_from END AS began,
               CASE WHEN paid_from IS NULL THEN recorded_from ELSE paid_from END AS seen_from,
               CASE WHEN paid_from IS NULL THEN churned_at ELSE paid_until END AS ended,
               CASE WHEN paid_from IS NULL AND recorded_from IS NOT NULL THEN 0 ELSE 1 END AS pays
        FROM known
    ),
    spells AS (
        SELECT segment, account_id, pays,
               CASE WHEN seen_from > began THEN DATE_DIFF('day', began, seen_from) ELSE 0 END AS entered_days,
               CASE WHEN ended <= $as_of THEN DATE_DIFF('day', began, ended)
                    ELSE DATE_DIFF('day', began, $as_of) END AS days,
               CASE WHEN ended <= $as_of THEN 1 ELSE 0 END AS is_ended,
               DATE_DIFF('day', began, $as_of) AS days_ago
        FROM tenure
        WHERE is_gone_somewhen = 0 AND began <= $as_of AND (ended IS NULL OR ended >= began)
          AND (seen_from IS NULL OR seen_from <= $as_of)
    )
"""
"""Common table expressions; `spells` holds a row an account, in days; free ones among paying ones have `pays` 0."""


@dataclass(frozen=True, slots=True)
class Tenures:
    """How long accounts of a segment stayed, in days; `left_out` counts those whose first or last day is unknown."""

    spells: tuple[Spell, ...]
    left_out: int


@dataclass(frozen=True, slots=True)
class Faced:
    """The renewals that so many paying customers of a segment faced, one every such period."""

    period: Period
    renewals: tuple[Renewal, ...]
    customers: int


def tenures(extract: Extract) -> Mapping[str, Tenures]:
    """Return how long accounts stayed, for each segment that has any."""
    query = f"""
        WITH {TENURE}
        SELECT segment, days, is_ended, COUNT(*) AS accounts, entered_days
        FROM spells
        WHERE days > entered_days OR entered_days = 0
        GROUP BY segment, days, is_ended, entered_days
        ORDER BY segment, days, is_ended, entered_days
    """
    spells: dict[str, list[Spell]] = {}
    for segment, days, is_ended, count, entered in extract.engine.ask(query, as_of=extract.as_of):
        spells.setdefault(segment, []).append(Spell(days, bool(is_ended), count, entered))
    out = _left_out(extract)
    return {
        segment: Tenures(tuple(spells.get(segment, ())), out.get(segment, 0)) for segment in {*spells, *out}
    }


def _left_out(extract: Extract) -> dict[str, int]:
    query = f"""
        WITH {TENURE}
        SELECT segment, COUNT(*) AS accounts
        FROM tenure
        WHERE began IS NULL OR is_gone_somewhen = 1 OR ended < began
        GROUP BY segment
    """
    return dict(extract.engine.ask(query, as_of=extract.as_of).values)


def faced_renewals(extract: Extract, period: Period) -> Mapping[str, Faced]:
    """Return the renewals of each segment's paying customers, one every such period since each began.

    A renewal counts once its day has passed for a customer, for those who left before it as for those who stayed; one
    who left in a period did not renew at its end.
    """
    query = f"""
        WITH {TENURE},
            counted AS (
                SELECT segment, is_ended,
                       CEIL((entered_days - {GRACE_DAYS}) / $period_days) + 1 AS first_faced,
                       FLOOR((days_ago - {GRACE_DAYS}) / $period_days) AS come,
                       CASE WHEN days > {GRACE_DAYS} THEN CEIL((days - {GRACE_DAYS}) / $period_days)
                            ELSE 1 END AS left_at
                FROM spells
                WHERE pays = 1
            ),
            outcomes AS (
                SELECT segment, first_faced,
                       CASE WHEN is_ended = 1 AND left_at <= come THEN left_at ELSE come END AS last_faced,
                       CASE WHEN is_ended = 1 AND left_at <= come THEN 1 ELSE 0 END AS is_lost
                FROM counted
            )
        SELECT segment, first_faced, last_faced, is_lost, COUNT(*) AS customers
        FROM outcomes
        WHERE last_faced >= first_faced
        GROUP BY segment, first_faced, last_faced, is_lost
    """
    days = DAYS_PER_YEAR / period.per_year
    by_segment: dict[str, list[tuple[int, int, int, int]]] = {}
    for segment, *outcome in extract.engine.ask(query, as_of=extract.as_of, period_days=days):
        first, last, lost, count = map(round, outcome)
        by_segment.setdefault(segment, []).append((first, last, lost, count))
    return {segment: _added_up(period, outcomes) for segment, outcomes in by_segment.items()}


def _added_up(period: Period, outcomes: list[tuple[int, int, int, int]]) -> Faced:
    renewals = []
    for number in range(1, max(last for _, last, _, _ in outcomes) + 1):
        faced = sum(count for first, last, _, count in outcomes if first <= number <= last)
        lost = sum(count for _, last, is_lost, count in outcomes if is_lost and last == number)
        if faced:
            renewals.append(Renewal(number, faced, faced - lost))
    return Faced(period, tuple(renewals), sum(count for *_, count in outcomes))
