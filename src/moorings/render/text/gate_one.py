"""The gate's answer for one account in the terminal."""

from moorings.decision import Verdict
from moorings.render.figures import full_date
from moorings.render.text.paper import Paper
from moorings.review.gate_one import GateAnswer

OF_THE_ANSWER = frozenset({Verdict.ENTITLED, Verdict.NOTHING, Verdict.UNKNOWN})
"""Verdicts that say no more than what the account is entitled to: nobody said what it has now."""
ANSWERS = {True: "✓ entitled", False: "✗ refused", None: "? unknown"}


def answer_text(found: GateAnswer, width: int, *, colour: bool = False) -> str:
    """Return what the gate says of one account: the answer and why, then everything that it is entitled to."""
    paper = Paper(width, colour)
    who = found.account_id or "The account"
    name = f" {found.about.title}" if found.about else ""
    paper.sentence(f"{ANSWERS[found.entitled]}{name}  {who}, {full_date(found.day)}", "bold")
    until = full_date(found.until) if found.until else ""
    about = found.about
    paper.facts(
        (
            ("why", about.reason if about else "nothing is decided"),
            ("rule", about.rule if about else ""),
            ("verdict", "" if found.verdict in OF_THE_ANSWER else found.verdict.value),
            ("until", until),
            ("topic", found.topic),
            ("segment", found.segment),
            ("entitled to", "; ".join(one.title for one in found.given) or "nothing"),
            ("unknown", "; ".join(one.title for one in found.replies if one.entitled is None)),
            ("room", _room(found)),
        )
    )
    return paper.text()


def _room(found: GateAnswer) -> str:
    names = " and ".join(found.room_unasked)
    return f"whether {names} has a place free shows only with --accounts" if names else ""
