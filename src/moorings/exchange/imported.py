"""What was read from elsewhere: a model, and a remark for each line that asks for one."""

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256

from moorings.model.business import BusinessModel
from moorings.upg.edits.slug import slug_of

SHOWN = 60
"""Characters of a text that a remark repeats."""


@dataclass(frozen=True, slots=True)
class Remark:
    """What became of a line, in a sentence. `keeps` is what had no place of its own and stays as a comment."""

    line: int
    says: str
    keeps: str = ""


@dataclass(frozen=True, slots=True)
class Imported:
    """A model read from words, and what is to be said about it."""

    model: BusinessModel
    remarks: tuple[Remark, ...] = ()

    @property
    def kept(self) -> str:
        """Everything that had no place of its own, a line each."""
        return "\n".join(one.keeps for one in self.remarks if one.keeps)


def id_for(kind: str, title: str, parts: Iterable[str] = ()) -> str:
    """Return an id that follows from what is said, so that the same said twice is the same node."""
    said = "\0".join((kind, title, *parts)).encode("utf-8", "surrogatepass")
    return f"{kind}-{slug_of(title)[:40].strip('-')}-{sha256(said).hexdigest()[:8]}"


def shortened(text: str, most: int = SHOWN) -> str:
    """Return a text on one line, cut where it is longer."""
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[: most - 1]}…"
