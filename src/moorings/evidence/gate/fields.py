"""Columns of a table of accounts as the values that a decision table asks for, and what may be wrong with them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from moorings.decision import Attribute, DecisionTable
from moorings.evidence.contract import Kind
from moorings.evidence.mapped import ColumnMapping
from moorings.evidence.mapped import Mapping as Described
from moorings.evidence.sql import listed, literal, quoted
from moorings.evidence.values import cleaned, read_as, translated

KINDS = {
    "integer": Kind.INTEGER,
    "money": Kind.MONEY,
    "real": Kind.REAL,
    "date": Kind.DATE,
    "text": Kind.TEXT,
    "yes_no": Kind.YES_NO,
}
WORDS = {
    Kind.INTEGER: "no whole number",
    Kind.MONEY: "no number",
    Kind.REAL: "no number",
    Kind.DATE: "no date",
    Kind.YES_NO: "neither yes nor no",
}
NUMBERS = (
    "TINYINT",
    "SMALLINT",
    "INTEGER",
    "BIGINT",
    "HUGEINT",
    "UTINYINT",
    "USMALLINT",
    "UINTEGER",
    "UBIGINT",
)
FLOATS = ("DOUBLE", "FLOAT")
TYPES = {
    "integer": "DOUBLE",
    "money": "DOUBLE",
    "real": "DOUBLE",
    "date": "DATE",
    "text": "VARCHAR",
    "yes_no": "BOOLEAN",
}
"""What each kind of attribute is in a relation that is asked."""
NAN = "CAST('nan' AS DOUBLE)"


@dataclass(frozen=True, slots=True)
class Fault:
    """What makes a row unusable, as an SQL condition, and SQL for the sentence that says so."""

    condition: str
    says: str


@dataclass(frozen=True, slots=True)
class Field:
    """A value of each row as SQL, with its faults.

    `untidy` is a condition for rows in which the plain column is not the value yet, such as a text with blanks around
    it: where there are none, `plain` serves.
    """

    value: str
    plain: str = ""
    untidy: str = ""
    faults: tuple[Fault, ...] = ()


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a source: their types in the engine, and how the mapping says they are written."""

    types: Mapping[str, str]
    said: Mapping[str, ColumnMapping]
    mapping: Described

    def text(self, name: str) -> Field | None:
        """Return a column as a text; nothing where there is none of this name."""
        how = self.said.get(name)
        return self._text(how) if how else None

    def _text(self, how: ColumnMapping) -> Field:
        if how.value is not None:
            return Field(literal(how.value))
        column = quoted(how.column)
        is_text = self.types[how.column] == "VARCHAR"
        plain = column if is_text else f"CAST({column} AS VARCHAR)"
        clean = translated(cleaned(plain, (*self.mapping.unknown, *how.unknown)), how.words)
        return Field(clean, plain, f"{clean} IS DISTINCT FROM {plain}" if is_text else "false")

    def attribute(self, attribute: Attribute, factor: str = "") -> Field | None:
        """Return an attribute's values, typed, and multiplied; nothing where there is no column for it."""
        how = self.said.get(attribute.name)
        if how is None:
            return None
        field = self._typed(attribute, how, KINDS[attribute.kind])
        value, plain = (f"{one} * {factor}" if one and factor else one for one in (field.value, field.plain))
        return Field(value, plain, field.untidy, (*field.faults, *_beyond(attribute, value)))

    def _typed(self, attribute: Attribute, how: ColumnMapping, kind: Kind) -> Field:
        native = self._native(attribute, how, kind)
        if native:
            return native
        text = self._text(how)
        if kind is Kind.TEXT:
            return text
        formats = how.formats or self.mapping.date_formats
        value = read_as(kind, text.value, formats=formats, decimal=self.mapping.decimal)
        says = f"'{attribute.called} ' || {_shown(text.value)} || ' is {WORDS[kind]}'"
        unreadable = Fault(f"{value} IS NULL AND {text.value} IS NOT NULL", says)
        return Field(f"CAST({value} AS DOUBLE)" if attribute.is_number else value, faults=(unreadable,))

    def _native(self, attribute: Attribute, how: ColumnMapping, kind: Kind) -> Field | None:
        """Return a column that the engine holds as what it is; nothing where its text must be read."""
        type_ = self.types.get(how.column, "")
        column = quoted(how.column)
        if attribute.is_number and type_ in FLOATS:
            number = f"CAST({column} AS DOUBLE)"
            broken = f"{column} <> floor({column}) AND NOT isnan({column})"
            whole = (Fault(broken, f"'{attribute.called} ' || {column} || ' is no whole number'"),)
            return Field(
                f"nullif({number}, {NAN})", number, f"isnan({column})", whole if kind is Kind.INTEGER else ()
            )
        if attribute.is_number and (type_ in NUMBERS or type_.startswith("DECIMAL")):
            return Field(f"CAST({column} AS DOUBLE)")
        if kind is Kind.DATE and type_.startswith(("DATE", "TIMESTAMP")):
            return Field(f"CAST({column} AS DATE)")
        return Field(column) if kind is Kind.YES_NO and type_ == "BOOLEAN" else None

    def in_own_terms(self, attribute: Attribute, table: DecisionTable) -> str:
        """Return SQL for what an amount is multiplied by to be in the table's currency and the attribute's period."""
        how = self.said.get(attribute.name)
        if attribute.kind != "money" or how is None:
            return ""
        is_a_year = how.per is not None or attribute.name == "annual_revenue"
        factor = (how.per.per_year if how.per else 1.0) / attribute.per_year if is_a_year else 1.0
        rates = {table.currency: 1.0} | rates_to(table, self.mapping)
        home, code = self.mapping.currency or attribute.currency, self.text("currency")
        if code is None:
            whole = factor * rates.get(home, 1.0)
            return "" if whole == 1.0 else repr(whole)
        whens = " ".join(f"WHEN {literal(one)} THEN {rate * factor!r}" for one, rate in rates.items())
        return f"CASE coalesce(upper({code.value}), {literal(home)}) {whens} ELSE {factor!r} END"

    def currency_faults(self, table: DecisionTable) -> Iterator[Fault]:
        """Yield the fault of rows whose amounts are in a currency without a rate."""
        code = self.text("currency")
        if code and table.currency:
            known = listed([table.currency, *rates_to(table, self.mapping)])
            no_rate = literal(f", and no rate to {table.currency} is known")
            says = f"'its amounts are in ' || {code.value} || {no_rate}"
            yield Fault(f"upper({code.value}) NOT IN ({known})", says)


def rates_to(table: DecisionTable, mapping: Described) -> dict[str, float]:
    """Return what one unit of each other currency is worth in the table's; the model's rates come first."""
    there = {rate.currency: rate.rate for rate in mapping.rates if rate.to == table.currency}
    back = {rate.to: 1 / rate.rate for rate in mapping.rates if rate.currency == table.currency}
    return back | there | dict(table.rates)


def _beyond(attribute: Attribute, value: str) -> Iterator[Fault]:
    """Yield what cannot be true of an attribute."""
    shown = f"'{attribute.called} ' || {value}"
    if attribute.least is not None:
        yield Fault(f"{value} < {attribute.least!r}", f"{shown} || ' is below {attribute.least:g}'")
    if attribute.most is not None:
        yield Fault(f"{value} > {attribute.most!r}", f"{shown} || ' is above {attribute.most:g}'")
    if attribute.words:
        known = listed([word.lower() for word in attribute.words])
        says = literal(f" is none of {', '.join(attribute.words)}")
        yield Fault(f"lower({value}) NOT IN ({known})", f"'{attribute.called} ' || {_shown(value)} || {says}")


def _shown(text: str) -> str:
    return f"'''' || left({text}, 60) || ''''"
