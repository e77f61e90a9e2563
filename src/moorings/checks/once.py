"""What is so of all that were asked is told once, and not once for each."""

from collections.abc import Iterator, Sequence

from moorings.checks.rule import Case, Violation, about_business


def once_for_all(case: Case, found: Sequence[Violation], asked: int, says: str) -> Iterator[Violation]:
    """Yield what was found; where all of several broke the rule, one violation about the business that says so.

    `asked` is how many could have.
    """
    if len(found) < 2 or len(found) < asked:
        yield from found
        return
    segments = tuple(dict.fromkeys(ref for one in found for ref in one.segments))
    yield about_business(case.model, says, found[0].remedy, segments)
