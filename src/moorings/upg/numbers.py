"""Numbers as JavaScript holds and prints them: the canonical form is defined by what it does."""

import math
from decimal import Decimal

LARGEST_EXACT = 2**53  # beyond it a double no longer holds every integer
_SAFE_DIGITS = 15  # every integer of so many digits is below LARGEST_EXACT


def integer(text: str) -> int | float:
    """Return the JSON integer `text` as a double holds it: an int where that is exact, else a float."""
    if len(text) <= _SAFE_DIGITS:
        return int(text)
    nearest = float(text)
    return int(nearest) if abs(nearest) <= LARGEST_EXACT else nearest


def number_text(value: float) -> str:
    """Return `value` as JavaScript's JSON prints it; what a double cannot hold finitely is `null`.

    Source: ECMA-262, Number::toString (shortest digits that read back) and SerializeJSONProperty.
    """
    if isinstance(value, int) and abs(value) <= LARGEST_EXACT:
        return str(value)
    try:
        double = float(value)
    except OverflowError:
        return "null"
    if not math.isfinite(double):
        return "null"
    return "0" if double == 0 else _double_text(double)


def _double_text(double: float) -> str:
    negative, shortest, exponent = Decimal(repr(double)).as_tuple()
    digits = "".join(map(str, shortest)).rstrip("0")
    point = len(shortest) + int(exponent)  # how many digits stand before the decimal point
    return ("-" if negative else "") + _placed(digits, point)


def _placed(digits: str, point: int) -> str:
    count = len(digits)
    if count <= point <= 21:
        return digits.ljust(point, "0")
    if 0 < point <= 21:
        return f"{digits[:point]}.{digits[point:]}"
    if -6 < point <= 0:
        return f"0.{'0' * -point}{digits}"
    mantissa = digits if count == 1 else f"{digits[0]}.{digits[1:]}"
    return f"{mantissa}e{point - 1:+d}"
