"""The verdict on each account as SQL: the first case that applies gives it, with the rule that decided."""

from collections.abc import Iterator, Sequence

from moorings.decision import Rule, Verdict
from moorings.evidence.gate.asking import MAY, Asking, Treated, excepted, in_grace

Case = tuple[str, Verdict, int | str | None]
"""A condition in SQL, the verdict where it holds, and the place of the rule that decides, or SQL for it."""

CODES = tuple(Verdict)
RULES = MAY
NO_RULE = RULES - 1


def outcome_sql(asking: Asking) -> str:
    """Return SQL for the outcome: the verdict's code times `RULES`, and the place of the deciding rule."""
    whens = " ".join(
        f"WHEN {condition} THEN {_outcome(verdict, at)}" for condition, verdict, at in _cases(asking)
    )
    return f"CASE {whens} END"


def _outcome(verdict: Verdict, at: int | str | None) -> str:
    code = CODES.index(verdict) * RULES
    return f"{code} + {at}" if isinstance(at, str) else str(code + (NO_RULE if at is None else at))


def read_outcome(code: int) -> tuple[Verdict, int | None]:
    """Return the verdict of an outcome and the place of the deciding rule."""
    verdict, at = divmod(code, RULES)
    return CODES[verdict], None if at == NO_RULE else at


def causes(asking: Asking) -> dict[str, str]:
    """Return SQL for why each relationship is given: x exception, o way out, i way in, g grace."""
    return {f"y{at}": _cause(asking, at, rule) for at, rule in enumerate(asking.table.rules)}


def _cause(asking: Asking, at: int, rule: Rule) -> str:
    exception, grace = excepted(asking, rule), in_grace(asking, at, rule)
    stays = (
        f"h{at} AND ({asking.all_of(rule.stays_while)})" if rule.stays_while and asking.tells_history else ""
    )
    whens = [f"WHEN {exception} THEN 'x'"] if exception else []
    whens += [f"WHEN k{at} AND ({stays}) THEN 'o'"] if stays else []
    whens += [f"WHEN k{at} IS NOT TRUE AND {grace} THEN 'g'"] if grace else []
    whens += [f"WHEN k{at} IS NULL AND h{at} THEN 'o'"] if stays else []
    return f"CASE {' '.join(whens)} ELSE 'i' END" if whens else "'i'"


def _cases(asking: Asking) -> Iterator[Case]:
    rules = asking.table.rules
    yield from (
        (f"w{at} IS NOT NULL", Verdict.WAITS, at) for at, one in enumerate(rules) if one.places is not None
    )
    match asking.treated:
        case Treated.UNSAID:
            yield from _given(asking, Verdict.ENTITLED)
        case Treated.BY_NAME:
            for at, _ in enumerate(rules):
                yield from _treated(asking, [at])
            yield from _given(asking, Verdict.PROMOTE)
        case Treated.BY_PERSON:
            people = [at for at, one in enumerate(rules) if one.names_person]
            yield from _treated(asking, people)
            yield from _without_person(asking, people)


def _treated(asking: Asking, own: Sequence[int]) -> Iterator[Case]:
    """Yield the cases of an account that is treated with these relationships, all of them or none."""
    for at in own:
        has = f"t{at} AND g{at}"
        if excepted(asking, asking.table.rules[at]):
            yield f"{has} AND y{at} = 'x'", Verdict.EXCEPTION, at
        if in_grace(asking, at, asking.table.rules[at]):
            yield f"{has} AND y{at} = 'g'", Verdict.IN_GRACE, at
        yield has, Verdict.KEEP, at
    yield from ((f"t{at} AND g{at} IS NULL", Verdict.UNKNOWN, at) for at in own)
    if own:
        yield from _higher(asking.table.rules, own[0])
    yield from ((f"t{at} AND l{at} IS NOT NULL", Verdict.DEMOTE, at) for at in own)
    yield from ((f"t{at}", Verdict.REFUSE, at) for at in reversed(own))


def _higher(rules: Sequence[Rule], own: int) -> Iterator[Case]:
    ladder = rules[own].ladder
    above = [at for at, one in enumerate(rules[:own]) if ladder and one.ladder == ladder]
    yield from ((f"t{own} AND g{at}", Verdict.PROMOTE, at) for at in above)
    yield from ((f"t{own} AND g{at} IS NULL", Verdict.UNKNOWN, at) for at in above)


def _without_person(asking: Asking, people: Sequence[int]) -> Iterator[Case]:
    yield from ((f"g{at}", Verdict.PROMOTE, at) for at in people)
    yield from ((f"g{at} IS NULL", Verdict.UNKNOWN, at) for at in people)
    yield from _given(asking, Verdict.KEEP)


def _given(asking: Asking, word: Verdict) -> Iterator[Case]:
    rules = asking.table.rules
    tiers = [at for at, one in enumerate(rules) if one.ladder]
    others = [at for at, one in enumerate(rules) if not one.ladder]
    firsts = {asking.first_of(rules[at]) for at in tiers}
    if len(firsts) == 1 and "" not in firsts:  # one ladder: its first tier is the answer
        first = firsts.pop()
        yield f"{first} < {MAY}", word, first
        yield f"{first} >= {MAY}", Verdict.UNKNOWN, f"{first} - {MAY}"
    else:
        yield from ((f"g{at}", word, at) for at in tiers)
        yield from ((f"g{at} IS NULL", Verdict.UNKNOWN, at) for at in tiers)
    yield from ((f"g{at} IS NULL", Verdict.UNKNOWN, at) for at in others)
    yield from ((f"g{at}", word, at) for at in others)
    yield "true", Verdict.NOTHING, next(reversed(tiers or range(len(rules))), None)
