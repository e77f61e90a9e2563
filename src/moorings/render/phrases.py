"""The sentences of a review that the terminal and the page share."""

from datetime import date

from moorings.checks.rule import Finding
from moorings.render.figures import Figures, counted, full_date, hours, share, since
from moorings.render.summary import Summary
from moorings.review.verdict import DeclaredRelationship, DriftOfSegment, Review, SegmentReview


def headline(summary: Summary, figures: Figures) -> str:
    """Return the three numbers that matter in a sentence."""
    if summary.accounts is None:
        return "No customer data tell what customers really get, so whether practice drifted is unknown."
    if not summary.accounts:
        return "No account was seen to get more or less than was decided."
    says = [f"{counted(summary.accounts, 'account')} drifted from the decision"]
    if summary.accounts_with_more:
        says.append(f"surplus care costs {figures.money_a_year(summary.cost_per_year)}")
    if summary.accounts_with_less:
        says.append(
            f"{figures.money_a_year(summary.revenue_concerned)} of revenue gets less than was decided"
        )
    return "; ".join(says) + "."


def ground(review: Review) -> str:
    """Return what the review rests on: the day, the allowed share, the window of the data."""
    says = [f"An account may cost {share(review.allowed_share)} of its revenue."]
    if review.data:
        window = review.data.window
        says.append(f"Measured from {full_date(window.first)} to {full_date(window.last)}.")
        if not review.data.as_of_is_given:
            says.append("The day is the last that the data know.")
    return " ".join(says)


def revenue(segment: SegmentReview, figures: Figures) -> str:
    """Return the segment's revenue, in all and an account, and where that is known from."""
    per_account = figures.money_a_year(segment.revenue_per_account)
    basis = f" ({segment.revenue_basis})" if segment.revenue_basis else ""
    if segment.revenue_per_account is None:
        return figures.money_a_year(segment.revenue_per_year)
    if segment.revenue_per_year is None:
        return f"{per_account} an account{basis}"
    return f"{figures.money_a_year(segment.revenue_per_year)}, {per_account} an account{basis}"


def cost(relationship: DeclaredRelationship, figures: Figures) -> str:
    """Return what an account costs: a later year, the first year, with its part of the fixed cost."""
    what = relationship.cost
    if is_unpriced(relationship):
        return f"counted in hours: {hours(what.yearly_hours)} an account a year"
    says = [f"{figures.money(what.yearly)} an account a year"]
    if what.once:
        says.append(f"{figures.money(what.first_year)} in the first year")
    if relationship.average_cost_per_account is not None and what.fixed:
        says.append(f"{figures.money(relationship.average_cost_per_account)} with its part of the fixed cost")
    if what.unpriced:
        says.append(f"in hours only, and so in none of it: {', '.join(what.unpriced)}")
    return "; ".join(says)


def is_unpriced(relationship: DeclaredRelationship) -> bool:
    """Whether it takes people's time and none of it has a price."""
    return bool(relationship.cost.yearly_hours) and not relationship.cost.yearly


def cost_inputs(relationship: DeclaredRelationship, figures: Figures) -> str:
    """Return what the cost is made of: hours a year and once, fixed cost."""
    what = relationship.cost
    says = [f"{hours(what.yearly_hours)} an account a year"] if what.yearly_hours else ["no human time"]
    if what.once_hours:
        says.append(f"{hours(what.once_hours)} once, {hours(what.first_year_hours)} in the first year")
    if what.fixed:
        says.append(f"{figures.money_a_year(what.fixed)} fixed")
    return "; ".join(says)


def share_of_revenue(relationship: DeclaredRelationship, segment: SegmentReview, review: Review) -> str:
    """Return which share of an account's revenue it costs, of which revenue, and whether that is too much."""
    if is_unpriced(relationship):
        return "unknown: its hours have no price"
    if relationship.share_of_revenue is None:
        return "unknown, for want of revenue"
    basis = f" of {Figures(review.currency).money_a_year(segment.revenue_per_account)}"
    known_from = f" ({segment.revenue_basis})" if segment.revenue_basis else ""
    return f"{share(relationship.share_of_revenue)}{basis}{known_from}{_judged(relationship, review)}"


def _judged(relationship: DeclaredRelationship, review: Review) -> str:
    above = (relationship.share_of_revenue or 0) > review.allowed_share
    return f", above the {share(review.allowed_share)} allowed" if above else ""


def is_above_allowed(relationship: DeclaredRelationship, review: Review) -> bool:
    """Whether an account costs more of its revenue than is allowed."""
    return relationship.share_of_revenue is not None and relationship.share_of_revenue > review.allowed_share


def break_even(relationship: DeclaredRelationship, figures: Figures) -> str:
    """Return from which revenue an account pays for it, in later years and in the first."""
    at = relationship.break_even
    if is_unpriced(relationship):
        return "unknown: its hours have no price"
    if not at.later_years and not at.first_year:
        return "at any revenue: one account more costs nothing"
    later = (
        f"{figures.money_a_year(at.later_years)} an account"
        if at.later_years
        else "at any revenue in later years"
    )
    first = "" if at.first_year == at.later_years else f"; {figures.money(at.first_year)} in the first year"
    return f"{later}{first}, at {share(at.allowed_share)} of revenue"


def reviewed(due: date | None, as_of: date) -> str:
    """Return when the decision is to be reviewed, and whether that day has passed."""
    if due is None:
        return ""
    return f"was due {full_date(due)}" if due < as_of else f"due {full_date(due)}"


def drift_in_words(drift: DriftOfSegment | None, figures: Figures) -> list[str]:
    """Return what drifted in a segment, a sentence each, then what the data do not tell."""
    if drift is None:
        return ["unknown: no customer data tell what this segment really gets"]
    says = []
    if drift.accounts_with_more:
        says.append(
            f"{counted(drift.accounts_with_more, 'account gets', 'accounts get')} more than was decided, "
            f"{_since(drift.since)}; it costs {figures.money_a_year(drift.cost_per_year)}"
        )
    if drift.accounts_with_less:
        says.append(
            f"{counted(drift.accounts_with_less, 'account gets', 'accounts get')} less than was decided; "
            f"{figures.money_a_year(drift.revenue_concerned)} of revenue concerned"
        )
    if not says and not drift.unknown:
        says.append("no account was seen to get more or less than was decided")
    return says + [untold(one) for one in drift.unknown]


def untold(what: str) -> str:
    """Return what the data do not tell, said once."""
    return what if what.lower().startswith(("the data do not tell", "unknown")) else f"unknown: {what}"


def worth(finding: Finding, figures: Figures) -> str:
    """Return the money at stake in a finding, where its own words do not say it."""
    if not finding.worth_per_year or figures.money(finding.worth_per_year) in finding.says:
        return ""
    return figures.money_a_year(finding.worth_per_year)


def _since(day: date | None) -> str:
    return f"the first since {since(day)}" if day else "since when is unknown"
