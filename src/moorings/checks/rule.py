"""A rule, what it looks at, and what it says."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property

from moorings.checks.documentation import EXAMPLE, INSTEAD, SOURCE, WHY, read_documentation
from moorings.checks.edit import Edit
from moorings.drift.report import DriftReport
from moorings.evidence.estimate import Estimate
from moorings.model.business import BusinessModel
from moorings.model.relationship import Relationship
from moorings.model.remark import Acceptance
from moorings.model.segment import Segment
from moorings.terms.vocabulary import Stage, State
from moorings.upg.document import Document


class Severity(StrEnum):
    """How much a finding matters."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def weight(self) -> int:
        """A greater number matters more."""
        return {"error": 3, "warning": 2, "note": 1}[self.value]


@dataclass(frozen=True, slots=True)
class Hearing:
    """What the other rules said, for a rule that judges what was accepted of it."""

    codes: Mapping[str, str]
    """The code of every rule, by its code and by its name, in small letters."""
    asked: frozenset[str]
    """The codes of the rules that answered."""
    found: frozenset[tuple[str, str]]
    """What they found: code and subject id."""


@dataclass(frozen=True)  # no slots: what most rules ask for is looked up once
class Case:
    """What a rule looks at: the model, the day, and what was measured where there are customer data.

    `measured` holds the estimates by segment id and metric key. `document` is what the model was read from, for a
    rule about how something is written; there is none where the model comes from elsewhere. `hearing` is there for
    rules that hear the others.
    """

    model: BusinessModel
    today: date
    drift: DriftReport | None = None
    measured: Mapping[str, Mapping[str, Estimate]] | None = None
    document: Document | None = None
    hearing: Hearing | None = None

    @property
    def has_data(self) -> bool:
        """Whether anything was measured."""
        return self.drift is not None or self.measured is not None

    @property
    def stage(self) -> Stage | None:
        """How far the business has grown; nothing where the file does not say."""
        return self.model.stage

    @cached_property
    def bonds(self) -> tuple[Relationship, ...]:
        """The relationships that are meant to be one, of which more may be asked: all but the kiosk's and ideas."""
        return tuple(
            one for one in self.model.relationships if not one.is_none and one.facts.state is not State.IDEA
        )

    def bonds_of(self, segment: Segment) -> tuple[Relationship, ...]:
        """Return the bonds that serve the segment."""
        return tuple(self._bonds_by_segment.get(segment.id, ()))

    @cached_property
    def _bonds_by_segment(self) -> Mapping[str, list[Relationship]]:
        found: dict[str, list[Relationship]] = {}
        for bond in self.bonds:
            for ref in dict.fromkeys(bond.segments):
                found.setdefault(ref, []).append(bond)
        return found

    def estimate(self, segment: Segment, metric: str) -> Estimate | None:
        """Return what was measured of a segment, or nothing where that metric was not."""
        return self.measured.get(segment.id, {}).get(metric) if self.measured is not None else None


@dataclass(frozen=True, slots=True)
class Violation:
    """What a rule yields: the subject, what is wrong with it and what to do, a sentence each.

    `segments` are the ids of the segments concerned. `worth_per_year` is the money at stake in the business's
    currency: what a surplus costs, or the revenue that a broken promise concerns. `edits` mend it, where there is
    only one way to and nothing has to be guessed.
    """

    subject_id: str
    subject: str
    says: str
    remedy: str
    segments: tuple[str, ...] = ()
    worth_per_year: float | None = None
    edits: tuple[Edit, ...] = ()


Check = Callable[[Case], Iterator[Violation]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: a stable code, the name of the fault, how much it matters, and the check itself.

    `title` states the fault; `sections` holds the rest of its file's docstring by heading. Rules that need data are
    asked only where something was measured; rules that hear the others are asked last. `mends` says that some of
    what it finds comes with edits.
    """

    code: str
    name: str
    severity: Severity
    since: str
    check: Check
    needs_data: bool = False
    title: str = ""
    sections: Mapping[str, str] = field(default_factory=dict, hash=False)
    hears_others: bool = False
    mends: bool = False

    @property
    def family(self) -> str:
        """The letters of its code."""
        return self.code.rstrip("0123456789")

    @property
    def why(self) -> str:
        """Why the fault matters."""
        return self.sections.get(WHY, "")

    @property
    def example(self) -> str:
        """What breaks the rule."""
        return self.sections.get(EXAMPLE, "")

    @property
    def instead(self) -> str:
        """What keeps it."""
        return self.sections.get(INSTEAD, "")

    @property
    def source(self) -> str:
        """What the rule rests on."""
        return self.sections.get(SOURCE, "")


def rule(
    documentation: str | None,
    *,
    code: str,
    name: str,
    severity: Severity,
    since: str,
    check: Check,
    needs_data: bool = False,
    hears_others: bool = False,
    mends: bool = False,
) -> Rule:
    """Return the rule whose title and sections are read from its file's docstring."""
    title, sections = read_documentation(documentation or "")
    return Rule(code, name, severity, since, check, needs_data, title, sections, hears_others, mends)


@dataclass(frozen=True, slots=True)
class Finding:
    """A violation with the rule that it breaks, ready to be shown.

    `accepted` says why somebody means to live with it, and until when. `file` and `line` say where its subject
    stands, where that is known.
    """

    code: str
    name: str
    severity: Severity
    subject_id: str
    subject: str
    says: str
    remedy: str
    why: str
    source: str
    segments: tuple[str, ...] = ()
    worth_per_year: float | None = None
    edits: tuple[Edit, ...] = ()
    accepted: Acceptance | None = None
    file: str = ""
    line: int | None = None


def about(
    relationship: Relationship,
    says: str,
    remedy: str,
    worth_per_year: float | None = None,
    edits: tuple[Edit, ...] = (),
) -> Violation:
    """Return a violation whose subject is a relationship."""
    own = (relationship.id, relationship.title, says, remedy, relationship.segments)
    return Violation(*own, worth_per_year, edits)


def about_segment(segment: Segment, says: str, remedy: str, worth_per_year: float | None = None) -> Violation:
    """Return a violation whose subject is a segment."""
    return Violation(segment.id, segment.title, says, remedy, (segment.id,), worth_per_year)


def about_business(
    model: BusinessModel,
    says: str,
    remedy: str,
    segments: tuple[str, ...] = (),
    edits: tuple[Edit, ...] = (),
) -> Violation:
    """Return a violation whose subject is the business model as a whole."""
    return Violation(model.id, model.title, says, remedy, segments, edits=edits)
