"""One segment in a terminal: the verdict, what is declared, what was measured, what drifted, what matters most."""

from collections.abc import Sequence

from moorings.checks.rule import Finding
from moorings.render import phrases
from moorings.render.figures import Figures, count, why_unknown
from moorings.render.selection import findings_of
from moorings.render.text.paper import Column, Paper
from moorings.render.words import MARKS, label, mechanism, motives, shape, size, standing
from moorings.review.verdict import DeclaredRelationship, Measured, Review, SegmentReview

FINDINGS_SHOWN = 3
MEASURED = (
    Column("measured"),
    Column("value", is_figure=True),
    Column("95% interval", is_figure=True),
    Column("n", is_figure=True),
    Column("target", is_figure=True),
)


def write_segment(paper: Paper, segment: SegmentReview, review: Review, figures: Figures) -> None:
    """Write everything about one segment."""
    word = standing(segment)
    paper.heading(segment.title, f"{MARKS[word]} {word}")
    paper.sentence(segment.verdict, "bold")
    paper.facts(_facts_of_segment(segment, figures))
    for relationship in segment.relationships:
        paper.subheading(relationship.title, shape(relationship))
        paper.facts(_declared(relationship, review))
        paper.facts(_costs(relationship, segment, review, figures))
    if not segment.relationships:
        paper.sentence("No relationship is declared for this segment.", indent=2)
    _write_measured(paper, segment.measured, figures)
    paper.subheading("Drift")
    paper.bullets(phrases.drift_in_words(segment.drift, figures))
    found = findings_of(segment, review)
    write_findings(paper, "What matters most", found[:FINDINGS_SHOWN], figures)
    if len(found) > FINDINGS_SHOWN:
        paper.sentence(
            f"… and {count(len(found) - FINDINGS_SHOWN)} more; all in the HTML and in --format json", "dim", 2
        )


def _facts_of_segment(segment: SegmentReview, figures: Figures) -> list[tuple[str, str]]:
    return [
        ("who", segment.criteria),
        ("how many", size(segment)),
        ("revenue", phrases.revenue(segment, figures)),
        ("expects", segment.expected),
        ("competitors", "; ".join(segment.offered)),
    ]


def _declared(relationship: DeclaredRelationship, review: Review) -> list[tuple[str, str]]:
    return [
        ("for whom", relationship.threshold),
        ("in service of", ", ".join(relationship.propositions)),
        ("motive", motives(relationship)),
        ("promise", relationship.promise),
        ("mechanisms", "; ".join(map(mechanism, relationship.mechanisms))),
        ("channels", ", ".join(relationship.channels)),
        ("price", relationship.price),
        ("owner", relationship.owner or ""),
        ("state", label(relationship.state).lower()),
        ("review", phrases.reviewed(relationship.review_due, review.as_of)),
        ("missing", ", ".join(relationship.missing)),
    ]


def _costs(
    relationship: DeclaredRelationship, segment: SegmentReview, review: Review, figures: Figures
) -> list[tuple[str, str]]:
    return [
        ("costs", phrases.cost(relationship, figures)),
        ("made of", phrases.cost_inputs(relationship, figures)),
        ("of revenue", phrases.share_of_revenue(relationship, segment, review)),
        ("breaks even", phrases.break_even(relationship, figures)),
    ]


def _write_measured(paper: Paper, measured: Sequence[Measured], figures: Figures) -> None:
    known = [one for one in measured if one.estimate.is_known]
    if known:
        paper.gap()
        paper.table(MEASURED, [_row(one, figures) for one in known])
        caveats = [f"{one.label}: {one.estimate.reason}" for one in known if one.estimate.reason]
        paper.bullets(caveats)
    silent: dict[str, list[str]] = {}
    for one in measured:
        if not one.estimate.is_known:
            silent.setdefault(why_unknown(one.estimate), []).append(one.label)
    if silent:
        paper.gap()
        paper.bullets((f"{', '.join(labels)}: {reason}" for reason, labels in silent.items()), mark="?")


def _row(one: Measured, figures: Figures) -> tuple[str, ...]:
    return (
        one.label,
        figures.value(one.estimate, one.unit),
        figures.interval(one.estimate, one.unit),
        count(one.estimate.n),
        "" if one.target is None else figures.quantity(one.target, one.unit),
    )


def write_findings(paper: Paper, title: str, findings: Sequence[Finding], figures: Figures) -> None:
    """Write findings, each with what to do."""
    if not findings:
        return
    paper.subheading(title)
    for index, one in enumerate(findings, 1):
        worth = phrases.worth(one, figures)
        stake = f" ({worth})" if worth else ""
        says = f"{one.subject}: {one.says}{stake} [{one.severity.value} {one.code}]"
        paper.bullets([says], mark=f"{index}.")
        paper.sentence(f"→ {one.remedy}", indent=5)
