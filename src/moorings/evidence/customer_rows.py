"""Reads the rows of a table of customers one by one, and counts what it could not use and why."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from functools import cached_property
from pathlib import Path

from moorings.errors import DataError
from moorings.evidence.amounts import currency_in, decimal_sign, read_amount
from moorings.evidence.customer import Customer, Role, TakenColumn
from moorings.evidence.headings import Values
from moorings.evidence.mapped import Mapping
from moorings.evidence.values import YES
from moorings.units import NoRateError, in_currency

GONE_WORDS = {*YES, "churned", "cancelled", "canceled", "gone", "closed", "inactive", "left", "lost", "ended"}
DATE_FORMS = ("%Y-%m-%d", "%d-%m-%Y", "%d/%m/%Y", "%d.%m.%Y")
FIRST_ROW = 2
"""The number of the first row below the heading."""


class RowReader:
    """Turns rows into customers. What it counts on the way, `notes` tells in sentences."""

    def __init__(
        self,
        *,
        path: Path,
        values: Values,
        columns: Iterable[TakenColumn],
        mapping: Mapping,
        currency: str,
        today: date,
    ) -> None:
        self._path, self._values, self._mapping, self._today = path, values, mapping, today
        self._columns = {one.role: one for one in columns}
        self._asked = currency or mapping.currency
        self._seen: set[str] = set()
        self._aside: Counter[str] = Counter()
        self._unread: list[tuple[int, str]] = []
        self._unknown = 0
        self.rows = len(next(iter(values.values())))

    def customers(self) -> Iterator[Customer]:
        """Yield the customers that can be used."""
        for row in range(self.rows):
            if reason := self._gone(row) or self._again(row):
                self._aside[reason] += 1
                continue
            self._seen.add(self._id(row))
            customer = self._customer(row)
            if (customer.revenue_per_year or 0.0) < 0:
                self._aside["the revenue is negative"] += 1
                continue
            self._unknown += customer.revenue_per_year is None
            yield customer

    def notes(self) -> Iterator[str]:
        """Yield a sentence for each thing that was set aside, could not be read, or is not known."""
        yield from (f"{_rows(count)} set aside: {reason}." for reason, count in self._aside.most_common())
        if self._unread:
            row, text = self._unread[0]
            yield (
                f"{_rows(len(self._unread))} without a revenue that can be read, first row {row}: {text!r};"
                " their revenue is unknown."
            )
        blank = self._unknown - len(self._unread)
        if blank and Role.REVENUE in self._columns:
            yield f"{_rows(blank)} without a revenue: unknown, not zero."
        if Role.ID not in self._columns and Role.NAME not in self._columns:
            yield "No column names the customers; they are called by the number of their row."
        if Role.REVENUE in self._columns and not self.currency:
            yield "Nothing says in which currency the amounts are; --currency names it."

    @cached_property
    def currency(self) -> str:
        """The currency of all amounts (ISO 4217): the one asked for, else the only one named; else empty."""
        named = sorted({code for row in range(self.rows) if (code := self._code(row))})
        if not self._asked and len(named) > 1:
            raise DataError(
                f"the amounts are in {' and '.join(named)}, and nothing says which to count in.",
                where=str(self._path),
                remedy="Name it with --currency, and give the rates in a mapping.",
            )
        return self._asked or next(iter(named), "")

    def _text(self, role: Role, row: int) -> str | None:
        column = self._columns.get(role)
        return self._values[column.column][row] if column else None

    def _id(self, row: int) -> str:
        return self._text(Role.ID, row) or self._text(Role.NAME, row) or f"row {row + FIRST_ROW}"

    def _customer(self, row: int) -> Customer:
        seats = self._text(Role.SEATS, row)
        count = read_amount(seats, self._decimal) if seats else None
        return Customer(
            id=self._id(row),
            name=self._text(Role.NAME, row) or self._id(row),
            revenue_per_year=self._revenue(row),
            plan=self._text(Role.PLAN, row),
            seats=count.value if count else None,
            is_on_trial=(self._text(Role.TRIAL, row) or "").casefold() in YES,
        )

    def _gone(self, row: int) -> str:
        """Return how the table says that the customer is gone; an empty text where it does not."""
        if (self._text(Role.GONE, row) or "").casefold() in GONE_WORDS:
            return f"left, says '{self._columns[Role.GONE].column}'; a mapping without that column keeps them"
        return (
            f"left by {self._today:%d %B %Y}, says '{self._columns[Role.GONE_ON].column}'"
            if self._left(row)
            else ""
        )

    def _again(self, row: int) -> str:
        if self._id(row) not in self._seen:
            return ""
        return "the customer came before; the first row counts (if a row is a contract, add them up first)"

    def _left(self, row: int) -> bool:
        text = self._text(Role.GONE_ON, row)
        day = _day(text) if text else None
        return bool(text) and (day is None or day <= self._today)

    def _revenue(self, row: int) -> float | None:
        text = self._text(Role.REVENUE, row)
        if text is None:
            return None
        amount = read_amount(text, self._decimal)
        if amount is None:
            self._unread.append((row + FIRST_ROW, text))
            return None
        a_year = amount.value * self._columns[Role.REVENUE].times_a_year
        try:
            return in_currency(a_year, self._code(row) or self.currency, self.currency, self._rates)
        except NoRateError as error:
            raise DataError(
                f"row {row + FIRST_ROW}: the amount is in {error.found}, and no rate to {error.wanted} is known.",
                where=str(self._path),
                remedy="Give the rate in a mapping, under [extract.rates].",
            ) from error

    def _code(self, row: int) -> str:
        """Return the currency that a row names: in its own column, beside the amount, or in the heading."""
        column = self._columns.get(Role.REVENUE)
        text = self._text(Role.REVENUE, row)
        if column is None or text is None:
            return ""
        amount = read_amount(text, self._decimal)
        own = (self._text(Role.CURRENCY, row) or "").upper()
        return own or (amount.currency if amount else "") or currency_in(column.column)

    @cached_property
    def _decimal(self) -> str:
        if self._mapping.where:
            return self._mapping.decimal
        column = self._columns.get(Role.REVENUE)
        return decimal_sign(one for one in self._values[column.column] if one) if column else "."

    @cached_property
    def _rates(self) -> dict[str, float]:
        """Units of the table's currency for one unit of each other; a rate serves in both directions."""
        given = self._mapping.rates
        back = {rate.to: 1 / rate.rate for rate in given if rate.currency == self.currency}
        return back | {rate.currency: rate.rate for rate in given if rate.to == self.currency}


def in_order_of_size(customers: Iterable[Customer]) -> tuple[Customer, ...]:
    """Return customers by revenue, then by seats, the largest first; those of unknown revenue last."""
    return tuple(
        sorted(customers, key=lambda one: (-(one.revenue_per_year or -1.0), -(one.seats or 0.0), one.id))
    )


def _day(text: str) -> date | None:
    for form in DATE_FORMS:
        try:
            return datetime.strptime(text[:10], form).date()  # noqa: DTZ007 - a day has no time zone
        except ValueError:
            continue
    return None


def _rows(count: int) -> str:
    return f"{count:,} row{'' if count == 1 else 's'}"
