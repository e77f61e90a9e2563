"""A model's coverage policy: its tiers, what is wrong with them, and how accounts stand."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from moorings.errors import ModelError
from moorings.model.business import BusinessModel
from moorings.services.models import load_model
from moorings.services.population import population_of

if TYPE_CHECKING:
    from moorings.coverage.ladder import Tier
    from moorings.review.coverage.report import CoverageReport


def coverage_of_model(
    model_path: Path,
    *,
    today: date,
    accounts: Path | None = None,
    mapping: Path | None = None,
    as_of: date | None = None,
) -> "CoverageReport":
    """Return the tiers of a model's ladders and what is wrong with them, each with an account that shows it.

    With a table of accounts, or a folder of customer data: also how many accounts each tier holds, and who has none.

    Raises:
        StoreError: a file cannot be read.
        ModelError: it is not a model, or it has no ladder.
        DataError: the accounts cannot be used.
    """
    from moorings.review.coverage.build import coverage_report

    model = _with_ladders(model_path)
    if accounts is None:
        return coverage_report(model, as_of or today)
    population, day = population_of(model, accounts, mapping, as_of, today)
    return coverage_report(model, day, population)


def write_ladders(model_path: Path, folder: Path, *, today: date, replace: bool = False) -> tuple[Path, ...]:
    """Write each ladder that asks for its own attribute alone as a picture; return the paths.

    Raises:
        ModelError: no ladder can be drawn along one attribute.
        StoreError: one of the files is there already, unless `replace` allows it; then none is written.
    """
    from moorings.render.figures import Figures
    from moorings.render.svg.alone import standing_alone
    from moorings.render.svg.ladder import ladder_chart
    from moorings.review.build import build_review
    from moorings.store.files import make_folder, must_be_new, write_bytes

    model = _with_ladders(model_path)
    figures = Figures(model.settings.currency)
    drawable = [one for one in build_review(model, today).ladders if _is_along_one_attribute(one.view.tiers)]
    pictures = {
        folder / f"ladder-{at}.svg": ladder_chart(one, figures, WIDTH, f"ladder-{at}")
        for at, one in enumerate(drawable, 1)
    }
    files = {path: picture for path, picture in pictures.items() if picture}
    if not files:
        raise ModelError(
            "has no ladder that can be drawn: the tiers ask for more than the ladder's own attribute.",
            where=str(model_path),
            remedy="The table of tiers says it all; leave out --svg.",
        )
    make_folder(folder)
    must_be_new(files, replace=replace)
    for path, picture in files.items():
        write_bytes(path, standing_alone(picture).encode())
    return tuple(files)


WIDTH = 900
"""Pixels of a picture."""


def _is_along_one_attribute(tiers: Iterable["Tier"]) -> bool:
    return not any(tier.other_conditions for tier in tiers)


def _with_ladders(path: Path) -> BusinessModel:
    model = load_model(path)
    if not model.settings.ladders:
        raise ModelError(
            "has no ladder, so there are no tiers to look at.",
            where=str(path),
            remedy='Name one in moorings:business: "ladders": [{"name": …, "tiers": […]}], the highest tier first.',
        )
    return model


def has_faults(report: "CoverageReport", at_or_above: str) -> bool:
    """Return whether a finding is at least so severe: `error`, `warning`, `note`; `never` is never reached."""
    from moorings.checks.rule import Severity

    if at_or_above == "never":
        return False
    return any(one.severity.weight >= Severity(at_or_above).weight for one in report.findings)
