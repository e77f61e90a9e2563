"""The findings as SARIF 2.1.0, which code hosts and editors show beside the file.

Source: OASIS, Static Analysis Results Interchange Format (SARIF) Version 2.1.0.
"""

import json
from collections.abc import Iterable, Iterator, Sequence

from moorings.checks.family import BY_LETTERS
from moorings.checks.registry import RULES
from moorings.checks.rule import Finding, Rule
from moorings.render.uri import uri_of

Json = dict[str, object]
SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
NAMED = {rule.code: rule for rule in RULES}


def findings_sarif(findings: Sequence[Finding], version: str) -> str:
    """Return the findings as one run of this version of Moorings; what is accepted is there as suppressed."""
    rules = {one.code: one for one in reversed(findings)}
    order = {code: index for index, code in enumerate(sorted(rules))}
    driver = {"name": "Moorings", "version": version, "rules": [_rule(rules[code]) for code in order]}
    run = {"tool": {"driver": driver}, "results": [_result(one, order[one.code]) for one in findings]}
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, indent=2, ensure_ascii=False) + "\n"


def _rule(finding: Finding) -> Json:
    """Return what is to be known of a finding's rule; of one that has no file of its own, what the finding tells."""
    rule = NAMED.get(finding.code)
    title = rule.title if rule else finding.name.replace("-", " ").capitalize()
    shown: Json = {
        "id": finding.code,
        "name": finding.name,
        "shortDescription": {"text": f"{title}."},
        "fullDescription": {"text": finding.why},
        "help": {"text": "\n\n".join(f"{heading}: {text}" for heading, text in _sections(rule, finding))},
        "defaultConfiguration": {"level": finding.severity.value},
        "properties": {"tags": [BY_LETTERS[rule.family].name if rule else "file"]},
    }
    return shown


def _sections(rule: Rule | None, finding: Finding) -> Iterable[tuple[str, str]]:
    if rule:
        return rule.sections.items()
    return (("Why it matters", finding.why), ("Source", finding.source))


def _result(finding: Finding, index: int) -> Json:
    result: Json = {
        "ruleId": finding.code,
        "ruleIndex": index,
        "level": finding.severity.value,
        "message": {"text": f"{finding.subject}: {finding.says} {finding.remedy}"},
        "locations": [dict(_location(finding))],
        "partialFingerprints": {"ruleAndSubject/v1": f"{finding.code}:{finding.subject_id}"},
    }
    if finding.accepted:
        reason = f"Until {finding.accepted.until.isoformat()}: {finding.accepted.reason}"
        result["suppressions"] = [{"kind": "inSource", "status": "accepted", "justification": reason}]
    return result


def _location(finding: Finding) -> Iterator[tuple[str, object]]:
    if finding.file:
        region = {"region": {"startLine": finding.line}} if finding.line else {}
        yield "physicalLocation", {"artifactLocation": {"uri": uri_of(finding.file)}, **region}
    yield (
        "logicalLocations",
        [{"name": finding.subject, "fullyQualifiedName": finding.subject_id, "kind": "element"}],
    )
