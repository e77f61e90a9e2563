"""What an intervention is worth, in words and as JSON."""

import json
from collections.abc import Iterator

from moorings.economics.intervention import Lever
from moorings.economics.what_if import WhatIf
from moorings.render.figures import Figures, count, counted, full_date, hours, minutes, number, share
from moorings.render.json_ import plain
from moorings.render.text.paper import Paper

SCHEMA = 1
SPOKEN = {
    Lever.EARLY_CHURN: "early churn",
    Lever.RETENTION: "retention a year",
    Lever.EXPANSION: "expansion a year",
}

OFTEN = {"once": "once", "yearly": "a year"}


def what_if_text(found: WhatIf, *, width: int, colour: bool) -> str:
    """Return the answer for a terminal so many columns wide."""
    paper, figures = Paper(width, colour), Figures(found.currency)
    paper.title(f"What if: {found.title}, {found.segment}, {full_date(found.as_of)}")
    paper.sentence(answer(found, figures), "bold")
    paper.sentence(needed(found, figures))
    paper.heading("For one account")
    paper.facts(_of_account(found, figures))
    paper.heading("For all of them")
    paper.facts(_of_all(found, figures))
    paper.heading("What it rests on")
    paper.facts(_inputs(found, figures))
    return paper.text()


def what_if_json(found: WhatIf) -> str:
    """Return the answer as indented JSON, with its sentences."""
    figures = Figures(found.currency)
    sentences = [answer(found, figures), needed(found, figures)]
    content = {"schema": SCHEMA, "sentences": sentences, "what_if": plain(found)}
    return json.dumps(content, indent=2, ensure_ascii=False, allow_nan=False) + "\n"


def answer(found: WhatIf, figures: Figures) -> str:
    """Return whether it pays, in a sentence."""
    moved = f"{SPOKEN[found.done.lever]} from {_share(found.done.before)} to {_share(found.done.after)}"
    worth = figures.money(found.net_over_life)
    pays = "It pays" if found.worth.pays else "It does not pay"
    lives = f"the lives of {counted(round(found.reached), 'account')}"
    return f"{pays}: {moved} is worth {worth} over {lives} that it reaches in a year, its cost taken off."


def needed(found: WhatIf, figures: Figures) -> str:
    """Return how large the effect must be, in a sentence."""
    at, done = found.worth.pays_from, found.done
    cost = figures.money(done.cost_per_account)
    if at is None:
        return f"At {cost} an account no {SPOKEN[done.lever]} makes it pay."
    moves = (
        f"{'falls' if done.lever.falls else 'rises'} by {abs(done.before - at) * 100:.2g} percentage points"
    )
    return f"At {cost} an account it pays where {SPOKEN[done.lever]} {moves}, to {_share(at)}."


def _of_account(found: WhatIf, figures: Figures) -> Iterator[tuple[str, str]]:
    worth = found.worth
    yield "gains a year", figures.money_a_year(worth.gained_a_year)
    yield (
        "costs",
        f"{figures.money(worth.cost_per_account)} {OFTEN[found.done.when]}: {_effort(found, figures)}",
    )
    yield "life before", figures.money(worth.life_before)
    yield "life after", f"{figures.money(worth.life_after)}, its cost taken off"


def _effort(found: WhatIf, figures: Figures) -> str:
    effort = found.effort
    time = f"{minutes(effort.minutes)} of {effort.role} at {figures.money(effort.cost_per_hour)} an hour"
    cash = f"{figures.money(effort.cash)} cash"
    return " and ".join([*([time] if effort.role else []), *([cash] if effort.cash else [])]) or "nothing"


def _of_all(found: WhatIf, figures: Figures) -> Iterator[tuple[str, str]]:
    who = "accounts won a year" if found.done.lever is Lever.EARLY_CHURN else "accounts"
    yield "reaches", f"{count(found.reached)} {who}"
    yield "gains a year", figures.money(found.gained_a_year)
    time = f", {hours(found.hours_a_year)}" if found.hours_a_year else ""
    yield "costs a year", figures.money(found.cost_a_year) + time
    yield "left a year", figures.money(found.net_a_year)
    yield "over life", figures.money(found.net_over_life)


def _inputs(found: WhatIf, figures: Figures) -> Iterator[tuple[str, str]]:
    customer, prospect = found.customer, found.customer.prospect
    years = f"over {counted(customer.horizon, 'year')}" if customer.horizon else "without end"
    yield "relationship", found.relationship
    yield (
        "revenue",
        f"{figures.money_a_year(customer.revenue)} an account, gross margin {share(customer.margin)}",
    )
    price = f", price {figures.money_a_year(found.price)}" if found.price else ""
    yield "serving", f"{figures.money_a_year(prospect.yearly + found.price)} an account{price}"
    grows = f", revenue of those grows {share(prospect.expansion)}" if prospect.expansion else ""
    yield "outlook", f"{share(prospect.retention)} stay a year{grows} ({found.basis})"
    yield "counted", f"{years}, at a discount of {share(prospect.discount)} a year"


def _share(value: float) -> str:
    return f"{number(value * 100, 2)}%"
