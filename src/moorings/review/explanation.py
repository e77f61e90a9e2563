"""What a word means: a term of the field, a metric, or a rule."""

from collections.abc import Iterator
from dataclasses import dataclass

from moorings.checks.registry import RULES
from moorings.checks.rule import Rule
from moorings.errors import NotKnownError, did_you_mean
from moorings.evidence.metrics import ALL
from moorings.evidence.metrics.metric import Metric
from moorings.terms.channels.channel import as_asked
from moorings.terms.folding import fold
from moorings.terms.lookup import TERMS, meanings
from moorings.terms.metrics import METRICS
from moorings.terms.term import Kind, Term

WORDS_OF_METRIC = {words.key: words for words in METRICS}


@dataclass(frozen=True, slots=True)
class Explanation:
    """What a word means: a title, what kind of thing it is, and sections of a heading and its lines."""

    key: str
    title: str
    kind: str
    sections: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Family:
    """The words of one kind, each as what it is asked by and its title."""

    kind: str
    words: tuple[tuple[str, str], ...]


def meanings_of(word: str) -> tuple[Explanation, ...]:
    """Return every meaning of a word, the likeliest first.

    Raises:
        NotKnownError: nobody knows the word; the nearest known ones are named.
    """
    wanted = fold(word)
    found = [_metric(one) for one in ALL if wanted in {fold(one.key), fold(one.label)}]
    found += [_rule(one) for one in RULES if wanted in {fold(one.code), fold(one.name)}]
    found += [_term(as_asked(one, word) if one.kind == Kind.CHANNEL else one) for one in meanings(word)]
    found += [_metric(one) for one in ALL if wanted in set(map(fold, WORDS_OF_METRIC[one.key].synonyms))]
    if not found:
        raise _not_known(word)
    return tuple(found)


def families() -> tuple[Family, ...]:
    """Return every word that is explained, by family."""
    return (
        *(Family(_spoken(kind), tuple(_of_kind(kind))) for kind in Kind),
        Family("metric", tuple((one.key, one.label) for one in ALL)),
        Family("rule", tuple((one.code, one.title) for one in RULES)),
    )


def _of_kind(kind: Kind) -> Iterator[tuple[str, str]]:
    return ((str(term.key), term.label) for term in TERMS if term.kind == kind)


def _spoken(kind: str) -> str:
    return kind.replace("_", " ")


def _not_known(word: str) -> NotKnownError:
    names = {name for one in ALL for name in (one.key, one.label, *WORDS_OF_METRIC[one.key].synonyms)}
    names |= {name for one in RULES for name in (one.code, one.name)}
    names |= {name for one in TERMS for name in (one.key, one.label, *one.synonyms)}
    remedy = did_you_mean(word, names) or "See all words with: moorings explain"
    return NotKnownError(f"'{word}' is not a word that is known here.", remedy=remedy)


def _term(term: Term) -> Explanation:
    return _explanation(
        term.key,
        term.label,
        _spoken(term.kind),
        ("What it is", (term.definition,)),
        ("What it is not", (term.is_not,)),
        ("Examples", term.examples),
        ("What it costs", (term.cost_behaviour,)),
        ("Common mistakes", term.mistakes),
        ("Also called", (", ".join(term.synonyms),)),
        ("In the Unified Product Graph", (term.upg,)),
        ("Source", (term.source,)),
    )


def _metric(metric: Metric) -> Explanation:
    worked, words = metric.example, WORDS_OF_METRIC[metric.key]
    return _explanation(
        metric.key,
        metric.label,
        "metric",
        ("The question", (metric.question,)),
        ("What it is not", (words.is_not,)),
        ("Formula", (metric.formula,)),
        ("Unit", (metric.unit.value,)),
        ("Interval", (metric.interval,)),
        ("Worked out", (f"{worked.given}: {worked.value:.4g} ({worked.low:.4g} to {worked.high:.4g})",)),
        ("Examples", words.examples),
        ("Needs", (", ".join(metric.needs) + f"; at least {metric.least_n} observations",)),
        ("Judges", (", ".join(motive.value for motive in metric.motives),)),
        ("Common mistakes", words.mistakes),
        ("Also called", (", ".join(words.synonyms),)),
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
