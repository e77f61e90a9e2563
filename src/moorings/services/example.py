"""Made-up companies, written out to try things on."""

from pathlib import Path

from moorings.errors import NotKnownError, did_you_mean
from moorings.examples import plank
from moorings.examples.table import csv_text
from moorings.model.compose import compose
from moorings.store.files import make_folder, must_be_new, write_bytes
from moorings.upg.write import canonical
from moorings.version import __version__

EXAMPLES = ("plank",)


def write_example(
    name: str, folder: Path, *, seed: int | None = None, replace: bool = False
) -> tuple[Path, ...]:
    """Write an example company: its model, its customer data, and the truths planted in them. Return the paths.

    Raises:
        NotKnownError: there is no example of this name.
        StoreError: a file is there already, or cannot be written.
    """
    if name not in EXAMPLES:
        raise NotKnownError(f"there is no example '{name}'.", remedy=did_you_mean(name, EXAMPLES))
    company = plank.make() if seed is None else plank.make(seed)
    moment = f"{company.truth.as_of}T00:00:00.000Z"
    document = compose(company.model, tool_version=__version__, exported_at=moment, stage="growth")
    files = {
        folder / "plank.upg": canonical(document),
        folder / "TRUTH.md": plank.truth_markdown(company).encode(),
        **{
            folder / "data" / f"{name}.csv": csv_text(table).encode()
            for name, table in company.tables.items()
        },
    }
    must_be_new(files, replace=replace)
    make_folder(folder / "data")
    for path, content in files.items():
        write_bytes(path, content)
    return tuple(files)
