"""Where there is no effect, an effect is found about one time in twenty; where there is one, four times in five."""

from random import Random

import pytest

from moorings.evidence.effect.estimating import Sample
from moorings.evidence.effect.outcome import OUTCOMES

TIMES = 200
MOST_FALSE = 18
"""Of 200 at 5% there are more than 18 false finds once in two hundred times (binomial)."""


def drawn(dice: Random, share: float, n: int, prefix: str) -> dict[str, tuple[float, float]]:
    return {f"{prefix}{at}": (1.0, float(dice.random() < share)) for at in range(n)}


def lives(dice: Random, days: float, n: int, prefix: str) -> dict[str, tuple[float, float]]:
    """Return lives with a mean of so many days, seen for a year at most."""
    found = {}
    for at in range(n):
        stays = dice.expovariate(1 / days)
        found[f"{prefix}{at}"] = (min(stays, 365.0), float(stays < 365))
    return found


def is_told(sample: Sample) -> bool:
    found = sample.apart()
    return not found.low <= 0 <= found.high


def test_shares_that_are_alike() -> None:
    dice = Random(1)  # noqa: S311 - a seed, not a secret
    samples = (
        Sample(OUTCOMES["churned"], drawn(dice, 0.15, 60, "t"), drawn(dice, 0.15, 90, "o"), 365)
        for _ in range(TIMES)
    )
    assert sum(map(is_told, samples)) <= MOST_FALSE


def test_lives_that_are_alike() -> None:
    dice = Random(2)  # noqa: S311
    samples = (
        Sample(OUTCOMES["time_to_churn"], lives(dice, 500, 60, "t"), lives(dice, 500, 60, "o"), 365)
        for _ in range(TIMES)
    )
    assert sum(map(is_told, samples)) <= MOST_FALSE


def test_amounts_that_are_alike_and_skewed() -> None:
    dice = Random(3)  # noqa: S311
    samples = (
        Sample(
            OUTCOMES["cost_to_serve"],
            {f"t{at}": (365.25, dice.lognormvariate(3, 1)) for at in range(80)},
            {f"o{at}": (365.25, dice.lognormvariate(3, 1)) for at in range(80)},
            365,
        )
        for _ in range(TIMES)
    )
    assert sum(map(is_told, samples)) <= MOST_FALSE


def test_a_difference_as_large_as_is_said_to_be_found_is_found() -> None:
    dice = Random(4)  # noqa: S311
    first = Sample(OUTCOMES["churned"], drawn(dice, 0.3, 150, "t"), drawn(dice, 0.3, 150, "o"), 365)
    least = first.smallest(first.apart())
    told = sum(
        is_told(
            Sample(
                OUTCOMES["churned"],
                drawn(dice, 0.3 + least / 2, 150, "t"),
                drawn(dice, 0.3 - least / 2, 150, "o"),
                365,
            )
        )
        for _ in range(TIMES)
    )
    assert told / TIMES == pytest.approx(0.80, abs=0.08)


def test_who_is_chosen_because_they_stay_looks_helped_until_alike_ones_are_compared() -> None:
    dice = Random(5)  # noqa: S311
    false_plain = false_alike = 0
    for _ in range(60):
        # large ones leave 5 times in a hundred, small ones 30 times; the treated are mostly large, and nothing helps
        treated = drawn(dice, 0.05, 160, "tl") | drawn(dice, 0.30, 40, "ts")
        others = drawn(dice, 0.05, 40, "ol") | drawn(dice, 0.30, 160, "os")
        sample = Sample(OUTCOMES["churned"], treated, others, 365)
        alike = sample.alike({account: account[1] for account in (*treated, *others)}, ("size",))
        assert alike is not None
        false_plain += is_told(sample)
        false_alike += not alike.difference.low <= 0 <= alike.difference.high
    assert false_plain > 50
    assert false_alike <= 8  # of 60 at 5%: more once in a hundred times
