"""Accounts described by their attributes: a region of them, and one that is an example of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from moorings.coverage.criteria import Value
from moorings.coverage.stretch import Stretch


@dataclass(frozen=True, slots=True)
class Part:
    """What a region holds of one attribute: stretches of numbers or of days by their ordinal, or words.

    `others` tells that words are in it that no criterion names; `but` are then those that are not.
    """

    attribute: str
    kind: str
    stretches: tuple[Stretch, ...] = ()
    words: tuple[str | bool, ...] = ()
    others: bool = False
    but: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Region:
    """Accounts that no criterion of a ladder tells apart in what is said of them.

    An attribute that is not among the parts may be anything. `witness` is an account of the region: a value for each
    attribute that criteria name, and its segment where the customer data alone can say it.
    """

    parts: tuple[Part, ...]
    witness: Mapping[str, Value] = field(compare=False)
