"""The metrics, each defined once in a file of its own."""

from moorings.errors import NotKnownError, did_you_mean
from moorings.evidence.metrics import (
    activation,
    automated_share,
    cadence,
    ces,
    contributions,
    cost_to_serve,
    csat,
    engagement,
    expansion,
    feedback_acted_on,
    first_response,
    gross_retention,
    human_contacts,
    human_minutes,
    human_share,
    logo_churn,
    net_retention,
    nps,
    onboarding_reach,
    peer_answer_share,
    referrals,
    response_kept,
    response_rate,
    revenue_per_account,
    same_agent,
    self_service_share,
    time_to_first_value,
    top_agent_share,
)
from moorings.evidence.metrics.metric import Direction, Example, Metric, Unit

REVIEWED: tuple[Metric, ...] = (
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
"""What every review shows of a segment, in this order."""

ALL: tuple[Metric, ...] = (
    *REVIEWED,
    response_kept.METRIC,
    self_service_share.METRIC,
    automated_share.METRIC,
    peer_answer_share.METRIC,
    engagement.METRIC,
    activation.METRIC,
    time_to_first_value.METRIC,
    onboarding_reach.METRIC,
    referrals.METRIC,
    contributions.METRIC,
    feedback_acted_on.METRIC,
    expansion.METRIC,
)
"""Every metric, in the order in which reports show them."""

_BY_KEY = {metric.key: metric for metric in ALL}


def metric_named(key: str) -> Metric:
    """Return the metric with this key; raises NotKnownError with the nearest ones."""
    if key not in _BY_KEY:
        raise NotKnownError(f"no metric is called '{key}'.", remedy=did_you_mean(key, _BY_KEY))
    return _BY_KEY[key]


__all__ = ["ALL", "REVIEWED", "Direction", "Example", "Metric", "Unit", "metric_named"]
