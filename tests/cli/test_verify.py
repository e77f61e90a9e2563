"""`moorings verify` and `moorings fmt` as a person meets them."""

import json
from pathlib import Path

import pytest

from command import run


@pytest.fixture
def plank(plank_folder: Path, tmp_path: Path) -> Path:
    file = tmp_path / "plank.upg"
    file.write_bytes((plank_folder / "plank.upg").read_bytes())
    return file


ROOT_PRODUCT = '\n  "product": {'


def spoil(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_the_example_is_sound(plank: Path, capsys: pytest.CaptureFixture[str]) -> None:
    answer = run(capsys, "verify", plank)
    assert (answer.code, answer.err) == (0, "")
    assert answer.out.endswith("sound.\n")


def test_an_error_ends_with_exit_code_1(plank: Path, capsys: pytest.CaptureFixture[str]) -> None:
    spoil(
        plank,
        '"type": "customer_relationship_with_market_segment"',
        '"type": "business_model_maintains_customer_relationship"',
    )
    answer = run(capsys, "verify", plank)
    assert answer.code == 1
    assert "UPG020 endpoint-type" in answer.out
    assert run(capsys, "verify", plank, "--fail-on", "never").code == 0


def test_a_warning_fails_only_where_it_is_asked_to(plank: Path, capsys: pytest.CaptureFixture[str]) -> None:
    spoil(plank, ROOT_PRODUCT, f'\n  "views": [],{ROOT_PRODUCT}')
    assert run(capsys, "verify", plank).code == 0
    assert run(capsys, "verify", plank, "--fail-on", "warning").code == 1


def test_the_verdict_as_json_has_every_finding(plank: Path, capsys: pytest.CaptureFixture[str]) -> None:
    spoil(plank, ROOT_PRODUCT, f'\n  "views": [],{ROOT_PRODUCT}')
    verdict = json.loads(run(capsys, "verify", plank, "--format", "json").out)
    assert verdict["kind"] == "single"
    assert verdict["spec_version"] == "0.41.0"
    assert {"code", "name", "severity", "path", "says", "remedy"} == set(verdict["findings"][0])


@pytest.mark.parametrize("content", ["", "{", "[1", "null", '{"nodes": {}}'])
@pytest.mark.parametrize("command", [("verify",), ("fmt",), ("fmt", "--check")])
def test_what_is_no_graph_is_wrong_input(
    command: tuple[str, ...], content: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "x.upg"
    file.write_text(content)
    answer = run(capsys, *command, file)
    assert answer.code == 2
    assert answer.err.startswith(f"moorings: {file}: ")
    assert file.read_text() == content


def test_control_characters_of_a_file_do_not_reach_the_terminal(
    plank: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    spoil(plank, '"type": "business_model"', '"type": "wid\\u001b[31mget"')
    out = run(capsys, "verify", plank).out
    assert "\x1b" not in out
    assert "wid\ufffd[31mget" in out


def test_a_canonical_file_is_left_alone(plank: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = plank.stat().st_mtime_ns
    answer = run(capsys, "fmt", plank)
    assert (answer.code, answer.out) == (0, f"{plank}: canonical\n")
    assert plank.stat().st_mtime_ns == before


def test_check_says_where_a_file_first_differs_and_writes_nothing(
    plank: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sound = plank.read_bytes()
    spoil(plank, ROOT_PRODUCT, '\n    "product": {')
    spoilt = plank.read_bytes()
    answer = run(capsys, "fmt", "--check", plank)
    assert answer.code == 1
    line = sound.split(b"\n").index(b'  "product": {') + 1
    assert f"line {line} is " in answer.out
    assert plank.read_bytes() == spoilt
    assert run(capsys, "fmt", plank).code == 0
    assert plank.read_bytes() == sound


def test_what_the_canonical_form_drops_is_named(plank: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sound = plank.read_bytes()
    spoil(plank, ROOT_PRODUCT, f'\n  "views": [],{ROOT_PRODUCT}')
    plank.write_bytes(b"\xef\xbb\xbf" + plank.read_bytes())
    answer = run(capsys, "fmt", plank)
    assert "'views' has no place in the canonical form and was dropped." in answer.out
    assert "byte-order mark" in answer.out
    assert plank.read_bytes() == sound


def test_a_file_with_errors_is_not_rewritten(plank: Path, capsys: pytest.CaptureFixture[str]) -> None:
    spoil(plank, '"type": "business_model"', '"type": ""')
    spoilt = plank.read_bytes()
    answer = run(capsys, "fmt", plank)
    assert answer.code == 2
    assert "left as it is" in answer.out
    assert plank.read_bytes() == spoilt


def test_one_bad_file_does_not_keep_the_others(
    plank: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sound = plank.read_bytes()
    spoil(plank, ROOT_PRODUCT, '\n    "product": {')
    bad = tmp_path / "bad.upg"
    bad.write_text("{")
    answer = run(capsys, "fmt", bad, plank)
    assert answer.code == 2
    assert str(bad) in answer.err
    assert plank.read_bytes() == sound


def test_what_became_of_each_file_as_json(
    plank: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    spoil(plank, ROOT_PRODUCT, '\n    "product": {')
    answer = run(capsys, "fmt", "--check", "--format", "json", plank, tmp_path / "none.upg")
    first, second = json.loads(answer.out)["files"]
    assert (first["canonical"], first["written"]) == (False, False)
    assert first["difference"]["canonical"].startswith('  "product"')
    assert "no such file" in second["error"]
    assert answer.code == 2


def test_an_empty_slug_is_settled_in_one_go(plank: Path, capsys: pytest.CaptureFixture[str]) -> None:
    spoil(plank, '"type": "market_segment"', '"type": "market_segment", "slug": ""')
    assert run(capsys, "fmt", plank).code == 0
    assert run(capsys, "fmt", "--check", plank).code == 0


def test_a_wrong_value_does_not_keep_a_file_from_being_rewritten(
    plank: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    spoil(plank, '"relationship_type": "', '"relationship_type":   "no such ')
    assert run(capsys, "verify", plank).code == 1
    assert run(capsys, "fmt", plank).code == 0
    assert run(capsys, "fmt", "--check", plank).code == 0
