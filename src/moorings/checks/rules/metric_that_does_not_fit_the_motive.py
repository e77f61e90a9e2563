"""A relationship is judged by a metric that belongs to another motive.

## Why it matters
A team does what it is measured by. A relationship that is there to win customers and is judged by satisfaction years
later will look after the customers it has.

## Example
A relationship with the motive `acquisition`, followed by the net promoter score.

## Instead
The same relationship, followed by activation; or by the net promoter score with `retention` among its motives.

## Source
Osterwalder, The Business Model Ontology, 2004, for the motives. Moorings, for which metric judges which: acquisition
by activation, time to first value and payback; retention by churn, gross retention and satisfaction; upsell by net
retention, expansion and lifetime value; all by what serving costs.
"""

from collections.abc import Iterator

from moorings.checks.rule import Case, Severity, Violation, about, rule
from moorings.checks.wording import spoken
from moorings.coverage.region_words import listed
from moorings.evidence.metrics import ALL
from moorings.model.aim import Target
from moorings.model.relationship import Relationship
from moorings.terms.vocabulary import Motive

NOT_MEASURED: dict[str, tuple[Motive, ...]] = {
    "payback": (Motive.ACQUISITION,),
    "lifetime_value": (Motive.UPSELL,),
}
"""What the metrics judge that a model may follow and that are not measured here. The others say it themselves."""

LABELS = {metric.key: metric.label for metric in ALL}
JUDGES = {metric.key: metric.motives for metric in ALL} | NOT_MEASURED
"""Which motives a metric judges, by key. One that stands with none, or with all of them, fits everywhere."""


def check(case: Case) -> Iterator[Violation]:
    """Yield each relationship with a metric that judges none of its motives."""
    for bond in case.bonds:
        for target in case.model.targets_of(bond.id):
            judged = JUDGES.get(target.metric or "", ())
            if bond.motives and judged and not set(judged) & set(bond.motives):
                yield _violation(bond, target, judged)


def _violation(bond: Relationship, target: Target, judged: tuple[Motive, ...]) -> Violation:
    return about(
        bond,
        f"It is there for {listed(bond.motives)}, and {target.title} judges {listed(judged)}.",
        f"Follow {_fitting(bond.motives)} instead, or add {listed(judged, 'or')} to its motives.",
    )


def _fitting(motives: tuple[Motive, ...]) -> str:
    """Return the metrics that judge one of these motives and no other."""
    fitting = [key for key, judged in JUDGES.items() if len(judged) == 1 and judged[0] in motives]
    return listed((LABELS.get(key, spoken(key)) for key in fitting), "or")


RULE = rule(
    __doc__,
    code="MEA001",
    name="metric-that-does-not-fit-the-motive",
    severity=Severity.WARNING,
    since="0.1",
    check=check,
)
