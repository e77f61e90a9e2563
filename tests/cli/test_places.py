"""A result is never written onto what it is made from, nor onto a stranger's file unasked."""

import json
import os
from pathlib import Path

import pytest

from command import run

TABLE = "name,Price\nA,100\nB,200\nC,300\nD,4000\n"


@pytest.fixture
def company(plank_folder: Path, tmp_path: Path) -> Path:
    """Return a folder with a model, a mapping, a table of customers and something that must not be lost."""
    (tmp_path / "plank.upg").write_bytes((plank_folder / "plank.upg").read_bytes())
    (tmp_path / "customers.csv").write_text(TABLE)
    (tmp_path / "diary.txt").write_text("Dear diary")
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "accounts.csv").write_text(
        "account_id,created_at,annual_revenue,currency\nA1,2024-01-01,1200,GBP\n"
    )
    (tmp_path / "link.html").symlink_to(tmp_path / "plank.upg")
    os.link(tmp_path / "plank.upg", tmp_path / "hard.html")
    return tmp_path


@pytest.mark.parametrize("force", [(), ("--force",)])
@pytest.mark.parametrize("target", ["plank.upg", "link.html", "hard.html", "data/accounts.csv", "data"])
def test_a_page_is_never_written_onto_what_the_review_reads(
    company: Path, capsys: pytest.CaptureFixture[str], target: str, force: tuple[str, ...]
) -> None:
    before = {path: path.read_bytes() for path in company.rglob("*") if path.is_file()}
    answer = run(
        capsys,
        "review",
        company / "plank.upg",
        "--data",
        company / "data",
        "--html",
        company / target,
        *force,
    )
    assert (answer.code, answer.out) == (2, "")
    assert target in answer.err
    assert {path: path.read_bytes() for path in company.rglob("*") if path.is_file()} == before


def test_a_page_replaces_a_page_and_another_file_only_when_forced(
    company: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ("review", company / "plank.upg", "--html")
    refused = run(capsys, *asked, company / "diary.txt")
    assert refused.code == 2
    assert "--force" in refused.err
    assert (company / "diary.txt").read_text() == "Dear diary"
    assert run(capsys, *asked, company / "diary.txt", "--force").code == 0
    assert run(capsys, *asked, company / "diary.txt").code == 0
    assert run(capsys, *asked, company / "new" / "page.html").code == 2


@pytest.mark.parametrize("target", ["customers.csv", "mapping.toml"])
def test_a_first_model_is_never_written_onto_what_it_is_made_from(
    company: Path, capsys: pytest.CaptureFixture[str], target: str
) -> None:
    mapping = company / "mapping.toml"
    mapping.write_text(
        'schema = 1\n[tables.accounts.columns]\naccount_id = "name"\nannual_revenue = "Price"\n'
    )
    before = (company / target).read_bytes()
    answer = run(
        capsys,
        "start",
        company / "customers.csv",
        "--mapping",
        mapping,
        "--out",
        company / target,
        "--force",
    )
    assert answer.code == 2
    assert (company / target).read_bytes() == before


def test_the_mapping_beside_the_data_is_used_and_named(
    company: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = company / "data"
    (data / "accounts.csv").rename(data / "kunden.csv")
    (data / "mapping.toml").write_text('schema = 1\n[tables.accounts]\nfile = "kunden.csv"\n')
    checked = run(capsys, "data", "check", data, "--format", "json")
    assert (checked.code, checked.err) == (0, f"mapping: {data / 'mapping.toml'}\n")
    assert json.loads(checked.out)["tables"][0]["read"] == 1
    reviewed = run(capsys, "review", company / "plank.upg", "--data", data)
    assert f"mapping: {data / 'mapping.toml'}" in reviewed.err


def test_a_mapping_that_was_not_filled_in_is_like_none(
    company: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = company / "data"
    bare = run(capsys, "data", "check", data).out
    run(capsys, "data", "template", company / "template")
    (data / "mapping.toml").write_bytes((company / "template" / "mapping.toml").read_bytes())
    assert run(capsys, "data", "check", data).out == bare


def test_a_mapping_without_data_is_told(company: Path, capsys: pytest.CaptureFixture[str]) -> None:
    answer = run(capsys, "review", company / "plank.upg", "--mapping", company / "mapping.toml")
    assert answer.code == 2
    assert "--data" in answer.err


def test_the_next_lines_of_start_name_the_file_just_written(
    company: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(company)
    said = run(capsys, "start", "customers.csv", "--out", "mine.upg").out
    assert "mine.upg holds this as a model" in said
    assert "moorings check mine.upg" in said
    assert "first.upg" not in said
