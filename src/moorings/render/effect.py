"""The effect of a treatment as JSON, CSV and Markdown."""

import json

from moorings.evidence.effect.report import Effect
from moorings.render.effect_words import (
    ARM_HEADINGS,
    BALANCE_HEADINGS,
    BALANCE_NOTE,
    DIFFERENCE_HEADINGS,
    arm_rows,
    balance_rows,
    difference_rows,
    facts,
    headline,
)
from moorings.render.figures import Figures, full_date
from moorings.render.json_ import plain
from moorings.render.markdown import bullets, escaped, table
from moorings.render.tables import Cell, to_csv

SCHEMA = 1
COLUMNS = ("what", "name", "n", "value", "low", "high", "p")


def effect_json(found: Effect) -> str:
    """Return everything as indented JSON: shares between 0 and 1, money in the model's currency."""
    content = plain(found)
    head = {"schema": SCHEMA, **(content if isinstance(content, dict) else {})}
    outcome = head.get("outcome")
    if isinstance(outcome, dict):
        for question in ("rows", "begins"):  # how the tables are asked is no part of what was found
            outcome.pop(question, None)
    return json.dumps(head, indent=2, ensure_ascii=False, allow_nan=False) + "\n"


def effect_csv(found: Effect) -> str:
    """Return a row for each group, each way of working out the difference, and each thing known before."""
    rows: list[tuple[Cell, ...]] = [("group", one.name, one.n, *one.figure, None) for one in found.arms]
    if one := found.plain:
        rows.append(("difference", "plain", None, one.value, one.low, one.high, one.p))
    if again := found.drawn_again:
        rows.append(("difference", "drawn again", None, *again, None))
    if alike := found.alike:
        told = alike.difference
        rows.append(("difference", "alike accounts", None, told.value, told.low, told.high, told.p))
    if hazards := found.hazards:
        rows.append(("hazard ratio", "treated to others", hazards.left, *hazards.ratio, hazards.p))
    if found.smallest is not None:
        rows.append(
            ("smallest difference found four times in five", "", None, found.smallest, None, None, None)
        )
    if found.unknown:
        rows.append(("unknown", found.unknown, None, None, None, None, None))
    for each in found.balance:
        rows.append(("before, treated", each.name, None, each.treated, None, None, None))
        rows.append(("before, others", each.name, None, each.others, None, None, None))
    return to_csv(COLUMNS, rows)


def effect_markdown(found: Effect) -> str:
    """Return what was found as sentences and tables."""
    figures = Figures(found.currency)
    lines = [
        f"# {escaped(found.title)}: an effect, {full_date(found.as_of)}",
        "",
        escaped(headline(found, figures)),
        "",
    ]
    lines += bullets(f"{label}: {text}" for label, text in facts(found, figures) if text)
    if found.arms:
        lines += table(ARM_HEADINGS, arm_rows(found, figures))
        lines += table(DIFFERENCE_HEADINGS, difference_rows(found, figures))
    if found.balance:
        lines += ["## Before", "", *table(BALANCE_HEADINGS, balance_rows(found)), escaped(BALANCE_NOTE), ""]
    return "\n".join(lines).rstrip("\n") + "\n"
