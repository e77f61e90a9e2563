"""Everything beside the relationships, before and after: settings, segments, propositions, competitors, targets."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import fields
from typing import Any

from moorings.model.base import Fact
from moorings.model.business import BusinessFacts, BusinessModel
from moorings.model.segment import Segment
from moorings.review.difference.bounds import SEGMENT, threshold_changes
from moorings.review.difference.statements import statement_changes
from moorings.review.difference.values import differing, in_words, instead, is_same, joined

Clause = tuple[str, str, str]
"""The id and the title of what changed, and how, as a clause."""

NAMED = ("attributes", "roles", "ladders")
"""Settings that are lists of things with a name."""
KINDS = {
    "propositions": "value proposition",
    "channels": "channel",
    "cost_structures": "cost",
    "revenue_streams": "revenue stream",
    "competitors": "competitor",
    "targets": "metric",
    "objectives": "goal",
    "resources": "key resource",
    "activities": "key activity",
    "partners": "partner",
    "switching_costs": "switching cost",
}


def settings_changes(old: BusinessModel, new: BusinessModel) -> Iterator[Clause]:
    """Yield a clause for each setting of the business that changed."""
    for field, was, now in differing(old.settings, new.settings):
        if field in NAMED:
            clauses = _named_changes(field.removesuffix("s"), was, now)
        elif field == "rates":
            clauses = _rate_changes(was, now)
        elif field == "statements":
            clauses = statement_changes(was, now)
        elif field == "segment_order":
            titles = {one.id: one.title for one in new.segments}
            clauses = iter([f"order of segments: {joined([titles.get(ref, ref) for ref in now])}"])
        else:
            clauses = iter([instead(field, was, now)])
        yield from ((new.id, new.title, clause) for clause in clauses)


def _named_changes(kind: str, old: Sequence[Any], new: Sequence[Any]) -> Iterator[str]:
    before, after = {one.name: one for one in old}, {one.name: one for one in new}
    yield from (f"{kind} {name} added: {in_words(one)}" for name, one in after.items() if name not in before)
    yield from (f"{kind} {name} dropped" for name in before if name not in after)
    for name, one in after.items():
        if name in before:
            for field, was, now in differing(before[name], one):
                yield f"{kind} {name}, {instead(field, was, now)}"


def _rate_changes(old: dict[str, Any], new: dict[str, Any]) -> Iterator[str]:
    for currency in dict.fromkeys((*old, *new)):
        was, now = old.get(currency), new.get(currency)
        if now is None:
            yield f"rate of {currency} dropped"
        elif was is None or not is_same(was, now):
            before = f" instead of {was.rate:g}" if was and was.rate != now.rate else ""
            yield f"rate of {currency}: {now.rate:g}{before}, of {in_words(now.date)}"


def segment_changes(
    old: Segment, new: Segment, settings: tuple[BusinessFacts, BusinessFacts]
) -> Iterator[Clause]:
    """Yield a clause for each difference between two states of one segment."""
    if not is_same(old.facts.criteria, new.facts.criteria):
        for clause in threshold_changes(SEGMENT, old.facts.criteria, new.facts.criteria, settings):
            yield new.id, new.title, clause
    for name, field in (
        ("accounts", "size"),
        ("growth a year", "growth_per_year"),
        ("description", "description"),
    ):
        was, now = getattr(old, field), getattr(new, field)
        if not is_same(was, now):
            yield new.id, new.title, instead(field, was, now, name)
    if old.title != new.title:
        yield new.id, new.title, f"renamed from {old.title}"
    for field, was, now in differing(old.facts, new.facts):
        if field != "criteria":
            yield new.id, new.title, instead(field, was, now)


def other_changes(old: BusinessModel, new: BusinessModel) -> Iterator[Clause]:
    """Yield a clause for each proposition, channel, cost, revenue stream, competitor and metric that changed."""
    titles = titles_of(old, new)
    for field, kind in KINDS.items():
        yield from _listed(kind, getattr(old, field), getattr(new, field), lambda ref: titles.get(ref, ref))


def titles_of(*models: BusinessModel) -> dict[str, str]:
    """Return the titles of all that a link may lead to, by id; those of the last model count."""
    found: dict[str, str] = {}
    for model in models:
        found |= {one.id: one.title for one in model.segments}
        found |= {one.id: one.title for one in model.relationships}
        found |= {one.id: one.title for one in model.propositions}
    return found


def _listed(
    kind: str, old: Sequence[Any], new: Sequence[Any], titled: Callable[[str], str]
) -> Iterator[Clause]:
    before, after = {one.id: one for one in old}, {one.id: one for one in new}
    yield from ((key, one.title, f"{kind} added") for key, one in after.items() if key not in before)
    yield from ((key, one.title, f"{kind} dropped") for key, one in before.items() if key not in after)
    for key, one in after.items():
        if key in before:
            for clause in _field_changes(before[key], one, titled):
                yield key, one.title, clause


def _field_changes(old: Any, new: Any, titled: Callable[[str], str]) -> Iterator[str]:
    for field in fields(new):
        was, now = getattr(old, field.name), getattr(new, field.name)
        if is_same(was, now):
            continue
        if field.name == "title":
            yield f"renamed from {was}"
        elif isinstance(now, tuple) and not any(isinstance(one, Fact) for one in (*was, *now)):
            yield instead(field.name, tuple(map(titled, was)), tuple(map(titled, now)))
        else:
            yield instead(field.name, was, now)
