"""What is new since the last look: the state of one look as data, and the difference to the next."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from moorings.errors import MooringsError
from moorings.review.worklist import Item, Worklist

SCHEMA = 1
FOLLOWED = ("since", "owner")
"""What of an item may change and be worth a word; its figures move every day."""

State = Mapping[str, Any]
"""One look as plain data: its day, and each item by its key."""


@dataclass(frozen=True, slots=True)
class Change:
    """An item that was there before and is told otherwise now: what, before, and now."""

    item: Item
    what: str
    before: str
    now: str


@dataclass(frozen=True, slots=True)
class News:
    """What is new since the day of the last look, nothing where there was none; `ended` as they were told then."""

    found: Worklist
    since: date | None
    new: tuple[Item, ...]
    changed: tuple[Change, ...]
    ended: tuple[Mapping[str, Any], ...]

    @property
    def asks_for_somebody(self) -> bool:
        """Whether a person has something to decide that nobody was told of before."""
        return bool(self.new or self.changed)


def state_of(found: Worklist) -> State:
    """Return a look as data, for the next one to be compared with."""
    items = {_key(item): _plain(item) for item in found.items}
    return {"schema": SCHEMA, "as_of": found.as_of.isoformat(), "items": items}


def read_state(told: Any) -> State:
    """Return the state that data hold; raises MooringsError where they are none."""
    try:
        if told["schema"] == SCHEMA and all(isinstance(one, dict) for one in told["items"].values()):
            date.fromisoformat(told["as_of"])
            return dict(told)
    except (KeyError, TypeError, ValueError, AttributeError):
        pass
    raise MooringsError("this is no state of an earlier look.")


def news_of(found: Worklist, before: State | None) -> News:
    """Return what is new in a look since the state of the last one."""
    known: Mapping[str, Any] = before["items"] if before else {}
    there = {_key(item): item for item in found.items}
    return News(
        found=found,
        since=date.fromisoformat(before["as_of"]) if before else None,
        new=tuple(item for key, item in there.items() if key not in known),
        changed=tuple(
            one for key, item in there.items() if key in known for one in _changes(item, known[key])
        ),
        ended=tuple(one for key, one in known.items() if key not in there),
    )


def _changes(item: Item, before: Mapping[str, Any]) -> Iterator[Change]:
    now = _plain(item)
    for what in FOLLOWED:
        if now[what] != before.get(what):
            yield Change(item, what, str(before.get(what) or "unknown"), str(now[what] or "unknown"))


def _key(item: Item) -> str:
    return f"{item.way.value} {item.segment} {item.subject}"


def _plain(item: Item) -> dict[str, Any]:
    since = item.since.isoformat() if item.since else None
    return asdict(item) | {"way": item.way.value, "since": since}
