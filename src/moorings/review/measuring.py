"""What was measured of each segment, beside what was aimed at."""

from collections.abc import Mapping

from moorings.drift.allowance import allowance_of
from moorings.economics.cost import cost_per_hour
from moorings.evidence.assign import assign, promise_answers
from moorings.evidence.estimate import Estimate
from moorings.evidence.extract import Extract
from moorings.evidence.measure import measure
from moorings.evidence.metrics import ALL, REVIEWED, cadence
from moorings.evidence.metrics.metric import Metric
from moorings.model.aim import Target
from moorings.model.business import BusinessModel
from moorings.review.placing import Placed
from moorings.review.promises import promised_minutes
from moorings.review.verdict import Measured

Estimates = Mapping[str, Mapping[str, Estimate]]
"""By segment id and metric key."""


def measure_segments(extract: Extract, model: BusinessModel, placed: Placed) -> Estimates:
    """Return every metric of every segment, human time priced at the model's roles."""
    assign(extract, placed.segments, placed.opening)
    promise_answers(extract, promised_minutes(model))
    return measure(extract, [segment.id for segment in model.segments], cost_per_hour=hourly_costs(model))


def hourly_costs(model: BusinessModel) -> dict[str, float]:
    """Return what a productive hour of each role costs, in the business's currency."""
    costs = {role.name: cost_per_hour(role, model.settings) for role in model.settings.roles}
    return {name: cost for name, cost in costs.items() if cost is not None}


def figures(segment: str, model: BusinessModel, measured: Estimates) -> tuple[Measured, ...]:
    """Return each metric of one segment with its target; reviews held only where reviews were decided."""
    given = model.relationships_of(segment)
    aims = _aims([target for one in given for target in model.targets_of(one.id)])
    reviews = allowance_of(given, model.settings).reviews_per_year
    if reviews:
        aims.setdefault(cadence.METRIC.key, reviews)
    return tuple(
        _figure(metric, measured[segment][metric.key], aims.get(metric.key))
        for metric in ALL
        if (metric in REVIEWED or metric.key in aims) and (reviews or metric is not cadence.METRIC)
    )


def _aims(targets: list[Target]) -> dict[str, float]:
    """Return the first target of each metric, in its own unit."""
    aims: dict[str, float] = {}
    for target in targets:
        if target.metric is not None and target.aim is not None:
            aims.setdefault(target.metric, target.aim)
    return aims


def _figure(metric: Metric, estimate: Estimate, target: float | None) -> Measured:
    return Measured(
        key=metric.key,
        label=metric.label,
        unit=metric.unit.value,
        estimate=estimate,
        target=target,
        higher_is=metric.higher_is.value,
        source=metric.source,
    )
