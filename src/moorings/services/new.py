"""A model from an interview: answers are kept beside the file until the row is written."""

import json
import tomllib
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from moorings.errors import DataError, ModelError, MooringsError
from moorings.interview.row import begun, is_written, with_row
from moorings.interview.state import Interview, Reply, answered_at_once, reply
from moorings.model import keys
from moorings.model.read import read_model
from moorings.services.edit import edit_model
from moorings.store.files import must_be_new, read_bytes, read_text, write_bytes
from moorings.upg.document import Document
from moorings.upg.read import parse
from moorings.upg.write import canonical
from moorings.version import __version__

SCHEMA = 1


def new_model(path: Path, answers: Mapping[str, str], *, today: date) -> tuple[str, ...]:
    """Write a model of one row, or add a row to the model that the file holds, from answers by question.

    What is not answered is undecided. On a model that is there, `add` must be answered with yes. Return the keys at
    the file's root that its canonical form has no place for.

    Raises:
        StoreError: the file cannot be read or written.
        ModelError: the file is there and holds no model; or the row does not fit it.
        MooringsError: an answer cannot be read, or is missing where it is needed.
    """
    return write_row(path, answered_at_once(_fresh(path), answers), today=today)


def resumed(path: Path) -> Interview:
    """Return the interview for a file as it was left, or one in which nothing is answered yet.

    Raises:
        StoreError: the file, or the answers kept beside it, cannot be read.
        ModelError: the file is there and holds no model.
        DataError: the answers are damaged.
    """
    fresh, kept = _fresh(path), kept_beside(path)
    if not kept.exists():
        return fresh
    interview = _replayed(fresh, kept)
    if fresh.holds and interview.asks_no_more and is_written(_document(path), interview):
        kept.unlink()  # the last run was stopped after the row was written
        return fresh
    return interview


def step(path: Path, interview: Interview, line: str) -> Reply:
    """Return what a line makes of the interview, and keep what it changed before anything else is asked.

    Raises StoreError where the answers cannot be kept.
    """
    got = reply(interview, line)
    if got.interview is not interview:
        _keep(path, got.interview)
    return got


def _keep(path: Path, interview: Interview) -> None:
    content = {"schema": SCHEMA, "answers": interview.answers}
    write_bytes(kept_beside(path), (json.dumps(content, indent=2) + "\n").encode())


def kept_beside(path: Path) -> Path:
    """Return where the answers for a file are kept until they are in it."""
    return path.with_name(f"{path.name}.interview.json")


def write_row(path: Path, interview: Interview, *, today: date) -> tuple[str, ...]:
    """Write the row of an interview that is complete, and forget the answers; do nothing where none is wanted.

    Return the keys at the file's root that its canonical form has no place for.

    Raises:
        StoreError: the file cannot be read or written.
        ModelError: the row does not fit the model that is there. The answers stay.
    """
    dropped: tuple[str, ...] = ()
    if interview.said.get("add") != "no":
        if interview.holds:
            says = f"row for {interview.said['segment']}"
            dropped = edit_model(path, lambda old: with_row(old, interview, today), says)
        else:
            document = with_row(begun(interview, today, tool_version=__version__), interview, today)
            write_bytes(path, canonical(document), last_check=lambda: must_be_new([path]))
    kept_beside(path).unlink(missing_ok=True)
    return dropped


def read_answers(path: Path) -> dict[str, str]:
    """Return the answers in a TOML file, by question; a list is several words, a day or a number a text.

    Raises:
        StoreError: the file cannot be read.
        DataError: it is no TOML, or an answer in it is a table.
    """
    try:
        said = tomllib.loads(read_text(path))
    except tomllib.TOMLDecodeError as fault:
        raise DataError(f"is not TOML: {fault}.", where=str(path)) from None
    return {key: _as_words(key, value, str(path)) for key, value in said.items()}


def _as_words(key: str, value: Any, where: str) -> str:
    if isinstance(value, list):
        return " + ".join(_as_words(key, one, where) for one in value)
    if isinstance(value, dict):
        raise DataError(f"'{key}' is a table.", where=where, remedy=f'Write {key} = "…".')
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)


def _fresh(path: Path) -> Interview:
    """Return an interview in which nothing is answered; it knows the model that the file holds."""
    if not path.exists():
        return Interview()
    document = _document(path)
    return Interview(holds=read_model(document, where=str(path)).title or path.name)


def _document(path: Path) -> Document:
    document = parse(read_bytes(path), str(path))
    if not document.nodes_of(keys.BUSINESS_MODEL) and document.nodes:
        raise ModelError(
            "holds no business model (`business_model`) to which a row could be added.",
            where=str(path),
            remedy="Name another file, and one is begun there.",
        )
    return document


def _replayed(fresh: Interview, kept: Path) -> Interview:
    """Return the interview with the answers in a file, each read anew."""
    try:
        answers = json.loads(read_bytes(kept))["answers"]
        interview = Interview(tuple((key, words) for key, words in answers), fresh.holds)
        reply(interview, "quit")  # which reads every answer
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError, MooringsError):
        raise DataError(
            "holds the answers of an interview, and is damaged.",
            where=str(kept),
            remedy="Remove it, and the interview begins anew.",
        ) from None
    return interview
