"""The ladders in a terminal: who each tier takes, what nobody takes, what two take."""

from moorings.render.figures import Figures
from moorings.render.text.paper import Paper
from moorings.render.words import is_money, spoken, stretch
from moorings.review.verdict import Ladder, Review


def write_ladders(paper: Paper, review: Review, figures: Figures) -> None:
    """Write every ladder: its tiers from the highest, then gaps and overlaps."""
    for ladder in review.ladders:
        paper.heading(f"Ladder: {ladder.view.name}", f"by {spoken(ladder.view.attribute)}")
        paper.facts(_tiers(ladder, figures))
        paper.facts(_faults(ladder, figures))


def _tiers(ladder: Ladder, figures: Figures) -> list[tuple[str, str]]:
    money = is_money(ladder)
    return [
        (
            f"tier {rank}",
            f"{tier.title}: {stretch(tier.stretch, figures, money)}" + _more(tier.other_conditions),
        )
        for rank, tier in enumerate(reversed(ladder.view.tiers), 1)
    ]


def _faults(ladder: Ladder, figures: Figures) -> list[tuple[str, str]]:
    money = is_money(ladder)
    titles = {tier.relationship: tier.title for tier in ladder.view.tiers}
    gaps = [("nobody", stretch(gap, figures, money)) for gap in ladder.view.gaps]
    return gaps + [
        (
            "two at once",
            f"{stretch(one.stretch, figures, money)}: {titles[one.first]} and {titles[one.second]}",
        )
        for one in ladder.view.overlaps
    ]


def _more(other_conditions: bool) -> str:
    return ", and more conditions" if other_conditions else ""
