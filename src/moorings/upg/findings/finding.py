"""A finding on a file: which rule, where, what, and what to do."""

from enum import StrEnum
from typing import NamedTuple


class Severity(StrEnum):
    """How bad it is; the worst first."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Rule(NamedTuple):
    """What is looked at, and what to do where it is wrong."""

    code: str
    name: str
    severity: Severity
    remedy: str


class Finding(NamedTuple):
    """What one rule says of one place in the file."""

    code: str
    name: str
    severity: Severity
    path: str
    """Where in the file, such as `$.nodes[2].type`."""
    says: str
    remedy: str
