"""The business model as a whole, and the settings that every figure rests on."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date as Day  # noqa: N812  # two objects below have a field named date
from functools import cached_property
from re import fullmatch
from typing import Annotated, Literal, TypeVar
from zoneinfo import available_timezones

from pydantic import Field, field_validator

from moorings.errors import did_you_mean
from moorings.model.aim import Objective, Target
from moorings.model.assessment import AssessmentFacts
from moorings.model.base import Fact
from moorings.model.calendar import Calendar
from moorings.model.canvas import (
    Activity,
    Channel,
    CostStructure,
    Partner,
    Proposition,
    Resource,
    RevenueStream,
)
from moorings.model.competitor import Competitor
from moorings.model.estimate import Within
from moorings.model.fact import Currency, Price, RunningCost
from moorings.model.record import Decision
from moorings.model.relationship import Relationship
from moorings.model.remark import Acceptance, Comment, Statement
from moorings.model.segment import Segment
from moorings.model.switching import SwitchingCost
from moorings.terms.vocabulary import Stage
from moorings.units import Period

Referring = TypeVar("Referring")

NO_CURRENCY = "XXX"
"""ISO 4217 for `no currency`."""


class Attribute(Fact):
    """An attribute of accounts that criteria may name."""

    name: str
    """How criteria name it."""
    kind: Literal["integer", "money", "real", "date", "text", "yes_no"]
    """What its values are."""
    unit: str = ""
    """What a number of it counts."""
    currency: str | None = None
    """The currency that money of it is in."""
    per: Period = Period.YEAR
    """What money is counted per."""
    least: float | None = None
    """The least that it can be."""
    most: float | None = None
    """The most that it can be."""
    values: tuple[str, ...] = ()
    """The words that it may hold, where they are few."""


class Role(Fact):
    """People of one kind: what a year of one costs and how many hours of it serve customers."""

    name: str
    """How mechanisms name it."""
    cost: RunningCost | None = None
    """Loaded cost of a full-time year; without it the time of these people counts in hours, not in money."""
    hours_per_year: Annotated[float, Within(0.1, 8784)]
    """Productive hours in that year."""
    people: float | None = Field(None, ge=0, le=1_000_000)
    """How many there are, in full-time people."""
    pool: str = ""
    """People of one pool share their work and are rounded up together."""


class Ladder(Fact):
    """A named set of relationships of which each account of the universe gets exactly one."""

    name: str
    """How people name it."""
    attribute: str = "annual_revenue"
    """The attribute along which it is drawn."""
    tiers: tuple[str, ...]
    """Relationships by id, the highest first: the first whose criteria hold gets the account."""
    universe: Literal["all"] | tuple[str, ...] = "all"
    """All accounts, or the segments whose accounts it ranks."""


class Rate(Fact):
    """What one unit of another currency is worth in the business's own, and on which day."""

    rate: float = Field(ge=1e-9, le=1e9)
    """So much of the business's own currency for one of the other."""
    date: Day
    """The day of the rate."""


class BusinessFacts(Fact):
    """`moorings:business` on the `business_model`."""

    schema_version: Literal[1] = Field(1, alias="schema")
    """The version of our keys in this file."""
    currency: Currency = NO_CURRENCY
    """The currency of every figure."""
    rates: dict[Currency, Rate] = Field(default_factory=dict)
    """Other currencies."""
    attributes: tuple[Attribute, ...] = ()
    """What criteria may name."""
    segment_order: tuple[str, ...] = ()
    """Segments by id; an account goes to the first whose criteria hold."""
    ladders: tuple[Ladder, ...] = ()
    """Named sets of relationships of which each account gets exactly one."""
    roles: tuple[Role, ...] = ()
    """The people who serve."""
    allowed_share: float = Field(0.10, ge=0.0001, le=1)
    """The share of an account's revenue that serving it may cost."""
    gross_margin: Annotated[float, Within(0.0001, 1)] | None = None
    """Before any cost to serve."""
    discount_per_year: Annotated[float, Within(0, 1)] | None = None
    """By how much less money counts for each year that it comes later."""
    hours_per_week: float | None = Field(None, gt=0, le=168)
    """All the hours that there are, for a business that counts in hours instead of salaries."""
    horizon_years: int | None = Field(None, ge=1, le=100)
    """Over how many years a customer is counted, where their value would otherwise have no end."""
    calendar: Calendar = Calendar()
    """When people are there to answer."""
    time_zone: str = "UTC"
    """The zone in which the business counts days and hours, such as Europe/London."""
    fiscal_year_starts: str = "01-01"
    """Month and day."""
    statements: tuple[Statement, ...] = ()
    """What sources say of the business, above all where they disagree."""

    @field_validator("time_zone")
    @classmethod
    def _known_zone(cls, name: str) -> str:
        zones = available_timezones()
        if zones and name not in zones:
            raise ValueError(f"'{name}' is no time zone. {did_you_mean(name, zones)}".strip())
        return name

    @field_validator("fiscal_year_starts")
    @classmethod
    def _day_of_every_year(cls, day: str) -> str:
        try:
            if not fullmatch(r"[0-9]{2}-[0-9]{2}", day):
                raise ValueError
            Day.fromisoformat(f"2023-{day}")
        except ValueError:
            raise ValueError(f"'{day}' is no month and day: write 04-06 for the sixth of April.") from None
        return day

    def attribute(self, name: str) -> Attribute | None:
        """Return the declared attribute of this name, or nothing."""
        return next((attribute for attribute in self.attributes if attribute.name == name), None)

    def role(self, name: str | None) -> Role | None:
        """Return the role of this name, or nothing."""
        return next((role for role in self.roles if role.name == name), None)

    def in_currency(self, price: Price) -> float:
        """Return the price a year in the business's own currency."""
        return price.per_year * self.rate_of(price.currency)

    def rate_of(self, currency: str) -> float:
        """Return what one unit of a known currency is worth in the business's own."""
        return 1.0 if currency == self.currency else self.rates[currency].rate

    def knows(self, currency: str) -> bool:
        """Whether money of this currency can be counted."""
        return currency == self.currency or currency in self.rates


STAGES = {
    **dict.fromkeys(("concept", "validation", "build", "beta"), Stage.PILOT),
    "launch": Stage.LAUNCH,
    "growth": Stage.GROWTH,
    **dict.fromkeys(("mature", "maintenance", "sunset"), Stage.MATURITY),
}
"""UPG's stages of a product, and ours of the business."""


@dataclass(frozen=True)  # no slots: what is asked for by id is looked up once
class BusinessModel:
    """A business model: everything that was decided about the relationships with its customers.

    `product_stage` is UPG's word for how far the product has come. `accepted` and `comments` are by node id.
    `notes` holds what was read leniently, in sentences.
    """

    id: str
    title: str
    settings: BusinessFacts = field(default_factory=BusinessFacts)
    product: str = ""
    segments: tuple[Segment, ...] = ()
    propositions: tuple[Proposition, ...] = ()
    relationships: tuple[Relationship, ...] = ()
    channels: tuple[Channel, ...] = ()
    cost_structures: tuple[CostStructure, ...] = ()
    revenue_streams: tuple[RevenueStream, ...] = ()
    competitors: tuple[Competitor, ...] = ()
    decisions: tuple[Decision, ...] = ()
    targets: tuple[Target, ...] = ()
    notes: tuple[str, ...] = ()
    resources: tuple[Resource, ...] = ()
    activities: tuple[Activity, ...] = ()
    partners: tuple[Partner, ...] = ()
    switching_costs: tuple[SwitchingCost, ...] = ()
    objectives: tuple[Objective, ...] = ()
    product_stage: str = ""
    accepted: Mapping[str, tuple[Acceptance, ...]] = field(default_factory=dict)
    comments: Mapping[str, tuple[Comment, ...]] = field(default_factory=dict)
    assessment: AssessmentFacts = field(default_factory=AssessmentFacts)

    @property
    def stage(self) -> Stage | None:
        """How far the business has grown, by the stage of its product; nothing where the file does not say."""
        return STAGES.get(self.product_stage)

    def segment(self, segment_id: str) -> Segment | None:
        """Return the segment of this id, or nothing."""
        return self._segments.get(segment_id)

    def relationship(self, relationship_id: str) -> Relationship | None:
        """Return the relationship of this id, or nothing."""
        return self._relationships.get(relationship_id)

    def relationships_of(self, segment_id: str) -> tuple[Relationship, ...]:
        """Return the relationships that serve this segment, in the file's order."""
        return tuple(self._relationships_by_segment.get(segment_id, ()))

    def propositions_of(self, segment_id: str) -> tuple[Proposition, ...]:
        """Return the value propositions that this segment's relationships promote."""
        promoted = {ref for one in self.relationships_of(segment_id) for ref in one.propositions}
        return tuple(one for one in self.propositions if one.id in promoted)

    def targets_of(self, relationship_id: str) -> tuple[Target, ...]:
        """Return the metrics that are followed for this relationship."""
        return tuple(self._targets_by_relationship.get(relationship_id, ()))

    @cached_property
    def _segments(self) -> Mapping[str, Segment]:
        return {segment.id: segment for segment in reversed(self.segments)}

    @cached_property
    def _relationships(self) -> Mapping[str, Relationship]:
        return {one.id: one for one in reversed(self.relationships)}

    @cached_property
    def _relationships_by_segment(self) -> Mapping[str, list[Relationship]]:
        return _by_ref((one, one.segments) for one in self.relationships)

    @cached_property
    def _targets_by_relationship(self) -> Mapping[str, list[Target]]:
        return _by_ref((target, target.relationships) for target in self.targets)


def _by_ref(referring: Iterable[tuple[Referring, tuple[str, ...]]]) -> Mapping[str, list[Referring]]:
    """Return, by what they refer to, the things that refer to it, each once and in their order."""
    found: dict[str, list[Referring]] = {}
    for one, refs in referring:
        for ref in dict.fromkeys(refs):
            found.setdefault(ref, []).append(one)
    return found
