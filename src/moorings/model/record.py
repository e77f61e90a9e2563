"""A decision on record: what was considered, what was chosen and why, and what came after it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Decision:
    """A decision; `influences` and `superseded_by` are node ids, `makers` and `decided_on` as they were written."""

    id: str
    title: str
    rationale: str = ""
    options: tuple[str, ...] = ()
    consequences: str = ""
    decided_on: str = ""
    influences: tuple[str, ...] = ()
    context: str = ""
    outcome: str = ""
    drivers: tuple[str, ...] = ()
    makers: tuple[str, ...] = ()
    superseded_by: tuple[str, ...] = ()

    @property
    def holds(self) -> bool:
        """Whether no later decision took its place."""
        return not self.superseded_by
