"""A coverage policy in a terminal: the table of tiers, what is wrong with it, whom it leaves out."""

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
    without_tier,
)
from moorings.render.figures import Figures, counted, full_date
from moorings.render.text.paper import Column, Paper
from moorings.review.coverage.report import CoverageReport, Tier

COLUMNS = (
    *(Column(heading, may_wrap=True) for heading in HEADINGS[:4]),
    Column(HEADINGS[4]),
    *(Column(heading, is_figure=True) for heading in HEADINGS[5:]),
)


def coverage_text(report: CoverageReport, width: int, *, colour: bool = False) -> str:
    """Return the report for a terminal so many columns wide."""
    paper, figures = Paper(width, colour), Figures(report.currency)
    paper.title(f"{report.title}: who gets what on {full_date(report.as_of)}")
    paper.sentence(summary(report), "bold")
    if report.accounts is not None:
        paper.sentence(f"{counted(report.accounts, 'account')} asked.")
    for name, tiers in ladders(report):
        _write_ladder(paper, name, tiers, report, figures)
    _write_findings(paper, report)
    paper.bullets(remarks(report))
    return paper.text()


def _write_ladder(
    paper: Paper, name: str, tiers: list[Tier], report: CoverageReport, figures: Figures
) -> None:
    paper.heading(f"Ladder: {name}", "the first tier whose criteria hold gets the account")
    with_accounts = report.accounts is not None
    columns = COLUMNS if with_accounts else COLUMNS[:5]
    paper.table(columns, (row(tier, figures, with_accounts=with_accounts) for tier in tiers))
    for tier in tiers:
        facts = [(label, text) for label, text in more(tier) if text]
        if facts:
            paper.subheading(tier.title)
            paper.facts(facts)
    left = [(OWN[one.why], without_tier(one, figures)) for one in left_by(name, report)]
    if left:
        paper.gap()
        paper.facts(left)


def _write_findings(paper: Paper, report: CoverageReport) -> None:
    found, rest = shown(report.findings)
    if found:
        paper.heading("What is wrong")
    for one in found:
        paper.sentence(f"{one.says} [{one.severity.value} {one.code}]", indent=2)
        paper.facts((("witness", example(one)), ("do", one.remedy)))
        paper.gap()
    if rest:
        paper.sentence(rest, "dim", 2)
