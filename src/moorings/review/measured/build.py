"""Measures groups of accounts, and sets each figure beside its target, the other groups and its own past."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from moorings.errors import MooringsError, NotKnownError, did_you_mean
from moorings.evidence.assign import promise_answers
from moorings.evidence.estimate import Estimate
from moorings.evidence.extract import Extract
from moorings.evidence.groups import group_sizes, put_the_rest, ungrouped
from moorings.evidence.lifetime.definitions import Definition
from moorings.evidence.measure import measure
from moorings.evidence.metrics import Metric, cost_to_serve
from moorings.model.business import BusinessModel
from moorings.review.measured.aims import aims_of, costs_a_year, judged_by
from moorings.review.measured.asked import RELATIONSHIP, SEGMENT, Asked, times_of, window_of
from moorings.review.measured.compare import Others, against_target, compared, followed
from moorings.review.measured.grouping import Groups, open_window, put_in_groups
from moorings.review.measured.report import Figure, MeasuredMetric, Measuring
from moorings.review.measuring import hourly_costs
from moorings.review.promises import promised_minutes
from moorings.units import Window, year_up_to

NO_COMPARISON = "none"
OPENING = "opening_assignment"
BY_OWN_PROMISE = "JOIN promised"
"""What a group is promised is no measure of the others: such a figure has no rest to stand beside."""
Tell = Callable[[str], None]


Measured = Mapping[str, Mapping[str, Estimate]]
"""Estimates by group and metric key."""


LifetimesOf = Callable[[Extract, Sequence[str], Mapping[str, float]], Measured]
"""Tells lifetimes by group and key, of the groups in `assignment`, from what serving an account costs a year."""


@dataclass(frozen=True, slots=True)
class _Case:
    """What everything here is asked of."""

    extract: Extract
    model: BusinessModel
    asked: Asked
    groups: Groups
    costs: Mapping[str, float]
    tell: Tell
    lifetimes: LifetimesOf

    def measure(self, metrics: Sequence[Metric], window: Window) -> Measured:
        return measure(self.extract, list(self.groups.titles), metrics, self.costs, window)


def measure_groups(
    extract: Extract, model: BusinessModel, asked: Asked, *, tell: Tell, lifetimes: LifetimesOf
) -> Measuring:
    """Return what the data tell of each group; `tell` is told each step that takes time.

    Raises NotKnownError for a grouping or group that nobody knows, and MooringsError for a window that cannot be.
    """
    window = window_of(asked.window, extract.as_of)
    windows = _windows(window, asked.over)
    tell("Grouping the accounts…")
    groups = put_in_groups(extract, model, asked.by)
    promised = promised_minutes(model) if asked.by in {SEGMENT, RELATIONSHIP} else {}
    promise_answers(extract, promised)
    case = _Case(extract, model, asked, groups, hourly_costs(model), tell, lifetimes)
    against = _against(asked, case.groups)
    sizes, rest = group_sizes(extract), ungrouped(extract)
    by_window = [(one, _measured(case, one)) for one in windows]
    metrics, many = _judged(case, by_window, against)
    return Measuring(
        title=model.title,
        as_of=extract.as_of,
        currency=model.settings.currency,
        window=Window(windows[0].first, windows[-1].last),
        by=asked.by,
        over=asked.over,
        against=against,
        correction=asked.correction,
        compared=many,
        sizes={group: sizes.get(group, 0) for group in case.groups.titles},
        ungrouped=rest,
        metrics=metrics,
        judged=tuple(judged_by(asked.by, case.groups.titles, model, metrics)),
        remarks=tuple(_remarks(asked, case.groups)),
    )


def _windows(window: Window, over: str) -> tuple[Window, ...]:
    windows = times_of(window, over) if over else (window,)
    if not windows:
        raise MooringsError(
            f"no whole {over} lies between {window.first.isoformat()} and {window.last.isoformat()}.",
            remedy="Ask for a longer --window.",
        )
    return windows


def _judged(
    case: _Case, by_window: Sequence[tuple[Window, Measured]], against: str
) -> tuple[tuple[MeasuredMetric, ...], int]:
    """Return the metrics with all that is told of differences, and how many were looked for."""
    metrics = tuple(_metric(one, by_window, case) for one in case.asked.all)
    if case.asked.over:
        return followed(metrics, case.asked.correction)
    if against == NO_COMPARISON:
        return metrics, 0
    return compared(metrics, _others(case, by_window[0], against), case.asked.correction)


def _against(asked: Asked, groups: Groups) -> str:
    """Return the group that the others are compared with, empty for the rest; of two groups, the first."""
    named = asked.against
    if named in {"", "rest", NO_COMPARISON}:
        is_pair = len(groups.titles) == 2 and not groups.share_accounts and not named
        return next(iter(groups.titles)) if is_pair else named.removesuffix("rest")
    known = {**{title: one for one, title in groups.titles.items()}, **{one: one for one in groups.titles}}
    found = {word.casefold(): one for word, one in known.items()}.get(named.casefold())
    if found is None:
        raise NotKnownError(
            f"there is no group '{named}' to compare with.", remedy=did_you_mean(named, known)
        )
    if groups.share_accounts:
        raise MooringsError(
            "an account may have several relationships, so that one group is no measure of another.",
            remedy="Compare each with the rest: --against rest.",
        )
    return found


def _measured(case: _Case, window: Window) -> Measured:
    if any(OPENING in metric.observed for metric in case.asked.metrics):
        open_window(case.extract, case.model, case.asked.by, window)
    when = f", {window.first.isoformat()}…" if case.asked.over else "…"
    found: dict[str, dict[str, Estimate]] = {group: {} for group in case.groups.titles}
    for metric in case.asked.metrics:
        case.tell(f"Measuring: {metric.label}{when}")
        for group, estimates in case.measure([metric], window).items():
            found[group] |= estimates
    for group, estimates in _lifetimes(case, found).items():
        found[group] |= estimates
    return found


def _lifetimes(case: _Case, found: Measured) -> Measured:
    """Return the figures about lifetimes that are asked for; serving costs what was measured, else as declared."""
    if not case.asked.lifetimes:
        return {}
    case.tell("Measuring: how long customers stay…")
    cost, window = cost_to_serve.METRIC, window_of(case.asked.window, case.extract.as_of)
    if cost not in case.asked.metrics:
        found = case.measure([cost], window)
    measured = {group: one[cost.key].value for group, one in found.items()}
    costs = {
        group: costs_a_year(case.asked.by, group, value, case.model) for group, value in measured.items()
    }
    told = case.lifetimes(
        case.extract,
        list(case.groups.titles),
        {group: one for group, one in costs.items() if one is not None},
    )
    return {
        group: {one.key: told[group][one.key] for one in case.asked.lifetimes} for group in case.groups.titles
    }


def _others(case: _Case, measured: tuple[Window, Measured], against: str) -> Others:
    """Return what each group is compared with, by metric and group."""
    window, found = measured
    if against:
        return {
            one.key: {group: found[against][one.key] for group in found if group != against}
            for one in case.asked.all
        }
    put_the_rest(case.extract)
    rest: dict[str, Mapping[str, Estimate]] = {}
    for metric in case.asked.metrics:
        if BY_OWN_PROMISE in metric.observed:
            continue
        case.tell(f"Comparing: {metric.label}…")
        estimates = case.measure([metric], window)
        rest[metric.key] = {group: one[metric.key] for group, one in estimates.items()}
    lives = _lifetimes(
        case, {group: {key: one[group] for key, one in rest.items()} for group in case.groups.titles}
    )
    return rest | {one.key: {group: lives[group][one.key] for group in lives} for one in case.asked.lifetimes}


def _metric(
    metric: Metric | Definition, by_window: Sequence[tuple[Window, Measured]], case: _Case
) -> MeasuredMetric:
    return MeasuredMetric(
        key=metric.key,
        label=metric.label,
        question=metric.question,
        unit=str(metric.unit),
        formula=metric.formula,
        needs=metric.needs if isinstance(metric, Metric) else (),
        interval=metric.interval,
        source=metric.source,
        higher_is=metric.higher_is.value,
        counted=metric.window,
        figures=tuple(
            _figure(metric, group, window, found[group][metric.key], case)
            for group in case.groups.titles
            for window, found in by_window
        ),
    )


def _figure(
    metric: Metric | Definition, group: str, window: Window, estimate: Estimate, case: _Case
) -> Figure:
    """Return a figure beside its target; what is lost in a month has none, where the target is of a year."""
    is_year = window == year_up_to(window.last)
    has_aim = is_year or not isinstance(metric, Metric) or OPENING not in metric.observed
    aim = aims_of(case.asked.by, group, case.model).get(metric.key) if has_aim else None
    if case.asked.by != SEGMENT and estimate.reason:
        estimate = replace(estimate, reason=estimate.reason.replace("the segment", "the group"))
    return Figure(
        group=group,
        title=case.groups.titles[group],
        window=window,
        estimate=estimate,
        target=aim,
        against_target=against_target(estimate, aim),
    )


def _remarks(asked: Asked, groups: Groups) -> Iterator[str]:
    if groups.share_accounts:
        yield (
            "An account counts with every relationship that it is entitled to today: groups may share accounts, and "
            "those that grew since have moved up."
        )
    cohorts = [one.label for one in asked.metrics if OPENING in one.observed]
    if asked.over and cohorts:
        yield f"Of one {asked.over} each, not of a year, and so without a target: {', '.join(cohorts)}."
