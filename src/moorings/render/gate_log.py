"""What the log of the gate holds of one account, as text and JSON."""

import json
from datetime import date

from moorings.render.figures import counted, full_date
from moorings.render.json_ import plain
from moorings.render.words import printable
from moorings.review.gate_log import Found, Logged


def why_text(found: Found) -> str:
    """Return each decision with its day, its reason and the rule."""
    lines = [line for one in found.decisions for line in _lines(one)]
    if found.unreadable:
        lines.append(f"{counted(found.unreadable, 'line')} of the log cannot be read.")
    return "".join(f"{printable(line)}\n" for line in lines)


def _lines(one: Logged) -> list[str]:
    about = f" {one.about}" if one.about else ""
    topic = f", about {one.topic}" if one.topic else ""
    until = f", until {one.until}" if one.until else ""
    return [
        f"{full_date(date.fromisoformat(one.day))}  {one.account_id}: {one.verdict}{about}{until}{topic}",
        f"  why   {one.reason}",
        f"  rule  {one.rule}",
        f"  model {one.version}",
    ]


def why_json(found: Found) -> str:
    """Return the decisions as JSON."""
    return json.dumps(plain(found), indent=2, ensure_ascii=False) + "\n"
