"""Many comparisons at once: p-values made larger by as much as looking often makes chance finds likelier."""

from collections.abc import Callable, Mapping, Sequence
from itertools import accumulate


def holm(chances: Sequence[float]) -> list[float]:
    """Return the p-values so corrected that, at 5%, one false find or more among all comes once in twenty times.

    Nothing is asked of how the comparisons depend on one another.
    Source: Holm (1979), A simple sequentially rejective multiple test procedure, Scandinavian Journal of Statistics
    6:65-70.

    >>> [round(p, 2) for p in holm([0.01, 0.04, 0.03, 0.005])]
    [0.03, 0.06, 0.06, 0.02]
    """
    many = len(chances)
    order = sorted(range(many), key=chances.__getitem__)
    raised = accumulate(((many - place) * chances[at] for place, at in enumerate(order)), max)
    return _put_back(order, raised)


def benjamini_hochberg(chances: Sequence[float]) -> list[float]:
    """Return the p-values so corrected that, at 5%, one in twenty of the finds is false on average.

    Source: Benjamini & Hochberg (1995), Controlling the false discovery rate, Journal of the Royal Statistical
    Society B 57:289-300; it asks for comparisons that are independent or depend positively.

    >>> [round(p, 2) for p in benjamini_hochberg([0.01, 0.04, 0.03, 0.005])]
    [0.02, 0.04, 0.04, 0.02]
    """
    many = len(chances)
    order = sorted(range(many), key=chances.__getitem__, reverse=True)
    raised = accumulate((many / (many - place) * chances[at] for place, at in enumerate(order)), min)
    return _put_back(order, raised)


def _put_back(order: Sequence[int], raised: "accumulate[float]") -> list[float]:
    found = dict(zip(order, raised, strict=True))
    return [min(1.0, found[at]) for at in range(len(order))]


CORRECTIONS: Mapping[str, Callable[[Sequence[float]], list[float]]] = {
    "holm": holm,
    "bh": benjamini_hochberg,
}
"""Each correction by its name."""
