"""What serving costs, in words: the facts that the terminal and Markdown share."""

from collections.abc import Iterator

from moorings.economics.against_cheaper import AgainstCheaper, Stay, Unknown
from moorings.economics.behaviour import Behaviour, Step
from moorings.economics.inputs import LabourRate
from moorings.economics.pays import Pays
from moorings.economics.people import PoolNeed
from moorings.economics.report import CostReport, Ranged, RelationshipCost, SegmentCost, Year
from moorings.render.figures import Figures, count, counted, hours, number, share
from moorings.render.price_words import price_sentence

Facts = Iterator[tuple[str, str]]
"""A label and what there is to say, each."""

NO_ACCOUNTS = "unknown, because the model does not say how many accounts there are (segment_size)"
NOBODY = "unknown, because there are no accounts"
IN_HOURS_ONLY = "in hours only"


def facts_of_report(report: CostReport, figures: Figures) -> Facts:
    """Yield what holds for all segments together."""
    yield "allowed", f"{share(report.allowed_share)} of an account's revenue"
    yield "an hour of", "; ".join(_rate(rate, figures) for rate in report.roles)
    yield "people", f"{people(report.pools)}, all segments together" if report.pools else ""
    yield "hours", week(report.hours_a_week, report.hours_per_week)
    if report.not_counted:
        yield "not counted", f"{', '.join(report.not_counted)}: the number of accounts is not known"


def _rate(rate: LabourRate[float], figures: Figures) -> str:
    if rate.cost_per_year is None or rate.cost_per_hour is None:
        return f"{rate.role} {IN_HOURS_ONLY}, {hours(rate.hours_per_year)} a year"
    of = f"{figures.money(rate.cost_per_year)} and {hours(rate.hours_per_year)} a year"
    return f"{rate.role} {exact(rate.cost_per_hour, figures)} ({of})"


def facts_of_segment(segment: SegmentCost, figures: Figures) -> Facts:
    """Yield the inputs of a segment."""
    asked = ", as asked" if segment.accounts_are_given else ", as declared"
    yield "accounts", "unknown" if segment.accounts is None else f"{count(segment.accounts)}{asked}"
    revenue = figures.money_a_year(segment.revenue_per_account)
    yield "revenue", f"{revenue} an account" if segment.revenue_per_account is not None else "unknown"
    if len(segment.serving) > 1:
        yield "in all", _in_all(segment, figures)


def _in_all(segment: SegmentCost, figures: Figures) -> str:
    """Return what several relationships of a segment cost together."""
    if segment.cost is None:
        return NO_ACCOUNTS if segment.accounts is None else NOBODY
    some = "at least " if any(one.cost.unpriced for one in segment.serving) else ""
    of = "" if segment.share_of_revenue is None else f", {share(segment.share_of_revenue)} of revenue"
    return f"{some}{figures.money(segment.cost)} a later year{of}"


def facts_of_relationship(
    one: RelationshipCost, segment: SegmentCost, report: CostReport, figures: Figures
) -> Facts:
    """Yield what a relationship costs an account and its segment, and from which revenue it pays."""
    if not one.is_serving:
        yield "serves", "nobody yet: it is in no total"
    yield "an account", _an_account(one, figures)
    if one.cost.unpriced:
        yield IN_HOURS_ONLY, f"{', '.join(one.cost.unpriced)}: no money for this time is in any figure here"
    for label, year in (("later years", one.later_years), ("first year", one.first_year)):
        yield label, _year(year, one, segment, report)
    yield "of revenue", _share(one, segment, report)
    yield "leaves", _margin(one, report, figures)
    yield "fixed", _fixed(one, figures)
    yield "breaks even", _break_even(one, figures)
    yield "over a life", against(one.against_cheaper, figures)
    if one.price is not None:
        yield "price", price_sentence(one.title, one.price, figures)
    yield "grows", behaviour(one.behaviour)


def ranged(one: Ranged) -> str:
    """Return a range with its likely figure."""
    return f"{one.name}: {number(one.likely, 4)}, between {number(one.low, 4)} and {number(one.high, 4)} {one.unit}"


def is_unpriced(one: RelationshipCost) -> bool:
    """Whether it takes people's time and nothing of it has a price."""
    return bool(one.cost.unpriced) and not one.cost.first_year and not one.cost.fixed


def exact(amount: float, figures: Figures) -> str:
    """Return an amount of an account to the penny, where it has pence."""
    return figures.money(amount) if amount == round(amount) else figures.pence(amount)


def week(hours_a_week: float, there_are: float | None) -> str:
    """Return hours a week, of those that there are."""
    if there_are is None:
        return f"{hours(hours_a_week)} a week"
    more = "" if hours_a_week <= there_are else f", {hours(hours_a_week - there_are)} more than there are"
    return f"{hours(hours_a_week)} of the {hours(there_are)} a week that there are{more}"


def people(needs: tuple[PoolNeed, ...]) -> str:
    """Return the people of each pool, in fractions and whole."""
    return "; ".join(
        f"{number(one.people, 2)} people, {one.whole_people} whole, in pool {one.name}" for one in needs
    )


def _an_account(one: RelationshipCost, figures: Figures) -> str:
    cost = one.cost
    spent = _years(hours(cost.first_year_hours), hours(cost.yearly_hours))
    if not cost.first_year_hours:
        spent = "no human time"
    if is_unpriced(one):
        return f"{spent}, {IN_HOURS_ONLY}"
    some = "at least " if cost.unpriced else ""
    return f"{some}{_years(exact(cost.first_year, figures), exact(cost.yearly, figures))}; {spent}"


def _years(first: str, later: str) -> str:
    """Return what there is of a first year and of later ones; once where they are the same."""
    return f"{later} a year" if first == later else f"{first} in the first year, {later} in later ones"


def _year(year: Year | None, one: RelationshipCost, segment: SegmentCost, report: CostReport) -> str:
    if year is None:
        return NO_ACCOUNTS if segment.accounts is None else NOBODY
    says = [] if is_unpriced(one) else [_bill(year, one, Figures(report.currency))]
    if year.hours:
        says.append(f"{week(year.hours_a_week, report.hours_per_week)}, {hours(year.hours)} a year")
    if year.pools:
        says.append(people(year.pools))
    return "; ".join(says) or "nothing"


def _bill(year: Year, one: RelationshipCost, figures: Figures) -> str:
    some = "at least " if one.cost.unpriced else ""
    whole = ""
    if figures.money(year.cost_in_whole_people) != figures.money(year.cost):
        whole = f" ({figures.money(year.cost_in_whole_people)} in whole people of their own)"
    return f"{some}{figures.money(year.cost)}{whole}, {exact(year.cost_per_account, figures)} an account"


def _share(one: RelationshipCost, segment: SegmentCost, report: CostReport) -> str:
    why = _why_no_share(one, segment)
    if why:
        return f"unknown, because {why}"
    later, first = _share_of(one.later_years), _share_of(one.first_year)
    some = "at least " if one.cost.unpriced else ""
    above = max(later, first) > report.allowed_share
    judged = f", above the {share(report.allowed_share)} allowed" if above else ""
    when = "" if later > report.allowed_share or not above else " in the first year"
    return f"{some}{_years(share(first), share(later))}{judged}{when}"


def _share_of(year: Year | None) -> float:
    return (year.share_of_revenue or 0.0) if year else 0.0


def _why_no_share(one: RelationshipCost, segment: SegmentCost) -> str:
    if is_unpriced(one):
        return "its time is in hours only"
    if segment.revenue_per_account is None:
        return "the model does not say what an account brings (revenue_per_account)"
    if not segment.revenue_per_account:
        return "an account brings no revenue"
    return "" if one.later_years else "the number of accounts is not known"


def _margin(one: RelationshipCost, report: CostReport, figures: Figures) -> str:
    year = one.later_years
    if year is None or year.margin_per_account is None or is_unpriced(one):
        return ""
    left = exact(year.margin_per_account, figures)
    most = "at most " if one.cost.unpriced else ""
    return f"{most}{left} an account a later year, of a gross margin of {share(report.gross_margin)}"


def _fixed(one: RelationshipCost, figures: Figures) -> str:
    says = []
    if one.cost.fixed:
        part = (
            ""
            if one.fixed_part == one.cost.fixed
            else f", {figures.money(one.fixed_part)} of it for this segment"
        )
        says.append(f"{figures.money_a_year(one.cost.fixed)}{part}")
    if one.cost.slack:
        says.append(
            f"{exact(float(one.cost.slack), figures)} an account for time that a book of {one.book} leaves unused"
        )
    return "; ".join(says)


def _break_even(one: RelationshipCost, figures: Figures) -> str:
    if is_unpriced(one):
        return "unknown, because its time is in hours only"
    at = one.break_even
    if not at.first_year:
        return "at any revenue: one account more costs nothing"
    some = "not below " if one.cost.unpriced else "from "
    later, first = exact(at.later_years, figures), exact(at.first_year, figures)
    return f"{some}{_years(first, later)}, at {share(at.allowed_share)} of revenue"


def against(found: AgainstCheaper | Unknown, figures: Figures) -> str:
    """Return where a relationship pays against the next cheaper one over the life of a customer."""
    if isinstance(found, Unknown):
        return f"unknown, because {found.because}"
    says = [f"{_where(found, figures)}{_horizon(found)}: {_stays(found.own)}, {_stays(found.cheaper)}"]
    if found.gain is not None and found.revenue is not None:
        word = "more" if found.gain >= 0 else "less"
        says.append(
            f"at {figures.money_a_year(found.revenue)} a customer is worth {figures.money(abs(found.gain))} {word}"
        )
    if found.gain is not None and found.gain < 0:
        says.append(_needed(found))
    return "; ".join(says)


def _where(found: AgainstCheaper, figures: Figures) -> str:
    other, revenue = f"'{found.cheaper.relationship}'", figures.money_a_year(found.answer.revenue)
    return {
        Pays.ABOVE: f"pays above {revenue} an account, against {other}",
        Pays.BELOW: f"pays only below {revenue} an account, against {other}",
        Pays.ALWAYS: f"pays at any revenue, against {other}",
        Pays.NEVER: f"never pays against {other}, which is cheaper",
    }[found.answer.pays]


def _horizon(found: AgainstCheaper) -> str:
    return (
        "" if found.horizon_years is None else f", counted over {counted(found.horizon_years, 'year')} only"
    )


def _stays(stay: Stay) -> str:
    growth = f" and grow by {share(stay.expansion)}" if stay.expansion else ""
    source = f": {stay.source}" if stay.source else ""
    return f"with '{stay.relationship}' {share(stay.retention)} stay a year{growth} ({stay.basis}{source})"


def _needed(found: AgainstCheaper) -> str:
    if found.retention_needed is None:
        return "no retention would make it pay there"
    points = (found.retention_needed - found.own.retention) * 100
    return f"it would pay there if {share(found.retention_needed, 1)} stayed, {number(points, 1)} points more"


def behaviour(found: Behaviour | None) -> str:
    """Return how cost behaves as accounts grow."""
    if found is None:
        return ""
    steps = "; ".join(map(_step, found.steps))
    words = {"flat": "flat", "with accounts": "with accounts", "in steps": "in steps"}[found.kind]
    more = (
        f"twice the accounts cost {share(found.elasticity)} more (elasticity {number(found.elasticity, 2)})"
    )
    return "; ".join(filter(None, (f"{words}: {more}", steps)))


def _step(step: Step) -> str:
    each = number(step.accounts_per_person, 1 if step.accounts_per_person < 100 else 0)
    next_person = f"person {step.people + 1} from {count(step.next_person_at)} accounts"
    return f"{each} accounts a person in pool {step.pool}, {next_person}"
