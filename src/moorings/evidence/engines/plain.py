"""Values as every engine gives them to us: numbers are int or float, times have no zone."""

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any


def plain(value: Any) -> Any:
    """Return a value as DuckDB would give it: decimals as numbers, times in UTC without a zone."""
    if isinstance(value, Decimal):
        return int(value) if value.is_finite() and value == value.to_integral_value() else float(value)
    if isinstance(value, datetime) and value.tzinfo is not None:
        return value.astimezone(UTC).replace(tzinfo=None)
    return value


def plain_row(row: Any) -> tuple[Any, ...]:
    """Return a row of plain values."""
    return tuple(map(plain, row))
