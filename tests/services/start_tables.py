"""Tables of customers, written for one test."""

import csv
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from moorings.review.first.value import ProposedSegment, Start
from moorings.services.start import start

TODAY = date(2026, 6, 30)
TEAM = [(f"T{i}", "Team", f"£{300 + 12 * i:,.2f}") for i in range(60)]
BETWEEN = [(f"M{i}", "Team" if i < 7 else "Enterprise", f"£{14_000 + 300 * i:,.2f}") for i in range(10)]
ENTERPRISE = [(f"E{i}", "Enterprise", f"£{150_000 + 10_000 * i:,.2f}") for i in range(12)]


def table(folder: Path, headings: str, rows: Iterable[Sequence[object]], name: str = "customers.csv") -> Path:
    """Write a table as CSV and return its path; headings are parted by commas."""
    path = folder / name
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(headings.split(","))
        writer.writerows(rows)
    return path


def started(
    path: Path, hours: float | None = 10, mapping: Path | None = None, currency: str | None = None
) -> Start:
    """Return a first model from a table, for ten hours a week."""
    return start(path, hours_per_week=hours, mapping=mapping, currency=currency, today=TODAY)


def segment(of: Start, title: str) -> ProposedSegment:
    """Return the proposed segment of this title."""
    return next(one for one in of.segments if one.title == title)
