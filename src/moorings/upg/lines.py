"""On which line of a file a node, or any other place in it, stands."""

import json
import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\],:]', re.DOTALL)
_DEEPEST = 4
"""So many levels of keys and positions are told apart: `nodes[3].properties.segment_size`."""


@dataclass(slots=True)
class _Container:
    """An object or list that is being read, and where in it the reading is."""

    path: str
    is_object: bool
    step: str | int = 0

    @property
    def place(self) -> str:
        """The path of what comes next in it."""
        return f"{self.path}.{self.step}" if self.is_object else f"{self.path}[{self.step}]"


class Lines(NamedTuple):
    """The lines, from 1, of the places in a file: by path (`$.nodes[3].slug`), and of its nodes by id."""

    of_paths: Mapping[str, int]
    of_nodes: Mapping[str, int]

    def of(self, place: str) -> int | None:
        """Return the line of a node by its id, or of a path or the nearest that it lies in; nothing for neither."""
        if place in self.of_nodes:
            return self.of_nodes[place]
        while place.startswith("$."):
            if place in self.of_paths:
                return self.of_paths[place]
            place = place[: max(place.rfind("."), place.rfind("["))]
        return None


def lines_of(content: bytes) -> Lines:
    """Return the lines of the places in a JSON file; of one that is broken, as far as it can be followed."""
    text = content.decode("utf-8", "replace")
    paths, nodes = _places(text)
    breaks = [found.start() for found in re.finditer("\n", text)]
    return Lines(*({name: bisect_right(breaks, at) + 1 for name, at in of.items()} for of in (paths, nodes)))


def _places(text: str) -> tuple[dict[str, int], dict[str, int]]:
    """Return where in the text each path begins, and each node, by its id, names its id."""
    paths: dict[str, int] = {}
    nodes: dict[str, int] = {}
    within: list[_Container] = []
    for token in _TOKEN.finditer(text):
        sign, inner = token[0], within[-1] if within else None
        if sign in "{[":
            within.append(_Container(inner.place if inner else "$", sign == "{"))
            if inner and not inner.is_object and len(within) <= _DEEPEST:
                paths.setdefault(inner.place, token.start())
        elif sign in "}]":
            del within[-1:]
        elif inner is None or len(within) > _DEEPEST:
            continue
        elif sign == ",":
            inner.step = "" if inner.is_object else int(inner.step) + 1
        elif sign != ":" and inner.is_object:
            _take(token, inner, paths, nodes)
    return paths, nodes


def _take(token: re.Match[str], inner: _Container, paths: dict[str, int], nodes: dict[str, int]) -> None:
    """Take a text within an object: a key, or the value of one."""
    if not inner.step:
        inner.step = _said(token[0])
        paths.setdefault(inner.place, token.start())
    elif inner.step == "id" and re.fullmatch(r"\$\.nodes\[\d+\]", inner.path):
        nodes.setdefault(_said(token[0]), token.start())


def _said(written: str) -> str:
    try:
        return str(json.loads(written, strict=False))
    except ValueError:
        return written[1:-1]
