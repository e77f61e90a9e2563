"""What customers answered: recommendation, satisfaction, effort, and how many answered at all."""

import csv
from collections.abc import Iterable
from datetime import datetime

import pytest

import needs
from evidence.tables import everybody, extract
from moorings.evidence.assign import assign
from moorings.evidence.engines.duckdb_ import connection_of
from moorings.evidence.estimate import Estimate, Standing
from moorings.evidence.extract import Extract
from moorings.evidence.measure import measure
from moorings.evidence.metrics import metric_named

DAY = datetime(2025, 3, 1, 9, 0)  # noqa: DTZ001 - the tables hold moments of one time zone


def answered(
    instrument: str, scores: Iterable[float | None], scale_max: float, at: datetime = DAY
) -> Extract:
    """Return an extract of one account for each score, each asked once."""
    rows = [
        {
            "account_id": f"A{number:04}",
            "sent_at": at,
            "answered_at": None if score is None else at,
            "instrument": instrument,
            "score": score,
            "scale_max": scale_max,
        }
        for number, score in enumerate(scores, start=1)
    ]
    customers = [{"account_id": row["account_id"]} for row in rows]
    data = extract(accounts=customers, surveys=rows)
    assign(data, everybody(customers))
    return data


def figure(data: Extract, key: str, segment: str = "all") -> Estimate:
    return measure(data, [segment], [metric_named(key)])[segment][key]


def test_the_score_is_promoters_less_detractors_in_points() -> None:
    # 5 promoters (9, 10), 3 passives (7, 8), 4 detractors (0 to 6) of 12 who answered; two did not
    scores = [10, 10, 9, 9, 9, 8, 8, 7, 6, 5, 0, 3, None, None]
    found = figure(answered("nps", scores, 10), "nps")
    assert found.n == 12
    assert found.value == pytest.approx(100 / 12)
    # adjusted Wald: (5.75 − 4.75)/15 = 0.0667 ± 1.95996 · √((10.5/15 − 0.0044)/15) = ± 0.4221
    assert (found.low, found.high) == pytest.approx((-35.54, 48.87), abs=0.01)


def test_a_recommendation_on_another_scale_is_no_net_promoter_score() -> None:
    found = figure(answered("nps", [4, 5] * 10, 5), "nps")
    assert found.reason == "nobody answered on the scale from 0 to 10"


@pytest.mark.parametrize(
    ("scale_max", "scores", "satisfied"),
    [
        (5, [5, 4, 4, 3, 3, 2, 1, 1, 5, 4], 5),
        (1, [1, 1, 1, 0, 0, 1, 1, 1, 0, 1], 7),
        (3, [3, 2, 1, 3, 2, 1, 3, 2, 1, 3], 4),
        (7, [7, 6, 5, 4, 3, 2, 1, 7, 6, 5], 4),
        (10, [10, 9, 8, 7, 6, 5, 4, 3, 2, 1], 2),
        (100, [100, 90, 81, 80, 79, 50, 10, 0, 0, 0], 3),
    ],
)
@pytest.mark.requirement("R004-04")
def test_satisfied_are_those_in_the_best_boxes(scale_max: float, scores: list[float], satisfied: int) -> None:
    found = figure(answered("csat", scores, scale_max), "csat")
    assert found.value == pytest.approx(satisfied / 10)


@pytest.mark.parametrize(("scale_max", "easy"), [(7, [7, 6, 5]), (5, [5, 4]), (10, [10, 9, 8])])
def test_easy_is_five_of_seven_on_any_scale(scale_max: float, easy: list[float]) -> None:
    hard = [1.0, 2.0, 3.0, scale_max / 2] * 3
    found = figure(answered("ces", [*easy, *hard], scale_max), "ces")
    assert found.value == pytest.approx(len(easy) / (len(easy) + len(hard)))


def test_the_response_rate_counts_questions_of_every_instrument() -> None:
    # Newcombe (1998): 15 of 148 is 0.0624 to 0.1605
    data = answered("csat", [5] * 10 + [None] * 100, 5)
    connection_of(data.engine).execute("UPDATE surveys SET instrument = 'ces' WHERE account_id > 'A0100'")
    more = (
        "INSERT INTO surveys SELECT account_id, sent_at, {}, 'nps', {}, 10 FROM surveys WHERE account_id {}"
    )
    connection_of(data.engine).execute(more.format("sent_at", 9, "BETWEEN 'A0001' AND 'A0005'"))
    connection_of(data.engine).execute(more.format("NULL", "NULL", "BETWEEN 'A0011' AND 'A0043'"))
    found = figure(data, "response_rate")
    assert (found.n, found.value) == (148, 15 / 148)
    assert found.low == pytest.approx(0.0624, abs=5e-5)
    assert found.high == pytest.approx(0.1605, abs=5e-5)


def test_a_record_of_answers_only_tells_no_response_rate() -> None:
    found = figure(answered("csat", [5] * 20, 5), "response_rate")
    assert found.standing is Standing.UNKNOWN
    assert "they seem to record answers only" in found.reason


def test_a_segment_that_was_never_asked_is_not_one_that_is_dissatisfied() -> None:
    data = answered("csat", [1] * 20, 5)
    assign(data, {f"A{number:04}": "asked" for number in range(1, 21)} | {"B1": "silent"})
    assert (
        figure(data, "csat", "silent").reason
        == "nobody was asked for satisfaction between 2025-01-01 and 2025-12-31"
    )
    assert figure(data, "nps", "asked").reason.startswith("nobody was asked for a recommendation")


def test_asked_and_not_answered_is_told_apart_from_not_asked() -> None:
    assert figure(answered("csat", [None] * 20, 5), "csat").reason == "nobody answered"


def test_answers_outside_the_year_do_not_count() -> None:
    old = datetime(2024, 12, 31, 23, 59)  # noqa: DTZ001
    assert figure(answered("csat", [5] * 20, 5, at=old), "csat").standing is Standing.UNKNOWN
    last = datetime(2025, 12, 31, 23, 59)  # noqa: DTZ001
    assert figure(answered("csat", [5] * 20, 5, at=last), "csat").n == 20


def test_few_answers_name_the_accounts_that_gave_them() -> None:
    found = figure(answered("csat", [5, 4, 1, None], 5), "csat")
    assert found.standing is Standing.TOO_FEW
    assert (found.n, found.value) == (3, None)
    assert found.accounts == ("A0001", "A0002", "A0003")


@pytest.mark.shared
def test_the_airports_passengers_give_the_score_that_is_published() -> None:
    """San Francisco airport, 2017: 39.8 ± 2.6 over 2,746 answers; 11 stands for no answer."""
    path = needs.shared() / "data" / "airport_survey" / "2017.csv"
    with path.open(encoding="utf-8-sig", newline="") as lines:
        scores = [float(row["NETPRO"]) for row in csv.DictReader(lines) if row["NETPRO"].strip()]
    data = answered("nps", [score if score <= 10 else None for score in scores], 10)
    found = figure(data, "nps")
    assert found.n == 2746
    assert found.value == pytest.approx(39.8, abs=0.05)
    assert found.low is not None
    assert found.high is not None
    assert (found.high - found.low) / 2 == pytest.approx(2.6, abs=0.05)


def test_each_segment_has_its_own_answers() -> None:
    data = answered("nps", [10] * 12 + [0] * 12, 10)
    assign(data, {f"A{number:04}": "first" if number <= 12 else "second" for number in range(1, 25)})
    found = measure(data, ["first", "second"], [metric_named("nps")])
    assert [found[segment]["nps"].value for segment in ("first", "second")] == [100, -100]
