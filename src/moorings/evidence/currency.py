"""The one currency that all money of an extract is brought to."""

from collections.abc import Iterator

from moorings.errors import DataError
from moorings.evidence.contract import ACCOUNTS, REVENUE, Table
from moorings.evidence.engines.engine import Engine
from moorings.evidence.extract import counted
from moorings.evidence.mapped import Mapping
from moorings.evidence.sql import literal, quoted
from moorings.evidence.staging import staged
from moorings.units import NoRateError, in_currency

PRICED: tuple[tuple[Table, str], ...] = ((ACCOUNTS, "annual_revenue"), (REVENUE, "amount"))


def settled(engine: Engine, mapping: Mapping, asked: str | None) -> str:
    """Return the currency of the extract: the one asked for, else the mapping's, else the only one in the data.

    An empty text where nobody names one. Raises DataError where the data name two and nobody says which, or
    where an amount is in a currency without a rate.
    """
    wanted = (asked or mapping.currency).upper() or _only_one(engine)
    for table, money in PRICED:
        _must_have_rates(engine, table, money, mapping, wanted)
    return wanted


def in_review_currency(money: str, mapping: Mapping, wanted: str) -> str:
    """Return SQL that brings an amount from its row's currency to the wanted one."""
    rates = _rates_to(mapping, wanted)
    home = mapping.currency or wanted
    if not rates:
        return money
    whens = " ".join(f"WHEN {literal(code)} THEN {money} * {rate!r}" for code, rate in rates.items())
    return f"CASE {_code(home)} {whens} ELSE {money} END"


def _only_one(engine: Engine) -> str:
    named = {code for table, money in PRICED for code, *_ in _codes(engine, table, money, "")}
    codes = sorted(named - {""})
    if len(codes) > 1:
        raise DataError(
            f"the amounts are in {' and '.join(codes)}, and nothing says which the review is in.",
            remedy="Name it in the model, or as `currency` under [extract] in a mapping.",
        )
    return codes[0] if codes else ""


def _must_have_rates(engine: Engine, table: Table, money: str, mapping: Mapping, wanted: str) -> None:
    rates = _rates_to(mapping, wanted)
    for code, file, line, count in _codes(engine, table, money, mapping.currency or wanted):
        try:
            in_currency(1.0, code, wanted, rates)
        except NoRateError as error:
            raise DataError(
                f"row {line}: the amount is in {code}, and no rate from {code} to {wanted} is known "
                f"({counted(count)}).",
                where=file,
                remedy=f'Add to a mapping: [extract.rates] {code} = {{ rate = …, to = "{wanted}", date = … }}.',
            ) from error


def _codes(engine: Engine, table: Table, money: str, home: str) -> Iterator[tuple[str, str, int, int]]:
    """Yield each currency of a table's amounts with its first file and row, and how many rows it has."""
    yield from engine.ask(
        f"""
        WITH coded AS (
            SELECT {_code(home)} AS code, _file, _row, _source
            FROM {quoted(staged(table))} WHERE _meant AND {money} IS NOT NULL
        ),
        placed AS (
            SELECT code, _file, _row, ROW_NUMBER() OVER (PARTITION BY code ORDER BY _source, _row) AS place,
                   COUNT(*) OVER (PARTITION BY code) AS times
            FROM coded
        )
        SELECT code, _file, _row, times FROM placed WHERE place = 1 ORDER BY code"""
    )


def _code(home: str) -> str:
    return f"upper(coalesce(currency, {literal(home)}))"


def _rates_to(mapping: Mapping, wanted: str) -> dict[str, float]:
    """Return the units of the wanted currency for one unit of each other; a rate serves in both directions."""
    there = {rate.currency: rate.rate for rate in mapping.rates if rate.to == wanted}
    back = {rate.to: 1 / rate.rate for rate in mapping.rates if rate.currency == wanted}
    return back | there
