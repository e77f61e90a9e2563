"""A first model for a founder, in a terminal and as JSON."""

import json
from dataclasses import fields

from moorings.evidence.customer import Role, Sureness, TakenColumn
from moorings.model.compose import compose
from moorings.render.figures import Figures, count, counted, hours, number, share
from moorings.render.json_ import Plain, plain
from moorings.render.text.paper import Column, Paper
from moorings.render.words import LABELS
from moorings.review.first.programme import WORKING_WEEKS
from moorings.review.first.value import Hours, NamedCustomer, ProposedSegment, Start
from moorings.upg.write import canonical

NAMED_SHOWN = 8
SCHEMA = 1
TIMES = {1.0: "an amount a year", 4.0: "an amount a quarter, times 4", 12.0: "an amount a month, times 12"}


def start_json(start: Start, version: str) -> str:
    """Return the first model and all that is said of it as indented JSON; `model` is the .upg document."""
    moment = f"{start.day.isoformat()}T00:00:00.000Z"
    document = canonical(compose(start.model, tool_version=version, exported_at=moment))
    said: dict[str, Plain] = {
        field.name: plain(getattr(start, field.name)) for field in fields(start) if field.name != "model"
    }
    content = {"schema": SCHEMA, **said, "model": json.loads(document)}
    return json.dumps(content, indent=2, ensure_ascii=False, allow_nan=False) + "\n"


def start_text(start: Start, width: int, *, colour: bool = False, written: str | None = None) -> str:
    """Return what a founder reads: what was read, the segments, who gets the hours, what is to be decided.

    `written` is the file that the model goes to, where it goes to one.
    """
    paper, figures = Paper(width, colour), Figures(start.currency)
    paper.title(f"A first model from {start.source}")
    paper.sentence(_in_short(start, figures), "bold")
    paper.sentence("Everything below is proposed; nothing is decided.")
    _write_reading(paper, start)
    _write_segments(paper, start)
    _write_hours(paper, start, figures)
    paper.heading("Three questions to decide")
    for place, question in enumerate(start.questions, 1):
        paper.gap()
        paper.bullets([question.asks], mark=f"{place}.")
        paper.sentence(question.proposed, indent=5)
    paper.heading("Next")
    paper.bullets(_next(written))
    return paper.text()


def _next(written: str | None) -> tuple[str, str]:
    name = written or "first.upg"
    first = (
        f"{name} holds this as a model, to be corrected by your own knowledge."
        if written
        else f"--out {name} writes this as a model, to be corrected by your own knowledge."
    )
    lacks = "says what it lacks: first of all, what each relationship is in service of."
    return first, f"moorings check {name} {lacks}"


def _in_short(start: Start, figures: Figures) -> str:
    known = [one.revenue_per_year for one in start.segments if one.revenue_per_year is not None]
    worth = f", {figures.money_a_year(sum(known))}" if known else ""
    segments = counted(len(start.segments), "segment")
    return f"{counted(start.customers, 'customer')}{worth}: {segments} proposed."


def _write_reading(paper: Paper, start: Start) -> None:
    paper.heading("What was read", f"{counted(start.rows, 'row')}")
    paper.facts((one.role.value, _column(one)) for one in start.columns)
    paper.bullets(start.notes)


def _column(one: TakenColumn) -> str:
    """Return a column, the period of its amounts, and how sure both are."""
    doubt = "; --mapping says otherwise" if one.sureness is Sureness.GUESSED else ""
    if one.role is not Role.REVENUE:
        return f"{one.column} ({one.sureness.value}{doubt})"
    period = TIMES.get(one.times_a_year, f"times {one.times_a_year:g}")
    return f"{one.column}, as {period} ({one.sureness.value}{doubt})"


def _write_segments(paper: Paper, start: Start) -> None:
    paper.heading("The segments")
    if any(one.revenue_per_year is not None for one in start.segments):
        paper.table(
            _figures("segment", "customers", "revenue a year", "share", "typical"), _by_revenue(start)
        )
    else:
        paper.table(_figures("segment", "customers", "typical seats"), _by_seats(start))
    paper.gap()
    paper.bullets(start.remarks)
    for segment in start.segments:
        paper.subheading(segment.title, segment.relationship)
        paper.facts(_facts(segment))


def _figures(first: str, *others: str) -> list[Column]:
    return [Column(first), *(Column(heading, is_figure=True) for heading in others)]


def _by_revenue(start: Start) -> list[tuple[str, ...]]:
    figures = Figures(start.currency)
    return [
        (
            one.title,
            count(one.customers),
            figures.money(one.revenue_per_year),
            share(one.share_of_revenue),
            figures.money(one.median_revenue),
        )
        for one in start.segments
    ]


def _by_seats(start: Start) -> list[tuple[str, ...]]:
    return [(one.title, count(one.customers), count(one.median_seats)) for one in start.segments]


def _facts(one: ProposedSegment) -> list[tuple[str, str]]:
    return [
        ("who", one.who),
        ("plans", ", ".join(f"{plan} {count(times)}" for plan, times in one.plans)),
        ("gets", one.gets),
        ("shape", " + ".join(LABELS[part] for part in one.categories)),
        ("motive", " and ".join(LABELS[motive].lower() for motive in one.motives) + ", to be decided"),
        ("takes", _takes(one)),
    ]


def _takes(one: ProposedSegment) -> str:
    if not one.hours_per_year:
        return "no hours"
    return f"{hours(one.hours_each)} each, {hours(one.hours_per_year)} a year"


def _write_hours(paper: Paper, start: Start, figures: Figures) -> None:
    split = start.hours
    paper.heading("Who gets the hours")
    paper.sentence(_sum(split))
    if split.revenue_covered is not None:
        paper.sentence(_limit(start, figures))
    paper.gap()
    paper.table(_figures("segment", "customers", "each", "all, a year"), map(_hours_row, start.segments))
    if split.named:
        _write_named(paper, split, figures)
    if split.does_not_fit:
        paper.subheading("What they are not enough for")
        paper.bullets(split.does_not_fit)


def _sum(split: Hours) -> str:
    taken = f"The proposal takes {hours(split.taken)} a year"
    if split.available is None or split.per_week is None or split.left is None:
        a_week = hours(split.taken / WORKING_WEEKS)
        return f"{taken}, {a_week} in each of {WORKING_WEEKS} working weeks. --hours-per-week says how many you have."
    return (
        f"{number(split.per_week, 1)} h in each of {WORKING_WEEKS} working weeks make {hours(split.available)}."
        f" {taken}; {hours(split.left)} stay free."
    )


def _limit(start: Start, figures: Figures) -> str:
    return (
        f"No programme takes more than {share(start.allowed_share)} of what a typical customer of the segment pays,"
        f" at {figures.money(start.hour_is_worth)} an hour; --cost-per-hour says what yours costs."
    )


def _hours_row(one: ProposedSegment) -> tuple[str, ...]:
    if not one.hours_per_year:
        return one.title, count(one.customers), "–", "–"
    return one.title, count(one.customers), hours(one.hours_each), hours(one.hours_per_year)


def _write_named(paper: Paper, split: Hours, figures: Figures) -> None:
    covered = split.revenue_covered
    aside = (
        f"{share(covered)} of the revenue" if covered is not None else "by seats, since revenue is unknown"
    )
    paper.subheading(f"{counted(len(split.named), 'customer')} by name", aside)
    has_plans = any(one.plan for one in split.named)
    headings = _figures("customer", "a year" if covered is not None else "seats", "hours")
    if has_plans:
        headings.insert(1, Column("plan"))
    paper.table(headings, [_named(one, figures, has_plans) for one in split.named[:NAMED_SHOWN]])
    if (more := len(split.named) - NAMED_SHOWN) > 0:
        paper.sentence(f"and {count(more)} more", indent=2)


def _named(one: NamedCustomer, figures: Figures, has_plans: bool) -> list[str]:
    who = one.name if one.name == one.id else f"{one.name} ({one.id})"
    size = count(one.seats) if one.revenue_per_year is None else figures.money(one.revenue_per_year)
    plan = [one.plan or ""] if has_plans else []
    return [who, *plan, size, hours(one.hours_per_year)]
