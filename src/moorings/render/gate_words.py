"""The words of the gate: what a verdict means, and a table of accounts in sentences."""

from moorings.decision import Verdict
from moorings.render.figures import Figures, count, counted, full_date
from moorings.review.gate import GateSummary, Listed

MEANING = {
    Verdict.KEEP: "treated as decided",
    Verdict.ENTITLED: "entitled",
    Verdict.PROMOTE: "entitled to more than they have",
    Verdict.DEMOTE: "had a right to what they have, and lost it",
    Verdict.IN_GRACE: "lost their right, and keep what they have until their grace ends",
    Verdict.EXCEPTION: "keep what they have by a documented exception",
    Verdict.REFUSE: "treated without a right to it",
    Verdict.WAITS: "qualify, and wait for a place",
    Verdict.UNKNOWN: "an attribute is missing that would tell",
    Verdict.NOTHING: "entitled to nothing of it",
}
ORDER = (
    Verdict.REFUSE,
    Verdict.DEMOTE,
    Verdict.IN_GRACE,
    Verdict.EXCEPTION,
    Verdict.WAITS,
    Verdict.PROMOTE,
    Verdict.UNKNOWN,
    Verdict.ENTITLED,
    Verdict.KEEP,
    Verdict.NOTHING,
)
"""What asks for somebody's attention first."""


def title(found: GateSummary) -> str:
    """Return what the page is about."""
    topic = f", for a question about {found.topic}" if found.topic else ""
    return f"{found.business}: who gets which relationship on {full_date(found.day)}{topic}"


def remarks(found: GateSummary) -> list[str]:
    """Return how many were asked, and what was found wrong on the way, in sentences."""
    says = [f"{counted(found.asked, 'account')} answered."]
    if found.left:
        says.append(f"{counted(found.left, 'account')} left and {_are(found.left)} not asked for.")
    if found.broken:
        says.append(f"{counted(found.broken, 'row')} cannot be used; the others are answered.")
    if found.missing:
        names = ", ".join(one.replace("_", " ") for one in found.missing)
        says.append(f"No account says its {names}: what hangs on that is unknown.")
    if found.in_two_segments:
        who = f"{counted(found.in_two_segments, 'account')} ({found.example_in_two})"
        says.append(f"{who} would fit several segments and {_are(found.in_two_segments)} in the first.")
    return says


def _are(number: int) -> str:
    return "is" if number == 1 else "are"


def titles(found: GateSummary) -> dict[str, str]:
    """Return the title of each relationship by its id."""
    return dict(found.titles)


def held_rows(found: GateSummary) -> list[tuple[str, ...]]:
    """Return a row a relationship: who is entitled to it, their revenue, and of how many it is unknown."""
    figures, names = Figures(found.currency), titles(found)
    return [
        (
            names[one.relationship],
            count(one.accounts),
            figures.money_a_year(one.revenue_per_year) if one.accounts else "",
            count(one.unknown) if one.unknown else "",
        )
        for one in found.held
    ]


def verdict_rows(found: GateSummary) -> list[tuple[str, ...]]:
    """Return a row a verdict and relationship, what asks for attention first."""
    figures, names = Figures(found.currency), titles(found)
    ordered = sorted(found.counted, key=lambda one: ORDER.index(one.verdict))
    return [
        (
            one.verdict.value,
            names.get(one.relationship, ""),
            count(one.accounts),
            figures.money_a_year(one.revenue_per_year),
            MEANING[one.verdict],
        )
        for one in ordered
    ]


def listed_row(one: Listed, found: GateSummary) -> tuple[str, ...]:
    """Return an account that is not treated as decided: the verdict, what it is about, why, and until when."""
    until = f", until {full_date(one.until)}" if one.until and "until" not in one.reason else ""
    return one.account_id, one.verdict, titles(found).get(one.about or "", ""), f"{one.reason}{until}"
