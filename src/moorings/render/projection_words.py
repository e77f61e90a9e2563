"""The years ahead in words: what changes when, and the rows of the tables."""

from collections.abc import Iterable, Iterator
from datetime import date

from moorings.economics.track import PoolTrack, Projection, Track, Turn, TurningPoint, YearFigures
from moorings.economics.trigger import Counts
from moorings.render.capacity_words import asked_for
from moorings.render.figures import UNKNOWN, Figures, count, hours, month, number, share

YEAR_HEADINGS = ("until", "accounts", "won", "hours", "people", "cost", "revenue", "margin", "of revenue")
ENDINGS = {1: "st", 2: "nd", 3: "rd"}


def year_rows(track: Track, figures: Figures) -> Iterator[tuple[str, ...]]:
    """Yield a row a year: accounts and people at its end, all else over the year."""
    for year in track.years:
        yield (
            month(year.ends),
            count(year.accounts),
            count(year.won),
            UNKNOWN if year.hours is None else hours(year.hours),
            _people(year.people),
            figures.money(year.cost),
            figures.money(year.revenue),
            figures.money(year.margin),
            _share(year),
        )


def _share(year: YearFigures) -> str:
    return "" if year.revenue == 0 else share(year.share_of_revenue)


def _people(people: float | None) -> str:
    return UNKNOWN if people is None else number(people, 2, keep=True)


def pool_headings(found: Projection) -> tuple[str, ...]:
    """Return the headings of the table of pools: today, and the end of each year."""
    return ("pool", "there are", "today", *(month(year.ends) for year in found.total.years))


def pool_rows(found: Projection) -> Iterator[tuple[str, ...]]:
    """Yield a row a pool: whole people with the fraction that they are rounded up from."""
    for pool in found.pools:
        there = UNKNOWN if pool.people_now is None else number(pool.people_now, 2)
        yield (pool.name, "" if pool.counts_in_hours else there, *_needed(pool))


def _needed(pool: PoolTrack) -> Iterator[str]:
    for part, whole in zip(pool.people, pool.whole_people, strict=True):
        if part is None:
            yield UNKNOWN
        else:
            yield (
                f"{share(part)} of them"
                if pool.counts_in_hours
                else f"{count(whole)} ({number(part, 2, keep=True)})"
            )


def headline(found: Projection, figures: Figures) -> str:
    """Return the years in a sentence: accounts, people and cost then and now."""
    first, last = found.total.years[0], found.total.years[-1]
    cost = "what serving them costs is unknown"
    if first.cost is not None and last.cost is not None:
        begins, ends = figures.money(first.cost), figures.money(last.cost)
        cost = f"serving them costs {begins} in the first year and {ends} in the last"
    accounts = "an unknown number of" if last.accounts is None else count(last.accounts)
    return f"By {month(last.ends)} there are {accounts} accounts{_people_then(found)}; {cost}."


def _people_then(found: Projection) -> str:
    """Return how many whole people are needed at the end and today; an empty text where it is not known."""
    if not found.pools or any(pool.counts_in_hours or None in pool.people for pool in found.pools):
        return ""
    today, then = (sum(pool.whole_people[at] or 0 for pool in found.pools) for at in (0, -1))
    needed = "1 person is needed" if then == 1 else f"{count(then)} people are needed"
    return f", and {needed}" + (f" where it is {count(today)} today" if then != today else ", as today")


def turning_point(point: TurningPoint, figures: Figures) -> str:
    """Return what changes, when, and at how many accounts."""
    return f"{_when(point.day)}: {_what(point, figures)}{_at(point)}."


def _when(day: date | None) -> str:
    return month(day) if day else "Already today"


def _what(point: TurningPoint, figures: Figures) -> str:
    subject, limit = point.subject, point.limit
    match point.turn:
        case Turn.NEXT_PERSON:
            says = f"the {ordinal(round(limit) + 1)} person is needed in the pool {subject}"
        case Turn.NO_TIME_LEFT if point.unit == "people":
            says = f"the work is more than the {people_of(limit)} of the pool {subject} can do"
        case Turn.NO_TIME_LEFT:
            says = f"the {hours(limit)} a year that there are do not suffice"
        case Turn.BOOKS_FULL:
            says = f"{subject}: the books, with room for {number(limit, 1)} accounts, are full"
        case Turn.SHARE_EXCEEDED:
            says = f"{subject} costs more than {share(limit)} of revenue"
        case Turn.PROMISE_BROKEN:
            says = f"{subject}: {_broken(point)}"
        case Turn.STAGE_ENDS:
            says = f"{subject}: the stage ends, for {_reached(point, figures)} are reached"
    return says


def _broken(point: TurningPoint) -> str:
    promise = "" if point.promise is None else f" of {asked_for(point.promise)}"
    kept = "no longer kept" if point.day else "not kept"
    return f"the promise{promise} is {kept} for {share(1 - point.limit)} of contacts"


def _reached(point: TurningPoint, figures: Figures) -> str:
    if point.unit == Counts.REVENUE_A_YEAR:
        return figures.money_a_year(point.limit)
    return f"{number(point.limit, 1)} {point.unit}"


def people_of(number_of_people: float) -> str:
    """Return so many full-time people: 1 person, 2.5 people."""
    return "1 person" if number_of_people == 1 else f"{number(number_of_people, 2)} people"


def ordinal(place: int) -> str:
    """Return a place in order: 6th, 21st."""
    ending = "th" if place % 100 in {11, 12, 13} else ENDINGS.get(place % 10, "th")
    return f"{place:,}{ending}"


def _at(point: TurningPoint) -> str:
    """Return at how many accounts it happens, where the limit itself does not say so."""
    if point.unit == Counts.ACCOUNTS:
        return ""
    accounts = [(title, number(many, 0 if many >= 10 else 1)) for title, many in point.accounts.items()]
    if len(accounts) == 1:
        return f", at {accounts[0][1]} accounts"
    (title, many), *others = accounts
    more = "".join(f" and {number_} of {name}" for name, number_ in others)
    return f", at {many} accounts of {title}{more}"


def unknown(tracks: Iterable[Track]) -> list[str]:
    """Return why figures are unknown, each reason once."""
    return [f"Unknown: {why}." for why in dict.fromkeys(why for track in tracks for why in track.unknown)]


def notes(found: Projection) -> list[str]:
    """Return what the figures rest on, and what is not in them."""
    waiting = [f"Serves nobody yet, and is not counted: {title}." for title in found.left_out]
    return [*found.assumed, *waiting]


def of_their_own(found: Projection) -> list[Track]:
    """Return the relationships whose figures are not those of a segment again."""
    shown = [one.years for one in found.segments]
    return [one for one in found.relationships if one.years not in shown]
