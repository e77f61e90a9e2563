"""The difference between two models: what was decided otherwise, by which decision, and whom it moves."""

from collections.abc import Iterator
from datetime import date

from moorings.model.business import BusinessModel
from moorings.model.relationship import Relationship
from moorings.review.difference.change import Change, Difference
from moorings.review.difference.moves import Accounts, moves
from moorings.review.difference.relationships import relationship_changes
from moorings.review.difference.surroundings import (
    Clause,
    other_changes,
    segment_changes,
    settings_changes,
)
from moorings.review.difference.values import joined


def difference(
    old: BusinessModel,
    new: BusinessModel,
    today: date,
    accounts: tuple[Accounts, Accounts] | None = None,
    unread: tuple[str, ...] = (),
) -> Difference:
    """Return in what `new` differs from `old`; with accounts, as each model reads them, also whom that moves."""
    models = (old, new)
    behind = _decisions(old, new)
    clauses = [*_of_relationships(models), *_of_segments(models)]
    clauses += [*settings_changes(old, new), *other_changes(old, new), *_new_decisions(old, new)]
    changes = tuple(
        Change(ref, subject, sentence(subject, clause), behind.get(ref, ()))
        for ref, subject, clause in clauses
    )
    found = moves(models, accounts, today, (one.subject_id for one in changes)) if accounts else None
    return Difference(
        old_title=old.title,
        new_title=new.title,
        currency=new.settings.currency,
        changes=changes,
        moves=found.moves if found else (),
        accounts=len(accounts[1]) if accounts else None,
        undetermined=found.undetermined if found else (),
        unread=unread,
    )


def sentence(subject: str, clause: str) -> str:
    """Return a clause about a subject as a sentence."""
    return f"{subject}: {clause}{'' if clause.endswith(('.', '!', '?')) else '.'}"


def _of_relationships(models: tuple[BusinessModel, BusinessModel]) -> Iterator[Clause]:
    old, new = models
    for one in new.relationships:
        before = old.relationship(one.id)
        if before is None:
            yield one.id, _subject(one, new), f"new relationship: {_described(one)}"
        else:
            for clause in relationship_changes(before, one, models):
                yield one.id, _subject(one, new), clause
    for one in old.relationships:
        if new.relationship(one.id) is None:
            yield one.id, _subject(one, old), f"relationship dropped: it was {_described(one)}"


def _subject(relationship: Relationship, model: BusinessModel) -> str:
    """Return what a manager calls it: the segment where it is the only relationship of one, else both."""
    segments = [one for ref in relationship.segments if (one := model.segment(ref))]
    if len(segments) != 1:
        return relationship.title
    alone = len(model.relationships_of(segments[0].id)) == 1
    return segments[0].title if alone else f"{segments[0].title}, {relationship.title}"


def _described(relationship: Relationship) -> str:
    shape = joined([one.value.replace("_", " ") for one in relationship.categories])
    return f"{relationship.title} ({'no category' if not relationship.categories else shape})"


def _of_segments(models: tuple[BusinessModel, BusinessModel]) -> Iterator[Clause]:
    old, new = models
    for one in new.segments:
        before = old.segment(one.id)
        if before is None:
            yield one.id, one.title, "new segment"
        else:
            yield from segment_changes(before, one, (old.settings, new.settings))
    for one in old.segments:
        if new.segment(one.id) is None:
            yield one.id, one.title, "segment dropped"


def _decisions(old: BusinessModel, new: BusinessModel) -> dict[str, tuple[str, ...]]:
    """Return the decisions on record that are new or changed, by what they influence."""
    before = {one.id: one for one in old.decisions}
    found: dict[str, list[str]] = {}
    for one in new.decisions:
        if before.get(one.id) != one:
            day = f" ({one.decided_on})" if one.decided_on else ""
            for ref in one.influences:
                found.setdefault(ref, []).append(f"{one.title}{day}")
    return {ref: tuple(titles) for ref, titles in found.items()}


def _new_decisions(old: BusinessModel, new: BusinessModel) -> Iterator[Clause]:
    before = {one.id: one for one in old.decisions}
    for one in new.decisions:
        if one.id not in before:
            because = f": {one.rationale}" if one.rationale else ""
            yield one.id, one.title, f"decision recorded{because}"
        elif before[one.id] != one:
            yield one.id, one.title, "decision on record changed"
    kept = {one.id for one in new.decisions}
    yield from (
        (one.id, one.title, "decision taken off the record") for one in old.decisions if one.id not in kept
    )
