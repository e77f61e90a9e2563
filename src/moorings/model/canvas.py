"""The other blocks of the business model, as far as relationships touch them; refs are node ids."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Proposition:
    """A value proposition and the segments it addresses."""

    id: str
    title: str
    description: str = ""
    segments: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Channel:
    """A channel and the segments it reaches."""

    id: str
    title: str
    segments: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CostStructure:
    """A cost of the business: an amount for a period, as UPG declares it, and what drives it."""

    id: str
    title: str
    amount: float | None = None
    period: str = ""
    activities: tuple[str, ...] = ()
    resources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RevenueStream:
    """A revenue stream and the segments it is captured from."""

    id: str
    title: str
    segments: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Resource:
    """A key resource and the value propositions that it enables."""

    id: str
    title: str
    description: str = ""
    propositions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Activity:
    """A key activity and the value propositions that it delivers."""

    id: str
    title: str
    description: str = ""
    propositions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Partner:
    """A key partner and the value propositions that it supports."""

    id: str
    title: str
    description: str = ""
    propositions: tuple[str, ...] = ()
