"""One relationship as decided, with what it costs and what it leaves open."""

from moorings.coverage.wording import criteria_in_words, price_in_words
from moorings.economics.break_even import share_break_even
from moorings.economics.cost import cost_to_serve, without_role
from moorings.model.business import BusinessModel
from moorings.model.mechanism import Mechanism
from moorings.model.relationship import Relationship
from moorings.review.verdict import DeclaredMechanism, DeclaredRelationship
from moorings.terms.vocabulary import MechanismState

A_PERSON = "a named person"


def declare(
    relationship: Relationship,
    model: BusinessModel,
    accounts: float | None,
    revenue_per_account: float | None,
    *,
    names: bool,
) -> DeclaredRelationship:
    """Return the relationship as the review shows it; `accounts` is how many it serves, where that is known.

    Unless `names` allows it, an owner who is a person is not named.
    """
    facts, settings = relationship.facts, model.settings
    cost = cost_to_serve(relationship, settings)
    average = cost.average(accounts) if accounts else None
    return DeclaredRelationship(
        id=relationship.id,
        title=relationship.title,
        label=facts.label,
        categories=relationship.categories,
        depth=facts.depth,
        motives=facts.motives,
        propositions=_titles(relationship.propositions, {one.id: one.title for one in model.propositions}),
        promise=facts.promise.says if facts.promise else "",
        mechanisms=tuple(map(_mechanism, facts.mechanisms)),
        threshold=_threshold(relationship),
        owner=relationship.owner if names or not relationship.owner_is_person else A_PERSON,
        state=facts.state,
        review_due=facts.review.due,
        channels=_channels(relationship, model),
        price=price_in_words(facts.price) if facts.price else "",
        cost=cost,
        average_cost_per_account=average,
        share_of_revenue=average / revenue_per_account
        if average is not None and revenue_per_account
        else None,
        break_even=share_break_even(cost, settings.allowed_share),
        missing=tuple(_missing(relationship)),
    )


def _threshold(relationship: Relationship) -> str:
    coverage = relationship.coverage
    if not coverage.criteria:
        return ""
    way_out = f"; stays while {criteria_in_words(coverage.stays_while)}" if coverage.stays_while else ""
    return f"{criteria_in_words(coverage.criteria)}{way_out}"


def _channels(relationship: Relationship, model: BusinessModel) -> tuple[str, ...]:
    refs = [
        *relationship.facts.links.channels,
        *(one.channel for one in relationship.facts.mechanisms if one.channel),
    ]
    return _titles(tuple(dict.fromkeys(refs)), {one.id: one.title for one in model.channels})


def _titles(refs: tuple[str, ...], titles: dict[str, str]) -> tuple[str, ...]:
    return tuple(titles[ref] for ref in refs if ref in titles)


def _mechanism(mechanism: Mechanism) -> DeclaredMechanism:
    return DeclaredMechanism(
        name=mechanism.name,
        category=mechanism.category,
        when=mechanism.when,
        contacts_per_account=mechanism.contacts_per_account,
        minutes=mechanism.minutes,
        role=mechanism.role,
        is_planned=mechanism.state is MechanismState.PLANNED,
    )


def _missing(relationship: Relationship) -> list[str]:
    """Return what the decision leaves open, as nouns; nothing is asked of a relationship that is meant to be none."""
    if relationship.is_none:
        return []
    facts = relationship.facts
    questions = {
        "value proposition": relationship.propositions,
        "category": relationship.categories,
        "depth": facts.depth,
        "motive": facts.motives,
        "mechanisms": facts.mechanisms,
        "threshold": relationship.coverage.criteria or not relationship.is_dedicated,
        "owner": relationship.owner,
        "review date": facts.review.due,
        "a role for its minutes": not without_role(relationship),
    }
    return [question for question, answer in questions.items() if not answer]
