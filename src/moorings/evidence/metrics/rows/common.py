"""The common table expressions that several metrics build on, so that they can be worked out once for all of them."""

from collections.abc import Mapping

from moorings.evidence.metrics.rows.cohort import LIVE_AT_BOTH_ENDS
from moorings.evidence.metrics.rows.contacts import BY_AGENT, CONTACTS
from moorings.evidence.metrics.rows.live import EXPOSURE

COMMON: Mapping[str, str] = {
    "exposure": EXPOSURE.strip(),
    "contacts": CONTACTS.strip(),
    "by_account": BY_AGENT.strip(),
    "both_ends": LIVE_AT_BOTH_ENDS.strip(),
}
"""By the name of the last table that each defines, as it stands in the metrics' SQL."""


def asked_of(observed: str) -> list[str]:
    """Return which of the common tables a metric's rows are made from."""
    return [name for name, definition in COMMON.items() if definition in observed]


def over_kept(observed: str, kept: Mapping[str, str]) -> str:
    """Return a metric's rows made from tables that are kept, by common name, instead of from their definitions."""
    for name, table in kept.items():
        observed = observed.replace(COMMON[name], f"{name} AS (SELECT * FROM {table})")
    return observed
