"""Compare what was decided for each account with what it gets."""

from collections.abc import Iterator, Mapping

from moorings.coverage.entitlement import Entitlement, Placement
from moorings.drift.allowance import allowance_of
from moorings.drift.cadence import reviews_missed
from moorings.drift.declared import Decided, decisions
from moorings.drift.observed import Observed
from moorings.drift.ownership import full_books, managed_below, unmanaged_above
from moorings.drift.quiet_help import quietly_helped, series_of
from moorings.drift.report import DriftReport, Untold
from moorings.model.business import BusinessModel

QUESTIONS = {
    "help": "whether accounts get more human help than was decided",
    "owners": "whether accounts below a threshold have a named person, and accounts above it none",
    "reviews": "whether reviews are held as often as was decided",
}


def find_drift(
    model: BusinessModel, entitlements: Mapping[str, Entitlement], observed: Observed
) -> DriftReport:
    """Return everything that drifted from the decision; each account is told of once, the plainest fact first.

    `entitlements` covers every account seen in the window, live or gone.
    """
    decided = decisions(model, entitlements)
    owned = [*managed_below(model, decided, observed), *unmanaged_above(decided, observed)]
    told = frozenset(one.account for one in owned)
    segments = [segment.id for segment in model.segments] if observed.help is not None else []
    helped = [one for segment in segments for one in quietly_helped(segment, decided, observed, told)]
    told |= {one.account for one in helped}
    missed = list(reviews_missed(decided, observed, told))
    return DriftReport(
        accounts=(*owned, *helped, *missed),
        books=tuple(full_books(model, decided, observed)),
        series=tuple(series_of(segment, decided, observed, len(segments)) for segment in segments),
        untold=(
            *_unseen(model, observed),
            *_unsure(entitlements, decided, observed),
            *_undecided(model, decided),
        ),
    )


def _unseen(model: BusinessModel, observed: Observed) -> Iterator[Untold]:
    """Yield each question that the data cannot answer, of the segments for which the decision raises it."""
    given = {segment.id: model.relationships_of(segment.id) for segment in model.segments}
    raised = {
        "help": tuple(given),
        "owners": tuple(given) if any(one.is_dedicated for one in model.relationships) else (),
        "reviews": tuple(
            segment for segment, ones in given.items() if allowance_of(ones, model.settings).reviews_per_year
        ),
    }
    for question, why in observed.lacks.items():
        if raised[question]:
            yield Untold(f"The data do not tell {QUESTIONS[question]}: {why}.", raised[question])


def _unsure(
    entitlements: Mapping[str, Entitlement], decided: Mapping[str, Decided], observed: Observed
) -> Iterator[Untold]:
    """Yield a sentence on live accounts whose segment is known, and not what they are entitled to."""
    unsure = [
        account
        for account in observed.live
        if account not in decided
        and account in entitlements
        and not isinstance(entitlements[account].segment, Placement)
    ]
    if unsure:
        are = "account is" if len(unsure) == 1 else "accounts are"
        yield Untold(
            f"The data do not tell what {len(unsure):,} live {are} entitled to: an attribute that the criteria name"
            " is missing.",
            tuple(sorted({str(entitlements[account].segment) for account in unsure})),
        )


def _undecided(model: BusinessModel, decided: Mapping[str, Decided]) -> Iterator[Untold]:
    """Yield a sentence on each segment in which people help and nobody said how often."""
    undecided = {one.segment for one in decided.values() if one.allowance.is_open}
    for segment in model.segments:
        if segment.id in undecided:
            yield Untold(
                f"The model does not say how often people help in {segment.title}: a relationship with people names"
                " no mechanism that they work by.",
                (segment.id,),
            )
