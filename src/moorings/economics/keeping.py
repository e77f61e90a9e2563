"""Every promise of a time against the staff; and why it cannot be told, where it cannot."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from moorings.economics.kept import Verdict
from moorings.economics.line import LineAnswer, answer_on_the_line
from moorings.economics.load import Demand, PoolLoad
from moorings.economics.opening import OpeningHours
from moorings.economics.promise import Reading, asked_share, readings_of
from moorings.economics.reply import Line, ReplyAnswer, answer_in_time
from moorings.errors import MooringsError
from moorings.model.relationship import Relationship


@dataclass(frozen=True, slots=True)
class PromiseCheck:
    """One time that a relationship promises, for a `share` of contacts, against the people of a pool.

    `asked` is seconds on the line, or a reading of the promise for what is written. `unknown` says why there is no
    answer, where there is none.
    """

    relationship: str
    title: str
    says: str
    share: float
    asked: float | Reading
    pool: str = ""
    answer: LineAnswer | ReplyAnswer | None = None
    unknown: str = ""

    @property
    def verdict(self) -> Verdict:
        """Whether it is kept."""
        return self.answer.verdict if self.answer else Verdict.UNKNOWN


def checks_of(relationship: Relationship, lines: Sequence[Line]) -> Iterator[PromiseCheck]:
    """Yield a check for each time that the relationship promises: on the line, and by each reading in writing."""
    promise = relationship.facts.promise
    if promise is None:
        return
    seconds = promise.response_seconds
    for asked in (*(() if seconds is None else (seconds,)), *readings_of(promise)):
        check = PromiseCheck(relationship.id, relationship.title, promise.says, asked_share(promise), asked)
        yield _answered(check, relationship, lines)


def _answered(check: PromiseCheck, relationship: Relationship, lines: Sequence[Line]) -> PromiseCheck:
    live = not isinstance(check.asked, Reading)
    found = [(one, line) for line in lines for one in line.pool.demand if _answers(one, relationship, live)]
    if not found:
        return replace(check, unknown=_nobody(relationship, live))
    demand, line = max(found, key=lambda pair: pair[0].contacts_a_year)
    check = replace(check, pool=line.pool.name)
    if why := _untold(line.pool, line.opening):
        return replace(check, unknown=why)
    if isinstance(check.asked, Reading):
        try:
            answer = answer_in_time(line, check.asked, check.share, one_person=demand.is_named)
        except MooringsError as beyond:
            return replace(check, unknown=beyond.says.rstrip("."))
        return replace(check, answer=answer)
    return replace(check, answer=answer_on_the_line(line.pool, check.asked, check.share, line.opening))


def _answers(demand: Demand, relationship: Relationship, live: bool) -> bool:
    """Whether this work is an answer of the relationship, on the line or in writing."""
    return demand.relationship == relationship.id and demand.is_live is live and (live or demand.is_reply)


def _nobody(relationship: Relationship, live: bool) -> str:
    """Return why nothing of the relationship answers."""
    mechanisms = relationship.facts.mechanisms
    lines = [one.name for one in mechanisms if one.queue == "live"]
    if live and not lines:
        return "no mechanism is a live queue, so nobody is on the line (queue: live)"
    if live and not any(one.minutes for one in mechanisms if one.queue == "live"):
        return f"{lines[0]} is a live queue and takes no minutes: say how long a contact takes"
    if without_role := [one.name for one in mechanisms if one.minutes and one.role is None]:
        return f"no role does {without_role[0]}, so nobody is known who answers"
    return "nothing in it answers with people's time that customers begin: no mechanism with minutes does"


def _untold(pool: PoolLoad, opening: OpeningHours) -> str:
    """Return why the people of a pool cannot be held against their work; an empty text where they can."""
    if pool.unknown:
        return f"the accounts of {', '.join(pool.unknown)} are not known, and the same people serve them"
    if pool.hours_there is None:
        return f"how many people there are in the pool {pool.name} is not given (`people` of its roles)"
    if not opening.hours:
        return "the calendar has no opening hours in the year"
    return ""
