"""SQL that reads a value of each kind from a text; what cannot be read becomes null, for others to name.

Dates without a format are read as ISO 8601, with or without a time of day. A day or a time is the one that
the source writes: an offset from UTC moves nothing. Years before 1900 or after 2199 are taken for
misreadings.
"""

from moorings.evidence.contract import Kind
from moorings.evidence.sql import listed, literal

FIRST_YEAR, LAST_YEAR = 1900, 2199
TIMES_OF_DAY = (" %H:%M:%S", " %H:%M", "T%H:%M:%S", "T%H:%M")
YES = ("yes", "y", "true", "t", "1")
NO = ("no", "n", "false", "f", "0")


def cleaned(text: str, unknown: tuple[str, ...]) -> str:
    """Return SQL for a text without blanks around it, null where it is empty or a word for unknown."""
    trimmed = f"trim({text}, ' \t\r\n\u00a0')"
    words = sorted({"", *(word.strip().lower() for word in unknown)})
    return f"CASE WHEN lower({trimmed}) NOT IN ({listed(words)}) THEN {trimmed} END"


def translated(text: str, words: tuple[tuple[str, str], ...]) -> str:
    """Return SQL for a text in our words; one that has no translation stays as it is."""
    if not words:
        return text
    whens = " ".join(f"WHEN {literal(theirs.strip().lower())} THEN {literal(ours)}" for theirs, ours in words)
    return f"CASE lower({text}) {whens} ELSE {text} END"


def read_as(kind: Kind, text: str, *, formats: tuple[str, ...] = (), decimal: str = ".") -> str:
    """Return SQL for the value of this kind that a text holds, null where it holds none."""
    match kind:
        case Kind.TEXT:
            return text
        case Kind.YES_NO:
            word = f"lower({text})"
            return (
                f"CASE WHEN {word} IN ({listed(YES)}) THEN true WHEN {word} IN ({listed(NO)}) THEN false END"
            )
        case Kind.REAL | Kind.MONEY:
            return number(text, decimal)
        case Kind.INTEGER:
            real = number(text, decimal)
            return f"CASE WHEN {real} = floor({real}) THEN CAST({real} AS BIGINT) END"
        case Kind.MOMENT:
            return moment(text, formats)
        case Kind.DATE:
            return f"CAST({moment(text, formats)} AS DATE)"


def one_of(text: str, words: tuple[str, ...]) -> str:
    """Return SQL for the known word that a text is, however it is capitalised or hyphenated; else null."""
    word = f"replace(replace(lower({text}), '-', '_'), ' ', '_')"
    return f"CASE WHEN {word} IN ({listed(words)}) THEN {word} END"


def number(text: str, decimal: str) -> str:
    """Return SQL for a number, its thousands grouped by threes or not at all."""
    group = "," if decimal == "." else "."
    form = rf"^[-+]?(\d+|\d{{1,3}}(\{group}\d{{3}})+)?(\{decimal}\d*)?([eE][-+]?\d+)?$"
    plain = f"replace(replace({text}, '{group}', ''), '{decimal}', '.')"
    return f"CASE WHEN REGEXP_MATCHES({text}, {literal(form)}) THEN TRY_CAST({plain} AS DOUBLE) END"


def moment(text: str, formats: tuple[str, ...]) -> str:
    """Return SQL for a date with its time of day, midnight where there is none."""
    parsed = (
        f"try_strptime({text}, [{listed(_with_times(formats))}])"
        if formats
        else f"TRY_CAST({text} AS TIMESTAMP)"
    )
    return f"CASE WHEN year({parsed}) BETWEEN {FIRST_YEAR} AND {LAST_YEAR} THEN {parsed} END"


def _with_times(formats: tuple[str, ...]) -> list[str]:
    """Return each format, and those that have no time of day with one too."""
    bare = [form for form in formats if not any(code in form for code in ("%H", "%-H", "%I"))]
    return [*formats, *(form + time for form in bare for time in TIMES_OF_DAY)]
