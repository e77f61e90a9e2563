"""The gate's answer for one account, and the decision table, as JSON and Markdown."""

import json

from moorings.decision import DecisionTable
from moorings.render.json_ import plain
from moorings.render.markdown import escaped, table
from moorings.review.gate_one import GateAnswer

SCHEMA = 1


def answer_json(found: GateAnswer) -> str:
    """Return the answer for one account as JSON."""
    return as_json(found)


def table_json(found: DecisionTable) -> str:
    """Return the decision table as JSON: everything that decides."""
    return as_json(found)


def table_markdown(found: DecisionTable) -> str:
    """Return the decision table as a person reads it: the segments, and who gets what, in the order of asking."""
    lines = [f"# {escaped(found.business)}: the decision table", ""]
    segments = [(one.title, one.criteria.says) for one in found.segments]
    lines += ["An account is in the first segment that holds.", "", *table(("segment", "who"), segments, 2)]
    rules = [
        (
            one.title,
            one.ladder,
            ", ".join(one.segments),
            one.way_in.says,
            one.stays_while.says if one.stays_while else "",
        )
        for one in found.rules
    ]
    lines += ["Of a ladder, the first that holds is the account's; all others add up.", ""]
    lines += table(("relationship", "ladder", "segments", "way in", "stays while"), rules, 5)
    return "\n".join(lines)


def as_json(value: object) -> str:
    """Return a value as JSON, with the version of its form."""
    content = plain(value)
    assert isinstance(content, dict)  # noqa: S101  # a dataclass is an object
    return json.dumps({"schema": SCHEMA, **content}, indent=2, ensure_ascii=False, allow_nan=False) + "\n"
