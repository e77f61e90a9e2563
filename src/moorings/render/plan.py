"""The best mix in a terminal, as Markdown, as CSV, and as JSON."""

import json

from moorings.economics.mix.plan import Plan
from moorings.render.figures import Figures, full_date
from moorings.render.json_ import plain
from moorings.render.markdown import bullets, escaped, table
from moorings.render.plan_words import (
    POOL_HEADINGS,
    TIER_HEADINGS,
    ground_in_words,
    headline,
    pool_rows,
    reasons_in_words,
    relationship_titles,
    shortages_in_words,
    threshold,
    tier_rows,
)
from moorings.render.tables import to_csv
from moorings.render.text.paper import Column, Paper

SCHEMA = 1
COLUMNS = (
    "segment",
    "relationship",
    "from_revenue_a_year",
    "accounts",
    "revenue_a_year",
    "earns_before_people",
    "currency",
)
TIERS = tuple(Column(heading, is_figure=at > 2, may_wrap=at < 2) for at, heading in enumerate(TIER_HEADINGS))
POOLS = tuple(Column(heading, is_figure=at > 0) for at, heading in enumerate(POOL_HEADINGS))


def plan_text(plan: Plan, *, width: int, colour: bool) -> str:
    """Return the plan for a terminal so many columns wide."""
    paper, figures = Paper(width, colour), Figures(plan.currency)
    paper.title(f"The best mix: {plan.title}, {full_date(plan.as_of)}")
    paper.sentence(headline(plan, figures), "bold")
    paper.bullets(shortages_in_words(plan.shortages, figures))
    if answer := plan.mix.answer:
        paper.heading("Who gets what")
        paper.table(TIERS, tier_rows(plan, answer, figures))
        paper.gap()
        paper.table(POOLS, pool_rows(plan, answer, figures))
    if plan.reasons:
        paper.heading("Why")
        paper.bullets(reasons_in_words(plan, figures))
    paper.heading("What it rests on")
    paper.bullets(ground_in_words(plan, figures))
    return paper.text()


def plan_markdown(plan: Plan) -> str:
    """Return the plan as Markdown."""
    figures = Figures(plan.currency)
    lines = [f"# The best mix: {escaped(plan.title)}", "", f"As of {full_date(plan.as_of)}.", ""]
    lines += [escaped(headline(plan, figures)), ""]
    lines += bullets(shortages_in_words(plan.shortages, figures))
    if answer := plan.mix.answer:
        lines += table(TIER_HEADINGS, tier_rows(plan, answer, figures), words=3)
        lines += table(POOL_HEADINGS, pool_rows(plan, answer, figures))
    if plan.reasons:
        lines += ["## Why", "", *bullets(reasons_in_words(plan, figures))]
    lines += ["## What it rests on", "", *bullets(ground_in_words(plan, figures))]
    return "\n".join(lines).rstrip() + "\n"


def plan_csv(plan: Plan) -> str:
    """Return a row for each relationship of each segment, or of all accounts."""
    titles, names = {one.key: one.title for one in plan.grounds}, relationship_titles(plan)
    tiers = plan.mix.answer.tiers if plan.mix.answer else ()
    return to_csv(
        COLUMNS,
        (
            (
                titles[one.ground],
                names[one.candidate],
                threshold(plan, one),
                one.accounts,
                one.revenue,
                one.earns,
                plan.currency,
            )
            for one in tiers
        ),
    )


def plan_json(plan: Plan) -> str:
    """Return the plan as indented JSON: every figure, the threshold of each tier, and the sentences."""
    figures = Figures(plan.currency)
    tiers = plan.mix.answer.tiers if plan.mix.answer else ()
    sentences = (
        headline(plan, figures),
        *shortages_in_words(plan.shortages, figures),
        *reasons_in_words(plan, figures),
    )
    content = {
        "schema": SCHEMA,
        "sentences": list(sentences),
        "thresholds": [
            {"ground": one.ground, "relationship": one.candidate, "from_revenue_a_year": threshold(plan, one)}
            for one in tiers
        ],
        "plan": plain(plan),
    }
    return json.dumps(content, indent=2, ensure_ascii=False, allow_nan=False) + "\n"
