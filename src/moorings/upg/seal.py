"""Does the header agree with what stands below it? Counts and seal are stated in the file and worked out anew."""

from collections.abc import Callable
from typing import Any, NamedTuple

from moorings.upg.header import FORMAT_VERSION, SEAL_ALGORITHM
from moorings.upg.strings import code_units, spread
from moorings.upg.validation.kinds import is_number


class SealReport(NamedTuple):
    """What was compared, and what differs. A file without a header states nothing that could be wrong."""

    header_present: bool
    counts_checked: bool = False
    integrity_checked: bool = False
    counts: tuple[tuple[str, float, int], ...] = ()
    """What is counted, as stated and as found, where the two differ."""
    seal: tuple[str, str] | None = None
    """As stated and as worked out, where the two differ."""
    skipped: str = ""
    """Why something was not compared although there is a header."""


def check_seal(root: Any, counted: Callable[[], dict[str, int]], sealed: Callable[[], str]) -> SealReport:
    """Return how the header of `root`, as read from a file, agrees with its graph.

    `counted` and `sealed` work out the counts and the seal; they are asked only where the header states them.
    """
    header = root.get("$upg") if isinstance(root, dict) else None
    if not header and not isinstance(header, dict | list):
        return SealReport(header_present=False)
    stated = header if isinstance(header, dict) else {}
    if stated.get("format_version") != FORMAT_VERSION:
        return SealReport(header_present=True, skipped=f"the format is not {FORMAT_VERSION}")
    wrong_counts = _wrong_counts(stated["counts"], counted()) if "counts" in stated else ()
    seal = _stated_seal(stated.get("integrity"))
    found = None if seal is None else sealed()
    return SealReport(
        header_present=True,
        counts_checked="counts" in stated,
        integrity_checked=seal is not None,
        counts=wrong_counts,
        seal=(seal, found) if seal is not None and found is not None and found != seal else None,
        skipped="" if "counts" in stated and seal is not None else "the header lacks counts, or a known seal",
    )


def _stated_seal(integrity: Any) -> str | None:
    """Return the seal that the header states, if it is of the one kind that is known."""
    if not isinstance(integrity, dict) or integrity.get("algorithm") != SEAL_ALGORITHM:
        return None
    seal = integrity.get("body")
    return seal if isinstance(seal, str) else None


def _wrong_counts(stated: Any, counted: dict[str, int]) -> tuple[tuple[str, float, int], ...]:
    numbers = {name: float(count) for name, count in spread(stated).items() if is_number(count)}
    names = sorted({*numbers, *counted}, key=code_units)
    compared = ((name, numbers.get(name, 0), counted.get(name, 0)) for name in names)
    return tuple(one for one in compared if one[1] != one[2])
