"""A rule asked about a case of its own, and what a finding must be whatever the rule."""

from checks.casebook import Told, WrittenCase
from moorings.checks.registry import rule_named
from moorings.checks.rule import Finding
from moorings.checks.run import findings_of, heard


def found(written: WrittenCase) -> tuple[Finding, ...]:
    """Return what the case's rule finds in it."""
    rule = rule_named(written.code)
    return tuple(findings_of(rule, heard(written.case) if rule.hears_others else written.case))


def said(written: WrittenCase) -> list[Told]:
    """Return what the rule says, as the case files tell it."""
    return [
        (one.subject, one.says, one.worth_per_year and round(one.worth_per_year, 2)) for one in found(written)
    ]


def concerns(written: WrittenCase) -> bool:
    """Return whether each finding is about a node of the model, and concerns the segments that this is about."""
    return all(_concerns(one, written) for one in found(written))


def _concerns(finding: Finding, written: WrittenCase) -> bool:
    model, document = written.case.model, written.case.document
    bond, segment = model.relationship(finding.subject_id), model.segment(finding.subject_id)
    if bond:
        return finding.segments == bond.segments
    if segment:
        return finding.segments == (segment.id,)
    known = {one.id for one in model.segments}
    return set(finding.segments) <= known and bool(document and document.node(finding.subject_id))
