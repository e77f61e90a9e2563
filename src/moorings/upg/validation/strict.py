"""Is a value what its property declares, to the last item? The validator itself looks at the outside only."""

import math
from typing import Any

from moorings.upg.validation.kinds import is_number, kind


def is_strictly(value: Any, declared: str) -> bool:
    """Return whether the value, and each item of a list, is of the declared type. Assessments are left alone."""
    if declared == "number":
        return is_number(value) and math.isfinite(value)
    if declared in ("string", "boolean", "object"):
        return kind(value) == declared and value is not None
    if declared in ("string[]", "object[]"):
        return isinstance(value, list) and all(is_strictly(item, declared[:-2]) for item in value)
    return True


def strict_kind(value: Any) -> str:
    """Return what the value is, with the kinds of a list's items."""
    if not isinstance(value, list):
        odd = is_number(value) and not math.isfinite(value)
        return "number (non-finite)" if odd else kind(value)
    for items in ("string[]", "object[]"):
        if is_strictly(value, items) and (value or items == "string[]"):
            return items
    return f"array (mixed: {', '.join(dict.fromkeys(map(_type_of, value)))})"


def _type_of(value: Any) -> str:
    return "object" if isinstance(value, list) else kind(value)
