"""Measures segments or other groups of accounts: every metric for every group, unknown where the data do not tell."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from moorings.evidence.assign import price_people
from moorings.evidence.estimate import Estimate, too_few, unknown
from moorings.evidence.extract import Extract
from moorings.evidence.kept_tables import KeptTables, kept_tables
from moorings.evidence.metrics import ALL, Metric
from moorings.evidence.metrics.metric import Row
from moorings.evidence.profile import LONGEST_SILENCE, observed_span
from moorings.units import Window, year_up_to

MOST_NAMED = 12
"""With too few observations for a figure, so many accounts are named at most."""

NO_ACCOUNT = "no account in the segment"
AS_OF_THE_DAY = "accounts.annual_revenue"
"""What the table of accounts tells of the extract's day and of no other."""


def measure(
    extract: Extract,
    segments: Sequence[str],
    metrics: Sequence[Metric] = ALL,
    cost_per_hour: Mapping[str, float] | None = None,
    window: Window | None = None,
) -> Mapping[str, Mapping[str, Estimate]]:
    """Return an estimate for each segment and metric key; `assign` or a grouping says before who is in which.

    `cost_per_hour` prices the roles of `people`, in the extract's currency. The window is the year up to the
    extract's day where none is given. Where contacts are recorded for a part of it only, figures about contacts are
    of that part, and say so.
    """
    price_people(extract, cost_per_hour or {})
    window = window or year_up_to(extract.as_of)
    peopled = _with_accounts(extract)
    with kept_tables(extract.engine, metrics) as kept:
        by_metric = {
            metric.key: _measure_one(_Case(extract, segments, peopled, kept), metric, window)
            for metric in metrics
        }
    return {segment: {key: found[segment] for key, found in by_metric.items()} for segment in segments}


@dataclass(frozen=True, slots=True)
class _Case:
    """What every metric here is asked of."""

    extract: Extract
    segments: Sequence[str]
    peopled: frozenset[str]
    kept: KeptTables


def _measure_one(case: _Case, metric: Metric, window: Window) -> dict[str, Estimate]:
    extract, segments, peopled = case.extract, case.segments, case.peopled
    lacking = next(filter(None, (_lacks(extract, need) for need in metric.needs)), "")
    if AS_OF_THE_DAY in metric.needs and window.last != extract.as_of:
        lacking = lacking or f"the accounts tell it of {extract.as_of.isoformat()} only"
    recorded = _recorded(extract, metric, window) if not lacking else None
    if recorded is None:
        reason = lacking or _between("no contact is recorded between {first} and {last}", window)
        return {segment: unknown(reason if segment in peopled else NO_ACCOUNT) for segment in segments}
    rows = _rows(case, metric, recorded)
    part = (
        _between("contacts are recorded from {first} to {last} only", recorded) if recorded != window else ""
    )
    return {
        segment: _with(part, _estimate(extract, metric, segment, rows.get(segment, {}), recorded))
        if segment in peopled
        else unknown(NO_ACCOUNT)
        for segment in segments
    }


def _lacks(extract: Extract, need: str) -> str:
    """Return why none of the columns that would do can be used, or an empty text."""
    reasons = [extract.lacks(column) for column in need.split(" or ")]
    return "" if "" in reasons else reasons[0]


def _recorded(extract: Extract, metric: Metric, window: Window) -> Window | None:
    """Return the part of the window that the metric's rows cover: all of it, but for contacts recorded in part."""
    if not any(need.startswith("interactions.") for need in metric.needs):
        return window
    span = observed_span(extract)
    if span is None or span.first > window.last or span.last < window.first:
        return None
    first = span.first if span.first - window.first > LONGEST_SILENCE else window.first
    last = span.last if window.last - span.last > LONGEST_SILENCE else window.last
    return Window(first, last)


def _estimate(extract: Extract, metric: Metric, segment: str, row: Row, window: Window) -> Estimate:
    for statistic, reason in metric.silences:
        if not row.get(statistic):
            return unknown(_between(reason, window))
    n = round(row["n"])
    if n < metric.least_n:
        return too_few(
            n, metric.least_n, _accounts(extract, metric, segment, window) if n <= MOST_NAMED else ()
        )
    caveats = (text.format(count=round(row[name])) for name, text in metric.caveats if row[name] > 0)
    return _with("; ".join(caveats), metric.estimate(row))


def _with(remark: str, estimate: Estimate) -> Estimate:
    return (
        replace(estimate, reason="; ".join(filter(None, (estimate.reason, remark)))) if remark else estimate
    )


def _between(text: str, window: Window) -> str:
    return text.format(first=window.first.isoformat(), last=window.last.isoformat())


def _with_accounts(extract: Extract) -> frozenset[str]:
    """Return the segments that any account is in, or was on the eve."""
    query = "SELECT segment FROM assignment UNION SELECT segment FROM opening_assignment"
    return frozenset(segment for (segment,) in extract.engine.ask(query))


def _rows(case: _Case, metric: Metric, window: Window) -> dict[str, Row]:
    query = case.kept.query_of(metric, window)
    found = case.extract.engine.ask(query, **_days(window)).named()
    return {row.pop("segment"): {name: float(value or 0) for name, value in row.items()} for row in found}


def _accounts(extract: Extract, metric: Metric, segment: str, window: Window) -> tuple[str, ...]:
    found = extract.engine.ask(metric.accounts_query, **_days(window), segment=segment)
    return tuple(account for (account,) in found)


def _days(window: Window) -> dict[str, date]:
    """Return the window's days under the names that questions use."""
    return {"first": window.first, "last": window.last, "after": window.after}
