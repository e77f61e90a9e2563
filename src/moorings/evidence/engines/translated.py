"""Translates a question from DuckDB's SQL, in which each is written once, into that of another engine.

SQLGlot knows the dialects; what it leaves to us stands here, once for each engine, and nowhere else.
"""

from collections.abc import Callable, Mapping
from datetime import date, datetime

import sqlglot
from sqlglot import exp

from moorings.evidence.engines.engine import Bound

WRITTEN_IN = "duckdb"


def translated(query: str, dialect: str, bound: Mapping[str, Bound] | None = None) -> str:
    """Return a question in another dialect of SQLGlot's, its bound values written out as literals."""
    tree = sqlglot.parse_one(query, read=WRITTEN_IN)
    tree = tree.transform(lambda node: _written_out(node, bound or {}))
    if rule := RULES.get(dialect):
        tree = tree.transform(rule)
    return tree.sql(dialect=dialect)


def _written_out(node: exp.Expr, bound: Mapping[str, Bound]) -> exp.Expr:
    if not isinstance(node, exp.Placeholder):
        return node
    return _literal(bound[node.name])


def _literal(value: Bound) -> exp.Expr:
    match value:
        case datetime():
            return exp.cast(exp.Literal.string(value.isoformat(sep=" ")), "TIMESTAMP")
        case date():
            return exp.cast(exp.Literal.string(value.isoformat()), "DATE")
        case float():
            return exp.cast(exp.Literal.number(repr(value)), "DOUBLE")
        case _:
            return exp.convert(value)


def _for_spark(node: exp.Expr) -> exp.Expr:
    """Ask for exact quantiles: Spark knows `PERCENTILE` for what others call `PERCENTILE_CONT`."""
    if isinstance(node, exp.PercentileCont | exp.Quantile):
        return exp.func("PERCENTILE", *_quantile(node))
    return node


def _for_clickhouse(node: exp.Expr) -> exp.Expr:
    """Ask for exact quantiles (what ClickHouse calls `quantile` is a sample of 8,192 values), and name columns.

    Of two tables that have a column of the same name, `a.name` is called `a.name` in what comes out, and not `name`.
    """
    if isinstance(node, exp.Select):
        named = [
            exp.alias_(one, one.name, quoted=True) if _is_qualified(one) else one for one in node.expressions
        ]
        node.set("expressions", named)
    if isinstance(node, exp.PercentileCont | exp.Quantile):
        values, level = _quantile(node)
        return exp.CombinedParameterizedAgg(
            this="quantileExactInclusive", expressions=[level], params=[values]
        )
    return node


def _is_qualified(selected: exp.Expr) -> bool:
    return isinstance(selected, exp.Column) and bool(selected.table) and not selected.is_star


def _quantile(node: exp.PercentileCont | exp.Quantile) -> tuple[exp.Expr, exp.Expr]:
    """Return the values and the level: how each is held depends on how the quantile was written."""
    return node.this, node.args.get("expression") or node.args["quantile"]


RULES: Mapping[str, Callable[[exp.Expr], exp.Expr]] = {
    "spark": _for_spark,
    "clickhouse": _for_clickhouse,
}
"""What SQLGlot does not do for an engine by itself."""
