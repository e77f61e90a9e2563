"""What is accepted in a model: as text, JSON and CSV."""

import json
from collections.abc import Sequence
from datetime import date

from moorings.checks.accepted import Accepted, Standing
from moorings.render.figures import full_date
from moorings.render.tables import to_csv
from moorings.render.text.paper import Column, Paper

STANDINGS = {
    Standing.HOLDS: "holds",
    Standing.OVER: "over",
    Standing.IDLE: "nothing is found there any more",
    Standing.UNKNOWN: "no rule is called so",
}
"""How an acceptance stands, in words."""
COLUMNS = ("rule", "subject_id", "subject", "until", "standing", "reason", "by")
HEADINGS = (
    *(Column("rule"), Column("on", may_wrap=True), Column("until"), Column("stands", may_wrap=True)),
    *(Column("because", may_wrap=True), Column("by", may_wrap=True)),
)


def accepted_text(accepted: Sequence[Accepted], today: date, width: int, *, colour: bool = False) -> str:
    """Return a table of what is accepted, the first to be over first."""
    paper = Paper(width, colour)
    if not accepted:
        paper.sentence("No finding is accepted.")
        return paper.text()
    rows = (
        (one.rule, one.node, full_date(one.facts.until), *_said(one, today), one.facts.by) for one in accepted
    )
    paper.table(HEADINGS, rows)
    return paper.text()


def _said(one: Accepted, today: date) -> tuple[str, str]:
    return STANDINGS[one.standing(today)], one.facts.reason


def accepted_json(accepted: Sequence[Accepted], today: date) -> str:
    """Return what is accepted as a JSON list."""
    rows = [dict(zip(COLUMNS, _row(one, today), strict=True)) for one in accepted]
    return json.dumps(rows, indent=2, ensure_ascii=False) + "\n"


def accepted_csv(accepted: Sequence[Accepted], today: date) -> str:
    """Return what is accepted as a table."""
    return to_csv(COLUMNS, (_row(one, today) for one in accepted))


def _row(one: Accepted, today: date) -> tuple[str, ...]:
    facts, standing = one.facts, one.standing(today).value
    return one.rule, one.node_id, one.node, facts.until.isoformat(), standing, facts.reason, facts.by


def entered_text(one: Accepted, dropped: Sequence[str], *, withdrawn: bool) -> str:
    """Return in a sentence what was accepted or withdrawn, and what writing the file has dropped."""
    until = "" if withdrawn else f" until {full_date(one.facts.until)}"
    done = "is not accepted any more" if withdrawn else "is accepted"
    lost = (f"'{key}' has no place in the canonical form and was dropped." for key in dropped)
    return "".join(f"{line}\n" for line in (f"{one.rule} on {one.node} {done}{until}.", *lost))
