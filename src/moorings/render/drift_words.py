"""What drifted, in the words and tables that every format shares."""

from collections.abc import Iterable, Sequence

from moorings.drift.report import SegmentSeries
from moorings.render.figures import UNKNOWN, Figures, count, counted, full_date, number, short_month
from moorings.render.tables import Cell
from moorings.render.words import WAYS
from moorings.review.worklist import Choice, Item, Worklist, total

NOBODY = "nobody yet"
HEADINGS = ("what", "about", "since", "who", "minutes a year", "costs a year", "revenue a year")
BY = ("owner", "segment", "way")
"""By what the list can be grouped."""


def group_of(item: Item, by: str, found: Worklist) -> str:
    """Return the name of the group that an item belongs to."""
    if by == "owner":
        return item.owner or NOBODY
    return WAYS[item.way] if by == "way" else found.segments.get(item.segment, item.segment)


def groups(found: Worklist, by: str) -> list[tuple[str, list[Item]]]:
    """Return the items by group, the group with most money first, what has no owner last."""
    grouped = dict[str, list[Item]]()
    for item in found.items:
        grouped.setdefault(group_of(item, by, found), []).append(item)
    return sorted(
        grouped.items(),
        key=lambda one: (one[0] == NOBODY, -(total(item.cost_per_year for item in one[1]) or 0.0), one[0]),
    )


def row(item: Item, figures: Figures) -> tuple[str, ...]:
    """Return the cells of one item, as `HEADINGS` names them."""
    return (
        WAYS[item.way],
        item.subject,
        short_month(item.since) if item.since else UNKNOWN,
        item.owner or "",
        "" if item.minutes_per_year is None else number(item.minutes_per_year, 0),
        figures.money(item.cost_per_year) if item.cost_per_year is not None else "",
        "" if item.revenue_per_year is None else figures.money(item.revenue_per_year),
    )


def shown_columns(by: str, rows: Sequence[Sequence[str]]) -> list[int]:
    """Return the places of the columns worth showing: none that the group's heading says, none that is empty."""
    said = {"owner": HEADINGS.index("who"), "way": HEADINGS.index("what")}.get(by)
    return [place for place in range(len(HEADINGS)) if place != said and any(row[place] for row in rows)]


def group_aside(items: Sequence[Item], figures: Figures) -> str:
    """Return what is said beside a group's name: how many things, and what they cost."""
    cost = total(item.cost_per_year for item in items)
    return counted(len(items), "thing") + (f", {figures.money_a_year(cost)}" if cost else "")


def headline(found: Worklist, figures: Figures) -> str:
    """Return how much drifted, in a sentence."""
    if not found.items:
        return "Nothing drifted that the data tell of."
    accounts = len({item.subject for item in found.items if item.accounts == 1})
    cost = found.cost_per_year
    money = f"; what is given above the decision costs {figures.money_a_year(cost)}" if cost else ""
    return f"{counted(len(found.items), 'thing')} to decide about, {counted(accounts, 'account')} among them{money}."


def choice_words(choice: Choice, figures: Figures) -> list[tuple[str, str]]:
    """Return what can be decided about one kind of drift, each with its name."""
    costs = ""
    if choice.change_per_year:
        verb = "Costs" if choice.change_per_year > 0 else "Saves"
        costs = f" {verb} {figures.money_a_year(abs(choice.change_per_year))}."
    named = [("restore", choice.restore), ("accept", choice.accept), ("change", choice.change + costs)]
    return [(name, says) for name, says in named if says]


def choice_title(choice: Choice, found: Worklist) -> str:
    """Return what a choice is about: has a named person, Mid-market: 14."""
    segment = found.segments.get(choice.segment, choice.segment)
    return f"{WAYS[choice.way]}, {segment}: {count(choice.items)}"


def series_words(found: Worklist) -> Iterable[str]:
    """Yield a sentence for each segment whose monthly series left its level."""
    for one in found.series:
        if one.since:
            yield (
                f"{found.segments.get(one.segment, one.segment)}: the share of accounts that a person helps in a"
                f" month has been above what was decided since {short_month(one.since)}; {_how_sure(one)}."
            )


def _how_sure(series: SegmentSeries) -> str:
    if series.confirmed:
        return f"confirmed in {short_month(series.confirmed)}"
    return "a warning, not confirmed yet"


def title(found: Worklist) -> str:
    """Return the title: What drifted: Plank, 30 June 2026."""
    return f"What drifted: {found.title}, {full_date(found.as_of)}"


def cells(items: Sequence[Item], found: Worklist) -> list[tuple[Cell, ...]]:
    """Return the items as data."""
    return [
        (
            item.way.value,
            item.subject,
            found.segments.get(item.segment, item.segment),
            item.says,
            item.since.isoformat() if item.since else None,
            item.owner,
            item.role,
            item.minutes_per_year,
            item.cost_per_year,
            item.revenue_per_year,
            item.accounts,
        )
        for item in items
    ]


COLUMNS = (
    "way",
    "subject",
    "segment",
    "says",
    "since",
    "owner",
    "role",
    "minutes_per_year",
    "cost_per_year",
    "revenue_per_year",
    "accounts",
)
"""The names of `cells`."""
