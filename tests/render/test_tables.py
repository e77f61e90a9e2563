"""A table as CSV holds what was put in, and nothing that a spreadsheet would run."""

import csv
import io

from hypothesis import given
from hypothesis import strategies as st

from moorings.render.tables import to_csv


def test_a_formula_is_led_by_an_apostrophe_and_a_number_is_not() -> None:
    rows = [("=1+1", "+44 20", "@here", "-x", "-5", "+5.5", "plain", -5, None)]
    written = to_csv(("a", "b", "c", "d", "e", "f", "g", "h", "i"), rows)
    assert list(csv.reader(io.StringIO(written)))[1] == [
        "'=1+1",
        "'+44 20",
        "'@here",
        "'-x",
        "-5",
        "+5.5",
        "plain",
        "-5",
        "",
    ]


def test_white_space_before_a_formula_does_not_hide_it() -> None:
    assert "'\t=cmd" in to_csv(("a",), [("\t=cmd",)])
    assert "' =cmd" in to_csv(("a",), [(" =cmd",)])


def test_commas_quotes_and_lines_survive() -> None:
    cell = 'Tea, "black"\nand milk'
    assert list(csv.reader(io.StringIO(to_csv(("a",), [(cell,)]), newline="")))[1] == [cell]


@given(st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=20))
def test_no_text_begins_as_a_formula(cell: str) -> None:
    written = list(csv.reader(io.StringIO(to_csv(("a", "b"), [("x", cell)]), newline="")))[1][1]
    assert written in {cell, f"'{cell}"}
    if written.lstrip()[:1] in {"=", "@"}:
        raise AssertionError(written)
