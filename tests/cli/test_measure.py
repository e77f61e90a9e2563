"""`moorings measure`: each metric of each group beside its target, the other groups and its own past."""

import csv
import io
import json
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import duckdb
import pytest

import needs
from cli.measured_company import company
from cli.terminal import Terminal
from command import Answer, run
from moorings.evidence.intervals import wilson


def said(answer: Answer) -> str:
    """Return what was said, on one line."""
    return re.sub(r"\s+", " ", answer.out)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return company(tmp_path_factory.mktemp("acme"))


def measured(capsys: pytest.CaptureFixture[str], folder: Path, *arguments: object) -> Answer:
    return run(capsys, "measure", folder / "acme.upg", "--data", folder / "data", *arguments)


def found(capsys: pytest.CaptureFixture[str], folder: Path, *arguments: object) -> Any:
    return json.loads(measured(capsys, folder, *arguments, "--format", "json").out)


def test_a_group_stands_beside_its_target_and_the_rest(
    capsys: pytest.CaptureFixture[str], folder: Path
) -> None:
    answer = measured(capsys, folder, "--metric", "csat", "logo_churn")
    assert (answer.code, answer.err) == (0, f"mapping: {folder / 'data' / 'mapping.toml'}\n")
    # 36 of 40 and 20 of 40 are satisfied: Wilson .7695 to .9604, and .3520 to .6480. Newcombe: −.4 less
    # √((.5 − .3520)² + (.9604 − .9)²) = −.5599, and more √((.6480 − .5)² + (.9 − .7695)²) = −.2027
    for words in (
        "2 metrics by segment, from 1 January 2025 to 31 December 2025",
        "Large 90% 77% to 96% 40 80% ≈ not told apart",
        "95% interval n target than Large",
        "Small 50% 35% to 65% 40 ▼ below, −40 points (−56 to −20)",
        "2 comparisons were made, each group with 'Large'",
        "Holm's method",
        "is judged by Customer satisfaction, Logo churn no target for Logo churn",
        "Source: Sauro & Lewis (2016)",
    ):
        assert words in said(answer), words


def test_as_json_everything_is_there(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    csat, churn = found(capsys, folder, "--metric", "csat", "logo_churn")["metrics"]
    large, small = csat["figures"]
    assert large["estimate"]["value"] == 0.9
    assert (large["target"], large["against_target"], large["comparison"]) == (0.8, "not told apart", None)
    apart = small["comparison"]
    assert apart["difference"]["value"] == pytest.approx(-0.4)
    assert apart["side"] == "below"
    # of two comparisons, Holm doubles the lesser p-value
    assert apart["corrected"] == pytest.approx(2 * apart["difference"]["p"])
    # 2 of 40 and 6 of 40 left within the year: too near to be told apart
    assert [one["estimate"]["value"] for one in churn["figures"]] == [0.05, 0.15]
    assert churn["figures"][1]["comparison"]["side"] == "not told apart"
    assert churn["higher_is"] == "worse"
    assert {"formula", "needs", "interval", "source", "counted"} <= set(churn)


def test_as_csv_each_figure_is_a_row(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    answer = measured(capsys, folder, "--metric", "csat", "ces", "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(answer.out)))
    assert [(row["metric"], row["group"], row["value"], row["n"]) for row in rows] == [
        ("csat", "large", "0.9", "40"),
        ("csat", "small", "0.5", "40"),
        ("ces", "large", "", "0"),
        ("ces", "small", "", "0"),
    ]
    assert rows[0]["first_day"] == "2025-01-01"
    assert "nobody was asked about effort" in rows[2]["reason"]


def test_as_markdown_it_is_tables(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    out = measured(capsys, folder, "--metric", "csat", "--format", "markdown").out
    assert "## Customer satisfaction" in out
    assert "| Large | 90% | 77% to 96% | 40 | 80% ≈ not told apart |  |" in out


def test_as_parquet_it_is_the_same_table(
    capsys: pytest.CaptureFixture[str], folder: Path, tmp_path: Path
) -> None:
    path = tmp_path / "figures.parquet"
    answer = measured(capsys, folder, "--metric", "csat", "--parquet", path)
    assert answer.err.endswith(f"Written: {path}\n")
    with duckdb.connect() as connection:
        rows = connection.execute(
            f"""SELECT "group", value, n, side, last_day FROM '{path}' ORDER BY "group" """
        ).fetchall()
    assert [row[:4] for row in rows] == [("large", 0.9, 40, None), ("small", 0.5, 40, "below")]
    assert rows[0][4].isoformat() == "2025-12-31"


def test_charts_are_one_page_and_pictures(
    capsys: pytest.CaptureFixture[str], folder: Path, tmp_path: Path
) -> None:
    page, pictures = tmp_path / "figures.html", tmp_path / "charts"
    asked = ("--metric", "csat", "ces", "--html", page, "--svg", pictures)
    first, again = measured(capsys, folder, *asked), measured(capsys, folder, *asked)
    assert (first.code, again.code) == (0, 2)  # a page of ours may be written anew, a chart may be anybody's
    assert "csat.svg: is there already" in again.err
    assert measured(capsys, folder, *asked, "--force").code == 0
    assert [one.name for one in pictures.iterdir()] == ["csat.svg"]  # of what is unknown there is no picture
    words = "".join(ET.parse(pictures / "csat.svg").getroot().itertext())  # noqa: S314
    assert "Large: 90% (77% to 96%), n 40, target 80%" in words
    text = page.read_text()
    assert "nobody was asked about effort" in text
    assert "<script" not in text
    assert 'role="img"' in text


def test_where_one_cannot_be_written_none_is(
    capsys: pytest.CaptureFixture[str], folder: Path, tmp_path: Path
) -> None:
    there = tmp_path / "there.html"
    there.write_text("mine")
    answer = measured(capsys, folder, "--parquet", tmp_path / "new.parquet", "--html", there)
    assert (answer.code, answer.out) == (2, "")
    assert [one.name for one in tmp_path.iterdir()] == ["there.html"]
    assert there.read_text() == "mine"


def test_what_is_measured_from_is_never_overwritten(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    accounts = folder / "data" / "accounts.csv"
    before = accounts.read_bytes()
    for option in ("--parquet", "--html"):
        answer = measured(capsys, folder, option, accounts, "--force")
        assert (answer.code, "is what this command reads" in answer.err) == (2, True)
    assert accounts.read_bytes() == before


def test_by_relationship_those_who_are_entitled_to_it(
    capsys: pytest.CaptureFixture[str], folder: Path
) -> None:
    report = found(capsys, folder, "--by", "relationship", "--metric", "csat")
    figures = {one["group"]: one for one in report["metrics"][0]["figures"]}
    # the manager is for the large, the help centre for everybody
    assert report["sizes"] == {"manager": 42, "help": 86}
    assert (figures["manager"]["estimate"]["value"], figures["help"]["estimate"]["value"]) == (0.9, 0.7)
    assert figures["manager"]["comparison"]["other"]["value"] == 0.5
    assert figures["help"]["comparison"] is None  # nobody is without it
    assert "groups may share accounts" in report["remarks"][0]


def test_by_an_attribute_of_the_companys_own(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    report = found(capsys, folder, "--by", "region", "--metric", "csat")
    assert report["sizes"] == {"north": 43, "south": 43}
    assert [one["estimate"]["value"] for one in report["metrics"][0]["figures"]] == [0.7, 0.7]


def test_by_the_year_of_sign_up(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    report = found(capsys, folder, "--by", "cohort", "--metric", "logo_churn")
    assert report["sizes"] == {"2023": 80, "2025": 6}
    first, last = report["metrics"][0]["figures"]
    assert first["estimate"]["value"] == 0.1  # 8 of 80
    assert last["estimate"]["standing"] == "unknown"


def test_month_by_month_with_a_trend(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    report = found(capsys, folder, "--by", "month", "--metric", "human_contacts")
    (metric,) = report["metrics"]
    months = [one["window"]["first"] for one in metric["figures"]]
    assert months == [f"2025-{month:02}-01" for month in range(1, 13)]
    # month m has m contacts of each of ten accounts among those who are customers
    (trend,) = metric["trends"]
    assert trend["course"] == "rises"
    assert trend["a_step"]["low"] > 0
    answer = measured(capsys, folder, "--by", "month", "--metric", "human_contacts")
    assert "↗ rises by" in said(answer)
    assert re.search("▁.+█", answer.out)


def test_segments_by_quarter_and_what_is_not_a_years(
    capsys: pytest.CaptureFixture[str], folder: Path
) -> None:
    report = found(capsys, folder, "--by", "segment,quarter", "--metric", "logo_churn", "csat")
    churn, csat = report["metrics"]
    assert [one["estimate"]["value"] for one in churn["figures"][:4]] == [
        0,
        0,
        0.05,
        0,
    ]  # two large left in August
    assert {one["target"] for one in csat["figures"] if one["group"] == "large"} == {0.8}
    assert "Of one quarter each, not of a year" in report["remarks"][0]


def test_the_data_may_be_named_by_their_mapping(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    mapping = folder / "data" / "mapping.toml"
    answer = run(capsys, "measure", folder / "acme.upg", "--data", mapping, "--metric", "csat")
    assert answer.code == 0
    assert "Large 90% 77% to 96% 40" in said(answer)
    onto = run(capsys, "measure", folder / "acme.upg", "--data", mapping, "--parquet", mapping, "--force")
    assert (onto.code, "is what this command reads" in onto.err) == (2, True)


def test_another_window(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    half = found(capsys, folder, "--window", "6 months", "--metric", "logo_churn", "csat")
    assert half["window"]["first"] == "2025-07-01"
    assert half["metrics"][0]["figures"][0]["estimate"]["value"] == 0.05
    spring = found(capsys, folder, "--window", "2025-02-01..2025-04-30", "--metric", "logo_churn")
    assert spring["metrics"][0]["figures"][0]["estimate"]["value"] == 0


def test_against_a_group_or_the_rest_or_nothing(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    by_small = found(capsys, folder, "--metric", "csat", "--against", "Small")
    assert by_small["metrics"][0]["figures"][0]["comparison"]["side"] == "above"
    rest = found(capsys, folder, "--metric", "csat", "--against", "rest", "--correction", "bh")
    assert [one["comparison"]["side"] for one in rest["metrics"][0]["figures"]] == ["above", "below"]
    none = found(capsys, folder, "--metric", "csat", "--against", "none")
    assert none["compared"] == 0


def test_nothing_measurable_is_said_and_no_error(
    capsys: pytest.CaptureFixture[str], folder: Path, tmp_path: Path
) -> None:
    (tmp_path / "accounts.csv").write_bytes((folder / "data" / "accounts.csv").read_bytes())
    answer = run(
        capsys, "measure", folder / "acme.upg", "--data", tmp_path, "--metric", "nps", "--by", "region"
    )
    assert answer.code == 0
    assert "Nothing of what was asked for can be told from these data." in answer.out
    assert "? north, south: unknown: there is no table 'surveys'" in said(answer)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--metric", "nsp"), "no metric is called 'nsp'. Did you mean 'nps'?"),
        (("--by", "regoin"), "no attribute 'regoin' to group by. Did you mean 'region'?"),
        (("--by", "segmnet"), "Did you mean 'segment'"),
        (("--by", "segment,region"), "asks for more than one grouping"),
        (("--by", "account_name"), "account_name' has 86 values"),
        (("--metric", "lifetime_value", "--horizon-years", "0"), "cannot be counted over 0 years"),
        (("--window", "fortnight"), "'fortnight' is no window. Write it as 'year'"),
        (("--window", "2025-12-31..2025-01-01"), "ends before it begins"),
        (("--window", "2025-01-01..2026-01-01"), "the data know nothing after 2025-12-31"),
        (("--window", "2025-02-30..2025-03-01"), "holds no such day"),
        (("--window", "20 days", "--by", "month"), "no whole month lies between"),
        (("--against", "Larg"), "there is no group 'Larg' to compare with. Did you mean 'large'?"),
        (("--by", "relationship", "--against", "help"), "an account may have several relationships"),
    ],
)
def test_what_cannot_be_asked_is_refused(
    capsys: pytest.CaptureFixture[str], folder: Path, arguments: tuple[str, ...], words: str
) -> None:
    answer = measured(capsys, folder, *arguments)
    assert (answer.code, answer.out) == (2, "")
    assert words in answer.err


def test_an_empty_folder_is_refused(capsys: pytest.CaptureFixture[str], folder: Path, tmp_path: Path) -> None:
    answer = run(capsys, "measure", folder / "acme.upg", "--data", tmp_path)
    assert (answer.code, answer.out) == (2, "")
    assert "there is no table 'accounts'" in answer.err


def test_no_line_is_wider_than_the_terminal(
    capsys: pytest.CaptureFixture[str], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    assert max(map(len, measured(capsys, folder).out.splitlines())) <= 60


@pytest.fixture(scope="module")
def raw() -> Iterator[duckdb.DuckDBPyConnection]:
    """RavenStack's own files, as DuckDB reads them."""
    files = needs.shared() / "data" / "ravenstack"
    with duckdb.connect() as connection:
        for name in ("accounts", "subscriptions", "supports_ticket"):
            connection.execute(
                f"""CREATE VIEW {name} AS
                    FROM read_csv('{files}/ravenstack_{name}.csv', dateformat = '%d-%m-%Y', header = true)"""
            )
        yield connection


@pytest.mark.shared
def test_a_published_company_agrees_with_queries_on_its_own_files(
    capsys: pytest.CaptureFixture[str], raw: duckdb.DuckDBPyConnection
) -> None:
    example = needs.PROJECT / "examples" / "ravenstack"
    answer = run(
        capsys,
        *("measure", example / "model.upg", "--data", needs.shared() / "data" / "ravenstack"),
        *("--mapping", example / "mapping.toml", "--by", "industry", "--format", "json"),
    )
    metrics = {one["key"]: one for one in json.loads(answer.out)["metrics"]}

    def of(key: str) -> dict[str, Any]:
        return {one["group"]: one["estimate"] for one in metrics[key]["figures"]}

    revenue = raw.execute(
        """WITH live AS (SELECT account_id, sum(arr_amount) AS a_year FROM subscriptions
                         WHERE end_date IS NULL AND arr_amount > 0 GROUP BY account_id)
           SELECT industry, count(*), avg(a_year) FROM accounts JOIN live USING (account_id) GROUP BY industry"""
    ).fetchall()
    assert len(revenue) == 5
    for industry, n, mean in revenue:
        assert (of("revenue_per_account")[industry]["n"], of("revenue_per_account")[industry]["value"]) == (
            n,
            pytest.approx(mean),
        )
    satisfied = raw.execute(
        """SELECT industry, count(*), count(*) FILTER (satisfaction_score >= 4)
           FROM supports_ticket JOIN accounts USING (account_id)
           WHERE submitted_at BETWEEN '2024-01-01' AND '2024-12-31' AND submitted_at >= signup_date
             AND satisfaction_score IS NOT NULL GROUP BY industry"""
    ).fetchall()
    for industry, n, many in satisfied:
        estimate = of("csat")[industry]
        assert (estimate["value"], estimate["low"], estimate["high"]) == pytest.approx(wilson(many, n))
    for dedication in ("top_agent_share", "same_agent"):  # nobody recorded who answered
        assert {one["standing"] for one in of(dedication).values()} == {"unknown"}
        assert {one["reason"] for one in of(dedication).values()} == {
            "the table 'interactions' has no column 'handled_by'"
        }


def test_each_step_is_told_and_a_key_ends_it_with_nothing_written(plank_folder: Path, tmp_path: Path) -> None:
    page = tmp_path / "figures.html"
    asked = ("--data", plank_folder / "data", "--by", "segment,month", "--html", page)
    with Terminal("measure", plank_folder / "plank.upg", *asked) as terminal:
        for step in ("Reading the customer data…", "Grouping the accounts…", "Measuring: Net Promoter Score"):
            terminal.sees(step)
        os.write(terminal._ours, b"\x03")
        terminal.sees("interrupted; nothing was written")
        assert terminal.ends() == 130
    assert not page.exists()


def test_how_long_customers_stay_and_what_they_are_worth(
    capsys: pytest.CaptureFixture[str], folder: Path, plank_folder: Path
) -> None:
    report = found(capsys, folder, "--metric", "survival", "lifetime_value")
    survival, value = report["metrics"]
    # nobody left within a year of January 2023
    assert [one["estimate"]["value"] for one in survival["figures"]] == [1.0, 1.0]
    assert {one["estimate"]["reason"] for one in value["figures"]} == {"the business names no gross_margin"}

    asked = ("--data", plank_folder / "data", "--metric", "lifetime_value", "--horizon-years", "5")
    answer = run(capsys, "measure", plank_folder / "plank.upg", *asked)
    assert "a discount of 10% a year, over 5 years" in said(answer)
    refused = measured(capsys, folder, "--metric", "survival", "--by", "month")
    assert (refused.code, "not month by month" in refused.err) == (2, True)
