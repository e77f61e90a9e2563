"""Build the review: everything that is known, brought together segment by segment."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from moorings.checks.rule import Case, Finding
from moorings.checks.run import run, still_open, top
from moorings.coverage.entitlement import Placement
from moorings.coverage.ladder import view_ladder
from moorings.coverage.wording import criteria_in_words
from moorings.drift.compare import find_drift
from moorings.drift.observing import observe
from moorings.drift.report import DriftReport
from moorings.economics.break_even import share_break_even
from moorings.economics.cost import cost_to_serve
from moorings.evidence.extract import Extract
from moorings.evidence.profile import live_accounts
from moorings.model.business import BusinessModel
from moorings.model.business import Ladder as DeclaredLadder
from moorings.model.segment import Segment
from moorings.review.declare import declare
from moorings.review.measuring import Estimates, figures, measure_segments
from moorings.review.placing import Placed, place
from moorings.review.verdict import AccountDot, DataReport, Ladder, Review, SegmentReview
from moorings.review.wording import drift_of, expectation, offers, verdict
from moorings.units import year_up_to

Live = Mapping[str, Mapping[str, float | None]]
"""The live accounts of each segment (or placement) with their revenue a year."""


@dataclass(frozen=True, slots=True)
class _Known:
    """Everything that is known: the model, and what the customer data say where there are any."""

    model: BusinessModel
    findings: tuple[Finding, ...]
    placed: Placed | None
    measured: Estimates | None
    drift: DriftReport | None
    live: Live
    names: bool


def build_review(
    model: BusinessModel,
    today: date,
    extract: Extract | None = None,
    *,
    names: bool = False,
    version: str = "",
) -> Review:
    """Return the review of a model, with its customer data where there are any.

    With data, `today` is the extract's own day.
    """
    known = _gather(model, today, extract, names)
    return Review(
        title=model.title,
        product=model.product,
        as_of=today,
        currency=model.settings.currency,
        allowed_share=model.settings.allowed_share,
        segments=tuple(_segment(segment, known) for segment in model.segments),
        ladders=tuple(_ladder(ladder, known) for ladder in model.settings.ladders),
        drift=known.drift,
        data=_data(extract, known) if extract else None,
        findings=known.findings,
        notes=model.notes,
        names=names,
        version=version,
    )


def _gather(model: BusinessModel, today: date, extract: Extract | None, names: bool) -> _Known:
    if extract is None:
        return _Known(model, still_open(run(Case(model, today))), None, None, None, {}, names)
    placed = place(extract, model)
    measured = measure_segments(extract, model, placed)
    drift = find_drift(model, placed.entitlements, observe(extract, placed.lapsed))
    findings = still_open(run(Case(model, today, drift, measured)))
    return _Known(model, findings, placed, measured, drift, _live(extract, placed), names)


def _live(extract: Extract, placed: Placed) -> Live:
    found: dict[str, dict[str, float | None]] = {}
    for account, revenue in live_accounts(extract, extract.as_of).items():
        found.setdefault(str(placed.entitlements[account].segment), {})[account] = revenue
    return found


def _segment(segment: Segment, known: _Known) -> SegmentReview:
    model = known.model
    accounts = known.live.get(segment.id, {})
    revenue = _revenue(accounts)
    per_account, basis = _revenue_per_account(segment, accounts, model)
    given = model.relationships_of(segment.id)
    drifted = drift_of(segment, known.drift) if known.drift and accounts else None
    return SegmentReview(
        id=segment.id,
        title=segment.title,
        description=segment.description,
        criteria=criteria_in_words(segment.facts.criteria) if segment.facts.criteria else "",
        size=segment.size,
        accounts=len(accounts) if known.placed else None,
        revenue_per_year=revenue,
        revenue_per_account=per_account,
        revenue_basis=basis,
        expected=expectation(segment.facts.expected),
        offered=offers(segment, model),
        relationships=tuple(
            declare(one, model, len(accounts) or segment.size, per_account, names=known.names)
            for one in given
        ),
        measured=figures(segment.id, model, known.measured) if known.measured is not None else (),
        drift=drifted,
        findings=top(known.findings, segment.id),
        verdict=verdict(given, len(accounts), drifted),
    )


def _revenue_per_account(
    segment: Segment, accounts: Mapping[str, float | None], model: BusinessModel
) -> tuple[float | None, str]:
    """Return the revenue a year of an account, and whether it was measured or declared."""
    known = [revenue for revenue in accounts.values() if revenue is not None]
    if known:
        return sum(known) / len(known), "measured"
    declared = segment.facts.revenue_per_account
    return (model.settings.in_currency(declared), "declared") if declared else (None, "")


def _revenue(accounts: Mapping[str, float | None]) -> float | None:
    known = [revenue for revenue in accounts.values() if revenue is not None]
    return sum(known) if known else None


def _ladder(ladder: DeclaredLadder, known: _Known) -> Ladder:
    model, settings = known.model, known.model.settings
    return Ladder(
        view=view_ladder(ladder, model),
        break_even={
            one.id: share_break_even(cost_to_serve(one, settings), settings.allowed_share)
            for one in model.relationships
            if one.id in ladder.tiers
        },
        dots=tuple(sorted(_dots(ladder.attribute, known), key=lambda dot: (dot.value, dot.account))),
    )


def _dots(attribute: str, known: _Known) -> Iterator[AccountDot]:
    for segment, accounts in known.live.items():
        for account in accounts:
            value = known.placed.accounts[account].get(attribute) if known.placed else None
            if isinstance(value, int | float):
                yield AccountDot(account, float(value), segment)


def _data(extract: Extract, known: _Known) -> DataReport:
    order = [*(segment.id for segment in known.model.segments), *map(str, Placement)]
    return DataReport(
        as_of_is_given=extract.as_of_is_given,
        window=year_up_to(extract.as_of),
        tables=extract.tables,
        contradictions=extract.contradictions,
        placed={title: len(known.live[title]) for title in order if title in known.live},
    )
