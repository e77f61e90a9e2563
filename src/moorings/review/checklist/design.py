"""What is to be designed in a relationship: how it sounds, begins, helps, listens, binds, and grows."""

from moorings.model.mechanism import Mechanism
from moorings.review.checklist.audience import UNDECIDED, Audience, place_of
from moorings.review.checklist.found import Found, Place, Standing
from moorings.review.checklist.questions import all_have
from moorings.terms.vocabulary import Category, Initiative, Job, Phase

BEFORE_THE_SALE = frozenset({Job.FIRST_CONTACT, Job.NURTURE, Job.DEMONSTRATION, Job.CLOSING})
MACHINES = {Category.SELF_SERVICE, Category.AUTOMATED_SERVICES}


def toned(audience: Audience) -> Found:
    """Return whether each relationship has a category and a tone."""
    return all_have(
        audience, lambda one: bool(one.categories and one.facts.tone), "does not say how it sounds"
    )


def promised(audience: Audience) -> Found:
    """Return whether each relationship says what customers may count on."""
    return all_have(audience, lambda one: one.facts.promise is not None, "promises nothing")


def selling(audience: Audience) -> Found:
    """Return whether somebody or something meets customers before the sale."""
    return audience.doing(BEFORE_THE_SALE, "the time before the sale")


def buying(audience: Audience) -> Found:
    """Return whether customers are helped while they buy."""
    return audience.served(
        lambda one: one.phase is Phase.PURCHASE or one.job is Job.CLOSING, "the purchase itself"
    )


def onboarding(audience: Audience) -> Found:
    """Return whether new customers are led to a first result."""
    return audience.doing(frozenset({Job.ONBOARDING}), "onboarding")


def support(audience: Audience) -> Found:
    """Return whether customers who are stuck are helped."""
    return audience.doing(frozenset({Job.SUPPORT}), "support")


def training(audience: Audience) -> Found:
    """Return whether customers are taught to do more by themselves."""
    return audience.doing(frozenset({Job.TRAINING}), "training")


def feedback(audience: Audience) -> Found:
    """Return whether customers are asked and heard."""
    return audience.doing(frozenset({Job.FEEDBACK}), "feedback")


def loyalty(audience: Audience) -> Found:
    """Return whether customers are given reasons to stay: thanks, rewards, or help before they ask."""
    return audience.served(_gives_a_reason_to_stay, "loyalty")


def _gives_a_reason_to_stay(mechanism: Mechanism) -> bool:
    return mechanism.job is Job.LOYALTY or (
        mechanism.job is Job.CHECK_IN and mechanism.initiative is not Initiative.REACTIVE
    )


def balanced(audience: Audience) -> Found:
    """Return whether it is decided what a machine does and what stays with a person."""
    if not audience.relationships:
        return UNDECIDED
    said = [
        Place(one.id, f"{one.title} › {moment}")
        for one in audience.relationships
        for moment in one.facts.human_moments
    ]
    if said:
        return Found(Standing.IN_PLACE, where=tuple(said))
    parts = {part for one in audience.relationships for part in one.categories}
    if not parts & MACHINES:
        return Found(Standing.IN_PLACE, where=tuple(map(place_of, audience.relationships)))
    return Found(Standing.MISSING, "No moment is named that stays with a person.")


def measured(audience: Audience) -> Found:
    """Return whether metrics with targets are followed for the segment's relationships."""
    if not audience.relationships:
        return UNDECIDED
    followed = [
        Place(target.id, f"{one.title} › {target.title}")
        for one in audience.relationships
        for target in audience.model.targets_of(one.id)
    ]
    if not followed:
        return Found(Standing.MISSING, "No metric is followed.")
    return Found(Standing.IN_PLACE, where=tuple(followed))


def growing(audience: Audience) -> Found:
    """Return whether each relationship says for which stage it is made, and what ends that stage."""
    return all_have(
        audience,
        lambda one: one.facts.stage is not None and bool(one.facts.trigger),
        "does not say for which stage it is made and what ends that",
    )
