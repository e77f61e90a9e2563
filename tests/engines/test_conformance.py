"""Every metric gives on every engine what it gives on DuckDB."""

import pytest

from engines.alike import must_be_alike
from engines.company import AS_OF
from moorings.evidence.engines.engine import Bound
from moorings.evidence.extract import Extract
from moorings.evidence.metrics import ALL, Metric
from moorings.units import year_up_to

WINDOW = year_up_to(AS_OF)
DAYS = {"first": WINDOW.first, "last": WINDOW.last, "after": WINDOW.after}


@pytest.mark.parametrize("metric", ALL, ids=lambda metric: metric.key)
def test_a_metric_is_the_same_on_every_engine(metric: Metric, reference: Extract, other: Extract) -> None:
    expected = reference.engine.ask(metric.query, **DAYS)

    assert expected.values, "the made-up company tells nothing of this metric"
    must_be_alike(other.engine.ask(metric.query, **DAYS), expected)


@pytest.mark.parametrize("metric", ALL, ids=lambda metric: metric.key)
def test_a_metric_rests_on_the_same_accounts(metric: Metric, reference: Extract, other: Extract) -> None:
    asked: dict[str, Bound] = {**DAYS, "segment": "middle"}

    must_be_alike(
        other.engine.ask(metric.accounts_query, **asked), reference.engine.ask(metric.accounts_query, **asked)
    )
