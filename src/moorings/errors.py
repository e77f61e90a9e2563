"""Every error that a caller may catch.

MooringsError            what is wrong, where, and what to do
├── ModelError           the model file cannot be read, or says something that cannot be
├── DataError            the customer data cannot be used as they are
├── MappingError         the mapping of the customer data is wrong
├── NotKnownError        a word, rule or metric was asked for that nobody knows
└── StoreError           a file or folder cannot be read or written
"""

from collections.abc import Iterable


class MooringsError(Exception):
    """Says what is wrong (`says`), where (`where`) and what to do (`remedy`), in the user's words."""

    def __init__(self, says: str, *, where: str = "", remedy: str = "") -> None:
        self.says = says
        self.where = where
        self.remedy = remedy
        super().__init__(str(self))

    def __str__(self) -> str:
        place = f"{escaped(self.where)}: " if self.where else ""
        hint = f" {self.remedy}" if self.remedy else ""
        return place + escaped(self.says + hint, but="\n")


class ModelError(MooringsError):
    """The model file cannot be read, or says something that cannot be."""


class DataError(MooringsError):
    """The customer data cannot be used as they are."""


class MappingError(MooringsError):
    """The mapping of the customer data is wrong."""


class NotKnownError(MooringsError):
    """A word, rule or metric was asked for that nobody knows."""


class StoreError(MooringsError):
    """A file or folder cannot be read or written."""


def escaped(text: str, but: str = "") -> str:
    """Return the text with each character that is not seen, or steers a terminal, as its escape; save those in `but`.

    The name of a file may hold any of them.
    """
    if text.isprintable():
        return text
    return "".join(
        char if char.isprintable() or char in but else char.encode("unicode_escape").decode() for char in text
    )


def did_you_mean(word: str, known: Iterable[str], *, show_all: bool = True) -> str:
    """Return a sentence with the nearest known names, in whatever case they are written.

    Where none is near and they are few, the sentence names all of them, unless `show_all` is off.
    """
    import difflib  # noqa: PLC0415  # only a misspelt word needs it, and every command would pay for it

    names = sorted(set(known))
    folded = {name.lower(): name for name in names}
    near = difflib.get_close_matches(word.lower(), folded, n=3, cutoff=0.6)
    if near:
        return f"Did you mean {_either([folded[name] for name in near])}?"
    if show_all and 0 < len(names) <= 12:
        return f"Known: {', '.join(names)}."
    return ""


def _either(names: list[str]) -> str:
    quoted = [f"'{name}'" for name in names]
    return quoted[0] if len(quoted) == 1 else f"{', '.join(quoted[:-1])} or {quoted[-1]}"
