"""Ask the rules about a case, and put what they find in order."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import chain

from moorings.checks.registry import RULES, code_named, codes, rules_of
from moorings.checks.rule import Case, Finding, Hearing, Rule, Severity, Violation
from moorings.model.remark import Acceptance

BROKEN = "MOO001"
"""The code of what is said of a rule that broke down."""

Told = Mapping[str, tuple[Finding, ...]]
"""What each rule that was asked found, by its code."""


def run(case: Case, select: Collection[str] = (), ignore: Collection[str] = ()) -> tuple[Finding, ...]:
    """Return what the rules find, the most important first; what is accepted comes last.

    `select` and `ignore` hold codes, names and families; nothing selected means every rule. Rules that need customer
    data are left out where there are none.

    Raises:
        NotKnownError: `select` or `ignore` names no rule.
    """
    chosen = (rules_of(select) if select else frozenset(RULES)) - rules_of(ignore)
    told = _ask((one for one in RULES if one in chosen and not one.hears_others), case)
    listening = [one for one in RULES if one in chosen and one.hears_others]
    last = _ask(listening, heard(case, told)) if listening else {}
    found = _with_acceptance(chain.from_iterable(told.values()), case)
    return in_order((*found, *chain.from_iterable(last.values())))


def heard(case: Case, told: Told | None = None) -> Case:
    """Return the case with what the others say of it, as far as some of it is accepted.

    `told` is what some of them said already.
    """
    told = told or {}
    named = {code_named(one.rule) for accepted in case.model.accepted.values() for one in accepted}
    missing = (one for one in RULES if one.code in named - told.keys() and not one.hears_others)
    said = {**told, **_ask(missing, case)}
    answered = {code for code, found in said.items() if all(one.code == code for one in found)}
    found = {(one.code, one.subject_id) for code in answered for one in said[code]}
    beyond = {one.code for one in RULES if one.hears_others}  # of what they find, nothing can be accepted
    return replace(case, hearing=Hearing(codes(), frozenset(answered | beyond), frozenset(found)))


def _ask(rules: Iterable[Rule], case: Case) -> dict[str, tuple[Finding, ...]]:
    able = (one for one in rules if case.has_data or not one.needs_data)
    return {one.code: tuple(findings_of(one, case)) for one in able}


def _with_acceptance(findings: Iterable[Finding], case: Case) -> Iterator[Finding]:
    """Yield the findings, each with the acceptance that holds for it on the day."""
    holds: dict[tuple[str, str], Acceptance] = {
        (code_named(one.rule), node_id): one
        for node_id, accepted in case.model.accepted.items()
        for one in accepted
        if one.until >= case.today
    }
    for finding in findings:
        acceptance = holds.get((finding.code, finding.subject_id))
        yield replace(finding, accepted=acceptance) if acceptance else finding


def findings_of(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield what one rule finds. A rule that breaks down yields a finding about itself."""
    try:
        for violation in rule.check(case):
            yield _finding(rule, violation)
    except MemoryError:  # which is no fault of the rule's
        raise
    except Exception as error:  # whatever it is, the other rules are still to be heard
        yield _broken(rule, error)


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return findings by severity, then by what they are worth, then by code; else as they came.

    Those that are accepted come last.
    """
    return tuple(sorted(findings, key=_rank))


def _rank(finding: Finding) -> tuple[bool, int, float, str]:
    is_accepted = finding.accepted is not None
    return is_accepted, -finding.severity.weight, -(finding.worth_per_year or 0.0), finding.code


def still_open(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return the findings that nobody accepted."""
    return tuple(one for one in findings if one.accepted is None)


def worst(findings: Iterable[Finding]) -> Severity | None:
    """Return the greatest severity among the findings that nobody accepted, nothing where there are none."""
    return max(
        (one.severity for one in still_open(findings)), key=lambda severity: severity.weight, default=None
    )


def at_or_above(findings: Iterable[Finding], severity: Severity) -> tuple[Finding, ...]:
    """Return the findings that matter as much as this severity, or more, and that nobody accepted."""
    return tuple(one for one in still_open(findings) if one.severity.weight >= severity.weight)


def top(findings: Iterable[Finding], segment_id: str, n: int = 3) -> tuple[Finding, ...]:
    """Return the `n` most important findings that concern a segment and that nobody accepted."""
    return in_order(one for one in still_open(findings) if segment_id in one.segments)[:n]


def _finding(rule: Rule, violation: Violation) -> Finding:
    return Finding(
        code=rule.code,
        name=rule.name,
        severity=rule.severity,
        subject_id=violation.subject_id,
        subject=violation.subject,
        says=violation.says,
        remedy=violation.remedy,
        why=rule.why,
        source=rule.source,
        segments=violation.segments,
        worth_per_year=violation.worth_per_year,
        edits=violation.edits,
    )


def _broken(rule: Rule, error: Exception) -> Finding:
    return Finding(
        code=BROKEN,
        name="rule-broken-down",
        severity=Severity.ERROR,
        subject_id=rule.code,
        subject=f"Rule {rule.code} ({rule.name})",
        says=f"The rule broke down with {type(error).__name__}, so nobody knows whether the model keeps it.",
        remedy=f"Leave {rule.code} out for now, and report it with the model if you may.",
        why="A rule that breaks down silently looks like one that is kept.",
        source="Moorings",
    )
