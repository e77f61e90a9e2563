"""Whether a promise is kept."""

from enum import StrEnum


class Verdict(StrEnum):
    """Whether a promise is kept, the best first."""

    KEPT = "kept"
    KEPT_IF_REPLIES_FIRST = "kept only if replies come first"
    NOT_KEPT = "not kept"
    UNKNOWN = "unknown"
