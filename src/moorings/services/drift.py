"""Where practice drifted from the decision, as a list of work."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from moorings.drift.report import Way
from moorings.errors import NotKnownError, did_you_mean
from moorings.services.models import load_served

if TYPE_CHECKING:
    from moorings.review.worklist import Item, Worklist


def drift_of(
    model_path: Path,
    data: Path,
    *,
    today: date,
    mapping: Path | None = None,
    as_of: date | None = None,
    names: bool = False,
    way: str = "",
    segment: str = "",
    owner: str = "",
    tell: Callable[[str], None] | None = None,
) -> "Worklist":
    """Return everything that drifted, or only what is asked for; `tell` is told each step that takes time.

    People are replaced by their roles unless `names` is given; an `owner` may be a person or a role.

    Raises:
        NotKnownError: nobody knows the way, the segment or the owner.
        DataError, MappingError: the customer data cannot be used.
    """
    from moorings.render.people import without_names
    from moorings.review.drifting import find_work
    from moorings.services.review import load_extract

    wanted = _way(way)
    model = load_served(model_path)
    say = tell or _nobody_listens
    say("Reading the customer data…")
    extract = load_extract(model, data, mapping, as_of, today)
    try:
        say("Comparing practice with the decision…")
        found = find_work(extract, model, names=names)
    finally:
        say("")
        extract.close()
    shown = found if names else without_names(found)
    return _only(shown, wanted, _segment(segment, found), owner)


def _nobody_listens(step: str) -> None:
    """Let a step pass without a word."""


def _way(word: str) -> Way | None:
    if not word:
        return None
    known = {one.value for one in Way}
    if word.replace("-", "_") not in known:
        raise NotKnownError(f"nothing drifts by '{word}'.", remedy=did_you_mean(word, known))
    return Way(word.replace("-", "_"))


def _segment(word: str, found: "Worklist") -> str:
    if not word:
        return ""
    called = {ref.casefold(): ref for ref in found.segments}
    called |= {title.casefold(): ref for ref, title in found.segments.items()}
    if word.casefold() not in called:
        raise NotKnownError(
            f"there is no segment '{word}'.", remedy=did_you_mean(word, found.segments.values())
        )
    return called[word.casefold()]


def _only(found: "Worklist", way: Way | None, segment: str, owner: str) -> "Worklist":
    """Return what meets everything that is asked for; choices and series of what is left."""

    def is_meant(item: "Item") -> bool:
        return (
            way in {None, item.way}
            and segment in {"", item.segment}
            and (
                not owner or owner.casefold() in {(item.owner or "").casefold(), (item.role or "").casefold()}
            )
        )

    items = tuple(filter(is_meant, found.items))
    known = {one for item in found.items for one in (item.owner, item.role) if one}
    if owner and not items and owner.casefold() not in map(str.casefold, known):
        raise NotKnownError(f"nobody called '{owner}' has anything to do.", remedy=did_you_mean(owner, known))
    kinds = {(one.way, one.segment) for one in items}
    return replace(
        found,
        items=items,
        choices=tuple(one for one in found.choices if (one.way, one.segment) in kinds),
        series=tuple(one for one in found.series if segment in {"", one.segment}),
    )
