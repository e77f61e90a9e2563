"""What differs between two models: as sentences in the terminal, as Markdown, as JSON."""

import json
from collections.abc import Iterable

from moorings.render.figures import Figures, counted
from moorings.render.json_ import plain
from moorings.render.text.paper import Paper
from moorings.render.words import printable
from moorings.review.difference.change import Change, Difference, Move

SCHEMA = 1
SHOWN = 12
"""How many accounts, or nodes that nobody reads, are named before the rest is counted."""


def difference_text(found: Difference, width: int, *, colour: bool = False) -> str:
    """Return the difference in sentences, each with whom it moves and the decision behind it."""
    paper = Paper(width, colour)
    paper.title(_title(found))
    for says, more in _paragraphs(found):
        paper.bullets([" ".join((says, *more))])
    for sentence in _remarks(found):
        paper.sentence(sentence)
    return paper.text()


def difference_markdown(found: Difference) -> str:
    """Return the difference as a Markdown list."""
    lines = [f"# {_literal(_title(found))}", ""]
    lines += [
        f"- **{_literal(says)}** {_literal(' '.join(more))}".rstrip() for says, more in _paragraphs(found)
    ]
    remarks = [_literal(one) for one in _remarks(found)]
    return "\n".join([*lines, *(["", *remarks] if remarks else [])]) + "\n"


def difference_json(found: Difference) -> str:
    """Return the difference as JSON: each change, each move with all of its accounts."""
    figures = Figures(found.currency)
    content = {
        "schema": SCHEMA,
        "sentences": [" ".join((says, *more)) for says, more in _paragraphs(found)],
        "move_sentences": [move_sentence(one, figures) for one in found.moves],
        "difference": plain(found),
    }
    return json.dumps(content, indent=2, ensure_ascii=False, allow_nan=False) + "\n"


def move_sentence(move: Move, figures: Figures) -> str:
    """Return a move as a manager would say it: 14 accounts worth £770,000 a year move to pooled help."""
    who = counted(len(move.accounts), "account")
    if move.revenue_per_year is None:
        worth = ", of unknown revenue,"
    else:
        rest = (
            f" and more, for of {move.revenue_unknown} the revenue is unknown,"
            if move.revenue_unknown
            else ""
        )
        worth = f" worth {figures.money_a_year(move.revenue_per_year)}{rest}"
    return f"{who}{worth} {_whither(move)}."


def _whither(move: Move) -> str:
    s = "s" if len(move.accounts) == 1 else ""
    before, after = " and ".join(move.before), " and ".join(move.after)
    if move.stays_by_way_out:
        return f"no longer qualif{'ies' if s else 'y'} for {before} and keep{s} it by the way out"
    grace = f", after {move.grace_days} days of grace" if move.grace_days and move.before else ""
    if not after:
        return f"lose{s} {before}{grace}"
    return f"move{s} from {before} to {after}{grace}" if before else f"gain{s} {after}"


def _title(found: Difference) -> str:
    if found.old_title == found.new_title:
        return f"{found.new_title}: what changed"
    return f"From {found.old_title} to {found.new_title}: what changed"


def _paragraphs(found: Difference) -> list[tuple[str, list[str]]]:
    """Return each change with whom it moves and by which decision; a move is told once, at its first cause."""
    figures = Figures(found.currency)
    told: set[int] = set()
    paragraphs = []
    for change in found.changes:
        more = _moved_by(change, found.moves, told, figures)
        if change.decisions:
            more.append(f"Decision: {'; '.join(change.decisions)}.")
        paragraphs.append((change.says, more))
    rest = [one for place, one in enumerate(found.moves) if place not in told]
    return paragraphs + [(move_sentence(one, figures), []) for one in rest]


def _moved_by(change: Change, moves: Iterable[Move], told: set[int], figures: Figures) -> list[str]:
    says = []
    for place, move in enumerate(moves):
        if place not in told and change.subject_id in move.causes:
            told.add(place)
            says.append(move_sentence(move, figures))
    return says


def _remarks(found: Difference) -> list[str]:
    if found.is_nothing:
        return ["Nothing changed: the two say the same."]
    says = []
    if found.accounts is not None:
        moved = sum(len(one.accounts) for one in found.moves if not one.stays_by_way_out)
        says.append(f"{counted(found.accounts, 'account')} asked under both; {moved:,} would move.")
    if found.undetermined:
        rest = len(found.undetermined) - SHOWN
        more = f" and {rest:,} more" if rest > 0 else ""
        named = ", ".join(found.undetermined[:SHOWN])
        says.append(
            f"Of {len(found.undetermined):,} it cannot be told, for want of an attribute: {named}{more}."
        )
    if found.unread:
        rest = len(found.unread) - SHOWN
        more = f" and {rest:,} more" if rest > 0 else ""
        says.append(f"Beside the business model: {'; '.join(found.unread[:SHOWN])}{more}.")
    return says


def _literal(text: str) -> str:
    """Return a text that Markdown shows as it is."""
    return "".join(f"\\{one}" if one in "\\`*_{}[]<>#|" else one for one in printable(text))
