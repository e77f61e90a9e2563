"""What metrics ask is written in the SQL that every engine shares: what differs between them is refused here.

A decimal literal is a DECIMAL on some engines, so that a mean of it is rounded to a few places (on Spark, 1.0 and 0.0
average to 0.33333 for a third). A date less a date is a number on one engine and an interval on the next.
"""

import re
from collections.abc import Iterator

import pytest
from sqlglot import exp, parse_one
from sqlglot.optimizer.annotate_types import annotate_types
from sqlglot.optimizer.qualify import qualify

from moorings.evidence.contract import TABLES
from moorings.evidence.extracted import BESIDE
from moorings.evidence.metrics import ALL, Metric
from moorings.evidence.sql import SQL_TYPES

MADE = {"amount_per_year": "DOUBLE"}
SCHEMA: dict[str, object] = {
    **{table.name: {one.name: SQL_TYPES[one.kind] for one in table.columns} | MADE for table in TABLES},
    **{name: {column: SQL_TYPES[kind] for column, kind in kinds.items()} for name, kinds in BESIDE.items()},
    "assignment": {"account_id": "VARCHAR", "segment": "VARCHAR"},
    "opening_assignment": {"account_id": "VARCHAR", "segment": "VARCHAR"},
}
DIFFERING: dict[type[exp.Expr], str] = {
    exp.Qualify: "QUALIFY",
    exp.Array: "a list",
    exp.ArrayAgg: "a list",
    exp.Bracket: "a list or a map",
    exp.Struct: "a struct",
    exp.Lambda: "a lambda",
    exp.Unnest: "UNNEST",
    exp.Pivot: "PIVOT",
    exp.Anonymous: "a macro, or a function of one engine",
    exp.ApproxDistinct: "an approximate count",
}
DAYS = {exp.DType.DATE, exp.DType.TIMESTAMP, exp.DType.TIMESTAMPTZ}


def refused(query: str) -> list[str]:
    """Return what a question should not be made of."""
    tree = parse_one(query, read="duckdb")
    constructs = [name for kind, name in DIFFERING.items() if tree.find(kind)]
    return [*constructs, *_decimals(tree), *_filters(query), *_differences_of_days(tree), *_stars(tree)]


def _decimals(tree: exp.Expr) -> Iterator[str]:
    for aggregate in tree.find_all(exp.AggFunc):
        for one in aggregate.find_all(exp.Literal):
            if not (one.is_string or one.is_int or isinstance(one.parent, exp.Cast)):
                yield f"a decimal literal in an aggregate: {aggregate.sql('duckdb')}"


def _filters(query: str) -> Iterator[str]:
    if re.search(r"\bFILTER\s*\(\s*(?!WHERE\b)", query, re.IGNORECASE):  # once it is read, it has one
        yield "FILTER without WHERE"


def _differences_of_days(tree: exp.Expr) -> Iterator[str]:
    days = parse_one("CAST('2025-01-01' AS DATE)", read="duckdb")
    bound = tree.transform(lambda one: days.copy() if isinstance(one, exp.Placeholder) else one)
    typed = annotate_types(qualify(bound, schema=SCHEMA, dialect="duckdb"), schema=SCHEMA, dialect="duckdb")
    for one in typed.find_all(exp.Sub):
        if one.left.type and one.right.type and {one.left.type.this, one.right.type.this} <= DAYS:
            yield f"a day less a day: {one.sql('duckdb')}"


def _stars(tree: exp.Expr) -> Iterator[str]:
    if any(one.args.get("except_") or one.args.get("replace") for one in tree.find_all(exp.Star)):
        yield "a star with exceptions"


@pytest.mark.parametrize("metric", ALL, ids=lambda metric: metric.key)
def test_a_metric_asks_in_the_sql_that_engines_share(metric: Metric) -> None:
    assert not refused(metric.query)
    assert not refused(metric.accounts_query.replace("$segment", "'small'"))


@pytest.mark.parametrize(
    ("query", "what"),
    [
        ("SELECT AVG(CASE WHEN minutes > 5 THEN 1.0 ELSE 0.0 END) AS x FROM interactions", "a decimal literal"),
        ("SELECT SUM(minutes * 0.5) AS x FROM interactions", "a decimal literal"),
        ("SELECT SUM(minutes) FILTER (minutes > 5) AS x FROM interactions", "FILTER without WHERE"),
        ("SELECT at FROM interactions QUALIFY ROW_NUMBER() OVER (ORDER BY at) = 1", "QUALIFY"),
        ("SELECT LIST(minutes) AS x FROM interactions", "a list"),
        ("SELECT [minutes] AS x FROM interactions", "a list"),
        ("SELECT our_macro(minutes) AS x FROM interactions", "a macro"),
        ("SELECT period_end - period_start AS x FROM revenue", "a day less a day"),
        ("SELECT x.ended - x.began AS y FROM (SELECT MAX(at) AS ended, MIN(at) AS began FROM events) AS x", "a day"),
        ("SELECT CAST(at AS DATE) - $first AS x FROM interactions", "a day less a day"),
        ("SELECT * EXCLUDE (at) FROM interactions", "a star with exceptions"),
    ],
)  # fmt: skip
def test_what_engines_do_otherwise_is_refused(query: str, what: str) -> None:
    assert [one for one in refused(query) if one.startswith(what)]


@pytest.mark.parametrize(
    "query",
    [
        "SELECT AVG(minutes * CAST(0.5 AS DOUBLE)) AS x FROM interactions",
        "SELECT SUM(minutes) * 0.5 AS x FROM interactions",
        "SELECT SUM(minutes) FILTER (WHERE minutes > 5) AS x FROM interactions",
        "SELECT DATEDIFF('day', period_start, period_end) AS x FROM revenue",
        "SELECT period_end - INTERVAL 1 DAY AS x FROM revenue",
    ],
)
def test_what_engines_do_alike_is_not(query: str) -> None:
    assert not refused(query)
