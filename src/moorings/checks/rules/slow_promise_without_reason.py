"""A promise lets customers wait a week or more, and says not why.

## Why it matters
A long wait can be a good decision: it gives other customers time to answer, and keeps people free for those who pay
for them. Without the reason it looks like neglect, and the next colleague shortens it out of kindness.

## Example
A community in which the business answers after 14 days, without a reason.

## Instead
The same, with the reason: other customers are to answer first.

## Source
PostHog's handbook: two weeks for the free plan, on purpose, so that the community has a chance to answer. A reason is
stored with the promise, and silences this.
"""

from collections.abc import Iterator

from moorings.checks.promises import is_slow, waits
from moorings.checks.rule import Case, Severity, Violation, about, rule


def check(case: Case) -> Iterator[Violation]:
    """Yield each relationship that promises an answer after a working week or later, and gives no reason."""
    for bond in case.bonds:
        promise = bond.facts.promise
        if promise and is_slow(promise) and not promise.reason.strip():
            yield about(
                bond,
                f"It lets customers wait {waits(promise)} for a first answer, and does not say why.",
                "Write the reason into the promise; or shorten the wait, if there is none.",
            )


RULE = rule(
    __doc__,
    code="LIF014",
    name="slow-promise-without-reason",
    severity=Severity.NOTE,
    since="0.2",
    check=check,
)
