"""What serving the segments of a model costs."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from moorings.errors import MooringsError, NotKnownError, did_you_mean
from moorings.model.business import BusinessModel
from moorings.model.segment import Segment
from moorings.services.models import load_served
from moorings.store.files import make_folder, must_be_new, write_bytes

if TYPE_CHECKING:
    from moorings.economics.report import CostReport
    from moorings.economics.uncertainty import Uncertainty


def cost_of_model(
    model_path: Path, *, today: date, segment: str | None = None, accounts: float | None = None
) -> "CostReport":
    """Return what each segment of a model costs to serve, or the one named by id or title.

    `accounts` is how many accounts to count with, instead of the size that the model gives that segment.

    Raises:
        NotKnownError: there is no such segment.
        MooringsError: it is not clear whose accounts are meant, or they are not 1 or more.
    """
    from moorings.economics.costing import cost_report

    model, chosen, given = asked_about(model_path, segment, accounts)
    return cost_report(model, today, chosen, given)


def write_cost_charts(
    model_path: Path,
    folder: Path,
    *,
    today: date,
    segment: str | None = None,
    accounts: float | None = None,
    bands: "Uncertainty | None" = None,
    replace: bool = False,
) -> tuple[Path, ...]:
    """Write cost curves, the ladders with their break-even, and of `bands` what moves them, as SVG; return the paths.

    Raises:
        StoreError: one of them is there already, unless `replace` allows it; then none is written.
    """
    from moorings.economics.curve import curves_of
    from moorings.render.figures import Figures
    from moorings.render.svg.alone import standing_alone
    from moorings.render.svg.cost_curves import cost_curves
    from moorings.render.svg.ladder import ladder_chart
    from moorings.review.build import build_review

    model, chosen, _ = asked_about(model_path, segment, accounts)
    figures = Figures(model.settings.currency)
    pictures = {"cost-curves.svg": cost_curves(curves_of(model, chosen), figures, WIDTH, "cost")}
    for at, ladder in enumerate(build_review(model, today).ladders, 1):
        pictures[f"ladder-{at}.svg"] = ladder_chart(ladder, figures, WIDTH, f"ladder-{at}")
    if bands:
        from moorings.render.uncertainty import tornadoes_of

        pictures |= {f"tornado-{at}.svg": picture for at, picture in enumerate(tornadoes_of(bands), 1)}
    files = {folder / name: picture for name, picture in pictures.items() if picture}
    make_folder(folder)
    must_be_new(files, replace=replace)
    for path, picture in files.items():
        write_bytes(path, standing_alone(picture).encode())
    return tuple(files)


WIDTH = 900
"""Pixels of a picture."""


def asked_about(
    model_path: Path, segment: str | None, accounts: float | None
) -> tuple[BusinessModel, tuple[Segment, ...], str | None]:
    """Return the model with the accounts that were asked for, the segments to cost, and whose accounts were given."""
    model = load_served(model_path)
    chosen = (_named(segment, model),) if segment else model.segments
    if accounts is None:
        return model, chosen, None
    if len(chosen) > 1:
        names = did_you_mean("", [one.id for one in chosen])
        raise MooringsError(
            "--accounts is for one segment.", remedy=f"Name it with --segment. {names}".strip()
        )
    if not 1 <= accounts < MOST:
        raise MooringsError(f"{accounts:g} accounts cannot be served.", remedy="Give 1 or more.")
    sized = replace(chosen[0], size=accounts)
    others = tuple(sized if one.id == sized.id else one for one in model.segments)
    return replace(model, segments=others), (sized,), sized.id


MOST = 1e12
"""More accounts than there can be."""


def _named(name: str, model: BusinessModel) -> Segment:
    titled = {one.title: one for one in reversed(model.segments)}
    known = titled | {one.id: one for one in model.segments}
    found = {word.casefold(): one for word, one in known.items()}.get(name.casefold())
    if found is None:
        raise NotKnownError(f"there is no segment '{name}'.", remedy=did_you_mean(name, known))
    return found
