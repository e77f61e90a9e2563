"""How large a graph file may be, so that no file takes more memory than a laptop has (`docs/upg.md` has figures)."""

from moorings.errors import ModelError

MIB = 1024**2

MOST_BYTES = 256 * MIB
"""Of a file: some 400,000 nodes. What we write is no larger either, or we could not read it again."""

MOST_VALUES = 16_000_000
"""Lists, objects, texts and numbers in a file: a list of nothing but `{}` takes forty times its size in memory."""

MOST_FINDINGS = 1_000_000
"""On a file: each takes some 300 bytes, and nobody reads that many."""

_LONGEST = 240
"""How many characters of one fault are told."""

TO_DO = "Is it the right file? If so, divide it, or keep elsewhere what is no part of the graph."


def too_large_to_write(where: str = "") -> ModelError:
    """Return the error for a graph whose canonical form could not be read again."""
    says = f"would be larger than {MOST_BYTES // MIB} MiB in canonical form, more than could be read again."
    remedy = "Divide it, or nest its lists and objects less deep: each level indents what is in it."
    return ModelError(says, where=where, remedy=remedy)


def too_many_values(where: str = "") -> ModelError:
    """Return the error for a file that holds more than is read."""
    says = f"holds more than {MOST_VALUES:,} values, counted by its commas and brackets; that is the most."
    return ModelError(says, where=where, remedy=TO_DO)


def too_many_findings(path: str, says: str, where: str = "") -> ModelError:
    """Return the error for a file with more faults than are told; the first is at `path`."""
    first = says if len(says) <= _LONGEST else f"{says[:_LONGEST]}…"
    return ModelError(
        f"has more than {MOST_FINDINGS:,} faults. The first is at {path}: {first.rstrip('.')}.",
        where=where,
        remedy="Is it a graph file? If so, mend in the program that wrote it what that program gets wrong.",
    )
