"""Finds everything that drifted, and makes one list of work of it."""

from collections.abc import Iterator, Mapping

from moorings.checks.wording import money, share
from moorings.coverage.entitlement import Entitlement
from moorings.drift.compare import find_drift
from moorings.drift.declared import Decided, decisions
from moorings.drift.observing import observe
from moorings.drift.other_category import otherwise_answered
from moorings.drift.pace import minutes_since
from moorings.drift.report import AccountDrift, DriftReport, Way
from moorings.economics.promise import asked_share
from moorings.evidence.assign import assign, promise_answers
from moorings.evidence.estimate import Estimate
from moorings.evidence.extract import Extract
from moorings.evidence.measure import measure
from moorings.evidence.metrics import cost_to_serve, response_kept, revenue_per_account
from moorings.evidence.profile_table import keep_profiles
from moorings.model.business import BusinessModel
from moorings.model.segment import Segment
from moorings.review.choices import Practice, choices_of
from moorings.review.measuring import hourly_costs
from moorings.review.placing import place
from moorings.review.promises import promised_minutes
from moorings.review.worklist import Item, Worklist
from moorings.terms.vocabulary import Category
from moorings.units import year_up_to

MEASURED = (cost_to_serve.METRIC, revenue_per_account.METRIC, response_kept.METRIC)


def find_work(extract: Extract, model: BusinessModel, *, names: bool = False) -> Worklist:
    """Return everything that drifted from the decision, with what can be decided about each kind of it."""
    placed = place(extract, model)
    assign(extract, placed.segments, placed.opening)
    promise_answers(extract, promised_minutes(model))
    segments = [segment.id for segment in model.segments]
    measured = measure(extract, segments, MEASURED, hourly_costs(model))
    observed = observe(extract, placed.lapsed)
    report = find_drift(model, placed.entitlements, observed)
    decided = decisions(model, placed.entitlements)
    told = frozenset(one.account for one in report.accounts)
    others = otherwise_answered(decided, observed, _received(extract), told)
    drifted = (*report.accounts, *others)
    items = (
        *(_of_account(one, minutes_since(one, decided.get(one.account), observed)) for one in drifted),
        *_of_books(report, model, decided, observed.live, observed.owners or {}),
        *_of_segments(model, measured, _sizes(placed.entitlements, observed.live)),
    )
    return Worklist(
        title=model.title,
        as_of=extract.as_of,
        currency=model.settings.currency,
        segments={one.id: one.title for one in model.segments},
        items=tuple(sorted(items, key=_largest_first)),
        choices=choices_of(items, Practice(model, observed.live, decided)),
        series=report.series,
        report=report,
        names=names,
    )


def _largest_first(item: Item) -> tuple[float, float, str]:
    return (-(item.cost_per_year or 0.0), -(item.revenue_per_year or 0.0), item.subject)


def _received(extract: Extract) -> Mapping[str, Mapping[Category, int]]:
    """Return the contacts of the last year by account and category, of accounts with any that no person answered."""
    keep_profiles(extract, year_up_to(extract.as_of))
    counted = [one for one in Category if not one.is_human]
    any_of_them = " + ".join(one.value for one in counted)
    query = (
        f"SELECT account_id, {', '.join(one.value for one in counted)} FROM profile WHERE {any_of_them} > 0"
    )
    return {
        ref: {one: int(times) for one, times in zip(counted, each, strict=True) if times}
        for page in extract.engine.pages(query)
        for ref, *each in page
    }


def _of_account(one: AccountDrift, minutes: float | None) -> Item:
    return Item(
        way=one.way,
        subject=one.account,
        segment=one.segment,
        says=one.says,
        since=one.since,
        owner=one.person,
        role=one.role,
        minutes_per_year=minutes if one.way.is_more else None,
        cost_per_year=one.cost_per_year,
        revenue_per_year=one.revenue_per_year,
    )


def _of_books(
    report: DriftReport,
    model: BusinessModel,
    decided: Mapping[str, Decided],
    live: Mapping[str, float | None],
    owners: Mapping[str, str],
) -> Iterator[Item]:
    titles = {one.id: one.title for one in model.relationships}
    for book in report.books:
        held = [ref for ref, person in owners.items() if person == book.person and ref in live]
        segments = [decided[ref].segment for ref in held if ref in decided]
        known = [live[ref] for ref in held]
        yield Item(
            way=Way.BOOK_OVER_LIMIT,
            subject=book.person,
            segment=max(sorted(set(segments)), key=segments.count, default=""),
            says=f"holds {book.accounts} accounts of '{titles[book.relationship]}', whose book is {book.limit}",
            owner=book.person,
            role=book.role,
            revenue_per_year=sum(one for one in known if one is not None) or None,
            accounts=book.accounts,
        )


def _sizes(
    entitlements: Mapping[str, Entitlement], live: Mapping[str, float | None]
) -> Mapping[str, tuple[int, float]]:
    """Return how many live accounts each segment has, and what they bring a year."""
    sizes: dict[str, tuple[int, float]] = {}
    for ref, revenue in live.items():
        segment = str(entitlements[ref].segment) if ref in entitlements else ""
        count, brings = sizes.get(segment, (0, 0.0))
        sizes[segment] = (count + 1, brings + (revenue or 0.0))
    return sizes


def _of_segments(
    model: BusinessModel,
    measured: Mapping[str, Mapping[str, Estimate]],
    sizes: Mapping[str, tuple[int, float]],
) -> Iterator[Item]:
    for segment in model.segments:
        accounts, brings = sizes.get(segment.id, (0, 0.0))
        found = measured[segment.id]
        yield from _late(segment, model, found[response_kept.METRIC.key], accounts, brings)
        yield from _costly(segment, model, found, accounts, brings)


def _late(
    segment: Segment, model: BusinessModel, kept: Estimate, accounts: int, brings: float
) -> Iterator[Item]:
    promises = [one.facts.promise for one in model.relationships_of(segment.id) if one.facts.promise]
    if not promises or kept.value is None or kept.high is None:
        return
    asked = max(asked_share(one) for one in promises)
    if kept.high < asked:
        yield Item(
            way=Way.PROMISE_MISSED,
            subject=segment.title,
            segment=segment.id,
            says=f"{share(kept.value)} of first answers came as promised ({share(kept.low or 0.0)} to"
            f" {share(kept.high)}, {kept.n} accounts); {share(asked)} were promised",
            revenue_per_year=brings or None,
            accounts=accounts,
        )


def _costly(
    segment: Segment,
    model: BusinessModel,
    found: Mapping[str, Estimate],
    accounts: int,
    brings: float,
) -> Iterator[Item]:
    cost, revenue = found[cost_to_serve.METRIC.key], found[revenue_per_account.METRIC.key]
    allowed, settings = model.settings.allowed_share, model.settings
    if segment.facts.funded_by is not None or not cost.low or not revenue.high or not revenue.value:
        return
    if cost.low / revenue.high > allowed and cost.value is not None:
        surplus = cost.value - allowed * revenue.value
        yield Item(
            way=Way.COSTS_TOO_MUCH,
            subject=segment.title,
            segment=segment.id,
            says=f"serving an account costs {money(cost.value, settings)} a year, {share(cost.value / revenue.value)}"
            f" of what it brings; {share(allowed)} is allowed",
            cost_per_year=surplus * accounts,
            revenue_per_year=brings or None,
            accounts=accounts,
        )
