"""Compiles a business model to its decision table: everything that decides, and the words to say it with."""

from collections import OrderedDict
from collections.abc import Iterable

from moorings.coverage.criteria import conditions_of
from moorings.coverage.wording import SIGNS, criteria_in_words
from moorings.decision import (
    Attribute,
    Criteria,
    DecisionTable,
    Exemption,
    Ladder,
    Rank,
    Rule,
    Segment,
    Step,
)
from moorings.model import business as declared
from moorings.model.business import NO_CURRENCY, BusinessFacts, BusinessModel
from moorings.model.fact import Bound, Price
from moorings.model.relationship import CoverageFacts, Relationship

KEPT = 8
"""How many tables are kept, so that a model is compiled once and not once an account."""

_kept: OrderedDict[int, tuple[BusinessModel, DecisionTable]] = OrderedDict()


def decision_table(policy: BusinessModel | DecisionTable) -> DecisionTable:
    """Return the decision table of a model; a table is one already."""
    if isinstance(policy, DecisionTable):
        return policy
    found = _kept.get(id(policy))  # the model is kept beside its table, so that its id stays its own
    if found is None:
        found = _kept[id(policy)] = (policy, _compiled(policy))
        if len(_kept) > KEPT:
            _kept.popitem(last=False)
    return found[1]


def _compiled(model: BusinessModel) -> DecisionTable:
    settings = model.settings
    place = {ref: index for ladder in settings.ladders for index, ref in enumerate(ladder.tiers)}
    in_order = sorted(model.relationships, key=lambda one: place.get(one.id, -1))
    return DecisionTable(
        business=model.title,
        currency="" if settings.currency == NO_CURRENCY else settings.currency,
        rates={currency: given.rate for currency, given in settings.rates.items()},
        fiscal_year_starts=settings.fiscal_year_starts,
        attributes=(*(_attribute(one, settings) for one in settings.attributes), *_implied(model)),
        segments=tuple(
            Segment(one.id, one.title, _criteria(one.facts.criteria, settings)) for one in model.segments
        ),
        rules=tuple(_rule(one, settings) for one in in_order),
        ladders=tuple(
            Ladder(one.name, one.tiers, None if one.universe == "all" else one.universe)
            for one in settings.ladders
        ),
    )


def _attribute(one: declared.Attribute, settings: BusinessFacts) -> Attribute:
    if one.kind != "money":
        after = f" {one.unit}" if one.unit and one.unit != one.name else ""
        return Attribute(one.name, one.kind, after=after, least=one.least, most=one.most, words=one.values)
    sign = SIGNS.get(settings.currency, "")
    code = "" if sign or settings.currency == NO_CURRENCY else f" {settings.currency}"
    return Attribute(
        name=one.name,
        kind="money",
        before=sign,
        after=f"{code} a {one.per.value}",
        per_year=one.per.per_year,
        currency=one.currency or settings.currency,
        least=one.least,
        most=one.most,
    )


def _implied(model: BusinessModel) -> Iterable[Attribute]:
    """Yield the attributes that bounds name and the business does not declare, of the kind of their limits."""
    found: dict[str, Attribute] = {}
    coverage = [one.coverage for one in model.relationships]
    bounds = [bound for one in model.segments for bound in one.facts.criteria]
    bounds += [bound for one in coverage for bound in (*one.criteria, *one.stays_while)]
    for bound in bounds:
        if model.settings.attribute(bound.attribute) is None and bound.attribute not in found:
            found[bound.attribute] = _of_limits(bound, model.settings)
    return found.values()


def _of_limits(bound: Bound, settings: BusinessFacts) -> Attribute:
    limit = bound.limits[0]
    if isinstance(limit, Price):
        return _attribute(declared.Attribute(name=bound.attribute, kind="money"), settings)
    if isinstance(limit, bool):
        return Attribute(bound.attribute, "yes_no")
    return Attribute(bound.attribute, "text" if isinstance(limit, str) else "real")


def _criteria(bounds: tuple[Bound, ...], settings: BusinessFacts) -> Criteria:
    conditions = tuple(one for bound in bounds for one in conditions_of(bound, settings))
    return Criteria(conditions, criteria_in_words(bounds))


def _rule(one: Relationship, settings: BusinessFacts) -> Rule:
    coverage, demotion = one.coverage, one.coverage.demotion
    return Rule(
        relationship=one.id,
        title=one.title,
        segments=one.segments,
        way_in=_criteria(coverage.criteria, settings),
        stays_while=_criteria(coverage.stays_while, settings),
        grace_days=coverage.grace_days,
        leaves=coverage.leaves,
        exceptions=tuple(Exemption(each.account, each.until, each.reason) for each in coverage.exceptions),
        rank=Rank(coverage.rank.by, coverage.rank.first) if coverage.rank else None,
        places=_places(coverage),
        waits_by=coverage.waits_by,
        topics=coverage.topics,
        except_topics=coverage.except_topics,
        names_person=one.is_dedicated,
        ladder=next((ladder.name for ladder in settings.ladders if one.id in ladder.tiers), ""),
        owed=tuple(Step(step.does, step.by, step.day) for step in demotion.steps) if demotion else (),
        remains=demotion.remains if demotion else (),
    )


def _places(coverage: CoverageFacts) -> int | None:
    """Return how many accounts all people together have room for; nothing where nothing limits them."""
    if coverage.book is None or coverage.people is None:
        return None
    return coverage.book * coverage.people
