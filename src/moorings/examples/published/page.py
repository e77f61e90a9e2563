"""A page of a public repository, and what it says."""

from dataclasses import dataclass

from moorings.model.fact import Limit
from moorings.model.remark import Statement


@dataclass(frozen=True, slots=True)
class Page:
    """A page, at one commit where it is in a repository. The day on which it was true is not known."""

    repository: str
    path: str
    commit: str = ""

    @property
    def cited(self) -> str:
        """The page as a source is named."""
        at = f", commit {self.commit}" if self.commit else ""
        return f"{self.repository}, {self.path}{at}"

    def says(self, about: str, value: Limit, unit: str = "") -> Statement:
        """Return what the page says of a thing."""
        return Statement(about=about, value=value, unit=unit, source=self.cited)
