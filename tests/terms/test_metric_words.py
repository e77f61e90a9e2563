"""Every metric is defined where it is measured, and explained here: one by one, none left out."""

from collections import Counter

from moorings.evidence.metrics import ALL
from moorings.terms.folding import fold
from moorings.terms.metrics import METRICS


def test_every_metric_has_words_in_the_same_order_and_no_other_has() -> None:
    assert [words.key for words in METRICS] == [metric.key for metric in ALL]


def test_every_part_is_there_in_sentences() -> None:
    for words in METRICS:
        sentences = [words.is_not, *words.examples, *words.mistakes]
        assert words.mistakes
        assert words.synonyms
        assert len(set(words.examples)) == 2
        assert all(sentence.endswith((".", "'", "%.")) for sentence in sentences), words.key


def test_no_name_leads_to_two_metrics_and_none_is_said_twice() -> None:
    own = [{fold(metric.key), fold(metric.label)} for metric in ALL]
    other = [list(map(fold, words.synonyms)) for words in METRICS]
    names = [name for proper, also in zip(own, other, strict=True) for name in (*proper, *also)]

    assert [name for name, count in Counter(names).items() if count > 1] == []
