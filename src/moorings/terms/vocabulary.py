"""The closed vocabularies: what a model or a row of data may say. A member's value is its wire form."""

from enum import StrEnum


class Category(StrEnum):
    """What shape the bond has."""

    PERSONAL_ASSISTANCE = "personal_assistance"
    DEDICATED_PERSONAL_ASSISTANCE = "dedicated_personal_assistance"
    SELF_SERVICE = "self_service"
    AUTOMATED_SERVICES = "automated_services"
    COMMUNITIES = "communities"
    CO_CREATION = "co_creation"

    @property
    def is_human(self) -> bool:
        """Say whether somebody on the payroll answers the customer."""
        return self in {Category.PERSONAL_ASSISTANCE, Category.DEDICATED_PERSONAL_ASSISTANCE}

    @property
    def relationship_type(self) -> str:
        """Return the Unified Product Graph's `relationship_type`, one value for both human shapes."""
        return _RELATIONSHIP_TYPES[self]


_RELATIONSHIP_TYPES = {
    Category.PERSONAL_ASSISTANCE: "personal",
    Category.DEDICATED_PERSONAL_ASSISTANCE: "personal",
    Category.SELF_SERVICE: "self_service",
    Category.AUTOMATED_SERVICES: "automated",
    Category.COMMUNITIES: "community",
    Category.CO_CREATION: "co_creation",
}


class Depth(StrEnum):
    """How long the bond is meant to last; independent of the category."""

    TRANSACTIONAL = "transactional"
    RECURRING = "recurring"
    LONG_TERM = "long_term"


class Motive(StrEnum):
    """What the business wants from the relationship."""

    ACQUISITION = "acquisition"
    RETENTION = "retention"
    UPSELL = "upsell"


class Function(StrEnum):
    """How a mechanism works on the bond."""

    PERSONALIZATION = "personalization"
    TRUST = "trust"
    BRAND = "brand"


class Phase(StrEnum):
    """Where in the customer's buying cycle something happens."""

    AWARENESS = "awareness"
    EVALUATION = "evaluation"
    PURCHASE = "purchase"
    AFTER_SALES = "after_sales"


class Job(StrEnum):
    """What a mechanism or a single contact is for, in the order a customer meets them."""

    FIRST_CONTACT = "first_contact"
    NURTURE = "nurture"
    DEMONSTRATION = "demonstration"
    CLOSING = "closing"
    ONBOARDING = "onboarding"
    TRAINING = "training"
    SUPPORT = "support"
    FEEDBACK = "feedback"
    CHECK_IN = "check_in"
    REVIEW = "review"
    LOYALTY = "loyalty"
    RENEWAL = "renewal"
    EXPANSION = "expansion"
    REACTIVATION = "reactivation"

    @property
    def phase(self) -> Phase:
        """Return the phase of the buying cycle that the job belongs to."""
        return _PHASES_BEFORE_THE_SALE.get(self, Phase.AFTER_SALES)


_PHASES_BEFORE_THE_SALE = {
    Job.FIRST_CONTACT: Phase.AWARENESS,
    Job.NURTURE: Phase.EVALUATION,
    Job.DEMONSTRATION: Phase.EVALUATION,
    Job.CLOSING: Phase.PURCHASE,
}


class Initiative(StrEnum):
    """Who or what starts the contact."""

    REACTIVE = "reactive"
    PROACTIVE = "proactive"
    AUTOMATED = "automated"


class State(StrEnum):
    """How far the decision about a relationship has come."""

    IDEA = "idea"
    PROPOSED = "proposed"
    DECIDED = "decided"
    LIVE = "live"
    RETIRING = "retiring"


class MechanismState(StrEnum):
    """Whether a mechanism exists yet."""

    PLANNED = "planned"
    IN_PLACE = "in_place"


class Stage(StrEnum):
    """How far the business has grown with a segment, smallest first."""

    PILOT = "pilot"
    LAUNCH = "launch"
    GROWTH = "growth"
    MATURITY = "maturity"

    @property
    def order(self) -> int:
        """Return the stage's place, from 0 for the pilot."""
        return list(Stage).index(self)


class SwitchingKind(StrEnum):
    """What a customer who leaves would lose: time and effort, money, or a bond."""

    PROCEDURAL = "procedural"
    FINANCIAL = "financial"
    RELATIONAL = "relational"


class SwitchingFacet(StrEnum):
    """The eight costs of switching to somebody else."""

    ECONOMIC_RISK = "economic_risk"
    EVALUATION = "evaluation"
    LEARNING = "learning"
    SETUP = "setup"
    BENEFIT_LOSS = "benefit_loss"
    MONETARY_LOSS = "monetary_loss"
    PERSONAL_RELATIONSHIP_LOSS = "personal_relationship_loss"
    BRAND_RELATIONSHIP_LOSS = "brand_relationship_loss"

    @property
    def kind(self) -> SwitchingKind:
        """Return which of the three kinds of switching cost the facet belongs to."""
        return _SWITCHING_KINDS[self]

    @property
    def cost_type(self) -> str:
        """Return the Unified Product Graph's `cost_type` of a `switching_cost`."""
        return "learning" if self is SwitchingFacet.LEARNING else _COST_TYPES[self.kind]


_SWITCHING_KINDS = {
    SwitchingFacet.ECONOMIC_RISK: SwitchingKind.PROCEDURAL,
    SwitchingFacet.EVALUATION: SwitchingKind.PROCEDURAL,
    SwitchingFacet.LEARNING: SwitchingKind.PROCEDURAL,
    SwitchingFacet.SETUP: SwitchingKind.PROCEDURAL,
    SwitchingFacet.BENEFIT_LOSS: SwitchingKind.FINANCIAL,
    SwitchingFacet.MONETARY_LOSS: SwitchingKind.FINANCIAL,
    SwitchingFacet.PERSONAL_RELATIONSHIP_LOSS: SwitchingKind.RELATIONAL,
    SwitchingFacet.BRAND_RELATIONSHIP_LOSS: SwitchingKind.RELATIONAL,
}
_COST_TYPES = {
    SwitchingKind.PROCEDURAL: "procedural",
    SwitchingKind.FINANCIAL: "financial",
    SwitchingKind.RELATIONAL: "relationship",
}


class SwitchingOrigin(StrEnum):
    """Whether leaving is hard because the service is good, or because the way out is."""

    EARNED = "earned"
    IMPOSED = "imposed"
