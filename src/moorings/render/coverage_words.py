"""A coverage policy in words: the rows of its table of tiers, and sentences on whom it leaves out."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from moorings.checks.rule import Severity
from moorings.render.figures import Figures, count, counted
from moorings.review.coverage.report import CoverageReport, Found, Left, Tier, WithoutTier

HEADINGS = ("tier", "for", "in", "out", "grace", "accounts", "revenue")
OWN = {Left.GAP: "Nobody", Left.UNASSIGNED: "In no segment", Left.UNKNOWN: "Unknown"}
AS_IT_CAME_IN = "as it came in"
WHEN = {"at_once": "", "month": "with the month", "quarter": "with the quarter"}
ACCOUNTS_NAMED = 12
FINDINGS_SHOWN = 8
"""How many findings of one kind are shown of a ladder; JSON has them all."""


def row(tier: Tier, figures: Figures, *, with_accounts: bool) -> tuple[str, ...]:
    """Return the tier's row of the table, below HEADINGS; without accounts, two cells less."""
    told = (
        f"{tier.place}. {tier.title}",
        ", ".join(tier.segments),
        tier.way_in,
        way_out(tier),
        f"{tier.grace_days} days" if tier.grace_days else "none",
    )
    return (
        (*told, count(tier.accounts), figures.money_a_year(tier.revenue_per_year)) if with_accounts else told
    )


def way_out(tier: Tier) -> str:
    """Return when an account leaves: the bounds while which it stays, and the day that is waited for."""
    stays = f"stays while {tier.way_out}" if tier.way_out else AS_IT_CAME_IN
    return ", ".join(filter(None, (stays, WHEN[tier.leaves])))


def more(tier: Tier) -> Iterator[tuple[str, str]]:
    """Yield what a tier asks for beside its criteria, each under its name."""
    yield "rank", tier.rank
    yield "book", f"{counted(tier.book, 'account')} a person" if tier.book else ""
    yield "people", count(tier.people) if tier.people is not None else ""
    yield "topics", ", ".join(tier.topics)
    yield "but not", ", ".join(tier.except_topics)
    yield "exceptions", "; ".join(tier.exceptions)


def ladders(report: CoverageReport) -> list[tuple[str, list[Tier]]]:
    """Return the tiers by ladder."""
    return [(name, list(tiers)) for name, tiers in groupby(report.tiers, key=lambda tier: tier.ladder)]


def summary(report: CoverageReport) -> str:
    """Return in a sentence what was found."""
    if not report.findings:
        return "No gap, no overlap, and every tier has a way in and a way out."
    counts = {one: sum(found.severity is one for found in report.findings) for one in Severity}
    told = [counted(number, severity.value) for severity, number in counts.items() if number]
    return f"Found: {', '.join(told)}."


def shown(found: Sequence[Found]) -> tuple[list[Found], str]:
    """Return the findings to show, the first of each kind and ladder, and how many of which are left."""
    by_kind: dict[tuple[str, str], list[Found]] = {}
    for one in found:
        by_kind.setdefault((one.ladder, one.kind), []).append(one)
    told = [one for several in by_kind.values() for one in several[:FINDINGS_SHOWN]]
    left = len(found) - len(told)
    return told, f"… and {count(left)} more; all in --format json" if left else ""


def example(found: Found) -> str:
    """Return the account that shows the finding, in a sentence that begins with who takes it."""
    if not found.witness:
        return ""
    takers = {"gap": "Nobody: ", "no-segment": "Nobody: ", "overlap": "Two: ", "segments-overlap": "Two: "}
    return f"{takers.get(found.kind, 'For example ')}{found.witness}."


def without_tier(one: WithoutTier, figures: Figures) -> str:
    """Return whom a ladder leaves out: 3 accounts worth £12,000 a year: A1, A2, A3."""
    worth = f" worth {figures.money_a_year(one.revenue_per_year)}" if one.revenue_per_year is not None else ""
    return f"{counted(len(one.accounts), 'account')}{worth}: {named(one.accounts)}"


def named(accounts: Sequence[str]) -> str:
    """Return the first accounts by id, and how many are left."""
    rest = len(accounts) - ACCOUNTS_NAMED
    return ", ".join(accounts[:ACCOUNTS_NAMED]) + (f" … and {count(rest)} more" if rest > 0 else "")


def remarks(report: CoverageReport) -> Iterator[str]:
    """Yield what is to be known of the accounts that were asked."""
    yield from report.notes
    for one in report.set_aside:
        examples = f" (such as {'; '.join(one.examples)})" if one.examples else ""
        yield f"{counted(one.rows, 'row')} set aside: {one.reason}{examples}."


def left_by(ladder: str, report: CoverageReport) -> Iterable[WithoutTier]:
    """Return whom a ladder leaves out, by the reason."""
    return (one for one in report.without_tier if one.ladder == ladder)
