"""A relationship: what the customer gets when they need us, for whom, in service of what."""

from dataclasses import dataclass, field
from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from moorings.model.base import Fact
from moorings.model.estimate import Within
from moorings.model.fact import Bound, Charge, RunningCost
from moorings.model.given_back import ValuesGivenBack
from moorings.model.mechanism import Mechanism
from moorings.model.remark import Statement
from moorings.model.trigger import TriggerWords
from moorings.model.vocabulary import CategoryWord, DepthWord, MotiveWord, PhaseWord, StageWord, StateWord
from moorings.terms.vocabulary import Category, Depth, Job, Motive
from moorings.units import months_back


class Promise(Fact):
    """What the customer may count on."""

    says: str
    """The promise in the customer's words."""
    response_hours: float | None = Field(None, ge=0, le=1_000_000)
    """Working hours until the first answer."""
    response_clock_hours: float | None = Field(None, ge=0, le=1_000_000)
    """Hours until the first answer by the clock: nights and weekends count."""
    response_days: int | None = Field(None, ge=0, le=36_500)
    """Business days after that of the contact, by whose end the first answer is there: 1 is the next business day."""
    response_seconds: float | None = Field(None, ge=0, le=86_400)
    """Seconds that a customer waits on the line, where they do."""
    share_kept: float | None = Field(None, gt=0, le=1)
    """The share of contacts for which the time is to be kept; the promise is for all of them unless it says."""
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


class Outlook(Fact):
    """How accounts of the relationship stay and grow, and how that is known."""

    retention_per_year: Annotated[float, Within(0, 1)]
    """The share of accounts that is still there a year later."""
    expansion_per_year: Annotated[float, Within(-1, 10)] = 0.0
    """By which share the revenue of those who stay grows a year."""
    basis: Literal["assumed", "measured"] = "assumed"
    """Whether it is an assumption or was measured."""
    source: str = ""
    """What it rests on."""


class Links(Fact):
    """Declared links to the other blocks of the model, by node id."""

    channels: tuple[str, ...] = ()
    """The channels that carry it."""
    revenue_streams: tuple[str, ...] = ()
    """The revenue that it works for."""
    cost_structures: tuple[str, ...] = ()
    """The costs that it is a part of."""
    resources: tuple[str, ...] = ()
    """The key resources that it needs."""
    activities: tuple[str, ...] = ()
    """The key activities that it needs."""
    partners: tuple[str, ...] = ()
    """The key partners who help with it."""
    switching_costs: tuple[str, ...] = ()
    """What a customer of it would lose by leaving."""


class RelationshipFacts(Fact):
    """`moorings:relationship` on a `customer_relationship`."""

    label: str = ""
    """What the business itself calls it."""
    touch: str = ""
    """How much touch the business says that it has, in its own word: high-touch, tech-touch."""
    purpose: str = ""
    """What it is for, in the business's own words; `motives` says it in the field's."""
    parts: tuple[CategoryWord, ...] = ()
    """Its categories, the leading one first; more than one makes it a hybrid. None is a legal answer."""
    contacts_per_account_year: dict[CategoryWord, Annotated[float, Within(0, 1_000_000)]] = Field(
        default_factory=dict
    )
    """How often an account meets each part, where it was decided before the mechanisms that tell it."""
    phases: dict[PhaseWord, CategoryWord] = Field(default_factory=dict)
    """The category in a phase of the customer buying cycle, where the mechanisms of the phase do not tell it."""
    depth: DepthWord | None = None
    """Transactional, recurring or long-term."""
    motives: tuple[MotiveWord, ...] = ()
    """What it is for: acquisition, retention, upsell."""
    tone: str = ""
    """How it sounds."""
    style: str = ""
    """How it goes about it: hands-on, consultative, out of the way."""
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
    outlook: Outlook | None = None
    """How its accounts stay and grow."""
    state: StateWord | None = None
    """How far the decision has come."""
    stage: StageWord | None = None
    """The stage of the business that it is made for."""
    trigger: Annotated[str, TriggerWords] = ""
    """What ends the stage: so many accounts, hours a week, so much revenue; as words, or as numbers."""
    value_given_back: ValuesGivenBack = ()
    """What communities and co-creation earn."""
    review: ReviewRhythm = ReviewRhythm()
    """When it is looked at again."""
    links: Links = Links()
    """Declared links to the rest of the model."""
    statements: tuple[Statement, ...] = ()
    """What sources say of the relationship, above all where they disagree."""


class Exemption(Fact):
    """A documented exception from the threshold."""

    account: str
    """The account, by id."""
    until: date
    """The last day on which it holds."""
    reason: str
    """Why."""


class Rank(Fact):
    """A place among all accounts: the first so many by an attribute."""

    by: str = "annual_revenue"
    """The attribute by which accounts are put in order, the highest first."""
    first: int = Field(ge=1)
    """How many of them qualify."""


class DemotionStep(Fact):
    """One thing that an account is owed when it loses the relationship."""

    does: str
    """What is done."""
    by: str = ""
    """Who does it, as a role."""
    day: int = Field(0, ge=-3650, le=3650)
    """When, in days after the move; before it where negative."""


class Demotion(Fact):
    """What an account is owed that loses the relationship."""

    steps: tuple[DemotionStep, ...] = ()
    """What is done, in order."""
    remains: tuple[str, ...] = ()
    """What stays open to the account."""


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
    leaves: Literal["at_once", "month", "quarter"] = "at_once"
    """When an account leaves that lost its right: at once, or at the start of the next month or quarter."""
    rank: Rank | None = None
    """A place among all accounts that is asked for, beside the criteria."""
    book: int | None = Field(None, ge=1)
    """The most accounts that one person may carry."""
    book_revenue: Charge | None = None
    """The most revenue that one person may carry, where the book is counted in money."""
    people: int | None = Field(None, ge=0)
    """How many people carry a book; all of them together have room for so many books and no more."""
    waits_by: str = "annual_revenue"
    """The attribute by which those wait who qualify and find no room, the highest first."""
    topics: tuple[str, ...] = ()
    """The topics that it is for, whatever else an account is entitled to; all topics where none is named."""
    except_topics: tuple[str, ...] = ()
    """Topics that it is not for."""
    demotion: Demotion | None = None
    """What an account is owed that loses it."""


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
