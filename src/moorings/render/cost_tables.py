"""What a relationship costs an account as tables: by mechanism, and by job; each adds up to its last row."""

from moorings.economics.cost import CostToServe
from moorings.economics.report import Line, Part, RelationshipCost
from moorings.render.cost_words import IN_HOURS_ONLY, exact
from moorings.render.figures import Figures, hours, number, share

HEADINGS = ("mechanism", "made of", "hours once", "once", "hours a year", "a year")
ALL = "an account in all"


def mechanism_rows(one: RelationshipCost, figures: Figures) -> list[tuple[str, ...]]:
    """Return a row a mechanism: its inputs, and the hours and money that an average account takes of it."""
    rows = [(line.name, made_of(line, figures), *_of_line(line, figures)) for line in one.lines]
    return [*rows, (ALL, "", *_of_cost(one.cost, figures))]


def job_rows(one: RelationshipCost, figures: Figures) -> list[tuple[str, ...]]:
    """Return a row for each phase of the buying cycle and job in it."""
    rows = [(_phase(part), _job(part), *_of_cost(part.cost, figures)) for part in one.parts]
    return [*rows, (ALL, "", *_of_cost(one.cost, figures))]


def made_of(line: Line, figures: Figures) -> str:
    """Return the inputs of a mechanism: 60% of accounts, 4 × 8 h of success manager, £0.06 each."""
    times = number(line.occurrences, 2)
    reach = "" if line.share == 1 else f"{share(line.share)} of accounts"
    work = f"{times} × {hours(line.minutes / 60)}" if line.minutes else f"{times} ×"
    of = f" of {line.role or 'no role'}" if line.minutes else ""
    contacts = line.share * line.occurrences
    cash = f"{exact(line.cash_cost / contacts, figures)} each" if line.cash_cost and contacts else ""
    return ", ".join(filter(None, (reach, work + of, cash)))


def _of_line(line: Line, figures: Figures) -> tuple[str, ...]:
    cells = (hours(line.hours) if line.hours else "", _money(line.cost, line.is_unpriced, figures))
    return ("", "", *cells) if line.when == "yearly" else (*cells, "", "")


def _of_cost(cost: CostToServe[float], figures: Figures) -> tuple[str, ...]:
    once = (_hours(cost.once_hours), _sum(cost.once, cost.once_hours, cost, figures))
    return (*once, _hours(cost.yearly_hours), _sum(cost.yearly, cost.yearly_hours, cost, figures))


def _hours(value: float) -> str:
    return hours(value) if value else ""


def _money(amount: float, is_unpriced: bool, figures: Figures) -> str:
    if is_unpriced:
        return f"{exact(amount, figures)} and hours" if amount else IN_HOURS_ONLY
    return exact(amount, figures) if amount else ""


def _sum(amount: float, spent: float, cost: CostToServe[float], figures: Figures) -> str:
    return _money(amount, bool(cost.unpriced and spent), figures)


def _phase(part: Part) -> str:
    return part.phase.value.replace("_", " ") if part.phase else "no phase"


def _job(part: Part) -> str:
    return part.job.value.replace("_", " ") if part.job else "no job"
