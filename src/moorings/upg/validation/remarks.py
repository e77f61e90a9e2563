"""What the validator has to say: errors, and warnings that leave the document valid."""

from typing import NamedTuple

from moorings.upg.limits import MOST_FINDINGS


class Remark(NamedTuple):
    """One thing that is wrong, or may be."""

    code: str
    """Ours; the reference has none."""
    path: str
    """Where in the file, such as `$.nodes[2].type`."""
    message: str
    rule: str = ""
    """Of a warning about content: `property-type`, `property-enum`, `self-loop` or `framework-score`."""


class TooManyRemarksError(Exception):
    """There are more than anybody reads, and more than there may be room for."""

    def __init__(self, first: Remark) -> None:
        self.first = first
        super().__init__()


class Remarks:
    """The errors and warnings of one document, in the order in which they were found."""

    def __init__(self) -> None:
        self.errors: list[Remark] = []
        self.warnings: list[Remark] = []

    def error(self, code: str, path: str, message: str) -> None:
        """Add what makes the document invalid."""
        self._add(self.errors, Remark(code, path, message))

    def warning(self, code: str, path: str, message: str, rule: str = "") -> None:
        """Add what leaves it valid."""
        self._add(self.warnings, Remark(code, path, message, rule))

    def _add(self, alike: list[Remark], remark: Remark) -> None:
        if len(self.errors) + len(self.warnings) == MOST_FINDINGS:
            raise TooManyRemarksError((self.errors or self.warnings)[0])
        alike.append(remark)
