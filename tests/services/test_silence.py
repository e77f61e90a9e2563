"""A library that writes to the process's output does not reach it."""

import os

import pytest

from moorings.services.silence import silenced_output


def test_what_is_written_meanwhile_is_lost_and_what_comes_after_is_not(
    capfd: pytest.CaptureFixture[str],
) -> None:
    os.write(1, b"before ")
    with silenced_output():
        os.write(1, b"meanwhile ")
    os.write(1, b"after")

    assert capfd.readouterr().out == "before after"


def test_it_is_heard_again_after_an_error(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(ValueError, match="wrong"), silenced_output():
        raise ValueError("wrong")
    os.write(1, b"heard")

    assert capfd.readouterr().out == "heard"
