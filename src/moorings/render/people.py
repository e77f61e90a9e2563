"""Who is named: nobody, unless asked for. A person's role with a letter stands for the name in every output."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from moorings.drift.report import DriftReport, Way
from moorings.render.words import spoken
from moorings.review.verdict import Review
from moorings.review.worklist import Worklist

NO_ROLE = "person"


def as_shown(review: Review) -> Review:
    """Return the review as its readers may see it: with names where `names` allows, else with roles."""
    if review.names or review.drift is None:
        return review
    aliases = aliases_of(review.drift)
    return replace(
        review,
        drift=_without_names(review.drift, aliases),
        segments=tuple(
            replace(
                segment,
                findings=tuple(replace(one, says=_unnamed(one.says, aliases)) for one in segment.findings),
            )
            for segment in review.segments
        ),
        findings=tuple(replace(one, says=_unnamed(one.says, aliases)) for one in review.findings),
    )


def without_names(found: Worklist) -> Worklist:
    """Return a list of work in which roles with letters stand for people; the role itself stays."""
    aliases = aliases_of(found.report)
    items = tuple(
        replace(
            one,
            owner=aliases.get(one.owner or ""),
            subject=aliases.get(one.subject, one.subject) if one.way is Way.BOOK_OVER_LIMIT else one.subject,
            says=_unnamed(one.says, aliases),
        )
        for one in found.items
    )
    return replace(found, items=items, report=_without_names(found.report, aliases))


def aliases_of(drift: DriftReport) -> dict[str, str]:
    """Return for each person their role and a letter (success manager B), the same in every output."""
    roles: dict[str, str] = {}
    books = [(one.person, one.role) for one in drift.books]
    accounts = [(one.person, one.role) for one in drift.accounts if one.person]
    for person, role in books + accounts:
        roles[person] = roles.get(person) or spoken(role or "")
    aliases, used = dict[str, str](), defaultdict[str, int](int)
    for person in sorted(roles):
        title = roles[person] or NO_ROLE
        aliases[person] = f"{title} {_letters(used[title])}"
        used[title] += 1
    return aliases


def _without_names(drift: DriftReport, aliases: dict[str, str]) -> DriftReport:
    return replace(
        drift,
        accounts=tuple(
            replace(one, person=aliases.get(one.person or ""), says=_unnamed(one.says, aliases))
            for one in drift.accounts
        ),
        books=tuple(replace(one, person=aliases[one.person]) for one in drift.books),
    )


def _unnamed(text: str, aliases: dict[str, str]) -> str:
    names = sorted(_recognisable(aliases), key=len, reverse=True)
    if not names:
        return text
    pattern = re.compile(rf"(?<!\w)({'|'.join(map(re.escape, names))})(?!\w)")
    return pattern.sub(lambda found: aliases[found[0]], text)


def _recognisable(names: Iterable[str]) -> list[str]:
    """Return the names that cannot be mistaken for a word or a number in a sentence."""
    return [name for name in names if len(name) > 2 and any(one.isalpha() for one in name)]


def _letters(index: int) -> str:
    """Return A to Z, then AA, AB and so on."""
    rest, letter = divmod(index, 26)
    return (_letters(rest - 1) if rest else "") + chr(ord("A") + letter)
