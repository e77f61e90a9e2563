"""Companies to try things on, written out: made up, published, or no larger than the point they make."""

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

from moorings.errors import NotKnownError, did_you_mean
from moorings.examples import plank
from moorings.examples.collection import EXAMPLES
from moorings.examples.example import WRITTEN_ON, Example
from moorings.examples.readme import readme
from moorings.examples.table import Table, csv_text
from moorings.model.business import BusinessModel
from moorings.model.compose import compose
from moorings.store.files import make_folder, must_be_new, write_bytes
from moorings.upg.write import canonical
from moorings.version import __version__

PLANK = "plank"


def example_names() -> dict[str, str]:
    """Return what each example shows, by its name."""
    shown = {name: one.shows for name, one in EXAMPLES.items()}
    return {PLANK: "a made-up project-management tool with two years of customer data", **shown}


def write_example(
    name: str, folder: Path, *, seed: int | None = None, replace: bool = False
) -> tuple[Path, ...]:
    """Write an example: its model, what to look at, and the customer data that belong to it. Return the paths.

    Raises:
        NotKnownError: there is no example of this name, or it is not made from a number.
        StoreError: a file is there already, or cannot be written.
    """
    if name != PLANK and name not in EXAMPLES:
        raise NotKnownError(f"there is no example '{name}'.", remedy=did_you_mean(name, example_names()))
    if name != PLANK and seed is not None:
        raise NotKnownError(f"'{name}' is as it is: only {PLANK} is made from a seed.")
    contents = _made_up(seed) if name == PLANK else _as_it_is(EXAMPLES[name])
    files = {folder / path: content for path, content in contents.items()}
    must_be_new(files, replace=replace)
    for parent in sorted({path.parent for path in files}):
        make_folder(parent)
    for path, content in files.items():
        write_bytes(path, content)
    return tuple(files)


def _made_up(seed: int | None) -> Mapping[str, bytes]:
    company = plank.make() if seed is None else plank.make(seed)
    return {
        "plank.upg": _document(company.model, company.truth.as_of, stage="growth"),
        "TRUTH.md": plank.truth_markdown(company).encode(),
        **_data(company.tables.values()),
    }


def _as_it_is(example: Example) -> Mapping[str, bytes]:
    earlier = example.earlier
    before = {f"{example.name}-before.upg": _document(earlier, WRITTEN_ON)} if earlier else {}
    return {
        f"{example.name}.upg": _document(example.model, WRITTEN_ON),
        "README.md": readme(example).encode(),
        **before,
        **_data(example.tables),
    }


def _document(model: BusinessModel, day: date, stage: str | None = None) -> bytes:
    moment = f"{day}T00:00:00.000Z"
    return canonical(compose(model, tool_version=__version__, exported_at=moment, stage=stage))


def _data(tables: Iterable[Table]) -> Mapping[str, bytes]:
    return {f"data/{table.name}.csv": csv_text(table).encode() for table in tables}
