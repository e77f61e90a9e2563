"""A target follows a metric that nobody knows.

## Why it matters
A target is compared with what is measured under the metric's name. Under a name that nobody knows nothing is
measured, so the target can be missed for years and no one is told.

## Example
A target of 40 points for the metric `npss`.

## Instead
The same target for the metric `nps`.

## Source
Moorings: the metrics that are measured here, and those that a model may follow besides.
"""

from collections.abc import Iterator

from moorings.checks.rule import Case, Severity, Violation, rule
from moorings.checks.rules.metric_that_does_not_fit_the_motive import JUDGES
from moorings.errors import did_you_mean
from moorings.model.aim import Target
from moorings.model.business import BusinessModel


def check(case: Case) -> Iterator[Violation]:
    """Yield each target whose metric is not known."""
    for target in case.model.targets:
        if target.metric is not None and target.metric not in JUDGES:
            yield _violation(target, target.metric, case.model)


def _violation(target: Target, metric: str, model: BusinessModel) -> Violation:
    served = (model.relationship(ref) for ref in target.relationships)
    segments = dict.fromkeys(segment for one in served if one for segment in one.segments)
    return Violation(
        target.id,
        target.title,
        f"It follows '{metric}', which is no metric that is known: nothing is compared with the target.",
        f"{did_you_mean(metric, JUDGES)} Name a metric that is known in moorings:metric.".strip(),
        tuple(segments),
    )


RULE = rule(
    __doc__,
    code="MEA005",
    name="unknown-metric",
    severity=Severity.WARNING,
    since="0.1",
    check=check,
)
