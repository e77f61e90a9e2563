"""How sure figures are, in words: the rows and sentences that the terminal and Markdown share."""

from collections.abc import Iterator

from moorings.economics.against_cheaper import Unknown
from moorings.economics.band import Band
from moorings.economics.influence import Influence
from moorings.economics.outcomes import Chance, Figure
from moorings.economics.pays import Pays
from moorings.economics.uncertainty import Banded, Life, NoEnd, RelationshipBands, Uncertainty
from moorings.render.figures import UNKNOWN, Figures, count, counted, hours, minutes, number, share

HEADINGS = ("figure", "likely", "median", "8 draws in 10")
MOVED_HEADINGS = ("input", "from", "to", "figure from", "to", "rank correlation")
SHOWN = 5
"""Inputs named for a figure; JSON has them all."""
FIRST, LATER, EVERY = ", first year", ", later years", ", every year"
LABELS = {
    Figure.FIRST_YEAR: f"cost of an account{FIRST}",
    Figure.LATER_YEARS: f"cost of an account{LATER}",
    Figure.FIRST_YEAR_HOURS: f"hours of an account{FIRST}",
    Figure.LATER_YEARS_HOURS: f"hours of an account{LATER}",
    Figure.SEGMENT_FIRST_YEAR: f"cost of the segment{FIRST}",
    Figure.SEGMENT_LATER_YEARS: f"cost of the segment{LATER}",
    Figure.PEOPLE_FIRST_YEAR: f"people{FIRST}",
    Figure.PEOPLE_LATER_YEARS: f"people{LATER}",
    Figure.SHARE_FIRST_YEAR: f"share of revenue{FIRST}",
    Figure.SHARE_LATER_YEARS: f"share of revenue{LATER}",
    Figure.MARGIN: f"margin of an account{LATER}",
    Figure.EVEN_FIRST_YEAR: f"revenue to break even{FIRST}",
    Figure.EVEN_LATER_YEARS: f"revenue to break even{LATER}",
    Figure.GAIN: "gain over the life of an account",
}
CASES = {
    Pays.ABOVE: "it pays above a revenue",
    Pays.ALWAYS: "it always pays",
    Pays.BELOW: "it pays only below a revenue",
    Pays.NEVER: "it never pays",
}


def how_drawn(found: Uncertainty) -> str:
    """Return how the bands came about, and what the number of draws leaves open."""
    if found.is_certain:
        return "Nothing is uncertain: no input is a range."
    open_ = max((_error(one) for one in _all(found)), default=0.0)
    return (
        f"{count(found.draws)} draws from seed {found.seed}, each input from its range. One draw in ten lies below"
        f" a band and one above. The standard error of a median is at most {share(open_, 1)} of its band."
    )


def _all(found: Uncertainty) -> Iterator[Banded]:
    for segment in found.segments:
        for one in segment.relationships:
            yield from one.figures


def _error(one: Banded) -> float:
    return one.band.error / one.band.width if one.band.width else 0.0


def rows(one: RelationshipBands, figures: Figures) -> list[tuple[str, ...]]:
    """Return a row a figure; what is nothing in every draw is left out, and years that are alike are one row."""
    kept = [each for each in one.figures if each.likely or each.band.width]
    later = [each.band for each in kept if LABELS[each.figure].endswith(LATER)]
    alike = {each.figure for each in kept if LABELS[each.figure].endswith(FIRST) and each.band in later}
    every = {LABELS[figure].removesuffix(FIRST) for figure in alike}
    return [
        (_label(each.figure, every), *_values(each, figures)) for each in kept if each.figure not in alike
    ]


def _label(figure: Figure, every: set[str]) -> str:
    stem = LABELS[figure].removesuffix(LATER)
    return stem + EVERY if stem in every else LABELS[figure]


def _values(one: Banded, figures: Figures) -> tuple[str, ...]:
    likely = UNKNOWN if one.likely is None else said(one.likely, one.figure, figures)
    median = said(one.band.median, one.figure, figures)
    return (likely, median, _band(one.band, one.figure, figures) if one.band.width else "certain")


def _band(band: Band, figure: Figure, figures: Figures) -> str:
    return f"{said(band.low, figure, figures)} to {said(band.high, figure, figures)}"


def said(value: float, figure: Figure, figures: Figures) -> str:
    """Return a figure in words, without its period."""
    unit = figure.unit.removesuffix(" a year")
    if unit == "h":
        return hours(value)
    if unit == "people":
        return number(value, 2)
    return share(value) if unit == "share" else figures.money(value)


def facts(one: RelationshipBands, figures: Figures) -> Iterator[tuple[str, str]]:
    """Yield what has no price, whether an account pays, and where over its life."""
    yield "in hours only", ", ".join(one.unpriced)
    if Chance.LATER_YEARS in one.chances:
        first, later = (_draws(one.chances[chance]) for chance in (Chance.FIRST_YEAR, Chance.LATER_YEARS))
        same = first == later
        yield (
            "pays",
            f"within the allowed share of revenue {later}"
            + ("" if same else f" in later years, {first} in the first year"),
        )
    yield "over a life", _life(one, figures)


def _life(one: RelationshipBands, figures: Figures) -> str:
    match one.life:
        case Unknown(because):
            return f"unknown, because {because}"
        case NoEnd(endless):
            return (
                f"unknown, because {_draws(endless)} a customer's worth has no end: say in horizon_years over how"
                " many years a customer is counted"
            )
        case Life() as life:
            says = [f"against '{life.cheaper}'{_horizon(life)}", *_cases(life, figures)]
            if Chance.LIFE in one.chances:
                says.append(f"at the segment's revenue it pays {_draws(one.chances[Chance.LIFE])}")
            return "; ".join(says)


def _horizon(life: Life) -> str:
    if life.horizon_years is None:
        return ""
    return (
        f", counted over {counted(life.horizon_years, 'year')}, because {_draws(life.endless)} a customer's worth"
        " has no end"
    )


def _cases(life: Life, figures: Figures) -> Iterator[str]:
    at = {Pays.ABOVE: life.above, Pays.BELOW: life.below}
    for case, chance in life.cases.items():
        band = at.get(case)
        revenue = f", {_revenue(band, figures)}," if band else ""
        if chance:
            yield f"{CASES[case]}{revenue} {_draws(chance)}"


def _revenue(band: Band, figures: Figures) -> str:
    if not band.width:
        return figures.money_a_year(band.median)
    return f"{figures.money_a_year(band.median)} ({figures.money(band.low)} to {figures.money(band.high)})"


def _draws(chance: float) -> str:
    """Return in which share of draws something is the case; what is all but certain is not called certain."""
    if chance in {0, 1}:
        return "in every draw" if chance else "in no draw"
    return f"in {share(chance, 2 if chance > 0.99 else None)} of draws"


def moved_rows(influences: tuple[Influence, ...], figure: Figure, figures: Figures) -> list[tuple[str, ...]]:
    """Return a row an input: its 10% and 90% points, the figure at both, and the rank correlation."""
    return [
        (
            one.name,
            *(input_said(end, one.unit) for end in (one.low, one.high)),
            *(said(end, figure, figures) for end in (one.at_low, one.at_high)),
            number(one.rank_correlation, 2, keep=True),
        )
        for one in influences[:SHOWN]
    ]


def input_said(value: float, unit: str) -> str:
    """Return an input in words: 1 h 55 min, 40%, £82,000 a year, 12 times."""
    what, _, per = unit.partition(" ")
    period = f" {per}" if per else ""
    match what:
        case "min":
            return minutes(value) + period
        case "share":
            return share(value) + period
        case "h":
            return hours(value) + period
        case _ if len(what) == 3 and what.isupper():
            return Figures(what).money(value) + period
    return f"{number(value, 0 if abs(value) >= 100 else 2)} {unit}".rstrip()
