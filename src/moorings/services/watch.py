"""What is new since the last look: for a job that runs every night and speaks where there is something to say."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from secrets import token_hex
from typing import TYPE_CHECKING

from moorings.errors import MooringsError, StoreError
from moorings.services.drift import drift_of
from moorings.store.files import read_bytes, write_bytes

if TYPE_CHECKING:
    from moorings.review.news import News, State

KEY_BYTES = 16


def watch(
    model: Path,
    data: Path,
    state: Path,
    *,
    today: date,
    mapping: Path | None = None,
    as_of: date | None = None,
    names: bool = False,
    tell: Callable[[str], None] | None = None,
) -> "News":
    """Return what drifted since the state was written. Nothing is written: `remember` does that.

    Raises:
        StoreError: the state is none, and stays as it is.
        DataError, MappingError: the customer data cannot be used.
    """
    from moorings.render.people import without_names
    from moorings.review.news import news_of

    before = _read(state)
    found = drift_of(model, data, today=today, mapping=mapping, as_of=as_of, names=True, tell=tell)
    shown = found if names else without_names(found)
    return news_of(found, shown, before, token_hex(KEY_BYTES))


def remember(news: "News", state: Path) -> None:
    """Write the state that the next look is compared with, whole or not at all."""
    text = json.dumps(news.state, indent=1, ensure_ascii=False, sort_keys=True)
    write_bytes(state, f"{text}\n".encode())


def _read(path: Path) -> "State | None":
    from moorings.review.news import read_state

    if not path.exists():
        return None
    try:
        return read_state(json.loads(read_bytes(path)))
    except (ValueError, RecursionError, MooringsError) as error:
        if isinstance(error, StoreError):
            raise
        raise StoreError(
            "this is no state of an earlier look, and it is left as it is.",
            where=str(path),
            remedy="Name another file, or take this one away to begin anew: then everything is new.",
        ) from error
