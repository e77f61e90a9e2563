"""A person holds more accounts than the decision allows.

## Why it matters
The limit of a book is part of the promise to every account in it. Above it reviews are missed, first with the quiet
customers.

## Example
The book of a success manager is limited to 25 accounts, and one of them holds 31.

## Instead
No one holds more than 25.

## Source
PostHog's handbook: a technical account manager holds fifteen accounts at the most, and books above that are looked at
each quarter.
"""

from collections.abc import Iterable, Iterator

from moorings.checks.rule import Case, Severity, Violation, about, rule
from moorings.checks.wording import counted
from moorings.coverage.region_words import listed
from moorings.drift.report import BookDrift


def check(case: Case) -> Iterator[Violation]:
    """Yield each relationship in which somebody's book is over its limit. People are named by their role."""
    for relationship in case.model.relationships:
        books = [
            one for one in (case.drift.books if case.drift else ()) if one.relationship == relationship.id
        ]
        if books:
            over = sum(book.accounts - book.limit for book in books)
            yield about(
                relationship,
                f"{_holders(books)}; the limit is {books[0].limit:,}.",
                f"Hand {counted(over, 'account')} over to somebody with room, or hire before the next one signs.",
            )


def _holders(books: Iterable[BookDrift]) -> str:
    """Return who holds how many, the largest book first: 2 success managers hold 31 and 28 accounts."""
    ordered = sorted(books, key=lambda book: -book.accounts)
    roles = {(book.role or "person").lower() for book in ordered}
    role = roles.pop() if len(roles) == 1 else "person"
    accounts = listed(f"{book.accounts:,}" for book in ordered)
    who = counted(len(ordered), role, "people" if role == "person" else "")
    return f"{who} {'holds' if len(ordered) == 1 else 'hold'} {accounts} accounts"


RULE = rule(
    __doc__,
    code="DRI004",
    name="book-over-limit",
    severity=Severity.WARNING,
    since="0.1",
    check=check,
    needs_data=True,
)
