"""A table of a TOML file, read with its place in mind: every fault is noted and the reading goes on."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from enum import StrEnum
from typing import TypeVar

from moorings.errors import did_you_mean

Word = TypeVar("Word", bound=StrEnum)


class Section:
    """The entries of one table of a TOML file, at `path`; what is wrong with them is added to `faults`."""

    def __init__(self, entries: dict[str, object], path: str, faults: list[str]) -> None:
        self.entries = entries
        self.path = path
        self.faults = faults

    def fault(self, key: str, says: str) -> None:
        """Note what is wrong with one key."""
        place = f"{self.path}.{key}" if self.path and key else self.path or key
        self.faults.append(f"{place}: {says}".rstrip())

    def only(self, *known: str) -> None:
        """Note every key that is none of the known ones."""
        for key in self.entries.keys() - set(known):
            self.fault(key, f"is not known here. {did_you_mean(key, known)}")

    def text(self, key: str, default: str = "") -> str:
        """Return a text; a number is taken as it is written."""
        value = self.entries.get(key, default)
        if isinstance(value, str):
            return value
        if isinstance(value, int | float) and not isinstance(value, bool):
            return str(value)
        self.fault(key, "is no text")
        return default

    def texts(self, key: str, default: tuple[str, ...] = ()) -> tuple[str, ...]:
        """Return a list of texts; a single text is a list of one."""
        value = self.entries.get(key)
        if value is None:
            return default
        listed = value if isinstance(value, list) else [value]
        if all(isinstance(entry, str) for entry in listed):
            return tuple(str(entry) for entry in listed)
        self.fault(key, "is neither a text nor a list of texts")
        return default

    def number(self, key: str) -> float | None:
        """Return a number above zero, or nothing."""
        value = self.entries.get(key)
        if isinstance(value, int | float) and not isinstance(value, bool) and value > 0:
            return float(value)
        self.fault(key, "is missing" if value is None else f"is {value!r} and must be a number above 0")
        return None

    def day(self, key: str) -> date | None:
        """Return a date, or nothing where the key is absent."""
        value = self.entries.get(key)
        if isinstance(value, str):
            value = _iso_day(value)
        if isinstance(value, datetime):
            return value.date()
        if isinstance(value, date):
            return value
        if key in self.entries:
            self.fault(key, "is no date such as 2024-12-31")
        return None

    def yes(self, key: str) -> bool:
        """Return whether the key is set to true."""
        value = self.entries.get(key, False)
        if not isinstance(value, bool):
            self.fault(key, "is neither true nor false")
        return value is True

    def word(self, key: str, known: type[Word], default: Word | None = None) -> Word | None:
        """Return one of the known words, or the default."""
        value = self.entries.get(key)
        if value is None:
            return default
        words = [word.value for word in known]
        if value in words:
            return known(value)
        self.fault(key, f"{value!r} is none of {', '.join(words)}.")
        return default

    def pairs(self, key: str) -> tuple[tuple[str, str], ...]:
        """Return the pairs of words that a sub-table holds."""
        inner = self.section(key)
        return tuple((word, inner.text(word)) for word in inner.entries)

    def section(self, key: str) -> "Section":
        """Return a sub-table; an empty one where the key is absent."""
        value = self.entries.get(key, {})
        path = f"{self.path}.{key}" if self.path else key
        if isinstance(value, dict):
            return Section(value, path, self.faults)
        self.fault(key, "must be a table, such as [" + path + "]")
        return Section({}, path, self.faults)

    def sections(self, key: str) -> Iterator["Section"]:
        """Yield a sub-table, or each of several where it is an array of tables."""
        value = self.entries.get(key)
        if not isinstance(value, list):
            yield self.section(key)
            return
        for number, entry in enumerate(value, 1):
            if isinstance(entry, dict):
                yield Section(entry, f"{self.path}.{key}[{number}]", self.faults)
            else:
                self.fault(key, "must hold tables only")


def one_message(faults: Iterable[str]) -> str:
    """Return the faults as one text: a sentence for one, a list for several."""
    listed = list(faults)
    return (
        listed[0]
        if len(listed) == 1
        else "\n".join([f"{len(listed)} faults:", *(f"  {fault}" for fault in listed)])
    )


def _iso_day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
