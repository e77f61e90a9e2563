"""The years ahead of a business model."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from moorings.services.models import load_served
from moorings.store.files import make_folder, must_be_new, write_bytes

if TYPE_CHECKING:
    from moorings.economics.track import Projection

WIDTH = 900
"""Pixels of a picture."""


def project_model(model_path: Path, *, years: int, today: date) -> "Projection":
    """Return accounts, hours, people, cost, revenue and margin over so many years, and when something stops fitting.

    Raises:
        MooringsError: so many years cannot be projected.
    """
    from moorings.economics.projection import project

    return project(load_served(model_path), years, today)


def write_project_charts(found: "Projection", folder: Path, *, replace: bool = False) -> tuple[Path, ...]:
    """Write people by year, and cost, revenue and margin by year, as SVG; return the paths.

    Raises:
        StoreError: one of them is there already, unless `replace` allows it; then none is written.
    """
    from moorings.render.figures import Figures
    from moorings.render.svg.alone import standing_alone
    from moorings.render.svg.money_by_year import money_by_year
    from moorings.render.svg.people_by_year import people_by_year

    figures = Figures(found.currency)
    files = {
        folder / "people-by-year.svg": people_by_year(found, WIDTH, "people"),
        folder / "money-by-year.svg": money_by_year(found, figures, WIDTH, "money"),
    }
    make_folder(folder)
    must_be_new(files, replace=replace)
    for path, picture in files.items():
        write_bytes(path, standing_alone(picture).encode())
    return tuple(files)
