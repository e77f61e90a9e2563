"""The same policy as older versions of the pages said it, so that what changed is told in sentences.

What the older pages leave out is as in the newer model.
"""

from dataclasses import replace

from moorings.examples.published.page import Page
from moorings.examples.published.posthog import pages
from moorings.examples.published.posthog.model import MODEL, NET_RETENTION, PAY_SPLIT
from moorings.examples.published.posthog.with_a_person import (
    ACCOUNT_MANAGER,
    HAND_OVER,
    NEW_TO_SUCCESS,
    SUCCESS_MANAGER,
    USUAL_BOOK,
)
from moorings.examples.published.posthog.without_a_person import FIRST_MONTHS
from moorings.model.fact import Limit
from moorings.model.relationship import Relationship
from moorings.model.remark import Statement

Earlier = tuple[Statement, Limit, str]
"""A statement as it is now, what was said before, and what a plain figure counted."""


def _said(relationship: Relationship, page: Page, *earlier: Earlier) -> Relationship:
    """Return the relationship with what a page said before."""
    before = {one.about: page.says(one.about, value, unit) for one, value, unit in earlier}
    now = [one for one, _, _ in earlier]
    said = tuple(before[one.about] if one in now else one for one in relationship.facts.statements)
    return replace(relationship, facts=relationship.facts.model_copy(update={"statements": said}))


def _covering(relationship: Relationship, book: int) -> Relationship:
    """Return the relationship with a book that is counted in accounts only."""
    limits = {"book": book, "book_revenue": None}
    return replace(relationship, coverage=relationship.coverage.model_copy(update=limits))


BEFORE = {
    ACCOUNT_MANAGER.id: _covering(
        _said(
            ACCOUNT_MANAGER,
            pages.SALES_WORK_BEFORE,
            (USUAL_BOOK, "up to 10 accounts", ""),
            (HAND_OVER, "3 months after closing", ""),
        ),
        pages.MOST_OF_AN_ACCOUNT_MANAGER,
    ),
    SUCCESS_MANAGER.id: _covering(
        _said(SUCCESS_MANAGER, pages.SUCCESS_WORK_BEFORE, (NEW_TO_SUCCESS, 3, "months")),
        pages.BOOK_OF_A_SUCCESS_MANAGER,
    ),
    FIRST_MONTHS.id: _covering(FIRST_MONTHS, pages.MOST_OF_AN_ONBOARDING_SPECIALIST_BEFORE),
}
MODEL_BEFORE = replace(
    MODEL,
    relationships=tuple(BEFORE.get(one.id, one) for one in MODEL.relationships),
    targets=tuple(
        replace(one, target=pages.NET_RETENTION_BEFORE) if one is NET_RETENTION else one
        for one in MODEL.targets
    ),
    settings=MODEL.settings.model_copy(
        update={"statements": (pages.SUCCESS_WORK_BEFORE.says(PAY_SPLIT.about, "90/10"),)}
    ),
)
