"""Measuring groups of accounts on customer data."""

import dataclasses
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from moorings.errors import MooringsError
from moorings.services.models import load_served
from moorings.store.files import make_folder, must_be_new, write_bytes

if TYPE_CHECKING:
    from moorings.evidence.estimate import Estimate
    from moorings.evidence.extract import Extract
    from moorings.evidence.lifetime.of_segments import Lifetime
    from moorings.model.business import BusinessModel
    from moorings.review.measured.build import LifetimesOf
    from moorings.review.measured.report import Measuring


def measure_model(
    model_path: Path,
    data: Path,
    *,
    today: date,
    mapping: Path | None = None,
    as_of: date | None = None,
    by: str = "segment",
    metrics: Sequence[str] = (),
    window: str = "year",
    against: str = "",
    correction: str = "holm",
    horizon_years: int | None = None,
    tell: Callable[[str], None] | None = None,
) -> "Measuring":
    """Return what the customer data tell of each group of accounts; `tell` is told each step that takes time.

    `by` names how accounts are grouped (segment, relationship, an attribute, cohort, cohort-quarter), the times
    that figures are told over (month, quarter), or both with a comma between. `horizon_years` is how long a customer
    is counted, instead of what the model says.

    Raises:
        NotKnownError: nobody knows the metric, the grouping, or the group to compare with.
        MooringsError: what is asked for cannot be, or the data cannot be read.
    """
    from moorings.review.measured.asked import asked_for
    from moorings.review.measured.build import measure_groups
    from moorings.services.review import load_extract

    if horizon_years is not None and horizon_years < 1:
        raise MooringsError(
            f"a customer cannot be counted over {horizon_years} years.", remedy="Give 1 or more."
        )
    asked = asked_for(by, metrics, window, against, correction)
    model = load_served(model_path)
    say = tell or _nobody_listens
    say("Reading the customer data…")
    extract = load_extract(model, data, mapping, as_of, today)
    try:
        return measure_groups(extract, model, asked, tell=say, lifetimes=_lifetimes_of(model, horizon_years))
    finally:
        say("")
        extract.close()


def _lifetimes_of(model: "BusinessModel", horizon_years: int | None) -> "LifetimesOf":
    """Return what tells lifetimes at the model's margin and discount; the models behind it are loaded when asked."""

    def lifetimes_of(
        extract: "Extract", groups: Sequence[str], costs: Mapping[str, float]
    ) -> Mapping[str, Mapping[str, "Estimate"]]:
        from moorings.evidence.lifetime.of_segments import lifetimes

        found = lifetimes(
            extract,
            groups,
            gross_margin=model.settings.gross_margin,
            cost_to_serve_per_year=costs,
            discount_per_year=model.settings.discount_per_year,
            horizon_years=horizon_years or model.settings.horizon_years,
        )
        return {group: _with_inputs(one, model.settings.currency) for group, one in found.items()}

    return lifetimes_of


def _with_inputs(found: "Lifetime", currency: str) -> Mapping[str, "Estimate"]:
    """Return the figures, a customer's value beside what it rests on besides data."""
    from moorings.evidence.lifetime.definitions import LIFETIME_VALUE

    value, inputs = found.value.value, found.value.assumptions
    if not value.is_known:
        return found.estimates
    rests_on = (
        f"at a gross margin of {inputs.gross_margin:.0%}, {inputs.cost_to_serve_per_year:,.2f} {currency} a year for "
        f"serving, a discount of {inputs.discount_per_year:.0%} a year, over {inputs.horizon_years} years"
    )
    reason = "; ".join(filter(None, (rests_on, value.reason)))
    return {**found.estimates, LIFETIME_VALUE.key: dataclasses.replace(value, reason=reason)}


def _nobody_listens(step: str) -> None:
    """Let a step pass without a word."""


def must_take_figures(
    parquet: Path | None,
    html: Path | None,
    *,
    model: Path,
    data: Path,
    mapping: Path | None = None,
    replace: bool = False,
) -> None:
    """Raise StoreError where the figures may not be written there; asked before they are measured.

    What is measured from is never overwritten, a page of ours always, another file only where `replace` allows it.
    """
    from moorings.services.places import must_not_be_read, must_take_page

    if html:
        must_take_page(html, model=model, data=data, mapping=mapping, replace=replace)
    if parquet:
        folder = data.parent if data.is_file() else data
        must_not_be_read(parquet, (model, mapping, *folder.rglob("*")))
        must_be_new((parquet,), replace=replace)


def write_measuring(
    found: "Measuring",
    *,
    parquet: Path | None = None,
    html: Path | None = None,
    svg: Path | None = None,
    replace: bool = False,
) -> tuple[Path, ...]:
    """Write the table as Parquet, the charts as one page, each chart as SVG into a folder; return the paths.

    `must_take_figures` says before whether table and page may be written.

    Raises:
        StoreError: a chart is there already, unless `replace` allows it; then nothing is written.
    """
    files: dict[Path, Callable[[], bytes]] = {}
    if parquet:
        files[parquet] = lambda: _parquet(found)
    if html:
        files[html] = lambda: _page(found)
    if svg:
        pictures = {svg / name: picture for name, picture in _pictures(found).items()}
        must_be_new(pictures, replace=replace)
        make_folder(svg)
        files |= {path: picture.encode for path, picture in pictures.items()}
    contents = {path: content() for path, content in files.items()}
    for path, content in contents.items():
        write_bytes(path, content)
    return tuple(contents)


def _parquet(found: "Measuring") -> bytes:
    from moorings.evidence.parquet import to_parquet
    from moorings.render.measure_rows import COLUMNS, rows_of

    return to_parquet(COLUMNS, rows_of(found))


def _page(found: "Measuring") -> bytes:
    from moorings.render.measure_html import measure_html

    return measure_html(found).encode()


def _pictures(found: "Measuring") -> dict[str, str]:
    from moorings.render.measure_charts import charts_of
    from moorings.render.svg.alone import standing_alone

    return {f"{chart.key}.svg": standing_alone(chart.titled) for chart in charts_of(found)}
