"""`moorings explain` as a person meets it."""

import json

import pytest

from command import run
from moorings.evidence.metrics import ALL
from moorings.terms.lookup import TERMS

PARTS = ["What it is", "What it is not", "Examples", "What it costs", "Common mistakes", "Source"]


def test_a_category_is_explained_with_every_part(capsys: pytest.CaptureFixture[str]) -> None:
    answer = run(capsys, "explain", "communities")

    assert answer.code == 0
    assert all(f"\n{part}\n" in answer.out for part in PARTS)


def test_a_channel_is_recognised_as_one(capsys: pytest.CaptureFixture[str]) -> None:
    answer = run(capsys, "explain", "Instagram")

    said = " ".join(answer.out.split())
    assert (
        "Instagram is a channel: it carries the relationship. What does the customer get through it?" in said
    )


def test_a_word_with_several_meanings_names_them_all(capsys: pytest.CaptureFixture[str]) -> None:
    answer = run(capsys, "explain", "CSM")

    assert answer.out.startswith("Dedicated personal assistance (category")
    assert "also stands for: Named success manager (mechanism)" in " ".join(answer.out.split())


@pytest.mark.requirement("R003-37")
@pytest.mark.parametrize(
    ("word", "key", "motive"),
    [("churn", "logo_churn", "retention"), ("NRR", "net_retention", "upsell"), ("NPS", "nps", "retention")],
)
def test_a_metric_is_found_by_its_everyday_name_and_says_which_motive_it_judges(
    word: str, key: str, motive: str, capsys: pytest.CaptureFixture[str]
) -> None:
    found = json.loads(run(capsys, "explain", word, "--format", "json").out)

    metric = next(one for one in found if one["key"] == key)
    sections = dict(metric["sections"])
    assert motive in sections["Judges"][0]
    assert {"What it is not", "Formula", "Examples", "Common mistakes", "Also called"} <= set(sections)


def test_as_markdown_a_word_is_a_page(capsys: pytest.CaptureFixture[str]) -> None:
    lines = run(capsys, "explain", "break-even", "--format", "markdown").out.splitlines()

    assert lines[0] == "# Break-even"
    assert "## Common mistakes" in lines


def test_without_a_word_all_are_listed_by_family(capsys: pytest.CaptureFixture[str]) -> None:
    listed = json.loads(run(capsys, "explain", "--format", "json").out)

    by_kind = {family["kind"]: [word["key"] for word in family["words"]] for family in listed}
    assert by_kind["motive"] == ["acquisition", "retention", "upsell"]
    assert by_kind["metric"] == [metric.key for metric in ALL]
    assert "COV001" in by_kind["rule"]
    terms = sum(len(words) for kind, words in by_kind.items() if kind not in {"metric", "rule"})
    assert terms == len(TERMS)


def test_the_list_names_each_family_in_text_and_markdown(capsys: pytest.CaptureFixture[str]) -> None:
    text = run(capsys, "explain").out
    markdown = run(capsys, "explain", "--format", "markdown").out

    assert "Switching facet\n  Economic risk, Evaluation, Learning, Setup, Benefit loss" in text
    assert "| benefit\\_loss | Benefit loss |" in markdown


def test_an_unknown_word_gets_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    answer = run(capsys, "explain", "tresholds")

    assert answer.code == 2
    assert "Did you mean 'threshold'" in answer.err


def test_a_word_near_nothing_gets_the_way_to_all(capsys: pytest.CaptureFixture[str]) -> None:
    answer = run(capsys, "explain", "qqqqqq")

    assert answer.code == 2
    assert "See all words with: moorings explain" in answer.err
