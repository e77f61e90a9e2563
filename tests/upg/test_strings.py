"""Strings are quoted, trimmed, cut and compared as JavaScript does it: by UTF-16 code unit."""

import pytest

from moorings.upg.stringify import stringify
from moorings.upg.strings import code_units, cut, spread, trimmed

QUOTED = {
    'say "hi"': r'"say \"hi\""',
    "a\\b": r'"a\\b"',
    "\b\f\n\r\t": r'"\b\f\n\r\t"',
    "\x00\x1f": r'"\u0000\u001f"',
    "a/b": '"a/b"',
    "\x7f\x85": '"\x7f\x85"',
    "\u2028\u2029\ufeff": '"\u2028\u2029\ufeff"',
    "clientèle 顧客 😀": '"clientèle 顧客 😀"',
    "cut \ud83d": r'"cut \ud83d"',
}


@pytest.mark.parametrize(("text", "quoted"), QUOTED.items(), ids=[ascii(text) for text in QUOTED])
def test_only_what_must_be_escaped_is_escaped(text: str, quoted: str) -> None:
    assert stringify(text) == quoted


def test_a_character_beyond_the_first_plane_sorts_before_a_late_one_of_it() -> None:
    assert sorted(["～", "😀", "a"], key=code_units) == ["a", "😀", "～"]


def test_the_byte_order_mark_is_trimmed_and_the_next_line_control_is_not() -> None:
    assert trimmed("\ufeff\u00a0\u3000 a\u0085 \v") == "a\u0085"
    assert trimmed("\x1ca") == "\x1ca"


def test_a_text_is_cut_by_code_units_with_three_dots_in_it() -> None:
    assert cut("a" * 60, 60) == "a" * 60
    assert cut("a" * 61, 60) == "a" * 57 + "..."
    assert cut("a" * 56 + "😀" + "b" * 5, 60) == "a" * 56 + "\ud83d..."


def test_a_text_spread_out_is_its_code_units_by_position() -> None:
    assert spread("a😀") == {"0": "a", "1": "\ud83d", "2": "\ude00"}
    assert spread(["x", None]) == {"0": "x", "1": None}
    assert spread(5) == {}
