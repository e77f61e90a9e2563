"""A relationship: what the customer gets when they need us, for whom, in service of what."""

from dataclasses import dataclass, field
from datetime import date

from pydantic import Field

from moorings.model.fact import Bound, Charge, Fact, RunningCost
from moorings.model.mechanism import Mechanism
from moorings.model.vocabulary import CategoryWord, DepthWord, MotiveWord, StageWord, StateWord
from moorings.terms.vocabulary import Category, Depth, Job, Motive
from moorings.units import months_back


class Promise(Fact):
    """What the customer may count on."""

    says: str
    """The promise in the customer's words."""
    response_hours: float | None = Field(None, ge=0, le=1_000_000)
    """Working hours until the first answer."""
    reason: str = ""
    """Why it is so, above all where a delay is meant."""


class ReviewRhythm(Fact):
    """When the relationship is looked at again."""

    every_months: int | None = Field(None, ge=1)
    """The rhythm."""
    last: date | None = None
    """The day it was last looked at."""
    next: date | None = None
    """The day that was named for it."""

    @property
    def due(self) -> date | None:
        """The day it falls due: the named one, unless it was kept; else the last and the rhythm; else nothing."""
        if self.next and (self.last is None or self.next > self.last):
            return self.next
        if self.last and self.every_months:
            return months_back(self.last, -self.every_months)
        return None


class Links(Fact):
    """Declared links to the other blocks of the model, by node id."""

    channels: tuple[str, ...] = ()
    revenue_streams: tuple[str, ...] = ()
    cost_structures: tuple[str, ...] = ()
    resources: tuple[str, ...] = ()
    activities: tuple[str, ...] = ()
    switching_costs: tuple[str, ...] = ()


class RelationshipFacts(Fact):
    """`moorings:relationship` on a `customer_relationship`."""

    label: str = ""
    """What the business itself calls it."""
    parts: tuple[CategoryWord, ...] = ()
    """Its categories, the leading one first; more than one makes it a hybrid. None is a legal answer."""
    depth: DepthWord | None = None
    """Transactional, recurring or long-term."""
    motives: tuple[MotiveWord, ...] = ()
    """What it is for: acquisition, retention, upsell."""
    tone: str = ""
    """How it sounds."""
    promise: Promise | None = None
    """What the customer may count on."""
    mechanisms: tuple[Mechanism, ...] = ()
    """What does the work."""
    human_moments: tuple[str, ...] = ()
    """The moments that stay human whatever else is automated."""
    price: Charge | None = None
    """What the customer pays for the relationship itself."""
    fixed_cost: RunningCost | None = None
    """What it costs however many accounts it serves."""
    state: StateWord | None = None
    """How far the decision has come."""
    stage: StageWord | None = None
    """The stage of the business that it is made for."""
    trigger: str = ""
    """What ends the stage: so many accounts, hours a week, so much revenue."""
    value_given_back: str = ""
    """What communities and co-creation earn."""
    review: ReviewRhythm = ReviewRhythm()
    """When it is looked at again."""
    links: Links = Links()
    """Declared links to the rest of the model."""


class Exemption(Fact):
    """A documented exception from the threshold."""

    account: str
    """The account, by id."""
    until: date
    """The last day on which it holds."""
    reason: str
    """Why."""


class CoverageFacts(Fact):
    """`moorings:coverage` on a `customer_relationship`: who qualifies."""

    criteria: tuple[Bound, ...] = ()
    """The way in: every bound must hold."""
    stays_while: tuple[Bound, ...] = ()
    """The way out: an account that is in stays while every one of these holds."""
    grace_days: int = Field(0, ge=0, le=3650)
    """How long an account stays after it stops qualifying."""
    exceptions: tuple[Exemption, ...] = ()
    """Documented exceptions."""
    book: int | None = Field(None, ge=1)
    """The most accounts that one person may carry."""


@dataclass(frozen=True, slots=True)
class Relationship:
    """A relationship with its audience (`segments`) and its purpose (`propositions`), both by node id.

    `owner` is a role or a team, or a person's name where `owner_is_person`.
    """

    id: str
    title: str
    description: str = ""
    segments: tuple[str, ...] = ()
    propositions: tuple[str, ...] = ()
    owner: str | None = None
    facts: RelationshipFacts = field(default_factory=RelationshipFacts)
    coverage: CoverageFacts = field(default_factory=CoverageFacts)
    owner_is_person: bool = False

    @property
    def categories(self) -> tuple[Category, ...]:
        """Its categories, the leading one first."""
        return self.facts.parts

    @property
    def is_hybrid(self) -> bool:
        """Whether it has parts of more than one category."""
        return len(set(self.categories)) > 1

    @property
    def is_dedicated(self) -> bool:
        """Whether a named person is part of it."""
        return Category.DEDICATED_PERSONAL_ASSISTANCE in self.categories

    @property
    def is_none(self) -> bool:
        """Whether the decision is to have no relationship: the kiosk. It mutes every rule that asks for more."""
        return not self.categories and self.facts.depth is Depth.TRANSACTIONAL

    @property
    def motives(self) -> tuple[Motive, ...]:
        """What it is for."""
        return self.facts.motives

    def mechanisms_for(self, job: Job) -> tuple[Mechanism, ...]:
        """Return the mechanisms that do this job."""
        return tuple(mechanism for mechanism in self.facts.mechanisms if mechanism.job is job)
