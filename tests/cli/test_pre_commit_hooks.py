"""The hooks that `.pre-commit-hooks.yaml` offers do what they say to the files that pre-commit names."""

import re
import shlex
from pathlib import Path

import pytest

from cli.mendable import write_model
from command import Answer, run

HOOKS = Path(__file__).parents[2] / ".pre-commit-hooks.yaml"
HOOK = re.compile(r"^- id: (?P<id>\S+)$.*?^  entry: (?P<entry>.+?)$.*?^  files: (?P<files>\S+)$", re.M | re.S)
OFFERED = {found["id"]: found for found in HOOK.finditer(HOOKS.read_text(encoding="utf-8"))}


@pytest.fixture
def models(tmp_path: Path) -> list[Path]:
    return [write_model(tmp_path / name) for name in ("a.upg", "b.upg")]


def hook(capsys: pytest.CaptureFixture[str], name: str, files: list[Path]) -> Answer:
    program, *entry = shlex.split(OFFERED[name]["entry"])
    assert program == "moorings"
    assert all(re.search(OFFERED[name]["files"], str(file)) for file in files)
    return run(capsys, *entry, *files)


def test_three_hooks_are_offered() -> None:
    assert list(OFFERED) == ["moorings-check", "moorings-fmt", "moorings-verify"]


def test_check_fails_where_a_model_has_errors(models: list[Path], capsys: pytest.CaptureFixture[str]) -> None:
    answer = hook(capsys, "moorings-check", models)

    assert answer.code == 1
    assert all(str(model) in answer.out for model in models)


def test_fmt_rewrites_what_is_not_canonical_and_verify_is_content_with_it(
    models: list[Path], capsys: pytest.CaptureFixture[str]
) -> None:
    canonical = models[1].read_bytes()
    models[1].write_bytes(canonical + b"\n\n")

    assert hook(capsys, "moorings-fmt", models).code == 0
    assert models[1].read_bytes() == canonical
    answer = hook(capsys, "moorings-verify", models)
    assert answer.code == 0
    assert answer.out.count("4 nodes and 1 edge: sound.") == 2


def test_verify_fails_where_one_of_the_files_is_not_sound(
    models: list[Path], capsys: pytest.CaptureFixture[str]
) -> None:
    models[0].write_text(models[0].read_text().replace('"type": "market_segment"', '"type": ""'))

    answer = hook(capsys, "moorings-verify", models)

    assert answer.code == 1
    assert f"{models[1]}\n4 nodes and 1 edge: sound." in answer.out


def test_verify_goes_on_after_a_file_that_cannot_be_read(
    models: list[Path], capsys: pytest.CaptureFixture[str]
) -> None:
    models[0].write_text("{")

    answer = hook(capsys, "moorings-verify", models)

    assert answer.code == 2
    assert str(models[0]) in answer.err
    assert "sound" in answer.out
    assert run(capsys, "verify", *models, "--format", "json").code == 2
