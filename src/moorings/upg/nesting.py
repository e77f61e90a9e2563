"""JSON read without recursion, for documents nested deeper than Python's own reader goes.

The reference reads 2,000 levels and fails somewhere below 5,000. Python's own stops at about 900, but is far
faster than this one and so goes first.
"""

import re
from json import JSONDecodeError, JSONDecoder
from typing import Any

from moorings.upg.numbers import integer

DEEPEST = 2500
"""How many levels of lists and objects a document may have."""

_string = JSONDecoder().parse_string  # type: ignore[attr-defined]
_SPACE = re.compile(r"[ \t\n\r]*")
_NUMBER = re.compile(r"(-?(?:0|[1-9][0-9]*))(\.[0-9]+)?([eE][-+]?[0-9]+)?")
_WORD = re.compile("true|false|null")
_WORD_VALUES = {"true": True, "false": False, "null": None}
_CLOSING = {dict: "}", list: "]"}

_Container = dict[str, Any] | list[Any]


class TooDeepError(ValueError):
    """The document has more than `DEEPEST` levels."""


def loads(text: str) -> Any:
    """Return the value that the JSON `text` says; raise JSONDecodeError or TooDeepError."""
    reader = _Reader(text)
    value = reader.value()
    reader.skip_space()
    if reader.at != len(text):
        raise JSONDecodeError("Extra data", text, reader.at)
    return value


class _Reader:
    """A position in the text, and the containers that are open there."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.open: list[_Container] = []
        self.keys: list[str] = []  # of each open object, the key that waits for its value; "" for a list

    def value(self) -> Any:
        """Read one value, whatever its depth."""
        while True:
            self.skip_space()
            char = self.text[self.at : self.at + 1]
            if char and char in "{[":
                if not self._enter({} if char == "{" else []):
                    continue
                value: Any = self._leave()
            else:
                value = self._scalar()
            while self.open:
                self._put(value)
                if self._goes_on():
                    break
                value = self._leave()
            else:
                return value

    def skip_space(self) -> None:
        """Go to the next character that is not white space."""
        found = _SPACE.match(self.text, self.at)
        self.at = found.end() if found else self.at

    def _enter(self, container: _Container) -> bool:
        """Open a container, and return whether it ends at once."""
        if len(self.open) == DEEPEST:
            raise TooDeepError
        self.at += 1
        self.skip_space()
        self.open.append(container)
        self.keys.append("")
        if self.text.startswith(_CLOSING[type(container)], self.at):
            return True
        if isinstance(container, dict):
            self._key()
        return False

    def _leave(self) -> _Container:
        self.at += 1
        self.keys.pop()
        return self.open.pop()

    def _put(self, value: Any) -> None:
        container = self.open[-1]
        if isinstance(container, dict):
            container[self.keys[-1]] = value
        else:
            container.append(value)

    def _goes_on(self) -> bool:
        """Return whether another item follows in the innermost container, or its end."""
        self.skip_space()
        container = self.open[-1]
        if self.text.startswith(_CLOSING[type(container)], self.at):
            return False
        self._expect(",", "Expecting ',' delimiter")
        if isinstance(container, dict):
            self._key()
        return True

    def _key(self) -> None:
        self.skip_space()
        self._expect('"', "Expecting property name enclosed in double quotes")
        self.keys[-1], self.at = _string(self.text, self.at, True)
        self.skip_space()
        self._expect(":", "Expecting ':' delimiter")

    def _expect(self, char: str, complaint: str) -> None:
        if not self.text.startswith(char, self.at):
            raise JSONDecodeError(complaint, self.text, self.at)
        self.at += 1

    def _scalar(self) -> Any:
        if self.text.startswith('"', self.at):
            value, self.at = _string(self.text, self.at + 1, True)
            return value
        if word := _WORD.match(self.text, self.at):
            self.at = word.end()
            return _WORD_VALUES[word[0]]
        if number := _NUMBER.match(self.text, self.at):
            self.at = number.end()
            return float(number[0]) if number[2] or number[3] else integer(number[0])
        raise JSONDecodeError("Expecting value", self.text, self.at)
