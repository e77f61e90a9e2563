"""An engine whose own tables can be a source."""

from collections.abc import Mapping
from typing import Protocol

from moorings.evidence.contract import Kind
from moorings.evidence.engines.engine import Engine


class SourceEngine(Engine, Protocol):
    """A session with an engine that holds the customer data."""

    def columns_of(self, table: str) -> Mapping[str, Kind]:
        """Return the columns of a table and what they hold; none where there is no such table."""

    def tables(self) -> list[str]:
        """Return the tables that may be read, as they can be named."""
