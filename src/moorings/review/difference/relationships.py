"""One relationship before and after, a clause for each thing that was decided differently."""

from collections.abc import Iterator

from moorings.model.business import BusinessModel
from moorings.model.relationship import CoverageFacts, Exemption, Promise, Relationship
from moorings.review.difference.bounds import THRESHOLD, WAY_OUT, threshold_changes
from moorings.review.difference.mechanisms import mechanism_changes
from moorings.review.difference.statements import statement_changes
from moorings.review.difference.surroundings import titles_of
from moorings.review.difference.values import differing, in_words, instead, is_same, joined

NAMES = {
    "parts": "what the customer gets",
    "stays_while": "way out",
    "book": "accounts that a person may carry",
    "people": "people who carry a book",
    "leaves": "a lost account leaves",
    "waits_by": "the order of those who wait",
    "topics": "topics",
    "except_topics": "topics left out",
    "demotion": "what a demotion owes",
}
"""How a field is spoken of, where its own name does not say it."""


def relationship_changes(
    old: Relationship, new: Relationship, models: tuple[BusinessModel, BusinessModel]
) -> Iterator[str]:
    """Yield a clause for each difference between two states of one relationship, the threshold first."""
    settings = (models[0].settings, models[1].settings)
    for name, field in ((THRESHOLD, "criteria"), (WAY_OUT, "stays_while")):
        before, after = getattr(old.coverage, field), getattr(new.coverage, field)
        if not is_same(before, after):
            yield from threshold_changes(name, before, after, settings)
    yield from _coverage_changes(old.coverage, new.coverage)
    yield from _own_changes(old, new, models)
    for field, was, now in differing(old.facts, new.facts):
        if field == "mechanisms":
            yield from mechanism_changes(was, now)
        elif field == "promise":
            yield from _promise_changes(was, now)
        elif field == "statements":
            yield from statement_changes(was, now)
        else:
            yield instead(field, was, now, NAMES.get(field, ""))


def _coverage_changes(old: CoverageFacts, new: CoverageFacts) -> Iterator[str]:
    for field, was, now in differing(old, new):
        if field == "exceptions":
            yield from _exception_changes(was, now)
        elif field == "grace_days":
            yield f"grace {'lengthened' if now > was else 'shortened'} from {was} to {in_words(now, field)}"
        elif field not in {"criteria", "stays_while"}:
            yield instead(field, was, now, NAMES.get(field, ""))


def _exception_changes(old: tuple[Exemption, ...], new: tuple[Exemption, ...]) -> Iterator[str]:
    before, after = {one.account: one for one in old}, {one.account: one for one in new}
    for account, one in after.items():
        if account not in before:
            yield f"exception for {account} until {in_words(one.until)}: {one.reason}"
        elif not is_same(before[account], one):
            yield f"exception for {account}, now until {in_words(one.until)}: {one.reason}"
    yield from (f"exception for {account} ended" for account in before if account not in after)


def _own_changes(
    old: Relationship, new: Relationship, models: tuple[BusinessModel, BusinessModel]
) -> Iterator[str]:
    if old.title != new.title:
        yield f"renamed from {old.title}"
    if old.description != new.description:
        yield instead("description", old.description, new.description)
    if set(old.segments) != set(new.segments):
        yield _links("segments", old.segments, new.segments, models)
    if set(old.propositions) != set(new.propositions):
        yield _links("value propositions", old.propositions, new.propositions, models)
    if old.owner != new.owner:
        both_people = old.owner_is_person and new.owner_is_person
        yield "owner: another person" if both_people else instead("owner", _owner(old), _owner(new))


def _owner(relationship: Relationship) -> str | None:
    """Return who owns it; a person is not named, since a difference may be forwarded."""
    return "a person" if relationship.owner_is_person else relationship.owner


def _links(
    name: str, old: tuple[str, ...], new: tuple[str, ...], models: tuple[BusinessModel, BusinessModel]
) -> str:
    titles = titles_of(*models)
    came = [titles.get(ref, ref) for ref in new if ref not in old]
    went = [titles.get(ref, ref) for ref in old if ref not in new]
    says = [f"adds {joined(came)}"] if came else []
    says += [f"drops {joined(went)}"] if went else []
    return f"{name}: {', '.join(says)}"


def _promise_changes(old: Promise | None, new: Promise | None) -> Iterator[str]:
    if old is None or new is None:
        given = new or old
        yield f"promise {'made' if new else 'withdrawn'}: {given.says if given else ''}"
        return
    for field, was, now in differing(old, new):
        yield instead(
            field, was, now, "promise" if field == "says" else f"promise, {field.replace('_', ' ')}"
        )
