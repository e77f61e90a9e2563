"""Where two contents differ, and the line that is shown of it."""

from hypothesis import example, given
from hypothesis import strategies as st

from moorings.upg.byte_difference import first_difference, line_at

MIB = 1024**2
few = st.binary(max_size=40) | st.text(alphabet="a\n€", max_size=40).map(str.encode)


@given(few, few, few)
@example(b"", b"", b"x")
@example(b"a" * 2 * MIB, b"x", b"y")
@example(b"a" * (MIB - 1), b"xb", b"xc")
def test_it_is_the_first_byte_that_is_not_alike(start: bytes, one: bytes, other: bytes) -> None:
    place = first_difference(start + one, start + other)
    one, other = start + one, start + other
    assert one[:place] == other[:place]
    assert one[place : place + 1] != other[place : place + 1] or one == other


def test_a_short_line_is_shown_whole() -> None:
    assert line_at(b"one\ntwo\nthree", 5) == "two"
    assert line_at(b"one\ntwo\nthree", 7) == "two"
    assert line_at(b"one\ntwo\nthree", 8) == "three"
    assert line_at(b"one\n", 4) == ""


def test_of_a_long_line_the_difference_is_shown() -> None:
    shown = line_at(b"first\n" + b"a" * MIB + b"HERE" + b"b" * MIB, 6 + MIB)
    assert shown.startswith("…a")
    assert "aHEREb" in shown
    assert shown.endswith("b…")
    assert len(shown) <= 240


def test_no_character_is_cut_in_two() -> None:
    shown = line_at("€".encode() * 1000, 1501)
    assert set(shown) == {"…", "€"}


@given(st.binary(max_size=1000), st.integers(0, 1000))
def test_any_place_of_any_bytes_is_shown(content: bytes, place: int) -> None:
    assert len(line_at(content, min(place, len(content)))) <= 240
