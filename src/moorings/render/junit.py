"""The findings as JUnit XML, which nearly every build server reads: a test case for each finding."""

import re
from collections.abc import Collection, Sequence
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from moorings.checks.rule import Finding
from moorings.render.findings import acceptance, place

NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 has no way to write."""


def findings_junit(findings: Sequence[Finding], failing: Collection[Finding]) -> str:
    """Return one suite: what fails is a failure, what is accepted is skipped, all else passes and says what it is."""
    suite, fails = Element("testsuite", name="moorings check"), frozenset(failing)
    for one in findings:
        _case(suite, one, is_failing=one in fails)
    if not findings:
        SubElement(suite, "testcase", classname="moorings", name="no findings")
    for name, count in (
        ("tests", len(suite)),
        ("failures", len(suite.findall("testcase/failure"))),
        ("skipped", len(suite.findall("testcase/skipped"))),
    ):
        suite.set(name, str(count))
    root = Element("testsuites")
    root.append(suite)
    indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(root, encoding="unicode") + "\n"


def _case(suite: Element, one: Finding, *, is_failing: bool) -> None:
    name = _text(f"{one.code} {one.name}: {one.subject}")
    case = SubElement(suite, "testcase", classname=f"moorings.{one.name}", name=name)
    if one.file:
        case.set("file", _text(one.file))
    if one.line:
        case.set("line", str(one.line))
    told = _text("\n".join(filter(None, (one.says, one.remedy, one.why, place(one)))))
    if one.accepted:
        SubElement(case, "skipped", message=_text(acceptance(one)))
    elif is_failing:
        SubElement(case, "failure", type=one.severity.value, message=_text(one.says)).text = told
    else:
        SubElement(case, "system-out").text = f"{one.severity.value}: {told}"


def _text(text: str) -> str:
    return NOT_IN_XML.sub("\ufffd", text)
