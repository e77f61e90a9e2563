"""What sources say, before and after: a clause for each thing that they say otherwise."""

from collections.abc import Iterator, Sequence

from moorings.model.remark import Statement
from moorings.review.difference.values import in_words, is_same, joined


def statement_changes(old: Sequence[Statement], new: Sequence[Statement]) -> Iterator[str]:
    """Yield a clause for each thing of which other things are said: the usual book, as stated: 10 instead of 15."""
    for about in dict.fromkeys(one.about for one in (*new, *old)):
        was, now = ([one for one in said if one.about == about] for said in (old, new))
        came = [one for one in now if all(not is_same(one, other) for other in was)]
        went = [one for one in was if all(not is_same(one, other) for other in now)]
        if came or went:
            yield f"{about}, as stated: {_instead(went, came)}"


def _instead(old: Sequence[Statement], new: Sequence[Statement]) -> str:
    was, now = joined([*map(_said, old)]), joined([*map(_said, new)])
    if not old:
        return f"{now}, where nothing was said"
    if not new:
        return f"nothing is said any more; it was {was}"
    if was == now:
        return f"{now} by {joined([*map(_source, new)])} instead of {joined([*map(_source, old)])}"
    return f"{now} instead of {was}"


def _said(statement: Statement) -> str:
    unit = statement.unit if statement.unit == "%" else f" {statement.unit}"
    return f"{in_words(statement.value)}{unit}".rstrip()


def _source(statement: Statement) -> str:
    day = f", {in_words(statement.date)}" if statement.date else ""
    return f"{statement.source or 'no source'}{day}"
