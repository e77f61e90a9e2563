"""A target is missed, by more than chance makes.

## Why it matters
A target is a promise that the business made to itself. Whether it is missed cannot be seen from a figure alone: a few
answers more would move it. Where the whole interval lies on the wrong side, more answers would not.

## Example
Satisfaction shall be 80%; 65% were measured, between 57% and 73%.

## Instead
75% were measured, between 67% and 82%: the data do not tell whether it is below 80%.

## Source
Osterwalder & Pigneur, Business Model Generation, 2010: relationships are to be evaluated. The near end of the 95%
interval is compared with the target, so that chance alone is no finding.
"""

from collections.abc import Iterator

from moorings.checks.rule import Case, Severity, Violation, about_segment, rule
from moorings.checks.wording import quantity
from moorings.evidence.estimate import Estimate
from moorings.evidence.metrics import ALL
from moorings.evidence.metrics.metric import Direction, Metric
from moorings.model.aim import Target
from moorings.model.segment import Segment

METRICS = {metric.key: metric for metric in ALL}


def check(case: Case) -> Iterator[Violation]:
    """Yield each target of each segment that the whole interval of its metric misses."""
    for segment in case.model.segments:
        for target in _targets(case, segment):
            metric = METRICS.get(target.metric or "")
            estimate = case.estimate(segment, target.metric or "")
            if metric and estimate and target.aim is not None and _is_missed(metric, estimate, target.aim):
                yield _violation(case, segment, target, metric, estimate)


def _targets(case: Case, segment: Segment) -> dict[Target, None]:
    """Return the targets that are followed for the segment's relationships, each once."""
    bonds = case.model.relationships_of(segment.id)
    return dict.fromkeys(target for bond in bonds for target in case.model.targets_of(bond.id))


def _is_missed(metric: Metric, estimate: Estimate, aim: float) -> bool:
    if estimate.low is None or estimate.high is None:
        return False
    if metric.higher_is is Direction.BETTER:
        return estimate.high < aim
    return metric.higher_is is Direction.WORSE and estimate.low > aim


def _violation(case: Case, segment: Segment, target: Target, metric: Metric, estimate: Estimate) -> Violation:
    value, low, high, aim = (
        quantity(one or 0.0, metric.unit, case.model.settings)
        for one in (estimate.value, estimate.low, estimate.high, target.aim)
    )
    side = "below" if metric.higher_is is Direction.BETTER else "above"
    return about_segment(
        segment,
        f"{metric.label} is {value} (95% interval {low} to {high}, n = {estimate.n:,}), {side} the target of {aim}.",
        "Ask the accounts behind the figure what stands in the way; or set a target that the relationship can keep.",
    )


RULE = rule(
    __doc__,
    code="MEA004",
    name="target-missed",
    severity=Severity.WARNING,
    since="0.1",
    check=check,
    needs_data=True,
)
