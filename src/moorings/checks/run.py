"""Ask the rules about a case, and put what they find in order."""

from collections.abc import Collection, Iterable, Iterator

from moorings.checks.registry import RULES, rules_of
from moorings.checks.rule import Case, Finding, Rule, Severity, Violation


def run(case: Case, select: Collection[str] = (), ignore: Collection[str] = ()) -> tuple[Finding, ...]:
    """Return what the rules find, the most important first.

    `select` and `ignore` hold codes, names and families; nothing selected means every rule. Rules that need customer
    data are left out where there are none.

    Raises:
        NotKnownError: `select` or `ignore` names no rule.
    """
    chosen = rules_of(select) if select else frozenset(RULES)
    asked = [
        one for one in RULES if one in chosen - rules_of(ignore) and (case.has_data or not one.needs_data)
    ]
    return in_order(finding for one in asked for finding in findings_of(one, case))


def findings_of(rule: Rule, case: Case) -> Iterator[Finding]:
    """Yield what one rule finds. A rule that breaks down yields a finding about itself."""
    try:
        for violation in rule.check(case):
            yield _finding(rule, violation)
    except Exception as error:  # whatever it is, the other rules are still to be heard
        yield _broken(rule, error)


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return findings by severity, then by what they are worth, then by code; else as they came."""
    return tuple(
        sorted(findings, key=lambda one: (-one.severity.weight, -(one.worth_per_year or 0.0), one.code))
    )


def worst(findings: Iterable[Finding]) -> Severity | None:
    """Return the greatest severity among the findings, nothing where there are none."""
    return max((one.severity for one in findings), key=lambda severity: severity.weight, default=None)


def at_or_above(findings: Iterable[Finding], severity: Severity) -> tuple[Finding, ...]:
    """Return the findings that matter as much as this severity, or more."""
    return tuple(one for one in findings if one.severity.weight >= severity.weight)


def top(findings: Iterable[Finding], segment_id: str, n: int = 3) -> tuple[Finding, ...]:
    """Return the `n` most important findings that concern a segment."""
    return in_order(one for one in findings if segment_id in one.segments)[:n]


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
    )


def _broken(rule: Rule, error: Exception) -> Finding:
    return Finding(
        code="MOO001",
        name="rule-broken-down",
        severity=Severity.ERROR,
        subject_id=rule.code,
        subject=f"Rule {rule.code} ({rule.name})",
        says=f"The rule broke down with {type(error).__name__}, so nobody knows whether the model keeps it.",
        remedy=f"Leave {rule.code} out for now, and report it with the model if you may.",
        why="A rule that breaks down silently looks like one that is kept.",
        source="Moorings",
    )
