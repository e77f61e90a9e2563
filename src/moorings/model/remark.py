"""What people say beside the facts: findings that they accept, comments, and statements that may disagree."""

from datetime import date as Day  # noqa: N812  # one object below has a field named date
from datetime import datetime
from typing import Any

from pydantic import Field, model_validator

from moorings.model.base import Fact
from moorings.model.fact import Limit


class Acceptance(Fact):
    """A finding of one rule on this node that somebody means to live with."""

    rule: str = Field(min_length=1)
    """The rule, by its code."""
    reason: str = Field(min_length=1)
    """Why it is accepted."""
    until: Day
    """The last day on which that holds."""
    by: str = ""
    """Who accepted it, as a role."""


class AcceptedFacts(Fact):
    """`moorings:accepted` on any node: the findings on it that are accepted for a while."""

    findings: tuple[Acceptance, ...] = ()
    """One entry a rule."""

    @model_validator(mode="before")
    @classmethod
    def _may_be_a_list(cls, written: Any) -> Any:
        return {"findings": written} if isinstance(written, list) else written


class Comment(Fact):
    """One remark in a conversation about the node."""

    text: str = Field(min_length=1)
    """What was said."""
    at: datetime | None = None
    """When, as an ISO 8601 moment."""
    by: str = ""
    """Who said it, as a role."""

    @model_validator(mode="before")
    @classmethod
    def _may_be_a_text(cls, written: Any) -> Any:
        return {"text": written} if isinstance(written, str) else written


class CommentFacts(Fact):
    """`moorings:comments` on any node: what people said about it."""

    thread: tuple[Comment, ...] = ()
    """The oldest first."""

    @model_validator(mode="before")
    @classmethod
    def _may_be_a_list(cls, written: Any) -> Any:
        return {"thread": written} if isinstance(written, list) else written


class Statement(Fact):
    """What one source says about one thing. Two of them may disagree: neither is taken for the fact."""

    about: str = Field(min_length=1)
    """What is spoken of, in the same words in each statement on it."""
    value: Limit
    """What is said of it: a figure, money, yes or no, or words."""
    unit: str = ""
    """What a plain figure counts."""
    source: str = ""
    """Where it is said."""
    date: Day | None = None
    """When it was said, where that is known."""
