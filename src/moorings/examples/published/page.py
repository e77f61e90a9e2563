"""A page of a public repository, and what it says."""

from dataclasses import dataclass

from moorings.model.fact import Limit
from moorings.model.remark import Statement


@dataclass(frozen=True, slots=True)
class Page:
    """A page at one commit. The day on which it was true is not known: a commit is not a decision."""

    repository: str
    path: str
    commit: str

    @property
    def cited(self) -> str:
        """The page as a source is named."""
        return f"{self.repository}, {self.path}, commit {self.commit}"

    def says(self, about: str, value: Limit, unit: str = "") -> Statement:
        """Return what the page says of a thing."""
        return Statement(about=about, value=value, unit=unit, source=self.cited)
