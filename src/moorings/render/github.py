"""The findings as annotations of a workflow on GitHub, which shows them beside the lines of a change.

Source: GitHub, Workflow commands for GitHub Actions: `::error file=…,line=…,title=…::message`.
"""

from collections.abc import Iterable, Iterator

from moorings.checks.rule import Finding, Severity
from moorings.checks.run import still_open

COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def findings_github(findings: Iterable[Finding]) -> Iterator[str]:
    """Yield a line for each finding; what is accepted asks for nobody's attention and is left out."""
    for one in still_open(findings):
        known = {"file": one.file, "line": str(one.line or ""), "title": f"{one.code} {one.name}"}
        place = ",".join(f"{key}={_property(text)}" for key, text in known.items() if text)
        message = _message(f"{one.subject}: {one.says} {one.remedy}")
        yield f"::{COMMANDS[one.severity]} {place}::{message}\n"


def _message(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")
