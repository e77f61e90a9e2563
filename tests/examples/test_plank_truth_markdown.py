"""TRUTH.md: what a person reads there is what was planted, and a program can read it too."""

import re

from moorings.examples.plank import Plank, truth_markdown


def tables(text: str) -> dict[str, list[list[str]]]:
    """Return the rows of the table under each heading, by the heading's key."""
    found: dict[str, list[list[str]]] = {}
    for key, body in re.findall(r"^## `(\w+)`: \d+\n(.*?)(?=^## |\Z)", text, flags=re.DOTALL | re.MULTILINE):
        lines = [line for line in body.splitlines() if line.startswith("| ")]
        found[key] = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[2:]]
    return found


def test_the_tables_hold_every_planted_account(plank: Plank) -> None:
    truth, read = plank.truth, tables(truth_markdown(plank))
    assert [row[0] for row in read["quiet_help"]] == [one.account for one in truth.quiet_help]
    assert [row[1] for row in read["quiet_help"]] == [one.since.isoformat()[:7] for one in truth.quiet_help]
    assert [row[:3] for row in read["managed_below_threshold"]] == [
        [one.account, one.since.isoformat(), one.owner] for one in truth.managed_below_threshold
    ]
    assert [row[0] for row in read["unmanaged_above_threshold"]] == [
        one.account for one in truth.unmanaged_above_threshold
    ]
    assert [row[0] for row in read["book_over_limit"]] == list(truth.book_over_limit.accounts)
    assert [row[0] for row in read["reviews_stopped"]] == [one.account for one in truth.reviews_stopped]
    assert len(read["contradictions"]) == 3 + 11 + 4 + 7 + 5


def test_single_truths_stand_there_too(plank: Plank) -> None:
    read = tables(truth_markdown(plank))
    assert read["satisfaction_not_asked"] == [["mid-market"]]
    assert read["past_review_date"] == [[plank.truth.past_review_date]]
    assert read["metric_off_motive"] == [[plank.truth.metric_off_motive]]


def test_it_says_how_the_data_were_made_and_what_only_looks_like_drift(plank: Plank) -> None:
    text = truth_markdown(plank)
    assert "0.25 times a year" in text
    read = tables(text)
    assert len(read["looks_like_drift_and_is_not"]) == 2 + 1 + len(plank.truth.harmless.bursts)
    assert [row[0] for row in read["how_the_data_were_made"]] == ["team", "business", "enterprise"]


def test_the_number_in_a_heading_is_the_number_of_rows(plank: Plank) -> None:
    text = truth_markdown(plank)
    said = {key: int(count) for key, count in re.findall(r"^## `(\w+)`: (\d+)$", text, flags=re.MULTILINE)}
    assert said == {key: len(rows) for key, rows in tables(text).items()}
