"""Finds the files of a folder of customer data: by name, by pattern, or all of a folder inside."""

import difflib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from moorings.errors import DataError, did_you_mean
from moorings.evidence.mapped import SourceMapping

FORMATS = {
    ".csv": "csv",
    ".tsv": "csv",
    ".json": "json",
    ".jsonl": "json",
    ".ndjson": "json",
    ".parquet": "parquet",
    ".xlsx": "excel",
    ".xls": "excel",
    ".ods": "excel",
}
NAMES_SHOWN = 12


def format_of(path: Path) -> str:
    """Return csv, json, parquet or excel as the file's name tells, or an empty text."""
    name = path.name.lower().removesuffix(".gz")
    return next((form for suffix, form in FORMATS.items() if name.endswith(suffix)), "")


def must_be_folder(folder: Path) -> None:
    """Raise DataError where there is no such folder."""
    if folder.is_dir():
        next(folder.iterdir(), None)  # a folder that may not be read would seem to be empty
        return
    if folder.exists():
        raise DataError("this is a file, and a folder of tables is needed.", where=str(folder))
    beside = (
        [entry.name for entry in folder.parent.iterdir() if entry.is_dir()] if folder.parent.is_dir() else []
    )
    raise DataError("there is no such folder.", where=str(folder), remedy=_nearest(folder.name, beside))


def files_in(folder: Path) -> tuple[Path, ...]:
    """Return the files that could be tables, the folder's own and those of the folders inside it, by name."""
    found = (path for pattern in ("*", "*/*") for path in folder.glob(pattern))
    return tuple(sorted(path for path in found if path.is_file() and format_of(path)))


def _must_be_file(path: Path) -> None:
    """Raise DataError where what is named like a file is something else."""
    if path.is_file():
        return
    what = "a folder" if path.is_dir() else "a link to nowhere" if not path.exists() else "no ordinary file"
    raise DataError(
        f"this is {what}, and a file is needed.",
        where=str(path),
        remedy="Put the file itself in its place; a folder of files can be named in a mapping.",
    )


@contextmanager
def readable(folder: Path) -> Iterator[None]:
    """Turn a refusal by the system to look into a folder into a DataError that names it."""
    try:
        yield
    except PermissionError as error:
        raise DataError(
            "you may not read this.",
            where=str(error.filename or folder),
            remedy="Its owner can give you the right.",
        ) from error


def describe_folder(folder: Path) -> str:
    """Return a sentence that names the tables lying in a folder."""
    names = [path.relative_to(folder).as_posix() for path in files_in(folder)]
    if not names:
        return "The folder holds no CSV, JSON or Parquet file."
    more = f" and {len(names) - NAMES_SHOWN} more" if len(names) > NAMES_SHOWN else ""
    return f"The folder holds {', '.join(names[:NAMES_SHOWN])}{more}."


def files_of(folder: Path, source: SourceMapping) -> tuple[Path, ...]:
    """Return the files of one source, none where it is not there.

    Raises DataError where two files could be the same table.
    """
    return _matching(folder, source.file) if source.file else _named_like(folder, source.table)


def lacks_file(folder: Path, source: SourceMapping) -> str:
    """Return the fault of a mapping that speaks of a file which is not there, with the nearest."""
    wanted = source.file or f"{source.table}.csv"
    names = [path.relative_to(folder).as_posix() for path in files_in(folder)]
    hint = _nearest(wanted, names) or describe_folder(folder)
    return f"tables.{source.table}: there is no file '{wanted}' in {folder}. {hint}"


def no_accounts(folder: Path) -> DataError:
    """Return the error for a folder in which no table of accounts is found."""
    nearest = _nearest("accounts.csv", [path.name for path in files_in(folder)])
    remedy = f"{describe_folder(folder)} {nearest} Name the file of the accounts in a mapping.".replace(
        "  ", " "
    )
    return DataError("there is no table 'accounts' (accounts.csv).", where=str(folder), remedy=remedy)


def _nearest(name: str, names: Iterable[str]) -> str:
    near = difflib.get_close_matches(name.lower(), list(names), n=3, cutoff=0.5)
    return did_you_mean(name, near) if near else ""


def _matching(folder: Path, pattern: str) -> tuple[Path, ...]:
    exact = folder / pattern
    if exact.is_file():
        return (exact,)
    if exact.is_dir():
        return tuple(path for path in sorted(exact.iterdir()) if path.is_file() and format_of(path))
    if exact.is_symlink() or exact.exists():
        _must_be_file(exact)
    return tuple(path for path in sorted(folder.glob(pattern)) if path.is_file())


def _named_like(folder: Path, table: str) -> tuple[Path, ...]:
    found = sorted(path for path in folder.iterdir() if format_of(path) and _stem(path) == table)
    if len(found) > 1:
        names = " and ".join(path.name for path in found)
        raise DataError(
            f"both {names} could be the table '{table}'.",
            where=str(folder),
            remedy="Keep one, or name it in a mapping.",
        )
    for path in found:
        _must_be_file(path)
    return tuple(found) or (_matching(folder, table) if (folder / table).is_dir() else ())


def _stem(path: Path) -> str:
    return path.name.lower().split(".")[0]
