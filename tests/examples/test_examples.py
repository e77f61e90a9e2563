"""What is written of every example: a sound file that the UPG reference takes, a page that says what to look at."""

import json
import subprocess
from pathlib import Path

import pytest

import needs
from command import run
from model.test_strip import stripped
from moorings.examples.collection import EXAMPLES
from moorings.examples.example import WRITTEN_ON, Example
from moorings.examples.readme import readme
from moorings.model.business import BusinessModel
from moorings.model.compose import compose
from moorings.model.consistency import faults_of
from moorings.model.read import read_model
from moorings.services.example import example_names, write_example
from moorings.upg.formatting import formatted

every_example = pytest.mark.parametrize("example", EXAMPLES.values(), ids=EXAMPLES)


def models(example: Example) -> list[BusinessModel]:
    return [example.model, *([example.earlier] if example.earlier else [])]


@every_example
def test_no_name_in_it_refers_to_nothing(example: Example) -> None:
    for model in models(example):
        assert faults_of(model) == []


@every_example
def test_it_is_the_same_model_after_a_way_through_the_file(example: Example) -> None:
    for model in models(example):
        moment = f"{WRITTEN_ON}T00:00:00.000Z"
        assert read_model(compose(model, tool_version="0.2.0", exported_at=moment)) == model


@every_example
def test_its_file_is_written_as_fmt_would(
    example: Example, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    written = write_example(example.name, tmp_path)

    for path in (one for one in written if one.suffix == ".upg"):
        assert formatted(path.read_bytes()).content == path.read_bytes()
        assert run(capsys, "verify", path).code == 0


@pytest.mark.node
@pytest.mark.slow
@pytest.mark.requirement("R000-26", "R000-27", "R000-28", "R000-29")
def test_the_reference_takes_every_one_of_them_with_and_without_our_keys(tmp_path: Path) -> None:
    files = [
        path for name in EXAMPLES for path in write_example(name, tmp_path / name) if path.suffix == ".upg"
    ]
    bare = [path.with_name(f"bare-{path.name}") for path in files]
    for path, without in zip(files, bare, strict=True):
        without.write_bytes(stripped(path.read_bytes()))

    asked: list[list[str | Path]] = [["fmt", "--check", *files, *bare]]
    asked += [["verify", "--file", file] for file in (*files, *bare)]
    for arguments in asked:
        answer = subprocess.run(
            [needs.node() / ".bin" / "upg", *arguments],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
        assert answer.returncode == 0, answer.stdout + answer.stderr


@every_example
def test_nothing_in_it_is_accepted_that_is_not_found(
    example: Example, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_example(example.name, tmp_path)
    answer = run(
        capsys, "check", tmp_path / f"{example.name}.upg", "--as-of", str(WRITTEN_ON), "--format", "json"
    )

    found = {one["code"] for one in json.loads(answer.out)}
    assert not found & {"REV004", "REV005", "REV006"}


@every_example
def test_what_its_page_says_to_type_is_typed_without_an_error(
    example: Example, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    write_example(example.name, tmp_path)
    monkeypatch.chdir(tmp_path)

    for command in example.commands:
        answer = run(capsys, *command.split())
        assert answer.code in {0, 1}, answer.err
        assert f"`moorings {command}`" in readme(example)


def test_its_help_names_every_example(capsys: pytest.CaptureFixture[str]) -> None:
    said = " ".join(run(capsys, "example", "--help").out.split())

    assert [name for name in example_names() if name not in said] == []


def test_a_misspelt_example_is_told_the_nearest(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    answer = run(capsys, "example", "sourcegraf", tmp_path)

    assert answer.code == 2
    assert "sourcegraph" in answer.err


def test_a_published_policy_is_not_made_from_a_seed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    answer = run(capsys, "example", "sourcegraph", tmp_path, "--seed", "7")

    assert answer.code == 2
    assert "only plank" in answer.err
    assert not list(tmp_path.iterdir())
