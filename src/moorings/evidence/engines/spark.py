"""Spark: a cluster of its own kind (standalone), or the processors of this machine.

Nothing is written to the cluster's catalogue or files: a table that is kept is a view of this session over rows that
the workers hold in memory, or on their own disks where that is full. Where a worker is lost, others make its part of
them anew.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime
from itertools import islice
from typing import Any, TypeVar

from pyspark.errors import AnalysisException
from pyspark.sql import DataFrame, Row
from pyspark.sql import types as spark_types

from moorings.evidence.contract import Kind
from moorings.evidence.engines.aside import Aside
from moorings.evidence.engines.engine import PAGE_ROWS, Bound, Rows
from moorings.evidence.engines.spark_faults import FAILURES, in_words
from moorings.evidence.engines.spark_session import WORKER_SECONDS, Session
from moorings.evidence.engines.translated import translated

T = TypeVar("T")

TYPES: Mapping[Kind, spark_types.DataType] = {
    Kind.TEXT: spark_types.StringType(),
    Kind.DATE: spark_types.DateType(),
    Kind.MOMENT: spark_types.TimestampNTZType(),
    Kind.REAL: spark_types.DoubleType(),
    Kind.INTEGER: spark_types.LongType(),
    Kind.MONEY: spark_types.DoubleType(),
    Kind.YES_NO: spark_types.BooleanType(),
}

KINDS = (
    (spark_types.BooleanType, Kind.YES_NO),
    (spark_types.IntegralType, Kind.INTEGER),
    (spark_types.NumericType, Kind.REAL),
    (spark_types.DateType, Kind.DATE),
    ((spark_types.TimestampType, spark_types.TimestampNTZType), Kind.MOMENT),
)


class Spark:
    """A session with Spark at `spark://host:port` or `local[n]`.

    A question for which there is no worker for `patience` seconds is given up. A key that interrupts ends what the
    cluster does for us, too. Raises DataError.
    """

    name = "Spark"

    def __init__(self, address: str, patience: float = WORKER_SECONDS) -> None:
        self._patience = patience
        self._kept: dict[str, DataFrame] = {}
        self._aside = Aside("spark")
        self.session = self._aside.run(lambda: Session(address))

    def ask(self, query: str, **bound: Bound) -> Rows:
        """Return the answer to a question."""

        def answer() -> Rows:
            frame = self._frame(query, bound)
            return Rows(tuple(frame.columns), list(map(_plain(frame), frame.collect())))

        return self._run(answer)

    def pages(self, query: str, rows: int = PAGE_ROWS, **bound: Bound) -> Iterator[Rows]:
        """Yield the answer to a question in pages; a part of it at a time leaves the cluster."""

        def begin() -> tuple[tuple[str, ...], Iterator[tuple[Any, ...]]]:
            frame = self._frame(query, bound)
            return tuple(frame.columns), map(_plain(frame), frame.toLocalIterator())

        names, rest = self._run(begin)
        while page := self._run(lambda: list(islice(rest, rows))):
            yield Rows(names, page)

    def keep(self, table: str, query: str, **bound: Bound) -> None:
        """Keep the answer to a question as a table."""
        self._run(lambda: self._hold(table, self._frame(query, bound)))

    def view(self, name: str, query: str, **bound: Bound) -> None:
        """Give a question a name, under which it is asked anew each time."""

        def view() -> None:
            self._let_go(name)
            self._frame(query, bound).createOrReplaceTempView(name)

        self._run(view)

    def write(self, table: str, columns: Mapping[str, Kind], rows: Iterable[Sequence[Bound]]) -> None:
        """Keep rows of ours as a table."""
        kinds = columns.values()
        fields = [spark_types.StructField(name, TYPES[kind]) for name, kind in columns.items()]
        typed = [tuple(map(_typed, kinds, row)) for row in rows]
        schema = spark_types.StructType(fields)
        self._run(
            lambda: self._hold(table, self.session.spark.createDataFrame(typed, schema, verifySchema=False))
        )

    def forget(self, table: str) -> None:
        """Let go of a table."""
        self._run(lambda: self._let_go(table))

    def columns_of(self, table: str) -> dict[str, Kind]:
        """Return the columns of a table of the cluster's, or of files that it reads (`parquet."/path"`).

        There are none where there is no such table.
        """

        def described() -> dict[str, Kind]:
            try:
                schema = self._frame(f"SELECT * FROM {table}", {}).schema
            except AnalysisException as error:
                if (error.getCondition() or "").startswith("TABLE_OR_VIEW_NOT_FOUND"):
                    return {}
                raise
            return {field.name: _kind(field.dataType) for field in schema}

        return self._run(described)

    def tables(self) -> list[str]:
        """Return the names of the tables that the cluster has where we look for one."""
        found = self._run(self.session.spark.catalog.listTables)
        return [table.name for table in found if table.name not in self._kept]

    def close(self) -> None:
        """Let go of everything; the Java process ends, where this session began it."""
        self._aside.run(self._end)
        self._aside.end()

    def _end(self) -> None:
        for table in tuple(self._kept):
            self._let_go(table)
        self.session.close()

    def _frame(self, query: str, bound: Mapping[str, Bound]) -> DataFrame:
        return self.session.spark.sql(translated(query, "spark", bound))

    def _hold(self, table: str, frame: DataFrame) -> None:
        """Have the workers hold the rows under a name; who held that name goes last, for they may come from it."""
        held = frame.persist()
        try:
            held.count()
        except BaseException:
            held.unpersist()
            raise
        self._name(table, held)

    def _name(self, table: str, held: DataFrame) -> None:
        held.createOrReplaceTempView(table)
        self._kept[table] = held

    def _let_go(self, table: str) -> None:
        self.session.spark.catalog.dropTempView(table)
        if held := self._kept.pop(table, None):
            held.unpersist()

    def _run(self, call: Callable[[], T]) -> T:
        """Return what the call returns; while it is awaited, workers must be there, and a key may interrupt."""
        try:
            return self._aside.run(call, meanwhile=self.session.watch(self._patience))
        except FAILURES as error:
            raise in_words(error, tuple(self._kept)) from error
        except BaseException:
            self.session.cancel()
            raise


def _kind(held: spark_types.DataType) -> Kind:
    """Return what a column of the cluster's holds; what we have no word for is read as a text."""
    return next((kind for types, kind in KINDS if isinstance(held, types)), Kind.TEXT)


def _typed(kind: Kind, value: Bound) -> Bound:
    """Return a value of ours as its column holds it: Spark takes an int for no number with a fraction."""
    if isinstance(value, int) and kind in {Kind.REAL, Kind.MONEY}:
        return float(value)
    if kind is Kind.MOMENT and isinstance(value, date) and not isinstance(value, datetime):
        return datetime(value.year, value.month, value.day)  # noqa: DTZ001  # times have no zone (UTC)
    return value


def _plain(frame: DataFrame) -> Callable[[Row], tuple[Any, ...]]:
    """Return what makes plain values of a row: decimals become float, moments of a zone those of UTC."""
    odd = {
        place: _float if isinstance(field.dataType, spark_types.DecimalType) else _utc
        for place, field in enumerate(frame.schema)
        if isinstance(field.dataType, spark_types.DecimalType | spark_types.TimestampType)
    }
    if not odd:
        return tuple
    return lambda row: tuple(
        odd[place](value) if place in odd and value is not None else value for place, value in enumerate(row)
    )


def _float(value: Any) -> float:
    return float(value)


def _utc(value: datetime) -> datetime:
    return value.astimezone(UTC).replace(tzinfo=None)
