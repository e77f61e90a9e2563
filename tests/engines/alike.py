"""Whether two engines gave the same answer: the same rows in any order, numbers to nine digits."""

from datetime import date, datetime
from math import isclose
from typing import Any

from moorings.evidence.engines.engine import Rows

CLOSE = 1e-9


def must_be_alike(found: Rows, expected: Rows) -> None:
    """Fail with the first row that differs."""
    assert found.names == expected.names
    assert len(found.values) == len(expected.values), (
        f"{len(found.values)} rows instead of {len(expected.values)}"
    )
    for one, other in zip(in_order(found), in_order(expected), strict=True):
        pairs = zip(found.names, one, other, strict=True)
        differing = [(name, ours, theirs) for name, ours, theirs in pairs if not alike(ours, theirs)]
        assert not differing, f"{differing} in {one}"


def alike(one: Any, other: Any) -> bool:
    """Return whether two values are the same, numbers to nine digits."""
    if isinstance(one, int | float) and isinstance(other, int | float):
        return isclose(one, other, rel_tol=CLOSE, abs_tol=CLOSE)
    return bool(one == other)


def in_order(rows: Rows) -> list[tuple[Any, ...]]:
    return sorted(rows.values, key=lambda row: [_key(value) for value in row])


def _key(value: Any) -> tuple[int, str]:
    match value:
        case None:
            return (0, "")
        case bool():
            return (1, str(int(value)))
        case int() | float():
            return (1, f"{value + 0.0:+025.6f}" if value >= 0 else f"-{-value:025.6f}")
        case datetime() | date():
            return (2, value.isoformat())
    return (3, str(value))
