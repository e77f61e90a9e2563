"""Faults that show only when the objects of a model are seen together: names that nothing answers to."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from datetime import date

from moorings.errors import did_you_mean
from moorings.model.business import Attribute, BusinessFacts, BusinessModel
from moorings.model.contradiction import contradiction
from moorings.model.fact import Bound, Limit, Price
from moorings.model.relationship import Relationship, RelationshipFacts
from moorings.model.segment import SegmentFacts
from moorings.model.trigger import ends_of_stage

NUMERIC = frozenset({"integer", "money", "real"})
"""Kinds of attribute along which a ladder can be drawn."""


def faults_of(model: BusinessModel) -> list[str]:
    """Return one sentence for each name in the model that refers to nothing, and each limit of the wrong kind."""
    found = [*_name_faults(model.settings), *_segment_faults(model), *_role_faults(model)]
    found += [*_ladder_faults(model), *_offer_faults(model)]
    channels = frozenset(channel.id for channel in model.channels)
    for relationship in model.relationships:
        found += _relationship_faults(model, relationship)
        found += _mechanism_faults(model, relationship, channels)
    return found


def _name_faults(settings: BusinessFacts) -> Iterator[str]:
    yield from _twice("attribute", (one.name for one in settings.attributes), "moorings:business")
    yield from _twice("role", (one.name for one in settings.roles), "moorings:business")
    yield from _twice("ladder", (one.name for one in settings.ladders), "moorings:business")
    for ladder in settings.ladders:
        yield from _twice("tier", ladder.tiers, f'ladder "{ladder.name}"')
    yield from _in_two_ladders(settings)


def _twice(what: str, names: Iterable[str], place: str) -> Iterator[str]:
    """Yield a sentence for each name that several things of one kind share."""
    for name, times in Counter(names).items():
        if times > 1:
            yield f"{place}: the {what} '{name}' is there {times} times."


def _in_two_ladders(settings: BusinessFacts) -> Iterator[str]:
    """Yield a sentence for each tier of several ladders: an account would get one tier of each."""
    ladders: dict[str, list[str]] = {}
    for ladder in settings.ladders:
        for ref in dict.fromkeys(ladder.tiers):
            ladders.setdefault(ref, []).append(ladder.name)
    for ref, names in ladders.items():
        if len(names) > 1:
            yield f"moorings:business: '{ref}' is a tier of the ladders {' and '.join(names)}: leave it in one."


def _segment_faults(model: BusinessModel) -> Iterator[str]:
    for ref in model.settings.segment_order:
        yield from _segment_ref_faults(model, ref, "segment_order")
    for segment in model.segments:
        yield from _bound_faults(model, segment.facts.criteria, f'segment "{segment.title}"')
        for price in _prices_of(segment.facts):
            yield from _price_faults(model, price, f'segment "{segment.title}"')
        if segment.facts.funded_by is not None:
            yield from _segment_ref_faults(
                model, segment.facts.funded_by, f'segment "{segment.title}", funded_by'
            )


def _role_faults(model: BusinessModel) -> Iterator[str]:
    for role in model.settings.roles:
        yield from _price_faults(model, role.cost, f'role "{role.name}"')


def _offer_faults(model: BusinessModel) -> Iterator[str]:
    for competitor in model.competitors:
        for offer in competitor.offers:
            yield from _segment_ref_faults(model, offer.segment, f'competitor "{competitor.title}"')


def _segment_ref_faults(model: BusinessModel, ref: str, place: str) -> Iterator[str]:
    known = {segment.id for segment in model.segments}
    if ref not in known:
        yield f"{place}: no segment has the id '{ref}'." + _hint(ref, known)


def _ladder_faults(model: BusinessModel) -> Iterator[str]:
    relationships = {one.id for one in model.relationships}
    for ladder in model.settings.ladders:
        place = f'ladder "{ladder.name}"'
        yield from _attribute_faults(model, ladder.attribute, place)
        attribute = model.settings.attribute(ladder.attribute)
        if attribute and attribute.kind not in NUMERIC:
            yield f"{place}: '{attribute.name}' is {KINDS[attribute.kind][0]}, and a ladder needs a number."
        for ref in ladder.tiers:
            if ref not in relationships:
                yield f"{place}: no relationship has the id '{ref}'." + _hint(ref, relationships)
        for ref in () if ladder.universe == "all" else ladder.universe:
            yield from _segment_ref_faults(model, ref, place)


def _relationship_faults(model: BusinessModel, relationship: Relationship) -> Iterator[str]:
    place = f'relationship "{relationship.title}"'
    coverage, facts = relationship.coverage, relationship.facts
    yield from _twice("mechanism", (one.id for one in facts.mechanisms), place)
    yield from _bound_faults(model, coverage.criteria, place)
    yield from _bound_faults(model, coverage.stays_while, f"{place}, stays_while")
    if coverage.rank:
        yield from _attribute_faults(model, coverage.rank.by, f"{place}, rank")
    if coverage.people is not None:
        yield from _attribute_faults(model, coverage.waits_by, f"{place}, waits_by")
    for price in (facts.price, facts.fixed_cost, coverage.book_revenue):
        yield from _price_faults(model, price, place)
    yield from _part_faults(facts, place)
    yield from _trigger_faults(model, facts.trigger, place)
    for given in facts.value_given_back:
        yield from _price_faults(model, given.worth, f"{place}, value_given_back")


def _prices_of(facts: SegmentFacts) -> Iterator[Price | None]:
    yield from (facts.revenue_per_account, facts.acquisition_cost, facts.would_pay)


def _part_faults(facts: RelationshipFacts, place: str) -> Iterator[str]:
    for category in facts.contacts_per_account_year:
        if category not in facts.parts:
            named = ", ".join(facts.parts) or "none"
            yield f"{place}, contacts_per_account_year: '{category}' is no part of it; its parts: {named}."


def _trigger_faults(model: BusinessModel, trigger: str, place: str) -> Iterator[str]:
    """Yield a sentence where a trigger counts revenue in other money than the figures it is compared with."""
    ends, own = ends_of_stage(trigger), model.settings.currency
    if ends and ends.revenue and ends.revenue.currency != own:
        yield f"{place}, trigger: money in {ends.revenue.currency}, and the business counts in {own}."


def _mechanism_faults(model: BusinessModel, relationship: Relationship, channels: Set[str]) -> Iterator[str]:
    roles = {role.name for role in model.settings.roles}
    for mechanism in relationship.facts.mechanisms:
        place = f'relationship "{relationship.title}", mechanism "{mechanism.name}"'
        yield from _price_faults(model, mechanism.cash, place)
        if mechanism.role is not None and mechanism.role not in roles:
            yield f"{place}: role '{mechanism.role}' is unknown." + _hint(mechanism.role, roles)
        if mechanism.channel is not None and mechanism.channel not in channels:
            yield f"{place}: no channel has the id '{mechanism.channel}'." + _hint(
                mechanism.channel, channels
            )


def _bound_faults(model: BusinessModel, bounds: Sequence[Bound], place: str) -> Iterator[str]:
    for bound in bounds:
        yield from _attribute_faults(model, bound.attribute, place)
        attribute = model.settings.attribute(bound.attribute)
        if attribute:
            for limit in bound.limits:
                yield from _limit_faults(model, attribute, limit, place)
    for name in dict.fromkeys(bound.attribute for bound in bounds):
        about = [bound for bound in bounds if bound.attribute == name]
        if says := contradiction(about, model.settings):
            yield f"{place}: {says}"


def _limit_faults(model: BusinessModel, attribute: Attribute, limit: Limit, place: str) -> Iterator[str]:
    if isinstance(limit, Price):
        yield from _price_faults(model, limit, place)
    kind, fits = KINDS[attribute.kind]
    if isinstance(limit, Price) and attribute.kind != "money":
        yield f"{place}: '{attribute.name}' is {kind}, and its limit is money."
    elif not fits(limit):
        yield f"{place}: '{attribute.name}' is {kind}, and {limit!r} is not."
    elif attribute.values and str(limit).casefold() not in {value.casefold() for value in attribute.values}:
        yield f"{place}: '{attribute.name}' is never {limit!r}." + _hint(str(limit), attribute.values)


def _is_number(limit: Limit) -> bool:
    return isinstance(limit, int | float) and not isinstance(limit, bool)


def _is_date(limit: Limit) -> bool:
    try:
        return isinstance(limit, str) and bool(date.fromisoformat(limit))
    except ValueError:
        return False


KINDS: dict[str, tuple[str, Callable[[Limit], bool]]] = {
    "integer": ("a number", _is_number),
    "real": ("a number", _is_number),
    "money": ("money", lambda limit: isinstance(limit, Price) or _is_number(limit)),
    "yes_no": ("yes or no (true or false)", lambda limit: isinstance(limit, bool)),
    "date": ("a date (2026-01-31)", _is_date),
    "text": ("text", lambda limit: isinstance(limit, str)),
}
"""What each kind of attribute is in words, and whether a limit is of it."""


def _attribute_faults(model: BusinessModel, name: str, place: str) -> Iterator[str]:
    known = {attribute.name for attribute in model.settings.attributes}
    if name not in known:
        yield f"{place}: the attribute '{name}' is not declared." + _hint(name, known)


def _price_faults(model: BusinessModel, price: Price | None, place: str) -> Iterator[str]:
    if price is not None and not model.settings.knows(price.currency):
        yield (
            f"{place}: money in {price.currency}, and the business counts in {model.settings.currency}."
            f" Give a rate for {price.currency} in moorings:business."
        )


def _hint(word: str, known: Iterable[str]) -> str:
    hint = did_you_mean(word, known)
    return f" {hint}" if hint else ""
