"""Why an account gets a relationship or does not, in a sentence with its figure and the rule's."""

from collections.abc import Iterable, Iterator, Sequence

from moorings.coverage.criteria import Account, Value, comparable, meets
from moorings.coverage.entitlement import Answer, Asked, Cause, Course, Placement, ranks
from moorings.decision import NO_PLACE, WAY_OUT, Attribute, Compared, Condition, DecisionTable, Rule, Verdict


def rule_in_words(answer: Answer, asked: Asked) -> str:
    """Return the rule that decided, in words: annual revenue at least £100,000 a year."""
    rule = answer.rule
    if answer.cause is Cause.EXCEPTION:
        return "documented exception"
    if _by_way_out(answer, asked):
        return f"stays while {rule.stays_while.says}"
    if rule.rank is None:
        return rule.way_in.says
    first = f"the first {rule.rank.first:,} by {rule.rank.by.replace('_', ' ')}"
    return f"{rule.way_in.says} and {first}" if rule.way_in else first


def _by_way_out(answer: Answer, asked: Asked) -> bool:
    """Whether the way out decided: for an account that holds the relationship, unless it came in anew."""
    is_held = answer.rule.relationship in asked.standing.held and bool(answer.rule.stays_while)
    return is_held and not (answer.holds and answer.cause is Cause.WAY_IN)


def reason(verdict: Verdict, decisive: Answer, answers: Sequence[Answer], course: Course) -> str:
    """Return why the verdict is what it is."""
    asked, table = course.asked, course.table
    if decisive.holds is None:
        return _missing(decisive, asked, table)
    if decisive.holds and decisive.cause is not Cause.GRACE:
        return _granted(decisive, asked, table)
    refused = _refused(decisive, answers, asked, table)
    if verdict is Verdict.IN_GRACE or decisive.holds:
        return f"{refused}, in grace until {decisive.until}"
    if verdict is Verdict.DEMOTE:
        return f"{refused}, since {asked.standing.lapsed[decisive.rule.relationship]}"
    return refused


def _granted(answer: Answer, asked: Asked, table: DecisionTable) -> str:
    rule = answer.rule
    if answer.cause is Cause.EXCEPTION:
        return answer.reason
    if answer.cause is Cause.WAY_OUT:
        return " and ".join(_sentences(rule.stays_while.conditions, asked, table, True)) + WAY_OUT
    says = list(_sentences(rule.way_in.conditions, asked, table, True))
    if rule.rank:
        says.append(f"{_place(rule, asked)}, among the first {rule.rank.first:,}")
    title = "unknown" if isinstance(asked.segment, Placement) else asked.segment.title
    return " and ".join(says) or f"for every account of {title}"


def _place(rule: Rule, asked: Asked) -> str:
    by = rule.rank.by.replace("_", " ") if rule.rank else ""
    return f"place {asked.standing.ranks.get(rule.relationship, 0):,} by {by}"


def _refused(answer: Answer, answers: Sequence[Answer], asked: Asked, table: DecisionTable) -> str:
    """Return the first thing that keeps the relationship from the account."""
    rule = answer.rule
    if answer.waits is not None:
        return f"place {answer.waits:,} of those that wait; all {rule.places:,} places are taken"
    is_held = rule.relationship in asked.standing.held
    failing = next(_sentences(rule.stays_while.conditions if is_held else (), asked, table, False), "")
    if failing:
        return failing + WAY_OUT
    if failing := next(_sentences(rule.way_in.conditions, asked, table, False), ""):
        return failing
    if rule.rank and asked.standing.ranks.get(rule.relationship, 0) > rule.rank.first:
        return f"{_place(rule, asked)}, and the first {rule.rank.first:,} qualify"
    return _elsewhere(answer, answers, asked, table)


def _elsewhere(answer: Answer, answers: Sequence[Answer], asked: Asked, table: DecisionTable) -> str:
    """Return what stands in the way of an account that meets the criteria: its segment, or another relationship."""
    segment = asked.segment
    if isinstance(segment, Placement):
        return f"no segment: {segment.value}"
    if segment.id not in answer.rule.segments:
        return f"it is not for accounts of {segment.title}"
    other = next((one for one in answers if one.holds and one.rule.ladder == answer.rule.ladder), None)
    if other and ranks(table, answer.rule, segment):
        return f"{other.rule.title} comes first"
    return f"a question about {table.topic} is answered elsewhere"


def _sentences(
    conditions: Iterable[Condition], asked: Asked, table: DecisionTable, holds: bool
) -> Iterator[str]:
    """Yield a sentence for each condition that is met, or that is not."""
    for one in conditions:
        value = asked.account.get(one.attribute)
        if meets(one, value) is holds:
            attribute = table.attribute(one.attribute)
            ending = one.passes if holds else one.fails
            name = one.attribute.replace("_", " ")
            yield f"{name} {figure(value, attribute) if attribute else value} {ending}"


def figure(value: Value, attribute: Attribute) -> str:
    """Return an account's value in words: £44,000 a year, 12 seats, yes."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    number = comparable(value, Compared.NUMBER) if attribute.is_number else None
    if number is None:
        return str(comparable(value, Compared.DATE) if attribute.kind == "date" else value)
    match attribute.kind:
        case "money":
            plain = f"{number:,.2f}".removesuffix(".00")
        case "integer":
            plain = f"{number:,.0f}"
        case _:
            plain = f"{number:.12g}"
    return f"{attribute.before}{plain}{attribute.after}"


def _missing(answer: Answer, asked: Asked, table: DecisionTable) -> str:
    """Return which attributes are missing that would tell."""
    wanted = table.wanted_by(answer.rule)
    if asked.segment is Placement.UNKNOWN:
        wanted |= {one.attribute for segment in table.segments for one in segment.criteria.conditions}
    missing = [
        f"{one.called} is missing"
        for one in table.attributes
        if one.name in wanted and _is_missing(asked.account, one)
    ]
    return " and ".join(missing) or NO_PLACE


def _is_missing(account: Account, attribute: Attribute) -> bool:
    compared = {"yes_no": Compared.YES_NO, "date": Compared.DATE, "text": Compared.TEXT}
    return comparable(account.get(attribute.name), compared.get(attribute.kind, Compared.NUMBER)) is None
