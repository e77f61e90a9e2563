"""What a word means: a term of the field, a metric, or a rule."""

from dataclasses import dataclass

from moorings.checks.registry import RULES
from moorings.checks.rule import Rule
from moorings.errors import NotKnownError, did_you_mean
from moorings.evidence.metrics import ALL
from moorings.evidence.metrics.metric import Metric
from moorings.terms.folding import fold
from moorings.terms.lookup import TERMS, meanings
from moorings.terms.term import Term


@dataclass(frozen=True, slots=True)
class Explanation:
    """What a word means: a title, what kind of thing it is, and sections of a heading and its lines."""

    key: str
    title: str
    kind: str
    sections: tuple[tuple[str, tuple[str, ...]], ...]


def meanings_of(word: str) -> tuple[Explanation, ...]:
    """Return every meaning of a word, the likeliest first.

    Raises:
        NotKnownError: nobody knows the word; the nearest known ones are named.
    """
    wanted = fold(word)
    found = [_metric(one) for one in ALL if wanted in {fold(one.key), fold(one.label)}]
    found += [_rule(one) for one in RULES if wanted in {fold(one.code), fold(one.name)}]
    found += map(_term, meanings(word))
    if not found:
        raise _not_known(word)
    return tuple(found)


def _not_known(word: str) -> NotKnownError:
    names = {name for one in ALL for name in (one.key, one.label)}
    names |= {name for one in RULES for name in (one.code, one.name)}
    names |= {name for one in TERMS for name in (one.key, one.label, *one.synonyms)}
    return NotKnownError(f"'{word}' is not a word that is known here.", remedy=did_you_mean(word, names))


def _term(term: Term) -> Explanation:
    return _explanation(
        term.key,
        term.label,
        term.kind.replace("_", " "),
        ("What it is", (term.definition,)),
        ("What it is not", (term.is_not,)),
        ("Examples", term.examples),
        ("What it costs", (term.cost_behaviour,)),
        ("Common mistakes", term.mistakes),
        ("Also called", (", ".join(term.synonyms),)),
        ("Source", (term.source,)),
    )


def _metric(metric: Metric) -> Explanation:
    example = metric.example
    return _explanation(
        metric.key,
        metric.label,
        "metric",
        ("The question", (metric.question,)),
        ("Formula", (metric.formula,)),
        ("Unit", (metric.unit.value,)),
        ("Interval", (metric.interval,)),
        ("Example", (f"{example.given}: {example.value:.4g} ({example.low:.4g} to {example.high:.4g})",)),
        ("Needs", (", ".join(metric.needs) + f"; at least {metric.least_n} observations",)),
        ("Judges", (", ".join(motive.value for motive in metric.motives),)),
        ("Source", (metric.source,)),
    )


def _rule(rule: Rule) -> Explanation:
    sections = tuple((heading, tuple(text.split("\n\n"))) for heading, text in rule.sections.items())
    said = (
        "Severity",
        (f"{rule.severity.value}; needs customer data" if rule.needs_data else rule.severity.value,),
    )
    return _explanation(rule.code, rule.name, "rule", ("The fault", (f"{rule.title}.",)), said, *sections)


def _explanation(key: str, title: str, kind: str, *sections: tuple[str, tuple[str, ...]]) -> Explanation:
    """Return the explanation without the sections that have nothing to say."""
    kept = ((heading, tuple(line for line in lines if line)) for heading, lines in sections)
    return Explanation(key, title, kind, tuple((heading, lines) for heading, lines in kept if lines))
