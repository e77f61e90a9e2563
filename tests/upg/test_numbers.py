"""Numbers are printed as JavaScript prints them."""

import pytest

from moorings.upg.json_text import loads
from moorings.upg.stringify import stringify

PRINTED = {
    "0": "0",
    "-0": "0",
    "-0.0": "0",
    "7": "7",
    "-7": "-7",
    "1.0": "1",
    "1.10": "1.1",
    "-1.5": "-1.5",
    "100": "100",
    "1e2": "100",
    "123456.789": "123456.789",
    "0.1": "0.1",
    "0.000001": "0.000001",
    "0.0000001": "1e-7",
    "1.5e-7": "1.5e-7",
    "-0.00000123": "-0.00000123",
    "1e16": "10000000000000000",
    "1e20": "100000000000000000000",
    "123456789012345680000": "123456789012345680000",
    "1e21": "1e+21",
    "-1.25e21": "-1.25e+21",
    "5e-324": "5e-324",
    "1.7976931348623157e308": "1.7976931348623157e+308",
    "9007199254740992": "9007199254740992",
    "9007199254740993": "9007199254740992",
    "-9007199254740993": "-9007199254740992",
    "12345678901234567890": "12345678901234567000",
    "1e400": "null",
    "-1e400": "null",
    "9" * 5000: "null",
}


@pytest.mark.parametrize(("read", "printed"), PRINTED.items(), ids=lambda text: text[:24])
def test_a_number_is_printed_as_javascript_prints_it(read: str, printed: str) -> None:
    assert stringify(loads(read)) == printed


def test_an_integer_made_in_python_is_rounded_to_the_nearest_double() -> None:
    assert stringify(2**53 + 1) == "9007199254740992"
    assert stringify(10**400) == "null"


def test_yes_and_no_are_no_numbers() -> None:
    assert stringify([True, False, None, 1, 0]) == "[true,false,null,1,0]"


def test_what_json_cannot_hold_is_named() -> None:
    with pytest.raises(TypeError, match="not set"):
        stringify({"a": {1}})
