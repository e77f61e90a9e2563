"""Which `acquisition_role` and `retention_role` of the Unified Product Graph a relationship may carry.

The graph keeps one value of each on a `customer_relationship`, from two closed lists. Motive says which of
the two may be written at all; job, or else phase, says which value:

| motive        | known from           | written                                               |
|---------------|----------------------|-------------------------------------------------------|
| `acquisition` | job first_contact    | acquisition_role `first_touch`                        |
|               | job nurture          | acquisition_role `nurture`                            |
|               | job demonstration    | acquisition_role `demo`                               |
|               | job closing          | acquisition_role `close`                              |
|               | phase awareness      | acquisition_role `first_touch`                        |
|               | phase evaluation     | acquisition_role `nurture`                            |
|               | phase purchase       | acquisition_role `close`                              |
|               | phase after_sales    | nothing: the list ends with the sale                  |
| `retention`   | job onboarding       | retention_role `onboarding`                           |
|               | job check_in, review | retention_role `check_in`                             |
|               | job renewal          | retention_role `renewal`                              |
|               | job reactivation     | retention_role `reactivation`                         |
|               | any other job        | nothing: support, feedback and the rest have no value |
| `upsell`      | the motive alone     | retention_role `expansion`                            |

A relationship with several motives, or a hybrid with several mechanisms, may carry both roles. Where two
values compete for one role, the first motive and then the first job in the order of the model wins; the whole
list stays in our own key, so nothing is lost. `other` is read but never written: it would claim that the role
is known and lies outside the list. Synonyms (cross-sell, add-on selling, expansion) are read as `upsell`
before they come here.

Source: Unified Product Graph, catalogue 0.41, `customer_relationship`.
"""

from collections.abc import Iterable, Sequence
from enum import StrEnum

from moorings.terms.folding import fold
from moorings.terms.vocabulary import Job, Motive, Phase


class AcquisitionRole(StrEnum):
    """The legal values of `acquisition_role`."""

    FIRST_TOUCH = "first_touch"
    NURTURE = "nurture"
    DEMO = "demo"
    CLOSE = "close"
    OTHER = "other"


class RetentionRole(StrEnum):
    """The legal values of `retention_role`."""

    ONBOARDING = "onboarding"
    CHECK_IN = "check_in"
    EXPANSION = "expansion"
    RENEWAL = "renewal"
    REACTIVATION = "reactivation"
    OTHER = "other"


ACQUISITION_BY_JOB = {
    Job.FIRST_CONTACT: AcquisitionRole.FIRST_TOUCH,
    Job.NURTURE: AcquisitionRole.NURTURE,
    Job.DEMONSTRATION: AcquisitionRole.DEMO,
    Job.CLOSING: AcquisitionRole.CLOSE,
}
ACQUISITION_BY_PHASE = {
    Phase.AWARENESS: AcquisitionRole.FIRST_TOUCH,
    Phase.EVALUATION: AcquisitionRole.NURTURE,
    Phase.PURCHASE: AcquisitionRole.CLOSE,
}
RETENTION_BY_JOB = {
    Job.ONBOARDING: RetentionRole.ONBOARDING,
    Job.CHECK_IN: RetentionRole.CHECK_IN,
    Job.REVIEW: RetentionRole.CHECK_IN,
    Job.RENEWAL: RetentionRole.RENEWAL,
    Job.REACTIVATION: RetentionRole.REACTIVATION,
}


def acquisition_role(
    motives: Iterable[Motive], phases: Iterable[Phase] = (), jobs: Iterable[Job] = ()
) -> AcquisitionRole | None:
    """Return the `acquisition_role` to write, or None where no legal value fits."""
    if Motive.ACQUISITION not in set(motives):
        return None
    by_job = (ACQUISITION_BY_JOB[job] for job in jobs if job in ACQUISITION_BY_JOB)
    by_phase = (ACQUISITION_BY_PHASE[phase] for phase in phases if phase in ACQUISITION_BY_PHASE)
    return next(by_job, None) or next(by_phase, None)


def retention_role(motives: Iterable[Motive], jobs: Sequence[Job] = ()) -> RetentionRole | None:
    """Return the `retention_role` to write, or None where no legal value fits."""
    roles = (_retention_role_of(motive, jobs) for motive in motives)
    return next((role for role in roles if role), None)


def _retention_role_of(motive: Motive, jobs: Sequence[Job]) -> RetentionRole | None:
    if motive is Motive.UPSELL:
        return RetentionRole.EXPANSION
    if motive is Motive.RETENTION:
        return next((RETENTION_BY_JOB[job] for job in jobs if job in RETENTION_BY_JOB), None)
    return None


def read_acquisition_role(text: str) -> AcquisitionRole | None:
    """Return the role a file means, however spelled (`first-touch`), or None for a free sentence."""
    return next((role for role in AcquisitionRole if fold(role) == fold(text)), None)


def read_retention_role(text: str) -> RetentionRole | None:
    """Return the role a file means, however spelled (`check-in`), or None for a free sentence."""
    return next((role for role in RetentionRole if fold(role) == fold(text)), None)


def motives_of(acquisition: AcquisitionRole | None, retention: RetentionRole | None) -> tuple[Motive, ...]:
    """Return the motives that the two roles of a file without our own key imply."""
    found = []
    if acquisition:
        found.append(Motive.ACQUISITION)
    if retention:
        found.append(Motive.UPSELL if retention is RetentionRole.EXPANSION else Motive.RETENTION)
    return tuple(found)
