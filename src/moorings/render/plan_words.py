"""The best mix in words: what it is, why it is the best, and what it rests on."""

from collections.abc import Iterator, Sequence

from moorings.coverage.nicest import round_numbers
from moorings.economics.mix.answer import Answer, Tier
from moorings.economics.mix.candidates import Offered
from moorings.economics.mix.plan import Plan
from moorings.economics.mix.problem import Kind, Limit
from moorings.economics.mix.reasons import BiggerBook, Loosened, Near, Shortage
from moorings.render.figures import Figures, count, counted, hours, number, share

TIER_HEADINGS = ("who", "relationship", "from", "accounts", "revenue a year", "earns before people")
POOL_HEADINGS = ("people", "needed", "whole", "at most", "cost a year")
CENT = 0.01
SHOWN = 3
"""How many of the relationships are told that were nearly chosen."""


def headline(plan: Plan, figures: Figures) -> str:
    """Return what was found in a sentence."""
    mix = plan.mix
    if mix.is_infeasible:
        return "No mix keeps every limit."
    if mix.answer is None:
        return "No mix was found in the time that was given; there may be one."
    takes = f"it takes {counted(mix.answer.people, 'person', 'people')} and {figures.money(mix.answer.spends)} a year"
    if mix.is_proven:
        return f"The best mix earns {figures.money(mix.answer.earns)} a year; {takes}. Nothing can earn more."
    return (
        f"The best mix that was found earns {figures.money(mix.answer.earns)} a year; {takes}. "
        f"No mix can earn more than {figures.money(mix.bound)}, {share(mix.gap)} more."
    )


def tier_rows(plan: Plan, answer: Answer, figures: Figures) -> list[tuple[str, ...]]:
    """Return a row for each relationship of each segment, or of all accounts."""
    titles = {one.key: one.title for one in plan.grounds}
    names = relationship_titles(plan)
    return [
        (
            titles[tier.ground],
            names[tier.candidate],
            threshold_in_words(plan, tier, figures),
            count(tier.accounts) if tier.accounts == round(tier.accounts) else number(tier.accounts, 1),
            figures.money(tier.revenue),
            figures.money(tier.earns),
        )
        for tier in answer.tiers
    ]


def relationship_titles(plan: Plan) -> dict[str, str]:
    """Return the titles of the candidates by key."""
    return {one.candidate.key: one.candidate.title for one in plan.offers}


def threshold(plan: Plan, tier: Tier) -> float | None:
    """Return the revenue a year, included, from which an account has the tier: the roundest that parts it.

    There is none where the tier ends its ladder, or where a segment is taken as a whole.
    """
    if not plan.by_account or tier.next_lower is None:
        return None
    return next(round_numbers(tier.next_lower + CENT, tier.lowest), tier.lowest)


def threshold_in_words(plan: Plan, tier: Tier, figures: Figures) -> str:
    """Return from which revenue on: £47,000 a year; 'the rest' below it."""
    lowest = threshold(plan, tier)
    if lowest is not None:
        return figures.money_a_year(lowest)
    parts = sum(one.ground == tier.ground for one in plan.mix.answer.tiers) if plan.mix.answer else 1
    return "the rest" if parts > 1 and plan.by_account else "part" if parts > 1 else "all"


def pool_rows(plan: Plan, answer: Answer, figures: Figures) -> list[tuple[str, ...]]:
    """Return a row for each pool of people."""
    most = {one.name: one.most for one in plan.pools}
    return [
        (
            one.name,
            number(one.people, 2),
            count(one.whole_people),
            "" if (limit := most[one.name]) is None else count(limit),
            figures.money(one.cost) if one.cost or not one.whole_people else "no price",
        )
        for one in answer.pools
    ]


def reasons_in_words(plan: Plan, figures: Figures) -> Iterator[str]:
    """Yield what binds, what a little more would earn, and what was nearly chosen."""
    if plan.reasons is None:
        return
    titles = relationship_titles(plan)
    for limit in plan.reasons.limits:
        yield _loosened(limit, figures)
    if plan.reasons.without_limits:
        more = figures.money(plan.reasons.without_limits)
        yield f"With no limit at all the best mix would earn {more} more."
    for book in plan.reasons.books:
        yield _book(book, titles, figures)
    for near in plan.reasons.near[:SHOWN]:
        yield _near(near, titles, plan, figures)


def _loosened(one: Loosened, figures: Figures) -> str:
    more = {
        Kind.PEOPLE: "One more person",
        Kind.POOL: f"One more of {one.limit.name}",
        Kind.BUDGET: f"{figures.money(one.more)} more a year to spend",
    }[one.limit.kind]
    if one.gain is None:
        return f"What {more[0].lower()}{more[1:]} would earn was not proven in time."
    limit, more = _limited(one.limit, figures), f"{more[0].lower()}{more[1:]}"
    if not one.binds:
        return f"{limit} does not bind alone: {more} would earn nothing more."
    return f"{limit} binds: {more} would earn {figures.money(one.gain)} more."


def _limited(limit: Limit, figures: Figures) -> str:
    match limit.kind:
        case Kind.PEOPLE:
            return f"The limit of {counted(round(limit.most), 'person', 'people')}"
        case Kind.POOL:
            return f"The limit of {count(limit.most)} of {limit.name}"
        case Kind.BUDGET:
            return f"The budget of {figures.money(limit.most)} a year"


def _book(one: BiggerBook, titles: dict[str, str], figures: Figures) -> str:
    book = f"The book of {counted(one.book, 'account')} of {titles[one.candidate]}"
    if one.gain is None:
        return (
            f"What one account more in the book of {titles[one.candidate]} would earn was not proven in time."
        )
    if not one.binds:
        return (
            f"{book} says how many people it takes, not the hours; one account more would earn nothing more."
        )
    return f"{book} binds: one account more in it would earn {figures.money(one.gain)} more."


def _near(one: Near, titles: dict[str, str], plan: Plan, figures: Figures) -> str:
    title = titles[one.candidate]
    if one.is_needed:
        return f"Without {title} there is no mix." if one.is_used else f"No mix has a place for {title}."
    if one.loses is None:
        return (
            f"What it would lose to do {'without' if one.is_used else 'with'} {title} was not proven in time."
        )
    if one.is_used:
        return f"Without {title} the best mix would earn {figures.money(one.loses)} less."
    least = "even one account" if plan.by_account or plan.asked.divisible else "even one segment"
    return (
        f"{title} serves nobody: with {least} in it the best mix would earn {figures.money(one.loses)} less."
    )


def shortages_in_words(shortages: Sequence[Shortage], figures: Figures) -> Iterator[str]:
    """Yield which limit makes it impossible, and by how much."""
    for one in shortages:
        yield f"{_needs(one, figures)}{'' if one.others_kept else ', even with no other limit'}."
    if len(shortages) > 1 and shortages[0].others_kept:
        yield "It is enough to give way on one of them."


def _needs(one: Shortage, figures: Figures) -> str:
    limit = one.limit
    if limit.kind is Kind.BUDGET:
        return (
            f"The leanest mix costs {figures.money(one.needs)} a year, {figures.money(one.short_by)} more than "
            f"the budget of {figures.money(limit.most)}"
        )
    who = f" of {limit.name}" if limit.kind is Kind.POOL else ""
    return (
        f"The leanest mix takes {counted(round(one.needs), 'person', 'people')}{who}, {count(one.short_by)} more "
        f"than the {count(limit.most)} that there may be"
    )


def ground_in_words(plan: Plan, figures: Figures) -> Iterator[str]:
    """Yield what the answer rests on."""
    basis = plan.basis
    years = f"over {counted(basis.horizon_years, 'year')}" if basis.horizon_years else "without end"
    yield (
        f"A customer counts {years}, at a discount of {share(basis.discount_per_year)} a year and a gross margin of "
        f"{share(basis.gross_margin)}; what that is worth is spread evenly over the years. Every account counts as "
        "if it began today; whole people are paid, whose hours are those of a later year."
    )
    for one in plan.offers:
        yield _offer(one, figures)
    for out in plan.left_out:
        yield f"Not in it: {out.title}: {out.because}."


def _offer(one: Offered, figures: Figures) -> str:
    price = f", price {figures.money_a_year(one.price)} in the segments that it names" if one.price else ""
    fixed = f", {figures.money_a_year(one.candidate.fixed)} fixed" if one.candidate.fixed else ""
    grows = f", revenue of those grows {share(one.expansion)}" if one.expansion else ""
    return (
        f"{one.candidate.title}: {share(one.retention)} of accounts stay a year{grows} ({one.basis}); "
        f"{hours(one.hours_per_account)} and {figures.money_a_year(one.cost_per_account)} an account{fixed}{price}."
    )
