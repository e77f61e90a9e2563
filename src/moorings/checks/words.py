"""The words of an object of ours in the file that are read as a standard term and are written otherwise."""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import cache
from typing import Any, get_args

from moorings.checks.edit import Path
from moorings.errors import NotKnownError
from moorings.model.base import Fact
from moorings.terms.lookup import KIND_OF, read

Loose = tuple[Path, str, str]
"""Where a word stands, how it is written, and the standard term that it is read as."""


def loose_words(kind: type[Fact], written: object, at: Path = ()) -> Iterator[Loose]:
    """Yield the words of the object that are no standard terms, in the order of its fields."""
    if not isinstance(written, dict):
        return
    for key, inner in _words_in(kind).items():
        for place, value in _values(written.get(key), (*at, key)):
            if issubclass(inner, Fact):
                yield from loose_words(inner, value, place)
            elif isinstance(value, str) and (term := _term(inner, value)) != value:
                yield place, value, term


def _values(value: Any, at: Path) -> Iterator[tuple[Path, Any]]:
    """Yield the value, or those of a list, each with its place."""
    if isinstance(value, list | tuple):
        yield from (((*at, place), one) for place, one in enumerate(value))
    elif value is not None:
        yield at, value


def _term(vocabulary: type[StrEnum], word: str) -> str:
    if word in _values_of(vocabulary):
        return word
    try:
        return read(vocabulary, word).value
    except NotKnownError:  # which the reading of the model tells
        return word


@cache
def _values_of(vocabulary: type[StrEnum]) -> frozenset[str]:
    return frozenset(one.value for one in vocabulary)


@cache
def _words_in(kind: type[Fact]) -> Mapping[str, type[Fact] | type[StrEnum]]:
    """Return the fields, by their keys in the file, that hold words of a vocabulary or objects with such fields."""
    found = {field.alias or name: _inner(field.annotation) for name, field in kind.model_fields.items()}
    return {
        key: inner
        for key, inner in found.items()
        if inner and (issubclass(inner, StrEnum) or (inner is not kind and _words_in(inner)))
    }


def _inner(annotation: Any) -> type[Fact] | type[StrEnum] | None:
    """Return the vocabulary or the kind of object that a field is made of, be it one of them or a list."""
    if not isinstance(annotation, type):
        inner = (_inner(part) for part in get_args(annotation))
        return next((one for one in inner if one is not None), None)
    if issubclass(annotation, Fact):
        return annotation
    if issubclass(annotation, StrEnum) and annotation in KIND_OF:
        return annotation
    return None
