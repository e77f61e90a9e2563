"""The sentences of a review: what a segment expects, what competitors offer, and its verdict."""

from collections.abc import Sequence

from moorings.coverage.wording import price_in_words
from moorings.drift.report import DriftReport, cost_per_year, first_seen
from moorings.model.business import BusinessModel
from moorings.model.relationship import Relationship
from moorings.model.segment import Expectation, Segment
from moorings.review.verdict import DriftOfSegment
from moorings.terms.vocabulary import State

UNDECIDED = "Undecided: nobody has said what these customers get when they need us."
NO_DATA = "whether it is kept is unknown, because there are no customer data of this segment."
KEPT = "as far as the data tell, it is kept."
UNSEEN = "the data do not tell whether it is kept."
OPEN_STATES = frozenset({State.IDEA, State.PROPOSED})


def expectation(expected: Expectation | None) -> str:
    """Return what the segment expects, on what evidence, how surely."""
    if expected is None:
        return ""
    parts = [" and ".join(one.value.replace("_", " ") for one in expected.categories)]
    parts += [f"evidence: {expected.evidence.rstrip('.')}"] if expected.evidence else ["no evidence given"]
    parts += [f"certainty {expected.certainty} of 10"] if expected.certainty else []
    return "; ".join(part for part in parts if part)


def offers(segment: Segment, model: BusinessModel) -> tuple[str, ...]:
    """Return what each competitor offers the segment, a clause each."""
    return tuple(
        f"{competitor.title}: {offer.category.value.replace('_', ' ')}"
        + (f" at {price_in_words(offer.price)}" if offer.price else "")
        for competitor in model.competitors
        for offer in competitor.offers
        if offer.segment == segment.id
    )


def drift_of(segment: Segment, report: DriftReport) -> DriftOfSegment:
    """Return what drifted in one segment, added up."""
    found = report.of(segment.id)
    more = [one for one in found if one.way.is_more]
    less = [one for one in found if not one.way.is_more]
    known = [one.revenue_per_year for one in less if one.revenue_per_year is not None]
    return DriftOfSegment(
        accounts_with_more=len(more),
        accounts_with_less=len(less),
        since=first_seen(more or less),
        cost_per_year=cost_per_year(more),
        revenue_concerned=sum(known) if known else None,
        unknown=report.unknown_of(segment.id),
    )


def verdict(given: Sequence[Relationship], accounts: int | None, drift: DriftOfSegment | None) -> str:
    """Return the verdict on a segment with these relationships in one sentence."""
    if not given:
        return UNDECIDED
    is_open = all(one.facts.state in OPEN_STATES for one in given)
    standing = "Proposed, not decided" if is_open else "Decided"
    if drift is None or not accounts:
        return f"{standing}; {NO_DATA}"
    parts = []
    if drift.accounts_with_more:
        parts.append(
            f"{_of(drift.accounts_with_more, accounts)} more than was {'proposed' if is_open else 'decided'}"
        )
    if drift.accounts_with_less:
        parts.append(f"{_of(drift.accounts_with_less, accounts)} less")
    if parts:
        return f"Drifted: {' and '.join(parts)}."
    return f"{standing}; {UNSEEN if drift.unknown else KEPT}"


def _of(found: int, accounts: int) -> str:
    return f"{found:,} of {accounts:,} accounts {'gets' if found == 1 else 'get'}"
