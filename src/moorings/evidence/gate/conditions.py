"""Conditions and figures of a decision table as SQL: the same comparisons, the same words."""

from moorings.decision import Attribute, Compared, Condition, Sign
from moorings.evidence.sql import literal

SIGNS = {
    Sign.AT_LEAST: ">=",
    Sign.MORE_THAN: ">",
    Sign.AT_MOST: "<=",
    Sign.LESS_THAN: "<",
    Sign.IS: "=",
    Sign.IS_NOT: "<>",
}
FROM_BELOW = {Sign.AT_LEAST, Sign.LESS_THAN}
"""The signs for which the first number that is equal to the limit counts; for the others, the last."""


def condition_sql(condition: Condition, column: str) -> str:
    """Return SQL for whether a column meets the condition; NULL where it has no value."""
    if condition.compared is Compared.NUMBER:
        return _of_numbers(condition, column)
    if condition.compared is Compared.TEXT:
        column = folded_sql(column, " ".join(map(str, condition.limits)), condition.sign)
    limits = [_limit(one, condition.compared) for one in condition.limits]
    if condition.sign is Sign.IN:
        return f"{column} IN ({', '.join(limits)})"
    return f"{column} {SIGNS[condition.sign]} {limits[0]}"


def _of_numbers(condition: Condition, column: str) -> str:
    match condition.sign:
        case Sign.IS | Sign.IN | Sign.IS_NOT:
            equal = " OR ".join(_equal(column, *band) for band in condition.bands)
            return f"NOT ({equal})" if condition.sign is Sign.IS_NOT else f"({equal})"
        case sign:
            first, last = condition.bands[0]
            return f"{column} {SIGNS[sign]} {number(first if sign in FROM_BELOW else last)}"


def _equal(column: str, first: float, last: float) -> str:
    if first == last:
        return f"{column} = {number(first)}"
    return f"{column} BETWEEN {number(first)} AND {number(last)}"


def _limit(limit: float | str | bool, compared: Compared) -> str:
    if compared is Compared.YES_NO:
        return "true" if limit else "false"
    return f"DATE {literal(str(limit))}" if compared is Compared.DATE else literal(str(limit))


def number(figure: float) -> str:
    """Return a number as SQL: a float to its last bit."""
    return f"CAST('{figure!r}' AS DOUBLE)"


def folded_sql(text: str, limits: str, sign: Sign = Sign.IS) -> str:
    """Return SQL for a text as texts are compared; of the letters that have two forms, those that the limits hold."""
    folded = f"lower({text})"
    is_ordered = sign not in {Sign.IS, Sign.IS_NOT, Sign.IN}
    if is_ordered or "ss" in limits:
        folded = f"replace({folded}, 'ß', 'ss')"
    if is_ordered or "σ" in limits:
        folded = f"replace({folded}, 'ς', 'σ')"
    return folded


def sentence_sql(condition: Condition, attribute: Attribute, column: str, *, holds: bool) -> str:
    """Return SQL for the sentence that says how the condition is met, or is not."""
    ending = condition.passes if holds else condition.fails
    return f"{literal(f'{attribute.called} ')} || {figure_sql(attribute, column)} || {literal(f' {ending}')}"


def figure_sql(attribute: Attribute, column: str) -> str:
    """Return SQL for a value in words: £44,000 a year."""
    match attribute.kind:
        case "money":
            plain = rf"regexp_replace(format('{{:,.2f}}', {column}), '\.00$', '')"
        case "integer":
            plain = f"format('{{:,.0f}}', {column})"
        case "real":
            plain = f"format('{{:.12g}}', {column})"
        case "yes_no":
            return f"CASE WHEN {column} THEN 'yes' ELSE 'no' END"
        case _:
            return f"CAST({column} AS VARCHAR)"
    return f"{literal(attribute.before)} || {plain} || {literal(attribute.after)}"
