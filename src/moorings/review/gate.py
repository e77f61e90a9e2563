"""What the gate says of a whole table of accounts: counts first, then who is to move, and what they are owed."""

from dataclasses import dataclass
from datetime import date

from moorings.coverage.transition import LOSING, Task, moves_on, tasks_of
from moorings.decision import DecisionTable, Verdict
from moorings.evidence.gate.accounts import Accounts, Broken
from moorings.evidence.gate.answers import Answers, Counted, Held

NOT_AS_DECIDED = (
    Verdict.REFUSE,
    Verdict.DEMOTE,
    Verdict.IN_GRACE,
    Verdict.EXCEPTION,
    Verdict.WAITS,
    Verdict.PROMOTE,
    Verdict.UNKNOWN,
)
"""The verdicts on accounts that are listed one by one, in this order."""


@dataclass(frozen=True, slots=True)
class Listed:
    """One account as it is answered; `about` is the relationship that the verdict is about."""

    account_id: str
    segment: str
    relationship: str
    title: str
    also: str
    verdict: str
    about: str | None
    place: int | None
    rule: str | None
    reason: str
    until: date | None


@dataclass(frozen=True, slots=True)
class GateSummary:
    """What is told of a table of accounts; lists hold at most as many as were asked for.

    `listed` are the accounts with one of `verdicts`, `remains` what stays open to those who lose a relationship.
    """

    business: str
    currency: str
    topic: str
    day: date
    version: str
    rows: int
    left: int
    broken: int
    missing: tuple[str, ...]
    in_two_segments: int
    example_in_two: str
    titles: tuple[tuple[str, str], ...]
    held: tuple[Held, ...]
    counted: tuple[Counted, ...]
    verdicts: tuple[Verdict, ...]
    listed: tuple[Listed, ...]
    tasks: tuple[Task, ...]
    remains: tuple[tuple[str, tuple[str, ...]], ...]
    broken_rows: tuple[Broken, ...]

    @property
    def asked(self) -> int:
        """How many accounts were answered."""
        return self.rows - self.left - self.broken

    def of(self, verdict: Verdict) -> int:
        """Return how many accounts have a verdict."""
        return sum(one.accounts for one in self.counted if one.verdict is verdict)


def summary(
    accounts: Accounts,
    answers: Answers,
    version: str,
    *,
    limit: int | None,
    verdicts: tuple[Verdict, ...],
) -> GateSummary:
    """Return what is told of the accounts; each of the verdicts' lists has up to `limit` accounts."""
    table, counted = answers.asking.table, answers.counted()
    present = [one for one in verdicts if any(count.verdict is one for count in counted)]
    listed = tuple(Listed(*row) for one in present for row in answers.pages([one], limit))  # type: ignore[arg-type]
    in_two, example = answers.in_two_segments()
    losing = [one for one in listed if Verdict(one.verdict) in LOSING]
    lost = dict.fromkeys(one.about or "" for one in losing)
    return GateSummary(
        business=table.business,
        currency=table.currency,
        topic=table.topic,
        day=answers.asking.today,
        version=version,
        rows=accounts.rows,
        left=accounts.left,
        broken=accounts.broken,
        missing=accounts.missing,
        in_two_segments=in_two,
        example_in_two=example,
        titles=tuple((one.relationship, one.title) for one in table.rules),
        held=answers.held(),
        counted=counted,
        verdicts=verdicts,
        listed=listed,
        tasks=tuple(
            sorted(_tasks(losing, table, answers.asking.today), key=lambda task: (task.day, task.account))
        ),
        remains=tuple(
            (one.title, one.remains) for one in table.rules if one.relationship in lost and one.remains
        ),
        broken_rows=accounts.broken_rows(limit),
    )


def _tasks(losing: list[Listed], table: DecisionTable, today: date) -> list[Task]:
    found: list[Task] = []
    for one in losing:
        rule = table.rule(one.about or "")
        day = moves_on(Verdict(one.verdict), one.until, today)
        found += tasks_of(rule, one.account_id, day) if rule else ()
    return found
