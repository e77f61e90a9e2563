"""The review as JSON: every field, every figure worked out from them, dates as ISO text."""

import json
from collections.abc import Mapping
from dataclasses import fields
from datetime import date
from enum import Enum
from functools import cached_property
from math import isfinite

from moorings.render.people import as_shown
from moorings.render.summary import summarised
from moorings.review.verdict import Review

Plain = str | int | float | bool | list["Plain"] | dict[str, "Plain"] | None
SCHEMA = 1


def review_json(review: Review) -> str:
    """Return the review as indented JSON. A figure without bound is null; people appear as their roles."""
    shown = as_shown(review)
    content = {"schema": SCHEMA, "summary": plain(summarised(shown)), **_fields(shown)}
    return json.dumps(content, indent=2, ensure_ascii=False, allow_nan=False) + "\n"


def plain(value: object) -> Plain:
    """Return a value as JSON knows it: dataclasses with their derived figures become objects."""
    match value:
        case float() if not isfinite(value):
            return None
        case Enum():
            return plain(value.value)
        case None | str() | int() | float():
            return value
        case date():
            return value.isoformat()
        case Mapping():
            return {str(key): plain(one) for key, one in value.items()}
    return [plain(one) for one in value] if isinstance(value, tuple) else _fields(value)


def _fields(value: object) -> dict[str, Plain]:
    kind = type(value)
    names = [field.name for field in fields(kind)]  # type: ignore[arg-type]
    derived = [name for name, member in vars(kind).items() if isinstance(member, property | cached_property)]
    return {name: plain(getattr(value, name)) for name in (*names, *derived)}
