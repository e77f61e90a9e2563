"""The metrics, each defined once in a file of its own."""

from moorings.errors import NotKnownError, did_you_mean
from moorings.evidence.metrics import (
    cadence,
    ces,
    cost_to_serve,
    csat,
    first_response,
    gross_retention,
    human_contacts,
    human_minutes,
    human_share,
    logo_churn,
    net_retention,
    nps,
    response_rate,
    revenue_per_account,
    same_agent,
    top_agent_share,
)
from moorings.evidence.metrics.metric import Direction, Example, Metric, Unit

ALL: tuple[Metric, ...] = (
    nps.METRIC,
    csat.METRIC,
    ces.METRIC,
    response_rate.METRIC,
    logo_churn.METRIC,
    gross_retention.METRIC,
    net_retention.METRIC,
    revenue_per_account.METRIC,
    cost_to_serve.METRIC,
    human_minutes.METRIC,
    human_contacts.METRIC,
    human_share.METRIC,
    top_agent_share.METRIC,
    same_agent.METRIC,
    first_response.METRIC,
    cadence.METRIC,
)
"""Every metric, in the order in which reports show them."""

_BY_KEY = {metric.key: metric for metric in ALL}


def metric_named(key: str) -> Metric:
    """Return the metric with this key; raises NotKnownError with the nearest ones."""
    if key not in _BY_KEY:
        raise NotKnownError(f"no metric is called '{key}'.", remedy=did_you_mean(key, _BY_KEY))
    return _BY_KEY[key]


__all__ = ["ALL", "Direction", "Example", "Metric", "Unit", "metric_named"]
