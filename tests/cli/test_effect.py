"""`moorings effect`: what a treatment changed, how sure that is, and whether the groups were alike before."""

import csv
import io
import json
import re
from datetime import date
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from cli.measured_company import company, everybody
from command import Answer, run

OLD = [one for one in everybody() if one.came.year == 2023]


def said(answer: Answer) -> str:
    """Return what was said, on one line."""
    return re.sub(r"\s+", " ", answer.out)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return company(tmp_path_factory.mktemp("acme"))


@pytest.fixture
def called(tmp_path: Path) -> Path:
    """Return a table by which thirty of the large ones were called, and ten of the small: those with low places."""
    rows = [f"{one.id},{'yes' if one.place < {'large': 30, 'small': 10}[one.kind] else 'no'}" for one in OLD]
    path = tmp_path / "called.csv"
    path.write_text("\n".join(["account_id,treated", *rows]) + "\n", encoding="utf-8")
    return path


def effect(capsys: pytest.CaptureFixture[str], folder: Path, treated: object, *arguments: object) -> Answer:
    return run(
        capsys, "effect", folder / "acme.upg", "--data", folder / "data", "--treated", treated, *arguments
    )


def found(capsys: pytest.CaptureFixture[str], folder: Path, treated: object, *arguments: object) -> Any:
    return json.loads(effect(capsys, folder, treated, *arguments, "--format", "json").out)


def test_shares_are_compared_plainly_and_among_alike_accounts(
    capsys: pytest.CaptureFixture[str], folder: Path, called: Path
) -> None:
    one = found(capsys, folder, called, "--outcome", "churned", "--alike-by", "segment")
    # left of the called: 2 large and 6 small, 8 of 40; of the others nobody, 0 of 40
    assert [(arm["n"], arm["figure"][0]) for arm in one["arms"]] == [(40, 0.2), (40, 0.0)]
    assert one["plain"]["value"] == 0.2
    # alike: large 2/30 − 0/10, small 6/10 − 0/30, each segment half of the accounts: (.0667 + .6)/2
    assert one["alike"]["difference"]["value"] == pytest.approx((2 / 30 + 6 / 10) / 2)
    assert (one["alike"]["strata"], one["alike"]["share_of_accounts"]) == (2, 1.0)
    assert one["is_told"] is True
    # √(.1·.9·(1/40 + 1/40)) = .06708, times 2.8016
    assert one["smallest"] == pytest.approx(0.18794, abs=1e-4)


def test_without_a_lot_nothing_is_called_an_effect_of_the_treatment(
    capsys: pytest.CaptureFixture[str], folder: Path, called: Path
) -> None:
    answer = effect(capsys, folder, called, "--outcome", "churned")
    assert (answer.code, answer.out.splitlines()[0]) == (0, "Acme: an effect on logo churn, 31 December 2025")
    for words in (
        "Logo churn of treated accounts is higher among accounts that were alike before",
        "which is worse. That is no proof that the treatment did it.",
        "chosen not drawn by lot: whoever was chosen may have been about to stay, or to leave, anyway",
        "treated 40 accounts, by",
        "could be found a true difference of 19 points or more, four times in five",
        "Newcombe (1998)",
        "segment: large 75% 25% ▲ 1.14 sd",  # (.75 − .25)/√(.75·.25·40/39) = 1.140
    ):
        assert words in said(answer), words


def test_where_a_lot_decided_the_plain_difference_counts(
    capsys: pytest.CaptureFixture[str], folder: Path, called: Path
) -> None:
    answer = effect(capsys, folder, called, "--outcome", "churned", "--randomised")
    assert "Logo churn of treated accounts is higher, by +20 points" in said(answer)
    assert "chosen drawn by lot, as stated" in said(answer)
    assert "no proof" not in answer.out


def test_amounts_are_compared_as_means_whatever_their_spread(
    capsys: pytest.CaptureFixture[str], folder: Path, called: Path
) -> None:
    one = found(capsys, folder, called, "--outcome", "revenue")
    # called: 28 large of 2,000 and 4 small of 500 are left of 40; others: 10 large and 30 small
    assert [arm["figure"][0] for arm in one["arms"]] == pytest.approx([1450.0, 875.0])
    assert one["plain"]["value"] == pytest.approx(575)
    assert one["plain"]["low"] > 0


def test_how_long_they_stay_is_compared_by_curves(
    capsys: pytest.CaptureFixture[str], folder: Path, called: Path, tmp_path: Path
) -> None:
    one = found(capsys, folder, called, "--outcome", "time_to_churn")
    # two left on 15 August after 226 days, six on 15 November after 318, the others stay all 365
    assert one["arms"][0]["figure"][0] == pytest.approx((2 * 226 + 6 * 318 + 32 * 365) / 40)
    assert one["arms"][1]["figure"][0] == 365
    assert one["hazards"]["left"] == 8
    # on either day half and more of those at risk are called: expected 2·40/80 + 6·38/78
    assert one["hazards"]["p"] < 0.01
    pictures = tmp_path / "charts"
    answer = effect(capsys, folder, called, "--outcome", "time_to_churn", "--svg", pictures)
    assert {file.name for file in pictures.iterdir()} == {"groups.svg", "staying.svg"}
    words = "".join(ET.parse(pictures / "staying.svg").getroot().itertext())  # noqa: S314
    assert "treated: 80% stay beyond 365 days" in words
    assert "8 accounts left; on a day, a treated one is" in said(answer)
    assert effect(capsys, folder, called, "--outcome", "time_to_churn", "--svg", pictures).code == 2


def test_who_signed_up_and_got_going(
    capsys: pytest.CaptureFixture[str], plank_folder: Path, tmp_path: Path
) -> None:
    data = plank_folder / "data"
    accounts = csv.DictReader((data / "accounts.csv").read_text(encoding="utf-8").splitlines())
    came = {row["account_id"]: date.fromisoformat(row["created_at"]) for row in accounts}
    new = sorted(one for one, day in came.items() if date(2025, 7, 1) <= day <= date(2026, 5, 31))
    events = csv.DictReader((data / "events.csv").read_text(encoding="utf-8").splitlines())
    going = {
        row["account_id"]
        for row in events
        if row["name"] == "activated"
        and 0 <= (date.fromisoformat(row["at"][:10]) - came[row["account_id"]]).days <= 30
    }
    path = tmp_path / "tour.csv"
    path.write_text(
        "account_id,treated\n" + "".join(f"{one},{('no', 'yes')[at % 2]}\n" for at, one in enumerate(new))
    )
    asked = ("--data", data, "--treated", path, "--outcome", "activated", "--randomised", "--format", "json")
    treated, others = json.loads(run(capsys, "effect", plank_folder / "plank.upg", *asked).out)["arms"]
    for arm, group in ((treated, new[1::2]), (others, new[::2])):
        assert (arm["n"], arm["figure"][0]) == (
            len(group),
            pytest.approx(len(going & set(group)) / len(group)),
        )


def test_only_one_segment(capsys: pytest.CaptureFixture[str], folder: Path, called: Path) -> None:
    one = found(capsys, folder, called, "--outcome", "churned", "--segment", "Small")
    assert [(arm["n"], arm["figure"][0]) for arm in one["arms"]] == [(10, 0.6), (30, 0.0)]
    assert one["not_in_data"] == 40


def test_who_was_treated_within_the_year_is_in_neither_group(
    capsys: pytest.CaptureFixture[str], folder: Path, tmp_path: Path
) -> None:
    days = ["2024-06-01" if one.place < 20 else "2025-06-01" if one.place < 25 else "" for one in OLD]
    path = tmp_path / "from.csv"
    path.write_text("\n".join(["account_id,from", *(f"{a.id},{d}" for a, d in zip(OLD, days, strict=True))]))
    one = found(capsys, folder, path, "--outcome", "churned")
    assert (one["treated_within"], one["accounts_treated"], one["accounts_others"]) == (10, 40, 36)
    assert [arm["n"] for arm in one["arms"]] == [40, 30]  # six came in December and are of no cohort


def test_an_attribute_names_the_treated(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    answer = effect(capsys, folder, "region=north", "--outcome", "churned")
    # 1 of 20 large and 3 of 20 small ones of either region left
    assert "No difference in logo churn can be told" in said(answer)
    assert "the attribute is today's" in said(answer)
    assert "treated 40 10%" in said(answer)


def test_what_nobody_recorded_has_no_effect_that_is_known(
    capsys: pytest.CaptureFixture[str], folder: Path, called: Path
) -> None:
    answer = effect(capsys, folder, called, "--outcome", "cost_to_serve")
    assert answer.code == 0
    assert "is unknown: the table 'interactions' has no column 'agent_id'" in said(answer)
    assert "segment: large" in answer.out  # how alike they were is known


def test_few_accounts_tell_nothing(capsys: pytest.CaptureFixture[str], folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "few.csv"
    path.write_text("account_id,treated\nL00,yes\nL01,yes\n")
    assert "is unknown: only 2, fewer than 10" in said(effect(capsys, folder, path, "--outcome", "churned"))
    assert "is unknown: it is known of 2 of the treated only, fewer than 10" in said(
        effect(capsys, folder, path, "--outcome", "time_to_churn")
    )


def test_as_csv_and_markdown(capsys: pytest.CaptureFixture[str], folder: Path, called: Path) -> None:
    rows = list(
        csv.DictReader(
            io.StringIO(effect(capsys, folder, called, "--outcome", "churned", "--format", "csv").out)
        )
    )
    assert [(row["what"], row["name"], row["value"]) for row in rows[:3]] == [
        ("group", "treated", "0.2"),
        ("group", "others", "0.0"),
        ("difference", "plain", "0.2"),
    ]
    out = effect(capsys, folder, called, "--outcome", "churned", "--format", "markdown").out
    assert "| treated | 40 | 20% |" in out
    assert "- chosen: not drawn by lot" in out


@pytest.mark.parametrize(
    ("treated", "arguments", "words"),
    [
        ("called.csv", ("--outcome", "churned"), "called.csv: is no file that is there"),
        ("regoin=north", ("--outcome", "churned"), "neither a file nor an attribute of accounts"),
        (
            "region=north",
            ("--outcome", "chrun"),
            "no effect on 'chrun' can be looked for. Did you mean 'churned'",
        ),
        ("region=north", ("--outcome", "churned", "--segment", "huge"), "there is no segment 'huge'"),
        ("region=north", ("--outcome", "churned", "--alike-by", "siz"), "no attribute 'siz'"),
        ("region=north", ("--outcome", "churned", "--window", "soon"), "'soon' is no window"),
        ("region=west", ("--outcome", "churned"), "by 'region=west', no account is treated"),
    ],
)
def test_what_cannot_be_asked_is_refused(
    capsys: pytest.CaptureFixture[str], folder: Path, treated: str, arguments: tuple[str, ...], words: str
) -> None:
    answer = effect(capsys, folder, treated, *arguments)
    assert (answer.code, answer.out) == (2, "")
    assert words in answer.err


def test_contacts_before_the_record_begins_are_not_none(
    capsys: pytest.CaptureFixture[str], folder: Path, called: Path
) -> None:
    year = {one["name"] for one in found(capsys, folder, called, "--outcome", "churned")["balance"]}
    assert not any("human contacts" in name for name in year)  # they are on record from January 2025 on
