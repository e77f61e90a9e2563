"""The answers to a million accounts: they stay in the engine, are counted and written there, and come in pages."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from moorings.decision import DecisionTable, Verdict
from moorings.evidence.gate.asking import Asking
from moorings.evidence.gate.decide import decided
from moorings.evidence.gate.verdicts import CODES, RULES, causes, outcome_sql, read_outcome
from moorings.evidence.gate.words import reason_sql, rule_sql, segment_sql
from moorings.evidence.sql import listed, literal, rows

if TYPE_CHECKING:
    import duckdb

COLUMNS = (
    "account_id",
    "segment",
    "relationship",
    "title",
    "also",
    "verdict",
    "about",
    "place",
    "rule",
    "reason",
    "until",
)
"""What each account is answered with, in this order; `relationship` are its tiers, `also` what comes on top, and
`about` is the relationship that the verdict, the rule and the reason are about."""
PAGE = 10_000


@dataclass(frozen=True, slots=True)
class Counted:
    """How many accounts have one outcome, and how much revenue a year, where that is known."""

    verdict: Verdict
    relationship: str
    accounts: int
    revenue_per_year: float | None


@dataclass(frozen=True, slots=True)
class Held:
    """How many accounts are entitled to a relationship, with their revenue, and of how many it is unknown."""

    relationship: str
    accounts: int
    unknown: int
    revenue_per_year: float | None


@dataclass(frozen=True, slots=True)
class Answers:
    """A decision table asked of a relation of accounts; nothing of it is in memory but the question."""

    connection: "duckdb.DuckDBPyConnection"
    asking: Asking
    relation: str
    revenue: str = "NULL"
    _decided: list[str] = field(default_factory=list)

    @property
    def query(self) -> str:
        """The question: each account with what it gets, the verdict (`v`) and the rule that decided it (`d`)."""
        if not self._decided:
            base = decided(self.asking, self.relation)
            whys = ", ".join(f"{sql} AS {name}" for name, sql in causes(self.asking).items())
            base = f"SELECT *, {whys} FROM ({base})" if whys else base
            outcome = f"SELECT *, {outcome_sql(self.asking)} AS o FROM ({base})"
            self._decided.append(f"SELECT *, o // {RULES} AS v, o % {RULES} AS d FROM ({outcome})")
        return self._decided[0]

    def counted(self) -> tuple[Counted, ...]:
        """Return how many accounts have which verdict by which rule, in the order of verdicts and rules."""
        found = rows(
            self.connection,
            f"SELECT o, count(*), sum({self.revenue}) FROM ({self.query}) GROUP BY o ORDER BY o",
        )
        return tuple(self._counted(*row) for row in found)

    def _counted(self, outcome: int, accounts: int, revenue: float | None) -> Counted:
        verdict, at = read_outcome(outcome)
        ref = "" if at is None else self.asking.table.rules[at].relationship
        return Counted(verdict, ref, accounts, revenue)

    def held(self) -> tuple[Held, ...]:
        """Return how many accounts are entitled to each relationship, in the table's order."""
        rules = self.asking.table.rules
        if not rules:
            return ()
        sums = ", ".join(
            f"count(*) FILTER (g{at}), count(*) FILTER (g{at} IS NULL), sum({self.revenue}) FILTER (g{at})"
            for at, _ in enumerate(rules)
        )
        found = rows(self.connection, f"SELECT {sums} FROM ({self.query})")[0]
        return tuple(Held(rule.relationship, *found[3 * at : 3 * at + 3]) for at, rule in enumerate(rules))

    def in_two_segments(self) -> tuple[int, str]:
        """Return how many accounts meet the criteria of several segments, and one of them; an empty text for none."""
        criteria = [one.criteria for one in self.asking.table.segments if one.criteria]
        if len(criteria) < 2:
            return 0, ""
        met = " + ".join(f"coalesce(({self.asking.all_of(one)})::INT, 0)" for one in criteria)
        count, example = rows(
            self.connection, f"SELECT count(*), min(id) FROM ({self.query}) WHERE {met} > 1"
        )[0]
        return count, example or ""

    def pages(
        self, verdicts: Sequence[Verdict] = CODES, limit: int | None = None
    ) -> Iterator[tuple[object, ...]]:
        """Yield the answers to the accounts with these verdicts, as `COLUMNS`, in the order of their ids."""
        some = f" LIMIT {limit}" if limit is not None else ""
        with self.connection.cursor() as cursor:
            cursor.execute(f"{self._answers(verdicts)} ORDER BY account_id{some}")
            while page := cursor.fetchmany(PAGE):
                yield from page

    def write(self, path: Path, *, extra: dict[str, str] | None = None) -> None:
        """Let the engine write all answers: CSV that is safe in a spreadsheet, Parquet, or JSON a line.

        `extra` are more columns with one text each, before all others.
        """
        form = {".parquet": "parquet", ".csv": "csv", ".jsonl": "json"}[path.suffix.lower()]
        safe = _safe() if form == "csv" else "*"
        added = "".join(f"{literal(text)} AS {name}, " for name, text in (extra or {}).items())
        options = {"csv": "FORMAT csv, HEADER true", "parquet": "FORMAT parquet", "json": "FORMAT json"}[form]
        query = f"SELECT {added}{safe} FROM ({self._answers(CODES)} ORDER BY account_id)"
        self.connection.execute(f"COPY ({query}) TO {literal(str(path))} ({options})")

    def _answers(self, verdicts: Sequence[Verdict]) -> str:
        wanted = ", ".join(str(CODES.index(one)) for one in verdicts)
        chosen = f" WHERE v IN ({wanted})" if len(verdicts) < len(CODES) else ""
        table = self.asking.table
        tiers = [at for at, rule in enumerate(table.rules) if rule.ladder]
        others = [at for at, rule in enumerate(table.rules) if not rule.ladder]
        texts = {
            "account_id": "id",
            "segment": segment_sql([one.id for one in table.segments]),
            "relationship": _joined((at, table.rules[at].relationship) for at in tiers),
            "title": _joined((at, table.rules[at].title) for at in tiers),
            "also": _joined((at, table.rules[at].relationship) for at in others),
            "verdict": f"[{listed([one.value for one in CODES])}][v + 1]",
            "about": _about(table),
            "place": self._place(),
            "rule": rule_sql(self.asking),
            "reason": reason_sql(self.asking),
            "until": self._until(),
        }
        fields = ", ".join(f"{sql} AS {name}" for name, sql in texts.items())
        return f"SELECT {fields} FROM ({self.query}){chosen}"

    def _place(self) -> str:
        waits = [
            f"WHEN {at} THEN w{at}"
            for at, one in enumerate(self.asking.table.rules)
            if one.places is not None
        ]
        return f"CASE d {' '.join(waits)} END" if waits else "CAST(NULL AS BIGINT)"

    def _until(self) -> str:
        ends = []
        for at, rule in enumerate(self.asking.table.rules):
            days = [one for one in rule.exceptions if self.asking.today <= one.until]
            each = " ".join(f"WHEN {literal(one.account)} THEN DATE '{one.until}'" for one in days)
            excepted = f"WHEN v = {CODES.index(Verdict.EXCEPTION)} THEN CASE id {each} END" if each else ""
            kept = f"WHEN v = {CODES.index(Verdict.IN_GRACE)} THEN u{at}" if self.asking.tells_history else ""
            if excepted or kept:
                ends.append(f"WHEN {at} THEN CASE {excepted} {kept} END")
        return f"CAST(CASE d {' '.join(ends)} END AS DATE)" if ends else "CAST(NULL AS DATE)"


def _about(table: DecisionTable) -> str:
    whens = " ".join(f"WHEN {at} THEN {literal(one.relationship)}" for at, one in enumerate(table.rules))
    return f"CASE d {whens} END" if whens else "CAST(NULL AS VARCHAR)"


def _joined(names: Iterator[tuple[int, str]]) -> str:
    each = ", ".join(f"CASE WHEN g{at} THEN {literal(name)} END" for at, name in names)
    return f"concat_ws('; ', {each})" if each else "''"


def _safe() -> str:
    """Return the columns, a text that a spreadsheet would take for a formula led by an apostrophe."""
    texts = [name for name in COLUMNS if name not in {"place", "until"}]
    formula, plain = literal(r"\s*[=+\-@\t\r][\s\S]*"), literal(r"[+-]?\d+(\.\d+)?([eE][+-]?\d+)?%?")
    safe = ", ".join(
        f"CASE WHEN regexp_full_match({name}, {formula}) AND NOT regexp_full_match({name}, {plain})"
        f" THEN '''' || {name} ELSE {name} END AS {name}"
        for name in texts
    )
    return f"* REPLACE ({safe})"
