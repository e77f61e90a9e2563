"""Empty tables with their headings and a mapping to fill in, made from the contract."""

from collections.abc import Iterator

from moorings.evidence.contract import TABLES, Column, Kind, Table

HEAD = """\
# Which file and which column is which. Files named like the tables and columns named like the contract's need no
# line here: take away the # only where yours differ. A table that is named here is read with the columns named here.

schema = 1

[extract]
#as_of = 2024-12-31 # the day the data show; else the last day found in them
#currency = "GBP" # the currency of amounts that name none
#date_format = "%d/%m/%Y" # else ISO 8601: 2024-12-31, with or without a time of day
#decimal = "," # else a point
#unknown = ["", "?", "N/A", "null"] # words that stand for no value

#[extract.rates]
#USD = { rate = 0.79, to = "GBP", date = 2024-12-31 } # one USD was worth 0.79 GBP

[contradictions]
#before_sign_up = "set_aside" # or "use": contacts, answers and events dated before their account's sign-up
"""
ATTRIBUTES = """
# What the contract does not know and the model's criteria ask for. Kinds: {kinds}.
#[tables.accounts.attributes]
#seats = {{ column = "seats", kind = "integer" }}
"""


def template_files() -> dict[str, str]:
    """Return the text of each file of a template, by its name: a CSV for each table, and `mapping.toml`."""
    tables = {f"{table.name}.csv": _heading(table) for table in TABLES}
    return tables | {"mapping.toml": HEAD + "".join(_section(table) for table in TABLES)}


def _heading(table: Table) -> str:
    return ",".join(column.name for column in table.columns) + "\n"


def _section(table: Table) -> str:
    """Return a table's part of the mapping, every line of it to be taken up at will."""
    need = "" if table.required else "; may be missing"
    lines = [f"\n# {table.name}: one row is {table.one_row_is}{need}."]
    lines += [f"#[tables.{table.name}]", f'#file = "{table.name}.csv"', f"#[tables.{table.name}.columns]"]
    lines += [f"#{_key(column)} # {'; '.join(_remarks(column))}" for column in table.columns]
    kinds = ", ".join(kind.value for kind in Kind)
    return "\n".join(lines) + "\n" + (ATTRIBUTES.format(kinds=kinds) if table.name == "accounts" else "")


def _key(column: Column) -> str:
    return f'{column.name} = "{column.name}"'


def _remarks(column: Column) -> Iterator[str]:
    """Yield what there is to know of a column: its meaning, unit, words, and whether it must be there."""
    yield column.meaning
    if column.unit and column.unit not in column.meaning:
        yield column.unit
    if column.kind is Kind.YES_NO:
        yield "yes or no"
    if column.words and not all(word in column.meaning for word in column.words):
        yield f"one of {', '.join(column.words)}"
    if column.empty_means:
        yield f"empty: {column.empty_means}"
    if column.required:
        yield "required"
