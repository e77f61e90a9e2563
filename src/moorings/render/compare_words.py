"""Alternatives side by side, in words: a row for each thing that is compared."""

from collections.abc import Iterator

from moorings.checks.rule import Severity
from moorings.economics.band import Band
from moorings.render.figures import UNKNOWN, Figures, count, counted, number, share
from moorings.render.price_words import price_sentence
from moorings.review.alternatives.comparison import Alternative, Comparison, Moved, Moves, Offer

SAME = "–"


def headings(comparison: Comparison) -> tuple[str, ...]:
    """Return the heading of each column: nothing, then the name of each alternative."""
    return ("", *(one.name for one in comparison.alternatives))


def rows(comparison: Comparison, figures: Figures) -> Iterator[tuple[str, ...]]:
    """Yield a row for each thing that is compared: its name, and what each alternative comes to."""
    columns = [list(_column(one, figures)) for one in comparison.alternatives]
    for cells in zip(*columns, strict=True):
        yield (cells[0][0], *(text for _, text in cells))
    yield from _offer_rows(comparison, figures)


def _column(one: Alternative, figures: Figures) -> Iterator[tuple[str, str]]:
    yield "customers covered", count(one.customers)
    yield "not covered", count(one.uncovered)
    yield "cost a year", figures.money(one.cost)
    yield "in whole people", figures.money(one.cost_in_whole_people)
    yield "people", f"{number(one.people, 2)} ({count(one.whole_people)})"
    yield "share of revenue", _share(one)
    yield "prices bring a year", figures.money(one.price_income)
    yield "left of the margin", figures.money(one.margin)
    yield "move up", _moved(one.moves, figures, "up")
    yield "move down", _moved(one.moves, figures, "down")
    yield "errors · warnings · notes", " · ".join(count(one.risk.findings.get(each, 0)) for each in Severity)
    yield "keeps within the share", _chance(one)
    yield "cost, 10–90%", _band(one.risk.cost, figures)
    yield "left, 10–90%", _band(one.risk.margin, figures)


def _share(one: Alternative) -> str:
    if one.share_of_revenue is None:
        return UNKNOWN
    return f"{share(one.share_of_revenue)} of {share(one.allowed_share)}"


def _moved(moves: Moves | None, figures: Figures, way: str) -> str:
    if moves is None:
        return SAME
    one: Moved = getattr(moves, way)
    if not one.accounts:
        return "0"
    worth = UNKNOWN if one.revenue is None else figures.short_money(one.revenue)
    return f"{count(one.accounts)} ({worth})"


def _chance(one: Alternative) -> str:
    if one.risk.chance is None:
        return UNKNOWN
    if one.risk.cost is None:
        return "yes" if one.risk.chance else "no"
    return f"{share(one.risk.chance)} of draws"


def _band(band: Band | None, figures: Figures) -> str:
    return SAME if band is None else f"{figures.short_money(band.low)} to {figures.short_money(band.high)}"


def _offer_rows(comparison: Comparison, figures: Figures) -> Iterator[tuple[str, ...]]:
    """Yield from which revenue each relationship of any alternative pays, in each."""
    titles = {offer.id: offer.title for one in comparison.alternatives for offer in one.offers}
    for ref, title in titles.items():
        own = [_of(one, ref) for one in comparison.alternatives]
        yield (f"{title} pays from", *(figures.money(offer.pays_from) if offer else "" for offer in own))


def _of(one: Alternative, ref: str) -> Offer | None:
    return next((offer for offer in one.offers if offer.id == ref), None)


def prices_in_words(comparison: Comparison, figures: Figures) -> Iterator[str]:
    """Yield, for each alternative, the price that makes each hybrid and each priced relationship pay."""
    for one in comparison.alternatives:
        for offer in one.offers:
            if offer.price_that_pays is not None:
                yield f"{one.name}: {price_sentence(offer.title, offer.price_that_pays, figures)}"


def remarks(comparison: Comparison) -> Iterator[str]:
    """Yield what the table rests on, and what is in none of its figures."""
    how = (
        "counted among the accounts"
        if comparison.by_account
        else "of the segments as the models declare them"
    )
    first = comparison.alternatives[0].name
    yield (
        f"Customers are {how}. Cost is that of a later year, people in fractions and (whole); a move is one against "
        f"{first}, with its revenue a year. A relationship pays from the revenue of which it costs the allowed "
        "share, its price counted in."
    )
    for one in comparison.alternatives:
        for why in one.unknown:
            yield f"{one.name}: in no total: {why}."
        if one.moves and one.moves.unknown:
            of = counted(round(one.moves.unknown), "account")
            yield f"{one.name}: of {of} it is not known whether they move: {first} has no such segment."
