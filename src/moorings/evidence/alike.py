"""Accounts that are alike to a policy: they answer each of its conditions alike, so that one may speak for all.

However many accounts there are, a policy of a few conditions knows only a few kinds of them. The engine works out the
kind of each account, and only one account of each kind travels.
"""

from collections.abc import Iterator, Mapping
from datetime import date

from moorings.decision import Compared, Condition, DecisionTable, folded
from moorings.evidence.contract import ACCOUNTS, Kind
from moorings.evidence.extract import Extract
from moorings.evidence.gate.conditions import condition_sql, folded_sql
from moorings.evidence.history import NOTHING, REVENUE_STEPS
from moorings.evidence.sql import listed, literal, quoted

REVENUE = "annual_revenue"
FITS: Mapping[Compared, frozenset[Kind]] = {
    Compared.NUMBER: frozenset({Kind.INTEGER, Kind.REAL, Kind.MONEY}),
    Compared.TEXT: frozenset({Kind.TEXT}),
    Compared.DATE: frozenset({Kind.DATE, Kind.MOMENT}),
    Compared.YES_NO: frozenset({Kind.YES_NO}),
}
"""The kinds of columns whose values every engine compares as the policy means it."""

LAST_KNOWN = f"""
    {REVENUE_STEPS.strip()},
    peaks AS (
        SELECT account_id, MAX(level) AS peak, MAX(CASE WHEN level > {NOTHING} THEN day END) AS day_of_last
        FROM levels
        GROUP BY account_id
    ),
    brought AS (
        SELECT p.account_id, COALESCE(l.level, p.peak) AS revenue
        FROM peaks AS p
        LEFT JOIN levels AS l ON l.account_id = p.account_id AND l.day = p.day_of_last
    )
"""
"""Common table expressions; `brought` holds the last revenue a year of each account that ever had any."""

BROUGHT_ON_EVE = """
    brought AS (
        SELECT account_id, SUM(amount_per_year) AS revenue
        FROM revenue
        WHERE amount_per_year > 0 AND period_start <= $eve AND (period_end IS NULL OR period_end > $eve)
        GROUP BY account_id
    )
"""


class Kinds:
    """Tells the accounts of an extract apart by what a policy asks of them."""

    def __init__(self, extract: Extract, table: DecisionTable, revenue_periods_a_year: float) -> None:
        """`revenue_periods_a_year` is how often the period comes in which the policy counts the revenue."""
        self._extract, self._table, self._per_year = extract, table, revenue_periods_a_year
        self._columns = {column.name: column.kind for column in ACCOUNTS.columns} | dict(extract.attributes)

    @property
    def can_be_told(self) -> bool:
        """Whether every value is of the kind that the policy asks for, so that every engine compares it alike."""
        return all(
            self._columns.get(one.attribute) in {None, *FITS[one.compared]} for one in self._conditions()
        )

    def keep(self) -> None:
        """Keep `kinds`: each account today with what the policy asks for, and its kind as a text.

        One that is gone brings what it last did. `place_` and the number of a rule is its place by the rule's rank.
        """
        revenue = (
            f"CASE WHEN live.account_id IS NULL THEN COALESCE(b.revenue, a.{REVENUE}) ELSE a.{REVENUE} END"
        )
        kind = " || ".join(
            (*self._answers(self._conditions()), self._named(), *self._ranks(), self._exception())
        )
        self._extract.engine.keep(
            "kinds",
            f"WITH {LAST_KNOWN.strip()}, known AS ({self._known(revenue, 'LEFT JOIN')}),"
            f" ranked AS (SELECT *{self._places()} FROM known) SELECT *, {kind} AS kind FROM ranked",
            last=self._extract.as_of,
        )

    def keep_on(self, eve: date) -> None:
        """Keep `kinds_on_eve`: the kind of each account that had revenue then, as the segments ask for it."""
        of_segments = [one for segment in self._table.segments for one in segment.criteria.conditions]
        kind = " || ".join((*self._answers(of_segments), self._named()))
        self._extract.engine.keep(
            "kinds_on_eve",
            f"WITH {BROUGHT_ON_EVE.strip()}, known AS ({self._known('b.revenue', 'JOIN')})"
            f" SELECT *, {kind} AS kind FROM known",
            eve=eve,
        )

    def _known(self, revenue: str, joined: str) -> str:
        """Return SQL for what the policy asks for of each account, its revenue in the policy's own period."""
        asked = {name for name in self._table.asks_for() if name in self._columns}
        fields = ", ".join(f"a.{quoted(name)}" for name in sorted({"owner", "segment", *asked} - {REVENUE}))
        return (
            f"SELECT a.account_id, {fields}, CAST({revenue} AS DOUBLE) / {self._per_year!r} AS {REVENUE},"
            f" live.account_id AS live_id FROM accounts AS a {joined} brought AS b ON b.account_id = a.account_id"
            " LEFT JOIN live ON live.account_id = a.account_id"
        )

    def _conditions(self) -> list[Condition]:
        """Return every condition of the policy, those of segments first."""
        segments = (one.criteria for one in self._table.segments)
        rules = (criteria for rule in self._table.rules for criteria in (rule.way_in, rule.stays_while))
        return [one for criteria in (*segments, *rules) for one in criteria.conditions]

    def _answers(self, conditions: list[Condition]) -> Iterator[str]:
        """Yield SQL for the answer to each condition: a text of one letter."""
        for one in dict.fromkeys(conditions):
            if one.attribute in self._columns:
                yield _letter(condition_sql(one, quoted(one.attribute)))

    def _named(self) -> str:
        """Return SQL for the segment that an account names: its place, or that nobody knows it."""
        words = [{folded(one.id), folded(one.title)} for one in self._table.segments]
        named = folded_sql("segment", " ".join(word for each in words for word in each))
        whens = " ".join(
            f"WHEN {named} IN ({listed(sorted(each))}) THEN '={at}'" for at, each in enumerate(words)
        )
        return f"CASE WHEN COALESCE(segment, '') = '' THEN '=' {whens} ELSE '=?' END"

    def _ranks(self) -> Iterator[str]:
        for at, rule in enumerate(self._table.rules):
            if rule.rank:
                yield _letter(f"place_{at} <= {rule.rank.first}")

    def _places(self) -> str:
        """Return SQL for each account's place by each rank, among those that are live where any is."""
        is_counted = "live_id IS NOT NULL" if self._any_live() else "TRUE"
        places = ""
        for at, rule in enumerate(self._table.rules):
            if rule.rank:
                by = quoted(rule.rank.by) if rule.rank.by in self._columns else "NULL"
                counts = f"({is_counted} AND {by} IS NOT NULL)"
                place = f"ROW_NUMBER() OVER (PARTITION BY {counts} ORDER BY {by} DESC, account_id)"
                places += f", CASE WHEN {counts} THEN {place} END AS place_{at}"
        return places

    def _any_live(self) -> bool:
        return bool(self._extract.engine.ask("SELECT COUNT(*) FROM live").first[0])

    def _exception(self) -> str:
        """Return SQL that tells each account with an exception apart from all others."""
        excepted = dict.fromkeys(one.account for rule in self._table.rules for one in rule.exceptions)
        whens = " ".join(f"WHEN {literal(account)} THEN ' {at}'" for at, account in enumerate(excepted))
        return f"CASE account_id {whens} ELSE '' END" if whens else "''"


def _letter(condition: str) -> str:
    return f"CASE WHEN {condition} THEN '1' WHEN NOT ({condition}) THEN '0' ELSE '?' END"
