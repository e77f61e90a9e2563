"""What a group is meant to reach: targets of its relationships, and metrics that their motives are judged by."""

from collections.abc import Iterator, Mapping, Sequence

from moorings.drift.allowance import allowance_of
from moorings.economics.cost import cost_to_serve
from moorings.evidence.metrics import cadence
from moorings.model.business import BusinessModel
from moorings.model.relationship import Relationship
from moorings.review.measured.asked import EVERYTHING, RELATIONSHIP, SEGMENT
from moorings.review.measured.report import Judged, MeasuredMetric
from moorings.terms.vocabulary import Motive


def relationships_of(by: str, group: str, model: BusinessModel) -> tuple[Relationship, ...]:
    """Return the relationships that a group of this grouping is given, where the model says."""
    if by == SEGMENT:
        return model.relationships_of(group)
    one = model.relationship(group) if by == RELATIONSHIP else None
    return (one,) if one else ()


def aims_of(by: str, group: str, model: BusinessModel) -> Mapping[str, float]:
    """Return the targets of a group by metric key, in the metric's unit; the first, where several are given."""
    given = relationships_of(by, group, model)
    aims: dict[str, float] = {}
    for target in (target for one in given for target in model.targets_of(one.id)):
        if target.metric is not None and target.aim is not None:
            aims.setdefault(target.metric, target.aim)
    if reviews := allowance_of(given, model.settings).reviews_per_year:
        aims.setdefault(cadence.METRIC.key, reviews)
    return aims


def costs_a_year(by: str, group: str, measured: float | None, model: BusinessModel) -> float | None:
    """Return what serving an account of a group costs a year: as measured, else as its relationships declare it."""
    if measured is not None:
        return measured
    declared = [cost_to_serve(one, model.settings) for one in relationships_of(by, group, model)]
    if not declared or any(one.unpriced for one in declared):
        return None
    return sum(one.yearly for one in declared)


def judged_by(
    by: str, titles: Mapping[str, str], model: BusinessModel, metrics: Sequence[MeasuredMetric]
) -> Iterator[Judged]:
    """Yield, for each group with motives, which of the metrics judge it, and which of them are not told."""
    for group, title in titles.items():
        given = relationships_of(by, group, model)
        motives = [motive for motive in Motive if any(motive in one.facts.motives for one in given)]
        asking = [one.key for one in EVERYTHING if set(one.motives) & set(motives)]
        shown = [one for one in metrics if one.key in asking]
        if motives:
            yield Judged(
                group=group,
                title=title,
                motives=tuple(one.value for one in motives),
                by=tuple(one.key for one in shown),
                followed=tuple(one.key for one in shown if one.key in aims_of(by, group, model)),
                unknown=_unknown(group, shown),
            )


def _unknown(group: str, metrics: Sequence[MeasuredMetric]) -> dict[str, str]:
    """Return the metrics that the data tell in no window, by label, with the last reason."""
    found: dict[str, str] = {}
    for metric in metrics:
        estimates = [one.estimate for one in metric.figures if one.group == group]
        if estimates and not any(one.is_known for one in estimates):
            found[metric.label] = estimates[-1].reason
    return found
