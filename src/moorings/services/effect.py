"""The effect of something that was done to some accounts and not to others."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from moorings.errors import DataError
from moorings.services.models import load_served
from moorings.store.files import make_folder, must_be_new, read_text, write_bytes

if TYPE_CHECKING:
    from moorings.evidence.effect.report import Effect
    from moorings.evidence.effect.treatment import Treatment
    from moorings.evidence.extract import Extract
    from moorings.evidence.intervals import Interval


def effect_on(
    model_path: Path,
    data: Path,
    treated: str,
    outcome: str,
    *,
    today: date,
    mapping: Path | None = None,
    as_of: date | None = None,
    window: str = "year",
    by: Sequence[str] = (),
    segment: str = "",
    is_randomised: bool = False,
    tell: Callable[[str], None] | None = None,
) -> "Effect":
    """Return what a treatment did to an outcome; `tell` is told each step that takes time.

    `treated` names a CSV file of accounts, an attribute of theirs that is yes or no, or one with its value: plan=pro.

    Raises:
        NotKnownError: nobody knows the outcome, the segment, or an attribute.
        MooringsError: the table or the data cannot be read, or there is nobody to compare.
    """
    from moorings.evidence.effect.outcome import outcome_named
    from moorings.review.effect import Asked, effect_of
    from moorings.services.review import load_extract

    outcome_named(outcome)
    asked = Asked(outcome, window, tuple(by), segment, is_randomised)
    model = load_served(model_path)
    say = tell or _nobody_listens
    say("Reading the customer data…")
    extract = load_extract(model, data, mapping, as_of, today)
    try:
        return effect_of(extract, model, _treatment(extract, treated), asked, tell=say, again=_again)
    finally:
        say("")
        extract.close()


def _nobody_listens(step: str) -> None:
    """Let a step pass without a word."""


def _treatment(extract: "Extract", treated: str) -> "Treatment":
    from moorings.evidence.effect.treatment import read_treatment, treatment_by_attribute

    path = Path(treated)
    if path.is_file():
        return read_treatment(read_text(path), treated)
    if path.suffix.lower() in {".csv", ".tsv", ".txt", ".xlsx", ".parquet"} or path.is_dir():
        raise DataError("is no file that is there.", where=treated, remedy="Name a CSV file of accounts.")
    return treatment_by_attribute(extract, treated)


def _again(ours: Sequence[float], theirs: Sequence[float]) -> "Interval | None":
    """Draw again from the accounts, where they are few enough for that to be quick."""
    from moorings.evidence.effect.bootstrap import MOST_ACCOUNTS, bootstrap

    return bootstrap(ours, theirs) if len(ours) + len(theirs) <= MOST_ACCOUNTS else None


def write_effect_charts(found: "Effect", folder: Path, *, replace: bool = False) -> tuple[Path, ...]:
    """Write the figures of both groups and, of how long they stay, their curves as SVG; return the paths.

    Raises:
        StoreError: one of them is there already, unless `replace` allows it; then none is written.
    """
    from moorings.render.effect_charts import pictures_of
    from moorings.render.svg.alone import standing_alone

    files = {folder / f"{name}.svg": picture for name, picture in pictures_of(found).items()}
    make_folder(folder)
    must_be_new(files, replace=replace)
    for path, picture in files.items():
        write_bytes(path, standing_alone(picture).encode())
    return tuple(files)
