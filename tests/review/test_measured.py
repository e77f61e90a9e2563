"""Groups measured over time: who was where then, which differences are told, and what is compared with what."""

from datetime import date
from typing import Any

import pytest

from evidence.tables import accounts, extract
from model.small_models import business, edge, node, read
from moorings.errors import MooringsError
from moorings.evidence.estimate import Estimate, known, unknown
from moorings.evidence.extract import Extract
from moorings.evidence.metrics import metric_named
from moorings.model.business import BusinessModel
from moorings.review.measured.asked import Asked, asked_for, times_of, window_of
from moorings.review.measured.build import measure_groups
from moorings.review.measured.compare import against_target, compared, followed
from moorings.review.measured.report import Course, Figure, MeasuredMetric, Side
from moorings.units import Window

DAY = date(2025, 12, 31)
YEAR = Window(date(2025, 1, 1), DAY)


LARGE = {"attribute": "annual_revenue", "at_least": {"amount": "1000", "currency": "GBP"}}
SMALL = {"attribute": "annual_revenue", "less_than": {"amount": "1000", "currency": "GBP"}}


def model() -> BusinessModel:
    return read(
        business(),
        node("market_segment", "large", "Large", m_segment={"criteria": [LARGE]}),
        node("market_segment", "small", "Small", m_segment={"criteria": [SMALL]}),
        node("customer_relationship", "help", "Help", m_relationship={"motives": ["retention"]}),
        node("metric", "lost", "Lost", target_value=10, unit="%", m_metric={"metric": "logo_churn"}),
        edges=[
            *(edge("help", "customer_relationship_with_market_segment", one) for one in ("large", "small")),
            edge("lost", "node_informs_node", "help"),
        ],
    )


def paid(account: str, first: date, last: date | None, amount: float) -> dict[str, Any]:
    return {"account_id": account, "period_start": first, "period_end": last, "amount": amount}


def measured(data: Extract, by: str, window: str, *keys: str) -> dict[str, list[Estimate]]:
    asked = asked_for(by, keys, window, "", "holm")
    found = measure_groups(data, model(), asked, tell=lambda step: None, lifetimes=lambda *_: {})
    by_group: dict[str, list[Estimate]] = {}
    for figure in found.metrics[0].figures:
        by_group.setdefault(figure.group, []).append(figure.estimate)
    return by_group


def test_an_account_counts_in_the_segment_that_it_was_in_before_each_window() -> None:
    # fifteen accounts paid 500 until July 2024 and 2,000 since; ten of them left at the end of November 2025
    rows = accounts(15)
    revenue = [
        row
        for at, one in enumerate(rows)
        for row in (
            paid(one["account_id"], date(2023, 1, 1), date(2024, 7, 1), 500),
            paid(one["account_id"], date(2024, 7, 1), date(2025, 11, 30) if at < 10 else None, 2000),
        )
    ]
    data = extract(accounts=rows, revenue=revenue)
    data.engine.keep("live", "SELECT account_id, amount_per_year FROM revenue WHERE period_end IS NULL")
    found = measured(data, "segment,quarter", "2 years", "logo_churn")
    assert [one.n for one in found["small"]] == [15, 15, 15, 0, 0, 0, 0, 0]
    assert [one.n for one in found["large"]] == [0, 0, 0, 15, 15, 15, 15, 15]
    assert found["large"][-1].value == pytest.approx(10 / 15)


def test_what_is_lost_in_a_quarter_is_not_held_against_the_target_of_a_year() -> None:
    data = extract(accounts=accounts(12), revenue=[paid("A01", date(2023, 1, 1), None, 500)])
    data.engine.keep("live", "SELECT account_id, amount_per_year FROM revenue")
    for window, aim in (("year", 0.1), ("quarter", None)):
        asked = asked_for("segment", ("logo_churn",), window, "", "holm")
        found = measure_groups(data, model(), asked, tell=lambda step: None, lifetimes=lambda *_: {})
        assert {figure.target for figure in found.metrics[0].figures} == {aim}


def test_what_one_group_is_promised_is_no_measure_of_another() -> None:
    rows = [
        *accounts(12, plan="small", annual_revenue=500.0),
        *accounts(12, "B", plan="large", annual_revenue=2000.0),
    ]
    paying = [
        paid(one["account_id"], date(2023, 1, 1), None, 500 + 1500 * (at > 11)) for at, one in enumerate(rows)
    ]
    contacts = [
        {"account_id": one["account_id"], "at": day, "first_response_minutes": 30.0 + at % 2 * 90}
        for at, one in enumerate(rows)
        for day in (date(2025, 1, 7), date(2025, 12, 2))
    ]
    data = extract(accounts=rows, revenue=paying, interactions=contacts)
    data.engine.keep("live", "SELECT account_id, amount_per_year FROM revenue")
    promising = read(
        business(),
        node("market_segment", "large", "Large", m_segment={"criteria": [LARGE]}),
        node("market_segment", "small", "Small", m_segment={"criteria": [SMALL]}),
        node(
            "customer_relationship",
            "desk",
            "Desk",
            m_relationship={"promise": {"says": "An hour", "response_clock_hours": 1}},
        ),
        node(
            "customer_relationship",
            "mail",
            "Mail",
            m_relationship={"promise": {"says": "A day", "response_clock_hours": 24}},
        ),
        edges=[
            edge("desk", "customer_relationship_with_market_segment", "large"),
            edge("mail", "customer_relationship_with_market_segment", "small"),
        ],
    )
    for by, values, compared_ in (("segment", [0.5, 1.0], 0), ("plan", [None, None], 0)):
        asked = asked_for(by, ("response_kept",), "year", "rest", "holm")
        found = measure_groups(data, promising, asked, tell=lambda step: None, lifetimes=lambda *_: {})
        # half of the answers came after an hour, and all within a day; of a plan called "large" nothing is promised
        assert [one.estimate.value for one in found.metrics[0].figures] == values
        assert found.compared == compared_


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("year", date(2025, 1, 1)),
        ("12 months", date(2025, 1, 1)),
        ("quarter", date(2025, 10, 1)),
        ("2 quarters", date(2025, 7, 1)),
        ("90 days", date(2025, 10, 3)),
        ("1 day", DAY),
        ("2 weeks", date(2025, 12, 18)),
        ("2 Years", date(2024, 1, 1)),
    ],
)
def test_a_window_is_a_span_up_to_the_day(text: str, first: date) -> None:
    assert window_of(text, DAY) == Window(first, DAY)


def test_months_and_quarters_are_those_of_the_calendar_and_whole() -> None:
    months = times_of(Window(date(2025, 1, 15), date(2025, 4, 30)), "month")
    assert [(one.first, one.last) for one in months] == [
        (date(2025, 2, 1), date(2025, 2, 28)),
        (date(2025, 3, 1), date(2025, 3, 31)),
        (date(2025, 4, 1), date(2025, 4, 30)),
    ]
    quarters = times_of(Window(date(2024, 11, 1), date(2025, 6, 29)), "quarter")
    assert [one.first for one in quarters] == [date(2025, 1, 1)]


def test_at_most_one_grouping_of_accounts_and_one_of_time() -> None:
    assert asked_for("month", (), "year", "", "holm").by == "everybody"
    assert asked_for("plan , quarter", (), "year", "", "holm").over == "quarter"
    assert asked_for("segment", ("nps", "nps"), "year", "", "holm").metrics == (metric_named("nps"),)
    with pytest.raises(MooringsError, match="more than one grouping"):
        asked_for("month,quarter", (), "year", "", "holm")


@pytest.mark.parametrize(
    ("low", "high", "side"),
    [
        (0.5, 0.7, Side.BELOW),
        (0.81, 0.9, Side.ABOVE),
        (0.7, 0.9, Side.NOT_TOLD_APART),
        (0.8, 0.9, Side.NOT_TOLD_APART),
    ],
)
def test_a_figure_lies_beside_its_target_where_its_whole_interval_does(
    low: float, high: float, side: Side
) -> None:
    assert against_target(known(0.8, low, high, 50), 0.8) is side
    assert against_target(unknown("no data"), 0.8) is None
    assert against_target(known(0.8, low, high, 50), None) is None


def metric(*estimates: Estimate, key: str = "nps") -> MeasuredMetric:
    one = metric_named(key)
    figures = tuple(Figure(f"g{at}", f"Group {at}", YEAR, estimate) for at, estimate in enumerate(estimates))
    return MeasuredMetric(
        one.key,
        one.label,
        one.question,
        "points",
        one.formula,
        (),
        one.interval,
        one.source,
        "better",
        "",
        figures,
    )


def test_what_one_comparison_tells_many_may_not() -> None:
    # 10 apart, errors of 4/1.96 each: z = 10/2.886 = 3.46 and p = .0005; of 200 comparisons p is .1 and more
    here, there = known(30, 26, 34, 100), known(20, 16, 24, 100)
    alone, many = (
        compared(
            [metric(here, *[there] * times)], {"nps": {f"g{at}": there for at in range(times + 1)}}, "holm"
        )
        for times in (0, 199)
    )
    assert alone[1] == 1
    assert alone[0][0].figures[0].comparison is not None
    assert alone[0][0].figures[0].comparison.side is Side.ABOVE
    assert many[1] == 200
    assert many[0][0].figures[0].comparison is not None
    assert many[0][0].figures[0].comparison.side is Side.NOT_TOLD_APART


def test_what_is_unknown_or_without_an_interval_is_not_compared() -> None:
    others = {"nps": {"g0": known(20, 16, 24, 100), "g1": known(20, 16, 24, 100), "g2": unknown("nobody")}}
    found, many = compared(
        [metric(unknown("nobody"), known(5, 5, 5, 30), known(9, 1, 17, 40))], others, "holm"
    )
    assert many == 0
    assert [one.comparison for one in found[0].figures] == [None, None, None]


def test_a_trend_is_one_only_where_it_can_be_told() -> None:
    rising = [known(float(10 * at), 10 * at - 5.0, 10 * at + 5.0, 50) for at in range(6)]
    flat = [known(20.0, 15.0, 25.0, 50)] * 6
    figures = tuple(
        Figure(group, group, YEAR, one) for group, all_ in (("up", rising), ("flat", flat)) for one in all_
    )
    one = metric()
    found, many = followed([MeasuredMetric(**{**fields(one), "figures": figures})], "holm")
    assert many == 2
    assert [(trend.group, trend.course) for trend in found[0].trends] == [
        ("up", Course.RISES),
        ("flat", Course.NOT_TOLD),
    ]


def fields(one: MeasuredMetric) -> dict[str, Any]:
    return {name: getattr(one, name) for name in MeasuredMetric.__slots__}


def test_asked_for_nothing_in_particular_everything_is_told() -> None:
    assert len(Asked().all) == len(Asked().metrics) + 3
