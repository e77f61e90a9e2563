"""Contents damaged as disks, merges and careless programs damage them, and all that is ever done with a content."""

import json
import re
from collections.abc import Callable, Iterator
from copy import deepcopy
from datetime import date
from random import Random
from typing import Any

from moorings.checks.rule import Case
from moorings.checks.run import run
from moorings.errors import MooringsError
from moorings.model.read import read_model
from moorings.render.findings import findings_json, findings_text
from moorings.render.verdict import formatting_json, formatting_text, verdict_json, verdict_text
from moorings.upg.formatting import formatted
from moorings.upg.read import parse
from moorings.upg.verdict import judged
from upg.made_up import RAW_NUMBERS, as_text

TOKENS = (
    *(b"{", b"}", b"[", b"]", b",", b":", b'"', b"\\", b" ", b"\n", b"null", b"true", b"NaN", b"-Infinity"),
    *(
        b'"\\ud800"',
        b'"\\udc00\\ud83d"',
        b"\\u0000",
        b'"__proto__":',
        b'"10":',
        b'"id":',
        b"{}",
        b"[]",
        b'""',
    ),
    *(
        b"\x00",
        b"\xff",
        b"\xff\xfe",
        b"\xef\xbb\xbf",
        b"\xed\xa0\x80",
        b"\xc0\x80",
        b"\xf4\x90\x80\x80",
        b"\x85",
    ),
)
NUMBERS = (
    *RAW_NUMBERS,
    "-1e400",
    "1e-400",
    "-0.0",
    "1E+2",
    "01",
    "+1",
    ".5",
    "1.",
    "0x10",
    "9" * 5000,
    "5e-324",
)
DEPTHS = (3, 900, 1000, 2499, 2500, 2501, 20_000)
VALUES: tuple[Any, ...] = (
    *(
        None,
        True,
        0,
        -1,
        3.5,
        "",
        " ",
        "a",
        "\ud800",
        "\udc00\ud83d",
        "x" * 3000,
        [],
        {},
        [None],
        [[]],
        {"": None},
    ),
    *(
        {"__proto__": {}},
        {"id": "a"},
        {"value": "x"},
        ["b", "a", "b"],
        {"10": 1, "9": 2},
        "{",
        '{"a":1}',
        "[1",
    ),
    *(f"@number {number}@" for number in RAW_NUMBERS),
)
KEYS = (
    *(
        "id",
        "type",
        "title",
        "slug",
        "properties",
        "tags",
        "source",
        "target",
        "nodes",
        "edges",
        "product",
        "$upg",
    ),
    *(
        "cross_edges",
        "products",
        "organization",
        "registry",
        "signals",
        "member_kind",
        "stage",
        "aliases",
        "key",
    ),
    *(
        "__proto__",
        "10",
        "",
        "\ud800",
        "moorings:segment",
        "moorings:business",
        "moorings:relationship",
        "status",
    ),
)

LARGEST_BYTES = 1_000_000
"""Damaged contents do not grow for ever."""

Damage = Callable[[bytes, Random], bytes]


def damaged(content: bytes, rng: Random) -> bytes:
    """Return `content` after one to four damages."""
    for _ in range(rng.choice((1, 1, 2, 4))):
        content = rng.choice(DAMAGES)(content, rng)[:LARGEST_BYTES]
    return content


def bits_flipped(content: bytes, rng: Random) -> bytes:
    """Return `content` with a few bits turned over."""
    found = bytearray(content)
    for _ in range(rng.randint(1, 8) if found else 0):
        found[rng.randrange(len(found))] ^= 1 << rng.randrange(8)
    return bytes(found)


def cut_short(content: bytes, rng: Random) -> bytes:
    """Return the beginning of `content`."""
    return content[: rng.randint(0, len(content))]


def slice_repeated(content: bytes, rng: Random) -> bytes:
    """Return `content` with a part of it written once more, somewhere."""
    start, place = rng.randint(0, len(content)), rng.randint(0, len(content))
    return content[:place] + content[start : start + rng.randint(1, 400)] + content[place:]


def slice_lost(content: bytes, rng: Random) -> bytes:
    """Return `content` without a part of it."""
    start = rng.randint(0, len(content))
    return content[:start] + content[start + rng.randint(1, 40) :]


def token_inserted(content: bytes, rng: Random) -> bytes:
    """Return `content` with a token in it that is out of place."""
    place = rng.randint(0, len(content))
    return content[:place] + rng.choice(TOKENS) + content[place:]


def number_made_odd(content: bytes, rng: Random) -> bytes:
    """Return `content` with an odd number for one of its numbers."""
    return _one_replaced(rb"-?\d+(?:\.\d+)?", content, rng.choice(NUMBERS).encode(), rng)


def text_made_odd(content: bytes, rng: Random) -> bytes:
    """Return `content` with a half character, or half an escape, in one of its texts."""
    odd = rng.choice((rb'"\ud83d"', rb'"a\udc00"', rb'"\u12"', rb'"\x"', b'"\xed\xa0\x80"', b'"\t"'))
    return _one_replaced(rb'"[^"]*"', content, odd, rng)


def nested_deep(content: bytes, rng: Random) -> bytes:
    """Return `content` with many levels of lists or objects for one of its values."""
    depth, ends = rng.choice(DEPTHS), rng.random() < 0.8
    opening, closing = rng.choice(((b"[", b"]"), (b'{"a":', b"}"), (b'[{"":', b"}]")))
    nest = opening * depth + b"1" + (closing * depth if ends else b"")
    return _one_replaced(rb'\[\]|\{\}|: "[^"]*"|\d+', content, nest, rng)


def tree_changed(content: bytes, rng: Random) -> bytes:
    """Return sound JSON in which up to three values or keys are others."""
    try:
        root = json.loads(content)
        for _ in range(rng.randint(1, 3)):
            places = list(_places(root))
            if places:
                _change(*rng.choice(places), rng.choice(places), rng)
        return as_text(root).encode()
    except (ValueError, RecursionError):  # no JSON, or nested too deep for Python's own reader and writer
        return token_inserted(content, rng)


DAMAGES: tuple[Damage, ...] = (
    *(bits_flipped, cut_short, slice_repeated, slice_lost, token_inserted, number_made_odd, text_made_odd),
    *(nested_deep, *6 * (tree_changed,)),
)


def _one_replaced(pattern: bytes, content: bytes, by: bytes, rng: Random) -> bytes:
    found = list(re.finditer(pattern, content))
    if not found:
        return content + by
    start, end = rng.choice(found).span()
    return content[:start] + by + content[end:]


def _places(root: Any) -> Iterator[tuple[Any, Any]]:
    """Yield every container with each of its keys or positions."""
    waiting = [root]
    while waiting:
        container = waiting.pop()
        if not isinstance(container, dict | list):
            continue
        pairs = container.items() if isinstance(container, dict) else enumerate(container)
        for key, value in pairs:
            yield container, key
            waiting.append(value)


def _change(container: Any, key: Any, other: tuple[Any, Any], rng: Random) -> None:
    if isinstance(container, list) and key >= len(container):
        return
    how = rng.randrange(5)
    if how == 0:
        del container[key]
    elif how == 1 and isinstance(container, dict):
        container[rng.choice(KEYS)] = container.pop(key, None)
    elif how == 2 and isinstance(container, list):
        container.append(deepcopy(container[key]))
    elif how == 3:
        container[key] = deepcopy(other[0][other[1]])
    else:
        container[key] = deepcopy(rng.choice(VALUES))


class BrokenPromiseError(AssertionError):
    """The canonical form is not valid, or not its own canonical form."""


def use(content: bytes) -> tuple[str, ...]:
    """Do with a file's content what `verify`, `fmt`, `fmt --check` and `check` do; return which of them refused it.

    Whatever is raised is a fault, for every refusal is caught here.
    """
    refusals = []
    for name, task in (("verify", _verify), ("fmt", _format), ("check", _check)):
        try:
            task(content)
        except MooringsError as refusal:
            str(refusal).encode("utf-8", "backslashreplace")  # as the standard error stream writes it
            refusals.append(name)
    return tuple(refusals)


def _verify(content: bytes) -> None:
    verdict = judged(content, "x.upg")
    for shown in (verdict_text(verdict), *verdict_json(verdict)):
        shown.encode()


def _format(content: bytes) -> None:
    became = formatted(content, "x.upg")
    for shown in (
        *formatting_text([("x.upg", became)], written=False),
        *formatting_json([("x.upg", became)], check=True),
    ):
        shown.encode()
    if became.errors:
        return
    again = formatted(became.content, "x.upg")
    if not again.is_canonical:
        raise BrokenPromiseError(f"not settled: {again.errors or again.difference}")


def _check(content: bytes) -> None:
    model = read_model(parse(content, "x.upg"), where="x.upg")
    found = run(Case(model, date(2026, 6, 30)))
    for shown in (findings_text(found), *findings_json(found)):
        shown.encode("utf-8", "backslashreplace")
