"""A coverage policy as Markdown, CSV and JSON."""

import json
from collections.abc import Iterable, Sequence

from moorings.render.coverage_words import (
    HEADINGS,
    OWN,
    example,
    ladders,
    left_by,
    more,
    remarks,
    row,
    shown,
    summary,
    way_out,
    without_tier,
)
from moorings.render.figures import Figures, counted, full_date
from moorings.render.json_ import plain
from moorings.render.tables import to_csv
from moorings.render.words import printable
from moorings.review.coverage.report import CoverageReport, Tier

SCHEMA = 1
CSV_HEADINGS = (
    *("ladder", "place", "id", "tier", "segments", "way_in", "way_out", "grace_days", "leaves"),
    *("rank", "book", "people", "topics", "except_topics", "exceptions", "accounts", "revenue_per_year"),
)


def coverage_json(report: CoverageReport) -> str:
    """Return everything as JSON: each tier, each finding with its witness, each account without a tier."""
    content = {"schema": SCHEMA, "summary": summary(report), "coverage": plain(report)}
    return json.dumps(content, indent=2, ensure_ascii=False, allow_nan=False) + "\n"


def coverage_csv(report: CoverageReport) -> str:
    """Return the table of tiers."""
    return to_csv(CSV_HEADINGS, map(_csv_row, report.tiers))


def _csv_row(tier: Tier) -> Sequence[str | int | float | None]:
    return (
        *(tier.ladder, tier.place, tier.id, tier.title, "; ".join(tier.segments)),
        *(tier.way_in, way_out(tier), tier.grace_days, tier.leaves),
        *(tier.rank, tier.book, tier.people, "; ".join(tier.topics), "; ".join(tier.except_topics)),
        *("; ".join(tier.exceptions), tier.accounts, tier.revenue_per_year),
    )


def coverage_markdown(report: CoverageReport) -> str:
    """Return the table of tiers, what is wrong, and whom the ladders leave out."""
    figures = Figures(report.currency)
    lines = [f"# {_literal(report.title)}: who gets what on {full_date(report.as_of)}", "", summary(report)]
    if report.accounts is not None:
        lines += ["", f"{counted(report.accounts, 'account')} asked."]
    for name, tiers in ladders(report):
        lines += ["", f"## Ladder: {_literal(name)}", "", *_table(tiers, report, figures)]
        beside = [f"- {_literal(tier.title)}: {_literal(text)}" for tier in tiers if (text := _more(tier))]
        beside += [
            f"- {OWN[one.why]}: {_literal(without_tier(one, figures))}" for one in left_by(name, report)
        ]
        lines += ["", *beside] if beside else []
    found, rest = shown(report.findings)
    told = [
        f"- **{one.severity.value}**: {_literal(' '.join(filter(None, (one.says, example(one), one.remedy))))}"
        for one in found
    ]
    lines += ["", "## What is wrong", "", *told, *([rest] if rest else [])] if told else []
    notes = [f"- {_literal(note)}" for note in remarks(report)]
    lines += ["", *notes] if notes else []
    return "\n".join(lines) + "\n"


def _table(tiers: Iterable[Tier], report: CoverageReport, figures: Figures) -> list[str]:
    with_accounts = report.accounts is not None
    headings = HEADINGS if with_accounts else HEADINGS[:5]
    rows = [row(tier, figures, with_accounts=with_accounts) for tier in tiers]
    rules = ["---"] * 5 + ["---:"] * (len(headings) - 5)
    return [_line(headings), _line(rules), *(_line(map(_literal, one)) for one in rows)]


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _more(tier: Tier) -> str:
    return "; ".join(f"{label} {text}" for label, text in more(tier) if text)


def _literal(text: str) -> str:
    """Return a text that Markdown shows as it is."""
    return "".join(f"\\{one}" if one in "\\`*_{}[]<>#|" else one for one in printable(text))
