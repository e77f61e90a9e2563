"""What is new since the last look: the state of one look as data, and the difference to the next."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import blake2b
from typing import Any

from moorings.drift.report import Way
from moorings.errors import MooringsError
from moorings.review.worklist import Item, Worklist

SCHEMA = 2
UNKNOWN = "unknown"
SOMEBODY, SOMEBODY_ELSE = "somebody", "somebody else"

State = Mapping[str, Any]
"""One look as plain data: its day, and each item by its key. People are in it as digests that only it can compare."""


@dataclass(frozen=True, slots=True)
class Change:
    """An item that was there before and is told otherwise now: what, before, and now."""

    item: Item
    what: str
    before: str
    now: str


@dataclass(frozen=True, slots=True)
class News:
    """What is new since the day of the last look, nothing where there was none; `ended` as they were told then.

    `state` is what the next look is compared with.
    """

    found: Worklist
    since: date | None
    new: tuple[Item, ...]
    changed: tuple[Change, ...]
    ended: tuple[Mapping[str, Any], ...]
    state: State

    @property
    def asks_for_somebody(self) -> bool:
        """Whether a person has something to decide that nobody was told of before."""
        return bool(self.new or self.changed)


def read_state(told: Any) -> State:
    """Return the state that data hold; raises MooringsError where they are none."""
    try:
        if told["schema"] == SCHEMA and all(isinstance(one, dict) for one in told["items"].values()):
            date.fromisoformat(told["as_of"])
            bytes.fromhex(told["key"])
            return dict(told)
    except (KeyError, TypeError, ValueError, AttributeError):
        pass
    raise MooringsError("this is no state of an earlier look.")


def news_of(found: Worklist, shown: Worklist, before: State | None, key: str) -> News:
    """Return what is new in a look since the state of the last one.

    `found` names everybody, `shown` is the same list as it may be read; `key` (hex) is that of a first look, and
    stays that of the state. Whoever joins the list changes nobody's digest.
    """
    key = before["key"] if before else key
    known: Mapping[str, Any] = before["items"] if before else {}
    named = {_key(item, key): (item, one) for item, one in zip(found.items, shown.items, strict=True)}
    items = {ref: _plain(item, one, key) for ref, (item, one) in named.items()}
    return News(
        found=shown,
        since=date.fromisoformat(before["as_of"]) if before else None,
        new=tuple(one for ref, (_, one) in named.items() if ref not in known),
        changed=tuple(
            change
            for ref, (_, one) in named.items()
            if ref in known
            for change in _changes(one, items[ref], known[ref])
        ),
        ended=tuple(one for ref, one in known.items() if ref not in named),
        state={"schema": SCHEMA, "as_of": found.as_of.isoformat(), "key": key, "items": items},
    )


def _changes(shown: Item, now: Mapping[str, Any], before: Mapping[str, Any]) -> Iterator[Change]:
    if now["since"] != before.get("since"):
        yield Change(shown, "since", str(before.get("since") or UNKNOWN), str(now["since"] or UNKNOWN))
    if now["owner"] != before.get("owner"):
        was = SOMEBODY_ELSE if now["owner"] and before.get("owner") else SOMEBODY
        yield Change(shown, "owner", was if before.get("owner") else UNKNOWN, shown.owner or UNKNOWN)


def _key(item: Item, key: str) -> str:
    subject = _digest(item.subject, key) if item.way is Way.BOOK_OVER_LIMIT else item.subject
    return f"{item.way.value} {item.segment} {subject}"


def _plain(item: Item, shown: Item, key: str) -> dict[str, Any]:
    """Return an item as it is kept: its own words as they were shown, its owner as a digest."""
    return {
        "way": item.way.value,
        "subject": shown.subject,
        "segment": item.segment,
        "says": shown.says,
        "since": item.since.isoformat() if item.since else None,
        "owner": _digest(item.owner, key) if item.owner else None,
    }


def _digest(person: str, key: str) -> str:
    return blake2b(person.encode(), key=bytes.fromhex(key), digest_size=12).hexdigest()
