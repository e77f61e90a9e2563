"""SQL that reads a value from a text in any engine: what does not look like one becomes null, for others to name.

Within DuckDB `values` reads more: it can try, and see. Elsewhere a reading that fails ends the question, so that each
text is looked at first.
"""

import re

from moorings.evidence.contract import Kind
from moorings.evidence.sql import literal
from moorings.evidence.values import number, read_as

ISO = r"\d{4}-\d{2}-\d{2}"
TIME = r"\d{2}:\d{2}(:\d{2}(\.\d+)?)?"
FORMS = {
    "Y": r"\d{4}",
    "y": r"\d{2}",
    "m": r"\d{1,2}",
    "d": r"\d{1,2}",
    "H": r"\d{1,2}",
    "M": r"\d{2}",
    "S": r"\d{2}",
}


def read_portably(kind: Kind, text: str, formats: tuple[str, ...], decimal: str) -> str:
    """Return SQL for the value of this kind that a text holds."""
    if kind in {Kind.REAL, Kind.MONEY}:
        return number(text, decimal)
    if kind in {Kind.DATE, Kind.MOMENT}:
        value = _written(text, formats) if formats else _iso(text)
        return f"CAST({value} AS DATE)" if kind is Kind.DATE else value
    return read_as(kind, text, formats=formats, decimal=decimal)


def _iso(text: str) -> str:
    form = literal(f"^{ISO}([T ]{TIME})?$")
    return f"CASE WHEN REGEXP_MATCHES({text}, {form}) THEN CAST(REPLACE({text}, 'T', ' ') AS TIMESTAMP) END"


def _written(text: str, formats: tuple[str, ...]) -> str:
    whens = " ".join(
        f"WHEN REGEXP_MATCHES({text}, {literal(_form(one))}) THEN STRPTIME({text}, {literal(one)})"
        for one in formats
    )
    return f"CASE {whens} END"


def _form(written: str) -> str:
    """Return the regular expression of the texts that are written in a form such as %d/%m/%Y."""
    parts = re.split(r"%-?(.)", written)
    return (
        "^"
        + "".join(FORMS.get(one, r".+") if at % 2 else re.escape(one) for at, one in enumerate(parts))
        + "$"
    )
